//! The keys of contact points in a book of an earlier version: worked out anew once, when the book is opened.
//! Rows are written with today's keys; this is only for those that were there before.

use serde_json::json;

use super::ContactKind;
use crate::book::{Acting, Book, Change, ChangeNote, Op, Query};
use crate::desk::{rules, save_rules};
use crate::error::Result;

pub const CONTACT_KEYS_RENEWED: Op = Op::new("contact_keys_renewed");

/// The setting that says which rule the keys of a book follow.
const RULE: &str = "contact_keys";
/// Counts up whenever [`ContactKind::match_key`] gives another key for a value than before.
const NOW: u32 = 1;

/// Says of a new book that its keys follow today's rule.
pub fn begin_contact_keys(tx: &Change) -> Result<()> {
    save_rules(tx, RULE, &NOW)
}

/// Gives contact points the keys of today's rule, as one change, unless they have them.
pub fn renew_contact_keys(book: &Book, acting: Acting) -> Result<Option<ChangeNote>> {
    if book.read(has_todays_keys)? {
        return Ok(None);
    }
    let ((), note) = book.change(acting, CONTACT_KEYS_RENEWED, |tx| {
        // Asked again: another seat may have renewed them since.
        if has_todays_keys(tx)? {
            return Ok(());
        }
        let rows: Vec<(i64, ContactKind, String, String)> =
            tx.all("select id, kind, value, match_key from contact_point order by id", json!({}))?;
        let renewed = rows.into_iter().filter_map(|(id, kind, value, key)| {
            let today = kind.match_key(&value);
            (today != key).then(|| json!({ "id": id, "match_key": today }))
        });
        tx.run_each("update contact_point set match_key = :match_key where id = :id", renewed)?;
        begin_contact_keys(tx)
    })?;
    Ok(note)
}

fn has_todays_keys(query: &Query) -> Result<bool> {
    let rule: u32 = rules(query, RULE)?;
    Ok(rule >= NOW)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::api::testing::{PASSPHRASE, TestDesk};

    fn key(desk: &TestDesk) -> String {
        let read = |query: &crate::book::Query| query.column("select match_key from contact_point", json!({}));
        let keys: Vec<String> = desk.desk.session().unwrap().book.read(read).unwrap();
        keys.concat()
    }

    fn changes(desk: &TestDesk) -> i64 {
        let read = |query: &crate::book::Query| query.one("select max(id) from change", json!({}));
        let (last,): (i64,) = desk.desk.session().unwrap().book.read(read).unwrap();
        last
    }

    #[test]
    fn an_older_books_keys_are_worked_out_anew_once() {
        let desk = TestDesk::new();
        let guest = desk.guest("Hazel Orrin");
        let contact = json!({ "guest_id": guest, "kind": "phone", "value": "+1 585 123 4567" });
        desk.ok("contact_add", contact);
        assert_eq!(key(&desk), "phone:+15851234567", "no Chinese mobile");
        let session = desk.desk.session().unwrap();
        let staff = session.staff();
        let acting = Acting { staff_id: staff.id, role: staff.role, now_ms: 0 };
        let aged = session.book.change(acting, CONTACT_KEYS_RENEWED, |tx| {
            tx.run("update contact_point set match_key = 'phone:15851234567'", json!({}))?;
            tx.run("delete from setting where key = 'rules.contact_keys'", json!({}))
        });
        aged.unwrap();
        drop(session);
        let reopen = || {
            desk.ok("book_lock", json!({}));
            desk.ok("book_open", json!({ "path": desk.path(), "passphrase": PASSPHRASE }));
        };
        reopen();
        assert_eq!(key(&desk), "phone:+15851234567", "the key of today");
        let known =
            json!({ "name": "", "contacts": [{ "kind": "phone", "value": "001 585 123 4567" }], "except": null });
        assert_eq!(desk.ok("guest_duplicates", known)[0]["id"], guest, "the guest is known by it");
        let renewed = changes(&desk);
        reopen();
        assert_eq!(changes(&desk), renewed, "and nothing is done twice");
        let check: Value = desk.ok("book_check", json!({}));
        assert_eq!(check["whole"], true, "the journal tells of it: {check}");
    }
}
