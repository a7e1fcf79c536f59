//! From a vCard to a person.

use serde_json::{Map, Value};

use super::besides;
use super::candidate::Candidate;
use super::column::ImportField;
use crate::calendar::written::DateField;
use crate::calendar::{Calendar, LeapDayPolicy, LeapPolicy, RecurringDate};
use crate::date::{DateKind, NewDate, kind_named};
use crate::exchange::LineIssue;
use crate::exchange::vcard::{
    self, CardCalendar, CardContactKind, CardDate, CardDateKind, CardRecord, CardRelated, CardSex,
};
use crate::guest::{ContactKind, GuestFields, NewContact, RelationshipKind, Sex};
use crate::locale::Language;
use crate::text::limit;
use crate::traffic::own::Related;

/// What is known of cards before they are read.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// In which a date without a name gets its name.
    pub language: Language,
    /// What the dates in our own lines may mean.
    pub dates: DateField,
}

/// The person whom the text of one card brings; none where it brings nobody.
pub fn read_back(text: &str, known: &Known) -> Option<Candidate> {
    let how = vcard::How { encoding: None, dates: known.dates };
    let card = vcard::read(text.as_bytes(), &how).ok()?.cards.pop()?;
    Some(candidate(&card, known).0)
}

/// The person of a card, with what of it could not be kept.
pub(super) fn candidate(card: &CardRecord, known: &Known) -> (Candidate, Vec<LineIssue>) {
    let mut dropped = Vec::new();
    let company = [&card.organisation, &card.department];
    let fields = GuestFields {
        display_name: card.display_name.clone(),
        native_name: card.native_name.clone(),
        pinyin: card.phonetic(),
        salutation: card.salutation.clone(),
        alias: card.nicknames.join(", "),
        sex: match card.sex {
            CardSex::Unknown => Sex::Unknown,
            CardSex::Female => Sex::Female,
            CardSex::Male => Sex::Male,
            CardSex::Other => Sex::Other,
        },
        birth_year: card.birth_year.or_else(|| birth_year(card)),
        language: card.language.clone(),
        home_city: card.home_city.clone(),
        occupation: card.occupation.clone(),
        company: company
            .iter()
            .filter(|part| !part.is_empty())
            .map(|part| part.as_str())
            .collect::<Vec<_>>()
            .join(", "),
        address: card.addresses.first().map(|address| address.text()).unwrap_or_default(),
        ..GuestFields::default()
    };
    let mut dates = Vec::new();
    for date in &card.dates {
        match special_date(date, known.language) {
            Some(new) => dates.push(new),
            None => dropped.push(LineIssue::new(card.line, property(date), "date_unreadable")),
        }
    }
    let related =
        |related: &CardRelated| Related { kind: relation(&related.kind), name: related.name.clone(), number: None };
    let mut candidate = Candidate {
        line: card.line,
        fields,
        contacts: contacts(card),
        tags: card.tags.clone(),
        notes: card.notes.clone(),
        dates,
        related: card.related.iter().map(related).collect(),
        ..Candidate::default()
    };
    for name in take_ours(&mut candidate, &card.own, &known.dates) {
        dropped.push(LineIssue::new(card.line, name, "value_unknown"));
    }
    candidate.fields = candidate.fields.tidy();
    (candidate, dropped)
}

/// What a line of ours holds where the other lines would say something and the guest has nothing.
pub const EMPTY: &str = "\"\"";

/// Takes our own lines: a field of the guest's page stands as our line has it. Gives the names of those that say nothing
/// that can be read.
fn take_ours<'a>(person: &mut Candidate, own: &'a [(String, String)], dates: &DateField) -> Vec<&'a str> {
    let mut lost = Vec::new();
    let mut fields = as_object(&person.fields);
    let (of_page, besides): (Vec<_>, Vec<_>) =
        own.iter().partition(|(name, _)| fields.contains_key(name) && !KEPT_OTHERWISE.contains(&name.as_str()));
    for (name, text) in of_page {
        let value = match (fields.get(name), text.as_str()) {
            (Some(Value::String(_)), EMPTY) => Value::from(""),
            (_, EMPTY) => Value::Null,
            (Some(Value::String(_)), text) => Value::from(text),
            (_, text) => serde_json::from_str(text).unwrap_or_else(|_| Value::from(text)),
        };
        let with = Map::from_iter(fields.clone().into_iter().chain([(name.clone(), value)]));
        match serde_json::from_value::<GuestFields>(Value::Object(with.clone())) {
            Ok(read) => (fields, person.fields) = (with, read),
            Err(_) => lost.push(name.as_str()),
        }
    }
    for (name, text) in besides {
        let field = ImportField::from_id(name);
        if !field.is_some_and(|field| besides::take(person, field, text, dates)) {
            lost.push(name);
        }
    }
    lost
}

