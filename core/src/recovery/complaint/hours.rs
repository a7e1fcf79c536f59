//! The property's service hours: the time that counts for a complaint's clocks. Pure.

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Result, refuse};

/// When somebody is there to work on complaints, on the clocks of the property.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ServiceHours {
    /// Shape: HH:MM.
    pub from: String,
    /// Shape: HH:MM. At or before `from` it is the next day's; the same time is the whole day.
    pub to: String,
    /// Days without service. Source: ISO 8601, Monday is 1.
    pub closed_on: Vec<u8>,
}

impl Default for ServiceHours {
    fn default() -> Self {
        ServiceHours { from: "08:00".to_owned(), to: "22:00".to_owned(), closed_on: Vec::new() }
    }
}

/// Service hours that were read, in their time zone.
#[derive(Debug, Clone)]
pub struct Hours {
    zone: Tz,
    from: NaiveTime,
    to: NaiveTime,
    closed_on: Vec<u8>,
}

/// Units: milliseconds.
pub const MINUTE_MS: i64 = 60_000;

/// No clock runs longer than this: hours that are never open would run forever.
const LONGEST_DAYS: u64 = 3 * 366;

impl ServiceHours {
    /// Errors: `service_hours_unreadable` with the field; `service_days_missing` when no day is left.
    pub fn read(&self, zone: Tz) -> Result<Hours> {
        let time = |text: &str, field: &'static str| {
            NaiveTime::parse_from_str(text, "%H:%M")
                .or_else(|_| refuse("service_hours_unreadable").arg("time", text).field(field).err())
        };
        let open_days = (1..=7).filter(|day| !self.closed_on.contains(day)).count();
        if open_days == 0 {
            return refuse("service_days_missing").field("closed_on").err();
        }
        Ok(Hours {
            zone,
            from: time(&self.from, "from")?,
            to: time(&self.to, "to")?,
            closed_on: self.closed_on.clone(),
        })
    }
}

impl Hours {
    /// How much of a span is service time. Units: milliseconds UTC in, milliseconds out.
    pub fn between(&self, from_ms: i64, to_ms: i64) -> i64 {
        let mut sum = 0;
        self.each_window(from_ms, |open, close| {
            sum += (close.min(to_ms) - open.max(from_ms)).max(0);
            close < to_ms
        });
        sum
    }

    /// The instant at which so much service time has passed. Units: milliseconds.
    ///
    /// None where that takes longer than three years.
    pub fn after(&self, from_ms: i64, service_ms: i64) -> Option<i64> {
        let mut left = service_ms;
        let mut reached = None;
        self.each_window(from_ms, |open, close| {
            let begin = open.max(from_ms);
            let here = (close - begin).max(0);
            if left <= here {
                reached = Some(begin + left);
                return false;
            }
            left -= here;
            true
        });
        reached
    }

    /// Hands on the spans of service from the day before `from_ms` on, until `go_on` says no.
    fn each_window(&self, from_ms: i64, mut go_on: impl FnMut(i64, i64) -> bool) {
        let first = DateTime::<Utc>::from_timestamp_millis(from_ms).unwrap_or_default().with_timezone(&self.zone);
        let yesterday = first.date_naive().checked_sub_days(Days::new(1)).unwrap_or(first.date_naive());
        for day in yesterday.iter_days().take(LONGEST_DAYS as usize) {
            let weekday = day.weekday().number_from_monday() as u8;
            if self.closed_on.contains(&weekday) {
                continue;
            }
            let next_day = if self.to <= self.from { day.succ_opt().unwrap_or(day) } else { day };
            let (open, close) = (self.instant(day, self.from), self.instant(next_day, self.to));
            if close > from_ms && !go_on(open, close) {
                return;
            }
        }
    }

    /// A time of the property's clocks. Where they are put forward over it, the first one after.
    fn instant(&self, day: NaiveDate, time: NaiveTime) -> i64 {
        let local = day.and_time(time);
        let found = self.zone.from_local_datetime(&local).earliest();
        let found = found.or_else(|| self.zone.from_local_datetime(&(local + Duration::hours(1))).earliest());
        found.map_or_else(|| local.and_utc().timestamp_millis(), |instant| instant.timestamp_millis())
    }
}
