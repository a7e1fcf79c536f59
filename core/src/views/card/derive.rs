//! The other kinds of cards, made of what a preference card holds: what endangers a guest is gathered once, for all of them.
//! Pure but for what was asked before.

use serde_json::json;

use super::gather::Ask;
use super::person::{History, Standing, named};
use super::select::{Chosen, Whose};
use crate::desk::KeptPicture;
use crate::guest::{ContactPoint, GuestFields, GuestId};
use crate::locale::Language;
use crate::paper::{BriefGuest, Card, CardVersion, Picture, TableCard, VipCard, Wish};
use crate::preference::Category;

/// The name first that the card's language writes.
pub(super) fn headings(card: &Card, language: Language) -> (String, String) {
    let (first, second) = if language == Language::Chinese && !card.native_name.trim().is_empty() {
        (&card.native_name, &card.name)
    } else {
        (&card.name, &card.native_name)
    };
    (first.clone(), if first.trim() == second.trim() { String::new() } else { second.clone() })
}

/// One line of the brief. Of the house's version, what is the desk's alone is left out.
pub(super) fn brief(card: Card, chosen: &Chosen, history: &History, ask: &Ask) -> BriefGuest {
    let language = ask.language;
    let id = guest_of(chosen);
    let (name, second) = headings(&card, language);
    let joined =
        |wishes: &[Wish]| wishes.iter().map(|wish| wish.text.clone()).collect::<Vec<_>>().join(joint(language));
    let until = if card.departure.is_empty() {
        String::new()
    } else {
        language.text_with("brief-until", &named([("day", json!(card.departure))]))
    };
    let stays = id.map_or_else(|| language.text("brief-unknown"), |id| history.count(id, chosen.arrives_on));
    let facts = [until, stays, card.language.clone()];
    let staff = ask.version == CardVersion::Staff;
    let notices = if card.caution.is_empty() { Vec::new() } else { vec![card.caution.clone()] };
    BriefGuest {
        facts: facts.into_iter().filter(|fact| !fact.is_empty()).collect(),
        must: joined(&card.must),
        avoid: joined(&card.avoid),
        promise: card.promises.join(joint(language)),
        complaint: id.filter(|_| staff).map(|id| history.last_complaint(id)).unwrap_or_default(),
        date: card.dates.join(joint(language)),
        note: card
            .traces
            .iter()
            .map(|trace| format!("{} {}", trace.category, trace.text))
            .collect::<Vec<_>>()
            .join(joint(language)),
        room: card.room,
        name,
        second,
        pronunciation: card.pronunciation,
        greet: card.salutation,
        tier: card.tier,
        vip: card.vip,
        dangers: card.dangers,
        notices,
    }
}

/// What only a VIP card needs besides the preference card.
pub(super) struct Vip<'a> {
    pub fields: &'a GuestFields,
    pub contacts: &'a [ContactPoint],
    pub keeper: String,
    pub history: &'a History,
    pub standing: &'a Standing,
}

pub(super) fn vip(card: Card, chosen: &Chosen, about: Option<Vip>, ask: &Ask) -> VipCard {
    let language = ask.language;
    let word = |id: &str| language.text(id);
    let pairs = |pairs: Vec<(&str, String)>| -> Vec<(String, String)> {
        pairs.into_iter().filter(|(_, said)| !said.trim().is_empty()).map(|(id, said)| (word(id), said)).collect()
    };
    let (name, second) = headings(&card, language);
    let stay = pairs(vec![
        ("paper-card-room", card.room),
        ("paper-card-arrival", card.arrival),
        ("paper-card-departure", card.departure),
        ("paper-card-language", card.language),
    ]);
    let mut vip = VipCard {
        name,
        second,
        pronunciation: card.pronunciation,
        greet: card.salutation,
        tier: [card.tier, if card.local { word("paper-card-local") } else { String::new() }]
            .into_iter()
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        stay,
        dangers: card.dangers,
        caution: card.caution,
        must: card.must,
        avoid: card.avoid,
        likes: card.likes,
        promises: card.promises,
        dates: card.dates,
        confirmed: card.confirmed,
        stale: card.stale,
        ..VipCard::default()
    };
    let (Some(Vip { fields, contacts, keeper, history, standing }), Some(id)) = (about, guest_of(chosen)) else {
        return vip;
    };
    vip.photo = standing.photo(id).and_then(KeptPicture::picture).map(|picture| Picture::new("photo", picture));
    vip.standing = pairs(vec![
        ("guest-field-company", fields.company.clone()),
        ("guest-field-occupation", fields.occupation.clone()),
        ("guest-field-nationality", fields.nationality.clone()),
        ("guest-field-home-city", fields.home_city.clone()),
        ("guest-field-alias", fields.alias.clone()),
        ("card-standing-account", if fields.big_account { word("card-yes") } else { String::new() }),
        ("card-standing-stays", history.stays(id, chosen.arrives_on)),
    ]);
    vip.history = [standing.gifts(id), history.complaints(id)].concat();
    vip.party = standing.party(id);
    vip.contacts = chain(fields, contacts, keeper, standing.assistants(id), language);
    vip
}

/// Whom to call first: the keeper, then an assistant, then the guest, by what the guest prefers; and when not to.
fn chain(
    fields: &GuestFields,
    contacts: &[ContactPoint],
    keeper: String,
    assistants: Vec<(String, String)>,
    language: Language,
) -> Vec<(String, String)> {
    let mut chain = Vec::new();
    if !keeper.is_empty() {
        chain.push((language.text("guest-field-keeper-id"), keeper));
    }
    chain.extend(assistants);
    for contact in contacts {
        let kind = language.text(&format!("contact-kind-{}", contact.kind.id()));
        let word = if contact.label.is_empty() { kind } else { format!("{kind} · {}", contact.label) };
        chain.push((word, contact.value.clone()));
    }
    if fields.do_not_disturb || !fields.quiet_from.is_empty() {
        let hours = match (fields.quiet_from.is_empty(), fields.do_not_disturb) {
            (false, _) => format!("{}–{}", fields.quiet_from, fields.quiet_to),
            _ => language.text("card-always"),
        };
        chain.push((language.text("card-quiet"), hours));
    }
    chain
}

/// A slip for the service: what endangers the guest, and what is about food and drink.
pub(super) fn slip(card: Card, language: Language) -> TableCard {
    let (name, second) = headings(&card, language);
    let of_table: Vec<String> = [Category::Food, Category::Drink, Category::Dietary, Category::Allergy]
        .iter()
        .map(|category| language.text(&format!("preference-category-{}", super::person::id_of(*category))))
        .collect();
    let about_food = |wishes: Vec<Wish>| wishes.into_iter().filter(|wish| of_table.contains(&wish.category)).collect();
    TableCard {
        name,
        second,
        pronunciation: card.pronunciation,
        greet: card.salutation,
        room: card.room,
        dangers: card.dangers,
        must: about_food(card.must),
        avoid: about_food(card.avoid),
        likes: about_food(card.likes),
        dates: card.dates,
    }
}

pub(super) fn guest_of(chosen: &Chosen) -> Option<GuestId> {
    match chosen.whose {
        Whose::Guest(id) => Some(id),
        Whose::Unsettled(..) => None,
    }
}

fn joint(language: Language) -> &'static str {
    if language == Language::Chinese { "；" } else { "; " }
}
