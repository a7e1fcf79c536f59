//! The grammar as a table: what is written, in which field, and what it means.

use proptest::prelude::*;

use super::super::Calendar::{self, Lunar, Solar};
use super::DayOrder::{DayFirst, MonthFirst, YearFirst};
use super::*;
use crate::locale::Language;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

type Date = (Calendar, Option<i32>, u8, bool, u8);

fn solar(year: i32, month: u8, day: u8) -> Date {
    (Solar, Some(year), month, false, day)
}

fn lunar(year: i32, month: u8, day: u8) -> Date {
    (Lunar, Some(year), month, false, day)
}

/// Without its year.
fn yearly(calendar: Calendar, month: u8, day: u8) -> Date {
    (calendar, None, month, false, day)
}

fn leap(year: Option<i32>, month: u8, day: u8) -> Date {
    (Lunar, year, month, true, day)
}

fn shape(date: WrittenDate) -> Date {
    (date.calendar, date.year, date.month, date.leap, date.day)
}

fn read(text: &str, orders: Orders) -> Result<Option<Date>, WrittenError> {
    Ok(date(text, &DateField::returning(today()), orders)?.map(shape))
}

/// Means the same in whatever order the house writes.
fn certain(cases: &[(&str, Date)]) {
    for (text, expected) in cases {
        assert_eq!(read(text, Orders::ALL), Ok(Some(*expected)), "{text:?} whatever the order");
        for order in DayOrder::ALL {
            assert_eq!(read(text, order.into()), Ok(Some(*expected)), "{text:?} with {order:?}");
        }
    }
}

#[test]
fn a_solar_date_is_read_however_it_is_written() {
    certain(&[
        ("1990-08-15", solar(1990, 8, 15)),
        ("1990-8-15", solar(1990, 8, 15)),
        ("1990/8/15", solar(1990, 8, 15)),
        ("1990.8.15", solar(1990, 8, 15)),
        ("1990 8 15", solar(1990, 8, 15)),
        ("2026. 11. 22.", solar(2026, 11, 22)),
        ("19900815", solar(1990, 8, 15)),
        ("１９９０／８／１５", solar(1990, 8, 15)),
        ("１９９０年８月１５日", solar(1990, 8, 15)),
        ("1990–08–15", solar(1990, 8, 15)),
        (" 1990-08-15\u{3000}", solar(1990, 8, 15)),
        ("\u{feff}1990-08-15", solar(1990, 8, 15)),
        ("1990年8月15日", solar(1990, 8, 15)),
        ("1990年08月15", solar(1990, 8, 15)),
        ("1990 年 8 月 15 日", solar(1990, 8, 15)),
        ("1990年8月15号", solar(1990, 8, 15)),
        ("1990年8月15號", solar(1990, 8, 15)),
        ("1990년 8월 15일", solar(1990, 8, 15)),
        ("一九九〇年八月十五日", solar(1990, 8, 15)),
        ("一九九零年八月十五日", solar(1990, 8, 15)),
        ("二○二六年十一月二十二日", solar(2026, 11, 22)),
        ("88年8月15日", solar(1988, 8, 15)),
        ("八八年八月十五日", solar(1988, 8, 15)),
        ("15.8.1990", solar(1990, 8, 15)),
        ("5.8.1990", solar(1990, 8, 5)),
        ("15. 8. 1990", solar(1990, 8, 15)),
        ("8.25.1990", solar(1990, 8, 25)),
        ("8/25/1990", solar(1990, 8, 25)),
        ("25/8/1990", solar(1990, 8, 25)),
        ("8-25-1990", solar(1990, 8, 25)),
        ("11/11/1990", solar(1990, 11, 11)),
        ("15 Aug 1990", solar(1990, 8, 15)),
        ("15 August 1990", solar(1990, 8, 15)),
        ("15-Aug-1990", solar(1990, 8, 15)),
        ("15/AUG/1990", solar(1990, 8, 15)),
        ("15Aug1990", solar(1990, 8, 15)),
        ("22-NOV-26", solar(2026, 11, 22)),
        ("22 Nov 27", solar(1927, 11, 22)),
        ("August 15, 1990", solar(1990, 8, 15)),
        ("Aug. 15, 1990", solar(1990, 8, 15)),
        ("August 15th 1990", solar(1990, 8, 15)),
        ("the 15th of August, 1990", solar(1990, 8, 15)),
        ("1st-Mar-2020", solar(2020, 3, 1)),
        ("2nd Sept 1971", solar(1971, 9, 2)),
        ("1990 Aug 15", solar(1990, 8, 15)),
        ("1990-Aug-15", solar(1990, 8, 15)),
        ("15 Aug ’90", solar(1990, 8, 15)),
        ("90-8-15", solar(1990, 8, 15)),
        ("88.8.15", solar(1988, 8, 15)),
        ("25.12.81", solar(1981, 12, 25)),
        ("29 Feb 2024", solar(2024, 2, 29)),
    ]);
}

