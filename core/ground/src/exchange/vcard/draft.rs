//! A card on its way to a record, as every property adds to it.

use std::collections::HashMap;

use super::line::ContentLine;
use super::record::CardRecord;
use crate::calendar::written::DateField;
use crate::exchange::limits;

/// A property whose value could not be used, by code.
pub(super) type Dropped = &'static str;

/// A card on its way to a record.
pub(super) struct VcardDraft<'a> {
    pub record: CardRecord,
    pub labels: HashMap<&'a str, String>,
    /// What its dates may mean.
    pub dates: DateField,
    pub names: Names,
    pub preferences: Preferences,
    pub formatted_address: Option<String>,
    /// Whether characters were taken out of the line that was read last.
    pub altered: bool,
}

/// Names as they come, before it is decided which is which.
#[derive(Default)]
pub(super) struct Names {
    pub formatted: Vec<String>,
    /// Whole names out of the parts of every further `N`: the same name in another language.
    pub further: Vec<String>,
    pub suffix: String,
    pub has_parts: bool,
}

/// How much each contact and address is preferred, in the order of the record's lists. Lower is more.
#[derive(Default)]
pub(super) struct Preferences {
    pub contacts: Vec<Option<u8>>,
    pub addresses: Vec<Option<u8>>,
}

impl VcardDraft<'_> {
    /// The line's own label from its group: Apple's known ones in lower case, all others as they stand.
    pub fn label(&self, line: &ContentLine) -> Option<String> {
        let label = self.labels.get(line.group.as_str()).filter(|label| !label.is_empty())?;
        let known = label.strip_prefix("_$!<").and_then(|rest| rest.strip_suffix(">!$_"));
        Some(known.map_or_else(|| label.clone(), str::to_lowercase))
    }
}

/// Adds to a list, unless it is as long as a person's lists are.
pub(super) fn push<T>(list: &mut Vec<T>, value: T) -> Result<(), Dropped> {
    if list.len() >= limits::CARD_VALUES {
        return Err("too_many_values");
    }
    list.push(value);
    Ok(())
}

/// Adds what the list does not have yet.
pub(super) fn push_new<T: PartialEq>(list: &mut Vec<T>, value: T) -> Result<(), Dropped> {
    if list.contains(&value) { Ok(()) } else { push(list, value) }
}

/// Adds a text to a field that may hold one already.
pub(super) fn add_text(field: &mut String, text: String) {
    if text.is_empty() || *field == text || field.len() > limits::CARD_VALUE {
        return;
    }
    if !field.is_empty() {
        field.push_str(", ");
    }
    field.push_str(&text);
}
