//! A guest as a row: columns that other programs know, and our own for what they do not.

use chrono::{Datelike, NaiveDate};

use crate::calendar::Calendar;
use crate::date::{DateKind, NewDate, Occurrence, next_days, typed};
use crate::exchange::{Cell, Column, ColumnKind};
use crate::guest::{ContactKind, NewContact, Sex};
use crate::import::Candidate;
use crate::locale::Language;
use crate::preference::{Category, NewPreference, Strength};
use crate::traffic::own::{
    contacts_written, dates_written, is_plain, listed, notes_written, preferences_written, related_written,
    wishes_listed,
};

/// Headings that a later import matches again by itself.
const COLUMNS: &[(&str, f64)] = &[
    ("name", 16.0),
    ("salutation", 10.0),
    ("tier", 9.0),
    ("phone", 16.0),
    ("allergy", 22.0),
    ("dietary", 18.0),
    ("must", 26.0),
    ("caution", 20.0),
    ("native-name", 14.0),
    ("company", 22.0),
    ("likes", 30.0),
    ("avoid", 24.0),
    ("do-not-disturb", 10.0),
    ("quiet-hours", 14.0),
    ("do-not-celebrate", 12.0),
    ("greeting-selected", 12.0),
    ("big-account", 12.0),
    ("keeper", 14.0),
    ("birthday", 14.0),
    ("lunar-birthday", 16.0),
    ("age", 6.0),
    ("next-birthday", 12.0),
    ("birthday-month", 10.0),
    ("memorial", 14.0),
    ("anniversary", 14.0),
    ("pinyin", 18.0),
    ("alias", 14.0),
    ("sex", 8.0),
    ("birth-year", 10.0),
    ("language", 10.0),
    ("nationality", 12.0),
    ("email", 24.0),
    ("wechat", 16.0),
    ("qq", 14.0),
    ("other-contact", 18.0),
    ("occupation", 14.0),
    ("home-city", 12.0),
    ("address", 30.0),
    ("family-situation", 20.0),
    ("source", 14.0),
    ("tags", 18.0),
    ("note", 40.0),
    ("calls", 30.0),
    ("related", 30.0),
    ("household", 18.0),
    ("dates", 36.0),
    ("contacts", 36.0),
    ("preferences", 36.0),
    ("number", 10.0),
];

/// As many as a page has room for: who it is, and what nobody may miss.
pub(super) const PRINTED: u16 = 8;

pub(super) fn columns(language: Language) -> Vec<Column> {
    let column = |(id, width): &(&str, f64)| Column {
        header: language.text(&format!("export-column-{id}")),
        width: *width,
        kind: match *id {
            "age" | "birthday-month" => ColumnKind::Integer,
            "next-birthday" => ColumnKind::Date,
            _ => ColumnKind::Text,
        },
    };
    COLUMNS.iter().map(column).collect()
}

pub(super) fn cells(person: &Candidate, language: Language, today: NaiveDate) -> Vec<Cell> {
    let birthday = of_column(person, DateKind::Birthday, Some(Calendar::Solar)).or(of_column(
        person,
        DateKind::Birthday,
        Some(Calendar::Lunar),
    ));
    let next = birthday.and_then(|said| next_days(&said.date, today, 1).pop());
    let cell = |id: &str| match (id, next) {
        // Complete years on the day the file is written.
        ("age", Some(Occurrence { turning: Some(turning), date, .. })) => {
            Cell::from(i64::from(turning - i32::from(date != today)))
        }
        ("next-birthday", Some(next)) => Cell::from(next.date),
        ("birthday-month", Some(next)) => Cell::from(i64::from(next.date.month())),
        _ => Cell::from(text(person, id, language)),
    };
    COLUMNS.iter().map(|(id, _)| cell(id)).collect()
}

