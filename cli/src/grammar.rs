//! What may be typed after `zhike`. Every word of the help is a message, so that it is there in both languages.

use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use zhike_core::calendar::written::{self, DateField, Orders};
use zhike_core::locale::Language;

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
    Check(Check),
}

#[derive(Args)]
pub struct New {
    #[arg(long, value_name = "NAME")]
    pub property: String,
    #[arg(long, value_name = "CITY")]
    pub city: String,
    #[arg(long, value_name = "NAME")]
    pub manager: String,
    #[arg(long, value_name = "CODE", default_value = "CNY")]
    pub currency: String,
    #[arg(long, value_name = "ZONE", default_value = "Asia/Shanghai")]
    pub time_zone: String,
}

#[derive(Args)]
pub struct Sample {
    #[arg(long, value_name = "N", default_value_t = 300)]
    pub guests: u32,
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Import {
    #[command(subcommand)]
    pub command: Option<ImportCommand>,
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long = "as", value_name = "KIND")]
    pub kind: Option<ImportKind>,
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = column)]
    pub map: Vec<(String, String)>,
    #[arg(long, value_name = "ORDER")]
    pub day_order: Option<DayOrderName>,
    #[arg(long, value_name = "CALENDAR")]
    pub dates_in: Option<CalendarName>,
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Subcommand)]
pub enum ImportCommand {
    Undo {
        #[arg(value_name = "ID")]
        import_id: i64,
    },
    Open {
        #[arg(value_name = "ID")]
        import_id: i64,
    },
    Settle {
        #[arg(value_name = "ID")]
        import_id: i64,
        #[arg(value_name = "LINE")]
        line: u64,
        #[command(flatten)]
        whom: Whom,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImportKind {
    Vcard,
    Guests,
    Arrivals,
}

/// In which order a file writes its dates.
#[allow(clippy::enum_variant_names, reason = "each says what comes first, as in core")]
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum DayOrderName {
    YearFirst,
    MonthFirst,
    DayFirst,
}

/// The calendar of a file's dates that do not say theirs.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CalendarName {
    Solar,
    Lunar,
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

fn column(text: &str) -> Result<(String, String), String> {
    match text.rsplit_once('=') {
        Some((column, field)) if !column.is_empty() && !field.is_empty() => Ok((column.to_owned(), field.to_owned())),
        _ => Err("COLUMN=FIELD".to_owned()),
    }
}

fn field(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("FIELD=VALUE".to_owned()),
    }
}

#[derive(Args)]
pub struct Guests {
    #[arg(value_name = "TEXT")]
    pub text: Vec<String>,
    #[arg(long, value_name = "T")]
    pub tag: Option<String>,
    #[arg(long, value_name = "T")]
    pub tier: Option<TierName>,
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: u32,
    // A file holds all that are found.
    #[arg(long, value_name = "FILE", conflicts_with = "limit")]
    pub out: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum TierName {
    Vip,
    Main,
    Ordinary,
    Occasional,
}

impl TierName {
    pub fn id(self) -> &'static str {
        match self {
            TierName::Vip => "vip",
            TierName::Main => "main",
            TierName::Ordinary => "ordinary",
            TierName::Occasional => "occasional",
        }
    }
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Guest {
    #[command(subcommand)]
    pub command: Option<GuestCommand>,
    #[arg(value_name = "ID", required = true)]
    pub id: Option<i64>,
}

#[derive(Subcommand)]
pub enum GuestCommand {
    Set {
        #[arg(value_name = "ID")]
        id: i64,
        #[arg(id = "guest_fields", value_name = "FIELD=VALUE", value_parser = field, required = true)]
        fields: Vec<(String, String)>,
    },
}

#[derive(Subcommand)]
pub enum Household {
    Join {
        #[arg(value_name = "ID")]
        id: i64,
        #[arg(value_name = "WITH")]
        with: i64,
    },
    Leave {
        #[arg(value_name = "ID")]
        id: i64,
    },
}

/// What the desk must see of guests' dates on a day.
#[derive(Args)]
pub struct Today {
    #[arg(id = "today_on", long = "on", value_name = "DATE", value_parser = day)]
    pub on: Option<NaiveDate>,
}

/// An occasion of a guest on the day it falls.
#[derive(Args)]
pub struct Occurrence {
    #[arg(long = "guest", id = "reminder_guest", value_name = "ID")]
    pub guest_id: i64,
    #[arg(id = "reminder_on", long = "on", value_name = "DATE", value_parser = day)]
    pub on: NaiveDate,
    #[arg(id = "reminder_kind", long = "kind", value_name = "KIND", value_parser = DATE_KINDS)]
    pub kind: Option<String>,
}

#[derive(Subcommand)]
pub enum Reminder {
    Done {
        #[command(flatten)]
        occurrence: Occurrence,
    },
    Skip {
        #[command(flatten)]
        occurrence: Occurrence,
        #[arg(id = "skip_reason", long = "reason", value_name = "TEXT")]
        reason: String,
    },
    Snooze {
        #[command(flatten)]
        occurrence: Occurrence,
        #[arg(long, value_name = "DATE", value_parser = day)]
        until: NaiveDate,
    },
    Reopen {
        #[command(flatten)]
        occurrence: Occurrence,
    },
    ClearLate {
        #[arg(long, value_name = "DATE", value_parser = day)]
        before: NaiveDate,
    },
}

/// The desk's own words for what a date is for.
const DATE_KINDS: [&str; 6] = ["birthday", "wedding_anniversary", "first_stay", "company_day", "memorial", "own"];

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct LeadTimes {
    #[command(subcommand)]
    pub command: Option<LeadTimesCommand>,
}

#[derive(Subcommand)]
pub enum LeadTimesCommand {
    Set {
        #[arg(id = "lead_kind", value_name = "KIND", value_parser = DATE_KINDS)]
        kind: String,
        #[arg(id = "lead_tier", value_name = "TIER")]
        tier: TierName,
        #[arg(id = "lead_days", value_name = "DAYS")]
        days: u16,
    },
}

#[derive(Args)]
pub struct Ages {
    #[arg(value_name = "COUNT")]
    pub count: Option<AgeCount>,
}

/// How the years of a round birthday are counted.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AgeCount {
    Full,
    Nominal,
}

#[derive(Args)]
pub struct Voucher {
    #[arg(value_name = "ID")]
    pub complaint_id: i64,
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[arg(id = "voucher_layout", long = "layout", value_name = "LAYOUT", default_value = "a6")]
    pub layout: VoucherPaper,
    #[arg(long, value_name = "ID")]
    pub compensation: Option<i64>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum VoucherPaper {
    A6,
    ThreeOnA4,
}

#[derive(Args)]
pub struct Due {
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=3660))]
    pub days: u32,
}

