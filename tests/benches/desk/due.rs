//! What is due in the next 30 days, against the bare indexed statements.

use std::hint::black_box;
use std::time::Duration;

use chrono::{Datelike, NaiveDate};
use criterion::Criterion;
use serde_json::json;
use zhike_core::calendar::lunar_of;

use crate::drive::in_turn;
use crate::engine;
use crate::hotel::Hotel;
use crate::measure::{Report, Target};

const DAYS: usize = 30;
const ROWS: usize = 200;

pub fn measure(criterion: &mut Criterion, hotel: &Hotel, report: &mut Report) {
    let today: NaiveDate =
        serde_json::from_value(hotel.ask("desk_status", json!({}))["open"]["today"].clone()).unwrap();
    let bare_book = engine::read(hotel);
    let mut due = |_| {
        black_box(hotel.call("due_list", json!({ "on": today, "days": DAYS, "limit": ROWS })));
    };
    let mut bare = |_| {
        let mut count = bare_book
            .prepare_cached("select count(*) from special_date where calendar = ?1 and month = ?2 and day = ?3")
            .unwrap();
        for place in today.iter_days().take(DAYS).flat_map(places) {
            black_box(count.query_row(place, |row| row.get::<_, i64>(0)).unwrap());
        }
        let mut first = bare_book
            .prepare_cached(
                "select id, guest_id, kind, year from special_date
                 where calendar = ?1 and month = ?2 and day = ?3 order by tier, guest_id limit 200",
            )
            .unwrap();
        let [solar, _] = places(today);
        let rows = first.query_map(solar, |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, String>(2)?, row.get::<_, Option<i32>>(3)?))
        });
        black_box(rows.unwrap().collect::<Result<Vec<_>, _>>().unwrap());
    };
    let works: [&mut dyn FnMut(usize); 2] = [&mut due, &mut bare];
    let [due, bare] = in_turn(criterion, &hotel.name("due"), works);
    let targets = [Target::P99(Duration::from_millis(30))];
    report.row("due in 30 days: counts, first 200 rows", hotel.guests, (&due, Some(&bare)), &targets);
}

/// Where a day's dates stand in the index: those said in the solar calendar, and those said in the lunar one.
fn places(day: NaiveDate) -> [(&'static str, u32, u32); 2] {
    let lunar = lunar_of(day).unwrap();
    [("solar", day.month(), day.day()), ("lunar", u32::from(lunar.month), u32::from(lunar.day))]
}
