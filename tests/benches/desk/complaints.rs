//! Complaints of three years in a large house: the charts of a year, the board, what is overdue, and one step.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Criterion;
use serde_json::json;
use zhike_core::book::{Acting, Op, Role};
use zhike_core::compensation::{CompensationKind, Offer};
use zhike_core::complaint::{self, Cause, Entry, Mood, Step, Taken, Timing};
use zhike_core::error::Error;

use crate::drive::{calls, in_turn};
use crate::hotel::{Hotel, NOW_MS};
use crate::measure::{Report, Target};

/// One complaint for every so many guests, and of those one in so many is open.
const GUESTS_A_COMPLAINT: u32 = 5;
const COMPLAINTS_AN_OPEN_ONE: u32 = 100;

const YEARS_MS: i64 = 3 * 365 * 24 * 3_600_000;
const TEN_MINUTES_MS: i64 = 600_000;

pub fn measure(criterion: &mut Criterion, hotel: &Hotel, report: &mut Report) {
    fill(hotel);
    let mut row = |work: &str, name: &str, args: serde_json::Value, limit: u64| {
        let times = calls(criterion, &hotel.name(work), |_| {
            black_box(hotel.call(name, args.clone()));
        });
        report.row(work, hotel.guests, (&times, None), &[Target::Median(Duration::from_millis(limit))]);
    };
    row(
        "complaints: the charts of a year",
        "complaint_analysis",
        json!({ "from": "2025-11-22", "to": "2026-11-21" }),
        150,
    );
    row("complaints: the board", "complaint_board", json!({}), 20);
    row("complaints: overdue, 60 rows", "complaint_list", json!({ "filter": { "standing": "overdue" } }), 20);
    row(
        "complaints: the suggested band",
        "compensation_band",
        json!({ "category": "noise", "severity": "serious" }),
        150,
    );
    step(criterion, hotel, report);
}

/// A wait begins and ends in turn, on one open complaint after the other.
fn step(criterion: &mut Criterion, hotel: &Hotel, report: &mut Report) {
    let open = hotel.ask("complaint_list", json!({ "filter": { "standing": "overdue" }, "limit": 500 }));
    let ids: Vec<i64> = open["complaints"].as_array().unwrap().iter().filter_map(|line| line["id"].as_i64()).collect();
    let mut step = |number: usize| {
        let id = ids[number / 2 % ids.len()];
        let step = if number.is_multiple_of(2) {
            json!({ "step": "pause", "reason": "bench" })
        } else {
            json!({ "step": "resume", "note": "" })
        };
        black_box(hotel.call("complaint_step", json!({ "id": id, "step": step })));
    };
    let mut insert = |number| {
        let note = json!({ "guest_id": hotel.some_guest(number), "kind": "note", "text": format!("note {number}") });
        black_box(hotel.call("note_add", note));
    };
    let works: [&mut dyn FnMut(usize); 2] = [&mut step, &mut insert];
    let [stepped, insert] = in_turn(criterion, &hotel.name("complaint step"), works);
    report.row("complaints: one step", hotel.guests, (&stepped, Some(&insert)), &[Target::Ratio(3.0)]);
}

/// Gives the book its complaints, unless it has them.
fn fill(hotel: &Hotel) {
    let wanted = hotel.guests / GUESTS_A_COMPLAINT;
    let all = hotel.ask("complaint_list", json!({ "filter": { "standing": "all" }, "limit": 1 }));
    if all["total"].as_u64().unwrap() >= u64::from(wanted) {
        return;
    }
    let begun = Instant::now();
    let numbers: Vec<u32> = (0..wanted).collect();
    for some in numbers.chunks(10_000) {
        write(hotel, some);
    }
    println!("added {wanted} complaints in {:.0} s", begun.elapsed().as_secs_f64());
}

