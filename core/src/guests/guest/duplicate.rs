//! Who might be the same person: shown at entry and on import, never merged automatically.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::search::named;
use super::{ContactKind, GuestId, Tier};
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
    let given = question.contacts.iter().filter(|contact| !contact.value.trim().is_empty());
    let keys: Vec<String> = given.map(|contact| contact.kind.match_key(&contact.value)).collect();
    let sharers: Vec<Duplicate> = query.all(include_str!("same_contact.sql"), json!({ "keys": keys }))?;
    found.extend(sharers.into_iter().map(|row| (row.id, row)));
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

pub fn guest_duplicates(call: &Call, question: DuplicateQuestion) -> Result<Vec<Duplicate>> {
    call.read(|query| duplicates(query, &question))
}
