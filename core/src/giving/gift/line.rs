//! What people do with a list: change a line, approve the whole, pack, deliver, restock what was declined.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::candidate::facts_of;
use super::hazard::Hazards;
use super::item::{GiftItem, GiftItemId, add_stock};
use super::list::{GiftLine, GiftList, ListRow, header, line, list_row};
use super::occasion::GiftOccasion;
use super::plan::{Facts, personal_bar};
use super::{GiftLineId, GiftListId, GiftState};
use crate::book::{Change, Op, Query, Role};
use crate::date::{self, DoneFor};
use crate::desk::{Call, item};
use crate::error::{Result, refuse};
use crate::guest::{GuestId, name_of};

pub const LINE_SWAPPED: Op = Op::new("gift_line_swapped");
pub const LINE_LEFT_OUT: Op = Op::new("gift_line_left_out");
pub const LINE_PUT_BACK: Op = Op::new("gift_line_put_back");
pub const LINE_NOTED: Op = Op::new("gift_line_noted");
pub const LINE_ADDED: Op = Op::new("gift_line_added");
pub const LIST_APPROVED: Op = Op::for_managers("gift_list_approved");
pub const LINES_PACKED: Op = Op::new("gift_lines_packed");
pub const LINES_HANDED_OVER: Op = Op::new("gift_lines_handed_over");
pub const LINES_DECLINED: Op = Op::new("gift_lines_declined");

#[derive(Debug, Deserialize, TS)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum LineChange {
    /// Give another item.
    Swap {
        gift_item_id: GiftItemId,
    },
    LeaveOut,
    /// Give after all what was left out, or another item.
    PutBack {
        gift_item_id: Option<GiftItemId>,
    },
    Note {
        note: String,
    },
}

#[derive(Debug, Deserialize, TS)]
pub struct GiftLineChange {
    pub id: GiftLineId,
    pub change: LineChange,
    /// The person was told what speaks against the gift, and means it.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub meant: bool,
}

