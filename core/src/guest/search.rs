//! Finding a guest while the name is still being typed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{GuestId, Tier};
use crate::api::Call;
use crate::book::Query;
use crate::error::Result;
use crate::text::search::match_query;

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
    let mut seen = BTreeSet::new();
    let mut hits = Vec::new();
    for expression in matching.name.iter().chain([&matching.any]) {
        let left = limit as usize - hits.len();
        if left == 0 {
            break;
        }
        // Those already found may be at the front of the second list too.
        let rows: Vec<GuestHit> =
            query.all(include_str!("search.sql"), json!({ "match": expression, "limit": left + seen.len() }))?;
        hits.extend(rows.into_iter().filter(|hit| seen.insert(hit.id)).take(left));
    }
    Ok(hits)
}

pub fn guest_search(call: &Call, request: SearchRequest) -> Result<Vec<GuestHit>> {
    call.read(|query| find(query, &request.text, request.limit))
}