#[test]
fn a_year_may_be_missing() {
    certain(&[
        ("8/15", yearly(Solar, 8, 15)),
        ("15/8", yearly(Solar, 8, 15)),
        ("08-15", yearly(Solar, 8, 15)),
        ("--08-15", yearly(Solar, 8, 15)),
        ("--0815", yearly(Solar, 8, 15)),
        ("8.15", yearly(Solar, 8, 15)),
        ("15.8.", yearly(Solar, 8, 15)),
        ("5.8.", yearly(Solar, 8, 5)),
        ("8月15日", yearly(Solar, 8, 15)),
        ("8月15", yearly(Solar, 8, 15)),
        ("8月15号", yearly(Solar, 8, 15)),
        ("八月十五日", yearly(Solar, 8, 15)),
        ("十二月三十一号", yearly(Solar, 12, 31)),
        ("15 Aug", yearly(Solar, 8, 15)),
        ("Aug 15", yearly(Solar, 8, 15)),
        ("15th of August", yearly(Solar, 8, 15)),
        ("sept 3", yearly(Solar, 9, 3)),
        ("2月29日", yearly(Solar, 2, 29)),
        ("2/29", yearly(Solar, 2, 29)),
    ]);
}

#[test]
fn a_lunar_date_is_what_says_so_or_what_is_said_so() {
    certain(&[
        ("农历8月15日", yearly(Lunar, 8, 15)),
        ("8月15日（农历）", yearly(Lunar, 8, 15)),
        ("农历八月十五", yearly(Lunar, 8, 15)),
        ("農曆八月十五", yearly(Lunar, 8, 15)),
        ("阴历八月十五", yearly(Lunar, 8, 15)),
        ("陰曆8月15日", yearly(Lunar, 8, 15)),
        ("旧历八月十五", yearly(Lunar, 8, 15)),
        ("八月十五（农历）", yearly(Lunar, 8, 15)),
        ("农历8.15", yearly(Lunar, 8, 15)),
        ("农历：8-15", yearly(Lunar, 8, 15)),
        ("lunar 8/15", yearly(Lunar, 8, 15)),
        ("l 8/15", yearly(Lunar, 8, 15)),
        ("Lunar 1990-8-15", lunar(1990, 8, 15)),
        ("Lunar: 1990-8-15 00:00", lunar(1990, 8, 15)),
        ("阴历1988-08-15", lunar(1988, 8, 15)),
        ("1988.8.15(阴)", lunar(1988, 8, 15)),
        ("1988-08-15（农）", lunar(1988, 8, 15)),
        ("1990年农历八月十五", lunar(1990, 8, 15)),
        ("农历 一九八八年 八月 十五", lunar(1988, 8, 15)),
        ("1988年戊辰年八月十五", lunar(1988, 8, 15)),
        ("农历1988年戊辰年8月15日", lunar(1988, 8, 15)),
        ("八月十五", yearly(Lunar, 8, 15)),
        ("二月二十", yearly(Lunar, 2, 20)),
        ("二月廿九", yearly(Lunar, 2, 29)),
        ("一九九〇年八月十五", lunar(1990, 8, 15)),
        ("1990年八月十五", lunar(1990, 8, 15)),
        ("正月初一", yearly(Lunar, 1, 1)),
        ("正月十五", yearly(Lunar, 1, 15)),
        ("冬月三十", yearly(Lunar, 11, 30)),
        ("腊月廿三", yearly(Lunar, 12, 23)),
        ("臘月廿三", yearly(Lunar, 12, 23)),
        ("腊月23日", yearly(Lunar, 12, 23)),
        ("十二月卅", yearly(Lunar, 12, 30)),
        ("农历十二月卅", yearly(Lunar, 12, 30)),
        ("8月初三", yearly(Lunar, 8, 3)),
        ("八月初十", yearly(Lunar, 8, 10)),
        ("除夕", yearly(Lunar, 12, 30)),
        ("大年三十", yearly(Lunar, 12, 30)),
        ("大年初一", yearly(Lunar, 1, 1)),
        ("闰六月初一", leap(None, 6, 1)),
        ("閏六月初一", leap(None, 6, 1)),
        ("闰6月1日", leap(None, 6, 1)),
        ("农历1987年闰六月初一", leap(Some(1987), 6, 1)),
        ("一九八七年闰六月初一", leap(Some(1987), 6, 1)),
        ("农历1987年闰6月1日", leap(Some(1987), 6, 1)),
        ("lunar leap 6/1", leap(None, 6, 1)),
        ("lunar 1987 leap 6/1", leap(Some(1987), 6, 1)),
        ("Lunar: 15th of the 8th month", yearly(Lunar, 8, 15)),
        ("Lunar 1987: 1st of the leap 6th month", leap(Some(1987), 6, 1)),
        ("15th day of the 8th lunar month", yearly(Lunar, 8, 15)),
        ("公历8月15日", yearly(Solar, 8, 15)),
        ("公历八月十五", yearly(Solar, 8, 15)),
        ("國曆8月15日", yearly(Solar, 8, 15)),
        ("1988.8.15(阳历)", solar(1988, 8, 15)),
        ("solar 8/15", yearly(Solar, 8, 15)),
    ]);
}

