//! People among whom others are looked for: guests of the house, and whoever is added to them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Bound;
use std::sync::Arc;

use crate::book::Query;
use crate::date;
use crate::error::Result;
use crate::guest::{self, ContactKind, GuestId};
use crate::person::{self, Alike, Called, Comparison, Known, Person, Verdict, alike, weigh};
use crate::text::search::{MatchQuery, Searchable, Term, index_text};

/// So many people are looked for in the search index at once.
const AT_ONCE: usize = 100;

/// So many of those found are compared with a person: among more, nobody chooses.
const COMPARED: usize = 60;
/// The same in a file, which tells a handful a line.
const COMPARED_IN_FILE: usize = 12;
/// Of a contact point that more people have than are compared, so many are told.
const SHARERS: usize = 3;

/// So many guests a person are looked through besides those of the very name: a wide net catches hundreds in a large book.
const LOOKED_AT: usize = 100;
const LOOKED_AT_IN_FILE: usize = 40;
/// So many ways of writing a name are looked through: the net for one brings in half of a family's.
const WAYS: usize = 60;
/// Of people who are written alike, so many are looked through for what they have in common with somebody.
const NAMESAKES: usize = 200;

/// Of people who are written alike, so many are kept from one batch of a file to the next.
const KEPT: usize = 50;
/// With more ways of writing a name than this a circle begins anew, so that a long file needs no more memory.
const FULL: usize = 40_000;

/// Each by their place, found as the search index would find them.
///
/// What names are to each other is worked out once for all who are so called, and the house is asked once for each name.
pub struct Circle<Id> {
    /// How many are compared with a person at most, of those found by name; and how many guests are looked through.
    most: usize,
    looked_at: usize,
    /// Whether guests of the house were read with their birthdays.
    with_birthdays: bool,
    members: Vec<Member<Id>>,
    /// The guests of the house among them.
    present: HashSet<GuestId>,
    ways: Vec<Way>,
    by_spelling: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    by_word: BTreeMap<String, Vec<usize>>,
    called: HashMap<Arc<Called>, usize>,
    alike: HashMap<(usize, usize), Alike>,
    by_contact: HashMap<String, Vec<usize>>,
    /// The nets that were cast in the house.
    cast: HashSet<Arc<Term>>,
    names_asked: HashSet<String>,
    compared: usize,
}

struct Member<Id> {
    id: Id,
    known: Known,
    way: usize,
    /// Shape: as [`match_keys`].
    keys: Vec<(usize, String)>,
}

/// One way of writing names. All who are written so are called alike.
struct Way {
    name: String,
    called: Arc<Called>,
    /// The number of `called`, which ways that differ in a figure or a blank have in common.
    number: usize,
    members: Vec<usize>,
    /// By what it is found, in order; none before somebody is written so.
    words: Vec<String>,
    /// By what others are found who may be so called.
    net: Option<Option<Arc<Term>>>,
}

/// One of a circle who is or may be the person asked about, or who shares a contact point with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likely<Id> {
    pub id: Id,
    pub name: String,
    pub comparison: Comparison,
}

/// Whom of a circle a person meets in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met<Id> {
    /// Who is or may be this person. Shape: the likest first, then as they were added.
    pub likely: Vec<Likely<Id>>,
    /// Who is somebody else and has a contact point of theirs. Shape: as they were added.
    pub sharing: Vec<Likely<Id>>,
}

impl Way {
    fn holds(&self, term: &Term) -> bool {
        let from = |start: &String| self.words.partition_point(|word| word < start);
        match term {
            Term::Word(word) => self.words.get(from(word)) == Some(word),
            Term::Prefix(start) => self.words.get(from(start)).is_some_and(|word| word.starts_with(start.as_str())),
            Term::All(terms) => terms.iter().all(|term| self.holds(term)),
            Term::Either(terms) => terms.iter().any(|term| self.holds(term)),
        }
    }
}

impl<Id: Copy> Circle<Id> {
    /// One in which few of many namesakes are looked at, for the lines of a file.
    pub fn for_file() -> Self {
        Self::new(COMPARED_IN_FILE, LOOKED_AT_IN_FILE)
    }

