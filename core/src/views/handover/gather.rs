//! The contents of the sheet, in the language it is printed in.

use chrono::{Days, NaiveDate};
use serde_json::json;

use super::house;
use crate::arrival;
use crate::complaint::speech::{Speech, shortened};
use crate::complaint::{
    Asked, ClockState, ComplaintFilter, ComplaintLine, ComplaintListRequest, ComplaintStanding, Severity, list,
};
use crate::desk::{Call, day_text};
use crate::error::Result;
use crate::guest::{ByGuest, GuestId};
use crate::locale::Language;
use crate::paper::{CaseGroup, CaseLine, CaseSection, Tone};
use crate::preference::{self, GuestDanger};
use crate::promise::{self, PromiseBecause, PromiseDue};
use crate::trace::{self, Trace};

/// Units: characters of a complaint's text; the rest is on the screen.
const LONGEST_TEXT: usize = 260;

/// Nobody hands over more of one kind; the rest is on the screen too.
const MOST: usize = 80;

/// The line below the title, and the sections.
pub(super) fn gather(call: &Call, language: Language) -> Result<(String, Vec<CaseSection>)> {
    let (property, today) = (call.property()?, call.today()?);
    call.read(|query| {
        let asked = Asked::load(query, call)?;
        let speech = Speech::new(query, language, &property, call.now_ms())?;
        let listed = |standing| -> Result<Vec<ComplaintLine>> {
            let filter = ComplaintFilter { standing, ..ComplaintFilter::default() };
            let request = ComplaintListRequest { filter, offset: 0, limit: Some(u32::MAX) };
            Ok(list(query, &request, &asked)?.complaints)
        };
        let mut open = listed(ComplaintStanding::Open)?;
        let all = open.len();
        open.retain(|line| !line.sensitive);
        let hidden = all - open.len();
        // By their clocks, but the grave ones first, whatever their clocks say.
        open.sort_by_key(|line| std::cmp::Reverse(line.severity.max(Severity::Moderate)));
        let (grave, others): (Vec<_>, Vec<_>) = open.into_iter().partition(|line| line.severity >= Severity::Serious);
        let (grave, others) = (shown(grave), shown(others));
        let staying = arrival::arrivals_between(query, today, today + Days::new(promise::BEFORE_ARRIVAL))?;
        let promises = shown(promise::seen_on(query, today, &staying)?);
        let mut traces = trace::seen_on(query, today)?;
        traces.retain(|trace| trace.done_at.is_none());
        // What was left over comes before what is for today.
        traces.sort_by_key(|trace| (trace.due_on >= today, trace.department));
        let traces = shown(traces);
        let in_house = house::sections(query, &speech, &staying, today)?;

        let guests = grave.lines.iter().chain(&others.lines).map(|line| line.guest_id);
        let guests = guests.chain(promises.lines.iter().map(|due| due.promise.guest_id));
        let guests: Vec<GuestId> = guests.chain(traces.lines.iter().map(|trace| trace.guest_id)).collect();
        let sheet = Sheet {
            speech,
            dangers: ByGuest::of_rows(preference::dangers_of(query, &guests)?, |danger| danger.guest_id),
        };
        let mut first = sheet.complaints("grave", grave)?;
        if hidden > 0 {
            let hidden = sheet.speech.say("handover-sensitive", [("count", json!(hidden))]);
            first.rest = [first.rest, hidden].into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" ");
        }
        let mut sections = vec![first, sheet.complaints("open", others)?];
        sections.extend(in_house);
        sections.extend([sheet.promises(promises), sheet.traces(traces, today)]);
        let day = day_text(today, language);
        let time = property.time_of(call.now_ms())?.format("%H:%M").to_string();
        let said = sheet.speech.say("handover-subtitle", [("day", json!(day)), ("time", json!(time))]);
        Ok((said, sections))
    })
}

/// What the sheet shows of a list.
struct Shown<T> {
    lines: Vec<T>,
    /// How many there are in all: what lies below the last line of the sheet is counted, and not worked out.
    count: usize,
}

fn shown<T>(mut lines: Vec<T>) -> Shown<T> {
    let count = lines.len();
    lines.truncate(MOST);
    Shown { lines, count }
}

struct Sheet {
    speech: Speech,
    dangers: ByGuest<GuestDanger>,
}

impl Sheet {
    fn complaints(&self, name: &str, shown: Shown<ComplaintLine>) -> Result<CaseSection> {
        let Shown { lines, count } = shown;
        let lines = lines.into_iter().map(|line| self.complaint(line)).collect::<Result<Vec<_>>>()?;
        Ok(self.section(name, ["clock", "place", "what", "kind", "owed"], Shown { lines, count }))
    }

