//! Guests as the persons that are compared with others, and where to look for those who may be somebody.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{ContactKind, GuestId, Sex};
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
fn compared(kind: ContactKind, value: &str) -> Option<person::Contact> {
    let kind = match kind {
        ContactKind::Phone => person::ContactKind::Phone,
        ContactKind::Email => person::ContactKind::Email,
        ContactKind::Wechat | ContactKind::Qq | ContactKind::Other => person::ContactKind::Handle,
        ContactKind::Post => return None,
    };
    Some(person::Contact { kind, value: value.to_owned(), shared: false })
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

/// These guests as persons, without their birthdays.
pub fn persons(query: &Query, ids: &[GuestId]) -> Result<HashMap<GuestId, Person>> {
    let ids = json!({ "ids": Value::from(ids.iter().map(|id| id.0).collect::<Vec<_>>()).to_string() });
    let rows: Vec<Row> = query.all(include_str!("persons.sql"), &ids)?;
    let mut persons: HashMap<GuestId, Person> = rows.into_iter().map(|row| (row.id, row.into())).collect();
    let contacts: Vec<(GuestId, ContactKind, String)> = query.all(
        "select guest_id, kind, value from contact_point
         where guest_id in (select value from json_each(:ids)) order by id",
        &ids,
    )?;
    for (id, kind, value) in contacts {
        if let (Some(person), Some(contact)) = (persons.get_mut(&id), compared(kind, &value)) {
            person.contacts.push(contact);
        }
    }
    Ok(persons)
}

/// Who can be reached by these keys of contact points: of each the first fifty, since a company's telephone is that of
/// thousands. Served by contact_point_by_match_key, which is left there.
pub fn reached_by(query: &Query, match_keys: &[String]) -> Result<Vec<(String, GuestId)>> {
    let match_keys = Value::from(match_keys).to_string();
    Ok(query.all(include_str!("reached.sql"), json!({ "match_keys": match_keys }))?)
}

/// The guests who have these very names, with the suggested reading or none.
pub fn called<'a>(query: &Query, names: impl Iterator<Item = &'a str>) -> Result<Vec<GuestId>> {
    let keys = names.flat_map(|name| [suggest(name), String::new()].map(|reading| sort_key(name, &reading)));
    let sort_keys = Value::from(keys.collect::<Vec<_>>()).to_string();
    Ok(query.column(include_str!("exact.sql"), json!({ "sort_keys": sort_keys }))?)
}
