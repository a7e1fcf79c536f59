//! Guests as vCards, CSV or XLSX: those that the list shows.

use std::cell::RefCell;
use std::io::Write;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::{Map, json};
use ts_rs::TS;

use crate::book::Query;
use crate::calendar::Calendar;
use crate::date::{self, DateKind, NewDate};
use crate::desk::Call;
use crate::error::{Error, Result, refuse};
use crate::exchange::vcard::{
    self, CardAddress, CardCalendar, CardContact, CardContactKind, CardDate, CardDateKind, CardRecord, CardRelated,
    CardSex,
};
use crate::exchange::{Cell, Column, ColumnKind, Sheet, csv, xlsx};
use crate::file::{not_written, write_file};
use crate::guest::{
    self, ContactKind, ContactPoint, GuestFields, GuestFilter, GuestId, GuestListRequest, GuestSort, Note, NoteKind,
    Relationship, Sex,
};
use crate::locale::Language;
use crate::preference::{self, Category, Preference, Strength};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GuestFile {
    Vcard,
    Csv,
    Xlsx,
}

#[derive(Debug, Deserialize, TS)]
pub struct GuestExport {
    pub filter: GuestFilter,
    pub format: GuestFile,
    pub path: String,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct Exported {
    pub path: String,
    /// Guests, or days.
    pub count: u64,
}

/// So many guests are read at once. Units: guests.
const STRIDE: usize = 200;

/// Writes the guests that a filter finds. Errors: `guests_nobody`, `file_not_written`, `cancelled`.
pub fn guest_export(call: &Call, request: GuestExport) -> Result<Exported> {
    let property = call.property()?;
    let list = GuestListRequest { filter: request.filter, sort: GuestSort::Name, offset: 0, limit: u32::MAX };
    let path = PathBuf::from(&request.path);
    call.read(|query| {
        let (_, ids) = guest::matching(query, &list, &property.home_city())?;
        if ids.is_empty() {
            return refuse("guests_nobody").err();
        }
        let read = Reader { query, call, ids: &ids, language: property.language };
        let count = write_file(&path, |file| match request.format {
            GuestFile::Vcard => {
                for record in read.each(Reader::records) {
                    let text = vcard::write([&record?]);
                    file.write_all(text.as_bytes()).map_err(|error| not_written(&path, &error))?;
                }
                Ok(ids.len() as u64)
            }
            GuestFile::Csv | GuestFile::Xlsx => {
                // A sheet asks for its rows one by one and knows no errors: the first one waits here.
                let failed = RefCell::new(None);
                let rows = read
                    .each(Reader::rows)
                    .map_while(|row| row.map_err(|error| *failed.borrow_mut() = Some(error)).ok());
                let sheet = Sheet {
                    title: property.language.text("guest-list"),
                    columns: columns(property.language),
                    rows: Box::new(rows),
                    landscape: true,
                    footer: property.name.clone(),
                };
                let written = match request.format {
                    GuestFile::Xlsx => xlsx::write(sheet, file)?,
                    _ => csv::write(sheet, file)?,
                };
                failed.into_inner().map_or(Ok(written), Err::<u64, Error>)
            }
        })?;
        Ok(Exported { path: request.path, count })
    })
}

/// Headings that a later import matches again by itself.
const COLUMNS: &[(&str, f64)] = &[
    ("name", 18.0),
    ("native-name", 14.0),
    ("pinyin", 18.0),
    ("salutation", 12.0),
    ("alias", 14.0),
    ("sex", 8.0),
    ("birth-year", 10.0),
    ("language", 10.0),
    ("nationality", 12.0),
    ("tier", 10.0),
    ("phone", 18.0),
    ("email", 24.0),
    ("wechat", 16.0),
    ("qq", 14.0),
    ("other-contact", 18.0),
    ("company", 22.0),
    ("occupation", 14.0),
    ("home-city", 12.0),
    ("address", 30.0),
    ("birthday", 14.0),
    ("lunar-birthday", 16.0),
    ("anniversary", 14.0),
    ("allergy", 24.0),
    ("dietary", 24.0),
    ("must", 30.0),
    ("likes", 30.0),
    ("avoid", 24.0),
    ("tags", 18.0),
    ("note", 30.0),
];

fn columns(language: Language) -> Vec<Column> {
    let column = |(id, width): &(&str, f64)| Column {
        header: language.text(&format!("export-column-{id}")),
        width: *width,
        kind: ColumnKind::Text,
    };
    COLUMNS.iter().map(column).collect()
}

/// Reads the guests of a file, some at a time.
#[derive(Clone, Copy)]
struct Reader<'a> {
    query: &'a Query<'a>,
    call: &'a Call<'a>,
    ids: &'a [GuestId],
    language: Language,
}

