//! Whether this has happened before: the same guest, the same place or the same kind of thing in the last 30 days.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::{ComplaintCategory, ComplaintId, Severity, Stage, seen_by};
use crate::desk::Call;
use crate::error::Result;
use crate::guest::GuestId;

/// Units: milliseconds; 30 days.
const RECENT_MS: i64 = 30 * 24 * 3_600_000;

/// Nobody reads on past so many while a guest stands at the desk.
const SHOWN: u32 = 5;

/// What is known of a complaint while it is being typed.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct RepeatQuestion {
    pub guest_id: Option<GuestId>,
    pub place: String,
    pub category: Option<ComplaintCategory>,
    /// The complaint that is asked about, when it is already kept.
    pub except: Option<ComplaintId>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Repeat {
    pub id: ComplaintId,
    pub guest_id: GuestId,
    pub guest: String,
    pub text: String,
    pub category: ComplaintCategory,
    pub severity: Severity,
    pub place: String,
    pub stage: Stage,
    /// Units: milliseconds UTC.
    pub taken_at: i64,
}

/// What is alike in one way. Shape: `recent` holds the newest, `count` counts all.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Alike {
    pub count: i64,
    pub recent: Vec<Repeat>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Repeats {
    pub same_guest: Alike,
    pub same_place: Alike,
    /// The same category in the same place: most likely the same cause.
    pub same_cause: Alike,
}

pub fn complaint_repeats(call: &Call, question: RepeatQuestion) -> Result<Repeats> {
    let (actor, since) = (call.actor()?, call.now_ms() - RECENT_MS);
    let place = question.place.trim().to_owned();
    call.read(|query| {
        let alike = |condition: &str, wanted: bool| {
            if !wanted {
                return Ok(Alike::default());
            }
            let mut params = Map::new();
            let seen = seen_by(actor, &mut params);
            let mut put = |name: &str, value: Value| params.insert(name.to_owned(), value);
            put("since", json!(since));
            put("except", json!(question.except));
            for (name, value) in [
                ("guest_id", json!(question.guest_id)),
                ("place", json!(place)),
                ("category", json!(question.category)),
            ] {
                if condition.contains(&format!(":{name}")) {
                    put(name, value);
                }
            }
            let where_ = format!(
                "{condition} and complaint.taken_at >= :since and (cast(:except as bigint) is null or complaint.id <> :except) and {seen}"
            );
            let (count,): (i64,) =
                query.one(&format!("select count(*) from complaint where {where_}"), Value::Object(params.clone()))?;
            params.insert("limit".to_owned(), json!(SHOWN));
            let recent = query.all(
                &format!(
                    "{} where {where_} order by complaint.taken_at desc, complaint.id desc limit :limit",
                    include_str!("repeats.sql")
                ),
                Value::Object(params),
            )?;
            Ok::<_, crate::error::Error>(Alike { count, recent })
        };
        Ok(Repeats {
            same_guest: alike("complaint.guest_id = :guest_id", question.guest_id.is_some())?,
            same_place: alike("complaint.place = :place", !place.is_empty())?,
            same_cause: alike(
                "complaint.place = :place and complaint.category = :category",
                !place.is_empty() && question.category.is_some(),
            )?,
        })
    })
}
