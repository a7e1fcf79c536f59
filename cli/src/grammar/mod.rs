//! What may be typed after `zhike`. Every word of the help is a message, so that it is there in both languages.
//! Each wing of the desk has its own file; what several of them read stands here.

mod giving;
mod guests;
mod house;
mod recovery;
mod service;
mod stay;
mod traffic;
mod views;

use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use clap::{Arg, ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use zhike_core::calendar::written::{self, DateField, Orders};
use zhike_core::locale::Language;

pub use giving::*;
pub use guests::*;
pub use house::*;
pub use recovery::*;
pub use service::*;
pub use stay::*;
pub use traffic::*;
pub use views::*;

#[derive(Parser)]
#[command(
    name = "zhike",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[arg(long, global = true, env = "ZHIKE_BOOK", hide_env_values = true, value_name = "FILE")]
    pub book: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<Tongue>,
    #[arg(long, global = true, value_name = "NAME")]
    pub staff: Option<String>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Tongue {
    #[value(name = "en")]
    English,
    #[value(name = "zh-CN")]
    Chinese,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::English => Language::English,
            Tongue::Chinese => Language::Chinese,
        }
    }
}

#[derive(Subcommand)]
pub enum Command {
    New(New),
    Sample(Sample),
    Import(Import),
    Guests(Guests),
    Guest(Guest),
    Due(Due),
    Today(Today),
    #[command(subcommand)]
    Reminder(Reminder),
    LeadTimes(LeadTimes),
    Ages(Ages),
    #[command(subcommand)]
    Household(Household),
    Voucher(Voucher),
    Unsettled(Unsettled),
    Settle(Settle),
    Promises(Promises),
    Traces(Traces),
    Visits(Visits),
    Complaints(Complaints),
    Complaint(Complaint),
    Festivals(Festivals),
    Lunar(Lunar),
    Solar(Solar),
    #[command(subcommand)]
    Gifts(Gifts),
    Cards(Cards),
    #[command(subcommand)]
    Photo(Photo),
    Letterhead(Letterhead),
    Handover(Handover),
    #[command(subcommand)]
    Report(Report),
    #[command(subcommand)]
    Calendar(Calendar),
    Exports(Exports),
    Check(Check),
}

/// A day in either calendar, as everywhere else; one that may be read in two ways is refused.
fn day(text: &str) -> Result<NaiveDate, String> {
    // Which years the calendar knows, the desk says in its own words.
    if let Ok(day) = text.parse() {
        return Ok(day);
    }
    let read = written::day(text, &DateField::near(Local::now().date_naive()), Orders::ALL);
    read.map_err(|error| error.to_string())?.ok_or_else(|| "DATE".to_owned())
}

fn field(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("FIELD=VALUE".to_owned()),
    }
}

/// The word a value is typed as, which is the word the desk knows it by.
pub fn word(value: impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// The language to speak before anything is understood: what `--lang` says, or else the system.
pub fn language_of(arguments: impl IntoIterator<Item = String>) -> Language {
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let said = match argument.strip_prefix("--lang") {
            Some("") => arguments.next(),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        if let Some(language) = said.as_deref().and_then(Language::from_tag) {
            return language;
        }
    }
    let system = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok());
    if system.is_some_and(|name| name.starts_with("zh")) { Language::Chinese } else { Language::English }
}

pub fn parse(language: Language) -> Result<Arguments, clap::Error> {
    let matches = command(language).try_get_matches()?;
    Arguments::from_arg_matches(&matches)
}

/// The grammar with its help in one language.
fn command(language: Language) -> clap::Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    speak(Arguments::command().arg(help).arg(version), "cli-about", language)
}

/// Shape: `cli-about`, `cli-about-gifts-plan`, … for commands; `cli-option-…` for what they take.
fn speak(mut command: clap::Command, id: &str, language: Language) -> clap::Command {
    let usage = language.text("cli-usage");
    command = command
        .about(language.text(id))
        .help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}"))
        .subcommand_help_heading(language.text("cli-commands"))
        .mut_args(|argument| {
            let option = format!("cli-option-{}", argument.get_id().as_str().replace('_', "-"));
            let heading = if argument.is_positional() { "cli-arguments" } else { "cli-options" };
            argument.help(language.text(&option)).help_heading(language.text(heading))
        });
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| speak(sub, &format!("{id}-{name}"), language));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grammar_holds_together() {
        for language in Language::ALL {
            command(language).debug_assert();
        }
    }

    #[test]
    fn every_command_and_option_is_explained_in_both_languages() {
        fn check(command: &clap::Command, language: Language) {
            let about = command.get_about().unwrap().to_string();
            assert!(!about.starts_with("cli-"), "{language:?} does not explain {}: {about}", command.get_name());
            for argument in command.get_arguments() {
                let help = argument.get_help().unwrap().to_string();
                assert!(!help.starts_with("cli-"), "{language:?} does not explain {}: {help}", argument.get_id());
            }
            command.get_subcommands().for_each(|sub| check(sub, language));
        }
        for language in Language::ALL {
            check(&command(language), language);
        }
    }

    #[test]
    fn the_language_is_heard_before_anything_is_understood() {
        let heard = |line: &str| language_of(line.split(' ').map(str::to_owned));
        assert_eq!(heard("zhike --lang zh-CN nonsense"), Language::Chinese);
        assert_eq!(heard("zhike nonsense --lang=zh-CN"), Language::Chinese);
        assert_eq!(heard("zhike --lang en due"), Language::English);
    }
}
