//! Finds the order of day and month for each column from the dates in it. Pure.
//!
//! A date such as 25/8/1990 decides for its whole column, and for other columns that leave it open. If nothing decides, the
//! person who imports the file is asked; nothing is guessed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::written::{self, DateField, Orders, Readings};
use crate::calendar::{Calendar, DayOrder, WrittenDate};

/// A column whose dates may be either way round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ColumnInDoubt {
    /// Units: columns from the left, the first is 0.
    pub column: usize,
    /// One of its dates, as it stands in the file.
    pub example: String,
    /// What the example means in each order that is left.
    pub readings: Vec<OrderReading>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OrderReading {
    pub order: DayOrder,
    pub date: WrittenDate,
}

/// A column in which some dates are lunar and others do not say their calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColumnOfBoth {
    /// Units: columns from the left, the first is 0.
    pub column: usize,
    /// One of each, as they stand in the file.
    pub lunar: String,
    pub plain: String,
}

/// What the file itself says of its dates.
#[derive(Debug, Default)]
pub(super) struct Settled {
    /// Shape: one entry a column: the orders it keeps to.
    pub orders: Vec<Orders>,
    /// Columns whose orders leave two dates somewhere.
    pub in_doubt: Vec<ColumnInDoubt>,
    pub mixed: Vec<ColumnOfBoth>,
}

/// What is known from the cells so far.
pub(super) struct Evidence {
    field: DateField,
    columns: Vec<Column>,
}

#[derive(Clone)]
struct Column {
    /// Orders in which all dates so far are valid.
    possible: Orders,
    /// The same for dates with a year: `8-15` may be a room, so it says nothing about other columns.
    with_year: Orders,
    /// Dates that mean different days in two orders, one for each two.
    doubtful: Vec<(String, Readings)>,
    /// Signs that stand behind years at the beginning, and in doubtful dates without a year: `1988-03-09` and `05-12`.
    after_year: BTreeSet<char>,
    without_year: BTreeSet<char>,
    /// Whether a date with its year is doubtful.
    doubtful_year: bool,
    /// The first lunar date, and the first that does not say its calendar.
    lunar: Option<String>,
    plain: Option<String>,
}

impl Evidence {
    pub(super) fn new(field: DateField, columns: usize) -> Self {
        let column = Column {
            possible: Orders::ALL,
            with_year: Orders::ALL,
            doubtful: Vec::new(),
            after_year: BTreeSet::new(),
            without_year: BTreeSet::new(),
            doubtful_year: false,
            lunar: None,
            plain: None,
        };
        Evidence { field, columns: vec![column; columns] }
    }

    pub(super) fn look(&mut self, cells: &[String]) {
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            let text = cell.trim();
            let in_figures = is_perhaps_in_figures(text);
            let is_lunar = column.lunar.is_none() && is_perhaps_lunar(text);
            if !in_figures && !is_lunar {
                continue;
            }
            if let Ok(Some(readings)) = written::readings(text, &self.field) {
                column.calendar(text, &readings);
                if in_figures {
                    column.add(text, readings);
                }
            }
        }
    }

    pub(super) fn settle(self) -> Settled {
        let with_year = self.columns.iter().map(|column| column.with_year).fold(Orders::ALL, Orders::and);
        let mut settled = Settled::default();
        for (at, column) in self.columns.into_iter().enumerate() {
            let mut orders = column.own();
            if column.doubt(orders).is_some() && !orders.and(with_year).is_none() {
                orders = orders.and(with_year);
            }
            if let Some((example, readings)) = column.doubt(orders) {
                let read = |order| readings.in_order(order).map(|date| OrderReading { order, date });
                let readings = orders.iter().filter_map(read).collect();
                settled.in_doubt.push(ColumnInDoubt { column: at, example: example.clone(), readings });
            }
            if let (Some(lunar), Some(plain)) = (column.lunar, column.plain) {
                settled.mixed.push(ColumnOfBoth { column: at, lunar, plain });
            }
            settled.orders.push(orders);
        }
        settled
    }
}

