//! Proof that a book is whole: the file, the schema, the rows against their journal, the search index, the chain of changes.

mod file;
mod ledger;
mod rows;
mod schema;
mod search;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use rusqlite::{Connection, InterruptHandle};

use super::store::Store;
use crate::contract::{BookError, ChainHead, CheckReport, Finding, GuestSources, ProblemCode, Problems, Witness};

/// How often the person is asked whether to go on.
const ASKED_EVERY: Duration = Duration::from_millis(100);

const STEPS: u64 = 6;

impl Store {
    pub(crate) fn check(
        &self,
        sources: &GuestSources,
        witness: Option<&Witness>,
        progress: &dyn Fn(u64, u64) -> bool,
    ) -> Result<CheckReport, BookError> {
        let (sender, steps) = channel();
        let stop = Stop::default();
        let (file, (rest, head)) = thread::scope(|scope| {
            let (files, rests) = (sender.clone(), sender);
            let file = scope.spawn(|| Look { store: self, stop: &stop, done: files }.file());
            let rest = scope.spawn(|| Look { store: self, stop: &stop, done: rests }.rest(sources, witness));
            let mut done = 0;
            loop {
                match steps.recv_timeout(ASKED_EVERY) {
                    Ok(()) => done += 1,
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => break,
                }
                if !progress(done, STEPS) {
                    stop.now();
                }
            }
            (join(file), join(rest))
        });
        if stop.asked() {
            return Err(BookError::Cancelled);
        }
        let findings: Vec<Finding> = [file].into_iter().chain(rest).collect();
        Ok(CheckReport { whole: findings.iter().all(|finding| finding.problems.is_empty()), findings, head })
    }
}

fn join<T>(thread: thread::ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// How the work is ended before its time.
#[derive(Default)]
struct Stop {
    asked: AtomicBool,
    /// What each of those who look is at just now.
    working: Mutex<HashMap<ThreadId, InterruptHandle>>,
}

impl Stop {
    fn asked(&self) -> bool {
        self.asked.load(Ordering::SeqCst)
    }

    /// Said again and again until the work has ended: a statement that had not begun does not hear it.
    fn now(&self) {
        self.asked.store(true, Ordering::SeqCst);
        self.working().values().for_each(InterruptHandle::interrupt);
    }

    /// Works on a connection that is interrupted when the check is to end, and not a moment longer: then it is another's.
    fn work<T>(&self, connection: &Connection, work: impl FnOnce() -> T) -> T {
        let me = thread::current().id();
        self.working().insert(me, connection.get_interrupt_handle());
        let value = work();
        self.working().remove(&me);
        value
    }

    fn working(&self) -> MutexGuard<'_, HashMap<ThreadId, InterruptHandle>> {
        self.working.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

type Looking<'a> = &'a dyn Fn(&Connection, &mut Problems) -> Result<(), BookError>;

/// One of those who look at the book.
struct Look<'a> {
    store: &'a Store,
    stop: &'a Stop,
    done: Sender<()>,
}

impl Look<'_> {
    fn file(&self) -> Finding {
        let mut found = Problems::default();
        {
            let writer = self.store.writer();
            self.step(&mut found, |found| {
                // The log is brought home in a moment: not into a file that is another by now.
                self.store.check_in_place(&writer)?;
                file::header(&writer, found)?;
                self.stop.work(&writer, || file::pages(&writer, found))
            });
        }
        self.read(&mut found, file::trees);
        Finding { part: "file".to_owned(), problems: found.problems() }
    }

    fn rest(&self, sources: &GuestSources, witness: Option<&Witness>) -> (Vec<Finding>, Option<ChainHead>) {
        let of_search = |connection: &Connection, found: &mut Problems| search::look(connection, sources, found);
        let rooms = self.store.rooms;
        let of_schema = |connection: &Connection, found: &mut Problems| schema::look(connection, &rooms, found);
        let of_rows = |connection: &Connection, found: &mut Problems| rows::look(connection, &rooms, found);
        let parts: [(&str, Looking); 3] = [("schema", &of_schema), ("rows", &of_rows), ("search", &of_search)];
        let mut findings = Vec::new();
        for (part, look) in parts {
            let mut found = Problems::default();
            self.read(&mut found, look);
            findings.push(Finding { part: part.to_owned(), problems: found.problems() });
        }
        let (mut found, mut head) = (Problems::default(), None);
        self.read(&mut found, |connection, found| {
            head = ledger::look(connection, witness, found)?;
            Ok(())
        });
        findings.push(Finding { part: "journal".to_owned(), problems: found.problems() });
        (findings, head)
    }

    /// A step on one consistent view of the book.
    fn read(&self, found: &mut Problems, look: impl FnOnce(&Connection, &mut Problems) -> Result<(), BookError>) {
        self.step(found, |found| {
            self.store.read(|view| self.stop.work(view.connection, || look(view.connection, found)))
        });
    }

    fn step(&self, found: &mut Problems, look: impl FnOnce(&mut Problems) -> Result<(), BookError>) {
        if self.stop.asked() {
            return;
        }
        if let Err(error) = look(found) {
            found.add(ProblemCode::PartUnreadable, [("error", error.code().to_owned())]);
        }
        // Nobody hears it when the work was ended.
        let _ = self.done.send(());
    }
}
