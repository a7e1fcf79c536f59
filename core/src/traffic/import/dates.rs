//! Compares the dates of a known guest with those in a file, so that a corrected date never becomes a second one. Pure.

use super::column::ImportField;
use crate::calendar::Calendar;
use crate::date::{DateKind, NewDate, SpecialDate};

/// The dates of one guest, including those added by earlier lines of the file.
pub(super) struct Dates(Vec<Known>);

struct Known {
    /// None for a date that the file adds.
    id: Option<i64>,
    said: NewDate,
}

/// How a date in the file relates to the guest's dates.
#[derive(Debug, PartialEq)]
pub(super) enum Taken {
    New(NewDate),
    /// The book has the same date, perhaps with more detail.
    Known,
    /// The book's date by its id, now with its year.
    Completed(i64, NewDate),
    /// Contradicts the book's date, which comes first; none if that one is new in the file too.
    Differs(Option<(i64, NewDate)>, NewDate),
}

impl Dates {
    pub(super) fn of(dates: Vec<SpecialDate>) -> Self {
        Dates(dates.into_iter().map(|date| Known { id: Some(date.id), said: date.said }).collect())
    }

    pub(super) fn take(&mut self, new: NewDate) -> Taken {
        let same_day = |known: &&mut Known| is_alike(&known.said, &new) && day_of(&known.said) == day_of(&new);
        // Of several dates on one day, prefer the same year, then one without a year.
        let on_day = self.0.iter_mut().filter(same_day);
        let rank = |known: &&mut Known| match (known.said.date.year, new.date.year) {
            (known, new) if known == new => 0,
            (Some(_), None) => 1,
            (None, Some(_)) => 2,
            (_, _) => 3,
        };
        if let Some(known) = on_day.min_by_key(rank) {
            return match (known.said.date.year, new.date.year, known.id) {
                (None, Some(year), Some(id)) => {
                    known.said.date.year = Some(year);
                    Taken::Completed(id, known.said.clone())
                }
                (Some(one), Some(other), id) if one != other => {
                    Taken::Differs(id.map(|id| (id, known.said.clone())), new)
                }
                (None, Some(_), None) => Taken::Differs(None, new),
                _ => Taken::Known,
            };
        }
        if is_once(new.kind)
            && let Some(known) = self.0.iter().find(|known| is_alike(&known.said, &new))
        {
            return Taken::Differs(known.id.map(|id| (id, known.said.clone())), new);
        }
        self.0.push(Known { id: None, said: new.clone() });
        Taken::New(new)
    }
}

/// What a report calls a date.
pub(super) fn field_of(kind: DateKind) -> &'static str {
    match kind {
        DateKind::Birthday => ImportField::Birthday.id(),
        DateKind::WeddingAnniversary => ImportField::Anniversary.id(),
        DateKind::FirstStay | DateKind::CompanyDay | DateKind::Memorial | DateKind::Own => ImportField::Event.id(),
    }
}

/// Removes contradicting and repeated dates of one line, such as a second birthday in the same calendar. Returns the kinds of
/// those that contradict.
pub(super) fn once_each(dates: &mut Vec<NewDate>) -> Vec<DateKind> {
    let mut left_out = Vec::new();
    let mut kept: Vec<NewDate> = Vec::with_capacity(dates.len());
    for new in std::mem::take(dates) {
        let clashes =
            |known: &&mut NewDate| is_alike(known, &new) && (is_once(new.kind) || day_of(known) == day_of(&new));
        let Some(known) = kept.iter_mut().find(clashes) else {
            kept.push(new);
            continue;
        };
        match (known.date.year, new.date.year) {
            _ if day_of(known) != day_of(&new) => left_out.push(new.kind),
            (None, year) => known.date.year = year,
            (Some(one), Some(other)) if one != other => left_out.push(new.kind),
            _ => {}
        }
    }
    *dates = kept;
    left_out
}

/// Whether two dates are for the same occasion in the same calendar. A guest may have a birthday in each calendar.
fn is_alike(one: &NewDate, other: &NewDate) -> bool {
    let label = |date: &NewDate| if is_once(date.kind) { String::new() } else { date.label.clone() };
    (one.kind, one.date.calendar, label(one)) == (other.kind, other.date.calendar, label(other))
}

