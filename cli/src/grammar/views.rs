//! What combines rooms: today, cards, the hand-over, and who somebody is.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::{TierName, day};

/// What the desk must see of guests' dates on a day.
#[derive(Args)]
pub struct Today {
    #[arg(id = "today_on", long = "on", value_name = "DATE", value_parser = day)]
    pub on: Option<NaiveDate>,
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

#[derive(Clone, Copy, ValueEnum)]
pub enum Eyes {
    Staff,
    House,
    Guest,
}

#[derive(Args)]
pub struct Handover {
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

#[derive(Args)]
pub struct Exports {
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: u32,
}