impl<'a> Reader<'a> {
    /// What is read of each guest, in their order; an error is the last.
    fn each<T: 'a>(
        self,
        read: impl Fn(&Self, &[GuestId]) -> Result<Vec<T>> + 'a,
    ) -> impl Iterator<Item = Result<T>> + 'a {
        let some = self.ids.chunks(STRIDE).enumerate();
        some.flat_map(move |(index, ids)| {
            let told = self.call.progress((index * STRIDE) as u64, self.ids.len() as u64);
            match told.and_then(|()| read(&self, ids)) {
                Ok(read) => read.into_iter().map(Ok).collect(),
                Err(error) => vec![Err(error)],
            }
        })
    }

    fn rows(&self, ids: &[GuestId]) -> Result<Vec<Vec<Cell>>> {
        let query = self.query;
        let mut guests = guest::load_all(query, ids)?;
        let contacts = guest::contacts_of(query, ids)?;
        let preferences = preference::preferences_of(query, ids)?;
        let dates = date::said_of(query, ids)?;
        let tags = guest::tags_of(query, ids)?;
        let notes = guest::notes_of(query, ids)?;
        let row = |id: &GuestId| {
            let Some(guest) = guests.remove(id) else { return guest::not_found(*id) };
            let lists = Lists {
                contacts: contacts.get(*id),
                preferences: preferences.get(*id),
                dates: dates.get(*id),
                tags: tags.get(*id),
                notes: notes.get(*id),
            };
            Ok(cells(guest.fields, &lists, self.language))
        };
        ids.iter().map(row).collect()
    }

    fn records(&self, ids: &[GuestId]) -> Result<Vec<CardRecord>> {
        let query = self.query;
        let mut guests = guest::load_all(query, ids)?;
        let contacts = guest::contacts_of(query, ids)?;
        let dates = date::said_of(query, ids)?;
        let mut related = guest::relationships_of(query, ids)?;
        let mut tags = guest::tags_of(query, ids)?;
        let mut notes = guest::notes_of(query, ids)?;
        let record = |id: &GuestId| {
            let Some(guest) = guests.remove(id) else { return guest::not_found(*id) };
            Ok(CardRecord {
                related: related.take(*id).into_iter().filter(|one| !one.noted_on_other).map(card_related).collect(),
                tags: tags.take(*id),
                notes: notes.take(*id).into_iter().map(|note| note.text).collect(),
                ..record(guest.fields, contacts.get(*id), dates.get(*id), self.language)
            })
        };
        ids.iter().map(record).collect()
    }
}

/// What a row says of a guest besides the guest's own fields.
struct Lists<'a> {
    contacts: &'a [ContactPoint],
    preferences: &'a [Preference],
    dates: &'a [NewDate],
    tags: &'a [String],
    notes: &'a [Note],
}

fn cells(fields: GuestFields, lists: &Lists, language: Language) -> Vec<Cell> {
    let Lists { contacts, preferences, dates, tags, notes } = lists;
    let of_kind = |kind: ContactKind| {
        let values = contacts.iter().filter(|contact| contact.kind == kind).map(|contact| contact.value.as_str());
        listed(values.collect())
    };
    let wishes = |wanted: fn(&Preference) -> bool| {
        listed(preferences.iter().filter(|p| wanted(p)).map(|p| p.text.as_str()).collect())
    };
    let date = |kind: DateKind, calendar: Option<Calendar>| {
        let wanted = |said: &&NewDate| said.kind == kind && calendar.is_none_or(|known| said.date.calendar == known);
        dates.iter().find(wanted).map(|said| typed(said, language)).unwrap_or_default()
    };
    let notes = notes.iter().filter(|note| note.kind == NoteKind::Note).map(|note| note.text.as_str());
    let texts = [
        fields.display_name,
        fields.native_name,
        fields.pinyin,
        fields.salutation,
        fields.alias,
        match fields.sex {
            Sex::Unknown => String::new(),
            sex => language.text(&format!("guest-sex-{}", word(sex))),
        },
        fields.birth_year.map(|year| year.to_string()).unwrap_or_default(),
        fields.language,
        fields.nationality,
        language.text(&format!("guest-tier-{}", fields.tier.id())),
        of_kind(ContactKind::Phone),
        of_kind(ContactKind::Email),
        of_kind(ContactKind::Wechat),
        of_kind(ContactKind::Qq),
        of_kind(ContactKind::Other),
        fields.company,
        fields.occupation,
        fields.home_city,
        fields.address,
        date(DateKind::Birthday, Some(Calendar::Solar)),
        date(DateKind::Birthday, Some(Calendar::Lunar)),
        date(DateKind::WeddingAnniversary, None),
        wishes(|p| p.strength == Strength::Danger),
        wishes(|p| p.strength == Strength::Must && p.category == Category::Dietary),
        wishes(|p| p.strength == Strength::Must && p.category != Category::Dietary),
        wishes(|p| p.strength == Strength::Likes),
        wishes(|p| p.strength == Strength::Avoid),
        listed(tags.iter().map(String::as_str).collect()),
        notes.collect::<Vec<_>>().join("\n"),
    ];
    texts.into_iter().map(Cell::from).collect()
}

