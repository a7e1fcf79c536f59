//! A book that opens by itself: the computer keeps its key, and nothing but a person's wish makes it do so.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};
use zhike_core::api::{InMemoryKeyStore, KeyStore, NoKeyStore, Unreachable};
use zhike_core::book::{BookId, RawKey, identify};
use zhike_core::locale::Language;
use zhike_tests::{House, PASSPHRASE, property};

/// Founds the house with the tick set.
fn found_kept(house: &House) -> Value {
    let args = json!({
        "path": house.path(), "passphrase": PASSPHRASE, "manager": "周敏", "property": property(), "auto_unlock": true,
    });
    house.ask("book_create", args).unwrap()
}

/// Opens the house's book with its kept key: the answer, or the code of the refusal.
fn auto_unlock(house: &House, path: &Path) -> Result<Value, String> {
    house.ask("book_auto_unlock", json!({ "path": path })).map_err(|error| error.code)
}

fn change_passphrase(house: &House, new: &str) {
    house.call("passphrase_change", json!({ "current": PASSPHRASE, "new": new })).unwrap();
}

#[test]
fn a_book_whose_key_is_kept_opens_at_the_next_start_without_its_passphrase() {
    let house = House::empty().unwrap();
    let founded = found_kept(&house);
    assert_eq!(founded["open"]["auto_unlock"], true, "the tick was heard: {founded}");
    house.call("book_lock", json!({})).unwrap();

    let next = house.next_start();
    let closed = next.ask("desk_status", json!({})).unwrap();
    assert_eq!(closed["open"], Value::Null, "nothing opens before it is asked for");
    assert_eq!(closed["last"], json!(house.path()), "the computer knows which book was open last");
    let opened = auto_unlock(&next, &house.path()).unwrap();
    assert_eq!(opened["open"]["property"], property(), "it is the same book");
    assert_eq!(opened["open"]["auto_unlock"], true);
    assert_eq!(auto_unlock(&next, &house.path()).unwrap(), opened, "asked again, the book is found open");
}

#[test]
fn no_key_is_kept_unless_somebody_asks_for_it() {
    let house = House::empty().unwrap();
    let founded: Value = house.found().unwrap().read().unwrap();
    assert_eq!(founded["open"]["auto_unlock"], false, "off unless ticked");
    house.call("book_lock", json!({})).unwrap();
    let next = house.next_start();
    assert_eq!(auto_unlock(&next, &house.path()), Err("auto_unlock_is_off".to_owned()));
    let opened = json!({ "path": house.path(), "passphrase": PASSPHRASE, "auto_unlock": true });
    assert_eq!(next.ask("book_open", opened).unwrap()["open"]["auto_unlock"], true, "a later unlocking may tick too");
    next.call("book_lock", json!({})).unwrap();
    assert!(auto_unlock(&house.next_start(), &house.path()).is_ok());
}

#[test]
fn a_lock_holds_until_the_program_starts_again() {
    let house = House::empty().unwrap();
    found_kept(&house);
    house.call("book_lock", json!({})).unwrap();
    assert_eq!(
        auto_unlock(&house, &house.path()),
        Err("auto_unlock_is_off".to_owned()),
        "somebody locked: only the passphrase opens"
    );
    let opened: Value = house.open().unwrap().read().unwrap();
    assert_eq!(opened["open"]["auto_unlock"], true, "a passphrase typed without the tick leaves the kept key");
    house.call("book_lock", json!({})).unwrap();
    assert!(auto_unlock(&house.next_start(), &house.path()).is_ok(), "a new start opens by itself again");
}

#[test]
fn a_lock_before_any_book_was_open_holds_too() {
    let house = House::empty().unwrap();
    found_kept(&house);
    house.call("book_lock", json!({})).unwrap();
    let next = house.next_start();
    next.call("book_lock", json!({})).unwrap();
    assert_eq!(auto_unlock(&next, &house.path()), Err("auto_unlock_is_off".to_owned()));
}

