//! From a table's row to a person or an arrival.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::candidate::Candidate;
use super::column::ImportField;
use crate::arrival::{ArrivalFields, LONGEST_STAY};
use crate::calendar::written::{self, DateField, Orders};
use crate::calendar::{Calendar, WrittenError};
use crate::date::{DateKind, NewDate};
use crate::exchange::LineIssue;
use crate::exchange::table::TableRow;
use crate::guest::{BIRTH_YEARS, ContactKind, GuestFields, NewContact, Sex, Tier};
use crate::preference::{Category, NewPreference, Strength};
use crate::text::fold::{fold, is_han};
use crate::text::limit;
use crate::text::phone;

/// What stands between several texts in a cell.
const STRONG: &[char] = &[';', '；', '\n', '|'];
const WEAK: &[char] = &[',', '，', '、'];

/// Fields of which a guest may have several.
const LISTS: &[ImportField] = &[
    ImportField::Phone,
    ImportField::Email,
    ImportField::Wechat,
    ImportField::Qq,
    ImportField::OtherContact,
    ImportField::Tags,
    ImportField::Note,
    ImportField::Allergy,
    ImportField::Dietary,
    ImportField::Must,
    ImportField::Likes,
    ImportField::Avoid,
];

/// A row with its columns matched.
pub(super) struct Matched<'a> {
    line: u64,
    columns: &'a Columns,
    cells: &'a [String],
    altered: &'a [usize],
}

/// How the columns of a file are read.
pub(super) struct Columns {
    pub mapping: Vec<Option<ImportField>>,
    /// Shape: one entry a column: the orders in which its dates may be written.
    pub orders: Vec<Orders>,
    /// The day on which the file is read, at the property.
    pub today: NaiveDate,
}

impl<'a> Matched<'a> {
    pub(super) fn new(row: &'a TableRow, columns: &'a Columns) -> Self {
        Matched { line: row.line, columns, cells: &row.cells, altered: &row.altered }
    }

    /// The trimmed texts of a field, of as many columns as were matched with it.
    fn texts(&self, field: ImportField) -> impl Iterator<Item = &str> {
        let matched = self.columns.mapping.iter().zip(self.cells).filter(move |(mapped, _)| **mapped == Some(field));
        matched.map(|(_, cell)| cell.trim()).filter(|text| !text.is_empty())
    }

    /// The first of them; empty when no column or no cell holds it.
    fn text(&self, field: ImportField) -> &str {
        self.texts(field).next().unwrap_or_default()
    }

    /// The date of a field, in the order that its column is written in. Shape: none where the cell says that there is none.
    fn date<T>(
        &self,
        field: ImportField,
        read: impl Fn(&str, Orders) -> Result<Option<T>, WrittenError>,
    ) -> Result<Option<T>, LineIssue> {
        let columns = self.columns.mapping.iter().zip(self.cells).zip(&self.columns.orders);
        let mut of_field = columns.filter(|((mapped, cell), _)| **mapped == Some(field) && !cell.trim().is_empty());
        let Some(((_, cell), orders)) = of_field.next() else { return Ok(None) };
        read(cell, *orders).map_err(|error| self.dropped(field, error.code()))
    }

