//! What core does not have of its own.

use std::path::PathBuf;
use std::sync::Arc;

use super::KeyStore;

/// The time, chance, a place for passing files, and a key_store.
#[derive(Clone)]
pub struct World {
    /// Units: milliseconds UTC.
    pub now_ms: fn() -> i64,
    pub random: fn(&mut [u8]),
    /// A folder for files on their way elsewhere (to the printer).
    pub scratch: PathBuf,
    pub key_store: Arc<dyn KeyStore>,
}