impl Column {
    fn calendar(&mut self, text: &str, readings: &Readings) {
        let Some(date) = DayOrder::ALL.into_iter().find_map(|order| readings.in_order(order)) else { return };
        let kept = match date.calendar {
            Calendar::Lunar => &mut self.lunar,
            Calendar::Solar if written::calendar_named(text).is_none() => &mut self.plain,
            Calendar::Solar => return,
        };
        if kept.is_none() {
            *kept = Some(text.to_owned());
        }
    }

    fn add(&mut self, text: &str, readings: Readings) {
        self.possible = self.possible.and(readings.possible());
        if readings.under(Orders::ALL).map_or(true, |date| date.year.is_some()) {
            self.with_year = self.with_year.and(readings.possible());
        }
        let sign = text.trim_start_matches(|c: char| c.is_ascii_digit()).chars().next();
        if !readings.is_ambiguous(Orders::ALL) {
            let year_first = text.find(|c: char| !c.is_ascii_digit()) == Some(4);
            self.after_year.extend(sign.filter(|_| year_first));
            return;
        }
        match readings.in_order(DayOrder::YearFirst).is_some_and(|date| date.year.is_none()) {
            true => self.without_year.extend(sign),
            false => self.doubtful_year = true,
        }
        let pairs = |readings: &Readings| Orders::PAIRS.map(|pair| readings.is_ambiguous(pair));
        let mut known = [false; Orders::PAIRS.len()];
        for (_, other) in &self.doubtful {
            known.iter_mut().zip(pairs(other)).for_each(|(known, tells)| *known |= tells);
        }
        if pairs(&readings).into_iter().zip(known).any(|(tells, known)| tells && !known) {
            self.doubtful.push((text.to_owned(), readings));
        }
    }

    /// A column that fits no single order has dates in several.
    fn own(&self) -> Orders {
        if self.is_year_first() {
            return DayOrder::YearFirst.into();
        }
        if self.possible.is_none() { Orders::ALL } else { self.possible }
    }

    /// Whether all doubtful dates lack the year and are written as others in the column that begin with it.
    fn is_year_first(&self) -> bool {
        let written_alike = !self.without_year.is_empty() && self.without_year.is_subset(&self.after_year);
        written_alike && !self.doubtful_year && self.possible.has(DayOrder::YearFirst)
    }

    fn doubt(&self, orders: Orders) -> Option<&(String, Readings)> {
        self.doubtful.iter().find(|(_, readings)| readings.is_ambiguous(orders))
    }
}

/// Units: bytes. No date in figures is longer, with its time, weekday and zone.
const LONGEST: usize = 48;

/// Of a date with its hour; a telephone number has more.
const MOST_DIGITS: usize = 10;

/// A quick check whether a cell may be a date in figures, for files with many cells.
fn is_perhaps_in_figures(text: &str) -> bool {
    if text.len() > LONGEST || text.is_ascii() && !text.bytes().any(|byte| matches!(byte, b'/' | b'-' | b'.')) {
        return false;
    }
    if text.contains('@') || !text.contains(['/', '-', '.', '\u{ff0f}', '\u{ff0d}', '\u{ff0e}']) {
        return false;
    }
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    digits >= 2 && (digits <= MOST_DIGITS || text.contains([':', '\u{ff1a}']))
}