#[derive(Args)]
pub struct Unsettled {
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub on: Option<NaiveDate>,
    #[arg(long = "days", value_name = "N", value_parser = clap::value_parser!(u32).range(0..=366))]
    pub days_ahead: Option<u32>,
}

#[derive(Args)]
pub struct Settle {
    #[arg(value_name = "ARRIVAL")]
    pub arrival_id: i64,
    #[command(flatten)]
    pub whom: Whom,
}

/// Who somebody is: one of the two is said.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Whom {
    #[arg(long = "guest", value_name = "ID")]
    pub whom_guest: Option<i64>,
    #[arg(long = "new")]
    pub whom_new: bool,
}

impl Whom {
    /// None for a new guest.
    pub fn guest_id(&self) -> Option<i64> {
        self.whom_guest
    }
}

#[derive(Args)]
pub struct Promises {
    #[arg(long)]
    pub open: bool,
}

#[derive(Args)]
pub struct Traces {
    #[arg(id = "trace_on", long = "on", value_name = "DATE", value_parser = day)]
    pub on: Option<NaiveDate>,
}

#[derive(Args)]
pub struct Complaints {
    #[arg(long, value_name = "STAGE", value_parser = STAGES)]
    pub stage: Option<String>,
    #[arg(long)]
    pub overdue: bool,
}