    fn new(most: usize, looked_at: usize) -> Self {
        Circle {
            most,
            looked_at,
            with_birthdays: false,
            members: Vec::new(),
            present: HashSet::new(),
            ways: Vec::new(),
            by_spelling: HashMap::new(),
            by_name: HashMap::new(),
            by_word: BTreeMap::new(),
            called: HashMap::new(),
            alike: HashMap::new(),
            by_contact: HashMap::new(),
            cast: HashSet::new(),
            names_asked: HashSet::new(),
            compared: 0,
        }
    }

    /// The guests of the house who may be some of these people; those whom `id` leaves out are not in it.
    pub fn of_house(query: &Query, people: &[Person], id: impl Fn(GuestId) -> Option<Id>) -> Result<Self> {
        let mut circle = Self::new(COMPARED, LOOKED_AT);
        circle.look(query, people, id)?;
        Ok(circle)
    }

    /// Takes in the guests of the house who may be some of these people. For names of which it was asked before, the house
    /// is not asked again.
    pub fn look(&mut self, query: &Query, people: &[Person], id: impl Fn(GuestId) -> Option<Id>) -> Result<()> {
        // Most bookings say nothing of a birth, and then nothing is compared with it.
        let with_birthdays = people.iter().any(|person| !person.birthdays.is_empty() || person.birth_year.is_some());
        if self.alike.len() > FULL {
            self.alike.clear();
        }
        if self.ways.len() > FULL || (with_birthdays && !self.with_birthdays) {
            *self = Circle {
                with_birthdays: self.with_birthdays || with_birthdays,
                ..Self::new(self.most, self.looked_at)
            };
        }
        let mut ids = BTreeSet::new();
        let keys: BTreeSet<String> = people.iter().flat_map(match_keys).map(|(_, key)| key).collect();
        if !keys.is_empty() {
            ids.extend(guest::reached_by(query, &keys.into_iter().collect::<Vec<_>>())?);
        }
        let names = people.iter().map(|person| person.display_name.as_str());
        let names: Vec<&str> = names.filter(|name| self.names_asked.insert((*name).to_owned())).collect();
        if !names.is_empty() {
            ids.extend(guest::called(query, names.into_iter())?);
        }
        for some in self.new_nets(people).chunks(AT_ONCE) {
            if let Some(search) = MatchQuery::any_of(some.iter().map(|net| &**net)) {
                ids.extend(guest::named_as(query, &search, (self.looked_at * some.len()) as u32)?);
            }
        }
        let ids: Vec<GuestId> = ids.into_iter().filter(|id| self.present.insert(*id)).collect();
        if ids.is_empty() {
            return Ok(());
        }
        let mut guests: BTreeMap<GuestId, Person> = guest::persons(query, &ids)?.into_iter().collect();
        if self.with_birthdays {
            let mut birthdays = date::birthdays_of(query, &ids)?;
            for (id, person) in &mut guests {
                person.birthdays = birthdays.take(*id);
            }
        }
        for (guest, person) in guests {
            if let Some(id) = id(guest) {
                self.add(id, &person);
            }
        }
        Ok(())
    }

    /// The nets for these people that were not cast yet. Namesakes have the same one.
    fn new_nets(&mut self, people: &[Person]) -> Vec<Arc<Term>> {
        let mut new = Vec::new();
        for person in people {
            let way = self.way_of(person);
            if let Some(net) = self.net_of(way, person)
                && self.cast.insert(Arc::clone(&net))
            {
                new.push(net);
            }
        }
        new
    }

    pub fn add(&mut self, id: Id, person: &Person) {
        let way = self.way_of(person);
        if self.ways[way].words.is_empty() {
            let names = [person.display_name.as_str(), &person.native_name, &person.alias];
            let source = Searchable { names: &names, pinyin: &person.reading, ..Searchable::default() };
            let found_by = index_text(&source).name;
            let mut words: Vec<String> =
                found_by.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
            words.sort_unstable();
            words.iter().for_each(|word| self.by_word.entry(word.clone()).or_default().push(way));
            self.ways[way].words = words;
        }
        let known = Known::called(Arc::clone(&self.ways[way].called), person);
        self.take_in(Member { id, known, way, keys: match_keys(person) });
    }

    fn take_in(&mut self, member: Member<Id>) {
        let place = self.members.len();
        self.ways[member.way].members.push(place);
        for (_, key) in &member.keys {
            match self.by_contact.get_mut(key) {
                Some(places) => places.push(place),
                None => drop(self.by_contact.insert(key.clone(), vec![place])),
            }
        }
        self.members.push(member);
    }

