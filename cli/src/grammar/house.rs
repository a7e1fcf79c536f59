//! The house: a new book, its paper, its festivals and calendar, and the check of the file.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::day;

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
pub struct Check {
    #[arg(long, value_name = "SEAL")]
    pub witness: Option<String>,
}
