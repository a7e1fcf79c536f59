//! Whether a gift may harm or offend a guest: what is in it, against what the guest, or somebody at their table, must not
//! have. Pure. When in doubt, it leaves the gift out; staff can add it back.

use super::item::{GiftItemFields, GiftKind};
use crate::health::{self, About, Ingredient};
use crate::preference::{Category, Strength};
use crate::text::fold::fold;

/// Something noted of a guest, or of somebody with them, that may speak against a gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// In the words it was noted in.
    pub note: String,
    /// Whose it is, where it is not the guest's own.
    pub whose: Option<String>,
    forbids: Vec<Ingredient>,
    /// Nobody knows what the words forbid: no gift that is eaten can be compared with them.
    doubt: bool,
    /// Health, faith or way of eating, and no mere dislike: it also counts against a gift of which nobody knows what is in it.
    firm: bool,
    /// Noted as what must not be: also words that no table knows are compared with a label.
    refused: bool,
    /// Under age: counts against alcohol alone.
    minor: bool,
}

impl Wish {
    /// None for what says nothing of food and drink.
    pub fn preference(category: Category, strength: Strength, text: &str) -> Option<Self> {
        let mut wish = Wish::claimed(text);
        if forbids(category, strength) {
            let named = health::named(text);
            let firm = strength == Strength::Danger || matches!(category, Category::Allergy | Category::Dietary);
            let heard = wish.get_or_insert_with(|| Wish::empty(text));
            heard.refused = true;
            heard.firm |= firm && (!named.ingredients.is_empty() || !named.understood);
            heard.doubt |= firm && !named.understood && eats(category);
            add(&mut heard.forbids, &named.ingredients);
        }
        wish
    }

    /// A tag, a note, the words of a booking: only what they clearly say of health and diet counts.
    pub fn free(text: &str) -> Option<Self> {
        Wish::claimed(text)
    }

    /// A guest who is not of age.
    pub fn minor() -> Self {
        Wish { minor: true, ..Wish::empty("") }
    }

    /// The same, of somebody who is with the guest: none where it is theirs alone, as what they drink or do not like.
    pub fn of_companion(self, name: &str) -> Option<Self> {
        let matters = self.firm && (self.doubt || self.forbids.iter().any(|ingredient| !ingredient.is_alcohol()));
        matters.then(|| Wish { whose: Some(name.to_owned()), ..self })
    }

    fn empty(note: &str) -> Self {
        Wish {
            note: note.to_owned(),
            whose: None,
            forbids: Vec::new(),
            doubt: false,
            firm: false,
            refused: false,
            minor: false,
        }
    }

    fn claimed(text: &str) -> Option<Self> {
        let mut wish = Wish::empty(text);
        for claim in health::read(text) {
            wish.doubt |=
                claim.about == About::Allergy && claim.forbids.is_empty() && !health::named(&claim.what).understood;
            wish.firm |= matches!(claim.about, About::Allergy | About::Condition | About::Diet);
            add(&mut wish.forbids, &claim.forbids);
        }
        (wish.doubt || !wish.forbids.is_empty()).then_some(wish)
    }
}

fn add(known: &mut Vec<Ingredient>, more: &[Ingredient]) {
    for ingredient in more {
        if !known.contains(ingredient) {
            known.push(*ingredient);
        }
    }
}

/// Whether a preference says what the guest must not have. A likes or a must about food is what they want.
fn forbids(category: Category, strength: Strength) -> bool {
    match strength {
        Strength::Danger => true,
        Strength::Avoid => eats(category) || matches!(category, Category::Amenity | Category::Other),
        Strength::Must => matches!(category, Category::Dietary | Category::Allergy),
        Strength::Likes => category == Category::Allergy,
    }
}

fn eats(category: Category) -> bool {
    matches!(category, Category::Food | Category::Drink | Category::Dietary | Category::Allergy)
}

/// What meets: the words noted, and what is in the gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    pub note: String,
    pub whose: Option<String>,
    pub meets: Meets,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meets {
    /// The word on the label.
    Label(String),
    /// The gift is usually made with it.
    Presumed(Ingredient),
    Alcohol,
    /// Alcohol, and the guest is not of age.
    Minor,
    /// Nobody noted what is in the gift, or nobody knows what the words forbid.
    Unsure,
}

