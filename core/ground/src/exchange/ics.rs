//! iCalendar out: whole days with a text, for phones and mail programs. Writes what it is given and recurs nothing.
//! Source: RFC 5545.

use chrono::{DateTime, Days, NaiveDate};

use super::content_line::{escape, push};

/// A calendar file: its name, the instant it was made, and its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    pub name: String,
    /// Units: milliseconds since 1970, UTC.
    pub made_at_ms: i64,
    pub entries: Vec<CalendarEntry>,
}

/// One entry that takes one whole day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    /// Invariant: the same for the same occasion in every export, so that a second import replaces the first.
    pub uid: String,
    pub date: NaiveDate,
    pub summary: String,
    pub description: String,
    pub categories: Vec<String>,
    /// Others who see the calendar see only that the time is taken.
    pub private: bool,
    /// A reminder that many days before, at nine in the morning. Units: days.
    pub alarm: Option<u16>,
}

/// When a reminder rings. Units: hours after midnight.
const ALARM_AT: u32 = 9;

/// Writes the calendar as text with CRLF line ends.
pub fn write(calendar: &Calendar) -> String {
    let stamp = DateTime::from_timestamp_millis(calendar.made_at_ms).unwrap_or_default().format("%Y%m%dT%H%M%SZ");
    let mut out = String::with_capacity(256 * calendar.entries.len() + 256);
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Zhike//Zhike//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    {
        push(&mut out, line);
    }
    push(&mut out, &format!("X-WR-CALNAME:{}", escape(&calendar.name)));
    for entry in &calendar.entries {
        write_entry(&mut out, entry, &stamp.to_string());
    }
    push(&mut out, "END:VCALENDAR");
    out
}

fn write_entry(out: &mut String, entry: &CalendarEntry, stamp: &str) {
    push(out, "BEGIN:VEVENT");
    push(out, &format!("UID:{}", escape(&entry.uid)));
    push(out, &format!("DTSTAMP:{stamp}"));
    push(out, &format!("DTSTART;VALUE=DATE:{}", entry.date.format("%Y%m%d")));
    // The last day there is has no next one; a single date then stands for one day as well.
    if let Some(next) = entry.date.checked_add_days(Days::new(1)) {
        push(out, &format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")));
    }
    push(out, &format!("SUMMARY:{}", escape(&entry.summary)));
    if !entry.description.is_empty() {
        push(out, &format!("DESCRIPTION:{}", escape(&entry.description)));
    }
    if !entry.categories.is_empty() {
        let categories: Vec<String> = entry.categories.iter().map(|category| escape(category)).collect();
        push(out, &format!("CATEGORIES:{}", categories.join(",")));
    }
    if entry.private {
        push(out, "CLASS:PRIVATE");
    }
    push(out, "TRANSP:TRANSPARENT");
    if let Some(days) = entry.alarm {
        // Counted from the midnight with which the day begins.
        let trigger = match u32::from(days) * 24 {
            0 => format!("PT{ALARM_AT}H"),
            hours => format!("-PT{}H", hours - ALARM_AT),
        };
        let summary = format!("DESCRIPTION:{}", escape(&entry.summary));
        for line in ["BEGIN:VALARM", "ACTION:DISPLAY", &summary, &format!("TRIGGER:{trigger}"), "END:VALARM"] {
            push(out, line);
        }
    }
    push(out, "END:VEVENT");
}

#[cfg(test)]
mod tests {
    use super::*;
    use calcard::icalendar::{ICalendar, ICalendarProperty};
    use proptest::prelude::*;

    fn calendar(summary: &str) -> Calendar {
        Calendar {
            name: "云栖酒店".into(),
            made_at_ms: 1_800_000_000_000,
            entries: vec![CalendarEntry {
                uid: "date-7-2027@zhike".into(),
                date: NaiveDate::from_ymd_opt(2027, 2, 5).unwrap(),
                summary: summary.into(),
                description: "Line one\nline two; with, marks".into(),
                categories: vec!["birthday".into(), "VIP, gold".into()],
                private: true,
                alarm: Some(3),
            }],
        }
    }

    #[test]
    fn a_day_is_written_as_the_standard_has_it() {
        insta::assert_snapshot!(write(&calendar("王小明 生日")).replace("\r\n", "\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Zhike//Zhike//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:云栖酒店
        BEGIN:VEVENT
        UID:date-7-2027@zhike
        DTSTAMP:20270115T080000Z
        DTSTART;VALUE=DATE:20270205
        DTEND;VALUE=DATE:20270206
        SUMMARY:王小明 生日
        DESCRIPTION:Line one\nline two\; with\, marks
        CATEGORIES:birthday,VIP\, gold
        CLASS:PRIVATE
        TRANSP:TRANSPARENT
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:王小明 生日
        TRIGGER:-PT63H
        END:VALARM
        END:VEVENT
        END:VCALENDAR
        ");
    }

    #[test]
    fn a_reminder_on_the_day_rings_in_the_morning() {
        let mut calendar = calendar("王小明 生日");
        calendar.entries[0].alarm = Some(0);
        assert!(write(&calendar).contains("TRIGGER:PT9H\r\n"), "not at midnight");
        (calendar.entries[0].alarm, calendar.entries[0].private) = (None, false);
        let text = write(&calendar);
        assert!(!text.contains("VALARM") && !text.contains("CLASS"), "only what was asked for");
    }

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let text = write(&calendar(&"生日快乐".repeat(30)));
        for line in text.split("\r\n") {
            assert!(line.len() <= FOLD_LIMIT, "{line} is longer than the standard allows");
        }
        assert!(text.replace("\r\n ", "").contains(&"生日快乐".repeat(30)), "unfolding gives the text back");
    }

    const FOLD_LIMIT: usize = 75;

    proptest! {
        #[test]
        fn another_reader_finds_the_text_as_it_was(summary in "[\\PC\n]{1,120}") {
            prop_assume!(!summary.trim().is_empty());
            let text = write(&calendar(summary.trim()));
            let read = ICalendar::parse(&text).unwrap();
            let found = read.components.iter()
                .filter_map(|component| component.property(&ICalendarProperty::Summary))
                .filter_map(|entry| entry.values.first().and_then(|value| value.as_text()))
                .next()
                .unwrap_or_default()
                .to_owned();
            prop_assert_eq!(found, summary.trim());
        }
    }
}
