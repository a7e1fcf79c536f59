//! No box ever stands on paper. What no font of the machine can set is said another way, and told with whose it is: a name by
//! the guest's other name or its reading, a danger by what can be read of it, anything else by the name of its script.
//!
//! Every text of every kind of paper comes through here on its way to the template, so that no kind can forget it.

use serde_json::{Map, Value, json};
use typst::text::FontBook;

use super::glyph::{is_emoji, is_invisible, missing_glyphs, readable, script_name, stands_alone};
use super::{MissingGlyphs, days};
use crate::locale::Language;

/// Every character that some font of the machine has: a bit for each.
pub(super) struct Coverage(Vec<u64>);

impl Coverage {
    pub(super) fn of(book: &FontBook) -> Self {
        let mut bits = vec![0_u64; (char::MAX as usize >> 6) + 1];
        for info in (0..).map_while(|index| book.info(index)) {
            for code in info.coverage.iter() {
                if let Some(word) = bits.get_mut(code as usize >> 6) {
                    *word |= 1 << (code & 63);
                }
            }
        }
        Self(bits)
    }

    fn has(&self, character: char) -> bool {
        let code = character as usize;
        self.0.get(code >> 6).is_some_and(|word| word & (1 << (code & 63)) != 0)
    }
}

/// Where the names of a person stand in what a template is given, and what may stand for them.
const NAMES: [&str; 3] = ["guest", "heading", "name"];
const OTHER_NAMES: [&str; 3] = ["second", "other_name", "pronunciation"];
/// An object that has a `name` and one of these is a person: houses, gifts and charts have names too.
const OF_PERSONS: [&str; 5] = ["second", "other_name", "who", "address", "greet"];

/// One job's texts, made such that all of them can be set.
pub(super) struct Legible<'a> {
    pub coverage: &'a Coverage,
    /// Characters that came out as boxes although a font claims to have them.
    pub boxes: &'a str,
    pub language: Language,
    /// Guests read it: what cannot be set is left out rather than replaced by a word for colleagues.
    pub guests_read: bool,
    /// What was lost so far.
    pub told: Vec<MissingGlyphs>,
}

