//! Guests: who they are, their dates, and what is due.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand, ValueEnum};
use zhike_core::date::DateKind;

use super::{day, field};

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
    #[arg(long, value_name = "V", requires = "out")]
    pub vcard: Option<CardVersion>,
}

/// Of an address book.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
pub enum CardVersion {
    #[value(name = "3")]
    Old,
    #[value(name = "4")]
    New,
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

/// An occasion of a guest on the day it falls.
#[derive(Args)]
pub struct Occurrence {
    #[arg(long = "guest", id = "reminder_guest", value_name = "ID")]
    pub guest_id: i64,
    #[arg(id = "reminder_on", long = "on", value_name = "DATE", value_parser = day)]
    pub on: NaiveDate,
    #[arg(id = "reminder_kind", long = "kind", value_name = "KIND", value_parser = date_kinds())]
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
fn date_kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(DateKind::ALL.map(DateKind::id))
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct LeadTimes {
    #[command(subcommand)]
    pub command: Option<LeadTimesCommand>,
}

#[derive(Subcommand)]
pub enum LeadTimesCommand {
    Set {
        #[arg(id = "lead_kind", value_name = "KIND", value_parser = date_kinds())]
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
pub struct Due {
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub on: Option<NaiveDate>,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=3660))]
    pub days: u32,
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
