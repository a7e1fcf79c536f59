//! By which rule each festival finds its days in a solar year.
//! A festival without a sure day in a year shows none: staff enter it.

use chrono::{Datelike, NaiveDate, Weekday};
use icu_calendar::types::Month;
use icu_calendar::{AsCalendar, Date};

use super::Festival;
use super::festival_table::{self as table, Days};
use super::lunar;
use super::span::{FIRST_YEAR, LAST_YEAR};

impl Festival {
    /// Its days in a solar year.
    ///
    /// Shape: in order; none where no sure day is known or the year is not 1900 to 2100; two where a lunar date comes twice.
    pub fn dates_in(self, solar_year: i32) -> Vec<NaiveDate> {
        if !(FIRST_YEAR..=LAST_YEAR).contains(&solar_year) {
            return Vec::new();
        }
        of(self).dates_in(solar_year)
    }

    /// The other days on which it may fall in a year where astronomers leave its day open.
    ///
    /// Shape: none but for Double Ninth 2057 and Qixi 2097, which have the day before and the day after.
    pub fn open_dates_in(self, solar_year: i32) -> Vec<NaiveDate> {
        if !matches!((self, solar_year), (Self::DoubleNinth, 2057) | (Self::Qixi, 2097)) {
            return Vec::new();
        }
        let days = self.dates_in(solar_year).into_iter();
        days.flat_map(|day| [day.pred_opt(), day.succ_opt()]).flatten().collect()
    }
}

/// What settles the day of a festival.
enum Rule {
    /// A day of the solar calendar.
    Solar { month: u32, day: u32 },
    /// The n-th such weekday of a solar month.
    NthWeekday { month: u32, weekday: Weekday, n: u8 },
    /// A day of an ordinary Chinese month: festivals never fall in leap months.
    Chinese { month: u8, day: u8 },
    /// A day of an ordinary Korean month.
    Korean { month: u8, day: u8 },
    /// A day of the Hebrew year that begins `year_offset` after the solar one; it begins the evening before.
    Hebrew { year_offset: i32, month: u8, day: u8 },
    /// A computation of its own.
    Computed(fn(i32) -> Option<NaiveDate>),
    /// Days written out.
    Table(Days),
}

/// The rule of a festival.
fn of(festival: Festival) -> Rule {
    use Festival::*;
    match festival {
        SpringFestival => Rule::Chinese { month: 1, day: 1 },
        NewYearsEveCn => Rule::Computed(new_years_eve_cn),
        Lantern => Rule::Chinese { month: 1, day: 15 },
        Qingming => Rule::Computed(qingming),
        DragonBoat => Rule::Chinese { month: 5, day: 5 },
        Qixi => Rule::Chinese { month: 7, day: 7 },
        MidAutumn => Rule::Chinese { month: 8, day: 15 },
        DoubleNinth => Rule::Chinese { month: 9, day: 9 },
        Laba => Rule::Chinese { month: 12, day: 8 },
        WinterSolstice => Rule::Table(table::WINTER_SOLSTICE),
        Easter => Rule::Computed(easter),
        OrthodoxEaster => Rule::Computed(orthodox_easter),
        Christmas => Rule::Solar { month: 12, day: 25 },
        ThanksgivingUs => Rule::Computed(thanksgiving_us),
        Valentines => Rule::Solar { month: 2, day: 14 },
        MothersDay => Rule::NthWeekday { month: 5, weekday: Weekday::Sun, n: 2 },
        FathersDay => Rule::NthWeekday { month: 6, weekday: Weekday::Sun, n: 3 },
        Seollal => Rule::Korean { month: 1, day: 1 },
        Chuseok => Rule::Korean { month: 8, day: 15 },
        Tet => Rule::Table(table::TET),
        RamadanStart => Rule::Table(table::RAMADAN_START),
        EidAlFitr => Rule::Table(table::EID_AL_FITR),
        EidAlAdha => Rule::Table(table::EID_AL_ADHA),
        RoshHashanah => Rule::Hebrew { year_offset: 3761, month: 1, day: 1 },
        Hanukkah => Rule::Hebrew { year_offset: 3761, month: 3, day: 25 },
        Passover => Rule::Hebrew { year_offset: 3760, month: 7, day: 15 },
        Nowruz => Rule::Computed(nowruz),
        Diwali => Rule::Table(table::DIWALI),
        Vesak => Rule::Table(table::VESAK),
        Songkran => Rule::Solar { month: 4, day: 13 },
    }
}