    /// Texts between semicolons, strokes or line breaks, or between commas where there are none of those: a wish may hold a comma.
    fn several(&self, field: ImportField) -> Vec<String> {
        let parts = self.texts(field).flat_map(|text| match text.contains(STRONG) {
            true => text.split(STRONG),
            false => text.split(WEAK),
        });
        parts.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    /// What of the row has no place to go: cells behind the last column, and a second text of a field that holds one.
    fn left(&self, lists: &[ImportField]) -> Vec<LineIssue> {
        let fields =
            ImportField::ALL.iter().filter(|field| !lists.contains(field) && self.texts(**field).nth(1).is_some());
        let mut left: Vec<LineIssue> = fields.map(|field| self.dropped(*field, "second_value_dropped")).collect();
        let behind = self.cells.iter().skip(self.columns.mapping.len());
        if behind.clone().any(|cell| !cell.trim().is_empty()) {
            left.push(LineIssue::new(self.line, "", "cells_behind_columns"));
        }
        let altered = self.altered.iter().filter_map(|column| *self.columns.mapping.get(*column)?);
        left.extend(altered.map(|field| self.dropped(field, "characters_removed")));
        left
    }

    fn dropped(&self, field: ImportField, code: &'static str) -> LineIssue {
        LineIssue::new(self.line, field.id(), code)
    }
}

/// The person of a row, with the fields that could not be read.
///
/// Errors: `name_missing` for a row without any name.
pub(super) fn candidate(row: &Matched) -> Result<(Candidate, Vec<LineIssue>), LineIssue> {
    use ImportField as F;
    let mut dropped = row.left(LISTS);
    let fields = GuestFields {
        display_name: name(row).ok_or_else(|| LineIssue::new(row.line, "", "name_missing"))?,
        native_name: row.text(F::NativeName).to_owned(),
        pinyin: row.text(F::Pinyin).to_owned(),
        salutation: row.text(F::Salutation).to_owned(),
        alias: row.text(F::Alias).to_owned(),
        sex: read(row, F::Sex, &mut dropped, sex).unwrap_or_default(),
        birth_year: read(row, F::BirthYear, &mut dropped, |text| {
            // A column of numbers with gaps in it may come as quantities: `1988.0`.
            let figures = text.trim_end_matches('年').trim_end_matches(".0");
            figures.parse().ok().filter(|year| BIRTH_YEARS.contains(year))
        }),
        language: row.text(F::Language).to_owned(),
        nationality: row.text(F::Nationality).to_owned(),
        home_city: row.text(F::HomeCity).to_owned(),
        occupation: row.text(F::Occupation).to_owned(),
        company: row.text(F::Company).to_owned(),
        family_situation: row.text(F::FamilySituation).to_owned(),
        address: row.text(F::Address).to_owned(),
        tier: read(row, F::Tier, &mut dropped, tier).unwrap_or_default(),
        big_account: read(row, F::BigAccount, &mut dropped, yes).unwrap_or_default(),
        caution: row.text(F::Caution).to_owned(),
        source: row.text(F::Source).to_owned(),
        ..GuestFields::default()
    };
    let mut dates = Vec::new();
    for (field, kind, calendar) in [
        (F::Birthday, DateKind::Birthday, read(row, F::BirthdayCalendar, &mut dropped, calendar)),
        (F::LunarBirthday, DateKind::Birthday, Some(Calendar::Lunar)),
        (F::Anniversary, DateKind::WeddingAnniversary, None),
    ] {
        let returning = DateField::returning(row.columns.today).in_calendar(calendar);
        match row.date(field, |text, orders| written::date(text, &returning, orders)) {
            Ok(Some(date)) => {
                dates.push(NewDate { kind, label: String::new(), date: date.recurring(), lead_days: None });
            }
            Ok(None) => {}
            Err(issue) => dropped.push(issue),
        }
    }
    let candidate = Candidate {
        line: row.line,
        fields: GuestFields { birth_year: fields.birth_year.or_else(|| born(&dates)), ..fields }.tidy(),
        contacts: contacts(row, &mut dropped),
        tags: row.several(F::Tags),
        notes: row.texts(F::Note).map(str::to_owned).collect(),
        preferences: preferences(row),
        dates,
        related: Vec::new(),
    };
    Ok((candidate, dropped))
}

/// The arrival of a row.
///
/// Errors: `name_missing`, `arrival_missing`, `departure_before_arrival`, `stay_too_long`; those of a date that cannot be read.
pub(super) fn arrival(row: &Matched) -> Result<(ArrivalFields, Vec<LineIssue>), LineIssue> {
    use ImportField as F;
    let mut dropped = row.left(&[]);
    let refused = |code| LineIssue::new(row.line, "", code);
    let name = name(row).ok_or_else(|| refused("name_missing"))?;
    let near = DateField::near(row.columns.today);
    let day = |field| row.date(field, |text, orders| written::day(text, &near, orders));
    let arrives_on = day(F::Arrival)?.ok_or_else(|| refused("arrival_missing"))?;
    let departs_on = day(F::Departure).unwrap_or_else(|issue| {
        dropped.push(issue);
        None
    });
    let days = departs_on.map_or(0, |day| (day - arrives_on).num_days());
    if days < 0 {
        return Err(refused("departure_before_arrival"));
    }
    if days > LONGEST_STAY {
        return Err(refused("stay_too_long"));
    }
    let mut fields = ArrivalFields {
        name,
        guest_id: None,
        arrives_on,
        departs_on,
        room: row.text(F::Room).to_owned(),
        note: row.text(F::Note).to_owned(),
        phone: reached_by(row, F::Phone, &mut dropped),
        email: reached_by(row, F::Email, &mut dropped),
    };
    for (field, text, longest) in [
        (F::Name, &mut fields.name, limit::NAME),
        (F::Room, &mut fields.room, limit::WORD),
        (F::Note, &mut fields.note, limit::TEXT),
    ] {
        if limit::cut(text, longest) {
            dropped.push(row.dropped(field, "text_cut"));
        }
    }
    Ok((fields, dropped))
}

/// The first contact point of a field; half of one reaches nobody.
fn reached_by(row: &Matched, field: ImportField, dropped: &mut Vec<LineIssue>) -> String {
    let mut text = Some(row.text(field)).filter(|text| is_said(text)).unwrap_or_default();
    if text.len() > limit::LINE {
        text = "";
        dropped.push(row.dropped(field, "value_too_long"));
    }
    if field != ImportField::Phone {
        return text.to_owned();
    }
    phone::read(text).map(Cow::into_owned).unwrap_or_else(|_| {
        dropped.push(row.dropped(field, "phone_rounded"));
        String::new()
    })
}

/// What a cell says; a cell that says something else is reported.
fn read<T>(
    row: &Matched,
    field: ImportField,
    dropped: &mut Vec<LineIssue>,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let text = row.text(field);
    if text.is_empty() {
        return None;
    }
    let value = parse(text);
    if value.is_none() {
        dropped.push(row.dropped(field, "value_unknown"));
    }
    value
}

fn name(row: &Matched) -> Option<String> {
    let whole = row.text(ImportField::Name);
    if !whole.is_empty() {
        return Some(whole.to_owned());
    }
    let (family, given) = (row.text(ImportField::FamilyName), row.text(ImportField::GivenName));
    let joined = if family.chars().chain(given.chars()).any(is_han) {
        format!("{family}{given}")
    } else {
        format!("{given} {family}").trim().to_owned()
    };
    let name = if joined.is_empty() { row.text(ImportField::NativeName).to_owned() } else { joined };
    Some(name).filter(|name| !name.is_empty())
}

fn born(dates: &[NewDate]) -> Option<i32> {
    let birthday = |new: &&NewDate| new.kind == DateKind::Birthday && new.date.calendar == Calendar::Solar;
    dates.iter().find(birthday).and_then(|new| new.date.year)
}

fn contacts(row: &Matched, dropped: &mut Vec<LineIssue>) -> Vec<NewContact> {
    let kinds = [
        (ImportField::Phone, ContactKind::Phone),
        (ImportField::Email, ContactKind::Email),
        (ImportField::Wechat, ContactKind::Wechat),
        (ImportField::Qq, ContactKind::Qq),
        (ImportField::OtherContact, ContactKind::Other),
    ];
    let mut contacts = Vec::new();
    for (field, kind) in kinds {
        for value in row.several(field).into_iter().filter(|value| is_said(value)) {
            let value = match kind {
                ContactKind::Phone => phone::read(&value).map(Cow::into_owned),
                _ => Ok(value),
            };
            match value {
                Ok(value) => contacts.push(NewContact { kind, value, label: String::new(), preferred: false }),
                Err(phone::Rounded) => dropped.push(row.dropped(field, "phone_rounded")),
            }
        }
    }
    contacts
}

/// Whether a cell holds more than a way to say that there is nothing.
fn is_said(text: &str) -> bool {
    let folded = fold(text);
    let nothing =
        ["无", "没有", "暂无", "无过敏", "无过敏史", "无忌口", "none", "no", "nil", "null", "n/a", "nka", "nkda"];
    folded.chars().any(char::is_alphanumeric) && !nothing.contains(&folded.as_str())
}

fn preferences(row: &Matched) -> Vec<NewPreference> {
    let kinds = [
        (ImportField::Allergy, Category::Allergy, Strength::Danger),
        (ImportField::Dietary, Category::Dietary, Strength::Must),
        (ImportField::Must, Category::Other, Strength::Must),
        (ImportField::Likes, Category::Other, Strength::Likes),
        (ImportField::Avoid, Category::Other, Strength::Avoid),
    ];
    let of_kind = |(field, category, strength): (ImportField, Category, Strength)| {
        let preference = move |text| NewPreference { category, text, strength, source: String::new() };
        row.several(field).into_iter().filter(|text| is_said(text)).map(preference)
    };
    kinds.into_iter().flat_map(of_kind).collect()
}

fn sex(text: &str) -> Option<Sex> {
    match fold(text).as_str() {
        "女" | "f" | "female" | "woman" | "女士" | "ms" | "mrs" => Some(Sex::Female),
        "男" | "m" | "male" | "man" | "先生" | "mr" => Some(Sex::Male),
        "other" | "其他" => Some(Sex::Other),
        "未知" | "unknown" | "u" => Some(Sex::Unknown),
        _ => None,
    }
}

fn calendar(text: &str) -> Option<Calendar> {
    match fold(text).as_str() {
        "农历" | "農曆" | "阴历" | "陰曆" | "农" | "阴" | "lunar" => Some(Calendar::Lunar),
        "公历" | "公曆" | "阳历" | "陽曆" | "國曆" | "西曆" | "公" | "阳" | "solar" => {
            Some(Calendar::Solar)
        }
        _ => None,
    }
}

fn tier(text: &str) -> Option<Tier> {
    match fold(text).as_str() {
        "贵宾" | "vip" | "vvip" => Some(Tier::Vip),
        "重要" | "主要" | "key guest" | "key" | "main" => Some(Tier::Main),
        "普通" | "standard" | "ordinary" | "regular" | "normal" => Some(Tier::Ordinary),
        "偶住" | "零散" | "散客" | "occasional" => Some(Tier::Occasional),
        _ => None,
    }
}

fn yes(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "是" | "yes" | "y" | "true" | "1" | "√" => Some(true),
        "否" | "no" | "n" | "false" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn a_tier_is_read_in_the_words_it_is_exported_with() {
        for language in Language::ALL {
            for known in Tier::ALL {
                let word = language.text(&format!("guest-tier-{}", known.id()));
                assert_eq!(tier(&word), Some(known), "an export must come back as it was: {word}");
            }
        }
    }
}
