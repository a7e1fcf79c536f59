//! What the rooms know of the guests who may be the one in question.

use std::collections::HashMap;

use super::question::{Side, Written};
use crate::arrival;
use crate::book::Query;
use crate::complaint;
use crate::date::{self, DateKind};
use crate::error::Result;
use crate::guest::{self, ContactKind, GuestId};
use crate::identity::Candidate;
use crate::person::Verdict;
use crate::preference::{self, GuestDanger};
use chrono::NaiveDate;

/// What the rooms know of some guests, each asked once for all of them.
pub struct Known {
    sides: HashMap<GuestId, Side>,
}

impl Known {
    /// `on` is the day of which the last visit is reckoned.
    pub fn of(query: &Query, ids: &[GuestId], on: NaiveDate) -> Result<Self> {
        if ids.is_empty() {
            return Ok(Known { sides: HashMap::new() });
        }
        let guests = guest::load_all(query, ids)?;
        let mut contacts = guest::contacts_of(query, ids)?;
        let mut dates = date::said_of(query, ids)?;
        let mut dangers: HashMap<GuestId, Vec<GuestDanger>> = HashMap::new();
        for danger in preference::dangers_of(query, ids)? {
            dangers.entry(danger.guest_id).or_default().push(danger);
        }
        let visits = arrival::last_visits(query, ids, on)?;
        let mut complaints = complaint::graves_of(query, ids)?;
        let side = |(id, guest): (GuestId, guest::Guest)| {
            let contacts = contacts.take(id);
            let reached = |kind| -> Vec<String> {
                contacts.iter().filter(|contact| contact.kind == kind).map(|contact| contact.value.clone()).collect()
            };
            let born = dates.take(id).into_iter().filter(|said| said.kind == DateKind::Birthday);
            let born = born.filter_map(|said| said.date.year).next();
            let side = Side {
                id,
                phones: reached(ContactKind::Phone),
                emails: reached(ContactKind::Email),
                birth_year: guest.fields.birth_year.or(born),
                last_visit: visits.get(&id).copied(),
                dangers: dangers.remove(&id).unwrap_or_default(),
                open_complaints: complaints.take(id).len(),
                name: guest.fields.display_name,
                native_name: guest.fields.native_name,
                reading: guest.fields.pinyin,
                tier: guest.fields.tier,
                company: guest.fields.company,
                home_city: guest.fields.home_city,
                verdict: Verdict::Different,
                speaks_for: Vec::new(),
                speaks_against: Vec::new(),
            };
            (id, side)
        };
        Ok(Known { sides: guests.into_iter().map(side).collect() })
    }

    /// These candidates, those who are still there. Shape: in their order.
    pub fn sides(&self, candidates: &[Candidate]) -> Vec<Side> {
        let side = |one: &Candidate| {
            let (speaks_for, speaks_against) = one.reasons.iter().partition(|reason| reason.speaks_for());
            Some(Side { verdict: one.verdict, speaks_for, speaks_against, ..self.sides.get(&one.id)?.clone() })
        };
        candidates.iter().filter_map(side).collect()
    }

    /// A guest as the one in question; none who is gone.
    pub fn written(&self, id: GuestId) -> Option<Written> {
        let side = self.sides.get(&id)?;
        let names = [&side.native_name, &side.reading].into_iter().filter(|name| !name.is_empty());
        Some(Written {
            name: side.name.clone(),
            other_names: names.cloned().collect(),
            phones: side.phones.clone(),
            emails: side.emails.clone(),
            birth_year: side.birth_year,
            ..Written::default()
        })
    }
}

/// Who may be those in question, side by side. Shape: one entry a list of candidates, in their order.
pub fn sides(query: &Query, candidates: &[Vec<Candidate>], on: NaiveDate) -> Result<Vec<Vec<Side>>> {
    let mut ids: Vec<GuestId> = candidates.iter().flatten().map(|one| one.id).collect();
    ids.sort_unstable();
    ids.dedup();
    let known = Known::of(query, &ids, on)?;
    Ok(candidates.iter().map(|some| known.sides(some)).collect())
}
