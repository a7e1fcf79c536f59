//! The sample hotel that is opened: the one of the other benches, made first when there is none.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::json;
use zhike_core::api::{Desk, NoKeyStore, Silent, World};
use zhike_core::sample;

pub fn file(guests: u32) -> PathBuf {
    crate::folder().join(format!("sample-{guests}.zhike"))
}

pub fn ready(guests: u32) -> PathBuf {
    let path = file(guests);
    let desk = desk();
    let opened = desk.call("book_open", json!({ "path": path, "passphrase": sample::PASSPHRASE }), &Silent);
    if opened.is_err() {
        make(&desk, &path, guests);
    }
    desk.lock();
    path
}

fn make(desk: &Desk, path: &Path, guests: u32) {
    zhike_core::book::remove(path);
    let made = json!({ "path": path, "guests": guests, "seed": 1, "language": "zh-CN" });
    if let Err(error) = desk.call("sample_create", made, &Silent) {
        panic!("no sample hotel of {guests} guests: {error:?}");
    }
}

fn desk() -> Desk {
    Desk::new(World {
        now_ms: || chrono::Utc::now().timestamp_millis(),
        random: |bytes| getrandom::fill(bytes).unwrap(),
        scratch: crate::folder(),
        key_store: Arc::new(NoKeyStore),
    })
}
