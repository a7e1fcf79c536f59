//! Undo of any change, from its journal.
//!
//! - `entry`: what the journal says of the change, so many rows at a time
//! - `inverse`: the same the other way round; `take_out`, `put_back`: how rows go and come
//! - `law`: that nothing else was reached
//! - `facts`: rows as they stand, and whether a number still names the row it named then
//! - `schema`: which rows rest on which, and which fields follow from others
//! - `resting`: which later change is in the way

mod entry;
mod facts;
mod inverse;
mod law;
mod put_back;
mod resting;
mod schema;
mod take_out;

pub(super) use inverse::Undoing;
pub(super) use schema::Schema;
