//! What guests were promised, and what is to be done for them.

use chrono::NaiveDate;
use clap::Args;

use super::day;

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
