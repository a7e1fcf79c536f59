//! What the people of a file are to each other, noted down line by line and entered when all of them are in the book: who
//! is whose relation, and who shares a household.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::candidate::Candidate;
use crate::book::Change;
use crate::error::Result;
use crate::guest::{self, GuestId, RelationshipAdd};
use crate::traffic::own::Related;

/// So many guests' relations are looked up and written at once.
const BATCH: usize = 500;

#[derive(Default)]
pub(super) struct Links {
    /// By the number they have in the file.
    numbers: HashMap<i64, GuestId>,
    related: BTreeMap<GuestId, Vec<Related>>,
    households: BTreeMap<String, BTreeSet<GuestId>>,
}

impl Links {
    /// Notes what a line says of a guest and others of the file.
    pub(super) fn note(&mut self, id: GuestId, person: &Candidate) {
        self.numbers.extend(person.number.map(|number| (number, id)));
        let known = person.related.iter().filter(|one| one.number.is_some());
        for one in known.cloned() {
            let noted = self.related.entry(id).or_default();
            if !noted.contains(&one) {
                noted.push(one);
            }
        }
        if !person.household.is_empty() {
            self.households.entry(person.household.clone()).or_default().insert(id);
        }
    }

    /// Enters what the book does not have.
    pub(super) fn enter(self, tx: &Change) -> Result<()> {
        self.relate(tx)?;
        let members: Vec<GuestId> = self.households.values().flatten().copied().collect();
        if members.is_empty() {
            return Ok(());
        }
        let guests = guest::load_all(tx, &members)?;
        let home = |id: &GuestId| guests.get(id).and_then(|guest| guest.household_id);
        let mut pairs = Vec::new();
        for together in self.households.values().filter(|together| together.len() > 1) {
            // Where one has a household in the book, the others join it; nobody leaves theirs.
            let Some(with) = together.iter().find(|id| home(id).is_some()).or(together.first()) else { continue };
            pairs.extend(together.iter().filter(|id| *id != with && home(id).is_none()).map(|id| (*id, *with)));
        }
        if pairs.is_empty() { Ok(()) } else { guest::share_households(tx, &pairs) }
    }

    fn relate(&self, tx: &Change) -> Result<()> {
        let all: Vec<(&GuestId, &Vec<Related>)> = self.related.iter().collect();
        for some in all.chunks(BATCH) {
            let ids: Vec<GuestId> = some.iter().map(|(id, _)| **id).collect();
            let entered = guest::relationships_of(tx, &ids)?;
            let mut new = Vec::new();
            for (id, related) in some {
                for one in related.iter() {
                    let other = one.number.and_then(|number| self.numbers.get(&number)).filter(|other| other != id);
                    let is_known = entered.get(**id).iter().filter(|known| !known.noted_on_other).any(|known| {
                        known.name == one.name || (other.is_some() && known.related_guest_id.as_ref() == other)
                    });
                    if !is_known {
                        new.push(RelationshipAdd {
                            guest_id: **id,
                            kind: one.kind,
                            related_guest_id: other.copied(),
                            related_name: one.name.clone(),
                        });
                    }
                }
            }
            guest::add_relationships(tx, &new)?;
        }
        Ok(())
    }
}
