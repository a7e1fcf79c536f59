//! What is asked of the engine, recorded for tests: every statement it runs for this thread, and every statement that is
//! handed to [`crate::Query`] and [`crate::Change`], with the place that hands it over.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::panic::Location;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};

/// What was asked while something was done.
#[derive(Debug, Default)]
pub struct Statements {
    /// The statements that the engine ran, each once for every time it ran. Left out: what opens and ends a transaction,
    /// pragmas, what triggers, foreign keys and the full-text index do by themselves, and what gives a file its schema.
    ///
    /// What goes to an engine in one request counts once: a statement for each of many rows, and statements none of which
    /// needs an answer of another.
    pub run: Vec<String>,
    /// The statements handed over, with the source file that did.
    pub handed: Vec<(&'static str, String)>,
}

static LISTENING: AtomicBool = AtomicBool::new(false);

thread_local! {
    static RECORD: RefCell<Option<Statements>> = const { RefCell::new(None) };
}

/// Connections that are opened from now on can be recorded. Without it, none pays for being listened to.
pub fn listen() {
    LISTENING.store(true, Ordering::Relaxed);
}

/// Does `work` and tells what it asked, on this thread, of connections opened since [`listen`].
pub fn record<T>(work: impl FnOnce() -> T) -> (T, Statements) {
    RECORD.set(Some(Statements::default()));
    let value = work();
    (value, RECORD.take().unwrap_or_default())
}

/// Until it is dropped, nothing is recorded on this thread.
pub(super) struct Aside(Option<Statements>);

pub(super) fn aside() -> Aside {
    Aside(RECORD.take())
}

impl Drop for Aside {
    fn drop(&mut self) {
        RECORD.set(self.0.take());
    }
}

fn note(write: impl FnOnce(&mut Statements)) {
    RECORD.with_borrow_mut(|record| {
        if let Some(record) = record {
            write(record);
        }
    });
}

#[track_caller]
pub(crate) fn handed(sql: &str) {
    let file = Location::caller().file();
    note(|record| record.handed.push((file, sql.to_owned())));
}

/// A connection whose statements are recorded, if any are.
pub(super) fn heard(mut connection: Connection) -> Result<Connection, rusqlite::Error> {
    if !LISTENING.load(Ordering::Relaxed) {
        return Ok(connection);
    }
    let mut running: BTreeSet<String> = BTreeSet::new();
    let hear = move |event: TraceEvent<'_>| match event {
        // What runs inside another statement is told with `--` before it, a trigger by its name, and what a foreign key
        // does by the statement that set it off.
        TraceEvent::Stmt(statement, text)
            if statement.sql() == text && is_question(text) && running.insert(text.to_owned()) =>
        {
            note(|record| record.run.push(text.to_owned()));
        }
        TraceEvent::Profile(statement, _) => {
            running.remove(statement.sql().as_ref());
        }
        _ => {}
    };
    let events = TraceEventCodes::SQLITE_TRACE_STMT | TraceEventCodes::SQLITE_TRACE_PROFILE;
    connection.trace_v2(events, Some(hear))?;
    Ok(connection)
}

/// Whether a statement asks or changes something, rather than opening, ending or tuning.
fn is_question(sql: &str) -> bool {
    const ABOUT_THE_CONNECTION: [&str; 7] = ["begin", "commit", "end", "rollback", "savepoint", "release", "pragma"];
    let first = sql.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with("--"));
    let word = first.unwrap_or_default().split(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or_default();
    !ABOUT_THE_CONNECTION.contains(&word.to_ascii_lowercase().as_str())
}
