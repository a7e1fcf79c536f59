//! The ground that everything stands on: days, names, money, the words of the house, and the formats of files.
//! Pure: knows no book, no guest and no person at a desk.

pub mod calendar;
pub mod exchange;
pub mod health;
pub mod locale;
pub mod person;
pub mod text;
