//! Decides for a batch of people in a file who is a known guest, who may be one, and who is new.

use std::collections::HashMap;

use super::candidate::Candidate;
use crate::book::Query;
use crate::error::Result;
use crate::guest::{GuestId, Namesakes, Stranger};

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

/// What became of a batch.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// To be added as guests.
    pub new: Vec<Candidate>,
    /// Who, by their place among the new, may be one who was there before them.
    pub perhaps: Vec<(usize, Person)>,
    /// Those who are somebody already: the same name and a contact point in common.
    pub known: Vec<(Person, Candidate)>,
}

/// Sorts a batch in the order of the file; its own people count as soon as they were sorted.
pub(super) fn sort(query: &Query, batch: Vec<Candidate>) -> Result<Sorted> {
    let keys: Vec<Vec<String>> = batch.iter().map(Candidate::match_keys).collect();
    let strangers: Vec<Stranger> = batch
        .iter()
        .zip(&keys)
        .map(|(candidate, match_keys)| Stranger { fields: &candidate.fields, match_keys })
        .collect();
    let book = Namesakes::of(query, &strangers)?;
    let sort_keys: Vec<String> = strangers.iter().map(Stranger::sort_key).collect();
    let mut fresh = Fresh::default();
    let verdicts: Vec<Verdict> = strangers
        .iter()
        .zip(&sort_keys)
        .map(|(stranger, sort_key)| {
            let verdict = verdict(&book, &fresh, stranger, sort_key);
            if !matches!(verdict, Verdict::Known(_)) {
                fresh.take(*stranger, sort_key);
            }
            verdict
        })
        .collect();
    let mut sorted = Sorted::default();
    for (candidate, verdict) in batch.into_iter().zip(verdicts) {
        match verdict {
            Verdict::Known(person) => {
                sorted.known.push((person, candidate));
                continue;
            }
            Verdict::Perhaps(person) => sorted.perhaps.push((sorted.new.len(), person)),
            Verdict::New => {}
        }
        sorted.new.push(candidate);
    }
    Ok(sorted)
}

enum Verdict {
    /// The same name and a contact point in common.
    Known(Person),
    /// The same contact point under another name, or the same name.
    Perhaps(Person),
    New,
}

fn verdict(book: &Namesakes, fresh: &Fresh, stranger: &Stranger, sort_key: &str) -> Verdict {
    for match_key in stranger.match_keys {
        let of_batch = || fresh.reached_by(stranger, match_key).map(Person::New);
        if let Some(person) = book.reached_by(stranger, match_key).map(Person::Known).or_else(of_batch) {
            return Verdict::Known(person);
        }
    }
    // A contact point in common comes before a name in any case, and the most valued guest before the others.
    let sharers = stranger.match_keys.iter().flat_map(|match_key| book.sharers(match_key));
    let sharer = sharers.min_by_key(|sharer| (sharer.tier, sharer.id)).map(|sharer| Person::Known(sharer.id));
    let of_batch = || stranger.match_keys.iter().find_map(|match_key| fresh.sharer(match_key)).map(Person::New);
    let namesake = || book.named(sort_key).first().copied().map(Person::Known).or_else(|| fresh.first_named(sort_key));
    match sharer.or_else(of_batch).or_else(namesake) {
        Some(person) => Verdict::Perhaps(person),
        None => Verdict::New,
    }
}

/// The new people of a batch as they are sorted, by their places.
#[derive(Default)]
struct Fresh<'a> {
    people: usize,
    sharers: HashMap<&'a str, Vec<(usize, Stranger<'a>)>>,
    first: HashMap<&'a str, usize>,
}

impl<'a> Fresh<'a> {
    fn take(&mut self, stranger: Stranger<'a>, sort_key: &'a str) {
        for match_key in stranger.match_keys {
            self.sharers.entry(match_key).or_default().push((self.people, stranger));
        }
        self.first.entry(sort_key).or_insert(self.people);
        self.people += 1;
    }

    fn reached_by(&self, stranger: &Stranger, match_key: &str) -> Option<usize> {
        let name = &stranger.fields.display_name;
        let same = |other: &Stranger| other.fields.display_name == *name || other.fields.native_name == *name;
        self.sharers.get(match_key)?.iter().find(|(_, other)| same(other)).map(|(place, _)| *place)
    }

    fn sharer(&self, match_key: &str) -> Option<usize> {
        self.sharers.get(match_key)?.first().map(|(place, _)| *place)
    }

    fn first_named(&self, sort_key: &str) -> Option<Person> {
        self.first.get(sort_key).copied().map(Person::New)
    }
}
