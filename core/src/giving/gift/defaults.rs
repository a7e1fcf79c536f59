//! What a new book begins with: a catalogue and the rules that good houses keep, in the property's language.

use serde_json::json;

use super::item::{self, GiftItemFields, GiftItemId, GiftKind};
use super::rule::{self, ANY_FESTIVAL, Audience, GiftAction, GiftRule};
use crate::book::{Change, Op};
use crate::desk::{Call, Nothing};
use crate::error::Result;
use crate::locale::Language;
use crate::property;
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

/// Adds the first catalogue and the first rules; an item that the catalogue already has is taken as it is.
pub fn add_defaults(tx: &Change, language: Language) -> Result<()> {
    let currency = property::load(tx)?.currency;
    let mut ids = Vec::with_capacity(CATALOGUE.len());
    for default in &CATALOGUE {
        ids.push((default.key, add(tx, default, (language, &currency))?));
    }
    let id = |key: &str| ids.iter().find(|(known, _)| *known == key).map(|(_, id)| *id);
    for (occasion, audiences, action) in rules() {
        for audience in audiences {
            let (action, gift, alternative) = match action {
                Given::Gift(gift, alternative) => (GiftAction::Gift, id(gift), alternative.and_then(id)),
                Given::Words(action) => (action, None, None),
            };
            let rule = GiftRule {
                occasion: occasion.to_owned(),
                audience: *audience,
                action,
                gift_item_id: gift,
                alternative_item_id: alternative,
            };
            rule::set(tx, &rule)?;
        }
    }
    Ok(())
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

fn add(tx: &Change, default: &Default, (language, currency): (Language, &str)) -> Result<GiftItemId> {
    let name = language.text(&format!("gift-default-{}", default.key));
    let known: Option<(GiftItemId,)> =
        tx.maybe("select id from gift_item where name = :name order by active desc, id", json!({ "name": name }))?;
    if let Some((id,)) = known {
        return Ok(id);
    }
    let allergens = if default.allergens {
        language.text(&format!("gift-default-{}-allergens", default.key))
    } else {
        String::new()
    };
    let fields = GiftItemFields {
        name,
        kind: default.kind,
        cost_minor: money::round_sum(default.yuan, currency),
        stock: None,
        allergens,
        alcohol: false,
        supplier: String::new(),
        active: true,
    };
    item::add(tx, &fields)
}

/// Puts the matrix back to the one every book begins with; items of it that are gone are added again.
pub fn gift_rules_reset(call: &Call, _: Nothing) -> Result<Nothing> {
    let language = call.language()?;
    call.change(RULES_RESET, |tx| {
        tx.run("delete from gift_rule", json!({}))?;
        add_defaults(tx, language)?;
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
