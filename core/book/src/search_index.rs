//! The search index: one document a guest, most of them in the full-text index, the newest beside it; and under the
//! document's number the hit, which is what a search shows of the guest.
//!
//! A full-text index takes many documents nearly as fast as one, so a changed guest's document waits in
//! `fresh_document` until there are enough of them. It is read from there meanwhile; what the full-text index still
//! says of that guest counts for nothing. Invariant: a guest is in one of the two, and no document is of nobody.

use rusqlite::{Connection, TransactionBehavior};

use super::change::Line;
use super::connection::OpenChange;
use super::{Acting, BookError, Change, Host, Query, Role};

/// So many documents wait. Every search reads them, in microseconds.
const MOST_FRESH: i64 = 8;

/// The documents of the full-text index that `:match` finds, without those that a fresh one stands in for.
///
/// Shape: one column `document`. With `order by rowid`: VIPs first, then as the guests came, read in the index's own
/// order, so that reading stops where the reader does.
pub const INDEXED: &str = "
    select rowid as document from guest_search where guest_search match :match
      and rowid & 281474976710655 not in (select guest_id from fresh_document)";

/// The hits as they should be, out of what the book knows of the guests.
pub(super) const HITS: &str = include_str!("hits.sql");

const GUEST_BITS: u32 = 48;

/// The document's number: the guest's id below 2^48, the tier above, so that the index itself hands out VIPs first.
fn document(guest_id: i64, tier_rank: i64) -> i64 {
    tier_rank << GUEST_BITS | guest_id
}

/// The guest that a document is about.
pub fn guest_of_document(document: i64) -> i64 {
    document & ((1 << GUEST_BITS) - 1)
}

/// So many guests' documents are made at once.
const RENEWED_AT_ONCE: usize = 500;

/// Makes every document anew when those in the file were made with other search keys than this program's. Which these are,
/// the file says itself: in the version that SQLite leaves to whoever uses it.
pub(super) fn renew(writer: &mut Connection, open_change: &OpenChange, host: Host) -> Result<(), BookError> {
    let made_with: i64 = writer.query_row("pragma user_version", [], |row| row.get(0))?;
    if made_with == host.search_keys {
        return Ok(());
    }
    let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.execute_batch("delete from fresh_document; insert into guest_search (guest_search) values ('delete-all');")?;
    let guests: Vec<i64> =
        tx.prepare("select id from guest order by id")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let nobody = Acting { staff_id: 0, role: Role::Concierge, now_ms: host.now_ms };
    // The documents are derived from what the journal keeps, and are no change of the house's.
    let change = Change::resume(&tx, open_change, Line::NONE, nobody);
    let made = guests.chunks(RENEWED_AT_ONCE).try_for_each(|guests| (host.reindex)(&change, guests));
    open_change.clear();
    made?;
    tx.pragma_update(None, "user_version", host.search_keys)?;
    tx.commit()?;
    Ok(())
}

impl Query<'_> {
    /// Hands out the fresh documents in the order of the index: number, words of names, other words.
    pub fn each_fresh_document(&self, mut take: impl FnMut(i64, &str, &str)) -> Result<(), BookError> {
        let sql = "select document, name, other from fresh_document order by document";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let words = |column| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
            take(row.get(0)?, words(1)?, words(2)?);
        }
        Ok(())
    }
}

impl Change<'_> {
    /// Puts a guest's document into the search index, in place of the one that was there.
    pub fn index_guest(&self, guest_id: i64, tier_rank: i64, name: &str, other: &str) -> Result<(), BookError> {
        let connection = self.connection();
        connection
            .prepare_cached(
                "insert or replace into fresh_document (guest_id, document, name, other) values (?1, ?2, ?3, ?4)",
            )?
            .execute((guest_id, document(guest_id, tier_rank), name, other))?;
        let waiting: i64 =
            connection.prepare_cached("select count(*) from fresh_document")?.query_row([], |row| row.get(0))?;
        if waiting >= MOST_FRESH { take_in(connection) } else { Ok(()) }
    }

    /// Puts a new guest's document straight into the full-text index: for batches, where nothing was there before.
    pub fn index_new_guest(&self, guest_id: i64, tier_rank: i64, name: &str, other: &str) -> Result<(), BookError> {
        self.connection()
            .prepare_cached("insert into guest_search (rowid, name, other) values (?1, ?2, ?3)")?
            .execute((document(guest_id, tier_rank), name, other))?;
        Ok(())
    }

    /// Brings the hits of these guests up to date, first and last of each range; those who are gone lose theirs.
    pub(super) fn show_guests<'a>(&self, ranges: impl IntoIterator<Item = &'a (i64, i64)>) -> Result<(), BookError> {
        let connection = self.connection();
        for &(first, last) in ranges {
            // Under whatever tier a guest stood there.
            for tier_rank in 0..4 {
                connection
                    .prepare_cached("delete from guest_hit where document between ?1 and ?2")?
                    .execute((document(first, tier_rank), document(last, tier_rank)))?;
            }
            // What fails here fails the change. Were it to be taken back by itself, every page that the cache lets go
            // meanwhile would be kept as it was, in memory: after a long import, for a range as long.
            connection
                .prepare_cached(&format!("insert or rollback into guest_hit {HITS} where guest.id between ?1 and ?2"))?
                .execute((first, last))?;
        }
        Ok(())
    }

    pub fn unindex_guest(&self, guest_id: i64) -> Result<(), BookError> {
        let connection = self.connection();
        connection.prepare_cached("delete from fresh_document where guest_id = ?1")?.execute([guest_id])?;
        forget(connection, guest_id)
    }
}

/// Brings the fresh documents into the full-text index.
fn take_in(connection: &Connection) -> Result<(), BookError> {
    let guests: Vec<i64> = connection
        .prepare_cached("select guest_id from fresh_document")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    guests.into_iter().try_for_each(|guest_id| forget(connection, guest_id))?;
    connection.execute_batch(
        "insert into guest_search (rowid, name, other) select document, name, other from fresh_document order by document;
         delete from fresh_document;",
    )?;
    Ok(())
}

/// Takes a guest's document out of the full-text index, whatever tier it was in there under.
fn forget(connection: &Connection, guest_id: i64) -> Result<(), BookError> {
    connection.prepare_cached("delete from guest_search where rowid in (?1, ?2, ?3, ?4)")?.execute((
        document(guest_id, 0),
        document(guest_id, 1),
        document(guest_id, 2),
        document(guest_id, 3),
    ))?;
    Ok(())
}
