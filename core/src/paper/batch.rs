//! Lays out many small pages at once: in batches, on all processors.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use typst::comemo;

use super::PaperError;

/// Small enough that progress is seen to move and a cancel is heeded within a blink.
const BATCH: usize = 50;

/// Beyond this many threads the typesetter's own locks cost more than a thread gains.
const MOST_THREADS: usize = 8;

/// Told how many of how many are set; answers whether to go on.
pub type Watch<'a> = &'a (dyn Fn(usize, usize) -> bool + Sync);

/// Sets all items, in their order.
///
/// Errors: `paper_cancelled` when the watch says no; the first error of any batch.
pub(super) fn set_all<T: Sync, R: Send>(
    items: &[T],
    watch: Watch,
    set: impl Fn(&[T]) -> Result<Vec<R>, PaperError> + Sync,
) -> Result<Vec<R>, PaperError> {
    let batches: Vec<&[T]> = items.chunks(BATCH).collect();
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let work = || -> Result<Vec<(usize, Vec<R>)>, PaperError> {
        let mut finished = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(batch) = batches.get(index) else {
                return Ok(finished);
            };
            let outcome = set(batch);
            // What one batch remembers helps the next two; older results only take memory.
            comemo::evict(2);
            let so_far = done.fetch_add(batch.len(), Ordering::Relaxed) + batch.len();
            let go_on = watch(so_far, items.len());
            if outcome.is_err() || !go_on {
                next.store(batches.len(), Ordering::Relaxed);
            }
            finished.push((index, outcome?));
            if !go_on {
                return Err(PaperError::Cancelled);
            }
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS).min(batches.len());
    let mut finished = Vec::with_capacity(batches.len());
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        for worker in workers {
            finished.extend(worker.join().unwrap_or_else(|panic| resume_unwind(panic))?);
        }
        Ok(())
    })?;
    finished.sort_by_key(|(index, _)| *index);
    Ok(finished.into_iter().flat_map(|(_, results)| results).collect())
}
