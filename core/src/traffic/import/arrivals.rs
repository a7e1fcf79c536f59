//! The arrivals of a file on their way into the book, batch by batch: whose each is, and which was noted before.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;

use super::candidate::Candidate;
use super::newcomers::{Person, as_guest, listed};
use super::report::{ImportDouble, ImportJoin, ImportUnsettled, Tally};
use super::row::{self, Columns, Matched};
use crate::arrival::{self, ArrivalFields, Booking};
use crate::book::{Change, Query};
use crate::desk::Call;
use crate::error::Result;
use crate::exchange::table::TableRow;
use crate::guest::{ContactKind, GuestId};
use crate::identity::{self, Circle, Likely, Met, choose};
use crate::person::{self, Verdict};

/// So many arrivals are looked up and written at once.
const BATCH: usize = 500;

/// The rows of a table, how many there are, and which column is what.
pub(super) struct Rows<'a> {
    pub rows: Box<dyn Iterator<Item = Result<TableRow>>>,
    pub total: u64,
    pub columns: &'a Columns,
}

/// Brings in arrivals, with their guests where the house does not know them.
pub(super) fn arrivals(call: &Call, tx: &Change, rows: Rows, report: &mut Tally) -> Result<()> {
    let Rows { mut rows, total, columns } = rows;
    let (mut noted, mut lodged) = (Noted::default(), HashSet::new());
    let mut circle = Circle::for_file();
    let mut done = 0;
    loop {
        call.progress(done, total)?;
        let read: Vec<TableRow> = rows.by_ref().take(BATCH).collect::<Result<_>>()?;
        if read.is_empty() {
            return Ok(());
        }
        done += read.len() as u64;
        let mut lines = Vec::with_capacity(read.len());
        for row in &read {
            match row::arrival(&Matched::new(row, columns)) {
                Ok((fields, dropped)) => {
                    report.dropped.extend(dropped);
                    let person = fields.person();
                    lines.push(Line { line: row.line, fields, person });
                }
                Err(refused) => report.refused.push(refused),
            }
        }
        noted.load(tx, &lines)?;
        let people: Vec<person::Person> = lines.iter().map(|line| line.person.clone()).collect();
        circle.look(tx, &people, |id| Some(Person::Known(id)))?;
        let mut batch = Batch::of(&mut circle, &lodged);
        for line in &lines {
            batch.sort(line, &mut noted, report);
        }
        let arriving = batch.write(tx, report)?;
        lodged.extend(arriving);
    }
}

/// An arrival of the file, and the person who arrives.
struct Line {
    line: u64,
    fields: ArrivalFields,
    person: person::Person,
}

impl Line {
    /// The guest that it makes where the house knows nobody who could be meant.
    fn candidate(&self) -> Candidate {
        let (fields, contacts) = self.fields.newcomer();
        Candidate { line: self.line, fields, contacts, ..Candidate::default() }
    }
}

/// The arrivals that were noted before the file came, by day and name. Each day is read once, and each arrival belongs to
/// one row at most.
#[derive(Default)]
struct Noted {
    days: HashSet<NaiveDate>,
    bookings: HashMap<(NaiveDate, String), Vec<Booking>>,
    /// The telephones under which guests arrive on a day.
    phones: HashMap<(GuestId, NaiveDate), Vec<String>>,
}

impl Noted {
    /// Reads the days of a batch that were not read before it.
    fn load(&mut self, query: &Query, lines: &[Line]) -> Result<()> {
        let days: BTreeSet<NaiveDate> = lines.iter().map(|line| line.fields.arrives_on).collect();
        let days: Vec<NaiveDate> = days.into_iter().filter(|day| self.days.insert(*day)).collect();
        if days.is_empty() {
            return Ok(());
        }
        for booking in arrival::bookings(query, &days)? {
            let Booking { fields, .. } = &booking;
            if let Some(guest) = fields.guest_id.filter(|_| !fields.phone.is_empty()) {
                self.phones.entry((guest, fields.arrives_on)).or_default().push(key_of(&fields.phone));
            }
            let key = (fields.arrives_on, fields.name.clone());
            self.bookings.entry(key).or_default().push(booking);
        }
        Ok(())
    }

