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

pub use giving::gift;
pub use guests::{date, guest, identity, photo, preference};
pub use house::{festival, opening, property, staff};
pub use recovery::{compensation, complaint};
pub use service::{promise, task, trace};
pub use stay::{arrival, party};

// what composes rooms, and what brings them in and out in bulk
pub mod traffic;
pub mod views;

pub use traffic::{export, import, sample};
pub use views::{card, handover, history, occasion, profile, settling, today};

// what a client may ask
pub mod api;
