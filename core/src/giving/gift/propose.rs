//! Proposes a gift list by the rules, for everybody the rules give a gift. It can be proposed again
//! until it is approved. Manual changes are kept. Guests are read page by page, so a million need little memory.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::hazard::Wish;
use super::item::{GiftItem, GiftItemId};
use super::list::{GiftList, ListRow, header, list_of};
use super::plan::{Facts, Household, Planner, Terms, Verdict};
use super::rule::{GiftAction, Matrix};
use super::{GiftLineId, GiftListId, GiftState, festival};
use crate::book::{Change, Op, Query};
use crate::calendar::{Calendar, DayKey, LeapDayPolicy, LeapPolicy, RecurringDate, keys_on};
use crate::desk::{Call, items};
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
        let matrix = Matrix::load(tx)?;
        let census = Census::load(tx)?;
        let list = open_list(tx, &request, today, &|occasion| greetings(&census, &matrix, occasion))?;
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

/// A tier, with or without a big account: what the matrix decides by.
type Group = (Tier, bool);

/// How many guests there are of each group: counted from indexes alone, for they are the whole book.
struct Census {
    all: HashMap<Group, i64>,
    /// Those who are not to be celebrated.
    quiet: HashMap<Group, i64>,
    /// Those who are celebrated and were selected for greetings.
    selected: HashMap<Group, i64>,
}

impl Census {
    fn load(query: &Query) -> Result<Self> {
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

    fn count(&self, group: Group) -> i64 {
        self.all.get(&group).copied().unwrap_or_default()
    }
}

fn groups() -> impl Iterator<Item = Group> {
    Tier::ALL.into_iter().flat_map(|tier| [(tier, true), (tier, false)])
}

/// How many guests get a greeting and no gift.
fn greetings(census: &Census, matrix: &Matrix, occasion: &str) -> i64 {
    let of = |group: Group| {
        let (tier, big_account) = group;
        let count = |counted: &HashMap<Group, i64>| counted.get(&group).copied().unwrap_or_default();
        match matrix.deciding(occasion, tier, big_account).map(|deciding| deciding.rule.action) {
            None | Some(GiftAction::None | GiftAction::Gift) => 0,
            Some(GiftAction::GreetingIfSelected) => count(&census.selected),
            Some(GiftAction::Greeting) => census.count(group) - count(&census.quiet),
        }
    };
    groups().map(of).sum()
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
    sort_key: String,
    last_item: Option<GiftItemId>,
}

/// What lies around one list and decides with it: the house, the memorials near its day, what was given last year.
struct Around<'a> {
    property: &'a Property,
    memorials: HashMap<GuestId, NaiveDate>,
    last_list: Option<GiftListId>,
}

impl<'a> Around<'a> {
    fn load(query: &Query, list: &ListRow, property: &'a Property) -> Result<Self> {
        let last_list = last_list(query, list.festival_id, list.year)?;
        Ok(Around { property, memorials: memorials_near(query, list.date)?, last_list })
    }

    /// The guests that `which`, the end of the statement, names.
    fn candidates(&self, query: &Query, which: &str, mut params: Value) -> Result<Vec<Candidate>> {
        params["last_list"] = json!(self.last_list);
        Ok(query.all(&format!("{} {which}", include_str!("candidates.sql")), params)?)
    }

    /// All that decides for these guests, in their order.
    ///
    /// Errors: `book_failed` for wishes that cannot be read: an allergy must never be passed over in silence.
    fn facts(&self, query: &Query, page: Vec<Candidate>) -> Result<Vec<Facts>> {
        let guests: Vec<GuestId> = page.iter().map(|guest| guest.id).collect();
        let mut wishes: HashMap<GuestId, Vec<Wish>> = HashMap::new();
        let noted: Vec<(GuestId, Category, Strength, String)> =
            query.all(include_str!("wishes.sql"), json!({ "guests": guests }))?;
        for (guest_id, category, strength, text) in noted {
            wishes.entry(guest_id).or_default().push(Wish { category, strength, text });
        }
        let facts = |guest: Candidate| Facts {
            memorial_on: self.memorials.get(&guest.id).copied(),
            local: self.property.is_local(&guest.home_city),
            wishes: wishes.remove(&guest.id).unwrap_or_default(),
            guest_id: guest.id,
            name: guest.name,
            tier: guest.tier,
            big_account: guest.big_account,
            household_id: guest.household_id,
            do_not_celebrate: guest.do_not_celebrate,
            greeting_selected: guest.greeting_selected,
            last_item: guest.last_item,
        };
        Ok(page.into_iter().map(facts).collect())
    }
}

/// All that decides for one guest on one list: for a line that is made by hand.
///
/// Errors: `guest_not_found`.
pub(super) fn facts_of(query: &Query, guest_id: GuestId, list: &ListRow, property: &Property) -> Result<Facts> {
    let around = Around::load(query, list, property)?;
    let found = around.candidates(query, "where guest.id = :id", json!({ "id": guest_id }))?;
    match around.facts(query, found)?.pop() {
        Some(facts) => Ok(facts),
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
    let beside = (0..=MEMORIAL_NEAR)
        .flat_map(|away| [date.checked_sub_days(Days::new(away)), date.checked_add_days(Days::new(away))]);
    // Outside the known years no date returns.
    let days: Vec<(NaiveDate, Vec<DayKey>)> =
        beside.flatten().map(|day| (day, keys_on(day).unwrap_or_default())).collect();
    let said = |key: &DayKey| {
        let lunar = if key.calendar == Calendar::Lunar { 10_000 } else { 0 };
        lunar + 100 * i64::from(key.month) + i64::from(key.day)
    };
    let params = json!({ "days": days.iter().flat_map(|(_, keys)| keys).map(said).collect::<BTreeSet<i64>>() });
    let mut nearest: HashMap<GuestId, usize> = HashMap::new();
    query.each(include_str!("memorials.sql"), params, |row: Memorial| {
        let said = row.said();
        if let Some(place) = days.iter().position(|(_, keys)| keys.iter().any(|key| key.matches(&said))) {
            let first = nearest.entry(row.guest_id).or_insert(place);
            *first = place.min(*first);
        }
        Ok::<(), Error>(())
    })?;
    Ok(nearest.into_iter().map(|(guest_id, place)| (guest_id, days[place].0)).collect())
}

#[derive(Deserialize)]
struct Memorial {
    guest_id: GuestId,
    calendar: Calendar,
    year: Option<i32>,
    month: u8,
    leap: bool,
    day: u8,
    leap_policy: LeapPolicy,
    leap_day_policy: LeapDayPolicy,
}

impl Memorial {
    fn said(&self) -> RecurringDate {
        RecurringDate {
            calendar: self.calendar,
            year: self.year,
            month: self.month,
            leap: self.leap,
            day: self.day,
            leap_policy: self.leap_policy,
            leap_day_policy: self.leap_day_policy,
        }
    }
}