#[test]
fn the_switch_keeps_and_forgets_the_key_of_the_open_book() {
    let house = House::empty().unwrap();
    house.found().unwrap();
    assert_eq!(house.ask("auto_unlock_on", json!({})).unwrap()["open"]["auto_unlock"], true);
    house.call("book_lock", json!({})).unwrap();
    let second = house.next_start();
    auto_unlock(&second, &house.path()).unwrap();
    assert_eq!(second.ask("auto_unlock_off", json!({})).unwrap()["open"]["auto_unlock"], false);
    second.call("book_lock", json!({})).unwrap();
    assert_eq!(auto_unlock(&house.next_start(), &house.path()), Err("auto_unlock_is_off".to_owned()));
    for name in ["auto_unlock_on", "auto_unlock_off"] {
        let error = second.call(name, json!({})).unwrap_err();
        assert_eq!(error.code, "book_locked", "{name} is about the open book, and none is open");
    }
}

#[test]
fn who_gets_into_the_book_is_the_managers_to_say() {
    let house = House::empty().unwrap();
    house.found().unwrap();
    let concierge = json!({ "name": "沈亦舒", "role": "concierge", "department": "concierge" });
    let concierge = house.ask("staff_add", concierge).unwrap();
    house.ask("staff_sit", concierge.clone()).unwrap();
    let refused =
        |name: &str, args: Value| assert_eq!(house.call(name, args).unwrap_err().code, "not_allowed", "{name}");
    refused("auto_unlock_on", json!({}));
    refused("passphrase_change", json!({ "current": PASSPHRASE, "new": "five words are better" }));

    house.ask("guest_add", json!({ "fields": { "display_name": "顾明月" } })).unwrap();
    house.call("book_lock", json!({})).unwrap();
    let ticked = json!({ "path": house.path(), "passphrase": PASSPHRASE, "auto_unlock": true });
    let opened = house.ask("book_open", ticked).unwrap();
    assert_eq!(opened["open"]["staff"]["role"], "concierge", "whoever wrote last sits down");
    assert_eq!(opened["open"]["auto_unlock"], false, "the tick at the door is the same wish");

    house.ask("staff_sit", json!({ "id": 1 })).unwrap();
    house.ask("auto_unlock_on", json!({})).unwrap();
    house.ask("staff_sit", concierge).unwrap();
    refused("auto_unlock_off", json!({}));
    assert_eq!(
        house.ask("desk_status", json!({})).unwrap()["open"]["auto_unlock"],
        true,
        "it stays as the manager left it"
    );
}

#[test]
fn a_kept_key_outlives_the_passphrase_here_and_elsewhere() {
    let house = House::empty().unwrap();
    found_kept(&house);
    house.call("book_lock", json!({})).unwrap();
    // On another computer, with a key store of its own.
    let elsewhere = House::at(house.folder());
    elsewhere.open().unwrap();
    change_passphrase(&elsewhere, "five words are better");
    elsewhere.call("book_lock", json!({})).unwrap();
    let next = house.next_start();
    assert_eq!(
        auto_unlock(&next, &house.path()).unwrap()["open"]["auto_unlock"],
        true,
        "a new passphrase rewrites its slot and leaves the key"
    );
    next.call("book_lock", json!({})).unwrap();
    let old = json!({ "path": house.path(), "passphrase": PASSPHRASE });
    assert_eq!(house.next_start().call("book_open", old).unwrap_err().code, "wrong_passphrase");
}

#[test]
fn a_passphrase_that_changes_keeps_no_key_that_was_not_kept() {
    let house = House::empty().unwrap();
    house.found().unwrap();
    change_passphrase(&house, "five words are better");
    house.call("book_lock", json!({})).unwrap();
    assert_eq!(auto_unlock(&house.next_start(), &house.path()), Err("auto_unlock_is_off".to_owned()));
}

/// A house whose computer remembers what the test puts there.
fn remembering() -> (tempfile::TempDir, Arc<InMemoryKeyStore>, House) {
    let folder = tempfile::tempdir().unwrap();
    let key_store = Arc::new(InMemoryKeyStore::default());
    let house = House::with_key_store(folder.path(), key_store.clone());
    (folder, key_store, house)
}

#[test]
fn a_kept_key_that_opens_nothing_is_forgotten() {
    let (_folder, key_store, house) = remembering();
    found_kept(&house);
    house.call("book_lock", json!({})).unwrap();
    let book = identify(&house.path()).unwrap();
    key_store.store_key(book, &RawKey::new(Box::new([7; 32]))).unwrap();
    assert_eq!(
        auto_unlock(&house.next_start(), &house.path()),
        Err("auto_unlock_is_off".to_owned()),
        "as if no key had been kept"
    );
    assert!(key_store.key(book).unwrap().is_none(), "a key that is no book's is of no use");
}

