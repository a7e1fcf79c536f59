//! From a table's row to a person or an arrival.

use std::borrow::Cow;

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::besides;
use super::candidate::Candidate;
use super::column::{ImportField, label_named, label_said};
use super::known::Known;
use crate::arrival::{ArrivalFields, LONGEST_STAY};
use crate::calendar::written::{self, DateField, Orders};
use crate::calendar::{Calendar, WrittenError};
use crate::date::{DateKind, NewDate, kind_named};
use crate::exchange::LineIssue;
use crate::exchange::table::{CellFlaw, TableRow};
use crate::guest::{BIRTH_YEARS, ContactKind, GuestFields, NewContact, Sex, Tier};
use crate::preference::{Category, NewPreference, Strength};
use crate::text::fold::{fold, is_han};
use crate::text::limit;
use crate::text::{phone, whole_name};
use crate::traffic::own::{Entry, entries, is_said, notes_read, wishes_read};

/// A row with its columns matched.
pub(super) struct Matched<'a> {
    line: u64,
    columns: &'a Columns,
    cells: &'a [String],
    flaws: &'a [(usize, CellFlaw)],
}

/// How the columns of a file are read.
pub(super) struct Columns {
    pub headings: Vec<String>,
    pub mapping: Vec<Option<ImportField>>,
    /// Shape: one entry a column: the orders in which its dates may be written.
    pub orders: Vec<Orders>,
    /// For dates that do not name their calendar, in columns where others do.
    pub calendar: Option<Calendar>,
    /// The day on which the file is read, at the property, and where that is.
    pub today: NaiveDate,
    pub zone: Tz,
    /// By field: its columns.
    of_field: Vec<Vec<usize>>,
}

impl Columns {
    pub(super) fn new(known: &Known, headings: Vec<String>, mapping: Vec<Option<ImportField>>) -> Self {
        let mut of_field = vec![Vec::new(); ImportField::ALL.len()];
        for (column, field) in mapping.iter().enumerate() {
            if let Some(field) = field {
                of_field[*field as usize].push(column);
            }
        }
        let orders = vec![Orders::ALL; headings.len()];
        Columns { headings, mapping, orders, calendar: None, today: known.today, zone: known.zone, of_field }
    }

    fn of(&self, field: ImportField) -> &[usize] {
        &self.of_field[field as usize]
    }
}

impl<'a> Matched<'a> {
    pub(super) fn new(row: &'a TableRow, columns: &'a Columns) -> Self {
        Matched { line: row.line, columns, cells: &row.cells, flaws: &row.flaws }
    }

    /// The trimmed texts of a field, of as many columns as were matched with it.
    fn texts(&self, field: ImportField) -> impl Iterator<Item = &str> {
        let cells = self.columns.of(field).iter().filter_map(|column| self.cells.get(*column));
        cells.map(|cell| cell.trim()).filter(|text| !text.is_empty())
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
        let cells = self.columns.of(field).iter().filter_map(|column| Some((*column, self.cells.get(*column)?)));
        let Some((column, cell)) = cells.clone().find(|(_, cell)| !cell.trim().is_empty()) else { return Ok(None) };
        let orders = self.columns.orders.get(column).copied().unwrap_or(Orders::ALL);
        read(cell, orders).map_err(|error| self.dropped(field, error.code()))
    }

    /// The texts of all cells of a field, taken apart.
    fn several(&self, field: ImportField) -> impl Iterator<Item = Entry> {
        self.texts(field).flat_map(entries)
    }

    /// The texts of a field that are contact points, each with what it is for, where the file says so: in a column beside it,
    /// or in the headings of several columns.
    fn labelled(&self, field: ImportField) -> Vec<(Entry, String)> {
        let columns = self.columns.of(field);
        let before = |column: usize| self.columns.headings.get(column)?.rsplit_once(" - ").map(|(before, _)| before);
        let mut found = Vec::new();
        for column in columns {
            let mut labels = self.columns.of(ImportField::ContactLabel).iter().copied();
            let label = before(*column).and_then(|own| labels.find(|label| before(*label) == Some(own)));
            let said = label.and_then(|label| self.cells.get(label)).map(|cell| label_said(cell)).unwrap_or_default();
            let named = || self.columns.headings.get(*column).and_then(|heading| label_named(heading));
            let label = match said.is_empty() && columns.len() > 1 {
                true => named().unwrap_or_default().to_owned(),
                false => said,
            };
            let cell = self.cells.get(*column).map_or("", |cell| cell.trim());
            found.extend(entries(cell).into_iter().map(|entry| (entry, label.clone())));
        }
        found
    }

