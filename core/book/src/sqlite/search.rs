//! The search index: one document a guest, most of them in the full-text index, the newest beside it.
//!
//! A full-text index takes many documents nearly as fast as one, so a changed guest's document waits in
//! `fresh_document` until there are enough of them. It is read from there meanwhile; what the full-text index still
//! says of that guest counts for nothing. Invariant: a guest is in one of the two, and no document is of nobody.

use std::collections::HashSet;

use rusqlite::{Connection, TransactionBehavior};
use serde_json::json;
use zhike_ground::text::search::MatchQuery;

use super::expression::{among_names, expression};
use super::together::with_it;
use super::view::View;
use super::writing::Writing;
use crate::contract::{BookError, Document, Found};

/// So many documents wait. Every search reads them, in microseconds.
const MOST_FRESH: i64 = 8;

const GUEST_BITS: u32 = 48;

/// So many documents are made anew at once.
const RENEWED: usize = 500;

/// The document's number: the guest's id below 2^48, the rank above, so that the index itself hands out VIPs first.
pub(super) fn document(guest_id: i64, rank: i64) -> i64 {
    rank << GUEST_BITS | guest_id
}

pub(super) fn found(document: i64) -> Found {
    Found { rank: document >> GUEST_BITS, guest_id: document & ((1 << GUEST_BITS) - 1) }
}

/// A search under way.
pub(crate) struct Matches<'book> {
    connection: &'book Connection,
    anywhere: String,
    /// None when a number was typed.
    named: Option<String>,
    fresh: Fresh,
}

/// The fresh documents, and those of them that match by name and at all. Shape: in the order of the index.
#[derive(Default)]
struct Fresh {
    /// Whose they are: what the index says of these guests counts for nothing.
    guests: Vec<i64>,
    named: Vec<i64>,
    anywhere: Vec<i64>,
}

impl<'book> View<'book> {
    pub(crate) fn search(self, typed: &MatchQuery) -> Result<Matches<'book>, BookError> {
        let anywhere = expression(typed);
        Ok(Matches {
            connection: self.connection,
            named: typed.among_names.then(|| among_names(&anywhere)),
            anywhere,
            fresh: Fresh::read(self.connection, typed)?,
        })
    }
}

impl Fresh {
    fn read(connection: &Connection, typed: &MatchQuery) -> Result<Self, BookError> {
        let mut fresh = Fresh::default();
        let mut statement =
            connection.prepare_cached("select document, name, other from fresh_document order by document")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let document = row.get(0)?;
            let words = |column| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
            let (name, other) = (words(1)?, words(2)?);
            fresh.guests.push(found(document).guest_id);
            if typed.holds(&[name, other]) {
                fresh.anywhere.push(document);
                if typed.holds(&[name]) {
                    fresh.named.push(document);
                }
            }
        }
        Ok(fresh)
    }
}

impl Matches<'_> {
    pub(crate) fn named(&self, limit: u32) -> Result<Vec<Found>, BookError> {
        match &self.named {
            Some(named) => self.first(named, &self.fresh.named, limit),
            None => self.anywhere(limit),
        }
    }

    pub(crate) fn anywhere(&self, limit: u32) -> Result<Vec<Found>, BookError> {
        self.first(&self.anywhere, &self.fresh.anywhere, limit)
    }

    /// What `found(:search)` is spelled to read: the expression, and the fresh documents that match.
    pub(crate) fn parameter(&self) -> String {
        json!([self.anywhere, self.fresh.anywhere]).to_string()
    }

    /// The first guests that match: those of the index, and of the fresh documents these.
    fn first(&self, expression: &str, fresh: &[i64], limit: u32) -> Result<Vec<Found>, BookError> {
        let stands_for_itself = |document: &i64| !self.fresh.guests.contains(&found(*document).guest_id);
        let mut documents = self.indexed(expression, limit)?;
        let read = documents.len();
        documents.retain(stands_for_itself);
        if documents.len() < read && read == limit as usize {
            // Rarely any drops out, so no more than the limit are asked for at first.
            documents = self.indexed(expression, limit + self.fresh.guests.len() as u32)?;
            documents.retain(stands_for_itself);
        }
        if !fresh.is_empty() {
            documents.extend(fresh);
            documents.sort_unstable();
        }
        documents.truncate(limit as usize);
        Ok(documents.into_iter().map(found).collect())
    }

    /// The first documents of the index alone, in its order.
    fn indexed(&self, expression: &str, limit: u32) -> Result<Vec<i64>, BookError> {
        let mut statement = self
            .connection
            .prepare_cached("select rowid from guest_search where guest_search match ?1 order by rowid limit ?2")?;
        let documents = statement.query_map((expression, limit), |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(documents)
    }
}

/// Says in the file with which version of the words its documents are made. SQLite leaves this number to whoever uses it.
pub(super) fn note_version(connection: &Connection, version: i64) -> Result<(), BookError> {
    Ok(connection.pragma_update(None, "user_version", version)?)
}

