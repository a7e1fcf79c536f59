//! Proposes a gift list by the rules, for everybody the rules give a gift. It can be proposed again
//! until it is approved. Manual changes are kept. Guests are read as a stream, so a million need little memory.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::hazard::Wish;
use super::item::{GiftItemId, items};
use super::list::{GiftList, header, list_of};
use super::plan::{Facts, Planner, Terms, Verdict};
use super::rule::{GiftAction, Matrix};
use super::{GiftLineId, GiftListId, GiftState, festival};
use crate::book::{BookError, Change, Op, Query};
use crate::calendar::keys_on;
use crate::desk::Call;
use crate::error::{Error, Result, refuse};
use crate::festival::FestivalId;
use crate::guest::{GuestId, Tier};
use crate::preference::{Category, Strength};
use crate::property::Property;

pub const LIST_PROPOSED: Op = Op::new("gift_list_proposed");

/// A memorial this near to the festival leaves a guest out.
///
/// Units: days.
const MEMORIAL_NEAR: u64 = 3;

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
        let list = open_list(tx, &request, today)?;
        let proposal = Proposal { call, property: &property, list: &list, use_alternatives: request.use_alternatives };
        proposal.work_out(tx)?;
        let header = header(tx, list.id)?;
        tx.tell("festival", festival::spoken(tx, list.festival_id)?);
        tx.tell("year", list.year.to_string());
        tx.tell("count", header.gifts);
        Ok(header)
    })
}

#[derive(Deserialize)]
struct Open {
    id: GiftListId,
    festival_id: FestivalId,
    year: i32,
    date: NaiveDate,
    budget_minor: Option<i64>,
}

/// The list's row, made or brought up to what was asked.
fn open_list(tx: &Change, request: &GiftListPropose, today: NaiveDate) -> Result<Open> {
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
        "greetings": greetings(tx, &Matrix::load(tx)?, &String::from(request.festival))?,
        "now_ms": tx.acting.now_ms,
    });
    tx.run(include_str!("open_list.sql"), params)?;
    Ok(tx.one(
        "select id, festival_id, year, date, budget_minor from gift_list
         where festival_id = :festival_id and year = :year",
        json!({ "festival_id": request.festival, "year": request.year }),
    )?)
}

/// How many guests get a greeting and no gift: counted from indexes alone, for they are most of the book.
fn greetings(query: &Query, matrix: &Matrix, occasion: &str) -> Result<i64> {
    let count = |sql: &str, params: Value| -> Result<i64> { Ok(query.one::<(i64,)>(sql, params)?.0) };
    let mut greeted = 0;
    for tier in Tier::ALL {
        let accounts = || count(&format!("select count(*) from guest where {}", group(true)), json!({ "tier": tier }));
        for big_account in [true, false] {
            let action = matrix.deciding(occasion, tier, big_account).map(|deciding| deciding.rule.action);
            let params = json!({ "tier": tier, "big_account": big_account });
            greeted += match action {
                None | Some(GiftAction::None | GiftAction::Gift) => 0,
                Some(GiftAction::GreetingIfSelected) => count(
                    "select count(*) from guest where greeting_selected = 1 and tier = :tier
                       and big_account = :big_account and do_not_celebrate = 0",
                    params,
                )?,
                Some(GiftAction::Greeting) => {
                    let all = match big_account {
                        true => accounts()?,
                        false => {
                            count("select count(*) from guest where tier = :tier", json!({ "tier": tier }))?
                                - accounts()?
                        }
                    };
                    let quiet = count(
                        "select count(*) from guest where do_not_celebrate = 1 and tier = :tier
                           and big_account = :big_account",
                        params,
                    )?;
                    all - quiet
                }
            };
        }
    }
    Ok(greeted)
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

    fn params(&self) -> Map<String, Value> {
        let mut params = Map::new();
        params.insert("gift_item_id".to_owned(), json!(self.gift_item_id));
        params.insert("state".to_owned(), json!(self.state));
        params.insert("reason".to_owned(), json!(self.reason));
        params.insert("reason_args".to_owned(), json!(self.reason_args));
        params.insert("cost_minor".to_owned(), json!(self.cost_minor));
        params
    }
}

