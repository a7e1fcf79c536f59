//! What an import left open: of whom of its people somebody must say who they are, and the answer.

use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::commands::{ImportId, load_report};
use super::report::{ImportDouble, ImportReport};
use crate::arrival;
use crate::book::{BookError, Op};
use crate::desk::{Call, Nothing};
use crate::error::{Result, refuse};
use crate::guest::{self, GuestId};
use crate::profile;
use crate::settling::{self, Asked, Known, Question};

pub const SETTLED: Op = Op::new("import_settled");

/// More of them at once are of no use to a person who answers one after another.
const ASKED: usize = 50;

/// What an import left open and nobody has answered yet: its arrivals first, then the guests it added.
///
/// Errors: `import_not_found`.
pub fn import_questions(call: &Call, request: ImportId) -> Result<Vec<Question>> {
    let today = call.today()?;
    call.read(|query| {
        let report = load_report(query, request.import_id)?;
        let arrivals: Vec<i64> = report.unsettled.iter().map(|one| one.arrival_id).collect();
        let mut questions = match arrivals.is_empty() {
            true => Vec::new(),
            false => settling::questions(query, &arrival::without_guest_of(query, &arrivals)?, today)?,
        };
        let open: Vec<&ImportDouble> = report.doubles.iter().filter(|double| !double.settled).take(ASKED).collect();
        let ids = open.iter().flat_map(|double| double.candidates.iter().map(|one| one.id).chain([double.added]));
        let mut ids: Vec<GuestId> = ids.collect();
        ids.sort_unstable();
        ids.dedup();
        let known = Known::of(query, &ids, today)?;
        questions.extend(open.into_iter().filter_map(|double| {
            let (written, sides) = (known.written(double.added)?, known.sides(&double.candidates));
            let asked = Asked::Line { import_id: request.import_id, line: double.line, guest_id: double.added };
            (!sides.is_empty()).then_some(Question { asked, written, sides })
        }));
        Ok(questions)
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct ImportSettle {
    pub import_id: i64,
    pub line: u64,
    /// The guest whom the line is about; null: the one whom it added, who is somebody else than the others.
    pub guest_id: Option<GuestId>,
}

/// Says who the guest is whom a line of an import added. One who is a known guest is merged into them: what the known one
/// lacks is taken over.
///
/// Errors: `import_not_found`; `import_line_settled` for a line that asks nothing, or asks no more; those of merging.
pub fn import_settle(call: &Call, request: ImportSettle) -> Result<Nothing> {
    call.change(SETTLED, |tx| {
        let mut report: ImportReport = load_report(tx, request.import_id)?;
        let open = report.doubles.iter_mut().find(|double| double.line == request.line && !double.settled);
        let Some(double) = open else {
            return refuse("import_line_settled").arg("line", request.line.to_string()).err();
        };
        double.settled = true;
        let added = double.added;
        let is = request.guest_id.unwrap_or(added);
        tx.tell("guest", double.name.clone());
        tx.tell("is", guest::name_of(tx, is)?);
        if is != added {
            profile::merge_completing(tx, is, added)?;
        }
        let report = serde_json::to_string(&report).map_err(BookError::from)?;
        tx.run(
            "update import set report = :report where id = :id",
            json!({ "id": request.import_id, "report": report }),
        )?;
        Ok(Nothing {})
    })
}
