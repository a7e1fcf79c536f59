//! Zhike's core: what the house knows of its guests and the rules it lives by.
//! Knows no window, no terminal and no clock of its own.

// under the rooms, each a package of its own: the ground knows no book, and the book no room
pub use zhike_book as book;
pub use zhike_ground::{calendar, exchange, health, locale, person, text};

// what every room may use
pub mod desk;
pub mod error;
pub mod file;
pub mod paper;

// the wings, and their rooms: one for each thing the desk speaks of
pub mod giving;
pub mod guests;
pub mod house;
pub mod recovery;
pub mod service;
pub mod stay;

pub use giving::*;
pub use guests::*;
pub use house::*;
pub use recovery::*;
pub use service::*;
pub use stay::*;

// what composes rooms, and what brings them in and out in bulk
pub mod traffic;
pub mod views;

pub use traffic::*;
pub use views::*;

// what a client may ask
pub mod api;