    /// What of the row cannot be imported: cells behind the last column, and second values of fields that have only one.
    fn left(&self, is_list: impl Fn(ImportField) -> bool) -> Vec<LineIssue> {
        let of_several = |field: &ImportField| self.columns.of(*field).len() > 1;
        let fields = ImportField::ALL.iter().filter(|field| of_several(field) && !is_list(**field));
        let fields = fields.filter(|field| self.texts(**field).nth(1).is_some());
        let mut left: Vec<LineIssue> = fields.map(|field| self.dropped(*field, "second_value_dropped")).collect();
        let behind = self.cells.iter().skip(self.columns.mapping.len());
        if behind.clone().any(|cell| !cell.trim().is_empty()) {
            left.push(LineIssue::new(self.line, "", "cells_behind_columns"));
        }
        let flaws =
            self.flaws.iter().filter_map(|(column, flaw)| Some(((*self.columns.mapping.get(*column)?)?, *flaw)));
        left.extend(flaws.map(|(field, flaw)| self.dropped(field, code_of(flaw))));
        left
    }

    /// Why the row has no name: the cell may show an error or an uncalculated formula.
    fn nameless(&self) -> LineIssue {
        use ImportField::{FamilyName, GivenName, Name, NativeName};
        let of_name = |column: &usize| {
            let field = self.columns.mapping.get(*column).copied().flatten();
            matches!(field, Some(Name | FamilyName | GivenName | NativeName))
        };
        let flaw = self.flaws.iter().find(|(column, flaw)| of_name(column) && *flaw != CellFlaw::Altered);
        LineIssue::new(self.line, "", flaw.map_or("name_missing", |(_, flaw)| code_of(*flaw)))
    }

    fn dropped(&self, field: ImportField, code: &'static str) -> LineIssue {
        LineIssue::new(self.line, field.id(), code)
    }
}

fn code_of(flaw: CellFlaw) -> &'static str {
    match flaw {
        CellFlaw::Altered => "characters_removed",
        CellFlaw::Error => "cell_error",
        CellFlaw::Unworked => "formula_unworked",
    }
}

/// The person of a row, with the fields that could not be read.
///
/// Errors: `name_missing` for a row without any name.
pub(super) fn candidate(row: &Matched) -> Result<(Candidate, Vec<LineIssue>), LineIssue> {
    use ImportField as F;
    let (display_name, title) = name(row).ok_or_else(|| row.nameless())?;
    let mut dropped = row.left(ImportField::is_list);
    let salutation = row.text(F::Salutation);
    let fields = GuestFields {
        display_name,
        native_name: row.text(F::NativeName).to_owned(),
        pinyin: row.text(F::Pinyin).to_owned(),
        salutation: if salutation.is_empty() { title } else { salutation.to_owned() },
        alias: row.text(F::Alias).to_owned(),
        sex: read(row, F::Sex, &mut dropped, sex).unwrap_or_default(),
        birth_year: read(row, F::BirthYear, &mut dropped, |text| {
            let figures = whole(text.trim_end_matches('年'));
            figures.parse().ok().filter(|year| BIRTH_YEARS.contains(year))
        }),
        language: row.text(F::Language).to_owned(),
        nationality: row.text(F::Nationality).to_owned(),
        home_city: row.text(F::HomeCity).to_owned(),
        occupation: row.text(F::Occupation).to_owned(),
        company: row.text(F::Company).to_owned(),
        family_situation: row.text(F::FamilySituation).to_owned(),
        address: address(row),
        tier: read(row, F::Tier, &mut dropped, tier).unwrap_or_default(),
        big_account: read(row, F::BigAccount, &mut dropped, yes).unwrap_or_default(),
        do_not_disturb: read(row, F::DoNotDisturb, &mut dropped, yes).unwrap_or_default(),
        do_not_celebrate: read(row, F::DoNotCelebrate, &mut dropped, yes).unwrap_or_default(),
        greeting_selected: read(row, F::GreetingSelected, &mut dropped, yes).unwrap_or_default(),
        caution: row.text(F::Caution).to_owned(),
        source: row.text(F::Source).to_owned(),
        ..GuestFields::default()
    };
    let mut dates = Vec::new();
    let said = read(row, F::BirthdayCalendar, &mut dropped, calendar);
    let event = Labelled::of(row.text(F::EventLabel));
    for (field, calendar, labelled) in [
        (F::Birthday, said.or(row.columns.calendar), Labelled::plain(DateKind::Birthday)),
        (F::LunarBirthday, Some(Calendar::Lunar), Labelled::plain(DateKind::Birthday)),
        (F::Anniversary, row.columns.calendar, Labelled::plain(DateKind::WeddingAnniversary)),
        (F::Event, event.calendar, event),
    ] {
        let returning = DateField::returning(row.columns.today).at(row.columns.zone).in_calendar(calendar);
        match row.date(field, |text, orders| written::date(text, &returning, orders)) {
            Ok(Some(_)) if labelled.is_nameless() => dropped.push(row.dropped(field, "date_label_missing")),
            Ok(Some(date)) => {
                let Labelled { kind, label, .. } = labelled;
                dates.push(NewDate { kind, label, date: date.recurring(), lead_days: None });
            }
            Ok(None) => {}
            Err(issue) => dropped.push(issue),
        }
    }
    let candidate = Candidate {
        line: row.line,
        fields: GuestFields { birth_year: fields.birth_year.or_else(|| born(&dates)), ..fields }.tidy(),
        contacts: contacts(row, &mut dropped),
        tags: row.several(F::Tags).filter_map(own_tag).collect(),
        notes: row.texts(F::Note).flat_map(notes_read).collect(),
        preferences: preferences(row),
        dates,
        ..Candidate::default()
    };
    Ok((with_ours(row, candidate, &mut dropped), dropped))
}

