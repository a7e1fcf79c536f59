//! The card a guest finds in the room: the house's notes as sentences, and which of them are not on it. Pure.
//! What a guest may read, `readable` decides.

use serde::{Deserialize, Serialize};
use serde_json::{Map, json};
use ts_rs::TS;

use super::readable::{Place, WhyLeftOut, fit};
use crate::guest::{self, GuestFields};
use crate::locale::Language;
use crate::paper::{GUEST_CARD_WIDEST, GuestCard, width_on_guest_card};
use crate::preference::Preference;

/// A line that is not on a guest's card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LeftOut {
    pub guest: String,
    pub text: String,
    pub why: WhyLeftOut,
}

/// The language of a guest's card: what was asked for, else what the guest speaks, else the house's.
pub(super) fn language_of(fields: &GuestFields, asked: Option<Language>, house: Language) -> Language {
    let primary = fields.language.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let spoken = match primary.as_str() {
        "zh" => Some(Language::Chinese),
        // Whoever speaks neither reads English sooner than Chinese.
        "" => None,
        _ => Some(Language::English),
    };
    asked.or(spoken).unwrap_or(house)
}

/// What a card says that is the same for all.
pub(super) struct Stationery<'a> {
    pub house: &'a str,
    pub asked: Option<Language>,
    pub house_language: Language,
}

/// The card, and what is not on it. `returning` says that the guest has stayed before.
pub(super) fn card(
    fields: &GuestFields,
    preferences: &[Preference],
    returning: bool,
    stationery: &Stationery,
) -> (GuestCard, Vec<LeftOut>) {
    let language = language_of(fields, stationery.asked, stationery.house_language);
    let mut left_out = Vec::new();
    let mut leave = |preference: &Preference, why: WhyLeftOut| {
        left_out.push(LeftOut { guest: fields.display_name.clone(), text: preference.text.clone(), why });
    };
    let (mut room, mut table) = (Vec::new(), Vec::new());
    let mut width = 0.0;
    for preference in preferences {
        match fit(preference, language) {
            Err(why) => leave(preference, why),
            Ok(place) => {
                let said = tidied(&preference.text);
                width += width_on_guest_card(&said) + 2.0;
                if width > GUEST_CARD_WIDEST {
                    leave(preference, WhyLeftOut::Space);
                    continue;
                }
                match place {
                    Place::Room => room.push(said),
                    Place::Table => table.push(said),
                }
            }
        }
    }
    let say = |id: &str, name: &str, value: String| {
        language.text_with(id, &Map::from_iter([(name.to_owned(), json!(value))]))
    };
    let sentence =
        |id: &str, wishes: Vec<String>| (!wishes.is_empty()).then(|| say(id, "wishes", joined(&wishes, language)));
    let card = GuestCard {
        language,
        greeting: language.text("guest-card-greeting"),
        name: guest::greeted(fields, language),
        other_name: guest::read_as(fields),
        welcome: language.text(if returning { "guest-card-welcome-back" } else { "guest-card-welcome" }),
        wishes: [sentence("guest-card-room", room), sentence("guest-card-table", table)]
            .into_iter()
            .flatten()
            .collect(),
        closing: say("guest-card-closing", "house", stationery.house.to_owned()),
    };
    (card, left_out)
}

/// The card of somebody of whom the house knows the name alone.
pub(super) fn of_name(name: &str, stationery: &Stationery) -> GuestCard {
    let fields = GuestFields { display_name: name.to_owned(), ..GuestFields::default() };
    card(&fields, &[], false, stationery).0
}

/// What a colleague writes before a wish, and the card's own sentence says already.
const SAID_ALREADY: &[&str] =
    &["喜欢喝", "喜欢吃", "喜欢", "爱喝", "爱吃", "偏爱", "偏好", "likes ", "loves ", "enjoys ", "prefers ", "prefer "];

/// A note as part of a sentence. A number stays with its unit.
fn tidied(text: &str) -> String {
    let text = text.trim().trim_end_matches(['.', '。', ',', '，', ';', '；', '、']);
    let text = SAID_ALREADY
        .iter()
        .find_map(|word| {
            text.get(..word.len()).filter(|begin| begin.to_lowercase() == **word).map(|_| &text[word.len()..])
        })
        .unwrap_or(text)
        .trim_start();
    let text = within_sentence(text);
    let mut said = String::with_capacity(text.len());
    for character in text.chars() {
        let after_number = said.chars().next_back().is_some_and(|last| last.is_ascii_digit());
        said.push(if character == ' ' && after_number { '\u{a0}' } else { character });
    }
    said
}

/// `High floor` as it stands within a sentence. Words that may be names keep their capital: `Earl Grey`, `Longjing`.
fn within_sentence(text: &str) -> String {
    let first = text.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let word = first.to_lowercase();
    let is_written_so = first.chars().skip(1).all(|c| c.is_ascii_lowercase());
    if is_written_so && ORDINARY.contains(&word.as_str()) { word + &text[first.len()..] } else { text.to_owned() }
}

