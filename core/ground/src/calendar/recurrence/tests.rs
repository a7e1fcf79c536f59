use proptest::prelude::*;

use super::*;
use crate::calendar::CalendarError::*;
use crate::calendar::lunar_of;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn solar(year: Option<i32>, month: u8, day: u8) -> RecurringDate {
    RecurringDate {
        calendar: Calendar::Solar,
        year,
        month,
        leap: false,
        day,
        leap_policy: LeapPolicy::Ordinary,
        leap_day_policy: LeapDayPolicy::Feb28,
    }
}

fn lunar(year: Option<i32>, month: u8, day: u8) -> RecurringDate {
    RecurringDate { calendar: Calendar::Lunar, ..solar(year, month, day) }
}

fn leap(year: Option<i32>, month: u8, day: u8, leap_policy: LeapPolicy) -> RecurringDate {
    RecurringDate { leap: true, leap_policy, ..lunar(year, month, day) }
}

#[track_caller]
fn check(date: RecurringDate, solar_years: std::ops::RangeInclusive<i32>, expected: &[&str]) {
    let first = NaiveDate::from_ymd_opt(*solar_years.start(), 1, 1).unwrap();
    let last = NaiveDate::from_ymd_opt(*solar_years.end(), 12, 31).unwrap();
    let expected = expected.iter().map(|text| day(text)).collect::<Vec<_>>();
    assert_eq!(date.occurrences(first, last), Ok(expected), "{date:?} in {solar_years:?}");
}

#[track_caller]
fn check_next(date: RecurringDate, from: &str, expected: &str) {
    assert_eq!(date.next_on_or_after(day(from)), Ok(day(expected)), "{date:?} from {from}");
}

#[test]
fn a_solar_date_returns_on_its_day() {
    check(solar(None, 10, 1), 2025..=2027, &["2025-10-01", "2026-10-01", "2027-10-01"]);
    check_next(solar(None, 10, 1), "2026-10-01", "2026-10-01");
    check_next(solar(None, 10, 1), "2026-10-02", "2027-10-01");
}

#[test]
fn a_29_february_is_kept_on_the_28th_or_on_1_march_and_always_on_the_29th_in_leap_years() {
    let by_default = solar(None, 2, 29);
    check(by_default, 2026..=2028, &["2026-02-28", "2027-02-28", "2028-02-29"]);
    let by_choice = RecurringDate { leap_day_policy: LeapDayPolicy::Mar1, ..by_default };
    check(by_choice, 2026..=2028, &["2026-03-01", "2027-03-01", "2028-02-29"]);
    check(by_choice, 1900..=1900, &["1900-03-01"]);
    check(by_choice, 2000..=2000, &["2000-02-29"]);
}

#[test]
fn a_date_said_in_a_leap_month_is_kept_in_the_ordinary_month() {
    let born = leap(Some(2025), 6, 1, LeapPolicy::Ordinary);
    check_next(born, "2025-07-25", "2026-07-14");
    check(born, 2035..=2036, &["2035-07-05", "2036-06-24"]);
}

#[test]
fn a_date_said_in_a_leap_month_can_ask_for_the_leap_month_or_for_both() {
    let when_present = leap(Some(2025), 6, 1, LeapPolicy::LeapWhenPresent);
    check(when_present, 2035..=2036, &["2035-07-05", "2036-07-23"]);
    assert_eq!(
        lunar_of(day("2036-07-23")),
        Ok(LunarDate { year: 2036, month: 6, leap: true, day: 1 }),
        "that is leap 6/1 of 2036"
    );
    let both = leap(Some(2025), 6, 1, LeapPolicy::Both);
    check(both, 2035..=2036, &["2035-07-05", "2036-06-24", "2036-07-23"]);
}

#[test]
fn a_date_said_in_an_ordinary_month_is_never_doubled() {
    for leap_policy in [LeapPolicy::Ordinary, LeapPolicy::LeapWhenPresent, LeapPolicy::Both] {
        let date = RecurringDate { leap_policy, ..lunar(Some(1990), 6, 1) };
        check(date, 2025..=2025, &["2025-06-25"]);
    }
}

#[test]
fn a_day_30_birthday_is_kept_on_the_29th() {
    check_next(lunar(Some(1980), 12, 30), "2027-01-01", "2027-02-05");
    check_next(lunar(None, 12, 30), "2034-01-01", "2034-02-18");
}

