//! The morning meeting's report: open complaints and whose turn it is, new and closed ones, their cost, and which few
//! kinds make the most of it. As a workbook, as a table, and on paper.

mod cases;
mod paper;
mod tables;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::cases::{Ask, Cases};
use super::speech::Speech;
use super::{Asked, ComplaintAnalysis, ComplaintPeriod, analyse};
use crate::book::Role;
use crate::desk::{Call, Outgoing, OutgoingFormat, OutgoingKind, Printout, imprint, note_outgoing};
use crate::error::Result;
use crate::exchange::{csv, xlsx};
use crate::file::write_file;
use crate::locale::Language;
use crate::paper::{Job, MissingGlyphs};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportFormat {
    Xlsx,
    Csv,
    Pdf,
}

#[derive(Debug, Deserialize, TS)]
pub struct ComplaintReport {
    #[serde(flatten)]
    pub period: ComplaintPeriod,
    pub path: String,
    pub format: ReportFormat,
    /// Null for the property's language.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComplaintReported {
    pub path: String,
    /// Open now, whenever they were taken.
    pub open: usize,
    /// Taken in the period.
    pub came_in: usize,
    /// Closed in the period.
    pub closed: usize,
    /// Paper only: what no font of this machine can set, and whose it is.
    pub missing: Vec<MissingGlyphs>,
}

/// Writes the report. Sensitive complaints that the person at the desk may see are counted in it, and not told.
///
/// Errors: those of the period; `paper_font_missing`, `file_not_written`, `cancelled`.
pub fn complaint_report(call: &Call, request: ComplaintReport) -> Result<ComplaintReported> {
    let language = call.language_or(request.language)?;
    request.period.validate()?;
    let property = call.property()?;
    let report = call.read(|query| {
        let asked = Asked::load(query, call)?;
        let speech = Speech::new(query, language, &property, asked.now_ms)?;
        let ask = Ask { call, query, asked: &asked, period: request.period };
        Ok(Report {
            analysis: analyse(query, request.period, asked.actor.role >= Role::Manager)?,
            cases: ask.cases(&speech)?,
            speech,
        })
    })?;
    let path = PathBuf::from(&request.path);
    let missing = report.write(call, &path, request.format)?;
    Ok(ComplaintReported {
        path: request.path,
        open: report.cases.open.len(),
        came_in: report.cases.came_in.len(),
        closed: report.cases.closed.len(),
        missing,
    })
}

/// All that any format tells.
struct Report {
    analysis: ComplaintAnalysis,
    cases: Cases,
    speech: Speech,
}

impl Report {
    fn write(&self, call: &Call, path: &Path, format: ReportFormat) -> Result<Vec<MissingGlyphs>> {
        let rows = (self.cases.open.len() + self.cases.came_in.len() + self.cases.closed.len()) as u64;
        call.progress(rows, rows * 2)?;
        let note = |format| {
            note_outgoing(
                call,
                path,
                Outgoing { what: OutgoingKind::ComplaintReport, format, lines: self.cases.told() },
            )
        };
        let mut missing = Vec::new();
        match format {
            ReportFormat::Xlsx => {
                write_file(path, |file| Ok(xlsx::write_all(self.workbook()?, file)?))?;
                note(OutgoingFormat::Xlsx)?;
            }
            ReportFormat::Csv => {
                write_file(path, |file| Ok(csv::write(self.table()?, file)?))?;
                note(OutgoingFormat::Csv)?;
            }
            ReportFormat::Pdf => {
                let job = self.paper(imprint(call, self.speech.language)?)?;
                let title = job.title.clone();
                let printout = Printout::set(call, &Job::Report(job), title)?;
                missing = printout.export(call, path.display().to_string())?.missing;
            }
        }
        call.progress(rows * 2, rows * 2)?;
        Ok(missing)
    }
}
