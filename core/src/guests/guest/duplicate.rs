//! Who might be the same person: shown at entry and on import, never merged automatically.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::search::named;
use super::{ContactKind, GuestFields, GuestId, Tier};
use crate::book::Query;
use crate::desk::Call;
use crate::error::Result;

#[derive(Debug, Clone, Deserialize, TS)]
pub struct DuplicateQuestion {
    pub name: String,
    pub contacts: Vec<ContactKey>,
    /// The guest being edited, who is no duplicate of themselves.
    pub except: Option<GuestId>,
}

#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContactKey {
    pub kind: ContactKind,
    pub value: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DuplicateReason {
    /// A contact point is the same.
    SameContact,
    /// The name is the same, in whatever script it was written.
    SameName,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Duplicate {
    pub id: GuestId,
    pub name: String,
    pub tier: Tier,
    pub home_city: String,
    pub reason: DuplicateReason,
}

/// More than this many namesakes say nothing (there are 90,000 王伟).
const NAMESAKES_TOLD: u32 = 5;

/// Of those whose names hold the same words, so many are compared letter by letter.
const NAMESAKES_LOOKED_AT: u32 = 50;

/// Shape: those with the same contact point first; at most a handful of namesakes.
pub fn duplicates(query: &Query, question: &DuplicateQuestion) -> Result<Vec<Duplicate>> {
    let mut found: BTreeMap<GuestId, Duplicate> = BTreeMap::new();
    for contact in &question.contacts {
        if contact.value.trim().is_empty() {
            continue;
        }
        let rows: Vec<Duplicate> = query
            .all(include_str!("same_contact.sql"), json!({ "match_key": contact.kind.match_key(&contact.value) }))?;
        found.extend(rows.into_iter().map(|row| (row.id, row)));
    }
    let name = question.name.trim();
    if !name.is_empty() {
        let ids = named(query, name, NAMESAKES_LOOKED_AT)?;
        let rows: Vec<Duplicate> =
            query.all(include_str!("same_name.sql"), json!({ "ids": ids, "name": name, "limit": NAMESAKES_TOLD }))?;
        for row in rows {
            found.entry(row.id).or_insert(row);
        }
    }
    let mut list: Vec<Duplicate> =
        found.into_values().filter(|duplicate| Some(duplicate.id) != question.except).collect();
    list.sort_by_key(|duplicate| (duplicate.reason, duplicate.tier, duplicate.id));
    Ok(list)
}

/// Whether anybody can be reached so: one glance at the index, for imports that ask it of every line.
pub fn anybody_reached_by(query: &Query, match_key: &str) -> Result<bool> {
    let found: Option<(GuestId,)> = query
        .maybe("select guest_id from contact_point where match_key = :match_key limit 1", MatchKey { match_key })?;
    Ok(found.is_some())
}

/// Of those who share one contact point, and of those who share one name, so many are looked at. A company's telephone is
/// that of thousands, and so is 王伟: but few are both, and the search begins at either end.
const SHARERS_LOOKED_AT: u32 = 50;

/// A guest of this name who can be reached so: the same person, for an import. Served by contact_point_by_match_key and
/// guest_by_sort_key; neither takes longer for thousands who share a telephone or a name.
pub fn namesake_reached_by(query: &Query, fields: &GuestFields, match_key: &str) -> Result<Option<GuestId>> {
    let params = json!({
        "match_key": match_key,
        "name": fields.display_name,
        "sort_key": crate::text::name::sort_key(&fields.display_name, &fields.pinyin),
        "most": SHARERS_LOOKED_AT,
    });
    let found: Option<(GuestId,)> = query.maybe(include_str!("namesake_by_contact.sql"), &params)?;
    Ok(found.map(|(id,)| id))
}

#[derive(Serialize)]
struct MatchKey<'a> {
    match_key: &'a str,
}

/// The first guest of this name and reading. Served by guest_by_sort_key alone, as the key ends with the name.
pub fn namesake(query: &Query, fields: &GuestFields) -> Result<Option<GuestId>> {
    let sort_key = crate::text::name::sort_key(&fields.display_name, &fields.pinyin);
    let found: Option<(GuestId,)> =
        query.maybe("select id from guest where sort_key = :sort_key order by id limit 1", SortKey { sort_key })?;
    Ok(found.map(|(id,)| id))
}

#[derive(Serialize)]
struct SortKey {
    sort_key: String,
}

pub fn guest_duplicates(call: &Call, question: DuplicateQuestion) -> Result<Vec<Duplicate>> {
    call.read(|query| duplicates(query, &question))
}