fn args<const COUNT: usize>(values: [(&str, String); COUNT]) -> serde_json::Map<String, serde_json::Value> {
    values.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect()
}

#[test]
fn a_lunar_date_reads_back_as_every_language_shows_it() {
    for language in Language::ALL {
        let shown = |year: Option<i32>, month: u8, is_leap: bool, day: u8| {
            let mut month = language.text(&format!("calendar-lunar-month-{month}"));
            if is_leap {
                month = language.text_with("calendar-lunar-leap-month", &args([("month", month)]));
            }
            let day = language.text(&format!("calendar-lunar-day-{day}"));
            match year {
                None => language.text_with("calendar-lunar-date", &args([("month", month), ("day", day)])),
                Some(year) => {
                    let said = [("year", year.to_string()), ("month", month), ("day", day)];
                    language.text_with("calendar-lunar-date-with-year", &args(said))
                }
            }
        };
        for (month, day) in (1..=12).flat_map(|month| (1..=30).map(move |day| (month, day))) {
            certain(&[(&shown(None, month, false, day), yearly(Lunar, month, day))]);
        }
        certain(&[
            (&shown(Some(1987), 6, true, 1), leap(Some(1987), 6, 1)),
            (&shown(Some(2026), 12, false, 29), lunar(2026, 12, 29)),
        ]);
    }
}

#[test]
fn a_column_of_one_calendar_decides_for_what_does_not_say_it() {
    let check = |calendar, text, expected| {
        let field = DateField::returning(today()).in_calendar(Some(calendar));
        let read = date(text, &field, YearFirst.into()).map(|date| date.map(shape));
        assert_eq!(read, Ok(Some(expected)), "{text:?} in a {calendar:?} column");
    };
    check(Lunar, "1988-08-15", lunar(1988, 8, 15));
    check(Lunar, "8/15", yearly(Lunar, 8, 15));
    check(Lunar, "八月十五日", yearly(Lunar, 8, 15));
    check(Lunar, "公历8月15日", yearly(Solar, 8, 15));
    check(Solar, "八月十五", yearly(Solar, 8, 15));
    check(Solar, "农历八月十五", yearly(Lunar, 8, 15));
    check(Solar, "腊月廿三", yearly(Lunar, 12, 23));
}

