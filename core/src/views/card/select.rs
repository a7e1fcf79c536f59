//! Whose cards are printed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::arrival::{self, ArrivalFields};
use crate::book::Query;
use crate::error::Result;
use crate::guest::{GuestId, Tier};
use crate::identity::{Candidate, Who};
use crate::preference::{self, Strength};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum CardSelection {
    Guests {
        guests: Vec<GuestId>,
    },
    /// Everybody who arrives on this day and is linked to a guest, or may be one.
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

/// Whose card it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whose {
    Guest(GuestId),
    /// Of an arrival of which nobody has said yet which guest it is: what the booking says, and who it may be.
    Unsettled {
        name: String,
        note: String,
        candidates: Vec<Candidate>,
    },
}

/// A card to print, with the stay it is for when there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chosen {
    pub whose: Whose,
    pub room: String,
    pub arrives_on: Option<NaiveDate>,
    pub departs_on: Option<NaiveDate>,
}

impl Chosen {
    fn without_stay(guest_id: GuestId) -> Self {
        Chosen { whose: Whose::Guest(guest_id), room: String::new(), arrives_on: None, departs_on: None }
    }
}

impl CardSelection {
    /// Shape: each guest once; arrivals in the order of the list, others by name. With `strangers`, also arrivals of whom the
    /// house knows nothing: they are unsettled, with no candidate.
    pub(super) fn choose(&self, query: &Query, strangers: bool) -> Result<Vec<Chosen>> {
        let ids: Vec<GuestId> = match self {
            CardSelection::Arrivals { date } => return arriving(query, *date, strangers),
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

/// Whether a text speaks of a danger.
fn warns(note: &str) -> bool {
    preference::heard(note).iter().any(|heard| heard.strength == Strength::Danger)
}

fn arriving(query: &Query, date: NaiveDate, strangers: bool) -> Result<Vec<Chosen>> {
    let mut arrivals: Vec<ArrivalFields> =
        arrival::arrivals_between(query, date, date)?.into_iter().map(|arrival| arrival.fields).collect();
    arrivals.retain(|fields| fields.arrives_on == date);
    let unsettled = arrivals.iter().filter(|fields| fields.guest_id.is_none());
    let mut who = arrival::who_arrive(query, unsettled)?.into_iter();
    let mut chosen: Vec<Chosen> = Vec::new();
    for fields in arrivals {
        let whose = match fields.guest_id {
            Some(guest_id) => Whose::Guest(guest_id),
            None => match who.next().map(Who::candidates) {
                // Of a stranger a card has nothing to say, unless the booking itself warns.
                Some(candidates) if strangers || !candidates.is_empty() || warns(&fields.note) => {
                    Whose::Unsettled { name: fields.name, note: fields.note, candidates }
                }
                _ => continue,
            },
        };
        // Two bookings of one name may be two people, while nobody has said.
        let has_one = matches!(whose, Whose::Guest(_)) && chosen.iter().any(|other| other.whose == whose);
        if !has_one {
            let (arrives_on, departs_on) = (Some(fields.arrives_on), fields.departs_on);
            chosen.push(Chosen { whose, room: fields.room, arrives_on, departs_on });
        }
    }
    Ok(chosen)
}
