use chrono::NaiveDate;

use super::Festival::*;
use super::*;
use crate::calendar::{FIRST_YEAR, LAST_YEAR, LunarDate, lunar_of};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[track_caller]
fn check(festival: Festival, year: i32, expected: &[&str]) {
    let expected = expected.iter().map(|text| day(text)).collect::<Vec<_>>();
    assert_eq!(festival.dates_in(year), expected, "{} in {year}", festival.id());
}

#[test]
fn chinese_festivals_fall_on_the_days_of_the_almanac() {
    check(SpringFestival, 1954, &["1954-02-03"]);
    check(SpringFestival, 2027, &["2027-02-06"]);
    check(SpringFestival, 2030, &["2030-02-03"]);
    check(SpringFestival, 2034, &["2034-02-19"]);
    check(NewYearsEveCn, 2027, &["2027-02-05"]);
    check(Lantern, 2026, &["2026-03-03"]);
    check(Qingming, 2026, &["2026-04-05"]);
    check(Qingming, 2028, &["2028-04-04"]);
    check(Qingming, 1950, &["1950-04-05"]);
    check(Qingming, 2099, &["2099-04-04"]);
    check(Qingming, 2100, &["2100-04-05"]);
    check(DragonBoat, 2028, &["2028-05-28"]);
    check(Qixi, 2026, &["2026-08-19"]);
    check(MidAutumn, 2026, &["2026-09-25"]);
    check(DoubleNinth, 2026, &["2026-10-18"]);
    check(WinterSolstice, 2026, &["2026-12-22"]);
    check(WinterSolstice, 2028, &["2028-12-21"]);
}

#[test]
fn a_solar_year_can_hold_laba_twice_or_not_at_all() {
    check(Laba, 2022, &["2022-01-10", "2022-12-30"]);
    check(Laba, 2023, &[]);
    check(Laba, 1900, &["1900-01-08"]);
}

#[test]
fn the_eve_is_the_day_before_the_new_year_be_it_the_29th_or_the_30th() {
    for year in FIRST_YEAR..=LAST_YEAR {
        let (eve, new_year) = (NewYearsEveCn.dates_in(year), SpringFestival.dates_in(year));
        let before = new_year.iter().filter_map(|day| day.pred_opt()).collect::<Vec<_>>();
        assert_eq!(eve, before, "{year} has one eve, right before its new year");
    }
    for year in 2025..=2029 {
        let eve = lunar_of(NewYearsEveCn.dates_in(year)[0]).unwrap();
        let last = LunarDate { year: year - 1, month: 12, leap: false, day: 29 };
        assert_eq!(eve, last, "the eve of {year} ends a short month");
    }
}

#[test]
fn chinese_festivals_never_fall_in_a_leap_month() {
    let chinese = &Festival::ALL[..9];
    for year in FIRST_YEAR..=LAST_YEAR {
        for festival in chinese.iter().filter(|festival| **festival != Qingming) {
            for date in festival.dates_in(year) {
                let lunar = lunar_of(date).unwrap();
                assert!(!lunar.leap, "{} {year} would fall in a leap month", festival.id());
            }
        }
    }
}

#[test]
fn neighbours_keep_their_own_lunar_days() {
    check(Tet, 1985, &["1985-01-21"]);
    check(Tet, 2030, &["2030-02-02"]);
    check(Tet, 1965, &[]);
    check(Seollal, 2027, &["2027-02-07"]);
    check(Chuseok, 2026, &["2026-09-25"]);
    check(Vesak, 2026, &["2026-05-31"]);
    check(Songkran, 2026, &["2026-04-13"]);
    check(Diwali, 2026, &["2026-11-08"]);
}