#[test]
fn a_time_a_weekday_and_brackets_are_left_out() {
    let texts = [
        "2026-11-22 14:30",
        "2026-11-22 02:30 PM",
        "2026-11-22 02:30pm",
        "2026-11-22 2:30 p.m.",
        "2026-11-22 14:30:00",
        "2026-11-22 14:30:00.0",
        "2026-11-22T14:30",
        "2026-11-22T14:30:00+08:00",
        "2026-11-22T14:30:00+0800",
        "2026-11-22T00:00:00Z",
        "2026-11-22T00:00:00.000Z",
        "2026-11-22 14:30 GMT+8",
        "2026-11-22 24:00",
        "2026-11-22 下午2:30",
        "2026-11-22 下午２：３０",
        "2026年11月22日 14:30",
        "2026年11月22日14时",
        "2026年11月22日14时30分",
        "2026年11月22日 14點30分",
        "2026年11月22日下午三点半",
        "2026年11月22日 晚上8点",
        "2026-11-22 14时",
        "2026-11-22 3pm",
        "2026/11/22 AM",
        "2026/11/22 3 PM",
        "Nov 22, 2026 3 PM",
        "22 Nov 2026, 14:30",
        "14:30 2026-11-22",
        "20261122 1430",
        "20261122T143000",
        "20261122T1430+0800",
        "20261122143000",
        "2026-11-22（周日）",
        "2026-11-22 (Sunday)",
        "2026-11-22 星期日",
        "2026-11-22 星期天 14:00",
        "2026年11月22日（週日）",
        "2026年11月22日 礼拜天",
        "Sunday, 22 November 2026",
        "Sun 22 Nov 2026",
        "Sun. Nov. 22, 2026",
        "Sun 22/11/2026",
        "11/22/2026 2:30 PM",
        "22/11/2026 14:30",
        "【2026-11-22】",
    ];
    certain(&texts.map(|text| (text, solar(2026, 11, 22))));
    certain(&[("1990/8/15 0:00", solar(1990, 8, 15)), ("8月15日 星期六", yearly(Solar, 8, 15))]);
}

#[test]
fn an_order_decides_where_the_figures_do_not() {
    let check = |text, year_first, month_first, day_first| {
        for (order, expected) in [(YearFirst, year_first), (MonthFirst, month_first), (DayFirst, day_first)] {
            assert_eq!(read(text, order.into()), Ok(Some(expected)), "{text:?} with {order:?}");
        }
        let undecided = read(text, Orders::ALL);
        assert!(matches!(undecided, Err(WrittenError::Ambiguous { .. })), "{text:?}: nobody guesses, {undecided:?}");
    };
    let both = |text, month_first, day_first| check(text, month_first, month_first, day_first);
    both("5/8/1990", solar(1990, 5, 8), solar(1990, 8, 5));
    both("5-8-1990", solar(1990, 5, 8), solar(1990, 8, 5));
    both("05/08", yearly(Solar, 5, 8), yearly(Solar, 8, 5));
    both("5.8", yearly(Solar, 5, 8), yearly(Solar, 8, 5));
    both("lunar 5/8", yearly(Lunar, 5, 8), yearly(Lunar, 8, 5));
    both("3/4/1990 0:00", solar(1990, 3, 4), solar(1990, 4, 3));
    check("05/06/07", solar(2005, 6, 7), solar(2007, 5, 6), solar(2007, 6, 5));
    both("5/12/81", solar(1981, 5, 12), solar(1981, 12, 5));
    both("12/05/81", solar(1981, 12, 5), solar(1981, 5, 12));
    let american_without = read("26-11-22", MonthFirst.into());
    assert!(
        matches!(american_without, Err(WrittenError::Ambiguous { .. })),
        "no order of the house's: {american_without:?}"
    );
}

#[test]
fn a_slip_of_the_day_makes_no_other_year() {
    let check = |text, order: DayOrder| {
        let error = read(text, order.into()).expect_err(text);
        assert_eq!(error.code(), "day_out_of_month", "{text:?} with {order:?}");
    };
    check("29/2/26", DayFirst);
    check("31/4/26", DayFirst);
    check("31/4/26", MonthFirst);
    check("26-11-31", YearFirst);
    assert_eq!(read("31/4/26", YearFirst.into()), Ok(Some(solar(1931, 4, 26))), "where years stand first it is one");
}

#[test]
fn two_figures_mean_the_latest_year_that_can_be() {
    certain(&[
        ("15 Aug 26", solar(2026, 8, 15)),
        ("15 Aug 27", solar(1927, 8, 15)),
        ("15 Aug 00", solar(2000, 8, 15)),
        ("15 Aug 60", solar(1960, 8, 15)),
        ("15 Aug 99", solar(1999, 8, 15)),
    ]);
    let arrival = |text| day(text, &DateField::near(today()), Orders::ALL);
    let on = |year, month, day| Ok(NaiveDate::from_ymd_opt(year, month, day));
    assert_eq!(arrival("2-JAN-27"), on(2027, 1, 2), "an arrival is to come");
    assert_eq!(arrival("2-JAN-98"), on(1998, 1, 2), "or long past");
}

