//! The arrivals of a file on their way into the book, batch by batch: whose each is, and which was noted before.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;

use super::candidate::Candidate;
use super::newcomers::Person;
use super::report::{ImportDouble, Tally};
use super::row::{self, Columns, Matched};
use crate::arrival::{self, ArrivalFields, Booking};
use crate::book::{Change, Query};
use crate::desk::Call;
use crate::error::Result;
use crate::exchange::LineIssue;
use crate::exchange::table::TableRow;
use crate::guest::{ContactKind, GuestFields, GuestId, NewContact};
use crate::identity::{self, Circle, Likely, choose};
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
                Ok((fields, phone, dropped)) => {
                    report.dropped.extend(dropped);
                    lines.push(Line::new(row.line, fields, phone));
                }
                Err(refused) => report.refused.push(refused),
            }
        }
        noted.load(tx, &lines)?;
        let mut batch = Batch::of(tx, &lines, &lodged)?;
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
    phone: String,
    person: person::Person,
}

impl Line {
    fn new(line: u64, fields: ArrivalFields, phone: String) -> Self {
        let contact =
            |value: &String| person::Contact { kind: person::ContactKind::Phone, value: value.clone(), shared: false };
        let contacts = Some(&phone).filter(|phone| !phone.is_empty()).map(contact).into_iter().collect();
        let person = person::Person { display_name: fields.name.clone(), contacts, ..person::Person::default() };
        Line { line, fields, phone, person }
    }

    /// The guest that it makes where the house knows nobody who could be meant.
    fn candidate(&self) -> Candidate {
        let fields = GuestFields { display_name: self.fields.name.clone(), ..GuestFields::default() }.tidy();
        let phone =
            NewContact { kind: ContactKind::Phone, value: self.phone.clone(), label: String::new(), preferred: false };
        let contacts = if self.phone.is_empty() { Vec::new() } else { vec![phone] };
        Candidate { line: self.line, fields, contacts, ..Candidate::default() }
    }
}

/// The arrivals that were noted before the file came, by day and name. Each day is read once, and each arrival belongs to
/// one row at most.
#[derive(Default)]
struct Noted {
    days: HashSet<NaiveDate>,
    bookings: HashMap<(NaiveDate, String), Vec<Booking>>,
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
            let key = (booking.fields.arrives_on, booking.fields.name.clone());
            self.bookings.entry(key).or_default().push(booking);
        }
        Ok(())
    }

    /// The arrival that a row of a file brought again is about: of those for its name and day that no other row was about,
    /// the one of its guest, or else the one in its room. One that is another guest's it never is, for namesakes arrive
    /// together too.
    fn take(&mut self, fields: &ArrivalFields, who: &Who) -> Option<Booking> {
        let bookings = self.bookings.get_mut(&(fields.arrives_on, fields.name.clone()))?;
        let known = who.known();
        let whose = |booking: &Booking| booking.fields.guest_id.map(Person::Known);
        let may_be = |booking: &&Booking| known.is_none() || whose(booking).is_none_or(|guest| Some(guest) == known);
        let likest = bookings.iter().enumerate().filter(|(_, booking)| may_be(booking)).min_by_key(|(_, booking)| {
            let of_guest = known.is_some() && whose(booking) == known;
            let in_room = !fields.room.is_empty() && booking.fields.room == fields.room;
            (!of_guest, !in_room)
        });
        likest.map(|(index, _)| index).map(|index| bookings.remove(index))
    }
}

enum Who {
    Known(Person),
    New,
    /// Of a guest's name, and yet another: the file has that guest under another telephone on the same day.
    Namesake(Person),
    /// Several may be meant, or one of whom it is not certain.
    Unsettled,
}

impl Who {
    fn known(&self) -> Option<Person> {
        match self {
            Who::Known(person) => Some(*person),
            Who::New | Who::Namesake(_) | Who::Unsettled => None,
        }
    }
}

/// An arrival as it is to be written: a noted one brought up, or a new one.
struct Planned {
    booking_id: Option<i64>,
    fields: ArrivalFields,
    person: Option<Person>,
}

