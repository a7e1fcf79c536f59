//! Writing what a file brings: one change, added in one batch, reported line by line.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde_json::json;

use super::candidate::{Candidate, Known};
use super::card;
use super::column::{ImportField, ImportKind};
use super::report::{ImportDouble, ImportIssue, ImportReport};
use super::row::{self, Matched};
use super::source::Source;
use crate::arrival::{self, ArrivalFields, Booking};
use crate::book::{Change, Query};
use crate::desk::Call;
use crate::error::Result;
use crate::guest::{self, ContactKind, GuestFields, GuestId, NewContact};

/// Tables that the people of a file add rows to.
const GUEST_TABLES: &[&str] =
    &["guest", "contact_point", "tag", "guest_tag", "note", "preference", "special_date", "relationship"];

/// How often the work says how far it is. Units: rows.
const STRIDE: u64 = 500;

/// Brings in everything a file holds.
pub(super) fn run(call: &Call, tx: &mut Change, kind: ImportKind, source: Source) -> Result<ImportReport> {
    match source {
        Source::Cards(file) => {
            let mut report = ImportReport {
                refused: file.refused.into_iter().map(ImportIssue::from).collect(),
                dropped: file.dropped.into_iter().map(ImportIssue::from).collect(),
                ..ImportReport::default()
            };
            let total = file.cards.len() as u64;
            let language = call.language()?;
            let people = file.cards.iter().map(|read| Ok(card::candidate(read, language)));
            guests(call, tx, (people, total), &mut report)?;
            Ok(report)
        }
        Source::Table { mapping, rows, total, unmatched, .. } => {
            let mut report = ImportReport { dropped: unmatched, ..ImportReport::default() };
            if kind == ImportKind::Arrivals {
                arrivals(call, tx, (rows, total), &mapping, &mut report)?;
            } else {
                // A row that cannot be a guest is reported; a file that cannot be read further ends the import.
                let people = rows.map(|row| {
                    let row = row?;
                    Ok(row::candidate(&Matched { line: row.line, mapping: &mapping, cells: &row.cells }))
                });
                guests_or_refused(call, tx, (people, total), &mut report)?;
            }
            Ok(report)
        }
    }
}

type Read = (Candidate, Vec<ImportIssue>);

fn guests(
    call: &Call,
    tx: &mut Change,
    (people, total): (impl Iterator<Item = Result<Read>>, u64),
    report: &mut ImportReport,
) -> Result<()> {
    guests_or_refused(call, tx, (people.map(|read| read.map(Ok)), total), report)
}

fn guests_or_refused(
    call: &Call,
    tx: &mut Change,
    (people, total): (impl Iterator<Item = Result<Result<Read, ImportIssue>>>, u64),
    report: &mut ImportReport,
) -> Result<()> {
    let mut known = Vec::new();
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
                    known.push((id, candidate));
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
    for (id, candidate) in known {
        let (new_anything, otherwise) = candidate.complete(tx, id, today)?;
        report.updated += u64::from(new_anything);
        report.dropped.extend(otherwise);
    }
    Ok(())
}

fn arrivals(
    call: &Call,
    tx: &mut Change,
    (rows, total): (impl Iterator<Item = Result<crate::exchange::table::TableRow>>, u64),
    mapping: &[Option<ImportField>],
    report: &mut ImportReport,
) -> Result<()> {
    let (mut seen, mut lodged) = (HashSet::new(), HashSet::new());
    for (index, read) in rows.enumerate() {
        if (index as u64).is_multiple_of(STRIDE) {
            call.progress(index as u64, total)?;
        }
        let read = read?;
        let (mut fields, phone, dropped) = match row::arrival(&Matched { line: read.line, mapping, cells: &read.cells })
        {
            Ok(arrival) => arrival,
            Err(refused) => {
                report.refused.push(refused);
                continue;
            }
        };
        report.dropped.extend(dropped);
        let who = who(tx, (&fields, &phone), &lodged)?;
        if let Some(booking) = same_booking(tx, &fields, (&who, &seen))? {
            seen.insert(booking.id);
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
            Who::Unclear => report.dropped.push(ImportIssue::new(read.line, "name", "several_namesakes")),
        }
        seen.insert(arrival::add(tx, &fields)?);
        lodged.extend(fields.guest_id.map(|id| (id, fields.arrives_on)));
        report.added += 1;
    }
    Ok(())
}

/// The arrival that a row of a file brought again is about: of those for its name and day that no other row was about, the one of
/// its guest, or else the one in its room. One that is another guest's it never is, for namesakes arrive together too.
fn same_booking(query: &Query, fields: &ArrivalFields, (who, seen): (&Who, &HashSet<i64>)) -> Result<Option<Booking>> {
    let known = who.known();
    let mut bookings = arrival::bookings(query, &fields.name, fields.arrives_on)?;
    bookings.retain(|booking| !seen.contains(&booking.id));
    bookings.retain(|booking| known.is_none() || booking.fields.guest_id.is_none_or(|id| Some(id) == known));
    Ok(bookings.into_iter().min_by_key(|booking| {
        let of_guest = known.is_some() && booking.fields.guest_id == known;
        let in_room = !fields.room.is_empty() && booking.fields.room == fields.room;
        (!of_guest, !in_room)
    }))
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
