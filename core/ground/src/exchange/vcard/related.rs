//! People around the person: spouse, children, assistant, manager, and the agent whose card lies inside the card.

use super::draft::{Dropped, VcardDraft, push_new};
use super::line::ContentLine;
use super::record::{CardRecord, CardRelated};
use super::value::unescape;
use crate::exchange::limits;

/// Takes a property if it names a related person.
pub(super) fn take(card: &mut VcardDraft<'_>, line: &ContentLine, text: &str) -> Option<Result<(), Dropped>> {
    let kind = match line.name.as_str() {
        "X-ABRELATEDNAMES" => card.label(line).unwrap_or_default(),
        "RELATED" => {
            let kinds: Vec<String> =
                line.params("TYPE").filter(|kind| !kind.eq_ignore_ascii_case("pref")).map(str::to_lowercase).collect();
            card.label(line).unwrap_or_else(|| kinds.join(" "))
        }
        "X-SPOUSE" | "X-MS-SPOUSE" | "X-EVOLUTION-SPOUSE" | "X-KADDRESSBOOK-X-SPOUSENAME" => "spouse".to_owned(),
        "X-ASSISTANT" | "X-MS-ASSISTANT" | "X-EVOLUTION-ASSISTANT" | "X-KADDRESSBOOK-X-ASSISTANTSNAME" => {
            "assistant".to_owned()
        }
        "X-MANAGER" | "X-MS-MANAGER" | "X-EVOLUTION-MANAGER" | "X-KADDRESSBOOK-X-MANAGERSNAME" => "manager".to_owned(),
        "X-MS-CHILD" | "X-CHILD" => "child".to_owned(),
        "AGENT" => {
            return Some(Err(if is_link(&unescape(text)) { "related_is_link" } else { "agent_details_dropped" }));
        }
        _ => return None,
    };
    let name = unescape(text);
    if is_link(&name) {
        return Some(Err("related_is_link"));
    }
    Some(add(card, kind, name))
}

fn is_link(name: &str) -> bool {
    ["urn:", "http:", "https:", "mailto:", "cid:", "data:"].iter().any(|scheme| name.starts_with(scheme))
}

/// The card of an agent that a 3.0 card keeps as one escaped value; none where it only points to it, or where the value is
/// longer than any that is read.
pub(super) fn card_inside(line: &ContentLine) -> Option<String> {
    let text = line.text().filter(|text| line.name == "AGENT" && text.len() <= limits::CARD_VALUE)?;
    let inner = unescape(&text);
    inner.to_ascii_uppercase().starts_with("BEGIN:VCARD").then_some(inner)
}

/// An agent is an assistant of whom the card around keeps the name.
pub(super) fn agent(card: &mut VcardDraft<'_>, agent: &CardRecord) -> Result<(), Dropped> {
    add(card, "assistant".to_owned(), agent.display_name.clone())?;
    let nothing_else = agent.contacts.is_empty() && agent.addresses.is_empty() && agent.notes.is_empty();
    if nothing_else && agent.dates.is_empty() { Ok(()) } else { Err("agent_details_dropped") }
}

/// Android numbers the relations.
///
/// Source: ContactsContract.CommonDataKinds.Relation.
pub(super) fn android(card: &mut VcardDraft<'_>, kind: &str, label: &str, name: &str) -> Result<(), Dropped> {
    let kinds = [
        "assistant",
        "brother",
        "child",
        "partner",
        "father",
        "friend",
        "manager",
        "mother",
        "parent",
        "partner",
        "referred by",
        "relative",
        "sister",
        "spouse",
    ];
    let known = kind.parse::<usize>().ok().and_then(|number| kinds.get(number.checked_sub(1)?));
    add(card, known.map_or(label, |kind| *kind).to_owned(), name.to_owned())
}

fn add(card: &mut VcardDraft<'_>, kind: String, name: String) -> Result<(), Dropped> {
    if name.is_empty() {
        return Ok(());
    }
    push_new(&mut card.record.related, CardRelated { kind, name })
}