/// The person with what our own columns say besides.
fn with_ours(row: &Matched, mut person: Candidate, dropped: &mut Vec<LineIssue>) -> Candidate {
    use ImportField as F;
    let dates = DateField::returning(row.columns.today).at(row.columns.zone);
    let ours = [
        F::QuietHours,
        F::Keeper,
        F::Household,
        F::Number,
        F::Contacts,
        F::Related,
        F::Dates,
        F::Preferences,
        F::Calls,
    ];
    for field in ours {
        let text = row.text(field);
        if !text.is_empty() && !besides::take(&mut person, field, text, &dates) {
            dropped.push(row.dropped(field, "value_unknown"));
        }
    }
    person
}

/// A tag that somebody gave. Google's address book marks its own groups with a star, and two of them are everybody's.
fn own_tag(tag: Entry) -> Option<String> {
    if tag.literal {
        return Some(tag.text);
    }
    let tag = tag.text.trim_start_matches("* ").trim();
    (!matches!(tag, "*" | "myContacts" | "My Contacts" | "starred" | "我的联系人")).then(|| tag.to_owned())
}

/// What a label says of the date beside it.
pub(super) struct Labelled {
    pub kind: DateKind,
    pub label: String,
    pub calendar: Option<Calendar>,
}

impl Labelled {
    fn plain(kind: DateKind) -> Self {
        Labelled { kind, label: String::new(), calendar: None }
    }

    /// `* Anniversary`, `农历生日`, `首次入住`.
    fn of(label: &str) -> Self {
        let label = label.trim_start_matches('*').trim();
        let calendar = written::calendar_named(label);
        let kind = match (kind_named(label), fold(&written::without_calendar(label)).as_str()) {
            (Some(kind), _) => kind,
            (None, "生日" | "birthday") => DateKind::Birthday,
            (None, "anniversary" | "wedding anniversary" | "结婚纪念日" | "結婚紀念日") => {
                DateKind::WeddingAnniversary
            }
            (None, _) => return Labelled { kind: DateKind::Own, label: label.to_owned(), calendar },
        };
        Labelled { calendar, ..Labelled::plain(kind) }
    }

    fn is_nameless(&self) -> bool {
        self.kind == DateKind::Own && self.label.is_empty()
    }
}

