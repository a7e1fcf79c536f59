//! How guests are found, and what undo has to know of them: what the book is told when it is opened.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use super::Tier;
use crate::book::{BookError, Document, Following, GuestIndex, GuestSources, Moving, Query, RoomTables};
use crate::text::search::{KEYS_VERSION, Searchable, index_text};

/// What the book is told.
pub const INDEX: GuestIndex = GuestIndex { sources: SOURCES, keys_version: KEYS_VERSION, documents };

/// A tag or a household stays while others have it. When two guests become one, what both have is there once.
pub const TABLES: RoomTables = RoomTables {
    unjournaled: &["guest_number"],
    shared: &["tag", "household"],
    following: &[Following { table: "guest", column: "updated_at", due: None }],
    moving: &[
        Moving {
            table: "contact_point",
            statements: &["update contact_point set guest_id = :to, preferred = 0
              where guest_id = :from and match_key not in (select match_key from contact_point where guest_id = :to)"],
        },
        Moving {
            table: "guest_tag",
            statements: &["update guest_tag set guest_id = :to
              where guest_id = :from and tag_id not in (select tag_id from guest_tag where guest_id = :to)"],
        },
        Moving { table: "relationship", statements: &[include_str!("move_relationships.sql")] },
    ],
    ..RoomTables::NOTHING
};

pub(super) const SOURCES: GuestSources = GuestSources {
    table: "guest",
    found_by: &["guest", "contact_point", "arrival"],
    shown_from: &["guest", "preference", "complaint"],
    shown: include_str!("shown.sql"),
    shows: &[
        "display_name",
        "native_name",
        "pinyin",
        "salutation",
        "company",
        "home_city",
        "dangers",
        "open_complaints",
    ],
};

#[derive(Deserialize)]
struct Named {
    id: i64,
    display_name: String,
    native_name: String,
    alias: String,
    pinyin: String,
    tier: Tier,
}

/// The search documents of those of these guests who are in the book.
fn documents(query: &Query, guests: &[i64]) -> Result<Vec<Document>, BookError> {
    let guests = json!({ "guests": guests });
    let named: Vec<Named> = query.all(
        "select id, display_name, native_name, alias, pinyin, tier from guest
         where id in (select value from integers(:guests))",
        &guests,
    )?;
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let reached: Vec<(i64, Option<String>, String, i64)> = query.all(include_str!("found_by.sql"), &guests)?;
    let mut contacts_of: HashMap<i64, Vec<(&str, &str)>> = HashMap::new();
    let mut rooms_of: HashMap<i64, Vec<&str>> = HashMap::new();
    for (guest, kind, value, _) in &reached {
        match kind {
            Some(kind) => contacts_of.entry(*guest).or_default().push((kind, value)),
            None => rooms_of.entry(*guest).or_default().push(value),
        }
    }
    let document = |guest: &Named| Document {
        guest_id: guest.id,
        rank: guest.tier.rank(),
        words: index_text(&Searchable {
            names: &[&guest.display_name, &guest.native_name, &guest.alias],
            pinyin: &guest.pinyin,
            contacts: contacts_of.get(&guest.id).map_or(&[], Vec::as_slice),
            rooms: rooms_of.get(&guest.id).map_or(&[], Vec::as_slice),
        }),
    };
    Ok(named.iter().map(document).collect())
}