#[test]
fn the_kept_key_of_a_damaged_book_stays() {
    let (_folder, key_store, house) = remembering();
    found_kept(&house);
    house.call("book_lock", json!({})).unwrap();
    let whole = std::fs::read(house.path()).unwrap();
    // Half of it is there: a copy that was broken off.
    std::fs::write(house.path(), &whole[..whole.len() / 2 / 4096 * 4096]).unwrap();
    assert_eq!(auto_unlock(&house.next_start(), &house.path()), Err("book_damaged".to_owned()));
    assert!(key_store.key(identify(&house.path()).unwrap()).unwrap().is_some(), "the whole file will need it");
    std::fs::write(house.path(), &whole).unwrap();
    assert!(auto_unlock(&house.next_start(), &house.path()).is_ok(), "and opens by itself as before");
}

#[test]
fn a_key_is_the_books_and_not_its_places() {
    let house = House::empty().unwrap();
    found_kept(&house);
    house.call("book_lock", json!({})).unwrap();
    let moved = house.folder().join("moved.zhike");
    std::fs::rename(house.path(), &moved).unwrap();
    assert_eq!(
        auto_unlock(&house.next_start(), &house.path()),
        Err("book_not_found".to_owned()),
        "there is no book any more where it was"
    );
    assert!(auto_unlock(&house.next_start(), &moved).is_ok(), "the book is known wherever it lies");

    let other = House::empty().unwrap();
    other.found().unwrap();
    other.call("book_lock", json!({})).unwrap();
    std::fs::copy(other.path(), house.path()).unwrap();
    assert_eq!(
        auto_unlock(&house.next_start(), &house.path()),
        Err("auto_unlock_is_off".to_owned()),
        "another book at the same place is another book"
    );
}

#[test]
fn without_a_key_store_the_book_opens_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::with_key_store(folder.path(), Arc::new(NoKeyStore));
    let founded = found_kept(&house);
    assert_eq!(founded["open"]["auto_unlock"], false, "the tick could not be heeded, and the answer says so");
    let refused = house.call("auto_unlock_on", json!({})).unwrap_err();
    assert_eq!(
        (refused.code.as_str(), refused.args.len()),
        ("key_store_unreachable", 0),
        "nothing secret in the error"
    );
    for language in Language::ALL {
        let id = "error-key-store-unreachable";
        assert_ne!(language.text(id), id, "{language:?} has words for it");
    }
    house.call("book_lock", json!({})).unwrap();
    assert_eq!(auto_unlock(&house.next_start(), &house.path()), Err("auto_unlock_is_off".to_owned()));
}

/// A key store that can be shut.
#[derive(Default)]
struct Shuttable {
    within: InMemoryKeyStore,
    shut: AtomicBool,
}

impl Shuttable {
    fn reach(&self) -> Result<&InMemoryKeyStore, Unreachable> {
        if self.shut.load(Ordering::Relaxed) { Err(Unreachable) } else { Ok(&self.within) }
    }
}

impl KeyStore for Shuttable {
    fn last_book(&self) -> Option<PathBuf> {
        self.within.last_book()
    }
    fn set_last_book(&self, path: &Path) {
        self.within.set_last_book(path);
    }
    fn key(&self, book: BookId) -> Result<Option<RawKey>, Unreachable> {
        self.reach()?.key(book)
    }
    fn store_key(&self, book: BookId, key: &RawKey) -> Result<(), Unreachable> {
        self.reach()?.store_key(book, key)
    }
    fn delete_key(&self, book: BookId) -> Result<(), Unreachable> {
        self.reach()?.delete_key(book)
    }
}

#[test]
fn a_new_passphrase_asks_no_key_store() {
    let folder = tempfile::tempdir().unwrap();
    let key_store = Arc::new(Shuttable::default());
    let house = House::with_key_store(folder.path(), key_store.clone());
    found_kept(&house);
    key_store.shut.store(true, Ordering::Relaxed);
    change_passphrase(&house, "five words are better");
    house.call("book_lock", json!({})).unwrap();
    key_store.shut.store(false, Ordering::Relaxed);
    assert!(auto_unlock(&house.next_start(), &house.path()).is_ok(), "the key in the store is still the book's");
}
