//! A sample hotel whose desk writes down what every command asks of the engine.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use serde_json::{Map, Value, json};
use zhike_core::api::{ApiError, Desk, InMemoryKeyStore, Reply, Silent, World};
use zhike_core::book::{Acting, statements};
use zhike_core::guest::CONTACT_KEYS_RENEWED;

/// 2026-11-21 at noon in Hangzhou.
const NOW_MS: i64 = 1_795_233_600_000;

static CLOCK: AtomicI64 = AtomicI64::new(NOW_MS);

pub struct Asked {
    pub command: &'static str,
    /// Which rows the work was about, where it grows with them; 0 for a page or a single change.
    pub rows: usize,
    pub statements: Vec<String>,
}

/// How a change was told, and whether it could be taken back and done again.
pub struct Done {
    pub args: Map<String, Value>,
    /// The code that an undo was refused with.
    pub refused: Option<String>,
}

pub struct Recorded {
    pub asked: Vec<Asked>,
    /// By the op's code, as first made.
    pub done: BTreeMap<String, Done>,
    /// Every statement that was handed to the book, by the file that did.
    pub handed: BTreeSet<(&'static str, String)>,
}

pub struct RecordingDesk {
    desk: RefCell<Desk>,
    key_store: Arc<InMemoryKeyStore>,
    folder: tempfile::TempDir,
    rows: Cell<usize>,
    recorded: RefCell<Recorded>,
}

impl RecordingDesk {
    /// A desk with no book open.
    pub fn new() -> Self {
        statements::listen();
        let folder = tempfile::tempdir().unwrap();
        let key_store = Arc::new(InMemoryKeyStore::default());
        let recorded = Recorded { asked: Vec::new(), done: BTreeMap::new(), handed: BTreeSet::new() };
        RecordingDesk {
            desk: RefCell::new(start(folder.path(), key_store.clone())),
            key_store,
            folder,
            rows: Cell::new(0),
            recorded: RefCell::new(recorded),
        }
    }

    /// Ends the program and starts it again.
    pub fn start_again(&self) {
        self.desk.replace(start(self.folder.path(), self.key_store.clone()));
    }

    pub fn into_recorded(self) -> Recorded {
        self.recorded.into_inner()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Units: minutes.
    pub fn wait(&self, minutes: i64) {
        CLOCK.fetch_add(minutes * 60_000, Ordering::Relaxed);
    }

    /// Asks a command that must be answered. The first change of each kind is taken back and done again.
    pub fn ask(&self, command: &'static str, args: Value) -> Value {
        let reply = self.try_ask(command, args).unwrap_or_else(|error| panic!("{command} was refused: {error:?}"));
        if let Some(change) = &reply.change {
            self.note(change.id, &change.code, &change.args);
        }
        reply.read().unwrap()
    }

    /// As [`Self::ask`], for work that grows with so many rows.
    pub fn long(&self, rows: usize, command: &'static str, args: Value) -> Value {
        self.rows.set(rows);
        let value = self.ask(command, args);
        self.rows.set(0);
        value
    }

    /// The first list of `name` in an answer, as numbers of rows.
    pub fn ids(&self, command: &'static str, args: Value, name: &str) -> Vec<i64> {
        let answer = self.ask(command, args);
        let list = if name.is_empty() { &answer } else { &answer[name] };
        list.as_array().unwrap().iter().filter_map(|row| row["id"].as_i64()).collect()
    }

    /// Makes the keys of contact points those of an earlier version, so that the next opening works them out anew.
    pub fn age_contact_keys(&self) {
        let session = self.desk.borrow().session().unwrap();
        let staff = session.staff();
        let acting = Acting { staff_id: staff.id, role: staff.role, now_ms: NOW_MS };
        let aged = session.book.change(acting, CONTACT_KEYS_RENEWED, |tx| {
            tx.run("update contact_point set match_key = match_key || ' of old'", json!({}))?;
            tx.run("delete from setting where key = 'rules.contact_keys'", json!({}))
        });
        aged.unwrap();
    }

    /// Notes the changes that were made before anybody could be told, while the book with so many guests was made or opened.
    pub fn note_changes(&self, guests: usize) {
        self.rows.set(guests);
        let sql = "select id, op, args from change order by id desc";
        let session = self.desk.borrow().session().unwrap();
        let ledger: Vec<(i64, String, String)> = session.book.read(|query| query.all(sql, json!({}))).unwrap();
        for (id, op, args) in ledger {
            self.note(id, &op, &serde_json::from_str(&args).unwrap());
        }
        self.rows.set(0);
    }

    /// Notes a change of a new kind, after taking it back and doing it again.
    fn note(&self, id: i64, code: &str, args: &Map<String, Value>) {
        let new = !self.recorded.borrow().done.contains_key(code);
        if new && !["undone", "redone"].contains(&code) {
            let done = Done { args: args.clone(), refused: self.back_and_forth(id) };
            self.recorded.borrow_mut().done.insert(code.to_owned(), done);
        }
    }

    fn back_and_forth(&self, change_id: i64) -> Option<String> {
        let undone = match self.try_ask("undo", json!({ "change_id": change_id })) {
            Ok(reply) => reply.change.unwrap().id,
            Err(error) => return Some(error.code),
        };
        let again = self.try_ask("undo", json!({ "change_id": undone }));
        assert!(again.is_ok(), "what was just taken back can be done again: {:?}", again.err());
        None
    }

    fn try_ask(&self, command: &'static str, args: Value) -> Result<Reply, ApiError> {
        let (reply, statements) = statements::record(|| self.desk.borrow().call(command, args, &Silent));
        let mut recorded = self.recorded.borrow_mut();
        recorded.asked.push(Asked { command, rows: self.rows.get(), statements: statements.run });
        recorded.handed.extend(statements.handed);
        reply
    }
}

fn start(folder: &Path, key_store: Arc<InMemoryKeyStore>) -> Desk {
    Desk::new(World {
        now_ms: || CLOCK.load(Ordering::Relaxed),
        random: |bytes| bytes.fill(7),
        scratch: folder.to_owned(),
        key_store,
    })
}