/// Ordinary words that wishes begin with.
const ORDINARY: &[&str] = &[
    "a",
    "an",
    "the",
    "two",
    "three",
    "four",
    "some",
    "extra",
    "more",
    "high",
    "low",
    "quiet",
    "calm",
    "corner",
    "room",
    "rooms",
    "suite",
    "view",
    "lake",
    "sea",
    "garden",
    "park",
    "river",
    "city",
    "mountain",
    "top",
    "upper",
    "lower",
    "ground",
    "away",
    "near",
    "close",
    "facing",
    "twin",
    "double",
    "king",
    "queen",
    "single",
    "separate",
    "bed",
    "beds",
    "pillow",
    "pillows",
    "buckwheat",
    "down",
    "feather",
    "memory",
    "soft",
    "firm",
    "hard",
    "thick",
    "thin",
    "warm",
    "cool",
    "cold",
    "hot",
    "iced",
    "chilled",
    "fresh",
    "still",
    "sparkling",
    "mineral",
    "green",
    "black",
    "white",
    "red",
    "strong",
    "weak",
    "local",
    "daily",
    "morning",
    "evening",
    "newspaper",
    "newspapers",
    "magazine",
    "magazines",
    "fruit",
    "fruits",
    "flowers",
    "lilies",
    "roses",
    "orchids",
    "tea",
    "coffee",
    "water",
    "wine",
    "juice",
    "milk",
    "noodles",
    "rice",
    "porridge",
    "soup",
    "bread",
    "toast",
    "eggs",
    "fish",
    "steamed",
    "grilled",
    "dark",
    "chocolate",
    "chocolates",
    "biscuits",
    "cake",
    "cakes",
    "breakfast",
    "humidifier",
    "slippers",
    "robe",
    "bath",
    "yoga",
    "desk",
    "lamp",
    "candles",
    "books",
];

