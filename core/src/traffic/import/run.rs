//! Writing what a file brings: one change, added in one batch, reported line by line.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use serde_json::json;

use super::candidate::{Candidate, Known};
use super::card;
use super::column::ImportKind;
use super::page::Page;
use super::report::{ImportDouble, ImportReport, Tally};
use super::row::{self, Columns, Matched};
use super::source::Source;
use crate::arrival::{self, ArrivalFields, Booking};
use crate::book::{Change, Query};
use crate::desk::Call;
use crate::error::Result;
use crate::exchange::LineIssue;
use crate::guest::{self, ContactKind, GuestFields, GuestId, NewContact};

/// Tables that the people of a file add rows to.
const GUEST_TABLES: &[&str] =
    &["guest", "contact_point", "tag", "guest_tag", "note", "preference", "special_date", "relationship"];

/// How often the work says how far it is. Units: rows.
const STRIDE: u64 = 500;

/// Brings in everything a file holds.
pub(super) fn run(call: &Call, tx: &mut Change, kind: ImportKind, source: Source) -> Result<ImportReport> {
    let mut tally = Tally::default();
    match source {
        Source::Cards(file) => {
            tally.refused = file.refused;
            tally.dropped = file.dropped;
            let total = file.cards.len() as u64;
            let language = call.language()?;
            let people = file.cards.iter().map(|read| Ok(card::candidate(read, language)));
            guests(call, tx, (people, total), &mut tally)?;
        }
        Source::Table { columns, rows, total, unmatched } => {
            tally.dropped.extend(unmatched);
            if kind == ImportKind::Arrivals {
                arrivals(call, tx, (rows, total), &columns, &mut tally)?;
            } else {
                // A row that cannot be a guest is reported; a file that cannot be read further ends the import.
                let people = rows.map(|row| Ok(row::candidate(&Matched::new(&row?, &columns))));
                guests_or_refused(call, tx, (people, total), &mut tally)?;
            }
        }
    }
    Ok(tally.report())
}

type Read = (Candidate, Vec<LineIssue>);

fn guests(
    call: &Call,
    tx: &mut Change,
    (people, total): (impl Iterator<Item = Result<Read>>, u64),
    report: &mut Tally,
) -> Result<()> {
    guests_or_refused(call, tx, (people.map(|read| read.map(Ok)), total), report)
}

fn guests_or_refused(
    call: &Call,
    tx: &mut Change,
    (people, total): (impl Iterator<Item = Result<Result<Read, LineIssue>>>, u64),
    report: &mut Tally,
) -> Result<()> {
    let mut known: BTreeMap<GuestId, Vec<Candidate>> = BTreeMap::new();
    tx.batch(GUEST_TABLES, |tx| {
        for (index, person) in people.enumerate() {
            if (index as u64).is_multiple_of(STRIDE) {
                call.progress(index as u64, total)?;
            }
            let (mut candidate, dropped) = match person? {
                Ok(read) => read,
                Err(refused) => {
                    report.refused.push(refused);
                    continue;
                }
            };
            report.dropped.extend(dropped);
            report.dropped.extend(candidate.sift());
            let likely = match candidate.known(tx)? {
                // Rows of a batch cannot be changed while it is open: those who are known wait for its end.
                Known::Certainly(id) => {
                    known.entry(id).or_default().push(candidate);
                    continue;
                }
                Known::Perhaps(id) => Some(id),
                Known::Nobody => None,
            };
            let added = candidate.add(tx)?;
            report.added += 1;
            if let Some(known) = likely {
                let name = candidate.fields.display_name;
                report.double(ImportDouble { line: candidate.line, name, added, known });
            }
        }
        Ok::<(), crate::error::Error>(())
    })?;
    let today = call.today()?;
    let mut otherwise = Vec::new();
    for (id, candidates) in known {
        // What the house knows of a guest is read once, however many lines speak of them.
        let mut page = Page::load(tx, id, today)?;
        for candidate in candidates {
            report.updated += u64::from(page.complete(tx, candidate, &mut otherwise)?);
        }
    }
    otherwise.sort_by_key(|issue| issue.line);
    report.dropped.extend(otherwise);
    Ok(())
}