#[test]
fn a_solar_year_can_hold_a_lunar_date_twice_or_not_at_all() {
    check(lunar(None, 12, 8), 2022..=2022, &["2022-01-10", "2022-12-30"]);
    check(lunar(None, 12, 8), 2023..=2023, &[]);
    check_next(lunar(None, 12, 8), "2022-12-31", "2024-01-18");
}

#[test]
fn nothing_falls_before_the_date_itself() {
    check(solar(Some(2026), 5, 1), 2025..=2027, &["2026-05-01", "2027-05-01"]);
    check_next(solar(Some(2026), 5, 1), "1990-01-01", "2026-05-01");
    // Ordinary 6/1 of 2025 came a month before this guest was born.
    let born = leap(Some(2025), 6, 1, LeapPolicy::Ordinary);
    check(born, 2024..=2026, &["2026-07-14"]);
    check_next(born, "2025-01-01", "2026-07-14");
    let both = leap(Some(2025), 6, 1, LeapPolicy::Both);
    check(both, 2024..=2026, &["2025-07-25", "2026-07-14"]);
}

#[test]
fn the_count_is_of_years_completed_in_the_dates_own_calendar() {
    let turning = |date: RecurringDate, on| date.turning_on(day(on));
    assert_eq!(turning(solar(Some(1990), 2, 29), "2027-02-28"), Some(37), "full solar years");
    let laba = lunar(Some(1990), 12, 8);
    assert_eq!(turning(laba, "2022-01-10"), Some(31), "that Laba still belongs to lunar 2021");
    assert_eq!(turning(laba, "2022-12-30"), Some(32), "the other one of 2022 to lunar 2022");
    assert_eq!(turning(solar(None, 5, 1), "2026-05-01"), None, "no year, no count");
    assert_eq!(turning(solar(Some(2026), 5, 1), "2026-05-01"), Some(0), "the day itself");
    assert_eq!(turning(solar(Some(2026), 5, 1), "2025-05-01"), None, "not yet");
}

#[test]
fn a_date_that_can_never_exist_is_refused_with_the_reason() {
    let refused = |date: RecurringDate, reason, why| assert_eq!(date.validate(), Err(reason), "{why}");
    refused(solar(None, 13, 1), NoSuchMonth { month: 13 }, "twelve months");
    refused(solar(None, 2, 30), DayOutOfMonth { month: 2, day: 30, days: 29 }, "in no year");
    let short = DayOutOfMonth { month: 2, day: 29, days: 28 };
    refused(solar(Some(2027), 2, 29), short, "not in that year");
    refused(solar(None, 4, 31), DayOutOfMonth { month: 4, day: 31, days: 30 }, "a short month");
    refused(solar(None, 1, 0), DayOutOfMonth { month: 1, day: 0, days: 31 }, "days count from 1");
    refused(solar(Some(1899), 1, 1), DateOutOfRange { year: 1899 }, "before the known years");
    refused(lunar(Some(2101), 1, 1), DateOutOfRange { year: 2101 }, "after the known years");
    let of_solar = RecurringDate { leap: true, ..solar(None, 6, 1) };
    refused(of_solar, LeapMonthOfSolarDate, "only lunar months are leap months");
    let other = NoSuchLeapMonth { year: 2025, month: 5, leap_month: Some(6) };
    refused(leap(Some(2025), 5, 1, LeapPolicy::Both), other, "2025 has a leap 6");
    refused(leap(None, 1, 1, LeapPolicy::Both), LeapMonthNever { month: 1 }, "not in 201 years");
    let leap_eleven = DayOutOfMonth { month: 11, day: 30, days: 29 };
    refused(leap(None, 11, 30, LeapPolicy::Both), leap_eleven, "the only leap 11 is a short one");
    let in_that_year = DayOutOfMonth { month: 12, day: 30, days: 29 };
    refused(lunar(Some(2026), 12, 30), in_that_year, "lunar 2026 ends on the 29th");
}

