use super::*;
use crate::calendar::CalendarError::{DateOutOfRange, DayOutOfMonth, NoSuchLeapMonth, NoSuchMonth};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn lunar(year: i32, month: u8, day: u8) -> LunarDate {
    LunarDate { year, month, leap: false, day }
}

fn leap(year: i32, month: u8, day: u8) -> LunarDate {
    LunarDate { leap: true, ..lunar(year, month, day) }
}

fn known_days() -> impl Iterator<Item = NaiveDate> {
    day("1900-01-01").iter_days().take_while(|date| *date <= day("2101-01-28"))
}

#[track_caller]
fn check(solar: &str, expected: LunarDate) {
    assert_eq!(lunar_of(day(solar)), Ok(expected), "{solar} is that lunar day");
    assert_eq!(solar_of(expected), Ok(day(solar)), "and that lunar day is {solar}");
}

#[test]
fn known_days_convert_both_ways() {
    check("1900-01-01", lunar(1899, 12, 1));
    check("1900-01-31", lunar(1900, 1, 1));
    check("1954-02-03", lunar(1954, 1, 1));
    check("1987-07-26", leap(1987, 6, 1));
    check("2027-02-05", lunar(2026, 12, 29));
    check("2027-02-06", lunar(2027, 1, 1));
    check("2028-05-28", lunar(2028, 5, 5));
    check("2030-02-03", lunar(2030, 1, 1));
    check("2033-12-22", leap(2033, 11, 1));
    check("2034-02-18", lunar(2033, 12, 30));
    check("2034-02-19", lunar(2034, 1, 1));
    check("2100-12-31", lunar(2100, 12, 1));
    check("2101-01-28", lunar(2100, 12, 29));
}

#[test]
fn every_lunar_day_comes_back_as_itself() {
    let mut count = 0;
    for year in FIRST_YEAR..=LAST_YEAR {
        for (month, leap) in (1..=12).flat_map(|month| [(month, false), (month, true)]) {
            let Ok(days) = month_length(year, month, leap) else {
                continue;
            };
            for day in 1..=days {
                let date = LunarDate { year, month, leap, day };
                let solar = solar_of(date).unwrap();
                assert_eq!(lunar_of(solar), Ok(date), "{solar} was made from this lunar day");
                count += 1;
            }
        }
    }
    let whole = day("2101-01-28") - day("1900-01-30");
    assert_eq!(i64::from(count), whole.num_days(), "no day of lunar 1900 to 2100 is left out");
}

#[test]
fn every_solar_day_comes_back_as_itself_and_lunar_days_follow_each_other() {
    let mut before = None;
    for date in known_days() {
        let lunar = lunar_of(date).unwrap();
        assert_eq!(solar_of(lunar), Ok(date), "{lunar:?} was made from this day");
        assert!(before < Some(lunar), "{date} comes after the day before it in both calendars");
        before = Some(lunar);
    }
}

#[test]
fn the_table_says_what_the_calendar_it_was_built_from_says() {
    for date in known_days().filter(|date| *date >= day("1900-01-31")) {
        let (month, day_of_month) = (date.month() as u8, date.day() as u8);
        let iso = Date::try_new_iso(date.year(), month, day_of_month).unwrap();
        let chinese = iso.to_calendar(icu_calendar::cal::ChineseTraditional::new());
        let month = chinese.month();
        let expected = LunarDate {
            year: chinese.cyclic_year().related_iso,
            month: month.number(),
            leap: month.to_input().is_leap(),
            day: chinese.day_of_month().0,
        };
        assert_eq!(lunar_of(date), Ok(expected), "{date} asked for directly");
    }
}

#[test]
fn leap_months_are_those_of_the_almanac() {
    let almanac =
        [(2020, 4), (2023, 2), (2025, 6), (2028, 5), (2031, 3), (2033, 11), (2036, 6), (2039, 5), (2042, 2), (2044, 7)];
    for year in 2020..=2044 {
        let expected = almanac.iter().find(|(with, _)| *with == year).map(|(_, month)| *month);
        assert_eq!(leap_month(year), Ok(expected), "lunar {year}");
    }
}

#[test]
fn a_leap_month_the_year_lacks_is_refused_with_the_one_it_has() {
    let refused = |year, month, leap_month| NoSuchLeapMonth { year, month, leap_month };
    assert_eq!(solar_of(leap(2025, 5, 1)), Err(refused(2025, 5, Some(6))), "2025 has a leap 6");
    assert_eq!(solar_of(leap(2026, 6, 1)), Err(refused(2026, 6, None)), "2026 has none");
    assert_eq!(month_length(2026, 6, true), Err(refused(2026, 6, None)), "so it has no length");
}

#[test]
fn a_day_the_month_lacks_is_refused_with_its_length() {
    let refused = |month, day, days| DayOutOfMonth { month, day, days };
    assert_eq!(solar_of(lunar(2026, 12, 30)), Err(refused(12, 30, 29)), "a short month");
    assert_eq!(solar_of(lunar(2026, 1, 31)), Err(refused(1, 31, 30)), "a long month");
    assert_eq!(solar_of(lunar(2026, 1, 0)), Err(refused(1, 0, 30)), "days count from one");
    for month in [0, 13] {
        let refused = Err(NoSuchMonth { month });
        assert_eq!(solar_of(lunar(2026, month, 1)), refused, "months are 1 to 12");
    }
}

#[test]
fn nothing_is_guessed_outside_the_known_years() {
    for (date, year) in [("1899-12-31", 1899), ("2101-01-29", 2101), ("1600-06-01", 1600)] {
        assert_eq!(lunar_of(day(date)), Err(DateOutOfRange { year }), "{date} is not known");
    }
    for year in [i32::MIN, 1899, 2101, i32::MAX] {
        let refused = Err(DateOutOfRange { year });
        assert_eq!(solar_of(lunar(year, 6, 1)), refused, "lunar {year} is not known");
        assert_eq!(leap_month(year), Err(DateOutOfRange { year }), "nor its leap month");
    }
}

#[test]
fn an_ordinary_month_of_every_number_is_a_long_one_in_some_year() {
    for number in 1..=12 {
        let mut years = FIRST_YEAR..=LAST_YEAR;
        let long = years.any(|year| month_length(year, number, false) == Ok(FULL_MONTH));
        assert!(long, "month {number} must be able to hold a day 30");
    }
}

#[test]
fn a_lunar_year_has_its_stem_branch_and_animal() {
    let cycle = |stem, branch| YearCycle { stem, branch };
    assert_eq!(cycle_of(1984), cycle(1, 1), "jiazi, a year of the rat");
    assert_eq!(cycle_of(2026), cycle(3, 7), "bingwu, a year of the horse");
    assert_eq!(cycle_of(1900), cycle(7, 1), "gengzi, a year of the rat");
    assert_eq!(cycle_of(1983), cycle(10, 12), "guihai ends the cycle of sixty");
}
