//! What a text says of health and diet, as preferences it would become: for the quick line, notes and arrivals.
//! A person decides; nothing is noted by itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Category, Preference, Strength};
use crate::desk::Call;
use crate::error::Result;
use crate::health::{self, About, Claim};
use crate::text::fold::fold;

/// A preference that a text speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Heard {
    pub category: Category,
    pub strength: Strength,
    pub text: String,
}

impl Heard {
    fn of(claim: Claim) -> Self {
        let (category, strength) = match claim.about {
            About::Allergy => (Category::Allergy, Strength::Danger),
            // A pacemaker shuts out no food.
            About::Condition if claim.forbids.is_empty() => (Category::Other, Strength::Danger),
            About::Condition => (Category::Dietary, Strength::Danger),
            About::Diet => (Category::Dietary, Strength::Must),
            About::Sober => (Category::Drink, Strength::Avoid),
            About::Avoid => (Category::Dietary, Strength::Avoid),
        };
        Heard { category, strength, text: claim.what }
    }
}

/// Everything that a text says of health and diet.
pub fn heard(text: &str) -> Vec<Heard> {
    health::read(text).into_iter().map(Heard::of).collect()
}

/// Whether one text already says what another says: the same words, or the same that must not be had.
pub fn says_as_much(known: &str, text: &str) -> bool {
    if fold(known).contains(&fold(text)) {
        return true;
    }
    let (known, new) = (health::named(known), health::named(text));
    !new.ingredients.is_empty() && new.ingredients.iter().all(|ingredient| known.ingredients.contains(ingredient))
}

/// Whether a guest's preferences already tell what was heard, as strongly.
pub fn is_noted(preferences: &[Preference], heard: &Heard) -> bool {
    let strong = |preference: &&Preference| {
        preference.strength == Strength::Danger
            || (heard.strength != Strength::Danger && preference.strength != Strength::Likes)
            || preference.category == Category::Allergy
    };
    preferences.iter().filter(strong).any(|preference| says_as_much(&preference.text, &heard.text))
}

#[derive(Debug, Deserialize, TS)]
pub struct HealthReadRequest {
    pub text: String,
}

/// What a text says of health and diet.
#[derive(Debug, Serialize, TS)]
pub struct HealthRead {
    /// In the order of the text; empty where it says nothing of the kind.
    pub heard: Vec<Heard>,
    /// The text says more than that: whoever keeps only what was heard loses something.
    pub more: bool,
}

/// What a text says of health and diet, while it is typed.
pub fn health_read(_: &Call, request: HealthReadRequest) -> Result<HealthRead> {
    let claims = health::read(&request.text);
    let more = health::says_more(&request.text, &claims);
    Ok(HealthRead { heard: claims.into_iter().map(Heard::of).collect(), more })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_heard_takes_its_place_among_the_preferences() {
        let check = |text: &str, category: Category, strength: Strength, what: &str| {
            let told = heard(text);
            assert_eq!(told, [Heard { category, strength, text: what.to_owned() }], "of {text}");
        };
        check("对海鲜过敏", Category::Allergy, Strength::Danger, "海鲜");
        check("allergic to shellfish", Category::Allergy, Strength::Danger, "shellfish");
        check("糖尿病", Category::Dietary, Strength::Danger, "糖尿病");
        check("带心脏起搏器", Category::Other, Strength::Danger, "心脏起搏器");
        check("清真", Category::Dietary, Strength::Must, "清真");
        check("不喝酒", Category::Drink, Strength::Avoid, "不喝酒");
        check("忌口 香菜", Category::Dietary, Strength::Avoid, "香菜");
        assert_eq!(heard("可以吃海鲜"), [], "who may eat it is in no danger");
    }

    #[test]
    fn one_text_says_as_much_as_another_in_either_language() {
        assert!(says_as_much("严重花生过敏", "花生"));
        assert!(says_as_much("Nuts: anaphylaxis", "花生"), "nuts hold peanuts");
        assert!(!says_as_much("花生", "坚果"), "but peanuts are not all nuts");
        assert!(!says_as_much("青霉素", "头孢"), "of what nobody eats only the words tell");
    }
}