/// Fields of the page that are said in another way.
pub const KEPT_OTHERWISE: &[&str] = &["quiet_from", "quiet_to", "keeper_id"];

/// A guest's page by the names of its fields.
pub fn as_object(fields: &GuestFields) -> Map<String, Value> {
    match serde_json::to_value(fields) {
        Ok(Value::Object(object)) => object,
        _ => Map::new(),
    }
}

/// What a report calls a date: the field it would have gone to, or the card's own word.
fn property(date: &CardDate) -> &str {
    match date.kind {
        CardDateKind::Birthday => ImportField::Birthday.id(),
        CardDateKind::WeddingAnniversary => ImportField::Anniversary.id(),
        CardDateKind::Memorial | CardDateKind::Own => &date.label,
    }
}

fn birth_year(card: &CardRecord) -> Option<i32> {
    card.dates.iter().find(|date| date.kind == CardDateKind::Birthday).and_then(|date| date.year)
}

fn contacts(card: &CardRecord) -> Vec<NewContact> {
    let points = card.contacts.iter().map(|contact| NewContact {
        kind: match contact.kind {
            CardContactKind::Phone => ContactKind::Phone,
            CardContactKind::Email => ContactKind::Email,
            CardContactKind::Wechat => ContactKind::Wechat,
            CardContactKind::Qq => ContactKind::Qq,
            CardContactKind::Other => ContactKind::Other,
        },
        value: contact.value.clone(),
        label: contact.label.clone(),
        preferred: contact.preferred,
    });
    // The first address is the guest's own field; further ones are ways to reach them too.
    let posts = card.addresses.iter().skip(1).map(|address| NewContact {
        kind: ContactKind::Post,
        value: address.text(),
        label: address.label.clone(),
        preferred: false,
    });
    let mut all: Vec<NewContact> = points.chain(posts).filter(|contact| !contact.value.trim().is_empty()).collect();
    // A card prefers one of each kind; a guest prefers one.
    let mut preferred = false;
    for contact in &mut all {
        contact.preferred &= !preferred;
        preferred |= contact.preferred;
    }
    all
}

fn special_date(date: &CardDate, language: Language) -> Option<NewDate> {
    let said = || {
        let mut label = date.label.clone();
        limit::cut(&mut label, limit::WORD);
        label
    };
    let (kind, label) = match date.kind {
        CardDateKind::Birthday => (DateKind::Birthday, said()),
        CardDateKind::WeddingAnniversary => (DateKind::WeddingAnniversary, said()),
        CardDateKind::Memorial => (DateKind::Memorial, said()),
        CardDateKind::Own => match kind_named(&date.label) {
            Some(kind) => (kind, String::new()),
            None if date.label.trim().is_empty() => (DateKind::Own, language.text("date-kind-own")),
            None => (DateKind::Own, said()),
        },
    };
    let recurring = RecurringDate {
        calendar: match date.calendar {
            CardCalendar::Solar => Calendar::Solar,
            CardCalendar::Lunar => Calendar::Lunar,
        },
        year: date.year,
        month: date.month,
        leap: date.leap,
        day: date.day,
        leap_policy: LeapPolicy::Ordinary,
        leap_day_policy: LeapDayPolicy::Feb28,
    };
    let new = NewDate { kind, label, date: recurring, lead_days: None }.tidy();
    new.validate().ok().map(|()| new)
}

/// Source: RFC 6350 section 6.6.6 for the words of `TYPE`, and those that Apple and Google write.
fn relation(kind: &str) -> RelationshipKind {
    match kind.trim().to_lowercase().as_str() {
        "spouse" | "partner" | "wife" | "husband" | "配偶" | "妻子" | "丈夫" => RelationshipKind::Spouse,
        "child" | "son" | "daughter" | "子女" | "儿子" | "女儿" => RelationshipKind::Child,
        "parent" | "mother" | "father" | "父母" | "母亲" | "父亲" => RelationshipKind::Parent,
        "sibling" | "brother" | "sister" | "兄弟" | "姐妹" => RelationshipKind::Sibling,
        "assistant" | "agent" | "助理" | "秘书" => RelationshipKind::Assistant,
        "friend" | "朋友" => RelationshipKind::Friend,
        "company" | "公司" => RelationshipKind::Company,
        "travels with" | "同行" => RelationshipKind::TravelsWith,
        _ => RelationshipKind::Other,
    }
}
