//! What every room may use: the call of a command, the open book with who sits at it, the house's page and settings.
//! Knows no room: what it says of staff and of the property are plain values, which the rooms of these keep.
//!
//! - `world`, `key_store`: what a client brings; `key`: books that open automatically
//! - `session`: an open book with a person at it; `person`, `property`: who that is, and whose book
//! - `place`: the desk itself; `call`: one call of one command; `status`: how things stand there
//! - `letterhead`: the house's logo and how to reach it
//! - `settings`: small things kept in the book; `catalogue`: what the house can give or offer;
//!   `sheet`: what stands on everything the desk prints
//! - `command`: how a wing declares what a client may ask; `flag`: a yes or no in a row

mod call;
mod catalogue;
mod command;
pub(crate) mod flag;
mod key;
mod key_store;
mod letterhead;
mod outgoing;
mod person;
mod place;
mod property;
mod session;
mod settings;
mod sheet;
mod status;
mod world;

pub use call::{Call, Nothing, Progress, RowId, Silent};
pub use catalogue::*;
pub use command::{Command, Types};
pub(crate) use command::{commands, run};
pub use key_store::{InMemoryKeyStore, KeyStore, NoKeyStore, Unreachable};
pub use letterhead::{Letterhead, StoredPicture, chosen, house, logo, save_logo};
pub use outgoing::*;
pub use person::{Actor, Department, Staff};
pub use place::Desk;
pub use property::Property;
pub use session::Session;
pub use settings::*;
pub use sheet::{Printout, day_text, imprint, year_day};
pub use status::*;
pub use world::World;
