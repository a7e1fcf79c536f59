//! The names on a card: which one is shown, which is the native one, how it is spoken.

use super::draft::{Card, Dropped, push};
use super::line::ContentLine;
use super::record::CardRecord;
use super::value::{components, list, unescape};
use crate::text::fold::{is_cjk, is_han};
use crate::text::limit;

/// Takes a property if it is one of names.
pub(super) fn take(card: &mut Card<'_>, line: &ContentLine, text: &str) -> Option<Result<(), Dropped>> {
    let record = &mut card.record;
    match line.name.as_str() {
        "FN" => return Some(push(&mut card.names.formatted, short(unescape(text)))),
        "N" => return Some(take_parts(card, line, text)),
        "NICKNAME" | "X-NICKNAME" => {
            return Some(list(text).into_iter().try_for_each(|name| push(&mut record.nicknames, name)));
        }
        "X-PHONETIC-LAST-NAME" => record.phonetic_family = short(unescape(text)),
        "X-PHONETIC-FIRST-NAME" => prepend(&mut record.phonetic_given, short(unescape(text))),
        "X-PHONETIC-MIDDLE-NAME" => append(&mut record.phonetic_given, short(unescape(text))),
        "SORT-STRING" => take_sort_key(record, text),
        _ => return None,
    }
    Some(Ok(()))
}

fn take_parts(card: &mut Card<'_>, line: &ContentLine, text: &str) -> Result<(), Dropped> {
    if card.names.has_parts {
        // A second N is the same name in another language; the shown one is the first.
        return Err("second_value_dropped");
    }
    card.names.has_parts = true;
    let mut parts = components(text).into_iter().map(short);
    let mut next = || parts.next().unwrap_or_default();
    let record = &mut card.record;
    record.family = next();
    record.given = next();
    append(&mut record.given, next());
    record.salutation = next();
    card.names.suffix = next();
    if let Some(key) = line.param("SORT-AS") {
        take_sort_key(record, key);
    }
    Ok(())
}

/// A key to sort by is the reading of a name that letters do not spell.
fn take_sort_key(record: &mut CardRecord, text: &str) {
    let mut parts = list(text).into_iter().map(short);
    if record.phonetic_family.is_empty() && record.phonetic_given.is_empty() {
        record.phonetic_family = parts.next().unwrap_or_default();
        record.phonetic_given = parts.next().unwrap_or_default();
    }
}

/// A name that goes on and on is compared with the others in vain. It stays longer than a guest's page takes, which
/// then cuts it and says so.
fn short(mut name: String) -> String {
    limit::cut(&mut name, limit::NAME * 2);
    name
}

fn prepend(field: &mut String, text: String) {
    let rest = std::mem::replace(field, text);
    append(field, rest);
}

fn append(field: &mut String, text: String) {
    if !text.is_empty() {
        if !field.is_empty() {
            field.push(' ');
        }
        field.push_str(&text);
        limit::cut(field, limit::NAME * 2);
    }
}

/// Decides the names of a card whose lines are all read; gives what of them does not arrive.
pub(super) fn settle(card: &mut Card<'_>) -> Option<Dropped> {
    let names = std::mem::take(&mut card.names);
    let record = &mut card.record;
    let mut formatted = names.formatted.into_iter().filter(|name| !name.is_empty());
    let written = formatted.next().map(|name| without_salutation(&name, &record.salutation));
    let from_parts = spoken_order(&record.family, &record.given);
    record.display_name = match written {
        Some(name) => closed_up(&name, &record.family, &record.given),
        None if !from_parts.is_empty() => from_parts.clone(),
        None => stand_in(record),
    };
    let in_own_script = |name: &String| name.chars().any(is_cjk) && !record.display_name.chars().any(is_cjk);
    let mut others = formatted.chain([from_parts]).filter(|name| !name.is_empty() && *name != record.display_name);
    let native = others.find(in_own_script);
    record.native_name = native.unwrap_or_default();
    let suffix_lost = !names.suffix.split_whitespace().all(|part| record.display_name.contains(part));
    suffix_lost.then_some("name_part_dropped")
}

/// A card without any name still has someone behind it: nickname, house, address.
fn stand_in(record: &CardRecord) -> String {
    let first_contact = record.contacts.first().map(|contact| &contact.value);
    let candidates = [record.nicknames.first(), Some(&record.organisation), first_contact];
    candidates.into_iter().flatten().find(|name| !name.is_empty()).cloned().unwrap_or_default()
}

fn spoken_order(family: &str, given: &str) -> String {
    if family.chars().chain(given.chars()).any(is_han) {
        return format!("{family}{given}");
    }
    let mut name = given.to_owned();
    append(&mut name, family.to_owned());
    name
}

fn without_salutation(name: &str, salutation: &str) -> String {
    let rest = name.strip_prefix(salutation).and_then(|rest| rest.strip_prefix(' ')).map(str::trim);
    rest.filter(|rest| !rest.is_empty()).unwrap_or(name).to_owned()
}

/// A Chinese name stands without spaces and family name first, whatever the program made of it.
fn closed_up(name: &str, family: &str, given: &str) -> String {
    let is_chinese = name.chars().any(is_han) && name.chars().all(|c| is_han(c) || c.is_whitespace());
    if !is_chinese {
        return name.to_owned();
    }
    let closed: String = name.chars().filter(|c| !c.is_whitespace()).collect();
    if closed == format!("{given}{family}") { format!("{family}{given}") } else { closed }
}
