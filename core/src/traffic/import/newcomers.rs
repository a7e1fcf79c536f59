//! Decides for a batch of people in a file who is a known guest, who may be one, and who is new.

use super::candidate::Candidate;
use crate::book::Query;
use crate::error::Result;
use crate::guest::GuestId;
use crate::identity::{self, Circle, Likely, Met};
use crate::person::Verdict;

/// Somebody whom a line of a file may be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Person {
    Known(GuestId),
    /// One of the batch, by their place among its new people.
    New(usize),
}

impl Person {
    /// `new` has the ids of the batch's new people.
    pub(super) fn id(self, new: &[GuestId]) -> GuestId {
        match self {
            Person::Known(id) => id,
            Person::New(place) => new[place],
        }
    }
}

/// Those met, as a report tells of them.
pub(super) fn listed(met: Vec<Likely<Person>>, new: &[GuestId]) -> Vec<identity::Candidate> {
    met.into_iter().take(LISTED).map(|one| as_guest(one, new)).collect()
}

pub(super) fn as_guest(Likely { id, name, comparison }: Likely<Person>, new: &[GuestId]) -> identity::Candidate {
    Likely { id: id.id(new), name, comparison }.into()
}

/// Among more, nobody chooses: the agency's number stands on half of its guests.
const LISTED: usize = 6;

/// What became of a batch.
#[derive(Default)]
pub(super) struct Sorted {
    /// The place in the circle of the first of the new.
    from: usize,
    /// To be added as guests.
    pub new: Vec<Candidate>,
    /// Whom some of the new met, by their place among these: who may be one of those, or shares a contact point.
    pub perhaps: Vec<(usize, Vec<Likely<Person>>)>,
    /// Those who are somebody already, and who shares a contact point with them under another name.
    pub known: Vec<(Likely<Person>, Candidate, Vec<Likely<Person>>)>,
}

impl Sorted {
    /// The new are guests of the house now. `ids` has theirs.
    pub(super) fn settle(&self, circle: &mut Circle<Person>, ids: &[GuestId]) {
        circle.settled(self.from, |person| (Person::Known(person.id(ids)), person.id(ids)));
    }
}

/// Sorts a batch in the order of the file; its own people count as soon as they were sorted.
///
/// What a file says of namesakes is added to nobody.
pub(super) fn sort(query: &Query, circle: &mut Circle<Person>, batch: Vec<Candidate>) -> Result<Sorted> {
    let people: Vec<_> = batch.iter().map(Candidate::person).collect();
    circle.look(query, &people, |id| Some(Person::Known(id)))?;
    let from = circle.count();
    let mut sorted = Sorted { from, ..Sorted::default() };
    for (candidate, person) in batch.into_iter().zip(people) {
        let Met { mut likely, sharing } = circle.met(&person);
        if let Some(place) = known(&likely, &candidate) {
            sorted.known.push((likely.remove(place), candidate, sharing));
            continue;
        }
        let place = sorted.new.len();
        circle.add(Person::New(place), &person);
        likely.extend(sharing);
        if !likely.is_empty() {
            sorted.perhaps.push((place, likely));
        }
        sorted.new.push(candidate);
    }
    Ok(sorted)
}

/// Who of these the candidate is, by their place: the only one who is the same beyond doubt, or else the only one of the
/// very same name with a contact point in common and nothing against it, however many share that contact point. A birthday
/// that was corrected is told, and makes no second guest.
fn known(likely: &[Likely<Person>], candidate: &Candidate) -> Option<usize> {
    let only = |is: &dyn Fn(&Likely<Person>) -> bool| {
        let mut places = likely.iter().enumerate().filter(|(_, one)| is(one)).map(|(place, _)| place);
        places.next().filter(|_| places.next().is_none())
    };
    let same = |one: &Likely<Person>| one.comparison.verdict == Verdict::Same;
    if likely.iter().any(same) {
        return only(&same);
    }
    only(&|one| {
        let reasons = &one.comparison.reasons;
        let speaks = identity::is_by_name_and_contact(reasons) || identity::is_with_a_corrected_birthday(reasons);
        one.name == candidate.fields.display_name && speaks
    })
}