    /// Whether a guest arrives that day under another telephone.
    fn is_under_another(&self, guest: Person, fields: &ArrivalFields) -> bool {
        let Person::Known(guest) = guest else { return false };
        let phones = self.phones.get(&(guest, fields.arrives_on));
        phones.is_some_and(|phones| phones.iter().all(|phone| *phone != key_of(&fields.phone)))
    }

    /// The arrival that a row of a file brought again is about: of those for its name and day that no other row was about,
    /// the one with its telephone, or else the one of its guest, or the one in its room. One that is another guest's it never is, for namesakes arrive
    /// together too.
    fn take(&mut self, fields: &ArrivalFields, who: &Who) -> Option<Booking> {
        let bookings = self.bookings.get_mut(&(fields.arrives_on, fields.name.clone()))?;
        let known = who.known();
        let whose = |booking: &Booking| booking.fields.guest_id.map(Person::Known);
        let may_be = |booking: &&Booking| known.is_none() || whose(booking).is_none_or(|guest| Some(guest) == known);
        let likest = bookings.iter().enumerate().filter(|(_, booking)| may_be(booking)).min_by_key(|(_, booking)| {
            let of_guest = known.is_some() && whose(booking) == known;
            let in_room = !fields.room.is_empty() && booking.fields.room == fields.room;
            let has_phone = !fields.phone.is_empty() && key_of(&booking.fields.phone) == key_of(&fields.phone);
            (!has_phone, !of_guest, !in_room)
        });
        likest.map(|(index, _)| index).map(|index| bookings.remove(index))
    }
}

enum Who {
    Known(Likely<Person>),
    New,
    /// Several may be meant, or one of whom it is not certain.
    Unsettled(Vec<Likely<Person>>),
}

impl Who {
    fn known(&self) -> Option<Person> {
        match self {
            Who::Known(one) => Some(one.id),
            Who::New | Who::Unsettled(_) => None,
        }
    }
}

/// An arrival as it is to be written: a noted one brought up, or a new one.
struct Planned<'a> {
    line: &'a Line,
    booking_id: Option<i64>,
    fields: ArrivalFields,
    person: Option<Person>,
    /// Who it may be, where nobody has said.
    candidates: Vec<Likely<Person>>,
}

/// A line, who it is and who else it may be.
type Joined<'a> = (&'a Line, Likely<Person>, Vec<Likely<Person>>);

/// Some lines of the file as they are sorted; the new guests among them count as soon as they were sorted.
struct Batch<'a> {
    circle: &'a mut Circle<Person>,
    /// The place in the circle of the first new guest.
    from: usize,
    /// Who arrives on which day, by lines before this batch.
    before: &'a HashSet<(GuestId, NaiveDate)>,
    lodged: HashSet<(Person, NaiveDate)>,
    new: Vec<&'a Line>,
    planned: Vec<Planned<'a>>,
    joined: Vec<Joined<'a>>,
    /// The lines whose new guest has a contact point of somebody of another name.
    sharing: Vec<(&'a Line, Person, Vec<Likely<Person>>)>,
}

impl<'a> Batch<'a> {
    fn of(circle: &'a mut Circle<Person>, before: &'a HashSet<(GuestId, NaiveDate)>) -> Self {
        Batch {
            from: circle.count(),
            circle,
            before,
            lodged: HashSet::new(),
            new: Vec::new(),
            planned: Vec::new(),
            joined: Vec::new(),
            sharing: Vec::new(),
        }
    }

    fn sort(&mut self, line: &'a Line, noted: &mut Noted, report: &mut Tally) {
        let Met { likely, sharing } = self.circle.met(&line.person);
        let who = self.who(line, likely, noted);
        let fields = line.fields.clone();
        let booking = noted.take(&fields, &who);
        let settled = booking.as_ref().and_then(|booking| booking.fields.guest_id).map(Person::Known);
        let (person, candidates) = match (settled, who) {
            // Somebody has said so, or it was clear before.
            (Some(person), _) => (Some(person), Vec::new()),
            (None, Who::Known(one)) => {
                let person = one.id;
                self.joined.push((line, one, sharing));
                (Some(person), Vec::new())
            }
            // Which guest it is, a person says.
            (None, Who::Unsettled(likely)) => (None, likely),
            // A booking that was noted without a guest is left so; the desk may have seen to it.
            (None, Who::New) if booking.is_some() => (None, Vec::new()),
            (None, Who::New) => {
                let person = self.add(line);
                if !sharing.is_empty() {
                    self.sharing.push((line, person, sharing));
                }
                (Some(person), Vec::new())
            }
        };
        self.lodged.extend(person.map(|person| (person, fields.arrives_on)));
        report.arrives(fields.arrives_on);
        let (booking_id, fields) = match booking {
            Some(booking) => {
                report.updated += 1;
                (Some(booking.id), brought_up(booking.fields, fields))
            }
            None => {
                report.added += 1;
                (None, fields)
            }
        };
        self.planned.push(Planned { line, booking_id, fields, person, candidates });
    }