fn arrivals(
    call: &Call,
    tx: &mut Change,
    (rows, total): (impl Iterator<Item = Result<crate::exchange::table::TableRow>>, u64),
    columns: &Columns,
    report: &mut Tally,
) -> Result<()> {
    let (mut noted, mut lodged) = (Noted::default(), HashSet::new());
    for (index, read) in rows.enumerate() {
        if (index as u64).is_multiple_of(STRIDE) {
            call.progress(index as u64, total)?;
        }
        let read = read?;
        let (mut fields, phone, dropped) = match row::arrival(&Matched::new(&read, columns)) {
            Ok(arrival) => arrival,
            Err(refused) => {
                report.refused.push(refused);
                continue;
            }
        };
        report.dropped.extend(dropped);
        let who = who(tx, (&fields, &phone), &lodged)?;
        if let Some(booking) = noted.take(tx, &fields, &who)? {
            let fields = brought_up(booking.fields, fields, &who);
            lodged.extend(fields.guest_id.map(|id| (id, fields.arrives_on)));
            arrival::save(tx, booking.id, &fields)?;
            report.updated += 1;
            continue;
        }
        match who {
            Who::Known(id) => fields.guest_id = Some(id),
            Who::New => fields.guest_id = Some(new_guest(tx, &fields.name, &phone)?),
            Who::Namesake(known) => {
                let added = new_guest(tx, &fields.name, &phone)?;
                fields.guest_id = Some(added);
                report.double(ImportDouble { line: read.line, name: fields.name.clone(), added, known });
            }
            // Which of the namesakes it is, a person says on Today.
            Who::Unclear => report.dropped.push(LineIssue::new(read.line, "name", "several_namesakes")),
        }
        arrival::add(tx, &fields)?;
        lodged.extend(fields.guest_id.map(|id| (id, fields.arrives_on)));
        report.added += 1;
    }
    Ok(())
}

/// The arrivals that were noted before the file came, by day and name. Each day is read once, and each arrival belongs to
/// one row at most.
#[derive(Default)]
struct Noted(HashMap<NaiveDate, HashMap<String, Vec<Booking>>>);

impl Noted {
    /// The arrival that a row of a file brought again is about: of those for its name and day that no other row was about,
    /// the one of its guest, or else the one in its room. One that is another guest's it never is, for namesakes arrive
    /// together too.
    fn take(&mut self, query: &Query, fields: &ArrivalFields, who: &Who) -> Result<Option<Booking>> {
        let day = match self.0.entry(fields.arrives_on) {
            Entry::Occupied(day) => day.into_mut(),
            Entry::Vacant(place) => {
                let mut day: HashMap<String, Vec<Booking>> = HashMap::new();
                for booking in arrival::bookings(query, fields.arrives_on)? {
                    day.entry(booking.fields.name.clone()).or_default().push(booking);
                }
                place.insert(day)
            }
        };
        let Some(bookings) = day.get_mut(&fields.name) else { return Ok(None) };
        let known = who.known();
        let may_be = |booking: &&Booking| known.is_none() || booking.fields.guest_id.is_none_or(|id| Some(id) == known);
        let likest = bookings.iter().enumerate().filter(|(_, booking)| may_be(booking)).min_by_key(|(_, booking)| {
            let of_guest = known.is_some() && booking.fields.guest_id == known;
            let in_room = !fields.room.is_empty() && booking.fields.room == fields.room;
            (!of_guest, !in_room)
        });
        Ok(likest.map(|(index, _)| index).map(|index| bookings.remove(index)))
    }
}

/// The arrival as the file has it now; what the file says nothing of stays as it was noted.
fn brought_up(noted: ArrivalFields, brought: ArrivalFields, who: &Who) -> ArrivalFields {
    let said = |new: String, old: String| if new.is_empty() { old } else { new };
    ArrivalFields {
        guest_id: noted.guest_id.or(who.known()),
        departs_on: brought.departs_on.or(noted.departs_on),
        room: said(brought.room, noted.room),
        note: said(brought.note, noted.note),
        ..noted
    }
}

enum Who {
    Known(GuestId),
    New,
    /// Of a guest's name, and yet another: the file has that guest under another telephone on the same day.
    Namesake(GuestId),
    Unclear,
}

impl Who {
    fn known(&self) -> Option<GuestId> {
        match self {
            Who::Known(id) => Some(*id),
            Who::New | Who::Namesake(_) | Who::Unclear => None,
        }
    }
}

/// Which guest a booking is for: the phone number decides, then a name that only one guest has.
fn who(tx: &Change, (fields, phone): (&ArrivalFields, &str), lodged: &HashSet<(GuestId, NaiveDate)>) -> Result<Who> {
    if !phone.is_empty() {
        let by_phone: Vec<GuestId> = tx.column(
            "select distinct guest_id from contact_point where match_key = :match_key limit 2",
            json!({ "match_key": ContactKind::Phone.match_key(phone) }),
        )?;
        if let [only] = by_phone.as_slice() {
            return Ok(Who::Known(*only));
        }
    }
    Ok(match arrival::guests_named(tx, &fields.name)?.as_slice() {
        [] => Who::New,
        [only] if !phone.is_empty() && lodged.contains(&(*only, fields.arrives_on)) => Who::Namesake(*only),
        [only] => Who::Known(*only),
        _ => Who::Unclear,
    })
}

fn new_guest(tx: &Change, name: &str, phone: &str) -> Result<GuestId> {
    let fields = GuestFields { display_name: name.to_owned(), ..GuestFields::default() }.tidy();
    let id = guest::add(tx, &fields, None)?;
    if !phone.is_empty() {
        let contact =
            NewContact { kind: ContactKind::Phone, value: phone.to_owned(), label: String::new(), preferred: false };
        guest::add_contact(tx, id, &contact)?;
    }
    Ok(id)
}
