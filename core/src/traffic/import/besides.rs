//! What our own columns and lines say besides what other programs know, put where it belongs in a person. What a person
//! changed in another program since, on a telephone say, stands.

use super::candidate::Candidate;
use super::column::ImportField;
use crate::calendar::RecurringDate;
use crate::calendar::written::DateField;
use crate::date::{DateKind, NewDate};
use crate::guest::NewContact;
use crate::preference::NewPreference;
use crate::traffic::own::{self, Related, contacts_read, dates_read, notes_read, preferences_read, related_read};

/// Takes what a column or line of ours says. False where some of it cannot be read, or where the field is no such one.
pub(super) fn take(person: &mut Candidate, field: ImportField, text: &str, dates: &DateField) -> bool {
    match field {
        ImportField::Contacts => all(contacts_read(text), |new| take_contact(&mut person.contacts, new)),
        ImportField::Preferences => all(preferences_read(text), |new| take_preference(&mut person.preferences, new)),
        ImportField::Related => all(related_read(text), |new| take_related(&mut person.related, new)),
        ImportField::Dates => {
            let (read, lost) = dates_read(text, dates);
            take_dates(&mut person.dates, read);
            !lost
        }
        ImportField::Calls => {
            person.calls.extend(notes_read(text));
            true
        }
        ImportField::Tags => {
            person.tags = own::entries(text).into_iter().map(|entry| entry.text).collect();
            true
        }
        ImportField::Note => {
            person.notes = notes_read(text);
            true
        }
        ImportField::Keeper => {
            text.clone_into(&mut person.keeper);
            true
        }
        ImportField::Household => {
            text.clone_into(&mut person.household);
            true
        }
        ImportField::Number => {
            person.number = text.parse().ok();
            person.number.is_some()
        }
        ImportField::QuietHours => take_quiet_hours(person, text),
        _ => false,
    }
}

/// Takes all that could be read. False where some could not.
fn all<T>((read, lost): (Vec<T>, bool), take: impl FnMut(T)) -> bool {
    read.into_iter().for_each(take);
    !lost
}

fn take_contact(contacts: &mut Vec<NewContact>, new: NewContact) {
    match contacts.iter_mut().find(|known| (known.kind, &known.value) == (new.kind, &new.value)) {
        Some(known) => *known = new,
        None => contacts.push(new),
    }
}

fn take_preference(preferences: &mut Vec<NewPreference>, new: NewPreference) {
    let same = |known: &&mut NewPreference| {
        (known.strength, known.category, &known.text) == (new.strength, new.category, &new.text)
            && known.source.is_empty()
    };
    match preferences.iter_mut().find(same) {
        Some(known) => known.source = new.source,
        None => preferences.push(new),
    }
}

fn take_related(related: &mut Vec<Related>, new: Related) {
    let same = |known: &&mut Related| (known.kind, &known.name, known.number) == (new.kind, &new.name, None);
    match related.iter_mut().find(same) {
        Some(known) => known.number = new.number,
        None => related.push(new),
    }
}

/// Each of the new dates takes the place of one on the same day: first one for the same occasion, then any other.
fn take_dates(dates: &mut Vec<NewDate>, new: Vec<NewDate>) {
    let day = |date: &RecurringDate| (date.calendar, date.month, date.day, date.leap);
    let mut open: Vec<bool> = vec![true; dates.len()];
    let mut left = Vec::new();
    let mut find = |dates: &mut Vec<NewDate>, new: NewDate, kind: Option<DateKind>| {
        let place = dates.iter().zip(&open).position(|(known, open)| {
            let years = known.date.year == new.date.year || known.date.year.is_none() || new.date.year.is_none();
            *open && years && day(&known.date) == day(&new.date) && kind.is_none_or(|kind| kind == known.kind)
        });
        let Some(place) = place else { return Some(new) };
        open[place] = false;
        let year = new.date.year.or(dates[place].date.year);
        dates[place] = NewDate { date: RecurringDate { year, ..new.date }, ..new };
        None
    };
    for one in new {
        let kind = Some(one.kind);
        left.extend(find(dates, one, kind));
    }
    let left: Vec<NewDate> = left.into_iter().filter_map(|one| find(dates, one, None)).collect();
    dates.extend(left);
}

/// `22:00–07:00`; either may be left away.
fn take_quiet_hours(person: &mut Candidate, text: &str) -> bool {
    let clock = |text: &str| {
        let text = text.trim().replace('：', ":");
        if text.is_empty() {
            return Some(text);
        }
        let (hour, minute) = text.split_once(':')?;
        let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
        (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
    };
    let Some((from, to)) = text.split_once(['–', '-', '~', '—']) else { return false };
    let (Some(from), Some(to)) = (clock(from), clock(to)) else { return false };
    person.fields.quiet_from = from;
    person.fields.quiet_to = to;
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Calendar;

    fn date(kind: DateKind, label: &str, year: Option<i32>, day: u8) -> NewDate {
        let date = RecurringDate {
            calendar: Calendar::Solar,
            year,
            month: 5,
            leap: false,
            day,
            leap_policy: Default::default(),
            leap_day_policy: Default::default(),
        };
        NewDate { kind, label: label.to_owned(), date, lead_days: None }
    }

    #[test]
    fn a_date_of_ours_takes_the_place_of_the_same_day() {
        let mut dates = vec![date(DateKind::Birthday, "", Some(1980), 9), date(DateKind::Own, "忌日", None, 9)];
        let ours = vec![date(DateKind::Memorial, "外公", None, 9), date(DateKind::Birthday, "暂定", None, 9)];
        take_dates(&mut dates, ours);
        assert_eq!(
            dates,
            [date(DateKind::Birthday, "暂定", Some(1980), 9), date(DateKind::Memorial, "外公", None, 9)],
            "each its own, and a year that the other column has is kept"
        );
    }

    #[test]
    fn a_day_that_was_put_right_elsewhere_stands() {
        let mut dates = vec![date(DateKind::Birthday, "", Some(1980), 19)];
        take_dates(&mut dates, vec![date(DateKind::Birthday, "暂定", Some(1980), 9)]);
        assert_eq!(dates[0].date.day, 19, "what a person typed in comes first, and the sieve keeps the first");
    }

    #[test]
    fn quiet_hours_are_read_with_one_end_or_both() {
        let read = |text| {
            let mut person = Candidate::default();
            let taken = take_quiet_hours(&mut person, text);
            (taken, person.fields.quiet_from, person.fields.quiet_to)
        };
        assert_eq!(read("22:00–07:00"), (true, "22:00".into(), "07:00".into()));
        assert_eq!(read("9：30 - "), (true, "09:30".into(), String::new()));
        assert_eq!(read("25:00–7:00"), (false, String::new(), String::new()));
        assert_eq!(read("late"), (false, String::new(), String::new()));
    }
}
