//! Characters that no font of the machine can set: which they are, whose, of which script, and which font to install.

use serde::{Deserialize, Serialize};
use serde_json::{Map, json};
use ts_rs::TS;

use crate::health;
use crate::locale::Language;

/// What would stand as boxes on the sheets of one guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MissingGlyphs {
    /// The guest whose card it is; empty where a sheet is of several.
    pub whose: String,
    /// Shape: each once, in order of appearance.
    pub characters: String,
    /// The message is `paper-script-` and this.
    pub script: String,
    /// The font that has them, by the name it is installed under.
    pub font: String,
}

/// A script: its first and last character, its name in messages, a free font that has it.
///
/// Source: the blocks of the Unicode Standard; the Noto fonts, SIL Open Font License.
const SCRIPTS: &[(char, char, &str, &str)] = &[
    ('\u{370}', '\u{3ff}', "greek", "Noto Sans"),
    ('\u{400}', '\u{52f}', "cyrillic", "Noto Sans"),
    ('\u{530}', '\u{58f}', "armenian", "Noto Sans Armenian"),
    ('\u{590}', '\u{5ff}', "hebrew", "Noto Sans Hebrew"),
    ('\u{600}', '\u{6ff}', "arabic", "Noto Naskh Arabic"),
    ('\u{750}', '\u{77f}', "arabic", "Noto Naskh Arabic"),
    ('\u{8a0}', '\u{8ff}', "arabic", "Noto Naskh Arabic"),
    ('\u{900}', '\u{97f}', "devanagari", "Noto Sans Devanagari"),
    ('\u{980}', '\u{9ff}', "bengali", "Noto Sans Bengali"),
    ('\u{a00}', '\u{a7f}', "gurmukhi", "Noto Sans Gurmukhi"),
    ('\u{a80}', '\u{aff}', "gujarati", "Noto Sans Gujarati"),
    ('\u{b80}', '\u{bff}', "tamil", "Noto Sans Tamil"),
    ('\u{c00}', '\u{c7f}', "telugu", "Noto Sans Telugu"),
    ('\u{c80}', '\u{cff}', "kannada", "Noto Sans Kannada"),
    ('\u{d00}', '\u{d7f}', "malayalam", "Noto Sans Malayalam"),
    ('\u{d80}', '\u{dff}', "sinhala", "Noto Sans Sinhala"),
    ('\u{e00}', '\u{e7f}', "thai", "Noto Sans Thai"),
    ('\u{e80}', '\u{eff}', "lao", "Noto Sans Lao"),
    ('\u{f00}', '\u{fff}', "tibetan", "Noto Serif Tibetan"),
    ('\u{1000}', '\u{109f}', "myanmar", "Noto Sans Myanmar"),
    ('\u{10a0}', '\u{10ff}', "georgian", "Noto Sans Georgian"),
    ('\u{1100}', '\u{11ff}', "hangul", "Noto Sans CJK KR"),
    ('\u{1200}', '\u{137f}', "ethiopic", "Noto Sans Ethiopic"),
    ('\u{1780}', '\u{17ff}', "khmer", "Noto Sans Khmer"),
    ('\u{1800}', '\u{18af}', "mongolian", "Noto Sans Mongolian"),
    ('\u{3040}', '\u{30ff}', "kana", "Noto Sans CJK JP"),
    ('\u{3130}', '\u{318f}', "hangul", "Noto Sans CJK KR"),
    ('\u{31f0}', '\u{31ff}', "kana", "Noto Sans CJK JP"),
    ('\u{ac00}', '\u{d7af}', "hangul", "Noto Sans CJK KR"),
    ('\u{fb1d}', '\u{fb4f}', "hebrew", "Noto Sans Hebrew"),
    ('\u{fb50}', '\u{fdff}', "arabic", "Noto Naskh Arabic"),
    ('\u{fe70}', '\u{feff}', "arabic", "Noto Naskh Arabic"),
    ('\u{2600}', '\u{27bf}', "emoji", "Noto Emoji"),
    ('\u{1f000}', '\u{1faff}', "emoji", "Noto Emoji"),
    ('\u{2e80}', '\u{2fdf}', "han", "Noto Sans CJK SC"),
    ('\u{3400}', '\u{9fff}', "han", "Noto Sans CJK SC"),
    ('\u{f900}', '\u{faff}', "han", "Noto Sans CJK SC"),
    // Beyond the first plane most Chinese fonts have gaps.
    ('\u{20000}', '\u{3ffff}', "rare-han", "Plangothic P1"),
];

/// The name of a character's script in messages.
pub(super) fn script_name(character: char) -> &'static str {
    script(character).0
}

pub(super) fn is_emoji(character: char) -> bool {
    script_name(character) == "emoji"
}