/// Changes one line by hand; a new proposal leaves it so. On an approved list only a manager may, and stock follows.
///
/// Errors: `gift_line_not_found`, `gift_list_approved`, `gift_line_packed`, `gift_item_not_found`,
/// `gift_item_inactive`, `gift_item_missing`, `gift_stock_short`; `gift_against_wish` for what may harm or offend the guest
/// and is not said to be meant.
pub fn gift_line_change(call: &Call, request: GiftLineChange) -> Result<GiftLine> {
    let op = match request.change {
        LineChange::Swap { .. } => LINE_SWAPPED,
        LineChange::LeaveOut => LINE_LEFT_OUT,
        LineChange::PutBack { .. } => LINE_PUT_BACK,
        LineChange::Note { .. } => LINE_NOTED,
    };
    call.change(op, |tx| {
        let old = line(tx, request.id)?;
        tx.tell("guest", old.guest.clone());
        let list = list_of_line(tx, request.id)?;
        let wanted = match request.change {
            LineChange::Note { note } => {
                tx.run(
                    "update gift_line set note = :note where id = :id",
                    json!({ "id": request.id, "note": note.trim() }),
                )?;
                return line(tx, request.id);
            }
            LineChange::Swap { gift_item_id } => Some(gift_item_id),
            LineChange::LeaveOut => None,
            LineChange::PutBack { gift_item_id } => match gift_item_id.or(old.gift_item_id) {
                Some(id) => Some(id),
                None => return refuse("gift_item_missing").field("gift_item_id").err(),
            },
        };
        check_changeable(tx, &list, old.state)?;
        let chosen = match wanted {
            Some(id) => {
                let place = Place { list: &list, guest_id: old.guest_id, meant: request.meant };
                Choice::give(call, tx, &place, id)?
            }
            None => Choice::leave_out(call, old.gift_item_id)?,
        };
        move_stock(tx, &list, Some((old.state, old.gift_item_id)), &chosen)?;
        let mut params = chosen.params();
        params.insert("id".to_owned(), json!(request.id));
        tx.run(include_str!("line_by_hand.sql"), Value::Object(params))?;
        line(tx, request.id)
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct GiftLineAdd {
    pub list_id: GiftListId,
    pub guest_id: GuestId,
    pub gift_item_id: GiftItemId,
    /// The person was told what speaks against the gift, and means it.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub meant: bool,
}

/// Puts a guest on a list whom the rules give nothing.
///
/// Errors: `guest_not_found`, `gift_line_exists`, and those of [`gift_line_change`].
pub fn gift_line_add(call: &Call, request: GiftLineAdd) -> Result<GiftLine> {
    call.change(LINE_ADDED, |tx| {
        tx.tell("guest", name_of(tx, request.guest_id)?);
        let list = list_row(tx, request.list_id)?;
        check_changeable(tx, &list, GiftState::LeftOut)?;
        let there: Option<(i64,)> = tx.maybe(
            "select id from gift_line where gift_list_id = :list_id and guest_id = :guest_id",
            json!({ "list_id": request.list_id, "guest_id": request.guest_id }),
        )?;
        if there.is_some() {
            return refuse("gift_line_exists").field("guest_id").err();
        }
        let place = Place { list: &list, guest_id: request.guest_id, meant: request.meant };
        let chosen = Choice::give(call, tx, &place, request.gift_item_id)?;
        move_stock(tx, &list, None, &chosen)?;
        let mut params = chosen.params();
        params.insert("occurs_on".to_owned(), json!(chosen.occurs_on));
        params.insert("gift_list_id".to_owned(), json!(request.list_id));
        params.insert("guest_id".to_owned(), json!(request.guest_id));
        let id = tx.insert(include_str!("line_add_by_hand.sql"), Value::Object(params))?;
        line(tx, GiftLineId(id))
    })
}

/// For whom a line is, and on which list.
struct Place<'a> {
    list: &'a ListRow,
    guest_id: GuestId,
    /// Also against what is noted of the guest.
    meant: bool,
}

/// What a person decided for one guest.
struct Choice {
    state: GiftState,
    gift_item_id: Option<GiftItemId>,
    cost_minor: i64,
    args: Value,
    /// The guest's own day, on a list for guests' dates.
    occurs_on: Option<NaiveDate>,
}

impl Choice {
    fn give(call: &Call, query: &Query, place: &Place, id: GiftItemId) -> Result<Self> {
        let chosen: GiftItem = item(query, id)?;
        if !chosen.fields.active {
            return refuse("gift_item_inactive").arg("item", chosen.fields.name).field("gift_item_id").err();
        }
        let guest = facts_of(query, place.guest_id, place.list, &call.property()?)?;
        let (despite, note) = despite(&guest, &chosen);
        if ASKED_ABOUT.contains(&despite) && !place.meant {
            return refuse("gift_against_wish")
                .arg("item", chosen.fields.name)
                .arg("despite", despite)
                .arg("note", note)
                .field("gift_item_id")
                .err();
        }
        Ok(Choice {
            occurs_on: guest.occurs_on,
            state: if place.list.approved() { GiftState::Approved } else { GiftState::Proposed },
            gift_item_id: Some(id),
            cost_minor: chosen.fields.cost_minor,
            args: json!({
                "staff": call.session()?.staff().name,
                "item": chosen.fields.name,
                "despite": despite,
                "note": note,
            }),
        })
    }

    fn leave_out(call: &Call, item: Option<GiftItemId>) -> Result<Self> {
        let args = json!({ "staff": call.session()?.staff().name });
        Ok(Choice { state: GiftState::LeftOut, gift_item_id: item, cost_minor: 0, args, occurs_on: None })
    }

    fn params(&self) -> Map<String, Value> {
        let mut params = Map::new();
        params.insert("state".to_owned(), json!(self.state));
        params.insert("gift_item_id".to_owned(), json!(self.gift_item_id));
        params.insert("cost_minor".to_owned(), json!(self.cost_minor));
        params.insert("reason_args".to_owned(), json!(self.args.to_string()));
        params
    }
}

/// What may harm or offend the guest: nobody gives it by a slip.
const ASKED_ABOUT: [&str; 4] = ["allergy", "alcohol", "unsure", "minor"];

/// What the rules would have said against it: the person may go past it, and the line says so.
///
/// Shape: an omission's code or `none`, and the guest's own words.
fn despite(guest: &Facts, chosen: &GiftItem) -> (&'static str, String) {
    let hazards = Hazards::of(&chosen.fields);
    match personal_bar(guest, chosen, &hazards) {
        Some(bar) => {
            let note = bar.args().get("note").and_then(Value::as_str).unwrap_or_default().to_owned();
            (bar.code(), note)
        }
        None if guest.do_not_celebrate => ("do_not_celebrate", String::new()),
        None if guest.memorial_on.is_some() => ("memorial", String::new()),
        None => ("none", String::new()),
    }
}

fn check_changeable(tx: &Change, list: &ListRow, state: GiftState) -> Result<()> {
    if list.approved() && tx.acting.role < Role::Manager {
        return refuse("gift_list_approved").err();
    }
    match state {
        GiftState::Packed | GiftState::HandedOver => refuse("gift_line_packed").err(),
        _ => Ok(()),
    }
}

/// On an approved list the shelf follows every change; before that nothing was taken from it.
fn move_stock(
    tx: &Change,
    list: &ListRow,
    old: Option<(GiftState, Option<GiftItemId>)>,
    chosen: &Choice,
) -> Result<()> {
    if !list.approved() {
        return Ok(());
    }
    let taken = |state, item| if state == GiftState::Approved { item } else { None };
    let back = old.and_then(|(state, item)| taken(state, item));
    let out = taken(chosen.state, chosen.gift_item_id);
    if back == out {
        return Ok(());
    }
    let moved: Vec<(GiftItemId, i64)> = back.map(|id| (id, 1)).into_iter().chain(out.map(|id| (id, -1))).collect();
    add_stock(tx, &moved)
}

fn list_of_line(query: &Query, id: GiftLineId) -> Result<ListRow> {
    let (list_id,): (GiftListId,) =
        query.one("select gift_list_id from gift_line where id = :id", json!({ "id": id }))?;
    list_row(query, list_id)
}

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct GiftListApprove {
    pub list_id: GiftListId,
}

/// Fixes the list and takes its gifts from the shelf.
///
/// Errors: `not_allowed`, `gift_list_not_found`, `gift_list_already_approved`, `gift_list_empty`, `gift_stock_short`.
pub fn gift_list_approve(call: &Call, request: GiftListApprove) -> Result<GiftList> {
    call.change(LIST_APPROVED, |tx| {
        let list = list_row(tx, request.list_id)?;
        if list.approved() {
            return refuse("gift_list_already_approved").err();
        }
        let needed = pieces(tx, list.id, "state = 'proposed'", json!({}))?;
        if needed.is_empty() {
            return refuse("gift_list_empty").err();
        }
        let count = needed.iter().map(|(_, gifts)| gifts).sum();
        add_stock(tx, &needed.into_iter().map(|(id, gifts)| (id, -gifts)).collect::<Vec<_>>())?;
        tx.run(
            "update gift_line set state = 'approved' where gift_list_id = :list_id and state = 'proposed'",
            json!({ "list_id": list.id }),
        )?;
        tx.run(
            "update gift_list set status = 'approved', approved_by = :staff_id, approved_at = :now_ms where id = :id",
            json!({ "id": list.id, "staff_id": tx.acting.staff_id, "now_ms": tx.acting.now_ms }),
        )?;
        tell(tx, &list, count);
        header(tx, list.id)
    })
}

/// How many of each item stand on lines of this kind.
fn pieces(query: &Query, list_id: GiftListId, which: &str, more: Value) -> Result<Vec<(GiftItemId, i64)>> {
    let mut params = more;
    params["list_id"] = json!(list_id);
    let sql = format!(
        "select gift_item_id, count(*) from gift_line
         where gift_list_id = :list_id and {which} and gift_item_id is not null group by gift_item_id"
    );
    Ok(query.all(&sql, params)?)
}

/// Says on the toast which list it was.
pub(super) fn tell(tx: &mut Change, list: &ListRow, count: i64) {
    for (name, value) in list.values() {
        tx.tell(&name, value);
    }
    tx.tell("count", count);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GiftMark {
    Packed,
    HandedOver,
    Declined,
}

impl GiftMark {
    fn op(self) -> Op {
        match self {
            GiftMark::Packed => LINES_PACKED,
            GiftMark::HandedOver => LINES_HANDED_OVER,
            GiftMark::Declined => LINES_DECLINED,
        }
    }

    fn state(self) -> GiftState {
        match self {
            GiftMark::Packed => GiftState::Packed,
            GiftMark::HandedOver => GiftState::HandedOver,
            GiftMark::Declined => GiftState::Declined,
        }
    }

    /// The states a line comes from, in SQL.
    fn from(self) -> &'static str {
        match self {
            GiftMark::Packed => "state = 'approved'",
            GiftMark::HandedOver | GiftMark::Declined => "state in ('approved', 'packed')",
        }
    }
}

#[derive(Debug, Deserialize, TS)]
pub struct GiftLinesMark {
    pub list_id: GiftListId,
    /// Null for every line that can be.
    pub lines: Option<Vec<GiftLineId>>,
    #[serde(rename = "as")]
    pub mark: GiftMark,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct GiftLinesMarked {
    pub lines: i64,
}

/// Says that gifts were packed, handed over or declined. What was declined goes back on the shelf.
///
/// Errors: `gift_list_not_found`, `gift_list_not_approved`; `gift_line_not_ready` for a named line in another state.
pub fn gift_lines_mark(call: &Call, request: GiftLinesMark) -> Result<GiftLinesMarked> {
    let today = call.today()?;
    let mark = request.mark;
    call.change(mark.op(), |tx| {
        let list = list_row(tx, request.list_id)?;
        if !list.approved() {
            return refuse("gift_list_not_approved").err();
        }
        let which = match &request.lines {
            Some(_) => format!("{} and id in (select value from integers(:lines))", mark.from()),
            None => mark.from().to_owned(),
        };
        let mut params = json!({});
        if let Some(lines) = &request.lines {
            params["lines"] = json!(lines);
        }
        params["list_id"] = json!(list.id);
        let gone = pieces(tx, list.id, &which, params.clone())?;
        let count = gone.iter().map(|(_, lines)| lines).sum();
        if let Some(lines) = &request.lines {
            let distinct: std::collections::HashSet<_> = lines.iter().collect();
            if count != distinct.len() as i64 {
                return refuse("gift_line_not_ready").err();
            }
        }
        if mark == GiftMark::Declined {
            add_stock(tx, &gone)?;
        }
        if mark == GiftMark::HandedOver {
            settle(tx, &list, &which, &params)?;
        }
        params["today"] = json!(today);
        params["state"] = json!(mark.state());
        tx.run(
            &format!(
                "update gift_line set state = :state, changed_on = :today where gift_list_id = :list_id and {which}"
            ),
            params,
        )?;
        tell(tx, &list, count);
        Ok(GiftLinesMarked { lines: count })
    })
}

/// A present in the guest's hands is what their day called for: the reminder of it is done.
fn settle(tx: &Change, list: &ListRow, which: &str, params: &Value) -> Result<()> {
    let GiftOccasion::Date(kind) = list.festival_id else { return Ok(()) };
    let sql = format!(
        "select guest_id, occurs_on from gift_line
         where gift_list_id = :list_id and {which} and occurs_on is not null"
    );
    let given: Vec<(GuestId, NaiveDate)> = tx.all(&sql, params)?;
    let done: Vec<DoneFor> =
        given.into_iter().map(|(guest_id, occurs_on)| DoneFor { guest_id, kind, occurs_on }).collect();
    date::settle(tx, &done)
}
