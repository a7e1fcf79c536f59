//! What notes and bookings say of a guest's health and diet, offered as preferences: the desk takes it or says that it is
//! none. Until then it stands there for every eye.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{Category, Heard, Preference, Strength, heard, is_noted, says_as_much};
use crate::book::{Op, Query};
use crate::desk::{Call, Nothing};
use crate::error::{Result, refuse};
use crate::guest::{self, ByGuest, GuestId};
use crate::text::limit;

pub const DECLINED: Op = Op::new("health_offer_declined");

/// Where it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HealthOfferSource {
    Note,
    Booking,
    Tag,
}

/// A preference that a text speaks of and nobody has noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HealthOffer {
    #[serde(flatten)]
    pub heard: Heard,
    pub source: HealthOfferSource,
    /// The whole text that says it.
    pub said: String,
}

/// What these texts speak of that is neither noted nor declined. Shape: dangers first, each once.
pub fn offers<'a>(
    texts: impl IntoIterator<Item = (HealthOfferSource, &'a str)>,
    preferences: &[Preference],
    declined: &[String],
) -> Vec<HealthOffer> {
    let mut offers: Vec<HealthOffer> = Vec::new();
    for (source, said) in texts {
        for heard in heard(said).into_iter().filter(is_grave) {
            // A diet says less than a danger, though it shuts out as much.
            let as_grave = |offer: &&HealthOffer| offer.heard.strength <= heard.strength;
            let offered = offers.iter().filter(as_grave).any(|offer| says_as_much(&offer.heard.text, &heard.text));
            if !offered && !declined.contains(&heard.text) && !is_noted(preferences, &heard) {
                offers.push(HealthOffer { heard, source, said: said.to_owned() });
            }
        }
    }
    offers.sort_by_key(|offer| offer.heard.strength);
    offers
}

/// What texts say of health and diet that nobody has noted, each once, with which of the texts says it.
///
/// Shape: in the order of the texts; what the desk said is none, and what somebody does not like to eat, is left away.
pub fn unnoted<'a, Place>(
    preferences: &[Preference],
    texts: impl IntoIterator<Item = (Place, &'a str)>,
    declined: &[String],
) -> Vec<(Place, Heard)>
where
    Place: Copy,
{
    let mut found: Vec<(Place, Heard)> = Vec::new();
    for (place, text) in texts {
        for heard in heard(text).into_iter().filter(is_grave) {
            let as_grave = |(_, told): &&(Place, Heard)| told.strength <= heard.strength;
            let told = found.iter().filter(as_grave).any(|(_, told)| says_as_much(&told.text, &heard.text));
            if !told && !declined.contains(&heard.text) && !is_noted(preferences, &heard) {
                found.push((place, heard));
            }
        }
    }
    found
}

/// What somebody does not eat is a matter of taste; what may harm or offend is not.
fn is_grave(heard: &Heard) -> bool {
    heard.strength != Strength::Avoid || heard.category == Category::Drink
}

/// What the desk said is no danger. Served by the table's unique key.
pub fn declined_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<String>> {
    let rows: Vec<(GuestId, String)> = query.all(
        "select guest_id, text from declined_offer where guest_id in (select value from integers(:guests))",
        json!({ "guests": guests }),
    )?;
    Ok(rows.into_iter().collect())
}

#[derive(Debug, Deserialize, TS)]
pub struct HealthOfferDecline {
    pub guest_id: GuestId,
    /// As the offer said it.
    pub text: String,
}

/// Says that what a text speaks of is no preference of the guest: it is not offered again.
///
/// Errors: `guest_not_found`; `preference_empty`, `text_too_long`.
pub fn health_offer_decline(call: &Call, request: HealthOfferDecline) -> Result<Nothing> {
    let text = request.text.trim();
    if text.is_empty() {
        return refuse("preference_empty").field("text").err();
    }
    limit::check("text", text, limit::TEXT)?;
    call.change(DECLINED, |tx| {
        tx.tell("guest", guest::name_of(tx, request.guest_id)?);
        tx.tell("text", text);
        tx.run(
            "insert into declined_offer (guest_id, text) values (:guest_id, :text)
             on conflict (guest_id, text) do nothing",
            json!({ "guest_id": request.guest_id, "text": text }),
        )?;
        Ok(Nothing {})
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(texts: &[&str], declined: &[&str], noted: &[(&str, Strength)]) -> Vec<String> {
        let preferences: Vec<Preference> = noted
            .iter()
            .map(|(text, strength)| Preference {
                id: 1,
                guest_id: GuestId(1),
                category: Category::Food,
                text: (*text).to_owned(),
                strength: *strength,
                source: String::new(),
                noted_by: None,
                noted_at: 0,
                confirmed_on: None,
            })
            .collect();
        let declined: Vec<String> = declined.iter().map(|text| (*text).to_owned()).collect();
        let offers = offers(texts.iter().map(|text| (HealthOfferSource::Note, *text)), &preferences, &declined);
        offers.into_iter().map(|offer| offer.heard.text).collect()
    }

    #[test]
    fn what_a_note_says_of_health_is_offered_once_and_until_it_is_decided() {
        assert_eq!(told(&["接机，花生过敏"], &[], &[]), ["花生"]);
        assert_eq!(told(&["吃素", "对虾过敏"], &[], &[]), ["虾", "吃素"], "what endangers comes first");
        assert_eq!(told(&["花生过敏", "peanut allergy"], &[], &[]), ["花生"], "in whichever language, once");
        assert_eq!(told(&["花生过敏"], &[], &[("Peanuts", Strength::Danger)]), [""; 0], "it is noted already");
        assert_eq!(told(&["花生过敏"], &[], &[("花生", Strength::Likes)]), ["花生"], "but not as what the guest likes");
        assert_eq!(told(&["花生过敏"], &["花生"], &[]), [""; 0], "the desk said that it is none");
        assert_eq!(told(&["不吃香菜，可以吃海鲜"], &[], &[]), [""; 0], "a taste endangers nobody");
    }
}
