//! Writing what a file brings: one change, added in one batch, reported line by line.

use serde_json::json;

use super::candidate::{Candidate, Known};
use super::card;
use super::column::{ImportField, ImportKind};
use super::report::{ImportDouble, ImportIssue, ImportReport};
use super::row::{self, Matched};
use super::source::Source;
use crate::api::Call;
use crate::arrival;
use crate::book::Change;
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
        if candidate.complete(tx, id, today)? {
            report.updated += 1;
        }
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
        if let Some(id) = arrival::same_booking(tx, &fields.name, fields.arrives_on)? {
            fields.guest_id = arrival::guest_of(tx, id)?;
            arrival::save(tx, id, &fields)?;
            report.updated += 1;
            continue;
        }
        match who(tx, &fields.name, &phone)? {
            Who::Known(id) => fields.guest_id = Some(id),
            Who::New => fields.guest_id = Some(new_guest(tx, &fields.name, &phone)?),
            // Which of the namesakes it is, a person says on Today.
            Who::Unclear => report.dropped.push(ImportIssue::new(read.line, "name", "several_namesakes")),
        }
        arrival::add(tx, &fields)?;
        report.added += 1;
    }
    Ok(())
}

enum Who {
    Known(GuestId),
    New,
    Unclear,
}

/// Which guest a booking is for: the phone number decides, then a name that only one guest has.
fn who(tx: &Change, name: &str, phone: &str) -> Result<Who> {
    if !phone.is_empty() {
        let by_phone: Vec<GuestId> = tx.column(
            "select distinct guest_id from contact_point where match_key = :match_key limit 2",
            json!({ "match_key": ContactKind::Phone.match_key(phone) }),
        )?;
        if let [only] = by_phone.as_slice() {
            return Ok(Who::Known(*only));
        }
    }
    Ok(match arrival::guests_named(tx, name)?.as_slice() {
        [] => Who::New,
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
