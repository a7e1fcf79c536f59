//! What cards tell of a guest's standing, and of the people around the guest. Each is one statement, however many
//! guests are asked about.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use super::{ByGuest, GuestId, RelationshipKind};
use crate::book::Query;
use crate::desk::flag;
use crate::error::Result;

/// Who a guest is to the house, beside what every card says.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Standing {
    pub occupation: String,
    pub nationality: String,
    pub home_city: String,
    pub alias: String,
    #[serde(with = "flag")]
    pub big_account: bool,
    #[serde(with = "flag")]
    pub do_not_disturb: bool,
    /// Shape: HH:MM or empty.
    pub quiet_from: String,
    pub quiet_to: String,
    /// The name of the colleague who keeps the guest; empty for none.
    pub keeper: String,
}

pub fn standings_of(query: &Query, guests: &[GuestId]) -> Result<HashMap<GuestId, Standing>> {
    #[derive(Deserialize)]
    struct Row {
        id: GuestId,
        #[serde(flatten)]
        standing: Standing,
    }
    let rows: Vec<Row> = query.all(include_str!("standing.sql"), json!({ "guests": guests }))?;
    Ok(rows.into_iter().map(|row| (row.id, row.standing)).collect())
}

/// Somebody around a guest.
#[derive(Debug, Clone, PartialEq)]
pub struct Around {
    /// None for somebody the house does not know.
    pub id: Option<GuestId>,
    pub name: String,
    pub native_name: String,
    pub birth_year: Option<i32>,
    pub tie: Tie,
    /// Of whom is noted on the guest's own page; empty where none is known.
    pub phone: String,
}

/// What somebody is to the guest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    Is(RelationshipKind),
    /// Noted on the other's page: the guest is this to them.
    IsThisTo(RelationshipKind),
    SharesHousehold,
}

/// Shape: as the relationships were noted, then the household; somebody may be there twice.
pub fn around(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Around>> {
    #[derive(Deserialize)]
    struct Row {
        seen_from: GuestId,
        part: i64,
        kind: String,
        other_id: Option<GuestId>,
        name: String,
        native_name: String,
        birth_year: Option<i32>,
        phone: String,
    }
    let rows: Vec<Row> = query.all(include_str!("around.sql"), json!({ "guests": guests }))?;
    let seen = |row: Row| {
        let kind = serde_json::from_value(json!(row.kind)).unwrap_or(RelationshipKind::Other);
        let tie = match row.part {
            1 => Tie::Is(kind),
            2 => Tie::IsThisTo(kind),
            _ => Tie::SharesHousehold,
        };
        let Row { seen_from, other_id, name, native_name, birth_year, phone, .. } = row;
        (seen_from, Around { id: other_id, name, native_name, birth_year, tie, phone })
    };
    Ok(rows.into_iter().map(seen).collect())
}
