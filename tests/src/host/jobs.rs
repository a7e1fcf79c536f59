//! Calls that somebody watches and may cancel.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};
use zhike_core::api::Progress;

#[derive(Debug, Default)]
pub struct Job {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

impl Progress for Job {
    fn advance(&self, done: u64, total: u64) {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

#[derive(Debug, Default)]
pub struct Jobs {
    running: Mutex<HashMap<String, Arc<Job>>>,
}

impl Jobs {
    /// A call without a name runs too; nobody can watch it.
    pub fn begin(&self, name: Option<&str>) -> Arc<Job> {
        let job = Arc::new(Job::default());
        if let Some(name) = name {
            self.running().insert(name.to_owned(), job.clone());
        }
        job
    }

    pub fn end(&self, name: Option<&str>) {
        if let Some(name) = name {
            self.running().remove(name);
        }
    }

    pub fn cancel(&self, name: &str) {
        if let Some(job) = self.running().get(name) {
            job.cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Shape: `{done, total}`, or null when no such call runs.
    pub fn progress(&self, name: &str) -> Value {
        let running = self.running();
        let Some(job) = running.get(name) else { return Value::Null };
        json!({ "done": job.done.load(Ordering::Relaxed), "total": job.total.load(Ordering::Relaxed) })
    }

    fn running(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Job>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
