//! Proposes a gift list by the rules, for everybody the rules give a gift. It can be proposed again
//! until it is approved. Manual changes are kept. Guests are read page by page, so a million need little memory.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::census::Census;
use super::item::{GiftItem, GiftItemId};
use super::line::tell;
use super::list::{GiftList, GiftListRequest, ListRow, header, list_of, list_row};
use super::occasion::{GiftOccasion, Which};
use super::plan::{Facts, Household, Planner, Terms, Verdict};
use super::rule::{Matrix, OccasionAction, standings_of};
use super::walk::{PAGE, Terrain, Walk};
use super::{GiftLineId, GiftListId, GiftState, festival};
use crate::book::{Change, Op, Query};
use crate::date::{self, DateKind};
use crate::desk::{Call, items};
use crate::error::{Error, Result, refuse};
use crate::guest::GuestId;

pub const LIST_PROPOSED: Op = Op::new("gift_list_proposed");

#[derive(Debug, Deserialize, TS)]
pub struct GiftListPropose {
    #[serde(flatten)]
    pub list: GiftListRequest,
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

/// Makes the list for a festival and year or for guests' dates in a period, or works it out anew while nobody approved it.
///
/// Errors: `festival_not_found`, `festival_without_date`, `gift_list_approved`, `gift_amount_negative`,
/// `gift_cut_off_late`, `gift_cut_off_passed`, `date_out_of_range`; those of [`gift_list_get`](super::gift_list_get).
pub fn gift_list_propose(call: &Call, request: GiftListPropose) -> Result<GiftList> {
    let (property, today) = (call.property()?, call.today()?);
    let which = request.list.which()?;
    call.change(LIST_PROPOSED, |tx| {
        let matrix = Matrix::load(tx)?;
        let census = Census::load(tx)?;
        let greeted = match which {
            Which::Festival(festival, _) => census.greeted(&matrix, &String::from(festival)),
            Which::Dates(kind, from, to) => greeted_on_dates(tx, &matrix, kind, (from, to))?,
        };
        let list = open_list(tx, &request, &Opening { which, today, greeted })?;
        let terrain = Terrain { call, property: &property, list: &list, matrix: &matrix, census: &census };
        Proposal { terrain, list: &list, use_alternatives: request.use_alternatives }.work_out(tx)?;
        let header = header(tx, list.id)?;
        tell(tx, &list, header.gifts);
        Ok(header)
    })
}

/// What a list is opened with, besides the request.
struct Opening {
    which: Which,
    today: NaiveDate,
    /// How many guests get a greeting and no gift.
    greeted: i64,
}

/// How many of those whose day is in the period get a greeting and no gift.
fn greeted_on_dates(query: &Query, matrix: &Matrix, kind: DateKind, (from, to): (NaiveDate, NaiveDate)) -> Result<i64> {
    let guests: BTreeSet<GuestId> =
        date::falling(query, kind, from, to)?.into_iter().map(|falling| falling.guest_id).collect();
    let guests: Vec<GuestId> = guests.into_iter().collect();
    let mut greeted = 0;
    for page in guests.chunks(PAGE) {
        for (_, standing) in standings_of(query, page)? {
            greeted += i64::from(matrix.action_for(kind.id(), standing) == OccasionAction::Greet);
        }
    }
    Ok(greeted)
}

/// The list's row, made or brought up to what was asked.
fn open_list(tx: &Change, request: &GiftListPropose, opening: &Opening) -> Result<ListRow> {
    let (date, to_on) = match opening.which {
        Which::Festival(festival, year) => (festival::day_in(tx, festival, year)?, None),
        Which::Dates(_, from, to) => (from, Some(to)),
    };
    let known = list_of(tx, &opening.which)?;
    if known.as_ref().is_some_and(|list| list.approved()) {
        return refuse("gift_list_approved").err();
    }
    let budget_minor = request.budget_minor.unwrap_or_else(|| known.as_ref().and_then(|list| list.budget_minor));
    let cut_off_on = request.cut_off_on.unwrap_or_else(|| known.as_ref().and_then(|list| list.cut_off_on));
    if budget_minor.is_some_and(|budget| budget < 0) {
        return refuse("gift_amount_negative").field("budget_minor").err();
    }
    if let Some(cut_off_on) = cut_off_on {
        let last = to_on.unwrap_or(date);
        if cut_off_on > last {
            return refuse("gift_cut_off_late").arg("date", last).field("cut_off_on").err();
        }
        if cut_off_on < opening.today {
            return refuse("gift_cut_off_passed").arg("date", cut_off_on).field("cut_off_on").err();
        }
    }
    match known {
        Some(list) => {
            let params = json!({
                "id": list.id,
                "date": date,
                "budget_minor": budget_minor,
                "cut_off_on": cut_off_on,
                "greetings": opening.greeted,
            });
            tx.run(include_str!("list_save.sql"), params)?;
            list_row(tx, list.id)
        }
        None => {
            let params = json!({
                "festival_id": opening.which.occasion(),
                "year": opening.which.year(),
                "date": date,
                "to_on": to_on,
                "budget_minor": budget_minor,
                "cut_off_on": cut_off_on,
                "greetings": opening.greeted,
                "now_ms": tx.acting.now_ms,
            });
            list_row(tx, GiftListId(tx.insert(include_str!("open_list.sql"), params)?))
        }
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
    occurs_on: Option<NaiveDate>,
}

impl LineText {
    /// Nothing for a guest whom the rules give no gift.
    fn of(verdict: Verdict, guest: &Facts, name_of: impl Fn(GiftItemId) -> String) -> Option<Self> {
        let (gift_item_id, state, reason, mut args, cost_minor) = match verdict {
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
        if let Some(age) = guest.round {
            args.insert("round".to_owned(), json!(age));
        }
        let reason_args = Value::Object(args).to_string();
        let occurs_on = guest.occurs_on;
        Some(LineText { gift_item_id, state, reason: reason.to_owned(), reason_args, cost_minor, occurs_on })
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
    terrain: Terrain<'a>,
    list: &'a ListRow,
    use_alternatives: bool,
}

impl Proposal<'_> {
    fn work_out(&self, tx: &mut Change) -> Result<()> {
        let catalogue: Vec<GiftItem> = items(tx)?;
        let names: HashMap<GiftItemId, String> =
            catalogue.iter().map(|item| (item.id, item.fields.name.clone())).collect();
        let name_of = |id: GiftItemId| names.get(&id).cloned().unwrap_or_default();
        let occasion = String::from(self.list.festival_id);
        let terms = Terms {
            festival: &occasion,
            matrix: self.terrain.matrix,
            currency: &self.terrain.property.currency,
            budget_minor: self.list.budget_minor,
            use_alternatives: self.use_alternatives,
            one_a_household: self.is_shared(),
        };
        let counted = |item: &GiftItem| item.fields.stock.is_some() && self.terrain.matrix.gives(&occasion, item.id);
        let scarce = self.list.budget_minor.is_some() || catalogue.iter().any(counted);
        let walk = Walk::begin(tx, self.terrain, scarce)?;
        let mut planner = Planner::new(terms, catalogue);
        let kept = self.keep_hand_made(tx, &mut planner)?;
        let mut standing = self.standing(tx)?;
        let mut decide = |page: Vec<Facts>| -> Vec<(GuestId, LineText)> {
            let planned = page.into_iter().filter(|guest| !kept.contains(&guest.guest_id));
            let decided = planned.filter_map(|guest| {
                let text = LineText::of(planner.decide(&guest), &guest, name_of)?;
                Some((guest.guest_id, text))
            });
            decided.collect()
        };
        if standing.is_empty() {
            return tx.batch(&["gift_line"], |tx| walk.hand_on(tx, |page| self.add(tx, decide(page))));
        }
        walk.hand_on(tx, |page| {
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

    /// Whether the occasion is the household's: a festival, or the wedding of two who live in it.
    fn is_shared(&self) -> bool {
        matches!(self.list.festival_id, GiftOccasion::Festival(_) | GiftOccasion::Date(DateKind::WeddingAnniversary))
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
            occurs_on: Option<NaiveDate>,
        }
        let mut standing = HashMap::new();
        query.each(
            "select id, guest_id, gift_item_id, state, reason, reason_args, cost_minor, occurs_on from gift_line
             where gift_list_id = :list_id and by_hand = 0",
            json!({ "list_id": self.list.id }),
            |row: Row| {
                let Row { id, guest_id, gift_item_id, state, reason, reason_args, cost_minor, occurs_on } = row;
                let text = LineText { gift_item_id, state, reason, reason_args, cost_minor, occurs_on };
                standing.insert(guest_id, (id, text));
                Ok::<(), Error>(())
            },
        )?;
        Ok(standing)
    }
}
