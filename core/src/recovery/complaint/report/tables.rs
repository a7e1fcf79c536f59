//! The report as a workbook with a sheet for each question, and as one table for other programs.

use serde_json::json;

use super::Report;
use crate::complaint::speech::Speech;
use crate::complaint::{ClockState, ComplaintLine, Stage};
use crate::error::Result;
use crate::exchange::{Cell, Column, ColumnKind, Sheet};

/// Columns of every list of complaints: message, width, and what is in it.
const COLUMNS: &[(&str, f64)] = &[
    ("number", 8.0),
    ("stage", 14.0),
    ("clock", 12.0),
    ("due", 17.0),
    ("guest", 20.0),
    ("danger", 20.0),
    ("category", 16.0),
    ("severity", 10.0),
    ("place", 12.0),
    ("text", 48.0),
    ("owed", 22.0),
    ("also", 14.0),
    ("taken-on", 17.0),
    ("channel", 12.0),
    ("taken-by", 16.0),
    ("department", 16.0),
    ("responsible", 16.0),
    ("cause", 16.0),
    ("outcome", 14.0),
    ("closed-at", 17.0),
    ("won-back", 10.0),
    ("cost", 12.0),
    ("response-minutes", 12.0),
    ("solution-minutes", 12.0),
    ("closing-minutes", 12.0),
];

/// As many of them as a page has room for: what the meeting asks about.
const PRINTED: u16 = 12;

const PARETO: &[(&str, f64)] =
    &[("chart", 16.0), ("bar", 24.0), ("count", 10.0), ("cost", 14.0), ("share", 10.0), ("together", 12.0)];

const FIGURES: &[(&str, f64)] = &[("figure", 40.0), ("count", 12.0), ("cost", 16.0), ("minutes", 12.0)];

