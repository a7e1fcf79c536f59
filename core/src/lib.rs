//! Zhike's core: what the house knows of its guests and the rules it lives by.
//! Knows no window, no terminal and no clock of its own.

// under the rooms, each a package of its own: the ground knows no book, and the book no room
pub use zhike_book as book;
pub use zhike_ground::{calendar, exchange, locale, text};

// what every room may use
pub mod desk;
pub mod error;
pub mod file;
pub mod paper;

// the rooms: one for each thing the desk speaks of
pub mod arrival;
pub mod card;
pub mod compensation;
pub mod complaint;
pub mod date;
pub mod export;
pub mod festival;
pub mod gift;
pub mod guest;
pub mod handover;
pub mod history;
pub mod import;
pub mod occasion;
pub mod opening;
pub mod preference;
pub mod profile;
pub mod promise;
pub mod property;
pub mod staff;
pub mod today;
pub mod trace;

// a house full of invented guests
pub mod sample;

// what a face may ask
pub mod api;
pub mod wings;
