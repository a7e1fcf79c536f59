//! A voucher as the guest gets it: what, for whom, until when, and its number. Not why it was given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Imprint;

/// How vouchers lie on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VoucherLayout {
    /// One a sheet, across.
    #[default]
    A6,
    /// With cut marks.
    ThreeOnA4,
}

#[derive(Debug, Clone)]
pub struct VoucherJob {
    pub imprint: Imprint,
    pub layout: VoucherLayout,
    /// Where and how to book: address, telephone, what to say. Empty for nothing.
    pub reach: Vec<String>,
    pub vouchers: Vec<Voucher>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Voucher {
    /// The kind of voucher, in words.
    pub kind: String,
    pub name: String,
    /// `× 2`, or empty for one.
    pub quantity: String,
    pub guest: String,
    /// In Latin letters: stands in place of a name that no font can set.
    pub other_name: String,
    pub number: String,
    pub valid_until: String,
    pub issued: String,
}