fn write(hotel: &Hotel, numbers: &[u32]) {
    let session = hotel.desk.session().unwrap();
    let acting = Acting { staff_id: session.staff().id, role: Role::Administrator, now_ms: NOW_MS };
    let wanted = i64::from(hotel.guests / GUESTS_A_COMPLAINT);
    let property = session.property();
    let result = session.book.change(acting, Op::new("complaint_added"), |tx| {
        let timing = Timing::load(tx, &property)?;
        tx.batch(&["complaint", "complaint_step"], |tx| {
            for number in numbers {
                let taken_at = NOW_MS - 3_600_000 - i64::from(*number) * YEARS_MS / wanted;
                let facts = serde_json::from_value(facts(hotel, *number, taken_at)).unwrap();
                let log = steps(*number, i64::from(*number) < wanted / i64::from(COMPLAINTS_AN_OPEN_ONE));
                let entry = |(index, step)| Entry {
                    taken: Taken { step, at: taken_at + index as i64 * TEN_MINUTES_MS / 3 },
                    staff_id: Some(acting.staff_id),
                };
                let log: Vec<Entry> = log.into_iter().enumerate().map(entry).collect();
                complaint::add(tx, &facts, &log, &timing)?;
            }
            Ok::<_, Error>(())
        })
    });
    result.unwrap();
}

/// One of these by the number, without pattern from one list to the next.
fn pick<'a>(words: &[&'a str], number: u32, salt: u32) -> &'a str {
    words[(number.wrapping_mul(2_654_435_761).wrapping_add(salt.wrapping_mul(40_503)) >> 12) as usize % words.len()]
}

const CATEGORIES: [&str; 12] = [
    "facilities",
    "facilities",
    "facilities",
    "room_hygiene",
    "room_hygiene",
    "service_attitude",
    "food_drink",
    "waiting_time",
    "billing",
    "noise",
    "safety",
    "lost_property",
];
const SEVERITIES: [&str; 6] = ["minor", "minor", "minor", "moderate", "moderate", "serious"];

fn facts(hotel: &Hotel, number: u32, taken_at: i64) -> serde_json::Value {
    let day = chrono::DateTime::from_timestamp_millis(taken_at).unwrap().date_naive();
    let room = 100 * (1 + number.wrapping_mul(7) % 30) + 1 + number.wrapping_mul(13) % 20;
    json!({
        "guest_id": hotel.some_guest(number as usize),
        "text": "空调滴水，床尾湿了一片，报修后两小时才有人来",
        "category": pick(&CATEGORIES, number, 1),
        "place_kind": if number.is_multiple_of(4) { "outlet" } else { "room" },
        "place": if number.is_multiple_of(4) { "湖畔餐厅".to_owned() } else { room.to_string() },
        "happened_on": day,
        "channel": "in_person",
        "sensitive": number.is_multiple_of(40),
    })
}

/// The log of a closed complaint, or the beginning of it.
fn steps(number: u32, open: bool) -> Vec<Step> {
    let words = || "已处理".to_owned();
    let severity = serde_json::from_value(json!(pick(&SEVERITIES, number, 2))).unwrap();
    let department = zhike_core::staff::Department::ALL[number as usize % 12];
    let causes =
        [Cause::Skill, Cause::Equipment, Cause::Procedure, Cause::Staffing, Cause::Communication, Cause::Supply];
    let dinner = Offer {
        compensation_item_id: None,
        name: "双人晚餐".to_owned(),
        kind: CompensationKind::FoodVoucher,
        quantity: 1,
        cost_minor: i64::from(number % 20) * 5_000,
    };
    let mut steps = vec![
        Step::Record { severity },
        Step::Rule { stands: true, reason: String::new() },
        Step::Assign { department, responsible_id: 1 },
        Step::Analyse { cause: causes[number as usize / 3 % causes.len()], text: words() },
        Step::Propose { text: words(), compensation: vec![dinner] },
        Step::Approve { note: String::new() },
        Step::CarryOut { settled: words(), notified: words() },
        Step::Feedback { mood: Mood::Satisfied, text: words() },
        Step::Evaluate { summary: words(), lesson: String::new(), won_back: !number.is_multiple_of(3) },
    ];
    if open {
        steps.truncate(1 + number as usize % 8);
    }
    steps
}
