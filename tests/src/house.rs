//! A desk for a test: a book on a temporary file, reached by command names and JSON like any client.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use zhike_core::api::{ApiError, Desk, InMemoryKeyStore, KeyStore, Reply, Silent, World};
use zhike_core::book::{BookId, RawKey, identify};

pub const PASSPHRASE: &str = "four quiet words here";

fn now_ms() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis() as i64)
}

fn world(scratch: &Path, key_store: Arc<dyn KeyStore>) -> World {
    World { now_ms, random: |bytes| getrandom::fill(bytes).unwrap(), scratch: scratch.to_owned(), key_store }
}

/// A hotel in Hangzhou.
pub fn property() -> Value {
    json!({
        "name": "西湖别苑", "city": "杭州", "currency": "CNY", "language": "zh-CN", "time_zone": "Asia/Shanghai",
        "day_order": null,
    })
}

/// A desk and the folder its book lies in.
pub struct House {
    pub desk: Desk,
    folder: PathBuf,
    key_store: Arc<dyn KeyStore>,
    /// Removes the folder at the end, when the house made it.
    _own: Option<tempfile::TempDir>,
}

/// The book of a new hotel, made once for all tests: deriving a key from its passphrase takes longer than most of them.
struct Template {
    file: Vec<u8>,
    book: BookId,
    key: RawKey,
}

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    let house = House::empty().unwrap();
    house.found().unwrap();
    let key = house.key();
    house.desk.lock();
    Template { file: std::fs::read(house.path()).unwrap(), book: identify(&house.path()).unwrap(), key }
});

impl House {
    /// A new hotel in a folder of its own, with its manager at the desk. All of them share one key.
    pub fn founded() -> Self {
        let template = &*TEMPLATE;
        let house = Self::empty().unwrap();
        std::fs::write(house.path(), &template.file).unwrap();
        house.key_store.store_key(template.book, &template.key).unwrap();
        house.auto_unlock().unwrap();
        house.call("auto_unlock_off", json!({})).unwrap();
        house
    }

    /// A desk with no book open, in a folder of its own.
    pub fn empty() -> std::io::Result<Self> {
        let own = tempfile::tempdir()?;
        let mut house = Self::at(own.path());
        house._own = Some(own);
        Ok(house)
    }

    /// A desk with no book open, in this folder.
    pub fn at(folder: &Path) -> Self {
        Self::with_key_store(folder, Arc::new(InMemoryKeyStore::default()))
    }

    /// A desk with no book open, in this folder, at a computer that remembers what this key store does.
    pub fn with_key_store(folder: &Path, key_store: Arc<dyn KeyStore>) -> Self {
        House { desk: Desk::new(world(folder, key_store.clone())), folder: folder.to_owned(), key_store, _own: None }
    }

    /// The next start of the program at the same computer; end this one first.
    pub fn next_start(&self) -> Self {
        Self::with_key_store(&self.folder, self.key_store.clone())
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn path(&self) -> PathBuf {
        self.folder.join("house.zhike")
    }

    pub fn call(&self, name: &str, args: Value) -> Result<Reply, ApiError> {
        self.desk.call(name, args, &Silent)
    }

    /// What a command answers.
    pub fn ask(&self, name: &str, args: Value) -> Result<Value, ApiError> {
        self.call(name, args)?.read()
    }

    /// Makes the house's book and sits down at it.
    pub fn found(&self) -> Result<Reply, ApiError> {
        self.call(
            "book_create",
            json!({
                "path": self.path(), "passphrase": PASSPHRASE, "manager": "周敏", "property": property(),
            }),
        )
    }

    /// Opens the house's book with the key that its computer keeps, deriving none.
    pub fn auto_unlock(&self) -> Result<Reply, ApiError> {
        self.call("book_auto_unlock", json!({ "path": self.path() }))
    }

    /// The key of the open book.
    pub fn key(&self) -> RawKey {
        self.desk.session().unwrap().book.key()
    }

    pub fn open(&self) -> Result<Reply, ApiError> {
        self.call("book_open", json!({ "path": self.path(), "passphrase": PASSPHRASE }))
    }
}
