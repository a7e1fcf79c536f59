use std::collections::HashMap;

use super::*;

const LEAP_POLICIES: [LeapPolicy; 3] = [LeapPolicy::Ordinary, LeapPolicy::LeapWhenPresent, LeapPolicy::Both];
const LEAP_DAY_POLICIES: [LeapDayPolicy; 2] = [LeapDayPolicy::Feb28, LeapDayPolicy::Mar1];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn known_days() -> impl Iterator<Item = NaiveDate> {
    day("1900-01-01").iter_days().take_while(|date| *date <= day("2101-01-28"))
}

/// Every date that can be said without a year, under every policy that makes a difference.
fn every_date() -> impl Iterator<Item = RecurringDate> {
    let calendars = [(Calendar::Solar, false), (Calendar::Lunar, false), (Calendar::Lunar, true)];
    let named = calendars.into_iter().flat_map(|(calendar, leap)| {
        (1..=12).flat_map(move |month| (1..=31).map(move |day| (calendar, leap, month, day)))
    });
    let policies =
        LEAP_POLICIES.into_iter().flat_map(|leap| LEAP_DAY_POLICIES.into_iter().map(move |leap_day| (leap, leap_day)));
    named
        .flat_map(move |name| policies.clone().map(move |policies| (name, policies)))
        .map(|((calendar, leap, month, day), (leap_policy, leap_day_policy))| RecurringDate {
            calendar,
            year: None,
            month,
            leap,
            day,
            leap_policy,
            leap_day_policy,
        })
        .filter(|date| date.validate().is_ok())
}

type KeysByName = HashMap<(Calendar, u8, u8), Vec<(NaiveDate, DayKey)>>;

fn all_keys() -> KeysByName {
    let mut keys = KeysByName::new();
    for date in known_days() {
        for key in keys_on(date).unwrap() {
            keys.entry((key.calendar, key.month, key.day)).or_default().push((date, key));
        }
    }
    keys
}

/// The days on which some key matches, found by asking every day; a day with two matches shows twice.
fn days_by_key(keys: &KeysByName, date: &RecurringDate) -> Vec<NaiveDate> {
    let same_name = keys.get(&(date.calendar, date.month, date.day)).into_iter().flatten();
    same_name.filter(|(_, key)| key.matches(date)).map(|(day, _)| *day).collect()
}

/// What the rules say for one date in every lunar year, read off the days themselves.
fn days_by_rule(months: &HashMap<(i32, u8, bool), Vec<NaiveDate>>, date: &RecurringDate) -> Vec<NaiveDate> {
    let kept_in = |year, leap| {
        let days = months.get(&(year, date.month, leap))?;
        days.get(usize::from(date.day).min(days.len()) - 1).copied()
    };
    let in_year = |year| {
        let (ordinary, in_leap) = (kept_in(year, false), kept_in(year, true));
        match date.leap_policy {
            _ if !date.leap => vec![ordinary],
            LeapPolicy::Ordinary => vec![ordinary],
            LeapPolicy::LeapWhenPresent if in_leap.is_some() => vec![in_leap],
            LeapPolicy::LeapWhenPresent => vec![ordinary],
            LeapPolicy::Both => vec![ordinary, in_leap],
        }
    };
    (1899..=2100).flat_map(in_year).flatten().collect()
}

#[test]
fn every_date_occurs_exactly_on_the_days_whose_keys_match() {
    let keys = all_keys();
    let (first, last) = (day("1900-01-01"), day("2101-01-28"));
    let mut count = 0;
    for date in every_date() {
        let expected = days_by_key(&keys, &date);
        assert_eq!(date.occurrences(first, last), Ok(expected), "{date:?}: both ways agree");
        count += 1;
    }
    assert!(count > 5_000, "every calendar, month, day and policy was asked for, not {count}");
}

#[test]
fn every_lunar_date_occurs_in_every_year_as_the_rules_say() {
    let mut months = HashMap::<_, Vec<_>>::new();
    for date in known_days() {
        let lunar = crate::calendar::lunar_of(date).unwrap();
        months.entry((lunar.year, lunar.month, lunar.leap)).or_default().push(date);
    }
    let (first, last) = (day("1900-01-01"), day("2101-01-28"));
    for date in every_date().filter(|date| date.calendar == Calendar::Lunar) {
        let expected = days_by_rule(&months, &date);
        assert_eq!(date.occurrences(first, last), Ok(expected), "{date:?}: by the rules");
    }
}

#[test]
fn every_solar_date_occurs_once_in_every_year() {
    let (first, last) = (day("1900-01-01"), day("2100-12-31"));
    for date in every_date().filter(|date| date.calendar == Calendar::Solar) {
        let years = date.occurrences(first, last).unwrap();
        let years = years.iter().map(NaiveDate::year).collect::<Vec<_>>();
        assert_eq!(years, (1900..=2100).collect::<Vec<_>>(), "{date:?}: never skipped or doubled");
    }
}

#[test]
fn a_date_with_a_year_occurs_from_that_very_day_on() {
    let keys = all_keys();
    let (first, last) = (day("1900-01-01"), day("2101-01-28"));
    for year in [1900, 1949, 1987, 2000, 2025, 2033, 2100] {
        for date in every_date().map(|date| RecurringDate { year: Some(year), ..date }) {
            if date.validate().is_err() {
                continue;
            }
            let days = date.occurrences(first, last).unwrap();
            assert_eq!(days, days_by_key(&keys, &date), "{date:?}: both ways agree");
            let count = days.first().and_then(|day| date.turning_on(*day));
            let waits = date.leap && date.leap_policy == LeapPolicy::Ordinary;
            let expected = if waits { 1 } else { 0 };
            assert_eq!(count.unwrap_or(expected), expected, "{date:?}: begins with the day itself");
        }
    }
}

#[test]
fn a_key_is_plain_fields_for_a_query() {
    let keys = keys_on(day("2025-07-25")).unwrap();
    insta::assert_snapshot!(
        keys.iter().map(|key| serde_json::to_string(key).unwrap()).collect::<Vec<_>>().join("\n"),
        @r#"
    {"calendar":"solar","month":7,"day":25,"leap":null,"except":null,"leap_day_policy":null,"latest_year":2025}
    {"calendar":"lunar","month":6,"day":1,"leap":true,"except":"ordinary","leap_day_policy":null,"latest_year":2025}
    "#
    );
}

#[test]
fn a_day_outside_the_known_years_has_no_keys() {
    for (date, year) in [("1899-12-31", 1899), ("2101-01-29", 2101)] {
        let refused = Err(CalendarError::DateOutOfRange { year });
        assert_eq!(keys_on(day(date)), refused, "{date} is not known");
    }
}