impl Rule {
    /// The days in a solar year, in order.
    fn dates_in(self, year: i32) -> Vec<NaiveDate> {
        let once = match self {
            Self::Chinese { month, day } => return chinese(year, month, day),
            Self::Table(days) => return table::days_in(days, year),
            Self::Solar { month, day } => NaiveDate::from_ymd_opt(year, month, day),
            Self::NthWeekday { month, weekday, n } => NaiveDate::from_weekday_of_month_opt(year, month, weekday, n),
            Self::Korean { month, day } => solar(Date::try_new_korean_traditional(year, Month::new(month), day)),
            Self::Hebrew { year_offset, month, day } => {
                solar(Date::try_new_hebrew_v2(year + year_offset, Month::new(month), day))
            }
            Self::Computed(date_in) => date_in(year),
        };
        once.into_iter().collect()
    }
}

/// A lunar date in a solar year: it belongs to this lunar year or to the one before, to both or to neither.
fn chinese(solar_year: i32, month: u8, day: u8) -> Vec<NaiveDate> {
    let lunar_years = [solar_year - 1, solar_year].into_iter();
    lunar_years
        .filter_map(|year| lunar::find_month(year, month, false)?.date(day))
        .filter(|date| date.year() == solar_year)
        .collect()
}

/// The last day of the lunar year, be it the 29th or the 30th.
fn new_years_eve_cn(year: i32) -> Option<NaiveDate> {
    lunar::find_month(year, 1, false)?.date(1)?.pred_opt()
}

/// The solar term, by the common rule with one constant a century.
///
/// Source: 寿星通式; it holds in every year from 1950 to 2099. In 2100 the sun is there at 00:36 to 00:44 on the 5th by Chinese
/// time, in two computations of its longitude that were made apart from each other.
fn qingming(year: i32) -> Option<NaiveDate> {
    let ten_thousandths = match year {
        1950..=1999 => 55_900,
        2000..=2099 => 48_100,
        2100 => 50_300,
        _ => return None,
    };
    let of_century = year % 100;
    let day = (of_century * 2_422 + ten_thousandths) / 10_000 - of_century / 4;
    NaiveDate::from_ymd_opt(year, 4, u32::try_from(day).ok()?)
}

/// The fourth Thursday of November, by law since 1942; before that presidents named the day.
fn thanksgiving_us(year: i32) -> Option<NaiveDate> {
    let day = NaiveDate::from_weekday_of_month_opt(year, 11, Weekday::Thu, 4);
    day.filter(|_| year >= 1942)
}

fn easter(year: i32) -> Option<NaiveDate> {
    let computus::Date { year, month, day } = computus::gregorian(year).ok()?;
    NaiveDate::from_ymd_opt(year, month, day)
}

fn orthodox_easter(year: i32) -> Option<NaiveDate> {
    let computus::Date { year, month, day } = computus::julian(year).ok()?;
    solar(Date::try_new_julian(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
}

fn nowruz(year: i32) -> Option<NaiveDate> {
    solar(Date::try_new_persian(year - 621, 1, 1))
}

/// The day of a date in another calendar, where that calendar has it.
fn solar<C: AsCalendar, E>(date: Result<Date<C>, E>) -> Option<NaiveDate> {
    let day = i32::try_from(date.ok()?.to_rata_die().to_i64_date()).ok()?;
    NaiveDate::from_num_days_from_ce_opt(day)
}
