//! Guests as the persons that are compared with others, and where to look for those who may be somebody.

use std::collections::{BTreeSet, HashMap};

use serde::Deserialize;
use serde_json::{Value, json};

use super::{ContactKind, GuestFields, GuestId, Sex, contacts_of};
use crate::book::Query;
use crate::error::Result;
use crate::person::{self, Person};
use crate::text::name::sort_key;
use crate::text::pinyin::suggest;

fn sex(sex: Sex) -> Option<person::Sex> {
    match sex {
        Sex::Female => Some(person::Sex::Female),
        Sex::Male => Some(person::Sex::Male),
        Sex::Unknown | Sex::Other => None,
    }
}

/// A contact point as it is compared; none of an address, which families and companies share.
pub fn compared(kind: ContactKind, value: &str) -> Option<person::Contact> {
    let kind = match kind {
        ContactKind::Phone => person::ContactKind::Phone,
        ContactKind::Email => person::ContactKind::Email,
        ContactKind::Wechat | ContactKind::Qq | ContactKind::Other => person::ContactKind::Handle,
        ContactKind::Post => return None,
    };
    Some(person::Contact { kind, value: value.to_owned(), shared: false })
}

/// What somebody filled in of a guest, as a person without contact points and birthdays.
pub fn person_of(fields: &GuestFields) -> Person {
    Person {
        display_name: fields.display_name.clone(),
        native_name: fields.native_name.clone(),
        alias: fields.alias.clone(),
        reading: fields.pinyin.clone(),
        salutation: fields.salutation.clone(),
        sex: sex(fields.sex),
        language: fields.language.clone(),
        contacts: Vec::new(),
        birthdays: Vec::new(),
        birth_year: fields.birth_year,
        company: fields.company.clone(),
    }
}

/// What the columns say of a guest.
#[derive(Deserialize)]
struct Row {
    id: GuestId,
    display_name: String,
    native_name: String,
    alias: String,
    pinyin: String,
    salutation: String,
    sex: Sex,
    language: String,
    birth_year: Option<i32>,
    company: String,
}

impl From<Row> for Person {
    fn from(row: Row) -> Self {
        Person {
            display_name: row.display_name,
            native_name: row.native_name,
            alias: row.alias,
            reading: row.pinyin,
            salutation: row.salutation,
            sex: sex(row.sex),
            language: row.language,
            contacts: Vec::new(),
            birthdays: Vec::new(),
            birth_year: row.birth_year,
            company: row.company,
        }
    }
}

/// Of those who share one contact point, and of those who share one name, so many are looked at: a company's telephone is
/// that of thousands, and so is 王伟.
const LOOKED_AT: usize = 50;

/// These guests as persons, without their birthdays.
pub fn persons(query: &Query, ids: &[GuestId]) -> Result<HashMap<GuestId, Person>> {
    let rows: Vec<Row> = query.all(include_str!("persons.sql"), json!({ "ids": ids }))?;
    let mut contacts = contacts_of(query, ids)?;
    let person = |row: Row| {
        let contacts =
            contacts.take(row.id).iter().filter_map(|contact| compared(contact.kind, &contact.value)).collect();
        (row.id, Person { contacts, ..row.into() })
    };
    Ok(rows.into_iter().map(person).collect())
}

/// Who can be reached by these keys of contact points.
pub fn reached_by(query: &Query, match_keys: &[String]) -> Result<Vec<GuestId>> {
    first_of(query, include_str!("sharers.sql"), json!({ "match_keys": match_keys, "most": LOOKED_AT }))
}

/// The guests who have these very names, with the suggested reading or none.
pub fn called<'a>(query: &Query, names: impl Iterator<Item = &'a str>) -> Result<Vec<GuestId>> {
    let keys = names.flat_map(|name| [suggest(name), String::new()].map(|reading| sort_key(name, &reading)));
    let keys: BTreeSet<String> = keys.collect();
    first_of(query, include_str!("namesakes.sql"), json!({ "sort_keys": keys, "most": LOOKED_AT }))
}

fn first_of(query: &Query, sql: &str, params: Value) -> Result<Vec<GuestId>> {
    #[derive(Deserialize)]
    struct Found {
        id: GuestId,
    }
    Ok(query.all(sql, params)?.into_iter().map(|found: Found| found.id).collect())
}