/// Whether a guest can have only one date of the kind.
fn is_once(kind: DateKind) -> bool {
    match kind {
        DateKind::Birthday | DateKind::WeddingAnniversary | DateKind::FirstStay | DateKind::CompanyDay => true,
        DateKind::Memorial | DateKind::Own => false,
    }
}

fn day_of(date: &NewDate) -> (Calendar, u8, u8, bool) {
    (date.date.calendar, date.date.month, date.date.day, date.date.leap)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{LeapDayPolicy, LeapPolicy, RecurringDate};

    fn date(kind: DateKind, calendar: Calendar, year: Option<i32>, month: u8, day: u8) -> NewDate {
        let date = RecurringDate {
            calendar,
            year,
            month,
            leap: false,
            day,
            leap_policy: LeapPolicy::default(),
            leap_day_policy: LeapDayPolicy::default(),
        };
        NewDate { kind, label: String::new(), date, lead_days: None }
    }

    fn birthday(year: Option<i32>, month: u8, day: u8) -> NewDate {
        date(DateKind::Birthday, Calendar::Solar, year, month, day)
    }

    fn known(said: NewDate) -> Dates {
        Dates(vec![Known { id: Some(7), said }])
    }

    #[test]
    fn a_year_completes_a_birthday_once() {
        let mut dates = known(birthday(None, 5, 12));
        assert_eq!(dates.take(birthday(Some(1985), 5, 12)), Taken::Completed(7, birthday(Some(1985), 5, 12)));
        assert_eq!(dates.take(birthday(Some(1985), 5, 12)), Taken::Known, "the next line of the file says it again");
        assert_eq!(dates.take(birthday(None, 5, 12)), Taken::Known, "and less is nothing new");
    }

    #[test]
    fn a_corrected_day_is_asked_about_and_never_a_second_one() {
        let book = birthday(Some(1988), 3, 9);
        for file in [birthday(Some(1988), 3, 19), birthday(Some(1989), 3, 9), birthday(None, 3, 19)] {
            let expected = Taken::Differs(Some((7, book.clone())), file.clone());
            assert_eq!(known(book.clone()).take(file), expected);
        }
        let mut leap = date(DateKind::Birthday, Calendar::Lunar, None, 6, 1);
        let book = leap.clone();
        leap.date.leap = true;
        assert_eq!(
            known(book.clone()).take(leap.clone()),
            Taken::Differs(Some((7, book)), leap),
            "a leap month is another"
        );
    }

    #[test]
    fn one_line_has_one_birthday_in_a_calendar() {
        let mut dates = vec![birthday(None, 3, 9), birthday(Some(1988), 3, 9), birthday(None, 3, 9)];
        assert_eq!(once_each(&mut dates), []);
        assert_eq!(dates, [birthday(Some(1988), 3, 9)], "with its year");
        let lunar = date(DateKind::Birthday, Calendar::Lunar, None, 1, 21);
        let mut dates = vec![birthday(Some(1988), 3, 9), lunar.clone(), birthday(Some(1988), 3, 19)];
        assert_eq!(once_each(&mut dates), [DateKind::Birthday], "the second is told");
        assert_eq!(dates, [birthday(Some(1988), 3, 9), lunar]);
    }

    #[test]
    fn what_may_come_twice_is_added() {
        let lunar = date(DateKind::Birthday, Calendar::Lunar, None, 1, 21);
        assert_eq!(
            known(birthday(Some(1988), 3, 9)).take(lunar.clone()),
            Taken::New(lunar),
            "a birthday in both calendars"
        );
        let own = |day| NewDate { label: "孩子".into(), ..date(DateKind::Own, Calendar::Solar, None, 6, day) };
        assert_eq!(known(own(1)).take(own(2)), Taken::New(own(2)), "two children");
        let mourning = |day| date(DateKind::Memorial, Calendar::Solar, None, 6, day);
        assert_eq!(known(mourning(1)).take(mourning(2)), Taken::New(mourning(2)), "two days of mourning");
    }
}
