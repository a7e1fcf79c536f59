//! In which order guests are given something: everybody the rules give a gift, page by page, the most valued first.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde_json::json;

use super::candidate::{Around, Candidate};
use super::census::{Census, Group, groups};
use super::list::ListRow;
use super::plan::Facts;
use super::rule::{GiftAction, Matrix, Turn, standings_of, turns_of};
use crate::book::Query;
use crate::desk::Call;
use crate::error::Result;
use crate::guest::{GuestId, Tier};
use crate::property::Property;

/// So many guests are read, decided and written at once.
pub(super) const PAGE: usize = 500;

/// For which list, by whose rules.
#[derive(Clone, Copy)]
pub(super) struct Terrain<'a> {
    pub call: &'a Call<'a>,
    pub property: &'a Property,
    pub list: &'a ListRow,
    pub matrix: &'a Matrix,
    pub census: &'a Census,
}

/// The way through all guests who may get something, with what lies beside it.
pub(super) struct Walk<'a> {
    terrain: Terrain<'a>,
    around: Around,
    /// Money or stock may run short, so within a tier those go first who have waited longest.
    scarce: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn begin(query: &Query, terrain: Terrain<'a>, scarce: bool) -> Result<Self> {
        let mut around = Around::load(query, terrain.list, terrain.property)?;
        if scarce {
            around = around.with_turns(query)?;
        }
        Ok(Walk { terrain, around, scarce })
    }

    /// Hands everybody on in their order: by tier, big accounts first; then by their turn where something is scarce; then
    /// by name.
    pub(super) fn hand_on(&self, query: &Query, mut take: impl FnMut(Vec<Facts>) -> Result<()>) -> Result<()> {
        let whose_days = self.around.whose_days();
        let of_dates = self.terrain.list.to_on.is_some();
        let groups = self.groups();
        let total = match of_dates {
            true => whose_days.len() as u64,
            false => groups.iter().map(|group| self.terrain.census.count(*group)).sum::<i64>() as u64,
        };
        let mut done = 0;
        let mut hand_on = |page: Vec<Candidate>| {
            self.terrain.call.progress(done, total)?;
            done += page.len() as u64;
            take(self.around.facts(query, page)?)
        };
        // A page goes on where a group ends: what decides for guests is asked once a page.
        let mut waiting: Vec<Candidate> = Vec::new();
        let mut gather = |some: Vec<Candidate>| {
            waiting.extend(some);
            while waiting.len() >= PAGE {
                let later = waiting.split_off(PAGE);
                hand_on(std::mem::replace(&mut waiting, later))?;
            }
            Ok(())
        };
        if of_dates {
            self.by_turn(query, self.of_dates(query, &whose_days, &groups)?, &mut gather)?;
        } else {
            for group in groups {
                let (tier, big_account) = group;
                // Accounts are few: they are read at once, and sorted here.
                if big_account || self.scarce {
                    let turns = turns_of(query, tier, big_account)?;
                    self.by_turn(query, turns, &mut gather)?;
                } else {
                    self.by_name(query, tier, &mut gather)?;
                }
            }
        }
        if waiting.is_empty() { Ok(()) } else { hand_on(waiting) }
    }

    /// The groups that the rules give a gift, the most valued first.
    fn groups(&self) -> Vec<Group> {
        let occasion = String::from(self.terrain.list.festival_id);
        let gives = |(tier, big_account): &Group| {
            let deciding = self.terrain.matrix.deciding(&occasion, *tier, *big_account);
            deciding.is_some_and(|deciding| deciding.rule.action == GiftAction::Gift)
        };
        groups().filter(gives).collect()
    }

    /// Those of these guests who belong to these groups.
    fn of_dates(&self, query: &Query, guests: &[GuestId], groups: &[Group]) -> Result<Vec<Turn>> {
        let groups: HashSet<Group> = groups.iter().copied().collect();
        let mut turns = Vec::new();
        for page in guests.chunks(PAGE) {
            let standings = standings_of(query, page)?.into_iter();
            let given = standings.filter(|(_, standing)| groups.contains(&(standing.tier, standing.big_account)));
            turns.extend(given.map(|(turn, _)| turn));
        }
        Ok(turns)
    }

    fn by_turn(
        &self,
        query: &Query,
        mut turns: Vec<Turn>,
        hand_on: &mut dyn FnMut(Vec<Candidate>) -> Result<()>,
    ) -> Result<()> {
        // Who never got anything has waited longest.
        let key = |turn: &Turn| -> (Tier, bool, Option<NaiveDate>, String, GuestId) {
            let last = if self.scarce { self.around.last_gift_of(turn.id) } else { None };
            (turn.tier, !turn.big_account, last, turn.sort_key.clone(), turn.id)
        };
        turns.sort_by_cached_key(key);
        for page in turns.chunks(PAGE) {
            let ids: Vec<GuestId> = page.iter().map(|turn| turn.id).collect();
            let which = "where guest.id in (select value from integers(:ids))";
            let read = self.around.candidates(query, which, json!({ "ids": ids }))?;
            let mut read: HashMap<GuestId, Candidate> = read.into_iter().map(|guest| (guest.id, guest)).collect();
            hand_on(ids.iter().filter_map(|id| read.remove(id)).collect())?;
        }
        Ok(())
    }

    /// Everybody of a tier but the accounts. Served by guest_by_tier, in its order.
    fn by_name(&self, query: &Query, tier: Tier, hand_on: &mut dyn FnMut(Vec<Candidate>) -> Result<()>) -> Result<()> {
        let which = "where guest.tier = :tier and guest.big_account = 0
           and (guest.sort_key, guest.id) > (:sort_key, :id)
           order by guest.sort_key, guest.id limit :limit";
        let mut after = (String::new(), GuestId(0));
        loop {
            let params = json!({ "tier": tier, "sort_key": after.0, "id": after.1, "limit": PAGE });
            let page = self.around.candidates(query, which, params)?;
            let ended = page.len() < PAGE;
            if let Some(last) = page.last() {
                after = (last.sort_key.clone(), last.id);
            }
            hand_on(page)?;
            if ended {
                return Ok(());
            }
        }
    }
}
