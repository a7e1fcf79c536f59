//! What a face may ask: the list of all commands, the desk that answers them, the error that crosses the boundary.

mod call;
mod commands;
mod desk;
mod error;
mod kept;
mod memory;
mod session;
#[cfg(test)]
pub(crate) mod testing;
mod typescript;

pub use call::{Call, Nothing, Progress, Silent};
pub use commands::{NAMES, dispatch};
pub use desk::{Desk, NewBook, Reply, World};
pub use error::{ApiError, Severity};
pub use memory::{Forgetful, Memory, Passing, Unreachable};
pub use session::{DeskStatus, desk_status};
pub use typescript::typescript;