impl Legible<'_> {
    /// Goes through all texts of a job's data.
    pub(super) fn settle(&mut self, value: &mut Value) {
        self.value(value, "");
    }

    fn value(&mut self, value: &mut Value, whose: &str) {
        match value {
            Value::String(text) => *text = self.plain(text, whose),
            Value::Array(items) => items.iter_mut().for_each(|item| self.value(item, whose)),
            Value::Object(fields) => self.object(fields, whose),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn object(&mut self, fields: &mut Map<String, Value>, whose: &str) {
        let person = person_in(fields);
        let own = person.and_then(|key| fields.get(key)).and_then(Value::as_str).map(str::to_owned);
        let whose = own.as_deref().filter(|name| !name.trim().is_empty()).unwrap_or(whose).to_owned();
        let whose = whose.replace(['\u{200b}', days::JOINER], "").replace(days::BLANK, " ");
        if let Some(key) = person {
            self.name(fields, key, &whose);
        }
        // On a list the dangers of a line are one text, which stands beside the name.
        let warns = |key: &str| key == "dangers" || (key == "caution" && person == Some("guest"));
        for (key, value) in fields.iter_mut() {
            if person.is_some_and(|person| person == key || OTHER_NAMES.contains(&key.as_str())) {
                continue;
            }
            match value {
                Value::String(text) if key == "initial" => {
                    if self.loses(text) {
                        text.clear();
                    }
                }
                Value::String(text) if warns(key) => *text = self.danger(text, &whose),
                Value::Array(dangers) if warns(key) => {
                    for danger in dangers {
                        if let Value::String(text) = danger {
                            *text = self.danger(text, &whose);
                        }
                    }
                }
                other => self.value(other, &whose),
            }
        }
    }

    /// The names of one person: the first that can be set comes first.
    fn name(&mut self, fields: &mut Map<String, Value>, key: &str, whose: &str) {
        let text = |fields: &Map<String, Value>, key: &str| {
            fields.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let name = text(fields, key);
        let others = OTHER_NAMES.map(|key| (key, text(fields, key)));
        let whole = self.without_emoji(&name);
        let said = if !self.loses(&whole) {
            whole
        } else if let Some((other, said)) =
            others.iter().find(|(_, said)| !said.trim().is_empty() && !self.loses(&self.without_emoji(said)))
        {
            fields.insert((*other).to_owned(), json!(""));
            self.without_emoji(said)
        } else {
            // A guest finds a line to write the name on by hand, and no word meant for colleagues.
            if self.guests_read { String::new() } else { self.patched(&whole) }
        };
        self.tell(&name, whose);
        fields.insert(key.to_owned(), json!(said));
        for (other, said) in others {
            let legible = self.without_emoji(&said);
            self.tell(&said, whose);
            if self.loses(&legible) {
                fields.insert(other.to_owned(), json!(""));
            } else if legible != said && !text(fields, other).is_empty() {
                fields.insert(other.to_owned(), json!(legible));
            }
        }
    }

    /// A danger says what can be read of it, and that there is more.
    fn danger(&mut self, text: &str, whose: &str) -> String {
        let lost = self.tell(text, whose);
        readable(text, &lost, self.language).unwrap_or_else(|| text.to_owned())
    }

    fn plain(&mut self, text: &str, whose: &str) -> String {
        if self.tell(text, whose).is_empty() { text.to_owned() } else { self.patched(text) }
    }

    /// Notes what cannot be set of a text. Shape: each character once.
    fn tell(&mut self, text: &str, whose: &str) -> String {
        let mut lost = String::new();
        for character in text.chars().filter(|character| self.is_lost(*character)) {
            if !lost.contains(character) {
                lost.push(character);
            }
        }
        for row in missing_glyphs(whose, &lost) {
            match self.told.iter_mut().find(|told| told.whose == row.whose && told.script == row.script) {
                Some(told) => {
                    let new = row.characters.chars().filter(|character| !told.characters.contains(*character));
                    let new: String = new.collect();
                    told.characters.push_str(&new);
                }
                None => self.told.push(row),
            }
        }
        lost
    }

    fn loses(&self, text: &str) -> bool {
        text.chars().any(|character| self.is_lost(character))
    }

    fn is_lost(&self, character: char) -> bool {
        !character.is_ascii()
            && !character.is_whitespace()
            && !is_invisible(character)
            && (self.boxes.contains(character) || !self.coverage.has(character))
    }

    /// Pictures say nothing that a name lacks without them. Those that can be set stay.
    fn without_emoji(&self, text: &str) -> String {
        if !text.chars().any(|character| is_emoji(character) && self.is_lost(character)) {
            return text.to_owned();
        }
        let kept: String = text.chars().filter(|c| !is_emoji(*c) && !is_invisible(*c)).collect();
        kept.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The text with the name of a script in place of what is written in it. A script is taken out whole, since half a word
    /// tells nobody anything; of Chinese characters only those that no font has.
    fn patched(&self, text: &str) -> String {
        let pictures_alone = self.without_emoji(text).trim().is_empty();
        let text = if pictures_alone { text.to_owned() } else { self.without_emoji(text) };
        let lost: Vec<char> = text.chars().filter(|character| self.is_lost(*character)).collect();
        let out = |character: char| {
            lost.contains(&character)
                || (!stands_alone(character) && lost.iter().any(|lost| script_name(*lost) == script_name(character)))
        };
        let mut said = String::with_capacity(text.len());
        let mut run: Option<&'static str> = None;
        let mut blank = String::new();
        for character in text.chars() {
            // What lies between two words of one script goes with them.
            if character == ' ' && run.is_some() {
                blank.push(' ');
            } else if out(character) {
                blank.clear();
                let script = script_name(character);
                if run != Some(script) && !self.guests_read {
                    let word = self.language.text(&format!("paper-script-{script}"));
                    let args = Map::from_iter([("script".to_owned(), json!(word))]);
                    said.push_str(&self.language.text_with("paper-unread", &args));
                }
                run = Some(script);
            } else if run.is_some() && is_invisible(character) {
            } else {
                run = None;
                said.push_str(&blank);
                blank.clear();
                said.push(character);
            }
        }
        if self.guests_read { said.split_whitespace().collect::<Vec<_>>().join(" ") } else { said }
    }
}

/// The field that holds a person's name, where the object is one.
fn person_in(fields: &Map<String, Value>) -> Option<&'static str> {
    let is_text = |key: &str| fields.get(key).is_some_and(Value::is_string);
    let is_person = |key: &str| key != "name" || OF_PERSONS.iter().any(|key| is_text(key));
    NAMES.into_iter().find(|key| is_text(key) && is_person(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A machine that has Latin, Chinese and nothing else.
    fn coverage() -> Coverage {
        let mut bits = vec![0; (char::MAX as usize >> 6) + 1];
        for code in (0..0x250).chain(0x2000..0x2100).chain(0x3000..0x3040).chain(0x4e00..0x9fff).chain(0xff00..0xfff0) {
            bits[code >> 6] |= 1 << (code & 63);
        }
        Coverage(bits)
    }

    fn settled(mut data: Value, language: Language, guests_read: bool) -> (Value, Vec<(String, String)>) {
        let coverage = coverage();
        let mut legible = Legible { coverage: &coverage, boxes: "", language, guests_read, told: Vec::new() };
        legible.settle(&mut data);
        let told = legible.told.into_iter().map(|row| (row.whose, row.script)).collect();
        (data, told)
    }

    #[test]
    fn a_name_without_a_font_gives_way_to_one_that_can_be_set() {
        let check = |data: Value, said: Value, told: &[(&str, &str)]| {
            let (data, rows) = settled(data, Language::Chinese, false);
            assert_eq!(data, said);
            let rows: Vec<(&str, &str)> =
                rows.iter().map(|(whose, script)| (whose.as_str(), script.as_str())).collect();
            assert_eq!(rows, told, "whose it is, and in which script");
        };
        check(
            json!({ "name": "สมชาย ใจดี", "second": "Somchai Jaidee", "pronunciation": "" }),
            json!({ "name": "Somchai Jaidee", "second": "", "pronunciation": "" }),
            &[("สมชาย ใจดี", "thai")],
        );
        check(
            json!({ "heading": "Somchai Jaidee", "second": "สมชาย ใจดี", "pronunciation": "som-CHAI" }),
            json!({ "heading": "Somchai Jaidee", "second": "", "pronunciation": "som-CHAI" }),
            &[("Somchai Jaidee", "thai")],
        );
        check(
            json!({ "heading": "สมชาย", "second": "", "pronunciation": "som-CHAI" }),
            json!({ "heading": "som-CHAI", "second": "", "pronunciation": "" }),
            &[("สมชาย", "thai")],
        );
        check(json!({ "guest": "สมชาย ใจดี" }), json!({ "guest": "〔泰文〕" }), &[("สมชาย ใจดี", "thai")]);
        check(
            json!({ "guest": "👩🏽\u{200d}🍳 Mia 🎉" }),
            json!({ "guest": "Mia" }),
            &[("👩🏽\u{200d}🍳 Mia 🎉", "emoji")],
        );
        check(
            json!({ "guest": "𬱖頔", "place": "1208" }),
            json!({ "guest": "〔生僻汉字〕頔", "place": "1208" }),
            &[("𬱖頔", "rare-han")],
        );
        check(json!({ "guest": "王秀英" }), json!({ "guest": "王秀英" }), &[]);
    }

    #[test]
    fn a_danger_without_a_font_says_what_can_be_read_of_it() {
        let card = json!({ "card": { "name": "Mia", "second": "", "dangers": ["过敏 · ถั่วลิสง", "花生过敏"] } });
        let (data, _) = settled(card, Language::Chinese, false);
        let dangers = &data["card"]["dangers"];
        assert!(dangers[0].as_str().unwrap().starts_with("过敏 · 花生（原文为泰文"), "{dangers}");
        assert_eq!(dangers[1], "花生过敏", "what can be set stays as it is");
        let line = json!({ "guest": "Mia", "caution": "ถั่วลิสง", "place": "1208" });
        let (data, told) = settled(line, Language::English, false);
        assert!(data["caution"].as_str().unwrap().starts_with("peanuts (written in Thai"), "{data}");
        assert_eq!(told, [("Mia".to_owned(), "thai".to_owned())]);
    }

    #[test]
    fn what_a_guest_reads_has_no_word_for_colleagues() {
        let card = json!({ "card": {
            "name": "สมชาย", "other_name": "", "welcome": "A very warm welcome.", "wishes": ["🍵 green tea"],
        } });
        let (data, told) = settled(card, Language::English, true);
        assert_eq!(data["card"]["name"], "", "a line to write the name on by hand");
        assert_eq!(data["card"]["wishes"][0], "green tea");
        assert_eq!(told.len(), 2, "whoever prints is told of both: {told:?}");
    }

    #[test]
    fn what_is_written_in_a_script_without_a_font_is_named() {
        let (data, _) = settled(json!(["Tea: ชาเย็น ๆ, cold", "🍵"]), Language::English, false);
        assert_eq!(data, json!(["Tea: [Thai], cold", "[emoji]"]));
    }
}
