//! The other kinds of cards, made of what a preference card holds: what endangers a guest is gathered once, for all of them.
//! Pure but for what was asked before.

use serde_json::json;

use super::person::{Circle, History};
use super::select::{Chosen, Whose};
use super::words::{Ask, named};
use crate::desk::StoredPicture;
use crate::guest::{GuestId, Standing};
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
    let notices = notices(&card);
    let booking = Some(card.booking.clone()).filter(|booking| !booking.is_empty());
    BriefGuest {
        facts: facts.into_iter().filter(|fact| !fact.is_empty()).collect(),
        must: joined(&card.must),
        avoid: joined(&card.avoid),
        promise: card.promises.join(joint(language)),
        complaint: id.filter(|_| staff).map(|id| history.last_complaint(id)).unwrap_or_default(),
        date: card.dates.join(joint(language)),
        note: booking
            .into_iter()
            .chain(card.traces.iter().map(|trace| format!("{} {}", trace.category, trace.text)))
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

/// What must be known of a guest after what endangers them, in its order: caution, open complaints, no celebration.
fn notices(card: &Card) -> Vec<String> {
    let caution = std::iter::once(&card.caution).filter(|caution| !caution.trim().is_empty());
    caution.chain(&card.complaints).chain(&card.mourning).cloned().collect()
}

pub(super) fn vip(card: Card, chosen: &Chosen, history: &History, circle: &Circle, ask: &Ask) -> VipCard {
    let language = ask.language;
    let word = |id: &str| language.text(id);
    let pairs = |pairs: Vec<(&str, String)>| -> Vec<(String, String)> {
        pairs.into_iter().filter(|(_, said)| !said.trim().is_empty()).map(|(id, said)| (word(id), said)).collect()
    };
    let notices = notices(&card);
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
        notices,
        dangers: card.dangers,
        must: card.must,
        avoid: card.avoid,
        likes: card.likes,
        promises: card.promises,
        dates: card.dates,
        booking: card.booking,
        confirmed: card.confirmed,
        stale: card.stale,
        ..VipCard::default()
    };
    let Some(id) = guest_of(chosen) else { return vip };
    let standing = circle.standing(id);
    vip.photo = circle.photo(id).and_then(StoredPicture::picture).map(|picture| Picture::new("photo", picture));
    vip.standing = pairs(vec![
        ("guest-field-company", card.company),
        ("guest-field-occupation", standing.occupation.clone()),
        ("guest-field-nationality", standing.nationality.clone()),
        ("guest-field-home-city", standing.home_city.clone()),
        ("guest-field-alias", standing.alias.clone()),
        ("card-standing-account", if standing.big_account { word("card-yes") } else { String::new() }),
        ("card-standing-stays", history.stays(id, chosen.arrives_on)),
    ]);
    vip.history = [circle.gifts(id), history.complaints(id)].concat();
    vip.party = circle.party(id, chosen.arrives_on);
    vip.contacts = chain(standing, card.contacts, circle.assistants(id), language);
    vip
}

/// Whom to call first: the keeper, then an assistant, then the guest, by what the guest prefers; and when not to.
fn chain(
    standing: Standing,
    contacts: Vec<String>,
    assistants: Vec<(String, String)>,
    language: Language,
) -> Vec<(String, String)> {
    let mut chain = Vec::new();
    if !standing.keeper.is_empty() {
        chain.push((language.text("guest-field-keeper-id"), standing.keeper));
    }
    chain.extend(assistants);
    chain.extend(contacts.into_iter().map(|contact| (String::new(), contact)));
    if standing.do_not_disturb || !standing.quiet_from.is_empty() {
        let hours = match standing.quiet_from.is_empty() {
            false => format!("{}–{}", standing.quiet_from, standing.quiet_to),
            true => language.text("card-always"),
        };
        chain.push((language.text("card-quiet"), hours));
    }
    chain
}

/// A slip for the service: what endangers the guest, and what is about food and drink.
pub(super) fn slip(card: Card, language: Language) -> TableCard {
    let notices = notices(&card);
    let (name, second) = headings(&card, language);
    let of_table: Vec<String> = [Category::Food, Category::Drink, Category::Dietary, Category::Allergy]
        .iter()
        .map(|category| language.text(&format!("preference-category-{}", super::words::id_of(*category))))
        .collect();
    let about_food = |wishes: Vec<Wish>| wishes.into_iter().filter(|wish| of_table.contains(&wish.category)).collect();
    TableCard {
        name,
        second,
        pronunciation: card.pronunciation,
        greet: card.salutation,
        room: card.room,
        notices,
        dangers: card.dangers,
        must: about_food(card.must),
        avoid: about_food(card.avoid),
        likes: about_food(card.likes),
        dates: card.dates,
        children: card.children.join(joint(language)),
    }
}

pub(super) fn guest_of(chosen: &Chosen) -> Option<GuestId> {
    match chosen.whose {
        Whose::Guest(id) => Some(id),
        Whose::Unsettled { .. } => None,
    }
}

fn joint(language: Language) -> &'static str {
    if language == Language::Chinese { "；" } else { "; " }
}