struct Proposal<'a> {
    call: &'a Call<'a>,
    property: &'a Property,
    list: &'a Open,
    use_alternatives: bool,
}

/// How often the person learns how far the work is.
const TOLD_EVERY: u64 = 500;

impl Proposal<'_> {
    fn work_out(&self, tx: &mut Change) -> Result<()> {
        let matrix = Matrix::load(tx)?;
        let catalogue = items(tx)?;
        let names: HashMap<GiftItemId, String> =
            catalogue.iter().map(|item| (item.id, item.fields.name.clone())).collect();
        let name_of = |id: GiftItemId| names.get(&id).cloned().unwrap_or_default();
        let occasion = String::from(self.list.festival_id);
        let terms = Terms {
            festival: &occasion,
            matrix: &matrix,
            currency: &self.property.currency,
            budget_minor: self.list.budget_minor,
            use_alternatives: self.use_alternatives,
        };
        let mut planner = Planner::new(terms, catalogue);
        let kept = self.keep_hand_made(tx, &mut planner)?;
        let mut standing = self.standing(tx)?;
        if standing.is_empty() {
            return tx.batch(&["gift_line"], |tx| {
                self.walk(tx, &matrix, |guest| {
                    if kept.contains(&guest.guest_id) {
                        return Ok(());
                    }
                    match LineText::of(planner.decide(&guest), name_of) {
                        Some(text) => self.add(tx, guest.guest_id, &text),
                        None => Ok(()),
                    }
                })
            });
        }
        self.walk(tx, &matrix, |guest| {
            if kept.contains(&guest.guest_id) {
                return Ok(());
            }
            let Some(text) = LineText::of(planner.decide(&guest), name_of) else { return Ok(()) };
            match standing.remove(&guest.guest_id) {
                None => self.add(tx, guest.guest_id, &text),
                Some((_, stands)) if stands == text => Ok(()),
                Some((id, _)) => {
                    let mut params = text.params();
                    params.insert("id".to_owned(), json!(id));
                    tx.run(include_str!("line_save.sql"), Value::Object(params))?;
                    Ok(())
                }
            }
        })?;
        for (id, _) in standing.into_values() {
            tx.run("delete from gift_line where id = :id", json!({ "id": id }))?;
        }
        Ok(())
    }

    fn add(&self, tx: &Change, guest_id: GuestId, text: &LineText) -> Result<()> {
        let mut params = text.params();
        params.insert("gift_list_id".to_owned(), json!(self.list.id));
        params.insert("guest_id".to_owned(), json!(guest_id));
        tx.run(include_str!("line_add.sql"), Value::Object(params))?;
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
                planner.keep(item, line.cost_minor, (line.household_id, &line.name));
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

    /// Hands on everybody the rules give a gift, most valued first, then by name.
    fn walk(&self, query: &Query, matrix: &Matrix, mut take: impl FnMut(Facts) -> Result<()>) -> Result<()> {
        let memorials = memorials_near(query, self.list.date)?;
        let last = last_list(query, self.list.festival_id, self.list.year)?;
        let occasion = String::from(self.list.festival_id);
        let groups: Vec<(Tier, bool)> = Tier::ALL
            .into_iter()
            .flat_map(|tier| [(tier, true), (tier, false)])
            .filter(|(tier, big_account)| {
                let deciding = matrix.deciding(&occasion, *tier, *big_account);
                deciding.is_some_and(|deciding| deciding.rule.action == GiftAction::Gift)
            })
            .collect();
        let mut total = 0;
        for (tier, big_account) in &groups {
            let sql = format!("select count(*) from guest where {}", group(*big_account));
            total += query.one::<(u64,)>(&sql, json!({ "tier": tier }))?.0;
        }
        let mut done = 0;
        for (tier, big_account) in groups {
            // Accounts are few and sorted at the end; a tier is many and comes sorted from its index.
            let order = if big_account { "+guest.sort_key, guest.id" } else { "guest.sort_key, guest.id" };
            let sql = format!("{} where {} order by {order}", include_str!("candidates.sql"), group(big_account));
            query.each(&sql, json!({ "last_list": last, "tier": tier }), |row: Candidate| {
                if done % TOLD_EVERY == 0 {
                    self.call.progress(done, total)?;
                }
                done += 1;
                take(row.facts(self.property, &memorials)?)
            })?;
        }
        Ok(())
    }
}