/// Makes every document anew when those in the file have the words of another version. It is no change of the house's:
/// documents are derived from what the journal keeps, so nothing is journaled.
pub(super) fn renew(
    writer: &mut Connection,
    guest: &str,
    version: i64,
    documents: impl Fn(View, &[i64]) -> Result<Vec<Document>, BookError>,
    progress: &dyn Fn(u64, u64),
) -> Result<(), BookError> {
    let made_with: i64 = writer.query_row("pragma user_version", [], |row| row.get(0))?;
    if made_with == version {
        return Ok(());
    }
    let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.execute_batch("delete from fresh_document; insert into guest_search (guest_search) values ('delete-all')")?;
    let guests: Vec<i64> = tx
        .prepare(&format!("select id from {guest} order by id"))?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for (done, some) in guests.chunks(RENEWED).enumerate() {
        progress((done * RENEWED) as u64, guests.len() as u64);
        add(&tx, &documents(View { connection: &tx }, some)?)?;
    }
    note_version(&tx, version)?;
    Ok(tx.commit()?)
}

/// Puts documents of guests who have none into the full-text index, in its order: it takes in at once what comes so.
fn add(connection: &Connection, documents: &[Document]) -> Result<(), BookError> {
    let rows: Vec<_> =
        documents.iter().map(|one| (document(one.guest_id, one.rank), &one.words.name, &one.words.other)).collect();
    connection
        .prepare_cached(
            "insert into guest_search (rowid, name, other)
             select value ->> 0, value ->> 1, value ->> 2 from json_each(?1) order by value ->> 0",
        )?
        .execute([json!(rows).to_string()])?;
    Ok(())
}

impl Writing<'_> {
    /// Puts these documents into the search index, in place of those that were there; guests without one lose theirs.
    pub(crate) fn index(&self, guests: &[i64], documents: &[Document]) -> Result<(), BookError> {
        let have: HashSet<i64> = documents.iter().map(|document| document.guest_id).collect();
        let gone: Vec<i64> = guests.iter().copied().filter(|id| !have.contains(id)).collect();
        let mut _rest = None;
        if !gone.is_empty() {
            self.forget_all(&gone)?;
            _rest.get_or_insert_with(with_it);
        }
        if documents.is_empty() {
            return Ok(());
        }
        let rows: Vec<_> = documents
            .iter()
            .map(|one| (one.guest_id, document(one.guest_id, one.rank), &one.words.name, &one.words.other))
            .collect();
        self.connection
            .prepare_cached(
                "insert or replace into fresh_document (guest_id, document, name, other)
                 select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?1)",
            )?
            .execute([json!(rows).to_string()])?;
        _rest.get_or_insert_with(with_it);
        let waiting: i64 =
            self.connection.prepare_cached("select count(*) from fresh_document")?.query_row([], |row| row.get(0))?;
        drop(_rest);
        if waiting >= MOST_FRESH { self.take_in() } else { Ok(()) }
    }

    /// Puts the documents of new guests straight into the full-text index, where nothing was there before.
    pub(crate) fn index_new(&self, documents: &[Document]) -> Result<(), BookError> {
        if documents.is_empty() { Ok(()) } else { add(self.connection, documents) }
    }

    /// Gives these guests these documents, or none, straight in the full-text index: for many at once.
    pub(crate) fn index_all(&self, guests: &[i64], documents: &[Document]) -> Result<(), BookError> {
        self.forget_all(guests)?;
        let _rest = with_it();
        self.index_new(documents)
    }

    /// Takes these guests out of the search.
    fn forget_all(&self, guests: &[i64]) -> Result<(), BookError> {
        let guests = json!(guests).to_string();
        self.connection
            .prepare_cached("delete from fresh_document where guest_id in (select value from json_each(?1))")?
            .execute([&guests])?;
        let _rest = with_it();
        self.forget("select value as guest_id from json_each(?1)", [&guests])
    }

    /// Brings the fresh documents into the full-text index.
    fn take_in(&self) -> Result<(), BookError> {
        self.forget("select guest_id from fresh_document", [])?;
        let _rest = with_it();
        self.connection.execute_batch(
            "insert into guest_search (rowid, name, other)
             select document, name, other from fresh_document order by document;
             delete from fresh_document;",
        )?;
        Ok(())
    }

    /// Takes guests out of the full-text index, whatever rank they were in there under.
    fn forget(&self, guests: &str, params: impl rusqlite::Params) -> Result<(), BookError> {
        self.connection
            .prepare_cached(&format!(
                "delete from guest_search where rowid in (
                   select rank.value << {GUEST_BITS} | guest_id
                   from ({guests}) cross join json_each('[0, 1, 2, 3]') as rank)"
            ))?
            .execute(params)?;
        Ok(())
    }
}
