//! Proposes a gift list by the rules, for everybody the rules give a gift. It can be proposed again
//! until it is approved. Manual changes are kept. Guests are read page by page, so a million need little memory.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::candidate::{Around, Candidate};
use super::census::{Census, Group, groups};
use super::item::{GiftItem, GiftItemId};
use super::list::{GiftList, ListRow, header, list_of};
use super::plan::{Facts, Household, Planner, Terms, Verdict};
use super::rule::{GiftAction, Matrix};
use super::{GiftLineId, GiftListId, GiftState, festival};
use crate::book::{Change, Op, Query};
use crate::desk::{Call, items};
use crate::error::{Error, Result, refuse};
use crate::festival::FestivalId;
use crate::guest::{GuestId, Tier};
use crate::property::Property;

pub const LIST_PROPOSED: Op = Op::new("gift_list_proposed");

#[derive(Debug, Deserialize, TS)]
pub struct GiftListPropose {
    pub festival: FestivalId,
    pub year: i32,
    /// Left away: as it is; null: no limit.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "number | null")]
    pub budget_minor: Option<Option<i64>>,
    /// The last day the list is worked out anew. Left away: as it is; null: none.
    #[serde(default, deserialize_with = "given")]
    #[ts(optional, type = "string | null")]
    pub cut_off_on: Option<Option<NaiveDate>>,
    /// Give the rule's second choice to those who cannot have the first.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub use_alternatives: bool,
}

/// Tells a null from what was left away.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// Makes the list for a festival and year, or works it out anew while nobody approved it.
///
/// Errors: `festival_not_found`, `festival_without_date`, `gift_list_approved`, `gift_amount_negative`,
/// `gift_cut_off_late`, `gift_cut_off_passed`.
pub fn gift_list_propose(call: &Call, request: GiftListPropose) -> Result<GiftList> {
    let (property, today) = (call.property()?, call.today()?);
    call.change(LIST_PROPOSED, |tx| {
        let matrix = Matrix::load(tx)?;
        let census = Census::load(tx)?;
        let list = open_list(tx, &request, today, &|occasion| census.greeted(&matrix, occasion))?;
        let proposal = Proposal {
            call,
            property: &property,
            list: &list,
            matrix: &matrix,
            census: &census,
            use_alternatives: request.use_alternatives,
        };
        proposal.work_out(tx)?;
        let header = header(tx, list.id)?;
        tx.tell("festival", festival::spoken(tx, list.festival_id)?);
        tx.tell("year", list.year.to_string());
        tx.tell("count", header.gifts);
        Ok(header)
    })
}

/// The list's row, made or brought up to what was asked.
fn open_list(
    tx: &Change,
    request: &GiftListPropose,
    today: NaiveDate,
    greetings: &dyn Fn(&str) -> i64,
) -> Result<ListRow> {
    let date = festival::day_in(tx, request.festival, request.year)?;
    let known = list_of(tx, request.festival, request.year)?;
    if known.as_ref().is_some_and(|list| list.approved()) {
        return refuse("gift_list_approved").err();
    }
    let budget_minor = request.budget_minor.unwrap_or_else(|| known.as_ref().and_then(|list| list.budget_minor));
    let cut_off_on = request.cut_off_on.unwrap_or_else(|| known.as_ref().and_then(|list| list.cut_off_on));
    if budget_minor.is_some_and(|budget| budget < 0) {
        return refuse("gift_amount_negative").field("budget_minor").err();
    }
    if let Some(cut_off_on) = cut_off_on {
        if cut_off_on > date {
            return refuse("gift_cut_off_late").arg("date", date).field("cut_off_on").err();
        }
        if cut_off_on < today {
            return refuse("gift_cut_off_passed").arg("date", cut_off_on).field("cut_off_on").err();
        }
    }
    let params = json!({
        "festival_id": request.festival,
        "year": request.year,
        "date": date,
        "budget_minor": budget_minor,
        "cut_off_on": cut_off_on,
        "greetings": greetings(&String::from(request.festival)),
        "now_ms": tx.acting.now_ms,
    });
    tx.run(include_str!("open_list.sql"), params)?;
    match list_of(tx, request.festival, request.year)? {
        Some(list) => Ok(list),
        None => refuse("gift_list_not_found").err(),
    }
}