    fn complaint(&self, line: ComplaintLine) -> Result<CaseLine> {
        let speech = &self.speech;
        let (tone, since, words) = match line.clock {
            ClockState::Overdue => (Tone::Overdue, line.due_at, "since"),
            ClockState::Waiting => (Tone::Waiting, line.paused_at, "since"),
            ClockState::Soon => (Tone::Soon, line.due_at, "until"),
            ClockState::Running | ClockState::Stopped => (Tone::Plain, line.due_at, "until"),
        };
        let when = match since {
            Some(at_ms) => speech.say(&format!("complaint-report-{words}"), [("when", json!(speech.time(at_ms)?))]),
            None => String::new(),
        };
        let category = speech.word("complaint-category", line.category);
        let severity = speech.word("complaint-severity", line.severity);
        let stage = speech.word("complaint-stage", line.stage);
        let note = match line.escalated_to {
            None => stage,
            Some(role) => {
                let before = speech.say("handover-escalated", [("who", json!(speech.word("staff-role", role)))]);
                format!("{stage} · {before}")
            }
        };
        Ok(CaseLine {
            tone,
            word: speech.word("complaint-clock-state", line.clock),
            when,
            place: speech.place(line.place_kind, &line.place),
            caution: self.dangers(line.guest_id),
            guest: line.guest,
            text: shortened(&line.text, LONGEST_TEXT),
            kind: format!("{category}\n{severity}"),
            state: speech.owed(line.owed),
            note,
        })
    }

    fn promises(&self, shown: Shown<PromiseDue>) -> CaseSection {
        let mut lines = Vec::new();
        for due in shown.lines {
            let tone = match due.because {
                PromiseBecause::Overdue => Tone::Overdue,
                PromiseBecause::Due => Tone::Soon,
                PromiseBecause::InHouse | PromiseBecause::Arriving => Tone::Plain,
            };
            let because = self.speech.word("handover-because", due.because);
            lines.push(CaseLine {
                tone,
                // Plain ones carry no mark, so their word stands with the day.
                word: if tone == Tone::Plain { String::new() } else { because.clone() },
                when: match tone {
                    Tone::Plain => format!("{because}\n{}", day_text(due.day, self.speech.language)),
                    _ => day_text(due.day, self.speech.language),
                },
                place: due.room,
                caution: self.dangers(due.promise.guest_id),
                guest: due.promise.guest,
                text: shortened(&due.promise.text, LONGEST_TEXT),
                kind: self.speech.word("guest-tier", due.promise.tier),
                state: due.promise.made_by.unwrap_or_default(),
                note: String::new(),
            });
        }
        let shown = Shown { lines, count: shown.count };
        self.section("promises", ["due", "room", "promised", "guest", "promised-by"], shown)
    }

    fn traces(&self, shown: Shown<Trace>, today: NaiveDate) -> CaseSection {
        let mut lines = Vec::new();
        for trace in shown.lines {
            let late = trace.due_on < today;
            lines.push(CaseLine {
                tone: if late { Tone::Overdue } else { Tone::Plain },
                word: if late { self.speech.word("complaint-clock-state", ClockState::Overdue) } else { String::new() },
                when: day_text(trace.due_on, self.speech.language),
                place: trace.room,
                caution: self.dangers(trace.guest_id),
                guest: trace.guest,
                text: shortened(&trace.text, LONGEST_TEXT),
                kind: self.speech.word("department", trace.department),
                state: trace.made_by.unwrap_or_default(),
                note: String::new(),
            });
        }
        let shown = Shown { lines, count: shown.count };
        self.section("traces", ["due", "room", "instruction", "department", "given-by"], shown)
    }

    fn section(&self, name: &str, heads: [&str; 5], shown: Shown<CaseLine>) -> CaseSection {
        let Shown { lines, count } = shown;
        let more = count.saturating_sub(lines.len());
        CaseSection {
            title: self.speech.text(&format!("handover-section-{name}")),
            count: count.to_string(),
            empty: self.speech.text(&format!("handover-none-{name}")),
            heads: heads.map(|head| self.speech.text(&format!("complaint-report-head-{head}"))),
            groups: vec![CaseGroup { name: String::new(), lines }],
            rest: if more == 0 { String::new() } else { self.speech.say("handover-more", [("count", json!(more))]) },
        }
    }

    fn dangers(&self, guest_id: GuestId) -> String {
        let said = |danger: &GuestDanger| preference::danger_text(danger.category, &danger.text, self.speech.language);
        let dangers: Vec<String> = self.dangers.get(guest_id).iter().map(said).collect();
        dangers.join(&self.speech.text("handover-danger-join"))
    }
}
