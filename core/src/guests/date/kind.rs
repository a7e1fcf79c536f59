//! What a date is for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateKind {
    Birthday,
    WeddingAnniversary,
    FirstStay,
    CompanyDay,
    /// A day of mourning: remembered, never greeted.
    Memorial,
    /// Named by its label.
    Own,
}

impl DateKind {
    pub const ALL: [DateKind; 6] = [
        DateKind::Birthday,
        DateKind::WeddingAnniversary,
        DateKind::FirstStay,
        DateKind::CompanyDay,
        DateKind::Memorial,
        DateKind::Own,
    ];

    pub fn id(self) -> &'static str {
        match self {
            DateKind::Birthday => "birthday",
            DateKind::WeddingAnniversary => "wedding_anniversary",
            DateKind::FirstStay => "first_stay",
            DateKind::CompanyDay => "company_day",
            DateKind::Memorial => "memorial",
            DateKind::Own => "own",
        }
    }
}
