//! Complaints for tests: recorded on a day, and taken to a stage.
#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::api::testing::{NOW_MS, TestDesk};
use crate::book::{Acting, Op, Role};
use crate::compensation::{CompensationKind, Offer};
use crate::staff::{self, Department};

/// What happened, and how far it came. Taken at ten in the morning; one step every ten minutes.
#[derive(Clone)]
pub(crate) struct Story {
    pub guest: i64,
    pub day: &'static str,
    pub room: &'static str,
    pub text: &'static str,
    pub category: ComplaintCategory,
    pub severity: Severity,
    pub department: Department,
    pub cause: Cause,
    pub sensitive: bool,
    pub cost_minor: i64,
    pub won_back: bool,
    /// The step it waits for.
    pub stage: Stage,
    /// It waits for the guest.
    pub waiting: bool,
}

impl Story {
    pub fn of(guest: i64) -> Self {
        Story {
            guest,
            day: "2026-11-10",
            room: "1208",
            text: "空调漏水，地毯湿了",
            category: ComplaintCategory::Facilities,
            severity: Severity::Moderate,
            department: Department::Engineering,
            cause: Cause::Equipment,
            sensitive: false,
            cost_minor: 0,
            won_back: true,
            stage: Stage::Closed,
            waiting: false,
        }
    }

    fn steps(&self) -> Vec<Step> {
        let words = |text: &str| text.to_owned();
        let dinner = Offer {
            compensation_item_id: None,
            name: words("双人晚餐"),
            kind: CompensationKind::FoodVoucher,
            quantity: 1,
            cost_minor: self.cost_minor,
        };
        let compensation = if self.cost_minor > 0 { vec![dinner] } else { Vec::new() };
        let nine = [
            (Stage::Ruling, Step::Rule { stands: true, reason: String::new() }),
            (Stage::Responsibility, Step::Assign { department: self.department, responsible_id: staff::FIRST }),
            (Stage::Cause, Step::Analyse { cause: self.cause, text: words("水管老化") }),
            (Stage::Solution, Step::Propose { text: words("换房并致歉"), compensation }),
            (Stage::Decision, Step::Approve { note: String::new() }),
            (Stage::Execution, Step::CarryOut { settled: words("工程部"), notified: words("已告知") }),
            (Stage::Feedback, Step::Feedback { mood: Mood::Satisfied, text: words("满意") }),
            (
                Stage::Evaluation,
                Step::Evaluate { summary: words("已换管"), lesson: String::new(), won_back: self.won_back },
            ),
        ];
        let mut steps = vec![Step::Record { severity: self.severity }];
        steps.extend(nine.into_iter().filter(|(stage, _)| *stage < self.stage).map(|(_, step)| step));
        if self.waiting {
            steps.push(Step::Pause { reason: words("客人外出") });
        }
        steps
    }
}

/// Writes a complaint with its steps and what they granted.
pub(crate) fn record(desk: &TestDesk, story: &Story) -> ComplaintId {
    let session = desk.desk.session().unwrap();
    let property = session.property();
    let taken_at = property.start_of(story.day.parse().unwrap()).unwrap() + 10 * 3_600_000;
    let facts: ComplaintFacts = serde_json::from_value(json!({
        "guest_id": story.guest,
        "text": story.text,
        "category": story.category,
        "place_kind": if story.room.is_empty() { "elsewhere" } else { "room" },
        "place": story.room,
        "happened_on": story.day,
        "channel": "in_person",
        "sensitive": story.sensitive,
    }))
    .unwrap();
    let entries: Vec<Entry> = story
        .steps()
        .into_iter()
        .enumerate()
        .map(|(index, step)| Entry {
            taken: Taken { step, at: taken_at + index as i64 * 10 * MINUTE_MS },
            staff_id: Some(staff::FIRST),
        })
        .collect();
    let acting = Acting { staff_id: staff::FIRST, role: Role::Administrator, now_ms: NOW_MS };
    let (id, _) = session
        .book
        .change(acting, Op::new("complaint_added"), |tx| {
            let id = add(tx, &facts, &entries, &Timing::load(tx, &property)?)?;
            if story.stage > Stage::Decision {
                let offers: Vec<Offer> = entries.iter().flat_map(|entry| entry.taken.step.offers().to_vec()).collect();
                crate::compensation::set_proposed(tx, id.0, &offers)?;
                crate::compensation::grant_proposed(tx, id.0)?;
            }
            Ok::<_, crate::error::Error>(id)
        })
        .unwrap();
    id
}