/// Several texts in one cell, so that an import takes them apart again: one that holds a comma is no list of two.
fn listed(texts: Vec<&str>) -> String {
    match texts.as_slice() {
        [only] if only.contains([',', '，', '、']) => format!("{only};"),
        several => several.join("; "),
    }
}

/// A date as a person would type it, so that an import reads it back: `1990-08-15`, `农历8/15`.
fn typed(new: &NewDate, language: Language) -> String {
    let said = &new.date;
    let leap = if said.leap { "闰" } else { "" };
    match (said.calendar, said.year) {
        (Calendar::Solar, Some(year)) => format!("{year:04}-{:02}-{:02}", said.month, said.day),
        (Calendar::Solar, None) => format!("{:02}-{:02}", said.month, said.day),
        (Calendar::Lunar, year) => {
            let year = year.map(|year| format!("{year}年")).unwrap_or_default();
            let day = format!("{year}{leap}{}月{}日", said.month, said.day);
            language.text_with("export-lunar", &Map::from_iter([("day".to_owned(), json!(day))]))
        }
    }
}

/// A guest's card but for the lists that need no translating.
fn record(fields: GuestFields, contacts: &[ContactPoint], dates: &[NewDate], language: Language) -> CardRecord {
    let name = crate::text::name::split(&fields.display_name);
    let post = contacts.iter().filter(|contact| contact.kind == ContactKind::Post).map(|contact| contact.value.clone());
    let said_birthday =
        dates.iter().any(|said| said.kind == DateKind::Birthday && said.date.calendar == Calendar::Solar);
    let addresses = Some(fields.address.clone()).filter(|text| !text.is_empty()).into_iter().chain(post);
    CardRecord {
        line: 0,
        family: name.family,
        given: name.given,
        display_name: fields.display_name,
        native_name: fields.native_name,
        phonetic_family: String::new(),
        phonetic_given: fields.pinyin,
        nicknames: Some(fields.alias).filter(|alias| !alias.is_empty()).into_iter().collect(),
        salutation: fields.salutation,
        sex: match fields.sex {
            Sex::Unknown => CardSex::Unknown,
            Sex::Female => CardSex::Female,
            Sex::Male => CardSex::Male,
            Sex::Other => CardSex::Other,
        },
        language: fields.language,
        organisation: fields.company,
        department: String::new(),
        occupation: fields.occupation,
        contacts: contacts.iter().filter_map(card_contact).collect(),
        addresses: addresses.map(|street| CardAddress { street, ..CardAddress::default() }).collect(),
        home_city: fields.home_city,
        // A card has one birthday: the year alone only where no day is known.
        birth_year: fields.birth_year.filter(|_| !said_birthday),
        dates: dates.iter().map(|said| card_date(said, language)).collect(),
        related: Vec::new(),
        tags: Vec::new(),
        notes: Vec::new(),
    }
}

fn card_related(related: Relationship) -> CardRelated {
    CardRelated { kind: word(related.kind), name: related.name }
}

/// The word that a kind has in the book, in whatever language: `female`, `travels with`.
fn word(kind: impl Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|id| Some(id.as_str()?.replace('_', " "))).unwrap_or_default()
}

fn card_contact(contact: &ContactPoint) -> Option<CardContact> {
    let kind = match contact.kind {
        ContactKind::Phone => CardContactKind::Phone,
        ContactKind::Email => CardContactKind::Email,
        ContactKind::Wechat => CardContactKind::Wechat,
        ContactKind::Qq => CardContactKind::Qq,
        ContactKind::Other => CardContactKind::Other,
        // An address, and written as one.
        ContactKind::Post => return None,
    };
    let label = contact.label.clone();
    Some(CardContact { kind, value: contact.value.clone(), label, preferred: contact.preferred })
}

fn card_date(new: &NewDate, language: Language) -> CardDate {
    let (kind, label) = match new.kind {
        DateKind::Birthday => (CardDateKind::Birthday, String::new()),
        DateKind::WeddingAnniversary => (CardDateKind::WeddingAnniversary, String::new()),
        // Named by its label alone. A vCard's own day of death is the person's: here it is somebody else's.
        DateKind::Memorial | DateKind::FirstStay | DateKind::CompanyDay | DateKind::Own => {
            (CardDateKind::Own, date::kind_text(new, language))
        }
    };
    CardDate {
        kind,
        label,
        calendar: match new.date.calendar {
            Calendar::Solar => CardCalendar::Solar,
            Calendar::Lunar => CardCalendar::Lunar,
        },
        year: new.date.year,
        month: new.date.month,
        day: new.date.day,
        leap: new.date.leap,
    }
}