/// The desk's own words for where a complaint stands.
const STAGES: [&str; 10] = [
    "ruling",
    "answer",
    "responsibility",
    "cause",
    "solution",
    "decision",
    "execution",
    "feedback",
    "evaluation",
    "closed",
];

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Complaint {
    #[command(subcommand)]
    pub command: Option<ComplaintCommand>,
    #[arg(value_name = "ID", required = true)]
    pub complaint_id: Option<i64>,
}

#[derive(Subcommand)]
pub enum ComplaintCommand {
    New(NewComplaint),
    Advance {
        #[arg(value_name = "ID")]
        complaint_id: i64,
        #[arg(value_name = "STEP")]
        step: String,
        #[arg(value_name = "FIELD=VALUE", value_parser = field)]
        fields: Vec<(String, String)>,
    },
}

#[derive(Args)]
pub struct NewComplaint {
    #[arg(long = "guest", value_name = "ID")]
    pub guest_id: i64,
    #[arg(long, value_name = "CATEGORY")]
    pub category: String,
    #[arg(long, value_name = "SEVERITY")]
    pub severity: SeverityName,
    #[arg(id = "complaint_text", long = "text", value_name = "TEXT")]
    pub text: String,
    #[arg(long, value_name = "ROOM", conflicts_with = "outlet")]
    pub room: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub outlet: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub happened_on: Option<NaiveDate>,
    #[arg(long, value_name = "HH:MM", default_value = "")]
    pub happened_time: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub wants: String,
    #[arg(long, value_name = "CHANNEL", default_value = "in_person")]
    pub channel: String,
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub responded: String,
    #[arg(long)]
    pub sensitive: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum SeverityName {
    Minor,
    Moderate,
    Serious,
    Critical,
}

#[derive(Args)]
pub struct Festivals {
    #[arg(long, value_name = "YEAR")]
    pub from: Option<i32>,
    #[arg(long, value_name = "YEAR")]
    pub to: Option<i32>,
}

#[derive(Args)]
pub struct Lunar {
    #[arg(value_name = "YYYY-MM-DD", value_parser = day)]
    pub date: NaiveDate,
}

#[derive(Args)]
pub struct Solar {
    pub year: i32,
    pub month: u8,
    pub day: u8,
    #[arg(long)]
    pub leap: bool,
}

/// Which gift list: a festival and year, or one kind of guests' dates in a period.
#[derive(Args)]
pub struct WhichList {
    #[arg(value_name = "OCCASION")]
    pub occasion: String,
    #[arg(id = "festival_year", value_name = "YEAR")]
    pub year: Option<i32>,
    #[arg(id = "period_from", long = "from", value_name = "DATE", value_parser = day, conflicts_with = "festival_year")]
    pub from: Option<NaiveDate>,
    #[arg(id = "period_to", long = "to", value_name = "DATE", value_parser = day, conflicts_with = "festival_year")]
    pub to: Option<NaiveDate>,
}

#[derive(Subcommand)]
pub enum Gifts {
    Plan {
        #[command(flatten)]
        which: WhichList,
        #[arg(long, value_name = "AMOUNT")]
        budget: Option<String>,
        #[arg(long, value_name = "DATE", value_parser = day)]
        cut_off: Option<NaiveDate>,
        #[arg(long)]
        alternatives: bool,
    },
    Lists,
    Show {
        #[command(flatten)]
        which: WhichList,
    },
    Approve {
        #[command(flatten)]
        which: WhichList,
    },
    Mark {
        #[command(flatten)]
        which: WhichList,
        #[arg(long = "as", id = "gift_mark", value_name = "STEP")]
        mark: GiftStep,
        #[arg(long = "guest", id = "gift_guest", value_name = "ID", num_args = 1..)]
        guests: Vec<i64>,
    },
    Export {
        #[command(flatten)]
        which: WhichList,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[arg(long, value_name = "PAPER", default_value = "packing")]
        sheet: GiftSheet,
        #[arg(long)]
        left_out: bool,
        #[arg(long, value_name = "LABELS", default_value = "labels_3x8")]
        labels: Labels,
        #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=24))]
        first_free: u32,
    },
}

/// How far a gift is.
#[derive(Clone, Copy, ValueEnum)]
pub enum GiftStep {
    Packed,
    HandedOver,
    Declined,
}

/// What the PDF of a gift list is for.
#[derive(Clone, Copy, ValueEnum)]
pub enum GiftSheet {
    Packing,
    Signature,
    Labels,
}

#[derive(Args)]
#[command(group = clap::ArgGroup::new("whose").required(true).args(["guest", "arrivals", "card_tag", "card_tier", "all"]))]
pub struct Cards {
    #[arg(long, value_name = "ID", num_args = 1..)]
    pub guest: Vec<i64>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub arrivals: Option<NaiveDate>,
    #[arg(id = "card_tag", long = "tag", value_name = "T")]
    pub tag: Option<String>,
    #[arg(id = "card_tier", long = "tier", value_name = "T")]
    pub tier: Option<TierName>,
    #[arg(long)]
    pub all: bool,
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[arg(id = "card_kind", long = "kind", value_name = "KIND", default_value = "preference")]
    pub kind: Kind,
    // The usual paper of each kind is its own.
    #[arg(long, value_name = "LAYOUT")]
    pub layout: Option<Layout>,
    #[arg(long = "for", value_name = "EYES", default_value = "staff")]
    pub version_for: Eyes,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=24))]
    pub first_free: u32,
}