impl Report {
    /// What is open, what came in, what was closed, the Pareto charts, the figures.
    pub(super) fn workbook(&self) -> Result<Vec<Sheet<'_>>> {
        let cases = &self.cases;
        let lists = [("open", &cases.open), ("came-in", &cases.came_in), ("closed", &cases.closed)];
        let mut sheets = Vec::new();
        for (name, list) in lists {
            let rows = self.rows(name, list.iter())?;
            sheets.push(Sheet { printed: PRINTED, ..self.sheet(name, COLUMNS, rows) });
        }
        sheets.push(self.sheet("pareto", PARETO, self.bars()));
        sheets.push(self.sheet("figures", FIGURES, self.figures_of_sheet()));
        Ok(sheets)
    }

    /// Every complaint of the report once: those open first.
    pub(super) fn table(&self) -> Result<Sheet<'_>> {
        let cases = &self.cases;
        let mut seen = std::collections::HashSet::new();
        let all = cases.open.iter().chain(&cases.came_in).chain(&cases.closed);
        let rows = self.rows("", all.filter(|case| seen.insert(case.id)))?;
        Ok(self.sheet("open", COLUMNS, rows))
    }

    fn sheet(&self, name: &str, columns: &[(&str, f64)], rows: Vec<Vec<Cell>>) -> Sheet<'_> {
        let speech = &self.speech;
        let currency = &speech.property.currency;
        let column = |(name, width): &(&str, f64)| Column {
            header: speech.say(&format!("complaint-report-column-{name}"), [("currency", json!(currency))]),
            width: *width,
            kind: match *name {
                "number" | "count" | "minutes" | "response-minutes" | "solution-minutes" | "closing-minutes" => {
                    ColumnKind::Integer
                }
                "cost" => ColumnKind::Money { currency: currency.clone() },
                "due" | "taken-on" | "closed-at" => ColumnKind::Time,
                "share" | "together" => ColumnKind::Share,
                _ => ColumnKind::Text,
            },
        };
        Sheet {
            title: speech.text(&format!("complaint-report-sheet-{name}")),
            columns: columns.iter().map(column).collect(),
            rows: Box::new(rows.into_iter()),
            landscape: true,
            printed: 0,
            footer: speech.property.name.clone(),
        }
    }

    fn rows<'a>(&self, sheet: &str, cases: impl Iterator<Item = &'a ComplaintLine>) -> Result<Vec<Vec<Cell>>> {
        cases.map(|case| self.row(sheet, case)).collect()
    }

    /// The other sheets that the complaint is on, so that nobody counts it twice. The table has it once, and names all.
    fn also(&self, sheet: &str, case: &ComplaintLine) -> String {
        let lists = ["open", "came-in", "closed"].into_iter().zip(self.cases.on(case));
        let on = lists.filter(|(name, is_on)| *is_on && *name != sheet);
        let names = on.map(|(name, _)| self.speech.text(&format!("complaint-report-sheet-{name}")));
        names.collect::<Vec<_>>().join("; ")
    }

    fn row(&self, sheet: &str, case: &ComplaintLine) -> Result<Vec<Cell>> {
        let speech = &self.speech;
        let open = case.stage != Stage::Closed;
        let clock = case.clock;
        let won_back = case.won_back.map(|won| if won { "yes" } else { "no" });
        Ok(vec![
            Cell::from(case.id.0),
            Cell::from(speech.word("complaint-stage", case.stage)),
            if clock == ClockState::Stopped {
                Cell::Empty
            } else {
                Cell::from(speech.word("complaint-clock-state", clock))
            },
            Cell::from(speech.clock(case.due_at.filter(|_| open))?),
            Cell::from(case.guest.clone()),
            Cell::from(self.cases.dangers(case)),
            if case.sensitive { Cell::Empty } else { Cell::from(speech.word("complaint-category", case.category)) },
            Cell::from(speech.word("complaint-severity", case.severity)),
            Cell::from(speech.place(case.place_kind, &case.place)),
            Cell::from(case.text.clone()),
            Cell::from(if case.sensitive { String::new() } else { speech.owed(case.owed) }),
            Cell::from(self.also(sheet, case)),
            Cell::from(speech.clock(Some(case.taken_at))?),
            Cell::from(self.cases.channel(case).map(|channel| speech.word("complaint-channel", channel))),
            Cell::from(speech.name(case.taken_by)),
            Cell::from(case.department.map(|department| speech.word("department", department))),
            Cell::from(speech.name(case.responsible_id)),
            Cell::from(case.cause.map(|cause| speech.word("complaint-cause", cause))),
            Cell::from(case.outcome.map(|outcome| speech.word("complaint-outcome", outcome))),
            Cell::from(speech.clock(case.closed_at)?),
            Cell::from(won_back.map(|won| speech.text(&format!("complaint-report-{won}")))),
            Cell::from(case.cost_minor),
            Cell::from(case.response_minutes),
            Cell::from(case.solution_minutes),
            Cell::from(case.closing_minutes),
        ])
    }

    fn bars(&self) -> Vec<Vec<Cell>> {
        let (speech, analysis) = (&self.speech, &self.analysis);
        let charts = [
            ("category", &analysis.by_category, "complaint-category"),
            ("department", &analysis.by_department, "department"),
            ("cause", &analysis.by_cause, "complaint-cause"),
            ("room", &analysis.by_room, ROOMS),
        ];
        let rows = charts.into_iter().flat_map(|(chart, pareto, kind)| {
            let chart = speech.text(&format!("complaint-report-chart-{chart}"));
            pareto.bars.iter().map(move |bar| {
                vec![
                    Cell::from(chart.clone()),
                    Cell::from(bar_name(speech, kind, &bar.key)),
                    Cell::from(bar.count),
                    Cell::from(bar.cost_minor),
                    ten_thousandths(bar.share),
                    ten_thousandths(bar.cumulative_share),
                ]
            })
        });
        rows.collect()
    }

    fn figures_of_sheet(&self) -> Vec<Vec<Cell>> {
        let (speech, analysis, cases) = (&self.speech, &self.analysis, &self.cases);
        let figure = |name: &str, cells: [Cell; 3]| {
            let mut row = vec![Cell::from(speech.text(&format!("complaint-report-figure-{name}")))];
            row.extend(cells);
            row
        };
        let count = |name: &str, count: i64| figure(name, [Cell::from(count), Cell::Empty, Cell::Empty]);
        let minutes = |name: &str, minutes: Option<i64>| figure(name, [Cell::Empty, Cell::Empty, Cell::from(minutes)]);
        let mut rows = vec![
            count("open", cases.open.len() as i64),
            count("overdue", self.overdue() as i64),
            count("came-in", cases.came_in.len() as i64),
            count("closed", cases.closed.len() as i64),
            figure("cost", [Cell::Empty, Cell::from(analysis.cost_minor), Cell::Empty]),
            count("judged", analysis.judged),
            count("won-back", analysis.won_back),
            count("repeats-guest", analysis.repeats.same_guest),
            count("repeats-room", analysis.repeats.same_room),
            minutes("response", analysis.response_minutes),
            minutes("solution", analysis.solution_minutes),
            minutes("closing", analysis.closing_minutes),
        ];
        for of in &analysis.by_severity {
            let name = speech.word("complaint-severity", of.severity);
            rows.push(vec![Cell::from(name), Cell::from(of.count), Cell::Empty, Cell::from(of.closing_minutes)]);
        }
        rows
    }

    pub(super) fn overdue(&self) -> usize {
        let up = |case: &&ComplaintLine| case.clock == ClockState::Overdue;
        self.cases.open.iter().filter(up).count()
    }
}

/// Rooms have numbers, not words.
pub(super) const ROOMS: &str = "";

/// What stands beside a bar: the word for its code, or the room's number.
pub(super) fn bar_name(speech: &Speech, kind: &str, key: &str) -> String {
    if kind == ROOMS { key.to_owned() } else { speech.word(kind, key) }
}

fn ten_thousandths(share: f64) -> Cell {
    Cell::from((share * 10_000.0).round() as i64)
}