/// What a line says, apart from its number.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct LineText {
    gift_item_id: Option<GiftItemId>,
    state: GiftState,
    reason: String,
    reason_args: String,
    cost_minor: i64,
}

impl LineText {
    /// Nothing for a guest whom the rules give no gift.
    fn of(verdict: Verdict, name_of: impl Fn(GiftItemId) -> String) -> Option<Self> {
        let (gift_item_id, state, reason, args, cost_minor) = match verdict {
            Verdict::NoGift { .. } => return None,
            Verdict::Line { item, cost_minor, reason } => {
                (Some(item), GiftState::Proposed, reason.code(), reason.args(), cost_minor)
            }
            Verdict::Omission { item, why, instead } => {
                let mut args = why.args();
                if let Some(id) = instead {
                    args.insert("instead_id".to_owned(), json!(id));
                    args.insert("instead".to_owned(), json!(name_of(id)));
                }
                (item, GiftState::LeftOut, why.code(), args, 0)
            }
        };
        let reason_args = Value::Object(args).to_string();
        Some(LineText { gift_item_id, state, reason: reason.to_owned(), reason_args, cost_minor })
    }
}

/// A line as it is added.
#[derive(Serialize)]
struct NewLine {
    gift_list_id: GiftListId,
    guest_id: GuestId,
    #[serde(flatten)]
    text: LineText,
}

/// A line as it is saved anew.
#[derive(Serialize)]
struct SavedLine {
    id: GiftLineId,
    #[serde(flatten)]
    text: LineText,
}

struct Proposal<'a> {
    call: &'a Call<'a>,
    property: &'a Property,
    list: &'a ListRow,
    matrix: &'a Matrix,
    census: &'a Census,
    use_alternatives: bool,
}

/// So many guests are read, decided and written at once.
const PAGE: usize = 500;

