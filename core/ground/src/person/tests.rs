//! The table of pairs, measured.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::collections::BTreeMap;

use super::*;
use crate::text::pinyin::{is_read_otherwise, suggest};
use crate::text::search::{Searchable, index_text};

/// The person as the house keeps guests: with the suggested reading.
fn kept(person: &Person) -> Person {
    let native = if person.native_name.is_empty() { &person.display_name } else { &person.native_name };
    let mut kept = person.clone();
    if kept.reading.is_empty() && !is_read_otherwise(&person.language) {
        kept.reading = suggest(native);
    }
    kept
}

/// A line of the table.
struct Pair {
    kind: &'static str,
    one_person: bool,
    right: Verdict,
    line: &'static str,
    persons: [Person; 2],
}

fn pairs() -> Vec<Pair> {
    let (mut kind, mut pairs) = ("", Vec::new());
    for line in include_str!("tests/pairs.txt").lines() {
        if let Some(heading) = line.strip_prefix("== ") {
            kind = heading;
        }
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [truth @ ("one" | "two"), right, one, other] = fields[..] else { continue };
        let right = match right {
            "same" => Verdict::Same,
            "perhaps" => Verdict::Perhaps,
            "different" => Verdict::Different,
            other => panic!("{other} is no verdict: {line}"),
        };
        pairs.push(Pair { kind, one_person: truth == "one", right, line, persons: [person(one), person(other)] });
    }
    pairs
}

fn person(written: &str) -> Person {
    let mut fields = written.split("; ");
    let mut person = Person { display_name: fields.next().unwrap().to_owned(), ..Person::default() };
    for field in fields {
        let (key, value) = field.split_once('=').unwrap();
        let value = value.trim().to_owned();
        let mut contact = |kind, shared| person.contacts.push(Contact { kind, value: value.clone(), shared });
        match key.trim() {
            "t" => contact(ContactKind::Phone, false),
            "T" => contact(ContactKind::Phone, true),
            "e" => contact(ContactKind::Email, false),
            "E" => contact(ContactKind::Email, true),
            "w" => contact(ContactKind::Handle, false),
            "n" => person.native_name = value,
            "a" => person.alias = value,
            "r" => person.reading = value,
            "s" => person.salutation = value,
            "g" => person.language = value,
            "c" => person.company = value,
            "x" => person.sex = Some(if value == "m" { Sex::Male } else { Sex::Female }),
            "y" => person.birth_year = value.parse().ok(),
            "b" => person.birthdays.push(birthday(&value, false)),
            "l" => person.birthdays.push(birthday(&value, true)),
            other => panic!("{other} is no field: {written}"),
        }
    }
    person
}

fn birthday(written: &str, lunar: bool) -> Birthday {
    let (rest, day) = written.rsplit_once('-').unwrap();
    let (year, month) = rest.rsplit_once('-').unwrap();
    let leap = month.starts_with('闰');
    let calendar = if lunar { Calendar::Lunar { leap } } else { Calendar::Solar };
    let month = month.trim_start_matches('闰').parse().unwrap();
    Birthday { calendar, year: year.parse().ok(), month, day: day.parse().unwrap() }
}

#[derive(Default)]
struct Tally {
    pairs: usize,
    as_judged: usize,
    of_one: usize,
    joined: usize,
    asked: usize,
    missed: usize,
    wrongly_joined: usize,
    wrongly_asked: usize,
}

impl Tally {
    fn take(&mut self, pair: &Pair, found: Verdict) {
        self.pairs += 1;
        self.as_judged += usize::from(found == pair.right);
        let counter = match (pair.one_person, found) {
            (true, Verdict::Same) => &mut self.joined,
            (true, Verdict::Perhaps) => &mut self.asked,
            (true, Verdict::Different) => &mut self.missed,
            (false, Verdict::Same) => &mut self.wrongly_joined,
            (false, Verdict::Perhaps) if pair.right == Verdict::Different => &mut self.wrongly_asked,
            (false, _) => return,
        };
        *counter += 1;
        self.of_one = self.joined + self.asked + self.missed;
    }

    fn line(&self, kind: &str) -> String {
        let share = |part: usize, whole: usize| if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 };
        let found = self.joined + self.asked;
        format!(
            "{:>5} {:>6} {:>7} {:>7} {:>6} {:>9.0} % {:>8.0} % {:>6.0} %  {kind}",
            self.pairs,
            self.joined,
            self.asked,
            self.missed,
            self.wrongly_joined,
            share(found, found + self.wrongly_joined + self.wrongly_asked),
            share(found, self.of_one),
            share(self.as_judged, self.pairs),
        )
    }
}

