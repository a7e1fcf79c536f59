//! Imports people batch by batch: new guests are added in one batch of the journal, known guests are completed after it.

use std::collections::{BTreeMap, BTreeSet};

use super::candidate::Candidate;
use super::column::ImportField;
use super::links::Links;
use super::newcomers::{self, Person, as_guest, listed};
use super::page::{Comments, Page};
use super::report::{ImportDiffering, ImportDouble, ImportJoin, Tally};
use crate::book::Change;
use crate::date;
use crate::desk::Call;
use crate::error::Result;
use crate::exchange::LineIssue;
use crate::guest::{self, GuestId};
use crate::identity::Circle;
use crate::staff::{self, Staff};

/// Tables that the people of a file add rows to.
const GUEST_TABLES: &[&str] =
    &["guest", "contact_point", "tag", "guest_tag", "note", "preference", "special_date", "relationship"];

/// So many people are looked up and written at once.
const BATCH: usize = 500;

/// A person and what of the line could not be kept, or why the line is no person. A row that cannot be a guest is reported;
/// a file that cannot be read further ends the import.
type Line = Result<Result<(Candidate, Vec<LineIssue>), LineIssue>>;

/// The people of a file, line by line, and how many lines there are.
pub(super) struct People<'a> {
    pub lines: Box<dyn Iterator<Item = Line> + 'a>,
    pub total: u64,
}

/// Brings in people as guests.
pub(super) fn guests(call: &Call, tx: &mut Change, people: People, report: &mut Tally) -> Result<()> {
    let People { mut lines, total } = people;
    let mut known: BTreeMap<GuestId, Vec<Candidate>> = BTreeMap::new();
    let mut links = Links::default();
    // Most files name nobody of the house.
    let mut known_staff: Option<Vec<Staff>> = None;
    tx.batch(GUEST_TABLES, |tx| {
        let mut circle = Circle::for_file();
        let mut done = 0;
        loop {
            call.progress(done, total)?;
            let read: Vec<_> = lines.by_ref().take(BATCH).collect::<Result<_>>()?;
            if read.is_empty() {
                break;
            }
            done += read.len() as u64;
            let mut batch = Vec::with_capacity(read.len());
            for person in read {
                match person {
                    Ok((mut candidate, dropped)) => {
                        report.dropped.extend(dropped);
                        report.dropped.extend(candidate.sift());
                        if !candidate.keeper.is_empty() {
                            let staff = match known_staff.take() {
                                Some(staff) => staff,
                                None => staff::list(tx)?,
                            };
                            report.dropped.extend(kept(&mut candidate, &staff));
                            known_staff = Some(staff);
                        }
                        batch.push(candidate);
                    }
                    Err(refused) => report.refused.push(refused),
                }
            }
            add_new(tx, &mut circle, batch, (&mut known, &mut links), report)?;
        }
        Ok::<(), crate::error::Error>(())
    })?;
    complete(call, tx, known, report)?;
    links.enter(tx)
}

/// Finds who looks after the guest. A line that names nobody of the house is told.
fn kept(person: &mut Candidate, staff: &[Staff]) -> Option<LineIssue> {
    let keeper = staff.iter().find(|member| member.name == person.keeper);
    person.fields.keeper_id = keeper.map(|member| member.id);
    keeper.is_none().then(|| LineIssue::new(person.line, ImportField::Keeper.id(), "value_unknown"))
}

/// Adds those of a batch who are new. Rows of a batch cannot be changed while it is open: those who are known wait for
/// its end.
fn add_new(
    tx: &Change,
    circle: &mut Circle<Person>,
    batch: Vec<Candidate>,
    (known, links): (&mut BTreeMap<GuestId, Vec<Candidate>>, &mut Links),
    report: &mut Tally,
) -> Result<()> {
    let sorted = newcomers::sort(tx, circle, batch)?;
    let ids = Candidate::add_all(tx, &sorted.new)?;
    sorted.settle(circle, &ids);
    report.added += ids.len() as u64;
    ids.iter().zip(&sorted.new).for_each(|(id, person)| links.note(*id, person));
    for (place, met) in sorted.perhaps {
        let Candidate { line, fields, .. } = &sorted.new[place];
        report.double(ImportDouble::new(*line, &fields.display_name, ids[place], listed(met, &ids)));
    }
    for (person, candidate, sharing) in sorted.known {
        let (line, name) = (candidate.line, candidate.fields.display_name.clone());
        let joined = ImportJoin { line, name, known: as_guest(person, &ids), sharing: listed(sharing, &ids) };
        links.note(joined.known.id, &candidate);
        known.entry(joined.known.id).or_default().push(candidate);
        report.join(joined);
    }
    Ok(())
}

/// Adds to known guests what the file has and the book does not.
fn complete(call: &Call, tx: &Change, mut known: BTreeMap<GuestId, Vec<Candidate>>, report: &mut Tally) -> Result<()> {
    let today = call.today()?;
    let mut comments = Comments::default();
    while !known.is_empty() {
        let later = known.keys().nth(BATCH).copied().map(|id| known.split_off(&id)).unwrap_or_default();
        // A guest's page is read once, even if many lines are about them.
        let ids: Vec<GuestId> = known.keys().copied().collect();
        let mut pages = Page::load_all(tx, &ids, today)?;
        let (mut changed, mut lists, mut completed) = (BTreeSet::new(), Vec::new(), Vec::new());
        for (id, candidates) in std::mem::replace(&mut known, later) {
            let Some(page) = pages.get_mut(&id) else { return guest::not_found(id) };
            for candidate in candidates {
                let line = candidate.line;
                let news = page.complete(candidate, &mut comments)?;
                report.updated += u64::from(news.is_any());
                if news.fields_changed {
                    changed.insert(id);
                }
                for (date_id, book, file) in news.differing {
                    let name = page.fields().display_name.clone();
                    report.differing(ImportDiffering { line, guest_id: id, name, date_id, book, file });
                }
                completed.extend(news.completed);
                lists.push((id, news.lists));
            }
        }
        let fields = changed.iter().filter_map(|id| Some((*id, pages.get(id)?.fields())));
        guest::save_all(tx, fields)?;
        date::save_all(tx, &completed)?;
        Candidate::add_lists(tx, &lists.iter().map(|(id, new)| (*id, new)).collect::<Vec<_>>())?;
    }
    comments.otherwise.sort_by_key(|issue| issue.line);
    comments.remarks.sort_by_key(|issue| issue.line);
    report.dropped.extend(comments.otherwise);
    report.remarks.extend(comments.remarks);
    Ok(())
}