/// Some lines of the file as they are sorted; the new guests among them count as soon as they were sorted.
struct Batch<'a> {
    circle: Circle<Person>,
    /// Who arrives on which day, by lines before this batch.
    before: &'a HashSet<(GuestId, NaiveDate)>,
    lodged: HashSet<(Person, NaiveDate)>,
    new: Vec<&'a Line>,
    planned: Vec<Planned>,
    /// The lines whose new guest may be one whom the house knows.
    doubles: Vec<(&'a Line, Person, Person)>,
}

impl<'a> Batch<'a> {
    fn of(query: &Query, lines: &[Line], before: &'a HashSet<(GuestId, NaiveDate)>) -> Result<Self> {
        let people: Vec<person::Person> = lines.iter().map(|line| line.person.clone()).collect();
        Ok(Batch {
            circle: Circle::of_house(query, &people, Person::Known)?,
            before,
            lodged: HashSet::new(),
            new: Vec::new(),
            planned: Vec::new(),
            doubles: Vec::new(),
        })
    }

    fn sort(&mut self, line: &'a Line, noted: &mut Noted, report: &mut Tally) {
        let who = self.who(line);
        let fields = line.fields.clone();
        if let Some(booking) = noted.take(&fields, &who) {
            let person = booking.fields.guest_id.map(Person::Known).or(who.known());
            self.plan(Some(booking.id), brought_up(booking.fields, fields), person);
            report.updated += 1;
            return;
        }
        let person = match who {
            Who::Known(person) => Some(person),
            Who::New => Some(self.add(line)),
            Who::Namesake(known) => {
                let added = self.add(line);
                self.doubles.push((line, added, known));
                Some(added)
            }
            // Which guest it is, a person says on Today.
            Who::Unsettled => {
                report.dropped.push(LineIssue::new(line.line, "name", "guest_unsettled"));
                None
            }
        };
        self.plan(None, fields, person);
        report.added += 1;
    }

    /// Which guest a booking is for.
    fn who(&self, line: &Line) -> Who {
        match choose(self.circle.like(&line.person)) {
            identity::Who::Nobody => Who::New,
            identity::Who::Unsettled(_) => Who::Unsettled,
            identity::Who::Known(Likely { id, comparison, .. }) => {
                let by_name_alone = comparison.verdict != Verdict::Same;
                match by_name_alone && !line.phone.is_empty() && self.is_lodged(id, line.fields.arrives_on) {
                    true => Who::Namesake(id),
                    false => Who::Known(id),
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
        self.circle.add(person, line.person.clone());
        person
    }

    fn plan(&mut self, booking_id: Option<i64>, fields: ArrivalFields, person: Option<Person>) {
        self.lodged.extend(person.map(|person| (person, fields.arrives_on)));
        self.planned.push(Planned { booking_id, fields, person });
    }

    fn write(self, tx: &Change, report: &mut Tally) -> Result<Vec<(GuestId, NaiveDate)>> {
        // They can be found at once: the next lines of the file may be about them.
        let new: Vec<Candidate> = self.new.iter().map(|line| line.candidate()).collect();
        let ids = Candidate::add_all(tx, &new)?;
        let (mut saved, mut added) = (Vec::new(), Vec::new());
        for Planned { booking_id, fields, person } in self.planned {
            let fields = ArrivalFields { guest_id: person.map(|person| person.id(&ids)), ..fields };
            match booking_id {
                Some(id) => saved.push(Booking { id, fields }),
                None => added.push(fields),
            }
        }
        arrival::save_all(tx, &saved)?;
        arrival::add_all(tx, &added)?;
        for (line, added, known) in self.doubles {
            let name = line.fields.name.clone();
            report.double(ImportDouble { line: line.line, name, added: added.id(&ids), known: known.id(&ids) });
        }
        Ok(self.lodged.into_iter().map(|(person, day)| (person.id(&ids), day)).collect())
    }
}

/// The arrival as the file has it now; what the file says nothing of stays as it was noted.
fn brought_up(noted: ArrivalFields, brought: ArrivalFields) -> ArrivalFields {
    let said = |new: String, old: String| if new.is_empty() { old } else { new };
    ArrivalFields {
        departs_on: brought.departs_on.or(noted.departs_on),
        room: said(brought.room, noted.room),
        note: said(brought.note, noted.note),
        ..noted
    }
}