    /// Which guest a booking is for.
    fn who(&self, line: &Line, likely: Vec<Likely<Person>>, noted: &Noted) -> Who {
        match choose(likely) {
            identity::Who::Nobody => Who::New,
            identity::Who::Unsettled(likely) => Who::Unsettled(likely),
            identity::Who::Known(one) => {
                let by_name_alone = one.comparison.verdict != Verdict::Same;
                let fields = &line.fields;
                let has_phone = !fields.phone.is_empty();
                // This guest arrives under another telephone on the same day: a namesake, or one guest in two rooms.
                let is_there = self.is_lodged(one.id, fields.arrives_on) || noted.is_under_another(one.id, fields);
                match by_name_alone && has_phone && is_there {
                    true => Who::Unsettled(vec![one]),
                    false => Who::Known(one),
                }
            }
        }
    }

    fn is_lodged(&self, person: Person, day: NaiveDate) -> bool {
        let before = |id| self.before.contains(&(id, day));
        self.lodged.contains(&(person, day)) || matches!(person, Person::Known(id) if before(id))
    }

    fn add(&mut self, line: &'a Line) -> Person {
        let person = Person::New(self.new.len());
        self.new.push(line);
        self.circle.add(person, &line.person);
        person
    }

    fn write(self, tx: &Change, report: &mut Tally) -> Result<Vec<(GuestId, NaiveDate)>> {
        // They can be found at once: the next lines of the file may be about them.
        let new: Vec<Candidate> = self.new.iter().map(|line| line.candidate()).collect();
        let ids = Candidate::add_all(tx, &new)?;
        let circle = self.circle;
        circle.settled(self.from, |person| (Person::Known(person.id(&ids)), person.id(&ids)));
        for (line, one, sharing) in self.joined {
            let (name, known) = (line.fields.name.clone(), as_guest(one, &ids));
            report.join(ImportJoin { line: line.line, name, known, sharing: listed(sharing, &ids) });
        }
        for (line, person, sharing) in self.sharing {
            report.double(ImportDouble::new(line.line, &line.fields.name, person.id(&ids), listed(sharing, &ids)));
        }
        let (mut saved, mut added, mut unsettled) = (Vec::new(), Vec::new(), Vec::new());
        for Planned { line, booking_id, fields, person, candidates } in self.planned {
            let fields = ArrivalFields { guest_id: person.map(|person| person.id(&ids)), ..fields };
            if !candidates.is_empty() {
                unsettled.push((line, booking_id.ok_or(added.len()), listed(candidates, &ids)));
            }
            match booking_id {
                Some(id) => saved.push(Booking { id, fields }),
                None => added.push(fields),
            }
        }
        arrival::save_all(tx, &saved)?;
        let added = arrival::add_all(tx, &added)?;
        for (line, arrival, candidates) in unsettled {
            let arrival_id = arrival.unwrap_or_else(|place| added[place]);
            let name = line.fields.name.clone();
            report.leave_unsettled(ImportUnsettled { line: line.line, name, arrival_id, candidates });
        }
        Ok(self.lodged.into_iter().map(|(person, day)| (person.id(&ids), day)).collect())
    }
}

/// A telephone in the form in which it is compared.
fn key_of(phone: &str) -> String {
    ContactKind::Phone.match_key(phone)
}

/// The arrival as the file has it now; what the file says nothing of stays as it was noted.
fn brought_up(noted: ArrivalFields, brought: ArrivalFields) -> ArrivalFields {
    let said = |new: String, old: String| if new.is_empty() { old } else { new };
    ArrivalFields {
        departs_on: brought.departs_on.or(noted.departs_on),
        room: said(brought.room, noted.room),
        note: said(brought.note, noted.note),
        phone: said(brought.phone, noted.phone),
        email: said(brought.email, noted.email),
        ..noted
    }
}