/// What is in an item.
#[derive(Debug, Clone, Default)]
pub struct Hazards {
    labelled: Vec<(Ingredient, String)>,
    presumed: Vec<Ingredient>,
    /// The label's own words, for what no table knows.
    words: Vec<String>,
    alcohol: bool,
    /// Somebody eats or drinks it.
    edible: bool,
    /// Nobody noted what is in it.
    unknown: bool,
}

impl Hazards {
    /// The label is in words of either language, apart by commas or strokes. What the name of a dish promises is in it too,
    /// unless the label denies it.
    pub fn of(item: &GiftItemFields) -> Self {
        let label = health::contents(&item.allergens);
        let name = health::contents(&item.name);
        let denied = |ingredient: &Ingredient| label.without.contains(ingredient) || name.without.contains(ingredient);
        let mut labelled = label.holds;
        for (ingredient, word) in name.holds {
            if !denied(&ingredient) && !labelled.iter().any(|(known, _)| *known == ingredient) {
                labelled.push((ingredient, word));
            }
        }
        let mut presumed = Vec::new();
        add(&mut presumed, &label.presumed);
        add(&mut presumed, &name.presumed);
        presumed.retain(|ingredient| !denied(ingredient) && !labelled.iter().any(|(known, _)| known == ingredient));
        // A dish that may hold alcohol is no drink: only the label, the name and the mark say that it does.
        let alcohol = item.alcohol || labelled.iter().any(|(ingredient, _)| ingredient.is_alcohol());
        let words = item.allergens.split([',', '，', '、', ';', '；', '/', '\n']);
        let words = words.map(|word| fold(word.trim())).filter(|word| word.chars().count() >= 2).collect();
        let named = !labelled.is_empty() || !presumed.is_empty() || item.alcohol;
        let voucher = matches!(item.kind, GiftKind::SpaCoupon | GiftKind::FoodVoucher | GiftKind::RoomVoucher);
        let unknown = item.allergens.trim().is_empty() && !named && !voucher;
        Hazards { labelled, presumed, words, alcohol, edible: named || unknown, unknown }
    }

    /// The first wish that speaks against the item: those that surely do before those that may.
    pub fn conflict(&self, wishes: &[Wish]) -> Option<Conflict> {
        let conflict = |wish: &Wish, meets| Conflict { note: wish.note.clone(), whose: wish.whose.clone(), meets };
        let sure = |wish| Some(conflict(wish, self.meets(wish)?));
        let unsure = |wish: &Wish| {
            let doubt = wish.firm
                && ((self.unknown && !wish.forbids.iter().all(|known| known.is_alcohol()))
                    || (self.edible && wish.doubt));
            doubt.then(|| conflict(wish, Meets::Unsure))
        };
        wishes.iter().find_map(sure).or_else(|| wishes.iter().find_map(unsure))
    }

    fn meets(&self, wish: &Wish) -> Option<Meets> {
        if wish.minor {
            return self.alcohol.then_some(Meets::Minor);
        }
        if self.alcohol && wish.forbids.iter().any(|ingredient| ingredient.is_alcohol()) {
            return Some(Meets::Alcohol);
        }
        let labelled = self.labelled.iter().find(|(ingredient, _)| wish.forbids.contains(ingredient));
        if let Some((_, word)) = labelled {
            return Some(Meets::Label(word.clone()));
        }
        if let Some(presumed) = self.presumed.iter().find(|ingredient| wish.forbids.contains(ingredient)) {
            return Some(Meets::Presumed(*presumed));
        }
        // What no table knows is compared by its words alone.
        let note = fold(&wish.note);
        let known = |word: &&String| health::contents(word) != health::Contents::default();
        let met =
            self.words.iter().filter(|word| !known(word)).find(|word| (wish.firm || wish.refused) && has(&note, word));
        met.map(|word| Meets::Label(word.clone()))
    }
}

/// Whether a word of a label stands in a note: Chinese anywhere, Latin as a whole word, one or many.
fn has(note: &str, word: &str) -> bool {
    let boundary = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    note.match_indices(word).any(|(at, _)| {
        if !word.is_ascii() {
            return true;
        }
        let rest = &note[at + word.len()..];
        let ends =
            ["", "s", "es"].iter().any(|end| rest.strip_prefix(end).is_some_and(|rest| boundary(rest.chars().next())));
        ends && boundary(note[..at].chars().next_back())
    })
}

#[cfg(test)]
mod tests;