/// The arrival of a row.
///
/// Errors: `name_missing`, `booking_cancelled`, `arrival_missing`, `departure_before_arrival`, `stay_too_long`; those of a
/// date that cannot be read.
pub(super) fn arrival(row: &Matched) -> Result<(ArrivalFields, Vec<LineIssue>), LineIssue> {
    use ImportField as F;
    let refused = |code| LineIssue::new(row.line, "", code);
    let (name, _) = name(row).ok_or_else(|| row.nameless())?;
    let mut dropped = row.left(|field| field == F::Note || field.is_wish());
    if is_cancelled(row.text(F::BookingStatus)) {
        return Err(refused("booking_cancelled"));
    }
    let near = DateField::near(row.columns.today).at(row.columns.zone);
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
        room: whole(row.text(F::Room)).to_owned(),
        note: note(row),
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

/// `1203.0`: how some programs write whole numbers of a column that has gaps.
fn whole(text: &str) -> &str {
    match text.strip_suffix(".0") {
        Some(digits) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => digits,
        _ => text,
    }
}

/// Reads a cell; reports it if it cannot be understood.
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

/// The name of a row, and the title that stood in it.
fn name(row: &Matched) -> Option<(String, String)> {
    use ImportField as F;
    let whole = row.text(F::Name);
    // In a file of our own the name stands as the book has it.
    if !whole.is_empty() && !row.columns.of(F::Number).is_empty() {
        return Some((whole.to_owned(), String::new()));
    }
    if !whole.is_empty() {
        return Some(whole_name::turned(whole).unwrap_or_else(|| (whole.to_owned(), String::new())));
    }
    let joined = whole_name::joined(row.text(F::FamilyName), row.text(F::MiddleName), row.text(F::GivenName));
    let name = if joined.is_empty() { row.text(F::NativeName).to_owned() } else { joined };
    Some((name, String::new())).filter(|(name, _)| !name.is_empty())
}

/// The postal address with the state and the postcode that stand in columns of their own, as the country writes it.
fn address(row: &Matched) -> String {
    use ImportField as F;
    let (street, city) = (row.text(F::Address), row.text(F::HomeCity));
    // What the address has itself is not said twice.
    let own =
        |field| Some(row.text(field)).filter(|text| !text.is_empty() && !street.contains(text)).unwrap_or_default();
    let (province, postcode) = (own(F::Province), whole(own(F::Postcode)));
    if street.is_empty() || (province.is_empty() && postcode.is_empty()) {
        let alone = [province, postcode].into_iter().filter(|part| !part.is_empty());
        return if street.is_empty() { alone.collect::<Vec<_>>().join(" ") } else { street.to_owned() };
    }
    let city = if street.contains(city) { "" } else { city };
    if street.chars().any(is_han) {
        // In China a municipality is its own province.
        let city = if city.trim_end_matches('市') == province.trim_end_matches('市') { "" } else { city };
        let place = format!("{province}{city}{street}");
        return [postcode, place.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    }
    let place = [province, postcode].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    [street, city, place.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The arrival's note: remarks, and wishes and dangers with their headings, since an arrival has no other place for them.
fn note(row: &Matched) -> String {
    let mut said: Vec<String> = row.texts(ImportField::Note).map(str::to_owned).collect();
    let columns = row.columns.mapping.iter().zip(&row.columns.headings).zip(row.cells);
    for ((field, heading), cell) in columns {
        let cell = cell.trim();
        if field.is_some_and(ImportField::is_wish) && is_said(cell) {
            let between = if heading.chars().any(is_han) { "：" } else { ": " };
            said.push(format!("{heading}{between}{cell}"));
        }
    }
    said.join("\n")
}

/// Whether the booking was cancelled or not used.
fn is_cancelled(status: &str) -> bool {
    let folded = fold(status);
    let marks =
        ["cancel", "no show", "no-show", "noshow", "void", "取消", "未到", "作废", "作廢", "キャンセル", "취소"];
    marks.iter().any(|mark| folded.contains(mark))
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
        let said = row.labelled(field).into_iter().filter(|(entry, _)| entry.is_said());
        for (Entry { text: value, .. }, label) in said {
            let value = match kind {
                ContactKind::Phone => phone::read(&value).map(Cow::into_owned),
                ContactKind::Qq => Ok(whole(&value).to_owned()),
                _ => Ok(value),
            };
            match value {
                Ok(value) => contacts.push(NewContact { kind, value, label, preferred: false }),
                Err(phone::Rounded) => dropped.push(row.dropped(field, "phone_rounded")),
            }
        }
    }
    contacts
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
        let preference = move |(category, text)| NewPreference { category, text, strength, source: String::new() };
        row.texts(field).flat_map(move |cell| wishes_read(cell, category)).map(preference)
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
        "公历" | "公曆" | "阳历" | "陽曆" | "國曆" | "西曆" | "公" | "阳" | "solar" | "gregorian" => {
            Some(Calendar::Solar)
        }
        // Under a heading such as 是否农历.
        "是" | "y" | "yes" | "true" | "1" => Some(Calendar::Lunar),
        "否" | "n" | "no" | "false" | "0" => Some(Calendar::Solar),
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
