//! A desk on a book of its own, for the tests of the rooms.
#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{ApiError, Desk, Memory, Passing, Reply, Silent, World};
use crate::book::{BookId, RawKey};

/// 2026-11-21 at noon in Hangzhou.
pub(crate) const NOW_MS: i64 = 1_795_233_600_000;

thread_local! {
    /// What the clocks of this test show; every desk starts it at [`NOW_MS`].
    static CLOCK: Cell<i64> = const { Cell::new(NOW_MS) };
}

pub(crate) const PASSPHRASE: &str = "four quiet words here";

pub(crate) struct TestDesk {
    pub desk: Desk,
    pub folder: tempfile::TempDir,
}

/// A new hotel's book, made once for all tests: deriving a key from its passphrase takes longer than most of them.
struct Template {
    file: Vec<u8>,
    book: BookId,
    key: RawKey,
}

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    let test = TestDesk::closed();
    let property = json!({
        "name": "西湖别苑", "city": "杭州", "currency": "CNY", "language": "zh-CN", "time_zone": "Asia/Shanghai",
    });
    let new = json!({ "path": test.path(), "passphrase": PASSPHRASE, "manager": "周敏", "property": property });
    test.ok("book_create", new);
    let session = test.desk.session().unwrap();
    let (book, key) = (session.book.id(), session.book.key());
    drop(session);
    test.ok("book_lock", json!({}));
    Template { file: std::fs::read(test.path()).unwrap(), book, key }
});

impl TestDesk {
    /// A hotel in Hangzhou with an empty book, and its manager at the desk.
    pub fn new() -> Self {
        let template = &*TEMPLATE;
        let memory = Arc::new(Passing::default());
        let test = Self::with_memory(memory.clone());
        std::fs::write(test.path(), &template.file).unwrap();
        memory.keep_key(template.book, &template.key).unwrap();
        memory.set_last_book(&test.path());
        test.ok("book_open_kept", json!({ "path": test.path() }));
        test.ok("book_key_forget", json!({}));
        test
    }

    /// A desk with no book open.
    pub fn closed() -> Self {
        Self::with_memory(Arc::new(Passing::default()))
    }

    fn with_memory(memory: Arc<Passing>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        CLOCK.set(NOW_MS);
        let world =
            World { now_ms: || CLOCK.get(), random: |bytes| bytes.fill(7), scratch: folder.path().to_owned(), memory };
        TestDesk { desk: Desk::new(world), folder }
    }

    /// Time passes. Units: minutes.
    pub fn wait(&self, minutes: i64) {
        CLOCK.set(CLOCK.get() + minutes * 60_000);
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("house.zhike")
    }

    pub fn call(&self, name: &str, args: Value) -> Result<Reply, ApiError> {
        self.desk.call(name, args, &Silent)
    }

    /// The answer's JSON; a refusal fails the test.
    pub fn ok(&self, name: &str, args: Value) -> Value {
        match self.call(name, args) {
            Ok(reply) => reply.read().unwrap(),
            Err(error) => panic!("{name} was refused: {error:?}"),
        }
    }

    pub fn get<T: DeserializeOwned>(&self, name: &str, args: Value) -> T {
        serde_json::from_value(self.ok(name, args)).unwrap()
    }

    /// The code a command is refused with.
    pub fn refused(&self, name: &str, args: Value) -> String {
        match self.call(name, args) {
            Ok(reply) => panic!("{name} should be refused, and answered {:?}", reply.value),
            Err(error) => error.code,
        }
    }

    /// Adds a guest of this name and returns the id.
    pub fn guest(&self, name: &str) -> i64 {
        self.guest_with(json!({ "display_name": name }))
    }

    pub fn guest_with(&self, fields: Value) -> i64 {
        self.ok("guest_add", json!({ "fields": fields }))["id"].as_i64().unwrap()
    }

    pub fn undo(&self) {
        self.ok("undo_last", json!({}));
    }
}
