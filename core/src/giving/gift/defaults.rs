//! What a new book begins with: a catalogue and the rules that good houses keep, in the property's language.

use std::collections::HashMap;

use serde_json::json;

use super::item::{GiftItem, GiftItemFields, GiftItemId, GiftKind};
use super::rule::{self, ANY_FESTIVAL, Audience, GiftAction, GiftRule};
use crate::book::{Change, Op};
use crate::desk::{Call, Nothing, add_items, items};
use crate::error::Result;
use crate::locale::Language;
use crate::property::{self, Property};
use crate::text::money;

pub const RULES_RESET: Op = Op::for_managers("gift_rules_reset");

/// An item of the first catalogue; name and allergens are messages `gift-default-…`.
struct Default {
    key: &'static str,
    kind: GiftKind,
    /// Units: whole yuan; other currencies get a like round sum.
    yuan: i64,
    allergens: bool,
}

impl Default {
    fn fields(&self, language: Language, currency: &str) -> GiftItemFields {
        let said = |id: String| language.text(&id);
        GiftItemFields {
            name: said(format!("gift-default-{}", self.key)),
            kind: self.kind,
            cost_minor: money::round_sum(self.yuan, currency),
            stock: None,
            allergens: if self.allergens {
                said(format!("gift-default-{}-allergens", self.key))
            } else {
                String::new()
            },
            alcohol: false,
            repeats: !SURPRISES.contains(&self.key),
            supplier: String::new(),
            active: true,
        }
    }
}

const fn bare(key: &'static str, kind: GiftKind, yuan: i64) -> Default {
    Default { key, kind, yuan, allergens: false }
}

const fn eaten(key: &'static str, kind: GiftKind, yuan: i64) -> Default {
    Default { key, kind, yuan, allergens: true }
}

const CATALOGUE: [Default; 11] = [
    bare("spa-coupon", GiftKind::SpaCoupon, 300),
    eaten("package", GiftKind::Package, 180),
    bare("local-speciality", GiftKind::LocalSpeciality, 120),
    bare("food-voucher", GiftKind::FoodVoucher, 200),
    bare("room-voucher", GiftKind::RoomVoucher, 600),
    eaten("mooncakes", GiftKind::Own, 160),
    eaten("zongzi", GiftKind::Own, 100),
    eaten("tangyuan", GiftKind::Own, 60),
    eaten("new-year-box", GiftKind::Own, 580),
    bare("birthday-present", GiftKind::Own, 200),
    bare("small-gift", GiftKind::Own, 50),
];

/// What is a surprise once and a habit the second time. Festival food, vouchers and what stands for a present of the house's
/// own choice may come every year.
const SURPRISES: [&str; 2] = ["package", "local-speciality"];

/// Adds the first catalogue and the first rules; an item that the catalogue already has is taken as it is.
pub fn add_defaults(tx: &Change, property: &Property) -> Result<()> {
    let ids = catalogue(tx, property)?;
    let mut cells = Vec::new();
    for (occasion, audiences, action) in rules() {
        let (action, gift, alternative) = match action {
            Given::Gift(gift, alternative) => (GiftAction::Gift, Some(gift), alternative),
            Given::Words(action) => (action, None, None),
        };
        let id = |key: Option<&str>| key.and_then(|key| ids.get(key).copied());
        cells.extend(audiences.iter().map(|audience| GiftRule {
            occasion: occasion.to_owned(),
            audience: *audience,
            action,
            gift_item_id: id(gift),
            alternative_item_id: id(alternative),
        }));
    }
    rule::set(tx, &cells)
}

#[derive(Clone, Copy)]
enum Given {
    Words(GiftAction),
    /// The item, and what those get who cannot have it.
    Gift(&'static str, Option<&'static str>),
}

/// Source: the rule set of a hotel school's handbook on guest relations, and that nobody is wished a happy Qingming.
fn rules() -> Vec<(&'static str, &'static [Audience], Given)> {
    use Audience::{BigAccount, Main, Occasional, Ordinary, Vip};
    use Given::{Gift, Words};
    const KEY: &[Audience] = &[Vip, Main];
    const OTHERS: &[Audience] = &[Ordinary, Occasional];
    const TIERS: &[Audience] = &[Vip, Main, Ordinary, Occasional];
    let package = Some("package");
    vec![
        (ANY_FESTIVAL, &[Vip, Main, Ordinary, BigAccount], Words(GiftAction::Greeting)),
        ("qingming", &Audience::ALL, Words(GiftAction::None)),
        ("dragon_boat", KEY, Gift("zongzi", package)),
        ("mid_autumn", KEY, Gift("mooncakes", package)),
        ("lantern", KEY, Gift("tangyuan", package)),
        ("spring_festival", &[BigAccount], Gift("new-year-box", package)),
        ("birthday", KEY, Gift("birthday-present", None)),
        ("birthday", &[Ordinary], Words(GiftAction::GreetingIfSelected)),
        ("wedding_anniversary", TIERS, Gift("small-gift", None)),
        ("first_stay", KEY, Gift("small-gift", None)),
        ("first_stay", OTHERS, Words(GiftAction::Greeting)),
        ("company_day", KEY, Gift("small-gift", None)),
        ("company_day", OTHERS, Words(GiftAction::Greeting)),
        ("own", TIERS, Words(GiftAction::Greeting)),
    ]
}

/// The items of the first catalogue by their key, those added that the house does not have.
fn catalogue(tx: &Change, property: &Property) -> Result<HashMap<&'static str, GiftItemId>> {
    let known: Vec<GiftItem> = items(tx)?;
    let mut ids = HashMap::new();
    let (mut missing, mut new) = (Vec::new(), Vec::new());
    for default in &CATALOGUE {
        let fields = default.fields(property.language, &property.currency);
        // The one in use, where there is one: those come first.
        match known.iter().find(|item| item.fields.name == fields.name) {
            Some(item) => drop(ids.insert(default.key, item.id)),
            None => {
                missing.push(default.key);
                new.push(fields);
            }
        }
    }
    ids.extend(missing.into_iter().zip(add_items::<GiftItem>(tx, &new)?));
    Ok(ids)
}

/// Puts the matrix back to the one every book begins with; items of it that are gone are added again.
pub fn gift_rules_reset(call: &Call, _: Nothing) -> Result<Nothing> {
    call.change(RULES_RESET, |tx| {
        tx.run("delete from gift_rule", json!({}))?;
        add_defaults(tx, &property::load(tx)?)?;
        Ok(Nothing {})
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_has_a_name_in_both_languages() {
        for default in &CATALOGUE {
            for language in Language::ALL {
                let id = format!("gift-default-{}", default.key);
                assert_ne!(language.text(&id), id, "{language:?} must name what it gives");
                let allergens = format!("{id}-allergens");
                let said = language.text(&allergens) != allergens;
                assert_eq!(said, default.allergens, "{language:?}: what is eaten must say what is in it: {id}");
            }
        }
    }
}