impl Proposal<'_> {
    fn work_out(&self, tx: &mut Change) -> Result<()> {
        let catalogue: Vec<GiftItem> = items(tx)?;
        let names: HashMap<GiftItemId, String> =
            catalogue.iter().map(|item| (item.id, item.fields.name.clone())).collect();
        let name_of = |id: GiftItemId| names.get(&id).cloned().unwrap_or_default();
        let occasion = String::from(self.list.festival_id);
        let terms = Terms {
            festival: &occasion,
            matrix: self.matrix,
            currency: &self.property.currency,
            budget_minor: self.list.budget_minor,
            use_alternatives: self.use_alternatives,
        };
        let mut planner = Planner::new(terms, catalogue);
        let kept = self.keep_hand_made(tx, &mut planner)?;
        let mut standing = self.standing(tx)?;
        let mut decide = |page: Vec<Facts>| -> Vec<(GuestId, LineText)> {
            let planned = page.into_iter().filter(|guest| !kept.contains(&guest.guest_id));
            planned.filter_map(|guest| Some((guest.guest_id, LineText::of(planner.decide(&guest), name_of)?))).collect()
        };
        if standing.is_empty() {
            return tx.batch(&["gift_line"], |tx| self.walk(tx, |page| self.add(tx, decide(page))));
        }
        self.walk(tx, |page| {
            let (mut new, mut changed) = (Vec::new(), Vec::new());
            for (guest_id, text) in decide(page) {
                match standing.remove(&guest_id) {
                    None => new.push((guest_id, text)),
                    Some((_, stands)) if stands == text => {}
                    Some((id, _)) => changed.push(SavedLine { id, text }),
                }
            }
            tx.run_each(include_str!("line_save.sql"), changed)?;
            self.add(tx, new)
        })?;
        let gone = standing.into_values().map(|(id, _)| json!({ "id": id }));
        tx.run_each("delete from gift_line where id = :id", gone)?;
        Ok(())
    }

    fn add(&self, tx: &Change, lines: Vec<(GuestId, LineText)>) -> Result<()> {
        let gift_list_id = self.list.id;
        let rows = lines.into_iter().map(|(guest_id, text)| NewLine { gift_list_id, guest_id, text });
        tx.run_each(include_str!("line_add.sql"), rows)?;
        Ok(())
    }

    /// Lines made by hand stay as they are, and what they take is taken first.
    fn keep_hand_made(&self, query: &Query, planner: &mut Planner) -> Result<HashSet<GuestId>> {
        #[derive(Deserialize)]
        struct Kept {
            guest_id: GuestId,
            name: String,
            household_id: Option<i64>,
            gift_item_id: Option<GiftItemId>,
            state: GiftState,
            cost_minor: i64,
        }
        let mut kept = HashSet::new();
        query.each(include_str!("kept.sql"), json!({ "list_id": self.list.id }), |line: Kept| {
            if let (GiftState::Proposed, Some(item)) = (line.state, line.gift_item_id) {
                let household = line.household_id.map(|id| Household { id, member: &line.name });
                planner.keep(item, line.cost_minor, household);
            }
            kept.insert(line.guest_id);
            Ok::<(), Error>(())
        })?;
        Ok(kept)
    }

    /// The lines that an earlier proposal made.
    fn standing(&self, query: &Query) -> Result<HashMap<GuestId, (GiftLineId, LineText)>> {
        #[derive(Deserialize)]
        struct Row {
            id: GiftLineId,
            guest_id: GuestId,
            gift_item_id: Option<GiftItemId>,
            state: GiftState,
            reason: String,
            reason_args: String,
            cost_minor: i64,
        }
        let mut standing = HashMap::new();
        query.each(
            "select id, guest_id, gift_item_id, state, reason, reason_args, cost_minor from gift_line
             where gift_list_id = :list_id and by_hand = 0",
            json!({ "list_id": self.list.id }),
            |row: Row| {
                let Row { id, guest_id, gift_item_id, state, reason, reason_args, cost_minor } = row;
                standing.insert(guest_id, (id, LineText { gift_item_id, state, reason, reason_args, cost_minor }));
                Ok::<(), Error>(())
            },
        )?;
        Ok(standing)
    }

    /// Hands on everybody the rules give a gift, page by page, most valued first, then by name.
    fn walk(&self, query: &Query, mut take: impl FnMut(Vec<Facts>) -> Result<()>) -> Result<()> {
        let around = Around::load(query, self.list, self.property)?;
        let occasion = String::from(self.list.festival_id);
        let gives = |(tier, big_account): &Group| {
            let deciding = self.matrix.deciding(&occasion, *tier, *big_account);
            deciding.is_some_and(|deciding| deciding.rule.action == GiftAction::Gift)
        };
        let groups: Vec<Group> = groups().filter(gives).collect();
        let total = groups.iter().map(|group| self.census.count(*group)).sum::<i64>() as u64;
        // Accounts are few: they are read at once, and sorted here.
        let mut accounts: HashMap<Tier, Vec<Candidate>> = HashMap::new();
        if groups.iter().any(|(_, big_account)| *big_account) {
            for account in around.candidates(query, "where guest.big_account = 1", json!({}))? {
                accounts.entry(account.tier).or_default().push(account);
            }
        }
        let mut done = 0;
        let mut hand_on = |page: Vec<Candidate>| {
            self.call.progress(done, total)?;
            done += page.len() as u64;
            take(around.facts(query, page)?)
        };
        for (tier, big_account) in groups {
            if big_account {
                let mut left = accounts.remove(&tier).unwrap_or_default();
                left.sort_by(|one, other| (&one.sort_key, one.id).cmp(&(&other.sort_key, other.id)));
                while !left.is_empty() {
                    let rest = left.split_off(left.len().min(PAGE));
                    hand_on(std::mem::replace(&mut left, rest))?;
                }
                continue;
            }
            // Served by guest_by_tier, in its order.
            let which = "where guest.tier = :tier and guest.big_account = 0
               and (guest.sort_key, guest.id) > (:sort_key, :id)
               order by guest.sort_key, guest.id limit :limit";
            let mut after = (String::new(), GuestId(0));
            loop {
                let params = json!({ "tier": tier, "sort_key": after.0, "id": after.1, "limit": PAGE });
                let page = around.candidates(query, which, params)?;
                let ended = page.len() < PAGE;
                if let Some(last) = page.last() {
                    after = (last.sort_key.clone(), last.id);
                }
                hand_on(page)?;
                if ended {
                    break;
                }
            }
        }
        Ok(())
    }
}
