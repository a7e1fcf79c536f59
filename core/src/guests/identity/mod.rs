//! Whom of the house a person is who was written down elsewhere, on a booking or in a file. What makes two persons one is
//! said by [`crate::person`]; this room looks for those who may be, many people at once.

mod circle;
mod duplicate;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use circle::{Circle, Likely, Met};
pub use duplicate::*;

use crate::book::Query;
use crate::error::Result;
use crate::guest::GuestId;
use crate::person::{Person, Reason, Verdict};

/// A guest who is or may be the person asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "IdentityCandidate")]
pub struct Candidate {
    pub id: GuestId,
    pub name: String,
    pub verdict: Verdict,
    pub reasons: Vec<Reason>,
}

/// Who of a circle a person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who<Id = GuestId> {
    Known(Likely<Id>),
    /// A person must choose: the likest first.
    Unsettled(Vec<Likely<Id>>),
    Nobody,
}

impl From<Likely<GuestId>> for Candidate {
    fn from(Likely { id, name, comparison }: Likely<GuestId>) -> Self {
        Candidate { id, name, verdict: comparison.verdict, reasons: comparison.reasons }
    }
}

impl Who {
    /// The guests whose dangers count until somebody has chosen.
    pub fn candidates(self) -> Vec<Candidate> {
        let likely = match self {
            Who::Known(only) => vec![only],
            Who::Unsettled(several) => several,
            Who::Nobody => Vec::new(),
        };
        likely.into_iter().map(Candidate::from).collect()
    }
}

/// Whom of the house these people are. Shape: one answer a person, in their order.
pub fn who(query: &Query, people: &[Person]) -> Result<Vec<Who>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let mut house = Circle::of_house(query, people, Some)?;
    Ok(people.iter().map(|person| choose(house.met(person).likely)).collect())
}

/// One who alone has the very name, with nothing against it, is known by it, as the desk would say. Everybody else is known
/// only where the comparison says *the same*.
pub fn choose<Id: Clone>(likely: Vec<Likely<Id>>) -> Who<Id> {
    let same: Vec<&Likely<Id>> = likely.iter().filter(|one| one.comparison.verdict == Verdict::Same).collect();
    match (same.as_slice(), likely.as_slice()) {
        (_, []) => Who::Nobody,
        ([only], _) => Who::Known((*only).clone()),
        ([], [only]) if is_by_name(&only.comparison.reasons) => Who::Known(only.clone()),
        _ => Who::Unsettled(likely),
    }
}

/// Whether the very name and a contact point speak for it, and nothing against it.
pub fn is_by_name_and_contact(reasons: &[Reason]) -> bool {
    is_by_name(reasons) && reasons.iter().any(|reason| matches!(reason, Reason::SameContact | Reason::SharedContact))
}

/// Whether the very name and a contact point of one's own speak for it, and nothing against it but a birthday that may have
/// been corrected: another day, or the same day of another year.
pub fn is_with_a_corrected_birthday(reasons: &[Reason]) -> bool {
    let has = |reason| reasons.contains(&reason);
    let may_be = |reason: &Reason| match reason {
        Reason::OtherBirthday | Reason::CommonName => true,
        Reason::OtherBirthYear => has(Reason::SameDay),
        other => other.speaks_for(),
    };
    has(Reason::SameName) && has(Reason::SameContact) && reasons.iter().all(may_be)
}

/// Whether the very name is all there is, or something besides speaks for it.
fn is_by_name(reasons: &[Reason]) -> bool {
    let speaks_for = |reason: &Reason| {
        matches!(
            reason,
            Reason::SameName
                | Reason::CommonName
                | Reason::SameContact
                | Reason::SharedContact
                | Reason::SameBirthday
                | Reason::SameDay
                | Reason::SameBirthYear
                | Reason::SameCompany
        )
    };
    reasons.contains(&Reason::SameName) && reasons.iter().all(speaks_for)
}