    /// How many are in it; who is added next has this place.
    pub fn count(&self) -> usize {
        self.members.len()
    }

    /// Those from this place on are guests of the house by now. Of many who are written alike it keeps the first; the others
    /// are found again by their contact points.
    pub fn settled(&mut self, from: usize, id: impl Fn(Id) -> (Id, GuestId)) {
        let added = self.members.split_off(from);
        let keep = |places: &mut Vec<usize>| places.truncate(places.partition_point(|place| *place < from));
        for member in &added {
            keep(&mut self.ways[member.way].members);
            for (_, key) in &member.keys {
                let Some(places) = self.by_contact.get_mut(key) else { continue };
                keep(places);
                if places.is_empty() {
                    self.by_contact.remove(key);
                }
            }
        }
        for Member { id: added, known, way, keys } in added {
            if self.ways[way].members.len() < KEPT {
                let (id, guest) = id(added);
                self.present.insert(guest);
                self.take_in(Member { id, known, way, keys });
            }
        }
    }

    /// Whom of the circle this person meets.
    pub fn met(&mut self, person: &Person) -> Met<Id> {
        let way = self.way_of(person);
        let mut sought = Known::called(Arc::clone(&self.ways[way].called), person);
        let keys = match_keys(person);
        let mut reached = BTreeSet::new();
        for (nth, key) in &keys {
            let places = self.reached_by(key);
            // Of an agency's number the first few are told, and who has the name as well is found by the name.
            let few = if places.len() > COMPARED { SHARERS } else { places.len() };
            reached.extend(places[..few].iter().copied());
            if places.len() > 1 {
                // Who share it are not one person, whoever of them this is.
                sought.share(*nth);
            }
        }
        let mut places = reached.clone();
        places.extend(self.namesakes(way, person, &sought));
        self.compared += places.len();
        let mut met = Met { likely: Vec::new(), sharing: Vec::new() };
        for place in places {
            self.know(way, self.members[place].way);
            let other = &self.members[place];
            let comparison = weigh(self.alike_of(way, other.way), &sought, &other.known);
            let is_other = comparison.verdict == Verdict::Different;
            if is_other && !reached.contains(&place) {
                continue;
            }
            let likely = Likely { id: other.id, name: self.ways[other.way].name.clone(), comparison };
            if is_other { met.sharing.push(likely) } else { met.likely.push(likely) }
        }
        met.likely.sort_by_key(|one| (one.comparison.verdict, one.comparison.reasons.first().copied()));
        met
    }

    /// Those of the circle whose names are like this one, the likest first: who has something else in common with the
    /// person, then so many of the others as a person would choose among.
    fn namesakes(&mut self, way: usize, person: &Person, sought: &Known) -> Vec<usize> {
        let mut ways: Vec<usize> = self.by_name.get(&person.display_name).cloned().unwrap_or_default();
        if let Some(net) = self.net_of(way, person) {
            ways.extend(self.named(&net).into_iter().filter(|way| !self.ways[*way].members.is_empty()).take(WAYS));
        }
        let mut seen = HashSet::new();
        ways.retain(|way| seen.insert(*way));
        for other in &ways {
            self.know(way, *other);
        }
        ways.retain(|other| !self.alike_of(way, *other).is_other());
        ways.sort_by_key(|other| self.alike_of(way, *other).rank());
        let (mut certain, mut others): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        for other in ways {
            let members = &self.ways[other].members;
            let is_by_itself = self.alike_of(way, other).is_by_itself();
            if is_by_itself && members.len() + others.len() <= self.most {
                others.extend(members);
                continue;
            }
            let looked_at = members.iter().copied().take(NAMESAKES);
            certain.extend(looked_at.filter(|place| sought.has_in_common(&self.members[*place].known)).take(self.most));
            if is_by_itself {
                others.extend(members.iter().take(self.most.saturating_sub(others.len())));
            }
        }
        certain.extend(others);
        certain
    }

