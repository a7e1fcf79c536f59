//! How many guests there are of each kind that the matrix decides by.

use std::collections::HashMap;

use serde_json::json;

use super::rule::{GiftAction, Matrix};
use crate::book::Query;
use crate::error::Result;
use crate::guest::Tier;

/// A tier, with or without a big account: what the matrix decides by.
pub(super) type Group = (Tier, bool);

/// How many guests there are of each group: counted from indexes alone, for they are the whole book.
pub(super) struct Census {
    all: HashMap<Group, i64>,
    /// Those who are not to be celebrated.
    quiet: HashMap<Group, i64>,
    /// Those who are celebrated and were selected for greetings.
    selected: HashMap<Group, i64>,
}

impl Census {
    pub(super) fn load(query: &Query) -> Result<Self> {
        let tiers: Vec<(Tier, i64)> = query.all("select tier, count(*) from guest group by tier", json!({}))?;
        // Read and not counted by tier: only so are the few accounts found by their own index.
        let accounts: Vec<Tier> = query.column("select tier from guest where big_account = 1", json!({}))?;
        let mut all: HashMap<Group, i64> = tiers.into_iter().map(|(tier, count)| ((tier, false), count)).collect();
        for tier in accounts {
            *all.entry((tier, true)).or_default() += 1;
            *all.entry((tier, false)).or_default() -= 1;
        }
        let counted = |condition: &str| -> Result<HashMap<Group, i64>> {
            let sql =
                format!("select tier, big_account, count(*) from guest where {condition} group by tier, big_account");
            let rows: Vec<(Tier, bool, i64)> = query.all(&sql, json!({}))?;
            Ok(rows.into_iter().map(|(tier, big_account, count)| ((tier, big_account), count)).collect())
        };
        Ok(Census {
            all,
            quiet: counted("do_not_celebrate = 1")?,
            selected: counted("greeting_selected = 1 and do_not_celebrate = 0")?,
        })
    }

    pub(super) fn count(&self, group: Group) -> i64 {
        self.all.get(&group).copied().unwrap_or_default()
    }

    /// How many guests get a greeting and no gift.
    pub(super) fn greeted(&self, matrix: &Matrix, occasion: &str) -> i64 {
        let of = |group: Group| {
            let (tier, big_account) = group;
            let count = |counted: &HashMap<Group, i64>| counted.get(&group).copied().unwrap_or_default();
            match matrix.deciding(occasion, tier, big_account).map(|deciding| deciding.rule.action) {
                None | Some(GiftAction::None | GiftAction::Gift) => 0,
                Some(GiftAction::GreetingIfSelected) => count(&self.selected),
                Some(GiftAction::Greeting) => self.count(group) - count(&self.quiet),
            }
        };
        groups().map(of).sum()
    }
}

pub(super) fn groups() -> impl Iterator<Item = Group> {
    Tier::ALL.into_iter().flat_map(|tier| [(tier, true), (tier, false)])
}