fn text(person: &Candidate, column: &str, language: Language) -> String {
    let fields = &person.fields;
    let yes = |flag: bool| if flag { language.text("export-yes") } else { String::new() };
    let of_kind = |kind: ContactKind| {
        listed(person.contacts.iter().filter(|contact| contact.kind == kind).map(|contact| contact.value.as_str()))
    };
    let wishes = |own: Category, wanted: &dyn Fn(&NewPreference) -> bool| {
        let wanted = person.preferences.iter().filter(|preference| wanted(preference));
        wishes_listed(wanted.map(|preference| (preference.category, preference.text.as_str())), own, language)
    };
    let day = |kind: DateKind, calendar: Option<Calendar>| {
        of_column(person, kind, calendar).map(|said| typed(&said.date, language)).unwrap_or_default()
    };
    match column {
        "name" => fields.display_name.clone(),
        "native-name" => fields.native_name.clone(),
        "salutation" => fields.salutation.clone(),
        "tier" => language.text(&format!("guest-tier-{}", fields.tier.id())),
        "phone" => of_kind(ContactKind::Phone),
        "email" => of_kind(ContactKind::Email),
        "wechat" => of_kind(ContactKind::Wechat),
        "qq" => of_kind(ContactKind::Qq),
        "other-contact" => of_kind(ContactKind::Other),
        "company" => fields.company.clone(),
        "allergy" => wishes(Category::Allergy, &|one| one.strength == Strength::Danger),
        "dietary" => wishes(Category::Dietary, &is_diet),
        "must" => wishes(Category::Other, &|one| one.strength == Strength::Must && !is_diet(one)),
        "likes" => wishes(Category::Other, &|one| one.strength == Strength::Likes),
        "avoid" => wishes(Category::Other, &|one| one.strength == Strength::Avoid),
        "caution" => fields.caution.clone(),
        "do-not-disturb" => yes(fields.do_not_disturb),
        "quiet-hours" => quiet_hours(person),
        "do-not-celebrate" => yes(fields.do_not_celebrate),
        "greeting-selected" => yes(fields.greeting_selected),
        "big-account" => yes(fields.big_account),
        "keeper" => person.keeper.clone(),
        "birthday" => day(DateKind::Birthday, Some(Calendar::Solar)),
        "lunar-birthday" => day(DateKind::Birthday, Some(Calendar::Lunar)),
        "anniversary" => day(DateKind::WeddingAnniversary, None),
        "memorial" => {
            let days = person.dates.iter().filter(|said| said.kind == DateKind::Memorial);
            days.map(|said| typed(&said.date, language)).collect::<Vec<_>>().join("; ")
        }
        "pinyin" => fields.pinyin.clone(),
        "alias" => fields.alias.clone(),
        "sex" if fields.sex == Sex::Unknown => String::new(),
        "sex" => language.text(match fields.sex {
            Sex::Female => "guest-sex-female",
            Sex::Male => "guest-sex-male",
            Sex::Other | Sex::Unknown => "guest-sex-other",
        }),
        "birth-year" => fields.birth_year.map(|year| year.to_string()).unwrap_or_default(),
        "language" => fields.language.clone(),
        "nationality" => fields.nationality.clone(),
        "occupation" => fields.occupation.clone(),
        "home-city" => fields.home_city.clone(),
        "address" => fields.address.clone(),
        "family-situation" => fields.family_situation.clone(),
        "source" => fields.source.clone(),
        "tags" => listed(person.tags.iter().map(String::as_str)),
        "note" => notes_written(person.notes.iter().map(String::as_str)),
        "calls" => notes_written(person.calls.iter().map(String::as_str)),
        "related" => related_written(person.related.iter(), language),
        "household" => person.household.clone(),
        "dates" => dates_written(person.dates.iter().filter(|said| !is_in_column(person, said)), language),
        "contacts" => contacts_written(person.contacts.iter().filter(|new| !is_value_alone(new)), language),
        "preferences" => preferences_written(person.preferences.iter().filter(|new| !new.source.is_empty()), language),
        "number" => person.number.map(|number| number.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}

fn is_diet(one: &NewPreference) -> bool {
    one.strength == Strength::Must && one.category == Category::Dietary
}

/// `22:00–07:00`; empty without quiet hours.
pub(super) fn quiet_hours(person: &Candidate) -> String {
    let (from, to) = (&person.fields.quiet_from, &person.fields.quiet_to);
    if from.is_empty() && to.is_empty() { String::new() } else { format!("{from}–{to}") }
}

/// The date that a column of this kind shows.
fn of_column(person: &Candidate, kind: DateKind, calendar: Option<Calendar>) -> Option<&NewDate> {
    let wanted = |said: &&NewDate| said.kind == kind && calendar.is_none_or(|known| said.date.calendar == known);
    person.dates.iter().find(wanted)
}

/// Whether a date's own column says everything of it.
fn is_in_column(person: &Candidate, said: &NewDate) -> bool {
    let calendar = (said.kind == DateKind::Birthday).then_some(said.date.calendar);
    is_plain(said) && of_column(person, said.kind, calendar) == Some(said)
}

/// Whether a column of such values says everything of a contact point.
fn is_value_alone(new: &NewContact) -> bool {
    new.kind != ContactKind::Post && new.label.is_empty() && !new.preferred
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{ImportField, ImportKind, is_worked_out, suggested};

    #[test]
    fn an_import_knows_every_heading_by_itself() {
        for language in Language::ALL {
            let headings: Vec<String> = columns(language).into_iter().map(|column| column.header).collect();
            let fields: Vec<Option<&str>> =
                suggested(ImportKind::Guests, &headings).into_iter().map(|field| field.map(ImportField::id)).collect();
            for ((id, _), (field, heading)) in COLUMNS.iter().zip(fields.iter().zip(&headings)) {
                let worked_out = ["age", "next-birthday", "birthday-month", "memorial"].contains(id);
                let expected = Some(id.replace('-', "_")).filter(|_| !worked_out);
                assert_eq!(field.map(str::to_owned), expected, "{heading}");
                assert_eq!(is_worked_out(heading), worked_out, "{heading}: what is no loss is not told as one");
            }
        }
    }

    #[test]
    fn no_column_is_forgotten() {
        let person = Candidate { number: Some(1), ..Candidate::default() };
        let today = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap_or_default();
        let said = cells(&person, Language::English, today).iter().filter(|cell| **cell != Cell::Empty).count();
        assert_eq!(said, 2, "the tier and the number: everything else is empty, and every column has its text");
    }

    #[test]
    fn an_age_is_that_of_the_day_the_file_is_written() {
        let date = crate::calendar::RecurringDate {
            calendar: Calendar::Solar,
            year: Some(1986),
            month: 12,
            leap: false,
            day: 1,
            leap_policy: Default::default(),
            leap_day_policy: Default::default(),
        };
        let birthday = NewDate { kind: DateKind::Birthday, label: String::new(), date, lead_days: None };
        let person = Candidate { dates: vec![birthday], ..Candidate::default() };
        let age = |day| {
            let today = NaiveDate::from_ymd_opt(2026, 12, day).unwrap_or_default().pred_opt().unwrap_or_default();
            let cells = cells(&person, Language::English, today);
            let at = |id: &str| COLUMNS.iter().position(|(known, _)| *known == id).map(|at| cells[at].clone());
            (at("age"), at("birthday-month"))
        };
        assert_eq!(age(1), (Some(Cell::from(39)), Some(Cell::from(12))), "the day before");
        assert_eq!(age(2), (Some(Cell::from(40)), Some(Cell::from(12))), "and on it");
    }
}
