//! A call that makes no sense, explained in the language of the person who typed it. The grammar finds what is wrong and
//! would say it in English only: taken from it is what it found, never its sentence.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use serde_json::{Map, Value};
use zhike_core::locale::Language;

use crate::failure::Failure;

/// Shape: `code: sentence`, what may be meant or typed instead, and the usage, a line each.
pub fn explained(error: &clap::Error, language: Language) -> String {
    let found = Found(error);
    let (id, args) = found.fault();
    let mut lines = vec![Failure::Usage(id, args).sentence(language)];
    for (id, kind) in HINTS {
        let known = found.text(*kind);
        lines.extend((!known.is_empty()).then(|| language.text_with(id, &one("values", known))));
    }
    let usage = found.text(ContextKind::Usage);
    // The library's own word for it stands in front.
    if let Some((_, call)) = usage.split_once(": ") {
        lines.push(String::new());
        lines.push(format!("{} {}", language.text("cli-usage"), call.trim()));
    }
    lines.push(language.text("cli-usage-help"));
    lines.join("\n")
}

const HINTS: &[(&str, ContextKind)] = &[
    ("cli-usage-possible", ContextKind::ValidValue),
    ("cli-usage-possible", ContextKind::ValidSubcommand),
    ("cli-usage-meant", ContextKind::SuggestedValue),
    ("cli-usage-meant", ContextKind::SuggestedSubcommand),
    ("cli-usage-meant", ContextKind::SuggestedArg),
];

/// What the grammar found.
struct Found<'a>(&'a clap::Error);

impl Found<'_> {
    /// The message that says what is wrong, and its values.
    fn fault(&self) -> (&'static str, Map<String, Value>) {
        let argument = self.text(ContextKind::InvalidArg);
        let value = self.text(ContextKind::InvalidValue);
        let other = self.text(ContextKind::PriorArg);
        let command = self.text(ContextKind::InvalidSubcommand);
        let id = match self.0.kind() {
            ErrorKind::InvalidValue if value.is_empty() => "cli-value-missing",
            ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => "cli-value-missing",
            ErrorKind::InvalidValue => "cli-value-unknown",
            ErrorKind::ValueValidation => "cli-value-unreadable",
            ErrorKind::TooManyValues => "cli-value-too-many",
            ErrorKind::UnknownArgument => "cli-argument-unknown",
            ErrorKind::InvalidSubcommand => "cli-command-unknown",
            ErrorKind::MissingSubcommand => "cli-command-missing",
            ErrorKind::MissingRequiredArgument => "cli-argument-missing",
            ErrorKind::ArgumentConflict if argument == other => "cli-argument-twice",
            ErrorKind::ArgumentConflict => "cli-argument-conflict",
            ErrorKind::InvalidUtf8 => "cli-argument-no-text",
            _ => "cli-call-senseless",
        };
        let mut args = Map::new();
        for (name, text) in [("argument", argument), ("value", value), ("other", other), ("command", command)] {
            args.insert(name.to_owned(), text.into());
        }
        (id, args)
    }

    /// One thing found, or several between commas; empty when there is none.
    fn text(&self, kind: ContextKind) -> String {
        match self.0.get(kind) {
            Some(ContextValue::String(text)) => text.clone(),
            Some(ContextValue::Strings(texts)) => texts.join(", "),
            Some(ContextValue::StyledStr(text)) => text.to_string(),
            Some(ContextValue::StyledStrs(texts)) => {
                texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
            }
            _ => String::new(),
        }
    }
}

fn one(name: &str, value: String) -> Map<String, Value> {
    Map::from_iter([(name.to_owned(), Value::from(value))])
}