/// Whether a character tells something by itself: one of a Chinese name may lack a font while the others have one.
pub(super) fn stands_alone(character: char) -> bool {
    matches!(script_name(character), "han" | "rare-han" | "emoji" | "other")
}

fn script(character: char) -> (&'static str, &'static str) {
    let found = SCRIPTS.iter().find(|(first, last, ..)| (*first..=*last).contains(&character));
    found.map_or(("other", "Noto Sans"), |(_, _, script, font)| (*script, *font))
}

/// The missing characters of one guest, a row for each script.
pub(super) fn missing_glyphs(whose: &str, characters: &str) -> Vec<MissingGlyphs> {
    let mut rows: Vec<MissingGlyphs> = Vec::new();
    for character in characters.chars().filter(|character| !is_invisible(*character)) {
        let (script, font) = script(character);
        match rows.iter_mut().find(|row| row.script == script) {
            Some(row) => row.characters.push(character),
            None => rows.push(MissingGlyphs {
                whose: whose.to_owned(),
                characters: character.to_string(),
                script: script.to_owned(),
                font: font.to_owned(),
            }),
        }
    }
    rows
}

/// Joiners and selectors: without them a sign looks plainer, and nothing is lost.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// A danger as far as it can be read where some of its characters cannot be set: what is left of it, what it is known to
/// name, and in which script the rest is written.
pub(super) fn readable(danger: &str, missing: &str, language: Language) -> Option<String> {
    let lost: String = danger.chars().filter(|character| missing.contains(*character)).collect();
    let scripts = missing_glyphs("", &lost);
    let first = scripts.first()?;
    // A script is taken out whole: half a word in it tells nobody anything. A Chinese character alone does.
    let of_script = |character: char| scripts.iter().any(|row| script_name(character) == row.script);
    let out = |character: char| missing.contains(character) || (!stands_alone(character) && of_script(character));
    let kept: String = danger.chars().map(|character| if out(character) { ' ' } else { character }).collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept = kept.trim_matches(|c: char| c == '·' || c.is_whitespace());
    let known = health::named(danger)
        .ingredients
        .into_iter()
        .map(|ingredient| language.text(&format!("health-ingredient-{}", ingredient.id().replace('_', "-"))));
    let said: Vec<String> = std::iter::once(kept.to_owned()).chain(known).filter(|part| !part.is_empty()).collect();
    let args = Map::from_iter([
        ("said".to_owned(), json!(said.join(" · "))),
        ("script".to_owned(), json!(language.text(&format!("paper-script-{}", first.script)))),
    ]);
    let id = if said.is_empty() { "paper-danger-unreadable" } else { "paper-danger-readable" };
    Some(language.text_with(id, &args))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_character_names_its_script_and_a_font() {
        let check = |characters: &str, scripts: &[&str]| {
            let rows = missing_glyphs("顾明月", characters);
            assert_eq!(rows.iter().map(|row| row.script.as_str()).collect::<Vec<_>>(), scripts, "of {characters}");
            assert!(rows.iter().all(|row| row.whose == "顾明月" && !row.font.is_empty()));
        };
        check("สมชาย", &["thai"]);
        check("ليلى", &["arabic"]);
        check("𬱖", &["rare-han"]);
        check("🎉ใ", &["emoji", "thai"]);
        check("\u{200d}\u{fe0f}", &[]);
        check("\u{10fffd}", &["other"]);
    }

    #[test]
    fn every_script_and_every_ingredient_has_its_word() {
        let scripts = SCRIPTS.iter().map(|(_, _, script, _)| format!("paper-script-{script}"));
        let scripts = scripts.chain(["paper-script-other".to_owned()]);
        let ingredients = health::Ingredient::all();
        let ingredients =
            ingredients.iter().map(|ingredient| format!("health-ingredient-{}", ingredient.id().replace('_', "-")));
        for id in scripts.chain(ingredients) {
            for language in Language::ALL {
                assert_ne!(language.text(&id), id, "{} knows {id}", language.tag());
            }
        }
    }

    #[test]
    fn a_danger_keeps_what_can_be_read_of_it() {
        let check = |danger: &str, missing: &str, said: &str| {
            assert_eq!(readable(danger, missing, Language::Chinese).as_deref(), Some(said), "of {danger}");
        };
        check("过敏 · ถั่วลิสง", "ถัวลสง", "过敏 · 花生（原文为泰文，本机无此字体，请看屏幕）");
        check("ถั่ว", "ถัว", "此处有一项危险，原文为泰文，本机无此字体，请看屏幕");
        assert_eq!(readable("花生", "ถ", Language::Chinese), None, "what can be set stays as it is");
    }
}
