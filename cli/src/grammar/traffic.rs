//! What comes in and goes out: imports, calendars, the sample hotel.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::Whom;

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

fn column(text: &str) -> Result<(String, String), String> {
    match text.rsplit_once('=') {
        Some((column, field)) if !column.is_empty() && !field.is_empty() => Ok((column.to_owned(), field.to_owned())),
        _ => Err("COLUMN=FIELD".to_owned()),
    }
}

#[derive(Subcommand)]
pub enum Calendar {
    Export {
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=20))]
        years: u32,
        #[arg(long, value_name = "N", default_value = "full")]
        names: CalendarNames,
        #[arg(long)]
        silent: bool,
    },
}

/// How guests are named in a calendar.
#[derive(Clone, Copy, ValueEnum)]
pub enum CalendarNames {
    Full,
    Initials,
    None,
}