/// A quick check whether a cell may be a lunar date.
fn is_perhaps_lunar(text: &str) -> bool {
    let marks = ['农', '農', '阴', '陰', '腊', '臘', '闰', '閏', '初', '廿', '正', '冬', '十', 'l', 'L'];
    let digits_alone = text.is_ascii() && text.starts_with(|c: char| c.is_ascii_digit() || c == '+');
    text.len() <= LONGEST && !digits_alone && !text.contains('@') && text.contains(marks)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::calendar::DayOrder::{DayFirst, MonthFirst, YearFirst};

    fn settle(rows: &[&[&str]]) -> (Vec<Orders>, Vec<ColumnInDoubt>) {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let mut evidence = Evidence::new(DateField::returning(today), rows[0].len());
        for row in rows {
            evidence.look(&row.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>());
        }
        let Settled { orders, in_doubt, .. } = evidence.settle();
        (orders, in_doubt)
    }

    #[test]
    fn a_column_of_both_calendars_is_pointed_out() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let mut evidence = Evidence::new(DateField::returning(today), 2);
        for row in
            [["1988-03-09", "8月15日"], ["农历8.15", "公历8月16日"], ["八月十六", "1988-03-09"], ["13805710001", "x"]]
        {
            evidence.look(&row.map(str::to_owned));
        }
        let mixed = ColumnOfBoth { column: 0, lunar: "农历8.15".into(), plain: "1988-03-09".into() };
        assert_eq!(evidence.settle().mixed, [mixed], "the first of each, and only of the column that has both");
    }

    #[test]
    fn one_day_above_twelve_decides_for_its_column() {
        let (orders, in_doubt) = settle(&[&["5/12/1981"], &["25/12/1980"], &["not a date"]]);
        assert_eq!((orders[0], in_doubt.len()), (Orders::only(DayFirst), 0), "the first is 5 December");
        let (orders, in_doubt) = settle(&[&["12/25/1980"], &["5/12/1981"]]);
        assert!(!orders[0].has(DayFirst) && in_doubt.is_empty(), "here it is 12 May");
    }

    #[test]
    fn a_column_that_tells_nothing_goes_by_the_others() {
        let (orders, in_doubt) = settle(&[&["12/28/2026", "1/3/2027"], &["12/5/2026", "12/9/2026"]]);
        assert!(!orders[1].has(DayFirst), "departures are written as arrivals are");
        assert!(in_doubt.is_empty(), "and nobody is asked: {in_doubt:?}");
        let (_, in_doubt) = settle(&[&["8-15", "1/3/1990"], &["12-31", "2/3/1990"]]);
        assert_eq!(in_doubt.len(), 1, "but rooms tell nothing of birthdays: {in_doubt:?}");
    }

    #[test]
    fn what_nothing_decides_is_in_doubt() {
        let (_, in_doubt) = settle(&[&["a", "3/4/1990"], &["b", "1988-03-09"]]);
        let [doubt] = in_doubt.as_slice() else { panic!("one column: {in_doubt:?}") };
        assert_eq!((doubt.column, doubt.example.as_str()), (1, "3/4/1990"), "the column and one of its dates");
        let orders: Vec<DayOrder> = doubt.readings.iter().map(|reading| reading.order).collect();
        assert_eq!(orders, [YearFirst, MonthFirst, DayFirst], "to choose from");
    }

    #[test]
    fn a_column_that_keeps_to_no_order_decides_nothing() {
        let (orders, in_doubt) = settle(&[&["25/12/1980"], &["12/25/1980"]]);
        assert_eq!((orders[0], in_doubt.len()), (Orders::ALL, 0), "each of them is certain by itself");
        let (_, in_doubt) = settle(&[&["25/12/1980"], &["12/25/1980"], &["3/4/1990"]]);
        assert_eq!(in_doubt.len(), 1, "and the third is in doubt");
    }

    #[test]
    fn dates_with_the_year_first_decide_for_those_without_one() {
        let (orders, in_doubt) = settle(&[&["05-12"], &["1988-03-09"], &["6-1"]]);
        assert_eq!((orders[0], in_doubt), (YearFirst.into(), vec![]), "12 May and 1 June");
        for rows in [[&["5/12"][..], &["1988-03-09"]], [&["05-12"], &["09.03.1988"]], [&["3/4/1990"], &["1988/03/09"]]]
        {
            assert_eq!(settle(&rows).1.len(), 1, "written otherwise, they decide nothing: {rows:?}");
        }
    }

    #[test]
    fn a_file_without_figures_in_doubt_asks_nothing() {
        let (_, in_doubt) = settle(&[&["1990-08-15", "138-1234-8812"], &["15.8.1990", "农历8.15"]]);
        assert_eq!(in_doubt, [], "all of them are certain");
    }
}
