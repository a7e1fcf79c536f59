//! Gift lists.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use super::day;

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
