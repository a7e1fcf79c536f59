//! The report on paper, for the table around which the morning meeting sits.

use std::collections::HashSet;

use serde_json::json;

use super::Report;
use super::cases::Cases;
use super::tables::{ROOMS, bar_name};
use crate::complaint::speech::{percent, shortened};
use crate::complaint::{ClockState, ComplaintId, ComplaintLine, Outcome, Pareto, Stage, UNASSIGNED};
use crate::desk::day_text;
use crate::error::Result;
use crate::paper::{Bar, CaseGroup, CaseLine, CaseSection, Chart, Figure, Imprint, ReportJob, Tone};
use crate::text::money;

/// A meeting reads no further; the workbook has them all.
const MOST_OPEN: usize = 400;
const MOST_LISTED: usize = 120;
/// Bars of one chart on paper.
const MOST_BARS: usize = 8;
/// Units: characters of a complaint's text.
const LONGEST_TEXT: usize = 220;

impl Report {
    pub(super) fn paper(&self, imprint: Imprint) -> Result<ReportJob> {
        let (speech, period) = (&self.speech, &self.analysis);
        let (from, to) = (day_text(period.from, speech.language), day_text(period.to, speech.language));
        let period = if period.from == period.to {
            speech.say(
                "complaint-report-day",
                [("day", json!(from)), ("year", json!(period.to.format("%Y").to_string()))],
            )
        } else {
            speech.say(
                "complaint-report-period",
                [
                    ("from", json!(from)),
                    ("since", json!(period.from.format("%Y").to_string())),
                    ("to", json!(to)),
                    ("year", json!(period.to.format("%Y").to_string())),
                ],
            )
        };
        Ok(ReportJob {
            imprint,
            title: speech.text("complaint-report-title"),
            subtitle: period,
            figures: self.figures(),
            charts: self.charts(),
            sections: vec![self.open_section()?, self.came_in_section()?, self.closed_section()?],
        })
    }

    fn figures(&self) -> Vec<Figure> {
        let (speech, analysis, cases) = (&self.speech, &self.analysis, &self.cases);
        let overdue = self.overdue();
        let figure = |name: &str, value: String, note: String| Figure {
            name: speech.text(&format!("complaint-report-figure-{name}")),
            value,
            note,
            alarming: false,
        };
        let (won, of) = match (analysis.won_back, analysis.judged) {
            (_, 0) => (speech.text("complaint-report-nothing"), String::new()),
            (won, all) => (
                percent(won as f64 / all as f64),
                speech.say("complaint-report-of", [("part", json!(won.to_string())), ("all", json!(all.to_string()))]),
            ),
        };
        let repeats = analysis.repeats;
        vec![
            Figure {
                alarming: overdue > 0,
                ..figure(
                    "open",
                    cases.open.len().to_string(),
                    speech.say("complaint-report-overdue", [("count", json!(overdue))]),
                )
            },
            figure("came-in", cases.came_in.len().to_string(), String::new()),
            figure("closed", cases.closed.len().to_string(), String::new()),
            figure("won-back", won, of),
            figure("cost", money::display(analysis.cost_minor, &speech.property.currency), String::new()),
            figure("response", speech.minutes(analysis.response_minutes), speech.text("complaint-report-median")),
            figure("solution", speech.minutes(analysis.solution_minutes), speech.text("complaint-report-median")),
            figure(
                "repeats",
                repeats.same_guest.to_string(),
                speech.say("complaint-report-repeats", [("rooms", json!(repeats.same_room))]),
            ),
        ]
    }

    fn charts(&self) -> Vec<Chart> {
        let analysis = &self.analysis;
        vec![
            self.chart("category", &analysis.by_category, "complaint-category"),
            self.chart("department", &analysis.by_department, "department"),
            self.chart("cause", &analysis.by_cause, "complaint-cause"),
            self.chart("room", &analysis.by_room, ROOMS),
        ]
    }

