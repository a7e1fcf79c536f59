//! Finding a guest while the name is still being typed.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::index::SOURCES;
use super::{GuestId, Tier};
use crate::book::{Found, Query};
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

/// The columns that a search shows, as `shown.sql` has them.
#[derive(Deserialize)]
struct Shown {
    display_name: String,
    native_name: String,
    pinyin: String,
    salutation: String,
    company: String,
    home_city: String,
    dangers: i64,
    open_complaints: i64,
}

/// Shape: at most `limit` rows: those whose name matches first, the most valued first among them.
///
/// Reads the index from its front and stops when the screen is full, so that a short prefix which a hundred
/// thousand guests share costs no more than a rare one.
pub fn find(query: &Query, text: &str, limit: u32) -> Result<Vec<GuestHit>> {
    let Some(typed) = match_query(text) else { return Ok(Vec::new()) };
    let search = query.search(&typed)?;
    if !typed.among_names {
        return hits(query, &search.anywhere(limit)?);
    }
    let full = |found: &[Found]| found.len() >= limit as usize;
    let (guests,): (i64,) = query.one("select coalesce(max(id), 0) from guest", Nothing {})?;
    if typed.means_few(limit, guests) {
        let any = search.anywhere(limit)?;
        let (mut first, others) = by_name(query, &typed, hits(query, &any)?)?;
        if !full(&any) || others.is_empty() {
            // All there are, or none that a name further on could stand before.
            first.extend(others);
            return Ok(first);
        }
        return hits(query, &joined(search.named(limit)?, &any, limit));
    }
    let named = search.named(limit)?;
    if full(&named) {
        return hits(query, &named);
    }
    hits(query, &joined(named, &search.anywhere(limit)?, limit))
}

/// The first guests whose names match.
pub fn named_as(query: &Query, sought: &MatchQuery, limit: u32) -> Result<Vec<GuestId>> {
    let found = query.search(sought)?.named(limit)?;
    Ok(found.into_iter().map(|found| GuestId(found.guest_id)).collect())
}

/// Those found by name, then others while there is room. Among the first of all, so many are others.
fn joined(mut named: Vec<Found>, any: &[Found], limit: u32) -> Vec<Found> {
    let others = any.iter().filter(|found| !named.contains(found)).copied().collect::<Vec<_>>();
    named.extend(others);
    named.truncate(limit as usize);
    named
}

fn hits(query: &Query, found: &[Found]) -> Result<Vec<GuestHit>> {
    let hit = |(found, shown): (Found, Shown)| GuestHit {
        id: GuestId(found.guest_id),
        display_name: shown.display_name,
        native_name: shown.native_name,
        pinyin: shown.pinyin,
        salutation: shown.salutation,
        company: shown.company,
        home_city: shown.home_city,
        tier: Tier::of_rank(found.rank),
        dangers: shown.dangers,
        open_complaints: shown.open_complaints,
    };
    Ok(query.shown(&SOURCES, found)?.into_iter().map(hit).collect())
}

/// Those that match by name, as their names say, and the others.
fn by_name(query: &Query, typed: &MatchQuery, hits: Vec<GuestHit>) -> Result<(Vec<GuestHit>, Vec<GuestHit>)> {
    let (mut named, mut others) = (Vec::with_capacity(hits.len()), Vec::new());
    for hit in hits {
        if is_named(query, typed, &hit)? { named.push(hit) } else { others.push(hit) }
    }
    Ok((named, others))
}

fn is_named(query: &Query, typed: &MatchQuery, hit: &GuestHit) -> Result<bool> {
    let held = |alias: &str| {
        let names = [hit.display_name.as_str(), hit.native_name.as_str(), alias];
        let source = Searchable { names: &names, pinyin: &hit.pinyin, ..Searchable::default() };
        typed.holds(&[&index_text(&source).name])
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
