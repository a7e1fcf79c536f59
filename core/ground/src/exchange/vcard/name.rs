//! The names on a card: which one is shown, which is the native one, how it is spoken.

use super::draft::{Dropped, VcardDraft, push};
use super::line::ContentLine;
use super::record::CardRecord;
use super::value::{components, list, unescape};
use crate::text::{limit, whole_name};

/// Takes a property if it is one of names.
pub(super) fn take(card: &mut VcardDraft<'_>, line: &ContentLine, text: &str) -> Option<Result<(), Dropped>> {
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

fn take_parts(card: &mut VcardDraft<'_>, line: &ContentLine, text: &str) -> Result<(), Dropped> {
    let mut parts = components(text).into_iter().map(short);
    let mut next = || parts.next().unwrap_or_default();
    if card.names.has_parts {
        let (family, given, middle) = (next(), next(), next());
        return push(&mut card.names.further, whole_name::joined(&family, &middle, &given));
    }
    card.names.has_parts = true;
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

/// A sort key is used as the reading of the name.
fn take_sort_key(record: &mut CardRecord, text: &str) {
    let mut parts = list(text).into_iter().map(short);
    if record.phonetic_family.is_empty() && record.phonetic_given.is_empty() {
        record.phonetic_family = parts.next().unwrap_or_default();
        record.phonetic_given = parts.next().unwrap_or_default();
    }
}

/// Limits a name before it is compared with others. It stays longer than a guest page allows, so that the cut is reported
/// there.
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

/// Decides the names of a card whose lines are all read; gives what of them does not arrive, by property.
pub(super) fn settle(card: &mut VcardDraft<'_>) -> Vec<(&'static str, Dropped)> {
    let names = std::mem::take(&mut card.names);
    let record = &mut card.record;
    let mut formatted = names.formatted.into_iter().filter(|name| !name.is_empty());
    let written = formatted.next().map(|name| without_salutation(&name, &record.salutation));
    let from_parts = whole_name::joined(&record.family, "", &record.given);
    record.display_name = match written {
        Some(name) => whole_name::in_order(&name, &record.family, &record.given),
        None if !from_parts.is_empty() => from_parts.clone(),
        None => stand_in(record),
    };
    let mut dropped = Vec::new();
    // The name from the parts usually repeats FN, so it is not reported when it is not used.
    let further = names.further.into_iter().map(|name| ("N", name));
    let others = formatted.map(|name| ("FN", name)).chain(further).chain([("", from_parts)]);
    for (property, name) in others {
        let known = [&record.display_name, &record.native_name]
            .into_iter()
            .chain(&record.nicknames)
            .any(|known| *known == name);
        if name.is_empty() || known {
            continue;
        }
        match (in_own_script(&name), in_own_script(&record.display_name)) {
            (true, false) if record.native_name.is_empty() => record.native_name = name,
            (false, true) if !property.is_empty() => {
                dropped.extend(push(&mut record.nicknames, name).err().map(|code| (property, code)));
            }
            _ if !property.is_empty() => dropped.push((property, "second_value_dropped")),
            _ => {}
        }
    }
    let suffix_lost = !names.suffix.split_whitespace().all(|part| record.display_name.contains(part));
    dropped.extend(suffix_lost.then_some(("N", "name_part_dropped")));
    dropped
}

/// Whether a name is written in other letters than Latin ones.
fn in_own_script(name: &str) -> bool {
    let latin = |c: char| matches!(c, 'A'..='Z' | 'a'..='z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    name.chars().any(|c| c.is_alphabetic() && !latin(c))
}

/// A card without any name still has someone behind it: nickname, house, address.
fn stand_in(record: &CardRecord) -> String {
    let first_contact = record.contacts.first().map(|contact| &contact.value);
    let candidates = [record.nicknames.first(), Some(&record.organisation), first_contact];
    candidates.into_iter().flatten().find(|name| !name.is_empty()).cloned().unwrap_or_default()
}

fn without_salutation(name: &str, salutation: &str) -> String {
    let rest = name.strip_prefix(salutation).and_then(|rest| rest.strip_prefix(' ')).map(str::trim);
    rest.filter(|rest| !rest.is_empty()).unwrap_or(name).to_owned()
}
