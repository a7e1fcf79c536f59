//! Finding a guest while the name is still being typed.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::{GuestId, Tier};
use crate::book::{Query, guest_of_document};
use crate::desk::{Call, Nothing};
use crate::error::Result;
use crate::text::search::{MatchQuery, Searchable, index_text, match_query};

#[derive(Debug, Deserialize, TS)]
pub struct SearchRequest {
    pub text: String,
    pub limit: u32,
}

/// What tells one guest from another in a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GuestHit {
    pub id: GuestId,
    pub display_name: String,
    pub native_name: String,
    pub pinyin: String,
    pub salutation: String,
    pub company: String,
    pub home_city: String,
    pub tier: Tier,
    /// How many dangers (allergies) are noted.
    pub dangers: i64,
    /// How many serious complaints of the guest are open.
    pub open_complaints: i64,
}

/// Shape: at most `limit` rows: those whose name matches first, the most valued first among them.
///
/// Reads the index from its front and stops when the screen is full, so that a short prefix which a hundred
/// thousand guests share costs no more than a rare one.
pub fn find(query: &Query, text: &str, limit: u32) -> Result<Vec<GuestHit>> {
    let Some(matching) = match_query(text) else { return Ok(Vec::new()) };
    let fresh = Fresh::matching(query, &matching)?;
    let anywhere = || fresh.with_index(query, (&matching.any, &fresh.anywhere), limit);
    let Some(name) = &matching.name else { return hits(query, &anywhere()?) };
    let named = || fresh.with_index(query, (name, &fresh.named), limit);
    let full = |documents: &[i64]| documents.len() >= limit as usize;
    let (guests,): (i64,) = query.one("select coalesce(max(id), 0) from guest", Nothing {})?;
    if matching.means_few(limit, guests) {
        let any = anywhere()?;
        let (mut first, others) = by_name(query, &matching, hits(query, &any)?)?;
        if !full(&any) || others.is_empty() {
            // All there are, or none that a name further on could stand before.
            first.extend(others);
            return Ok(first);
        }
        return hits(query, &joined(named()?, &any, limit));
    }
    let named = named()?;
    if full(&named) {
        return hits(query, &named);
    }
    hits(query, &joined(named, &anywhere()?, limit))
}

/// The fresh documents, and those of them that match by name and at all.
///
/// Shape: in the order of the index.
#[derive(Default)]
pub(super) struct Fresh {
    /// Whose they are: what the index says of these guests counts for nothing.
    guests: Vec<i64>,
    named: Vec<i64>,
    pub anywhere: Vec<i64>,
}

impl Fresh {
    pub fn matching(query: &Query, matching: &MatchQuery) -> Result<Self> {
        let mut fresh = Fresh::default();
        query.each_fresh_document(|document, name, other| {
            fresh.guests.push(guest_of_document(document));
            if matching.holds(&[name, other]) {
                fresh.anywhere.push(document);
                if matching.holds(&[name]) {
                    fresh.named.push(document);
                }
            }
        })?;
        Ok(fresh)
    }

    /// The first documents that match an expression: those of the index, and these of the fresh ones.
    fn with_index(&self, query: &Query, (expression, matching): (&str, &[i64]), limit: u32) -> Result<Vec<i64>> {
        let mut documents = indexed(query, expression, limit)?;
        let found = documents.len();
        documents.retain(|document| self.counts(*document));
        if documents.len() < found && found == limit as usize {
            // Rarely any drops out, so no more than the limit are asked for at first.
            documents = indexed(query, expression, limit + self.guests.len() as u32)?;
            documents.retain(|document| self.counts(*document));
        }
        if !matching.is_empty() {
            documents.extend(matching);
            documents.sort_unstable();
        }
        documents.truncate(limit as usize);
        Ok(documents)
    }

    fn counts(&self, indexed: i64) -> bool {
        !self.guests.contains(&guest_of_document(indexed))
    }
}

/// The first documents of the index alone, in its order.
fn indexed(query: &Query, expression: &str, limit: u32) -> Result<Vec<i64>> {
    let sql = "select rowid from guest_search where guest_search match :match order by rowid limit :limit";
    Ok(query.column(sql, json!({ "match": expression, "limit": limit }))?)
}

/// The first guests whose names hold every word of this one.
pub(super) fn named(query: &Query, name: &str, limit: u32) -> Result<Vec<i64>> {
    let Some(matching) = match_query(name) else { return Ok(Vec::new()) };
    Ok(named_as(query, &matching, limit)?.into_iter().map(|id| id.0).collect())
}

/// The first guests whose names match.
pub fn named_as(query: &Query, matching: &MatchQuery, limit: u32) -> Result<Vec<GuestId>> {
    let fresh = Fresh::matching(query, matching)?;
    let expected = match &matching.name {
        Some(name) => (name.as_str(), fresh.named.as_slice()),
        None => (matching.any.as_str(), fresh.anywhere.as_slice()),
    };
    let found = fresh.with_index(query, expected, limit)?;
    Ok(found.into_iter().map(|document| GuestId(guest_of_document(document))).collect())
}

/// Those found by name, then others while there is room. Among the first of all, so many are others.
fn joined(mut named: Vec<i64>, any: &[i64], limit: u32) -> Vec<i64> {
    let others = any.iter().filter(|document| !named.contains(document)).copied().collect::<Vec<_>>();
    named.extend(others);
    named.truncate(limit as usize);
    named
}

fn hits(query: &Query, documents: &[i64]) -> Result<Vec<GuestHit>> {
    let wanted = Value::from(documents).to_string();
    let mut hits: Vec<GuestHit> = query.all(include_str!("hits.sql"), json!({ "documents": wanted }))?;
    hits.sort_by_key(|hit| documents.iter().position(|document| guest_of_document(*document) == hit.id.0));
    Ok(hits)
}

/// Those that match by name, as their names say, and the others.
fn by_name(query: &Query, matching: &MatchQuery, hits: Vec<GuestHit>) -> Result<(Vec<GuestHit>, Vec<GuestHit>)> {
    let (mut named, mut others) = (Vec::with_capacity(hits.len()), Vec::new());
    for hit in hits {
        if is_named(query, matching, &hit)? { named.push(hit) } else { others.push(hit) }
    }
    Ok((named, others))
}

fn is_named(query: &Query, matching: &MatchQuery, hit: &GuestHit) -> Result<bool> {
    let held = |alias: &str| {
        let names = [hit.display_name.as_str(), hit.native_name.as_str(), alias];
        let source = Searchable { names: &names, pinyin: &hit.pinyin, ..Searchable::default() };
        matching.holds(&[&index_text(&source).name])
    };
    if held("") {
        return Ok(true);
    }
    // Rarely asked for, so no hit carries it along.
    let (alias,): (String,) = query.one("select alias from guest where id = :id", json!({ "id": hit.id }))?;
    Ok(!alias.is_empty() && held(&alias))
}

pub fn guest_search(call: &Call, request: SearchRequest) -> Result<Vec<GuestHit>> {
    call.read(|query| find(query, &request.text, request.limit))
}
