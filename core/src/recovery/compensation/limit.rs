//! How much each role may give for one complaint without asking, and how long a voucher is good.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::book::{Change, Op, Query, Role};
use crate::desk::{Call, Nothing, read_rules, rules, save_rules};
use crate::error::{Result, refuse};
use crate::property;
use crate::text::money;

pub const LIMITS_SAVED: Op = Op::for_managers("compensation_limits_saved");

/// Units: minor units of the property's currency, for one complaint. Administrators have no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CompensationLimits {
    pub concierge_minor: i64,
    pub manager_minor: i64,
    /// How long a voucher is good from the day it is granted. Units: months.
    pub voucher_months: u32,
}

/// Where a house begins. Units: whole yuan; other currencies get a like round sum.
const CONCIERGE_YUAN: i64 = 300;
const MANAGER_YUAN: i64 = 3_000;
const VOUCHER_MONTHS: u32 = 12;
const LONGEST_MONTHS: u32 = 60;

/// The name under which the house's limits are kept.
pub const LIMIT_RULES: &str = "compensation_limits";

impl CompensationLimits {
    pub fn starting(currency: &str) -> Self {
        CompensationLimits {
            concierge_minor: money::round_sum(CONCIERGE_YUAN, currency),
            manager_minor: money::round_sum(MANAGER_YUAN, currency),
            voucher_months: VOUCHER_MONTHS,
        }
    }

    pub fn load(query: &Query) -> Result<Self> {
        match rules::<Option<Self>>(query, LIMIT_RULES)? {
            Some(limits) => Ok(limits),
            None => Ok(Self::starting(&property::load(query)?.currency)),
        }
    }

    /// Those of a house as they are kept under [`LIMIT_RULES`], or those where it begins.
    pub fn read(text: &str, currency: &str) -> Self {
        read_rules::<Option<Self>>(text).unwrap_or_else(|| Self::starting(currency))
    }

    /// The most that a role may give; none where it may give all.
    pub fn of(self, role: Role) -> Option<i64> {
        match role {
            Role::Concierge => Some(self.concierge_minor),
            Role::Manager => Some(self.manager_minor),
            Role::Administrator => None,
        }
    }

    pub fn allows(self, role: Role, total_minor: i64) -> bool {
        self.of(role).is_none_or(|limit| total_minor <= limit)
    }

    /// The first role that may give so much.
    pub fn who_may(self, total_minor: i64) -> Role {
        let roles = [Role::Concierge, Role::Manager];
        roles.into_iter().find(|role| self.allows(*role, total_minor)).unwrap_or(Role::Administrator)
    }

    /// Errors: `compensation_cost_negative`, `compensation_limits_crossed`, `voucher_months_out_of_range`.
    fn validate(self) -> Result<()> {
        if self.concierge_minor < 0 {
            return refuse("compensation_cost_negative").field("concierge_minor").err();
        }
        if self.manager_minor < self.concierge_minor {
            return refuse("compensation_limits_crossed").field("manager_minor").err();
        }
        if !(1..=LONGEST_MONTHS).contains(&self.voucher_months) {
            return refuse("voucher_months_out_of_range").arg("most", LONGEST_MONTHS).field("voucher_months").err();
        }
        Ok(())
    }
}

/// Errors: `compensation_above_limit` with what the role may give and who decides instead.
pub fn check_limit(tx: &Change, role: Role, total_minor: i64) -> Result<()> {
    let limits = CompensationLimits::load(tx)?;
    let Some(limit) = limits.of(role).filter(|limit| total_minor > *limit) else { return Ok(()) };
    let currency = property::load(tx)?.currency;
    refuse("compensation_above_limit")
        .arg("limit", money::display(limit, &currency))
        .arg("total", money::display(total_minor, &currency))
        .arg("who", limits.who_may(total_minor))
        .field("compensation")
        .err()
}

pub fn compensation_limits_get(call: &Call, _: Nothing) -> Result<CompensationLimits> {
    call.read(CompensationLimits::load)
}

/// Errors: `not_allowed` unless a manager acts; `compensation_limit_own` when a manager would change the managers'
/// limit; `compensation_cost_negative`, `compensation_limits_crossed`, `voucher_months_out_of_range`.
pub fn compensation_limits_save(call: &Call, limits: CompensationLimits) -> Result<CompensationLimits> {
    limits.validate()?;
    call.change(LIMITS_SAVED, |tx| {
        let same = CompensationLimits::load(tx)?.manager_minor == limits.manager_minor;
        if !same && tx.acting.role < Role::Administrator {
            return refuse("compensation_limit_own").field("manager_minor").err();
        }
        save_rules(tx, LIMIT_RULES, &limits)
    })?;
    Ok(limits)
}