    fn chart(&self, name: &str, pareto: &Pareto, kind: &str) -> Chart {
        // What nobody decided yet stands last and is always told.
        let last = pareto.bars.last().filter(|bar| bar.key == UNASSIGNED && pareto.bars.len() > MOST_BARS);
        let first = pareto.bars.iter().take(MOST_BARS - usize::from(last.is_some()));
        let bars = first.chain(last).map(|bar| Bar {
            name: bar_name(&self.speech, kind, &bar.key),
            count: bar.count.to_string(),
            // Bars and the line of their sum are read on one scale: of all.
            length: bar.share,
            cumulative: format!("{}%", bar.cumulative_percent),
            cumulative_share: bar.cumulative_share,
        });
        let more = pareto.of.saturating_sub(MOST_BARS);
        Chart {
            title: self.speech.text(&format!("complaint-report-chart-{name}")),
            bars: bars.collect(),
            rest: if more == 0 { String::new() } else { self.say_count("complaint-report-more-bars", more) },
        }
    }

    fn open_section(&self) -> Result<CaseSection> {
        let (speech, open) = (&self.speech, &self.cases.open);
        let mut groups: Vec<(Stage, CaseGroup)> = Vec::new();
        for case in open.iter().take(MOST_OPEN) {
            let line = self.open_line(case)?;
            match groups.last_mut().filter(|(stage, _)| *stage == case.stage) {
                Some((_, group)) => group.lines.push(line),
                None => {
                    let all = open.iter().filter(|other| other.stage == case.stage).count();
                    let stage = speech.word("complaint-stage", case.stage);
                    let name = speech
                        .say("complaint-report-stage", [("stage", json!(stage)), ("count", json!(all.to_string()))]);
                    groups.push((case.stage, CaseGroup { name, lines: vec![line] }));
                }
            }
        }
        let groups = groups.into_iter().map(|(_, group)| group).collect();
        Ok(self.section("open", (open.len(), MOST_OPEN), groups))
    }

    fn open_line(&self, case: &ComplaintLine) -> Result<CaseLine> {
        let speech = &self.speech;
        let clock = case.clock;
        let (tone, since) = match clock {
            ClockState::Overdue => (Tone::Overdue, case.due_at),
            ClockState::Soon => (Tone::Soon, case.due_at),
            ClockState::Waiting => (Tone::Waiting, case.paused_at),
            ClockState::Running | ClockState::Stopped => (Tone::Plain, case.due_at),
        };
        let words = if matches!(clock, ClockState::Overdue | ClockState::Waiting) { "since" } else { "until" };
        let when = match since {
            Some(at_ms) => speech.say(&format!("complaint-report-{words}"), [("when", json!(speech.time(at_ms)?))]),
            None => String::new(),
        };
        Ok(CaseLine {
            tone,
            word: if tone == Tone::Plain { String::new() } else { speech.word("complaint-clock-state", clock) },
            when,
            // Who owes it is the first thing a meeting asks.
            state: if case.sensitive { String::new() } else { speech.owed(case.owed) },
            note: self.open_note(case),
            ..self.line(case)
        })
    }

