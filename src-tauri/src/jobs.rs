//! Calls that the page watches: how far each is, last_sent as `progress` events, and whether anybody still waits for it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager, State};
use zhike_core::api::Progress;

/// A screen shows no more than that, and work should not wait for being watched.
const TELL_EVERY: Duration = Duration::from_millis(50);

#[derive(Debug, Default)]
pub struct Jobs {
    running: Mutex<HashMap<String, Arc<AtomicBool>>>,
}

impl Jobs {
    /// Watches a call until the answer is dropped.
    pub fn begin(&self, app: &AppHandle, job: String) -> Watched {
        let cancelled = Arc::new(AtomicBool::new(false));
        self.lock().insert(job.clone(), cancelled.clone());
        Watched { app: app.clone(), job, cancelled, last_sent: Mutex::new(None) }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<AtomicBool>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Asks a call to stop; one that has ended meanwhile is left in peace.
#[tauri::command]
pub fn cancel(jobs: State<'_, Jobs>, job: String) {
    if let Some(cancelled) = jobs.lock().get(&job) {
        cancelled.store(true, Ordering::Relaxed);
    }
}

/// One watched call.
pub struct Watched {
    app: AppHandle,
    job: String,
    cancelled: Arc<AtomicBool>,
    last_sent: Mutex<Option<Instant>>,
}

#[derive(Clone, Serialize)]
struct Event<'job> {
    job: &'job str,
    done: u64,
    total: u64,
}

impl Progress for Watched {
    fn advance(&self, done: u64, total: u64) {
        let mut last_sent = self.last_sent.lock().unwrap_or_else(PoisonError::into_inner);
        let recent = last_sent.is_some_and(|at| at.elapsed() < TELL_EVERY);
        if recent && done != total {
            return;
        }
        *last_sent = Some(Instant::now());
        if let Err(error) = self.app.emit("progress", Event { job: &self.job, done, total }) {
            tracing::warn!("the page was not told of the progress: {error}");
        }
    }

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.app.state::<Jobs>().lock().remove(&self.job);
    }
}
