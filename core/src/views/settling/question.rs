//! What is asked, and who it may be, as the two stand side by side.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::arrival::Booking;
use crate::guest::{GuestId, Tier};
use crate::person::{Reason, Verdict};
use crate::preference::GuestDanger;

/// A question to the desk: which guest is this, or is it a new one?
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "IdentityQuestion")]
pub struct Question {
    /// What the answer is about.
    pub asked: Asked,
    pub written: Written,
    /// Who it may be. Shape: the likest first.
    pub sides: Vec<Side>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
#[ts(rename = "IdentityAsked")]
pub enum Asked {
    Arrival {
        id: i64,
    },
    /// A guest whom an import added.
    Line {
        import_id: i64,
        line: u64,
        guest_id: GuestId,
    },
}

/// What is known of the one in question: from a booking, or from a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "IdentityWritten")]
pub struct Written {
    pub name: String,
    /// The native name and the reading, where there are any.
    pub other_names: Vec<String>,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub birth_year: Option<i32>,
    pub arrives_on: Option<NaiveDate>,
    pub departs_on: Option<NaiveDate>,
    pub room: String,
    pub note: String,
}

impl From<&Booking> for Written {
    fn from(Booking { fields, .. }: &Booking) -> Self {
        let said = |text: &String| Some(text.clone()).filter(|text| !text.is_empty()).into_iter().collect();
        Written {
            name: fields.name.clone(),
            phones: said(&fields.phone),
            emails: said(&fields.email),
            arrives_on: Some(fields.arrives_on),
            departs_on: fields.departs_on,
            room: fields.room.clone(),
            note: fields.note.clone(),
            ..Written::default()
        }
    }
}

/// A guest who may be the one in question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "IdentitySide")]
pub struct Side {
    pub id: GuestId,
    pub name: String,
    pub native_name: String,
    pub reading: String,
    pub tier: Tier,
    pub company: String,
    pub home_city: String,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub birth_year: Option<i32>,
    /// The last day on which the guest arrived; none who never did.
    pub last_visit: Option<NaiveDate>,
    /// In words, such as the guest's page has them.
    pub dangers: Vec<GuestDanger>,
    /// How many serious complaints of the guest are open.
    pub open_complaints: usize,
    pub verdict: Verdict,
    pub speaks_for: Vec<Reason>,
    pub speaks_against: Vec<Reason>,
}