/// The guests of one tier, with or without a big account. The plus leaves the engine the index of the few accounts.
fn group(big_account: bool) -> &'static str {
    if big_account {
        "guest.big_account = 1 and +guest.tier = :tier"
    } else {
        "guest.tier = :tier and guest.big_account = 0"
    }
}

#[derive(Deserialize)]
struct Candidate {
    id: GuestId,
    name: String,
    tier: Tier,
    big_account: bool,
    home_city: String,
    household_id: Option<i64>,
    do_not_celebrate: bool,
    greeting_selected: bool,
    /// JSON: category, strength and text of every wish.
    wishes: String,
    last_item: Option<GiftItemId>,
}

impl Candidate {
    /// Errors: `book_failed` for wishes that cannot be read: an allergy must never be passed over in silence.
    fn facts(self, property: &Property, memorials: &HashMap<GuestId, NaiveDate>) -> Result<Facts> {
        let wishes: Vec<(Category, Strength, String)> = serde_json::from_str(&self.wishes).map_err(BookError::from)?;
        Ok(Facts {
            memorial_on: memorials.get(&self.id).copied(),
            local: property.is_local(&self.home_city),
            guest_id: self.id,
            name: self.name,
            tier: self.tier,
            big_account: self.big_account,
            household_id: self.household_id,
            do_not_celebrate: self.do_not_celebrate,
            greeting_selected: self.greeting_selected,
            wishes: wishes.into_iter().map(|(category, strength, text)| Wish { category, strength, text }).collect(),
            last_item: self.last_item,
        })
    }
}

/// All that decides for one guest on one list: for a line that is made by hand.
///
/// Errors: `guest_not_found`.
pub(super) fn facts_of(query: &Query, guest_id: GuestId, list_id: GiftListId, property: &Property) -> Result<Facts> {
    let list: Open = query.one(
        "select id, festival_id, year, date, budget_minor from gift_list where id = :id",
        json!({ "id": list_id }),
    )?;
    let last = last_list(query, list.festival_id, list.year)?;
    let sql = format!("{} where guest.id = :id", include_str!("candidates.sql"));
    let found: Option<Candidate> = query.maybe(&sql, json!({ "last_list": last, "id": guest_id }))?;
    match found {
        Some(candidate) => candidate.facts(property, &memorials_near(query, list.date)?),
        None => crate::guest::not_found(guest_id),
    }
}

/// The list of this festival before this year's, if there was one.
fn last_list(query: &Query, festival: FestivalId, year: i32) -> Result<Option<GiftListId>> {
    let found: Option<(GiftListId,)> = query.maybe(
        "select id from gift_list where festival_id = :festival and year < :year order by year desc limit 1",
        json!({ "festival": festival, "year": year }),
    )?;
    Ok(found.map(|(id,)| id))
}

/// Who keeps a memorial on the day or right beside it, and when: the nearest, if there is more than one.
fn memorials_near(query: &Query, date: NaiveDate) -> Result<HashMap<GuestId, NaiveDate>> {
    let mut found = HashMap::new();
    let beside = (0..=MEMORIAL_NEAR)
        .flat_map(|away| [date.checked_sub_days(Days::new(away)), date.checked_add_days(Days::new(away))]);
    for day in beside.flatten() {
        // Outside the known years no date returns.
        for key in keys_on(day).unwrap_or_default() {
            query.each(include_str!("memorials.sql"), json!(key), |(guest_id,): (GuestId,)| {
                found.entry(guest_id).or_insert(day);
                Ok::<(), Error>(())
            })?;
        }
    }
    Ok(found)
}