#[test]
fn the_table_of_pairs_is_judged_as_it_should_be() {
    let (mut kinds, mut all, mut wrong): (BTreeMap<&str, Tally>, _, _) =
        (BTreeMap::new(), Tally::default(), Vec::new());
    for pair in pairs() {
        let [one, other] = &pair.persons;
        let found = compare(one, other);
        let (back, mut reasons) = (compare(other, one), found.reasons.clone());
        let mut reasons_back = back.reasons;
        reasons.sort();
        reasons_back.sort();
        assert_eq!((found.verdict, reasons), (back.verdict, reasons_back), "either way round: {}", pair.line);
        for (one, other) in [(kept(one), other.clone()), (one.clone(), kept(other)), (kept(one), kept(other))] {
            // A suggested reading tells nothing that the characters do not.
            assert_eq!(compare(&one, &other).verdict, found.verdict, "with a reading: {}", pair.line);
        }
        kinds.entry(pair.kind).or_default().take(&pair, found.verdict);
        all.take(&pair, found.verdict);
        if found.verdict != pair.right {
            wrong.push(format!("{:?} {:?}: {}", found.verdict, found.reasons, pair.line));
        }
    }
    println!("pairs joined   asked  missed  wrong precision     recall  right   kind");
    kinds.iter().for_each(|(kind, tally)| println!("{}", tally.line(kind)));
    println!("{}\n\nnot as they should be:\n{}", all.line("all"), wrong.join("\n"));
    assert!(all.pairs >= 400, "the table has many of every kind");
    assert_eq!(all.wrongly_joined, 0, "nobody is joined with somebody else");
    assert_eq!(all.missed, 0, "nobody becomes a second guest without a word");
    assert!(all.as_judged * 20 >= all.pairs * 19, "nineteen of twenty are judged as they should be");
    for (kind, tally) in kinds {
        assert!((tally.joined + tally.asked) * 10 >= tally.of_one * 9, "nine of ten are found: {kind}");
        assert!(tally.as_judged * 10 >= tally.pairs * 8, "eight of ten are judged as they should be: {kind}");
    }
}

/// Whether the index of one person's words has them found by the search for the other.
fn is_found(sought: &Person, indexed: &Person) -> bool {
    let names = [indexed.display_name.as_str(), &indexed.native_name, &indexed.alias];
    let native = if names[1].is_empty() { names[0] } else { names[1] };
    let suggested = if is_read_otherwise(&indexed.language) { String::new() } else { suggest(native) };
    let pinyin = if indexed.reading.is_empty() { &suggested } else { &indexed.reading };
    let words = index_text(&Searchable { names: &names, pinyin, ..Searchable::default() });
    search(std::slice::from_ref(sought)).is_some_and(|query| query.holds(&[&words.name]))
}

#[test]
fn who_may_be_one_is_found_in_the_index() {
    let mut lost = Vec::new();
    let (mut sought, mut found) = (0, 0);
    for pair in pairs() {
        let [one, other] = &pair.persons;
        let by_name = Person { contacts: Vec::new(), company: String::new(), birthdays: Vec::new(), ..one.clone() };
        if compare(&by_name, other).verdict == Verdict::Different {
            // Only a contact point brings these two together.
            continue;
        }
        for (from, to) in [(one, other), (other, one)] {
            sought += 1;
            if is_found(from, to) {
                found += 1
            } else {
                lost.push(format!("{} seeks {}", from.display_name, to.display_name))
            }
        }
    }
    println!("{found} of {sought} found; not:\n{}", lost.join("\n"));
    assert!(found * 100 >= sought * 97, "a name is found in whatever form it is in the index");
}

#[test]
fn a_telephone_in_common_joins_nobody_under_another_name() {
    for pair in pairs() {
        let mut persons = pair.persons;
        for person in &mut persons {
            person.contacts.push(Contact { kind: ContactKind::Phone, value: "13805719876".to_owned(), shared: false });
        }
        let found = compare(&persons[0], &persons[1]);
        match (pair.one_person, pair.right) {
            (true, _) => assert_ne!(found.verdict, Verdict::Different, "{:?}: {}", found.reasons, pair.line),
            (false, Verdict::Different) => {
                assert_ne!(found.verdict, Verdict::Same, "{:?}: {}", found.reasons, pair.line)
            }
            // Of namesakes with one mobile telephone nobody can say more.
            (false, _) => {}
        }
    }
}
