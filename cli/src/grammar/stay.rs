//! When guests come, and what they did.

use chrono::NaiveDate;
use clap::Args;

use super::day;

#[derive(Args)]
pub struct Visits {
    #[arg(id = "visits_guest", long = "guest", value_name = "ID")]
    pub guest: Option<i64>,
    #[arg(id = "visits_from", long = "from", value_name = "DATE", value_parser = day)]
    pub from: Option<NaiveDate>,
    #[arg(id = "visits_to", long = "to", value_name = "DATE", value_parser = day)]
    pub to: Option<NaiveDate>,
}