#[test]
fn a_day_of_the_house_is_about_now() {
    let arrival = |text| day(text, &DateField::near(today()), Orders::ALL);
    let on = |year, month, day| Ok(NaiveDate::from_ymd_opt(year, month, day));
    assert_eq!(arrival("22/11/26"), on(2026, 11, 22), "four years ago nobody is awaited");
    assert_eq!(arrival("22.11.26"), on(2026, 11, 22), "with points");
    assert_eq!(arrival("26-11-22"), on(2026, 11, 22), "and the year first");
    assert_eq!(arrival("11/22/26"), on(2026, 11, 22), "and the month first");
    assert!(arrival("26-11-27").is_err(), "two days near now remain two");
    assert_eq!(arrival("2022-11-26"), on(2022, 11, 26), "a whole year is never doubted");
    assert_eq!(arrival("农历2026年腊月廿三"), on(2027, 1, 30), "said in the other calendar");
    assert_eq!(arrival("11-22"), Err(WrittenError::YearMissing), "an arrival without a year could be any");
    assert_eq!(arrival("11月22日"), Err(WrittenError::YearMissing), "in Chinese too");
}

#[test]
fn no_date_is_no_mistake() {
    for text in ["", "  ", "0/0/00", "00/00/0000", "0000-00-00", "0000-00-00 00:00:00", "-", "--", "—", "/", "0"] {
        assert_eq!(read(text, Orders::ALL), Ok(None), "{text:?} says that there is none");
    }
}

#[test]
fn a_time_in_utc_is_the_day_at_the_house() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let check = |text: &str, zone: chrono_tz::Tz, expected: &str| {
        let read = day(text, &DateField::near(today).at(zone), Orders::ALL).unwrap().unwrap();
        assert_eq!(read.to_string(), expected, "{text} in {zone}");
    };
    let (china, america) = (chrono_tz::Asia::Shanghai, chrono_tz::America::New_York);
    check("2026-11-21T16:00:00Z", china, "2026-11-22");
    check("2026-11-21T15:59:00Z", china, "2026-11-21");
    check("2026-11-22T04:59:00Z", america, "2026-11-21");
    check("2026-12-31 4:30 PM UTC", china, "2027-01-01");
    check("2026-11-22T00:00:00Z", america, "2026-11-22");
    check("2026-11-21T22:00:00+08:00", america, "2026-11-21");
    let returning = DateField::returning(today).at(china);
    let born = date("1988-03-08T16:00:00.000Z", &returning, Orders::ALL).unwrap().unwrap();
    assert_eq!((born.month, born.day), (3, 9), "a birthday that a program kept as an instant");
    assert_eq!(date("03-08 16:00Z", &returning, Orders::ALL).unwrap_err().code(), "date_clock_in_utc", "of no year");
}

#[test]
fn a_label_names_a_calendar() {
    for (label, expected) in [
        ("农历生日", Some(Calendar::Lunar)),
        ("生日（陰曆）", Some(Calendar::Lunar)),
        ("Lunar birthday", Some(Calendar::Lunar)),
        ("公历生日", Some(Calendar::Solar)),
        ("生日", None),
        ("农家乐", None),
        ("阳光", None),
    ] {
        assert_eq!(calendar_named(label), expected, "{label}");
    }
    for (label, rest) in
        [("农历生日", "生日"), ("生日（陰曆）", "生日"), ("Lunar birthday", "birthday"), ("妈妈生日", "妈妈生日")]
    {
        assert_eq!(without_calendar(label), rest, "{label}");
    }
    let iso = readings("--05-12", &DateField::returning(today())).unwrap().unwrap();
    assert!(!iso.is_ambiguous(Orders::ALL), "a date without its year has the month first");
}

