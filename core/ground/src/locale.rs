//! Every text a person can see, in the languages of the house. Knows messages, not what they are about.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Language {
    #[serde(rename = "en")]
    English,
    #[serde(rename = "zh-CN")]
    Chinese,
}

impl Language {
    pub const ALL: [Language; 2] = [Language::English, Language::Chinese];

    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Chinese => "zh-CN",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    /// The message's text. An id that no language knows comes back as itself, so that it is seen and mended.
    pub fn text(self, id: &str) -> String {
        self.text_with(id, &Map::new())
    }

    /// The message's text with values for its `{ $names }`: texts and numbers.
    pub fn text_with(self, id: &str, args: &Map<String, Value>) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(name.clone(), fluent_value(value));
        }
        bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    /// What a change did, in a sentence. `args` are the change's own values; an undo tells, in `what`, what it took back.
    pub fn done(self, op: &str, args: &Map<String, Value>) -> String {
        let id = |code: &str| format!("done-{}", code.replace('_', "-"));
        let done = self.text_with(&id(args.get("what").and_then(Value::as_str).unwrap_or(op)), args);
        match op {
            "undone" | "redone" => {
                self.text_with(&format!("ui-{op}-what"), &Map::from_iter([("what".to_owned(), done.into())]))
            }
            _ => done,
        }
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        static ENGLISH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
        static CHINESE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
        match self {
            Language::English => ENGLISH.get_or_init(|| load(self, EN)),
            Language::Chinese => CHINESE.get_or_init(|| load(self, ZH_CN)),
        }
    }
}

/// Every message id, sorted: what the screens may ask for.
pub fn message_ids() -> &'static [&'static str] {
    IDS
}

fn load(language: Language, text: &str) -> FluentBundle<FluentResource> {
    let locale: unic_langid::LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Marks around values are for mixed directions; both languages here run left to right.
    bundle.set_use_isolating(false);
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => resource,
        // The good messages of a file with a bad one; the tests see to it that there is none.
        Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    match value {
        Value::Number(number) => FluentValue::from(number.as_f64().unwrap_or_default()),
        Value::String(text) => FluentValue::from(text.clone()),
        Value::Null => FluentValue::from(""),
        other => FluentValue::from(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_can_be_read() {
        for (language, text) in [(Language::English, EN), (Language::Chinese, ZH_CN)] {
            let errors = FluentResource::try_new(text.to_owned()).err().map(|(_, errors)| errors);
            assert!(errors.is_none(), "{language:?} has messages that Fluent cannot read: {errors:?}");
        }
    }

    #[test]
    fn every_code_that_is_refused_has_its_sentence() {
        let mut sources = Vec::new();
        gather(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")), &mut sources);
        assert!(sources.len() > 100, "the rooms lie beside this package and are read too");
        for (file, text) in sources {
            for part in text.split("refuse(\"").skip(1) {
                let Some((code, _)) = part.split_once('"') else { continue };
                let id = format!("error-{}", code.replace('_', "-"));
                assert!(IDS.contains(&id.as_str()), "{file} refuses with {code}, and no language has {id}");
            }
        }
    }

    fn gather(folder: &std::path::Path, sources: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                gather(&path, sources);
            } else if path.extension().is_some_and(|end| end == "rs") {
                sources.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
}