    /// Which way of writing a person's names this is.
    fn way_of(&mut self, person: &Person) -> usize {
        let spelling = spelling(person);
        if let Some(way) = self.by_spelling.get(&spelling) {
            return *way;
        }
        let called = Arc::new(Called::of(person));
        let next = self.called.len();
        let number = *self.called.entry(Arc::clone(&called)).or_insert(next);
        let way = self.ways.len();
        let name = person.display_name.clone();
        self.by_name.entry(name.clone()).or_default().push(way);
        self.ways.push(Way { name, called, number, members: Vec::new(), words: Vec::new(), net: None });
        self.by_spelling.insert(spelling, way);
        way
    }

    fn net_of(&mut self, way: usize, person: &Person) -> Option<Arc<Term>> {
        if self.ways[way].net.is_none() {
            let net = person::search(std::slice::from_ref(person)).map(|search| Arc::new(search.terms));
            // One that was cast before is kept once.
            let net = net.map(|net| self.cast.get(&net).cloned().unwrap_or(net));
            self.ways[way].net = Some(net);
        }
        self.ways[way].net.clone().flatten()
    }

    /// Works out how alike two ways are, where nobody has asked before.
    fn know(&mut self, one: usize, other: usize) {
        let (one, other) = (&self.ways[one], &self.ways[other]);
        self.alike.entry((one.number, other.number)).or_insert_with(|| {
            self.compared += 1;
            alike(&one.called, &other.called)
        });
    }

    /// Invariant: somebody has asked [`Circle::know`] of them.
    fn alike_of(&self, one: usize, other: usize) -> &Alike {
        &self.alike[&(self.ways[one].number, self.ways[other].number)]
    }

    fn reached_by(&self, key: &str) -> &[usize] {
        self.by_contact.get(key).map_or(&[], Vec::as_slice)
    }

    /// The first ways of writing a name that hold these words. Shape: each once.
    fn named(&self, net: &Term) -> Vec<usize> {
        let ways = match net {
            Term::Either(ways) => ways.as_slice(),
            other => std::slice::from_ref(other),
        };
        let mut found = BTreeSet::new();
        for term in ways {
            let looked_at = self.lists(term).into_iter().flatten().copied();
            found.extend(looked_at.filter(|way| self.ways[*way].holds(term)).take(WAYS));
        }
        found.into_iter().collect()
    }

    /// Lists in which all are who hold these words: of several words, the list of the rarest.
    fn lists(&self, term: &Term) -> Vec<&[usize]> {
        match term {
            Term::Word(word) => self.by_word.get(word).map(Vec::as_slice).into_iter().collect(),
            Term::Prefix(start) => {
                let begun = self.by_word.range::<str, _>((Bound::Included(start.as_str()), Bound::Unbounded));
                let begun = begun.take_while(|(word, _)| word.starts_with(start.as_str()));
                begun.map(|(_, ways)| ways.as_slice()).collect()
            }
            Term::All(terms) => {
                let each = terms.iter().map(|term| self.lists(term));
                each.min_by_key(|lists| lists.iter().map(|list| list.len()).sum::<usize>()).unwrap_or_default()
            }
            Term::Either(terms) => terms.iter().flat_map(|term| self.lists(term)).collect(),
        }
    }

    /// How many were compared so far.
    #[cfg(test)]
    pub fn compared(&self) -> usize {
        self.compared
    }
}

/// Everything of a person that says what they are called, in one text.
fn spelling(person: &Person) -> String {
    let Person { display_name, native_name, alias, reading, salutation, language, sex, .. } = person;
    let sex = match sex {
        Some(person::Sex::Female) => "f",
        Some(person::Sex::Male) => "m",
        None => "",
    };
    [display_name.as_str(), native_name, alias, reading, salutation, language, sex].join("\u{1f}")
}

/// The keys under which the book may have the contact points of a person, each with which of them it is.
fn match_keys(person: &Person) -> Vec<(usize, String)> {
    let contacts = person.contacts.iter().enumerate();
    contacts.flat_map(|(nth, contact)| keys_of(contact).into_iter().map(move |key| (nth, key))).collect()
}

fn keys_of(contact: &person::Contact) -> Vec<String> {
    let kinds: &[ContactKind] = match contact.kind {
        person::ContactKind::Phone => &[ContactKind::Phone],
        person::ContactKind::Email => &[ContactKind::Email],
        person::ContactKind::Handle => &[ContactKind::Wechat, ContactKind::Qq, ContactKind::Other],
    };
    kinds.iter().map(|kind| kind.match_key(&contact.value)).collect()
}
