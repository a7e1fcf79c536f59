//! Complaints, their vouchers and their report.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use super::{day, field};

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