fn joined(wishes: &[String], language: Language) -> String {
    let listed = wishes.iter().any(|wish| wish.contains([',', '，', '、', ';', '；']));
    match (language, listed) {
        (Language::Chinese, false) => wishes.join("、"),
        (Language::Chinese, true) => wishes.join("；"),
        (Language::English, false) => wishes.join(", "),
        (Language::English, true) => wishes.join("; "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guest::GuestId;
    use crate::preference::{Category, Strength};

    fn preference(category: Category, strength: Strength, text: &str) -> Preference {
        Preference {
            id: 1,
            guest_id: GuestId(1),
            category,
            text: text.into(),
            strength,
            source: String::new(),
            noted_by: None,
            noted_at: 0,
            confirmed_on: None,
        }
    }

    fn printed(preferences: &[Preference], language: Language) -> (String, Vec<WhyLeftOut>) {
        let fields = GuestFields { display_name: "王秀英".into(), ..GuestFields::default() };
        let stationery = Stationery { house: "湖畔酒店", asked: Some(language), house_language: language };
        let (card, left_out) = card(&fields, preferences, true, &stationery);
        (card.wishes.join(" "), left_out.into_iter().map(|left| left.why).collect())
    }

    #[test]
    fn what_a_guest_likes_to_read_becomes_a_sentence() {
        use Category::*;
        let (said, left_out) = printed(
            &[
                preference(Bed, Strength::Must, "荞麦枕两个"),
                preference(Floor, Strength::Likes, "高楼层湖景"),
                preference(Drink, Strength::Likes, "熟普洱。"),
                preference(Temperature, Strength::Likes, "22 °C"),
            ],
            Language::Chinese,
        );
        assert_eq!(left_out, [], "all of it may be read");
        for wish in ["荞麦枕两个、高楼层湖景、22\u{a0}°C", "熟普洱"] {
            assert!(said.contains(wish), "{said}");
        }
        let (said, _) = printed(
            &[
                preference(Drink, Strength::Likes, "Earl Grey"),
                preference(Drink, Strength::Likes, "Longjing"),
                preference(Floor, Strength::Likes, "High floor"),
                preference(Newspaper, Strength::Likes, "The Guardian Weekly"),
            ],
            Language::English,
        );
        for wish in [": high floor, the Guardian Weekly.", ": Earl Grey, Longjing."] {
            assert!(said.contains(wish), "a sentence goes on in small letters, and names keep theirs: {said}");
        }
        let (said, _) = printed(
            &[
                preference(Drink, Strength::Likes, "喜欢喝熟普洱"),
                preference(Amenity, Strength::Likes, "加湿器"),
                preference(Food, Strength::Likes, "点心、面食"),
            ],
            Language::Chinese,
        );
        assert!(said.contains("加湿器") && said.contains("熟普洱；点心、面食"), "said once, and nothing lost: {said}");
        assert!(!said.contains("喜欢喝"), "the sentence itself says that the guest likes it: {said}");
        let (said, _) = printed(&[preference(Newspaper, Strength::Likes, "Likes the local daily")], Language::English);
        assert!(said.contains(": the local daily."), "{said}");
        let basket = "A fruit basket and calla lilies on the companion table";
        let (said, _) = printed(&[preference(Amenity, Strength::Likes, basket)], Language::English);
        assert!(said.contains(&basket[1..]), "only whole words are taken for words: {said}");
    }

    #[test]
    fn in_doubt_a_line_is_left_out_and_told() {
        use Category::*;
        let check = |category, strength, text: &str, why: WhyLeftOut| {
            let (said, left_out) = printed(&[preference(category, strength, text)], Language::Chinese);
            assert_eq!(left_out, [why], "{text} is told");
            assert_eq!(said, "", "{text} is not on the card");
        };
        check(Allergy, Strength::Danger, "花生", WhyLeftOut::Health);
        check(Dietary, Strength::Must, "五香素菜", WhyLeftOut::Health);
        check(Food, Strength::Must, "无麸质面包", WhyLeftOut::Health);
        check(Food, Strength::Likes, "Gluten-free toast", WhyLeftOut::Health);
        check(Amenity, Strength::Must, "床边放药盒", WhyLeftOut::Health);
        check(Room, Strength::Must, "Wheelchair access", WhyLeftOut::Health);
        check(Food, Strength::Avoid, "香菜", WhyLeftOut::Avoid);
        check(Room, Strength::Must, "1208 房", WhyLeftOut::Number);
        check(Amenity, Strength::Likes, "护照 E12345678", WhyLeftOut::Number);
        check(Amenity, Strength::Likes, "パスポート TK1234567", WhyLeftOut::Number);
        check(Amenity, Strength::Likes, "6222 0202 0011 2233", WhyLeftOut::Number);
        check(Amenity, Strength::Likes, "证件 110101 19900307 001X", WhyLeftOut::Number);
        check(Amenity, Strength::Likes, "AB 12-34-56 C", WhyLeftOut::Number);
        check(Amenity, Strength::Likes, "٤١٢٣٤٥٦٧", WhyLeftOut::Number);
        check(Amenity, Strength::Likes, "卡号六二二二零二", WhyLeftOut::Number);
        check(Room, Strength::Must, "勿提前妻", WhyLeftOut::House);
        check(Drink, Strength::Likes, "免费红酒", WhyLeftOut::House);
        check(Drink, Strength::Likes, "Ask before serving wine", WhyLeftOut::House);
        check(Communication, Strength::Must, "只用微信", WhyLeftOut::House);
        for order in [
            "早餐前送当地日报",
            "睡前关空调",
            "熟普洱，杯子要先温过",
            "床头放两瓶水",
            "加湿器提前一小时打开",
            "多加一床被子，每晚更换",
            "房间保持安静",
            "前台安排连通房",
            "Place two bottles of still water by the bed",
            "Still water, and turn the heating off",
            "Humidifier on an hour before she arrives",
            "Turndown with the curtains open",
            "Slippers should fit size 45",
            "Always the corner room",
        ] {
            check(Amenity, Strength::Must, order, WhyLeftOut::House);
        }
        check(Drink, Strength::Likes, "Coffee at 7:30", WhyLeftOut::Number);
        check(Other, Strength::Likes, "安静", WhyLeftOut::House);
        check(Drink, Strength::Likes, "緑茶とおにぎり", WhyLeftOut::Script);
        check(Drink, Strength::Likes, "شاي بالنعناع", WhyLeftOut::Script);
        let (_, left_out) = printed(&[preference(Drink, Strength::Likes, "熟普洱")], Language::English);
        assert_eq!(left_out, [WhyLeftOut::Script], "who is greeted in English reads no Chinese");
    }

    #[test]
    fn a_full_card_says_what_had_no_room() {
        let many: Vec<Preference> =
            (0..40).map(|_| preference(Category::Room, Strength::Likes, "朝南的湖景大床房")).collect();
        let (said, left_out) = printed(&many, Language::Chinese);
        assert!(width_on_guest_card(&said) <= GUEST_CARD_WIDEST + 30.0, "{said}");
        assert!(left_out.len() > 10 && left_out.iter().all(|why| *why == WhyLeftOut::Space));
    }

    #[test]
    fn a_card_is_in_the_language_its_guest_speaks() {
        let speaks = |code: &str| GuestFields { language: code.into(), ..GuestFields::default() };
        let check = |code: &str, asked, expected| {
            assert_eq!(language_of(&speaks(code), asked, Language::Chinese), expected, "{code:?} {asked:?}");
        };
        check("zh-CN", None, Language::Chinese);
        check("en-GB", None, Language::English);
        check("ar", None, Language::English);
        check("", None, Language::Chinese);
        check("en", Some(Language::Chinese), Language::Chinese);
    }
}
