//! Birthdays as they are compared, to know a person again.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::book::Query;
use crate::calendar;
use crate::error::Result;
use crate::guest::GuestId;
use crate::guest::flag;
use crate::person::{Birthday, Calendar};

#[derive(Deserialize)]
struct Row {
    guest_id: GuestId,
    calendar: calendar::Calendar,
    year: Option<i32>,
    month: u8,
    day: u8,
    #[serde(with = "flag")]
    leap: bool,
}

/// The birthdays of these guests. Served by special_date_by_guest.
pub fn birthdays_of(query: &Query, ids: &[GuestId]) -> Result<HashMap<GuestId, Vec<Birthday>>> {
    let ids = Value::from(ids.iter().map(|id| id.0).collect::<Vec<_>>()).to_string();
    let rows: Vec<Row> = query.all(
        "select guest_id, calendar, year, month, day, leap from special_date
         where guest_id in (select value from json_each(:ids)) and kind = 'birthday' order by id",
        json!({ "ids": ids }),
    )?;
    let mut birthdays: HashMap<GuestId, Vec<Birthday>> = HashMap::new();
    for row in rows {
        let calendar = match row.calendar {
            calendar::Calendar::Solar => Calendar::Solar,
            calendar::Calendar::Lunar => Calendar::Lunar { leap: row.leap },
        };
        let birthday = Birthday { calendar, year: row.year, month: row.month, day: row.day };
        birthdays.entry(row.guest_id).or_default().push(birthday);
    }
    Ok(birthdays)
}
