//! What is due in the next 30 days, against the bare indexed statements.

use std::hint::black_box;
use std::time::Duration;

use chrono::{Datelike, NaiveDate};
use criterion::Criterion;
use serde_json::{Value, json};
use zhike_core::book::BookError;
use zhike_core::calendar::lunar_of;

use crate::hotel::Hotel;
use crate::measure::{Report, Target, calls};

const DAYS: usize = 30;
const ROWS: usize = 200;

pub fn measure(criterion: &mut Criterion, hotel: &Hotel, report: &mut Report) {
    let today: NaiveDate =
        serde_json::from_value(hotel.ask("desk_status", json!({}))["open"]["today"].clone()).unwrap();
    let due = calls(criterion, &hotel.name("due"), |_| {
        black_box(hotel.ask("due_list", json!({ "on": today, "days": DAYS, "limit": ROWS })));
    });
    let session = hotel.desk.session().unwrap();
    let bare = calls(criterion, &hotel.name("due, bare"), |_| {
        let work = session.book.read(|query| {
            for day in today.iter_days().take(DAYS) {
                for place in places(day) {
                    let (count,): (i64,) = query.one(
                        "select count(*) from special_date where calendar = :calendar and month = :month and day = :day",
                        place,
                    )?;
                    black_box(count);
                }
            }
            let first: Vec<i64> = query.column(
                "select id from special_date where calendar = 'solar' and month = :month and day = :day
                 order by tier, guest_id limit 200",
                json!({ "month": today.month(), "day": today.day() }),
            )?;
            black_box(first);
            Ok::<(), BookError>(())
        });
        work.unwrap();
    });
    let targets = [Target::P99(Duration::from_millis(30))];
    report.row("due in 30 days: counts, first 200 rows", hotel.guests, (&due, Some(&bare)), &targets);
}

fn places(day: NaiveDate) -> [Value; 2] {
    let lunar = lunar_of(day).unwrap();
    [
        json!({ "calendar": "solar", "month": day.month(), "day": day.day() }),
        json!({ "calendar": "lunar", "month": lunar.month, "day": lunar.day }),
    ]
}
