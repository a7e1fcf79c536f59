//! The book that opens by itself. Its opening begins on a thread of its own while the web view still starts, and no
//! question of the pages is answered before it has ended: so no page ever shows a door that opens a moment later. The
//! day is read there too: what the pages will ask for first then lies in key_store.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use serde_json::json;
use zhike_core::api::{Desk, Silent};

pub struct Opening(Mutex<Option<JoinHandle<()>>>);

impl Opening {
    /// Begins to open the last book with its kept key; without one this ends at once.
    pub fn begin(desk: Arc<Desk>, last: Option<PathBuf>) -> Self {
        let Some(last) = last else { return Opening(Mutex::default()) };
        let thread = std::thread::Builder::new().name("opening".to_owned()).spawn(move || {
            // Whatever stands in the way, the person meets it again when unlocking: the page needs no word of it.
            if let Err(error) = desk.call("book_auto_unlock", json!({ "path": last }), &Silent) {
                return tracing::info!(code = error.code, "the last book does not open by itself");
            }
            if let Err(error) = desk.call("day_open", json!({}), &Silent) {
                tracing::warn!(code = error.code, "the day could not be read ahead");
            }
        });
        if let Err(error) = &thread {
            tracing::warn!("the last book waits for the pages: {error}");
        }
        Opening(Mutex::new(thread.ok()))
    }

    /// Until the book is open, or will not open by itself.
    pub fn wait(&self) {
        let mut thread = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the opening of the last book broke off");
        }
    }
}
