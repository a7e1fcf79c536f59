//! What a text means: one date, or one for each order that its figures may stand in.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use super::super::{Calendar, CalendarError, LunarDate, lunar_of, solar_of};
use super::date::WrittenDate;
use super::error::WrittenError;
use super::order::{DayOrder, Orders};

impl WrittenDate {
    /// The day on which it falls. Errors: `date_year_missing`; `date_out_of_range`; those of a lunar date.
    pub fn civil_day(self) -> Result<NaiveDate, WrittenError> {
        let WrittenDate { calendar, year, month, leap, day } = self;
        let year = year.ok_or(WrittenError::YearMissing)?;
        let civil = match calendar {
            Calendar::Lunar => solar_of(LunarDate { year, month, leap, day })?,
            Calendar::Solar => {
                let found = NaiveDate::from_ymd_opt(year, month.into(), day.into());
                found.ok_or(CalendarError::DateOutOfRange { year })?
            }
        };
        lunar_of(civil)?;
        Ok(civil)
    }
}

/// A year as it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    Whole(i32),
    /// Its last two figures.
    Short(u8),
}

/// Year, month and day as they stand, before anybody asks whether there is such a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Figures {
    pub year: Option<Year>,
    pub month: u8,
    pub day: u8,
}

/// What holds for a date in whatever order it is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub calendar: Calendar,
    pub leap: bool,
    pub latest_year: i32,
}

impl Said {
    fn date(self, figures: Figures) -> Result<WrittenDate, CalendarError> {
        let year = figures.year.map(|year| match year {
            Year::Whole(year) => year,
            Year::Short(two) => self.latest_year - (self.latest_year - i32::from(two)).rem_euclid(100),
        });
        let date =
            WrittenDate { calendar: self.calendar, year, month: figures.month, leap: self.leap, day: figures.day };
        date.recurring().validate()?;
        Ok(date)
    }
}

/// What a text means in each order; none for an order in which there is no such day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readings {
    dates: [Option<WrittenDate>; 3],
    /// Where the month is one and only too short for the day: `29/2/26` is a slip, and no year 2029.
    too_short: [Option<CalendarError>; 3],
}

impl Readings {
    /// Errors: that of the first order, where no order gives a day.
    pub(super) fn of(figures: &[Option<Figures>; 3], said: Said) -> Result<Self, WrittenError> {
        let read = figures.map(|figures| figures.map(|figures| said.date(figures)));
        let dates = read.map(|date| date.and_then(Result::ok));
        let errors = read.map(|date| date.and_then(Result::err));
        if dates.iter().all(Option::is_none) {
            return Err(errors.into_iter().flatten().next().map_or(WrittenError::Unreadable, WrittenError::from));
        }
        let is_too_short = |error: &CalendarError| matches!(error, CalendarError::DayOutOfMonth { day: 1..=31, .. });
        Ok(Readings { dates, too_short: errors.map(|error| error.filter(is_too_short)) })
    }

    /// Drops what lies in years that are unlikely, where anything else is left.
    pub(super) fn keep_near(&mut self, years: RangeInclusive<i32>) {
        let is_near = |date: &WrittenDate| date.year.is_none_or(|year| years.contains(&year));
        if self.dates.iter().flatten().any(is_near) {
            self.dates = self.dates.map(|date| date.filter(is_near));
        }
    }

    /// Moves every day to the one that it is elsewhere. Errors: `date_clock_in_utc` without a year to reckon from.
    pub(super) fn move_days(&mut self, day_of: impl Fn(NaiveDate) -> NaiveDate) -> Result<(), WrittenError> {
        for date in self.dates.iter_mut().flatten() {
            if date.year.is_none() || date.calendar == Calendar::Lunar {
                return Err(WrittenError::ClockInUtc);
            }
            let day = day_of(date.civil_day()?);
            (date.year, date.month, date.day) = (Some(day.year()), day.month() as u8, day.day() as u8);
        }
        Ok(())
    }

    /// The orders in which there is such a day.
    pub fn possible(&self) -> Orders {
        let mut orders = Orders::NONE;
        DayOrder::ALL.into_iter().filter(|order| self.in_order(*order).is_some()).for_each(|order| orders.add(order));
        orders
    }

    /// What the text means in one order.
    pub fn in_order(&self, order: DayOrder) -> Option<WrittenDate> {
        self.dates[order as usize]
    }

    /// The date in these orders, or in any where these give none: `25/8/1990` is August in America too.
    ///
    /// Errors: `date_ambiguous`; `day_out_of_month` where another of the orders would only need a longer month.
    pub fn under(&self, orders: Orders) -> Result<WrittenDate, WrittenError> {
        let orders = if orders.iter().all(|order| self.in_order(order).is_none()) { Orders::ALL } else { orders };
        if let Some(error) = orders.iter().find_map(|order| self.too_short[order as usize]) {
            return Err(error.into());
        }
        let mut dates = orders.iter().filter_map(|order| self.in_order(order));
        let one = dates.next().ok_or(WrittenError::Unreadable)?;
        match dates.find(|date| *date != one) {
            Some(other) => Err(WrittenError::Ambiguous { one, other }),
            None => Ok(one),
        }
    }

    /// Whether these orders leave more than one date.
    pub fn is_ambiguous(&self, orders: Orders) -> bool {
        matches!(self.under(orders), Err(WrittenError::Ambiguous { .. }))
    }
}
