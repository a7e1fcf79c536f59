//! Finding a guest while the name is still being typed.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{GuestId, Tier};
use crate::api::Call;
use crate::book::{Query, guest_of_document};
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
    let Some(name) = &matching.name else { return hits(query, documents(query, &matching.any, limit)?) };
    let full = |documents: &[i64]| documents.len() >= limit as usize;
    if matching.long {
        let any = documents(query, &matching.any, limit)?;
        if !full(&any) {
            // All there are: which of them match by name, their names say.
            return name_first(query, &matching, hits(query, any)?);
        }
        return hits(query, joined(documents(query, name, limit)?, &any, limit));
    }
    let named = documents(query, name, limit)?;
    if full(&named) {
        return hits(query, named);
    }
    hits(query, joined(named, &documents(query, &matching.any, limit)?, limit))
}

/// The first documents that match.
///
/// Shape: VIPs first, then as the guests came: the index is read in its own order and stops at the limit.
fn documents(query: &Query, expression: &str, limit: u32) -> Result<Vec<i64>> {
    Ok(query.column(
        "select rowid from guest_search where guest_search match :match order by rowid limit :limit",
        json!({ "match": expression, "limit": limit }),
    )?)
}

/// Those found by name, then others while there is room. Among the first of all, so many are others.
fn joined(mut named: Vec<i64>, any: &[i64], limit: u32) -> Vec<i64> {
    let others = any.iter().filter(|document| !named.contains(document)).copied().collect::<Vec<_>>();
    named.extend(others);
    named.truncate(limit as usize);
    named
}

fn hits(query: &Query, documents: Vec<i64>) -> Result<Vec<GuestHit>> {
    let mut hits = Vec::with_capacity(documents.len());
    for document in documents {
        hits.extend(query.maybe(include_str!("hit.sql"), json!({ "id": guest_of_document(document) }))?);
    }
    Ok(hits)
}

fn name_first(query: &Query, matching: &MatchQuery, hits: Vec<GuestHit>) -> Result<Vec<GuestHit>> {
    let (mut named, mut others) = (Vec::with_capacity(hits.len()), Vec::new());
    for hit in hits {
        if is_named(query, matching, &hit)? { named.push(hit) } else { others.push(hit) }
    }
    named.append(&mut others);
    Ok(named)
}

fn is_named(query: &Query, matching: &MatchQuery, hit: &GuestHit) -> Result<bool> {
    let held = |alias: &str| {
        let names = [hit.display_name.as_str(), hit.native_name.as_str(), alias];
        let source = Searchable { names: &names, pinyin: &hit.pinyin, ..Searchable::default() };
        matching.holds(&index_text(&source).name)
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