#[test]
fn western_festivals_fall_on_their_days() {
    check(Easter, 2027, &["2027-03-28"]);
    check(OrthodoxEaster, 2027, &["2027-05-02"]);
    check(OrthodoxEaster, 2100, &["2100-05-02"]);
    check(Christmas, 2026, &["2026-12-25"]);
    check(Valentines, 2026, &["2026-02-14"]);
    check(ThanksgivingUs, 2026, &["2026-11-26"]);
    check(ThanksgivingUs, 2028, &["2028-11-23"]);
    check(ThanksgivingUs, 1941, &[]);
    check(MothersDay, 2026, &["2026-05-10"]);
    check(FathersDay, 2026, &["2026-06-21"]);
}

#[test]
fn festivals_of_the_hebrew_and_persian_years_fall_on_their_days() {
    check(RoshHashanah, 2026, &["2026-09-12"]);
    check(Hanukkah, 2026, &["2026-12-05"]);
    check(Passover, 2026, &["2026-04-02"]);
    check(Passover, 2024, &["2024-04-23"]);
    check(Nowruz, 2024, &["2024-03-20"]);
    check(Nowruz, 2026, &["2026-03-21"]);
}

#[test]
fn islamic_festivals_are_expected_days_and_can_come_twice_in_a_year() {
    check(EidAlFitr, 2027, &["2027-03-09"]);
    check(EidAlFitr, 2033, &["2033-01-02", "2033-12-23"]);
    check(EidAlAdha, 2027, &["2027-05-16"]);
    check(RamadanStart, 2030, &["2030-01-05", "2030-12-26"]);
    check(RamadanStart, 2031, &["2031-12-15"]);
    let expected = Festival::ALL.into_iter().filter(|festival| festival.is_expected());
    let expected = expected.collect::<Vec<_>>();
    assert_eq!(expected, [RamadanStart, EidAlFitr, EidAlAdha], "the moon decides these");
}

#[test]
fn a_festival_shows_no_day_where_none_is_sure() {
    check(WinterSolstice, 1949, &[]);
    check(Qingming, 1949, &[]);
    check(EidAlFitr, 2083, &[]);
    for festival in Festival::ALL {
        check(festival, 1899, &[]);
        check(festival, 2101, &[]);
        check(festival, i32::MIN, &[]);
    }
}

#[test]
fn the_two_days_astronomers_leave_open_say_so() {
    let open = |festival: Festival, year| {
        let day = festival.dates_in(year)[0];
        assert_eq!(
            festival.open_dates_in(year),
            [day.pred_opt().unwrap(), day.succ_opt().unwrap()],
            "{} {year} is a day either way",
            festival.id()
        );
    };
    open(DoubleNinth, 2057);
    open(Qixi, 2097);
    for (festival, year) in Festival::ALL.into_iter().flat_map(|f| (1900..=2100).map(move |y| (f, y))) {
        let is_open = matches!((festival, year), (DoubleNinth, 2057) | (Qixi, 2097));
        let dates = festival.open_dates_in(year);
        assert_eq!(dates.is_empty(), !is_open, "{} {year}", festival.id());
    }
}

#[test]
fn all_days_of_every_year_lie_in_it_and_in_order() {
    for festival in Festival::ALL {
        for year in FIRST_YEAR..=LAST_YEAR {
            let dates = festival.dates_in(year);
            let in_year = dates.iter().all(|date| chrono::Datelike::year(date) == year);
            assert!(in_year, "{} {year}: {dates:?}", festival.id());
            assert!(dates.is_sorted_by(|a, b| a < b), "{} {year}: {dates:?}", festival.id());
        }
    }
}

#[test]
fn an_id_names_one_festival_in_files_and_in_json() {
    for festival in Festival::ALL {
        assert_eq!(Festival::from_id(festival.id()), Some(festival), "ids are unique");
        let json = serde_json::to_value(festival).unwrap();
        assert_eq!(json, festival.id(), "the same word crosses the boundary");
    }
    assert_eq!(Festival::from_id("easter_monday"), None, "an unknown id names nothing");
    assert!(Festival::ALL.is_sorted(), "the list keeps the order of the names");
}
