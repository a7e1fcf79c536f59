//! What a client may ask: the list of all commands, the desk that answers them, the error that crosses the boundary.

mod commands;
mod desk;
mod error;
#[cfg(test)]
pub(crate) mod testing;
mod typescript;

pub use commands::{commands, find};
pub use desk::{Desk, Reply};
pub use error::{ApiError, Severity};
pub use typescript::typescript;

pub use crate::desk::{InMemoryKeyStore, KeyStore, NoKeyStore, Progress, Silent, Unreachable, World};
