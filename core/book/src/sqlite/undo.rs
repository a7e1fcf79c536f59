//! Undo of any change, from its journal.
//!
//! - `inverse`: what the change did to each row, the other way round
//! - `facts`: rows as they stand, and whether a number still names the row it named then
//! - `schema`: which rows rest on which, and which fields follow from others
//! - `resting`: which later change is in the way

mod facts;
mod inverse;
mod resting;
mod schema;

pub(super) use inverse::Undoing;
pub(super) use schema::Schema;
