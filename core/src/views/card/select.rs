//! Whose cards are printed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::arrival;
use crate::book::Query;
use crate::error::Result;
use crate::guest::{GuestId, Tier};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum CardSelection {
    Guests {
        guests: Vec<GuestId>,
    },
    /// Everybody who arrives on this day and is linked to a guest.
    Arrivals {
        date: NaiveDate,
    },
    Tag {
        tag: String,
    },
    Tier {
        tier: Tier,
    },
    All,
}

/// A guest to print, with the stay the card is for when there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chosen {
    pub guest_id: GuestId,
    pub room: String,
    pub arrives_on: Option<NaiveDate>,
    pub departs_on: Option<NaiveDate>,
}

impl Chosen {
    fn without_stay(guest_id: GuestId) -> Self {
        Chosen { guest_id, room: String::new(), arrives_on: None, departs_on: None }
    }
}

impl CardSelection {
    /// Shape: each guest once; arrivals in the order of the list, others by name.
    pub(super) fn choose(&self, query: &Query) -> Result<Vec<Chosen>> {
        let ids: Vec<GuestId> = match self {
            CardSelection::Arrivals { date } => return arriving(query, *date),
            CardSelection::Guests { guests } => {
                let mut once = Vec::new();
                for guest in guests {
                    if !once.contains(guest) {
                        once.push(*guest);
                    }
                }
                once
            }
            CardSelection::Tag { tag } => query.column(
                "select guest.id from tag join guest_tag on guest_tag.tag_id = tag.id
                 join guest on guest.id = guest_tag.guest_id
                 where tag.name = :tag order by guest.sort_key, guest.id",
                json!({ "tag": tag }),
            )?,
            CardSelection::Tier { tier } => query
                .column("select id from guest where tier = :tier order by sort_key, id", json!({ "tier": tier }))?,
            CardSelection::All => query.column("select id from guest order by sort_key, id", json!({}))?,
        };
        Ok(ids.into_iter().map(Chosen::without_stay).collect())
    }
}

fn arriving(query: &Query, date: NaiveDate) -> Result<Vec<Chosen>> {
    let mut chosen: Vec<Chosen> = Vec::new();
    for arrival in arrival::arrivals_between(query, date, date)? {
        let fields = arrival.fields;
        let Some(guest_id) = fields.guest_id.filter(|_| fields.arrives_on == date) else { continue };
        if chosen.iter().all(|other| other.guest_id != guest_id) {
            chosen.push(Chosen {
                guest_id,
                room: fields.room,
                arrives_on: Some(fields.arrives_on),
                departs_on: fields.departs_on,
            });
        }
    }
    Ok(chosen)
}
