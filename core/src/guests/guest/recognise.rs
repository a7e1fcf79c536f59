//! Whom of the book the people of a file may be, asked for many of them at once.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;
use serde_json::json;

use super::{GuestFields, GuestId, Tier};
use crate::book::Query;
use crate::error::Result;

/// A guest who can be reached by a contact point.
#[derive(Debug, Clone, Deserialize)]
pub struct Sharer {
    pub id: GuestId,
    pub display_name: String,
    pub native_name: String,
    pub tier: Tier,
}

/// Of those who share one contact point, and of those who share one name, so many are looked at. A company's telephone is
/// that of thousands, and so is 王伟: but few are both, and the search begins at either end.
const LOOKED_AT: usize = 50;

/// Whether there is one of a name or more, two tell.
const NAMED: usize = 2;

/// Who of the book has these contact points and names.
#[derive(Debug, Default)]
pub struct Namesakes {
    sharers: HashMap<String, Vec<Sharer>>,
    named: HashMap<String, Vec<GuestId>>,
    /// By name and contact point, where too many share the contact point to look at them all.
    reached: HashMap<(String, String), GuestId>,
}

/// A person to be recognised: the fields, and the keys of their contact points.
#[derive(Debug, Clone, Copy)]
pub struct Stranger<'a> {
    pub fields: &'a GuestFields,
    pub match_keys: &'a [String],
}

impl Stranger<'_> {
    /// The key by which guests of this name and reading are found. It ends with the name.
    pub fn sort_key(&self) -> String {
        crate::text::name::sort_key(&self.fields.display_name, &self.fields.pinyin)
    }
}

impl Namesakes {
    /// Reads who may be one of these people.
    pub fn of(query: &Query, people: &[Stranger]) -> Result<Self> {
        let match_keys: Vec<&String> = people.iter().flat_map(|person| person.match_keys).collect();
        let mut sharers: HashMap<String, Vec<Sharer>> = HashMap::new();
        query.each(
            include_str!("sharers.sql"),
            json!({ "match_keys": distinct(match_keys), "most": LOOKED_AT }),
            |row: SharerRow| {
                sharers.entry(row.match_key).or_default().push(row.sharer);
                Ok::<(), crate::error::Error>(())
            },
        )?;
        let sort_keys: Vec<String> = people.iter().map(Stranger::sort_key).collect();
        let mut named: HashMap<String, Vec<GuestId>> = HashMap::new();
        query.each(
            include_str!("namesakes.sql"),
            json!({ "sort_keys": distinct(sort_keys.iter().collect()), "most": NAMED }),
            |(sort_key, id): (String, GuestId)| {
                named.entry(sort_key).or_default().push(id);
                Ok::<(), crate::error::Error>(())
            },
        )?;
        let busy = |key: &String| sharers.get(key).is_some_and(|sharers| sharers.len() == LOOKED_AT);
        let names = people.iter().zip(&sort_keys).filter(|(person, _)| person.match_keys.iter().any(busy));
        let names = distinct(names.map(|(_, sort_key)| sort_key).collect());
        let mut reached = HashMap::new();
        if !names.is_empty() {
            query.each(
                include_str!("reached_namesakes.sql"),
                json!({ "sort_keys": names, "most": LOOKED_AT }),
                |(sort_key, match_key, id): (String, String, GuestId)| {
                    reached.entry((sort_key, match_key)).or_insert(id);
                    Ok::<(), crate::error::Error>(())
                },
            )?;
        }
        Ok(Namesakes { sharers, named, reached })
    }

    /// Those who share a contact point, as far as they were looked at.
    pub fn sharers(&self, match_key: &str) -> &[Sharer] {
        self.sharers.get(match_key).map_or(&[], Vec::as_slice)
    }

    /// A guest of this name who can be reached so: the same person, for an import.
    pub fn reached_by(&self, person: &Stranger, match_key: &str) -> Option<GuestId> {
        let name = &person.fields.display_name;
        let same = |sharer: &&Sharer| sharer.display_name == *name || sharer.native_name == *name;
        let found = self.sharers(match_key).iter().find(same).map(|sharer| sharer.id);
        found.or_else(|| self.reached.get(&(person.sort_key(), match_key.to_owned())).copied())
    }

    /// The guests of this name and reading: the first two, for more than one are a question for a person.
    pub fn named(&self, sort_key: &str) -> &[GuestId] {
        self.named.get(sort_key).map_or(&[], Vec::as_slice)
    }
}

#[derive(Deserialize)]
struct SharerRow {
    match_key: String,
    #[serde(flatten)]
    sharer: Sharer,
}

/// Each once, in the order of the first.
fn distinct(keys: Vec<&String>) -> Vec<&String> {
    let mut seen = HashSet::new();
    keys.into_iter().filter(|key| seen.insert(*key)).collect()
}