#[test]
fn what_is_no_date_is_refused_by_the_part_that_is_wrong() {
    let check = |text, code, field| {
        let error = read(text, Orders::ALL).expect_err(text);
        assert_eq!((error.code(), error.field()), (code, field), "{text:?}");
    };
    for text in [
        "soon",
        "tomorrow",
        "8",
        "初一",
        "农历",
        "14:30",
        "15 Foo 1990",
        "8/15/90x",
        "一一月一",
        "8-15 soon",
        "1/2/3/4",
        "1 2",
        "8//15",
        "199008",
        "1990年除夕",
        "民國77年8月15日",
        "138 0571 0001",
        "15 Aug Sep 1990",
        "8月15日16日",
        "初十一",
        "八月初十一",
    ] {
        check(text, "date_unreadable", "date");
    }
    check("34000", "date_serial", "date");
    check("1990", "date_day_missing", "day");
    check("1990-08", "date_day_missing", "day");
    check("1990年8月", "date_day_missing", "day");
    check("八月", "date_day_missing", "day");
    check("Aug 1990", "date_day_missing", "day");
    check("戊辰年八月十五", "date_year_by_cycle", "year");
    check("1989年戊辰年八月十五", "date_year_by_cycle", "year");
    check("2026-11-22 25:10", "date_clock_unreadable", "time");
    check("2026-11-22 14:75", "date_clock_unreadable", "time");
    check("2026-11-21T16:00:00Z", "date_clock_in_utc", "time");
    check("公历腊月廿三", "date_calendars_mixed", "calendar");
    check("公历闰六月初一", "date_calendars_mixed", "calendar");
    check("公历8月15日（农历）", "date_calendars_mixed", "calendar");
    check("5/8/1990", "date_ambiguous", "month");
    check("13-40", "no_such_month", "month");
    check("1990-13-01", "no_such_month", "month");
    check("2/30", "day_out_of_month", "day");
    check("2月30日", "day_out_of_month", "day");
    check("1990-02-29", "day_out_of_month", "day");
    check("1900-02-29", "day_out_of_month", "day");
    check("农历八月三十一", "day_out_of_month", "day");
    check("农历2026年腊月三十", "day_out_of_month", "day");
    check("闰正月初一", "leap_month_never", "leap");
    check("农历1988年闰六月初一", "no_such_leap_month", "leap");
    check("1850-01-01", "date_out_of_range", "year");
    check("2101-01-01", "date_out_of_range", "year");
    check("1604-08-15", "date_out_of_range", "year");
}

#[test]
fn an_ambiguous_date_says_both() {
    let Err(error) = read("5/8/1990", Orders::ALL) else { panic!("nothing decides") };
    assert_eq!(error.args(), [("one", "1990-05-08".to_owned()), ("other", "1990-08-05".to_owned())], "to choose from");
}

#[test]
fn a_column_keeps_the_orders_in_which_all_its_dates_are_days() {
    let possible = |texts: &[&str]| {
        let field = DateField::returning(today());
        let of = |text: &&str| readings(text, &field).unwrap().unwrap().possible();
        texts.iter().map(of).fold(Orders::ALL, Orders::and)
    };
    assert_eq!(possible(&["5/12/1981", "25/12/1980"]), Orders::only(DayFirst), "one date above 12 decides");
    let american = possible(&["5/12/1981", "12/25/1980"]);
    assert!(!american.has(DayFirst) && american.has(MonthFirst), "and the other way round");
    assert_eq!(possible(&["5/12/1981", "1990-08-15"]), Orders::ALL, "a certain date decides nothing");
    assert!(possible(&["25/12/1981", "12/25/1981"]).is_none(), "a column that keeps to no order");
}

#[test]
fn a_currency_tells_how_dates_are_written() {
    assert_eq!(DayOrder::of_currency("CNY"), YearFirst, "China");
    assert_eq!(DayOrder::of_currency("USD"), MonthFirst, "the United States");
    assert_eq!(DayOrder::of_currency("EUR"), DayFirst, "Europe");
    assert_eq!(DayOrder::of_currency("HKD"), DayFirst, "Hong Kong");
}

proptest! {
    #[test]
    fn no_text_makes_it_fail(text in "\\PC*") {
        let _ = read(&text, Orders::ALL);
    }

    #[test]
    fn no_row_of_date_characters_makes_it_fail(text in "[0-9/.: 年月日初廿闰一十正腊tzapm+-]{0,20}") {
        let _ = read(&text, Orders::ALL);
        let _ = day(&text, &DateField::near(today()), DayFirst.into());
    }

    #[test]
    fn every_day_reads_back_in_each_order(number in 693_961..767_009i32) {
        let date = NaiveDate::from_num_days_from_ce_opt(number).unwrap();
        let field = DateField::near(today());
        for (order, form) in [(YearFirst, "%Y-%m-%d"), (MonthFirst, "%m/%d/%Y"), (DayFirst, "%d/%m/%Y"), (YearFirst, "%-d %B %Y")] {
            let text = date.format(form).to_string();
            prop_assert_eq!(day(&text, &field, order.into()), Ok(Some(date)), "{} with {:?}", text, order);
        }
    }
}