#[test]
fn years_are_full_ones_on_every_day_and_the_old_count_begins_with_one() {
    let check = |date: RecurringDate, on: &str, full: Option<i32>| {
        assert_eq!(date.years_on(day(on)), full, "{date:?} on {on}");
    };
    check(solar(Some(2020), 6, 1), "2026-05-31", Some(5));
    check(solar(Some(2020), 6, 1), "2026-06-01", Some(6));
    check(solar(Some(2020), 6, 1), "2020-06-01", Some(0));
    check(solar(Some(2020), 6, 1), "2020-05-31", None);
    check(solar(None, 6, 1), "2026-06-01", None);
    check(solar(Some(2020), 2, 29), "2026-02-27", Some(5));
    check(solar(Some(2020), 2, 29), "2026-02-28", Some(6));
    check(lunar(Some(1990), 12, 30), "2026-02-15", Some(34));
    check(lunar(Some(1990), 12, 30), "2026-02-16", Some(35));
    let both = RecurringDate { leap: true, leap_policy: LeapPolicy::Both, ..lunar(Some(1987), 6, 1) };
    check(both, "2025-07-01", Some(38));
    let nominal = |date: RecurringDate, on: &str, age: Option<i32>| {
        assert_eq!(date.nominal_on(day(on)), age, "{date:?} on {on}, by the old count");
    };
    nominal(lunar(Some(1966), 8, 15), "2026-09-25", Some(61));
    nominal(solar(Some(1966), 12, 5), "2026-12-05", Some(61));
    // Before the lunar new year of its own year and of the year asked about.
    nominal(solar(Some(1967), 1, 20), "2027-01-20", Some(61));
    nominal(solar(Some(1967), 2, 20), "2027-02-20", Some(61));
    nominal(solar(None, 2, 20), "2027-02-20", None);
}

#[test]
fn every_question_about_a_refused_date_is_refused_alike() {
    let date = solar(None, 2, 30);
    let refused = date.validate().unwrap_err();
    assert_eq!(date.occurrences(day("2026-01-01"), day("2026-12-31")), Err(refused), "its days");
    assert_eq!(date.next_on_or_after(day("2026-01-01")), Err(refused), "its next day");
}

#[test]
fn nothing_is_guessed_outside_the_known_years() {
    let date = solar(None, 6, 1);
    let (before, after) = (DateOutOfRange { year: 1899 }, DateOutOfRange { year: 2101 });
    let (early, late) = (day("1899-12-31"), day("2101-01-29"));
    assert_eq!(date.occurrences(early, day("1950-01-01")), Err(before), "from before 1900");
    assert_eq!(date.occurrences(day("1950-01-01"), late), Err(after), "to after 2100");
    assert_eq!(date.next_on_or_after(early), Err(before), "asked before 1900");
    assert_eq!(date.next_on_or_after(day("2100-06-02")), Err(after), "the next comes after 2100");
    assert_eq!(lunar(None, 1, 1).next_on_or_after(day("2100-06-02")), Err(after), "lunar as well");
}

#[test]
fn a_stored_date_keeps_its_shape_and_its_defaults() {
    let read: RecurringDate =
        serde_json::from_str(r#"{"calendar":"lunar","year":null,"month":8,"leap":false,"day":15}"#).unwrap();
    assert_eq!(read, lunar(None, 8, 15), "policies may be left out");
    insta::assert_snapshot!(
        serde_json::to_string(&read).unwrap(),
        @r#"{"calendar":"lunar","year":null,"month":8,"leap":false,"day":15,"leap_policy":"ordinary","leap_day_policy":"feb28"}"#
    );
}

proptest! {
    #[test]
    fn the_next_day_is_the_first_of_all_days(
        (is_lunar, leap, month, day_of_month) in (any::<bool>(), any::<bool>(), 1..=12u8, 1..=31u8),
        year in proptest::option::of(1900..=2100i32),
        policy in prop_oneof![
            Just(LeapPolicy::Ordinary), Just(LeapPolicy::LeapWhenPresent), Just(LeapPolicy::Both)
        ],
        on_mar1 in any::<bool>(),
        days in 0..73_400i64,
    ) {
        let date = RecurringDate {
            calendar: if is_lunar { Calendar::Lunar } else { Calendar::Solar },
            year,
            month,
            leap: leap && is_lunar,
            day: day_of_month,
            leap_policy: policy,
            leap_day_policy: if on_mar1 { LeapDayPolicy::Mar1 } else { LeapDayPolicy::Feb28 },
        };
        prop_assume!(date.validate().is_ok());
        let from = day("1900-01-01") + chrono::TimeDelta::days(days);
        let all = date.occurrences(from, day("2101-01-28")).unwrap();
        prop_assert_eq!(date.next_on_or_after(from).ok(), all.first().copied());
        prop_assert!(all.is_sorted_by(|a, b| a < b), "each day once and in order");
    }
}
