//! Lead times: how many days ahead a date shows, by its kind and the guest's tier.
//! The house begins with a default and changes what it wants; the day itself always shows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DateKind;
use crate::error::{Result, refuse};
use crate::guest::Tier;

/// The longest a house can look ahead.
pub const MAX_LEAD_DAYS: u16 = 366;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeadTime {
    pub kind: DateKind,
    pub tier: Tier,
    pub days: u16,
}

/// The lead time of every kind and tier, and the longest that a date has of its own.
pub struct LeadTimes {
    times: Vec<LeadTime>,
    longest_own: u16,
}

impl LeadTimes {
    /// From what the house chose.
    pub(super) fn of_choices(chosen: &[LeadTime], longest_own: u16) -> Self {
        let every = DateKind::ALL.into_iter().flat_map(|kind| Tier::ALL.map(|tier| (kind, tier)));
        let times = every.map(|(kind, tier)| {
            let chosen = chosen.iter().find(|time| (time.kind, time.tier) == (kind, tier));
            LeadTime { kind, tier, days: chosen.map_or(default_days(tier), |time| time.days) }
        });
        LeadTimes { times: times.collect(), longest_own }
    }

    /// Every kind, and of each every tier.
    pub(super) fn all(self) -> Vec<LeadTime> {
        self.times
    }

    /// Units: days.
    pub fn of(&self, kind: DateKind, tier_rank: i64) -> u16 {
        let found = self.times.iter().find(|time| time.kind == kind && time.tier.rank() == tier_rank);
        found.map_or(0, |time| time.days)
    }

    /// The longest of all.
    pub fn longest(&self) -> u16 {
        self.times.iter().map(|time| time.days).max().unwrap_or(0).max(self.longest_own)
    }

    /// The longest that a date has of its own. Units: days.
    pub fn longest_own(&self) -> u16 {
        self.longest_own
    }

    /// The tiers some of whose dates are to be seen that many days ahead.
    pub fn tiers_seen(&self, days_ahead: i64) -> Vec<Tier> {
        let seen = |tier: &Tier| self.times.iter().any(|time| time.tier == *tier && i64::from(time.days) >= days_ahead);
        Tier::ALL.into_iter().filter(seen).collect()
    }
}

/// Time to prepare something for those the house values most; the others are greeted on the day.
fn default_days(tier: Tier) -> u16 {
    match tier {
        Tier::Vip => 10,
        Tier::Main => 3,
        Tier::Ordinary | Tier::Occasional => 0,
    }
}

/// Errors: `lead_days_out_of_range`.
pub(super) fn check_lead_days(days: u16) -> Result<()> {
    if days > MAX_LEAD_DAYS {
        return refuse("lead_days_out_of_range").arg("days", days.to_string()).field("lead_days").err();
    }
    Ok(())
}
