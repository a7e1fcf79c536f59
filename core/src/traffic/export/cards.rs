//! A guest as a vCard: the lines that phones read, and lines of our own for what these lose. Which they lose is seen by
//! reading the card back.

use super::table::quiet_hours;
use crate::calendar::Calendar;
use crate::date::{DateKind, NewDate, kind_text};
use crate::exchange::vcard::{
    self, CardAddress, CardCalendar, CardContact, CardContactKind, CardDate, CardDateKind, CardRecord, CardRelated,
    CardSex, CardVersion,
};
use crate::guest::{ContactKind, NewContact, Sex};
use crate::import::{Candidate, EMPTY, KEPT_OTHERWISE, KnownOfCards, as_object, read_back};
use crate::locale::Language;
use crate::traffic::own::{
    Named, Related, contacts_written, dates_written, listed, notes_written, preferences_written, related_written,
};

/// The text of a guest's card.
pub(super) fn card(person: &Candidate, version: CardVersion, known: &KnownOfCards) -> String {
    let mut record = record(person, known.language);
    let standard = vcard::write(version, [&record]);
    let read = read_back(&standard, known).unwrap_or_default();
    // What comes back as something else would stand beside the right one.
    if read.fields.native_name != person.fields.native_name {
        record.native_name.clear();
    }
    record.contacts.retain(|contact| {
        let comes_back = |new: &&NewContact| card_contact(new).is_some_and(|read| same(&read, contact));
        read.contacts.iter().any(|new| comes_back(&new))
    });
    record.addresses.retain(|address| {
        let is_post = |new: &NewContact| new.kind == ContactKind::Post && new.value == address.street;
        [&person.fields.address, &read.fields.address].contains(&&address.street) || read.contacts.iter().any(is_post)
    });
    record.own = own(person, &read, known.language);
    vcard::write(version, [&record])
}

fn same(one: &CardContact, other: &CardContact) -> bool {
    (one.kind, &one.value) == (other.kind, &other.value)
}

/// What the standard lines do not bring back, by the name of our line.
fn own(person: &Candidate, read: &Candidate, language: Language) -> Vec<(String, String)> {
    let mut own = Vec::new();
    let mut say = |name: &str, text: String| {
        if !text.is_empty() {
            own.push((name.to_owned(), text));
        }
    };
    let there = as_object(&read.fields);
    for (name, value) in as_object(&person.fields) {
        let is_said = there.get(&name) == Some(&value) || KEPT_OTHERWISE.contains(&name.as_str());
        // A birthday says the year of birth too.
        if is_said || (name == "birth_year" && value.is_null()) {
            continue;
        }
        match value {
            serde_json::Value::String(text) if text.is_empty() => say(&name, EMPTY.to_owned()),
            serde_json::Value::String(text) => say(&name, text),
            other => say(&name, other.to_string()),
        }
    }
    say("quiet_hours", quiet_hours(person));
    say("keeper", person.keeper.clone());
    say("household", person.household.clone());
    say("number", person.number.map(|number| number.to_string()).unwrap_or_default());
    say("preferences", preferences_written(person.preferences.iter(), language));
    say("calls", notes_written(person.calls.iter().map(String::as_str)));
    if !is_same(&person.contacts, &read.contacts) {
        say("contacts", contacts_written(person.contacts.iter(), language));
    }
    if !is_same(&person.dates, &read.dates) {
        say("dates", dates_written(person.dates.iter(), language));
    }
    if !is_same(&person.related, &read.related) {
        say("related", related_written(person.related.iter(), language));
    }
    if !is_same(&person.tags, &read.tags) {
        say("tags", listed(person.tags.iter().map(String::as_str)));
    }
    if person.notes != read.notes {
        say("note", notes_written(person.notes.iter().map(String::as_str)));
    }
    own
}

/// Whether two lists hold the same, in whatever order.
fn is_same<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.len() == other.len() && one.iter().all(|item| other.contains(item))
}

/// The standard lines.
fn record(person: &Candidate, language: Language) -> CardRecord {
    let fields = person.fields.clone();
    let name = crate::text::name::split(&fields.display_name);
    let post = person.contacts.iter().filter(|contact| contact.kind == ContactKind::Post);
    // An address of a card is one line.
    let post = post.filter(|contact| !contact.value.contains('\n'));
    let post = post.map(|contact| (contact.value.clone(), contact.label.clone()));
    let said_birthday =
        person.dates.iter().any(|said| said.kind == DateKind::Birthday && said.date.calendar == Calendar::Solar);
    let main = Some((fields.address.clone(), String::new())).filter(|(text, _)| !text.is_empty());
    let address = |(street, label)| CardAddress { street, label, ..CardAddress::default() };
    CardRecord {
        family: name.family,
        given: name.given,
        display_name: fields.display_name,
        native_name: fields.native_name,
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
        occupation: fields.occupation,
        contacts: person.contacts.iter().filter_map(card_contact).collect(),
        addresses: main.into_iter().chain(post).map(address).collect(),
        home_city: fields.home_city,
        // A card has one birthday: the year alone only where no day is known.
        birth_year: fields.birth_year.filter(|_| !said_birthday),
        dates: person.dates.iter().map(|said| card_date(said, language)).collect(),
        related: person.related.iter().map(card_related).collect(),
        tags: person.tags.clone(),
        notes: person.notes.clone(),
        ..CardRecord::default()
    }
}

fn card_related(related: &Related) -> CardRelated {
    CardRelated { kind: related.kind.word().replace('-', " "), name: related.name.clone() }
}

fn card_contact(contact: &NewContact) -> Option<CardContact> {
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
            (CardDateKind::Own, kind_text(new, language))
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