    /// That it is new, and what it cost so far.
    fn open_note(&self, case: &ComplaintLine) -> String {
        let new = self.is_new(case).then(|| self.speech.text("complaint-report-new"));
        let cost = Some(self.cost(case)).filter(|cost| !cost.is_empty());
        [new, cost].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn is_new(&self, case: &ComplaintLine) -> bool {
        (self.analysis.from..=self.analysis.to).contains(&case.taken_on)
    }

    /// Those of the new ones that stand nowhere else on the paper, and how many stand where.
    fn came_in_section(&self) -> Result<CaseSection> {
        let Cases { open, came_in, closed, .. } = &self.cases;
        let in_list = |list: &[ComplaintLine]| -> HashSet<ComplaintId> { list.iter().map(|case| case.id).collect() };
        let (open, closed) = (in_list(open), in_list(closed));
        let elsewhere = |case: &&ComplaintLine| open.contains(&case.id) || closed.contains(&case.id);
        let (elsewhere, here): (Vec<&ComplaintLine>, Vec<&ComplaintLine>) = came_in.iter().partition(elsewhere);
        let lines = here.iter().take(MOST_LISTED).map(|case| CaseLine {
            when: day_text(case.taken_on, self.speech.language),
            state: self.speech.word("complaint-stage", case.stage),
            note: self.cost(case),
            ..self.line(case)
        });
        let group = CaseGroup { name: String::new(), lines: lines.collect() };
        let mut section = self.section("came-in", (here.len(), MOST_LISTED), vec![group]);
        section.count = came_in.len().to_string();
        let still_open = elsewhere.iter().filter(|case| open.contains(&case.id)).count();
        let sentence = self.speech.say(
            "complaint-report-told-elsewhere",
            [("open", json!(still_open)), ("closed", json!(elsewhere.len() - still_open))],
        );
        if !came_in.is_empty() && here.is_empty() {
            section.empty = sentence;
        } else if came_in.len() > here.len() {
            section.rest = [sentence, section.rest].join(" ").trim_end().to_owned();
        }
        Ok(section)
    }

    fn closed_section(&self) -> Result<CaseSection> {
        let speech = &self.speech;
        let mut lines = Vec::new();
        for case in self.cases.closed.iter().take(MOST_LISTED) {
            let won = match (case.outcome, case.won_back) {
                (Some(Outcome::Resolved), Some(true)) => Some(speech.text("complaint-report-won")),
                (Some(Outcome::Resolved), Some(false)) => Some(speech.text("complaint-report-not-won")),
                _ => None,
            };
            let new = self.is_new(case).then(|| speech.text("complaint-report-new"));
            let note = [new, won, Some(self.cost(case)).filter(|cost| !cost.is_empty())];
            lines.push(CaseLine {
                when: case.closed_at.map(|at_ms| speech.time(at_ms)).transpose()?.unwrap_or_default(),
                state: case.outcome.map(|outcome| speech.word("complaint-outcome", outcome)).unwrap_or_default(),
                note: note.into_iter().flatten().collect::<Vec<_>>().join(" · "),
                ..self.line(case)
            });
        }
        let group = CaseGroup { name: String::new(), lines };
        Ok(self.section("closed", (self.cases.closed.len(), MOST_LISTED), vec![group]))
    }

    /// What every line says of a complaint, whichever list it is in.
    fn line(&self, case: &ComplaintLine) -> CaseLine {
        let speech = &self.speech;
        let severity = speech.word("complaint-severity", case.severity);
        let category = speech.word("complaint-category", case.category);
        CaseLine {
            place: speech.place(case.place_kind, &case.place),
            guest: case.guest.clone(),
            text: shortened(&case.text, LONGEST_TEXT),
            kind: if case.sensitive { severity } else { format!("{category}\n{severity}") },
            caution: self.cases.dangers(case),
            ..CaseLine::default()
        }
    }

    fn cost(&self, case: &ComplaintLine) -> String {
        if case.cost_minor == 0 {
            String::new()
        } else {
            money::display(case.cost_minor, &self.speech.property.currency)
        }
    }

    fn section(&self, name: &str, (count, most): (usize, usize), groups: Vec<CaseGroup>) -> CaseSection {
        let speech = &self.speech;
        let head = |column: &str| speech.text(&format!("complaint-report-head-{column}"));
        let last = match name {
            "open" => "owed",
            "closed" => "outcome",
            _ => "stage",
        };
        let first = match name {
            "open" => "clock",
            "closed" => "closed",
            _ => "taken",
        };
        let more = count.saturating_sub(most);
        CaseSection {
            title: speech.text(&format!("complaint-report-sheet-{name}")),
            count: count.to_string(),
            empty: speech.text(&format!("complaint-report-none-{name}")),
            heads: [head(first), head("place"), head("what"), head("kind"), head(last)],
            groups,
            rest: if more == 0 { String::new() } else { self.say_count("complaint-report-more", more) },
        }
    }

    fn say_count(&self, id: &str, count: usize) -> String {
        self.speech.say(id, [("count", json!(count))])
    }
}