/// What is printed of the chosen guests.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    Preference,
    Vip,
    Table,
    Brief,
    Label,
}

impl Kind {
    /// The paper it is printed on where none is asked for.
    pub fn usual_layout(self) -> &'static str {
        match self {
            Kind::Preference | Kind::Table => "a4x4",
            Kind::Vip => "a4x2",
            Kind::Brief => "a4",
            Kind::Label => "labels_3x8",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Layout {
    A6,
    A5,
    #[value(name = "a4x4")]
    A4x4,
    HalfA4,
    #[value(name = "a4x2")]
    A4x2,
    A4,
    #[value(name = "labels_3x8")]
    Labels3x8,
    #[value(name = "labels_2x7")]
    Labels2x7,
    LabelsRoll,
}

/// What labels an address list is printed on.
#[derive(Clone, Copy, ValueEnum)]
pub enum Labels {
    #[value(name = "labels_3x8")]
    ThreeByEight,
    #[value(name = "labels_2x7")]
    TwoBySeven,
    #[value(name = "labels_roll")]
    Roll,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Eyes {
    Staff,
    House,
    Guest,
}

/// A guest's photograph.
#[derive(Subcommand)]
pub enum Photo {
    Set {
        #[arg(value_name = "ID")]
        guest_id: i64,
        #[arg(id = "picture", value_name = "FILE")]
        file: PathBuf,
    },
    Remove {
        #[arg(value_name = "ID")]
        guest_id: i64,
    },
}

/// What stands on the house's paper; what is not named stays.
#[derive(Args)]
pub struct Letterhead {
    #[arg(long, value_name = "FILE", conflicts_with = "no_logo")]
    pub logo: Option<PathBuf>,
    #[arg(long)]
    pub no_logo: bool,
    #[arg(long, value_name = "TEXT")]
    pub address: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub postcode: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub phone: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub booking: Option<String>,
}

#[derive(Args)]
pub struct Handover {
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// The word a value is typed as, which is the word the desk knows it by.
pub fn word(value: impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

#[derive(Subcommand)]
pub enum Calendar {
    Export {
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=50))]
        years: u32,
    },
}

#[derive(Subcommand)]
pub enum Report {
    Complaints {
        #[arg(id = "report_from", long = "from", value_name = "DATE", value_parser = day)]
        from: NaiveDate,
        #[arg(id = "report_to", long = "to", value_name = "DATE", value_parser = day)]
        to: NaiveDate,
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

#[derive(Args)]
pub struct Check {
    #[arg(long, value_name = "SEAL")]
    pub witness: Option<String>,
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
