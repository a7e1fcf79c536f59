//! Reads gift lists: the head with its totals, the lines page by page, and what a guest got over the years.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value, json};
use ts_rs::TS;

use super::item::GiftItemId;
use super::occasion::{GiftOccasion, Which, list_values};
use super::{GiftLineId, GiftListId, GiftState};
use crate::book::Query;
use crate::desk::Call;
use crate::error::{Result, refuse};
use crate::guest::{ByGuest, GuestId, Tier};
use crate::locale::Language;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GiftListStatus {
    Proposed,
    Approved,
}

/// A list's row.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct ListRow {
    pub id: GiftListId,
    pub festival_id: GiftOccasion,
    /// The name of a festival of the house's own; null for an occasion that has a message.
    pub own_festival: Option<String>,
    pub year: i32,
    /// The festival's day, or the first day of the period.
    pub date: NaiveDate,
    /// The last day of the period; null for a festival.
    pub to_on: Option<NaiveDate>,
    pub status: GiftListStatus,
    pub budget_minor: Option<i64>,
    pub cut_off_on: Option<NaiveDate>,
    pub greetings: i64,
    pub approved_by: Option<String>,
    pub approved_at: Option<i64>,
    pub created_at: i64,
}

impl ListRow {
    pub fn approved(&self) -> bool {
        self.status == GiftListStatus::Approved
    }

    /// The last day on which something of it is given.
    pub fn ends_on(&self) -> NaiveDate {
        self.to_on.unwrap_or(self.date)
    }

    /// What messages take to name the list.
    pub fn values(&self) -> Map<String, Value> {
        let spoken = self.own_festival.clone().unwrap_or_else(|| self.festival_id.into());
        list_values(spoken, self.year, self.date, self.to_on)
    }

    /// What the list is called on paper and in files.
    pub fn title(&self, language: Language) -> String {
        language.text_with("gift-of-list", &self.values())
    }
}

/// The head of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GiftList {
    pub id: GiftListId,
    pub festival: GiftOccasion,
    /// The name of a festival of the house's own; null for an occasion that has a message.
    pub own_festival: Option<String>,
    pub year: i32,
    /// The festival's day, or the first day of the period.
    pub date: NaiveDate,
    /// The last day of the period; null for a festival.
    pub to_on: Option<NaiveDate>,
    pub status: GiftListStatus,
    pub budget_minor: Option<i64>,
    /// The last day the list is worked out anew.
    pub cut_off_on: Option<NaiveDate>,
    /// Guests who get a greeting and no gift, when the list was proposed.
    pub greetings: i64,
    pub approved_by: Option<String>,
    /// Units: milliseconds UTC.
    pub approved_at: Option<i64>,
    pub created_at: i64,
    /// Gifts that are given: all lines but those left out and declined. So with the cost.
    pub gifts: i64,
    pub cost_minor: i64,
    pub left_out: i64,
    pub states: Vec<GiftStateCount>,
    /// Shape: the item most are given of first.
    pub items: Vec<GiftItemTotal>,
    /// Shape: the commonest reason first.
    pub omissions: Vec<GiftOmissionCount>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GiftStateCount {
    pub state: GiftState,
    pub lines: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GiftItemTotal {
    pub gift_item_id: GiftItemId,
    pub item: String,
    pub gifts: i64,
    pub cost_minor: i64,
    /// What is on the shelf now; null where nobody counts. Approving a list takes from it.
    pub stock: Option<i64>,
    /// How many must be bought before the list can be approved.
    pub short: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GiftOmissionCount {
    pub reason: String,
    pub lines: i64,
}

const SELECT_LIST: &str = include_str!("list.sql");

pub(super) fn list_of(query: &Query, which: &Which) -> Result<Option<ListRow>> {
    let (key, params) = match which {
        Which::Festival(festival, year) => {
            ("gift_list.year = :year and gift_list.to_on is null", json!({ "occasion": festival, "year": year }))
        }
        Which::Dates(kind, from, to) => {
            ("gift_list.date = :from and gift_list.to_on = :to", json!({ "occasion": kind, "from": from, "to": to }))
        }
    };
    Ok(query.maybe(&format!("{SELECT_LIST} where gift_list.festival_id = :occasion and {key}"), params)?)
}

/// Errors: `gift_list_not_found`.
pub(super) fn list_row(query: &Query, id: GiftListId) -> Result<ListRow> {
    match query.maybe(&format!("{SELECT_LIST} where gift_list.id = :id"), json!({ "id": id }))? {
        Some(row) => Ok(row),
        None => refuse("gift_list_not_found").err(),
    }
}

/// Errors: `gift_list_not_found`.
pub(super) fn header(query: &Query, id: GiftListId) -> Result<GiftList> {
    head(query, list_row(query, id)?)
}

fn head(query: &Query, row: ListRow) -> Result<GiftList> {
    let id = row.id;
    match heads(query, vec![row])?.pop() {
        Some(head) => Ok(head),
        None => refuse("gift_list_not_found").arg("id", id).err(),
    }
}

#[derive(Deserialize)]
struct Total {
    gift_list_id: GiftListId,
    state: GiftState,
    reason: String,
    gift_item_id: Option<GiftItemId>,
    item: String,
    stock: Option<i64>,
    lines: i64,
    cost_minor: i64,
}

/// The heads of lists with their totals, in the order of the rows.
fn heads(query: &Query, rows: Vec<ListRow>) -> Result<Vec<GiftList>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let lists: Vec<GiftListId> = rows.iter().map(|row| row.id).collect();
    let totals: Vec<Total> = query.all(include_str!("totals.sql"), json!({ "lists": lists }))?;
    let mut of_list: HashMap<GiftListId, Vec<Total>> = HashMap::new();
    for total in totals {
        of_list.entry(total.gift_list_id).or_default().push(total);
    }
    let head = |row: ListRow| {
        let totals = of_list.remove(&row.id).unwrap_or_default();
        GiftList::new(row).counted(totals)
    };
    Ok(rows.into_iter().map(head).collect())
}

impl GiftList {
    fn new(row: ListRow) -> Self {
        GiftList {
            id: row.id,
            own_festival: row.own_festival,
            festival: row.festival_id,
            year: row.year,
            date: row.date,
            to_on: row.to_on,
            status: row.status,
            budget_minor: row.budget_minor,
            cut_off_on: row.cut_off_on,
            greetings: row.greetings,
            approved_by: row.approved_by,
            approved_at: row.approved_at,
            created_at: row.created_at,
            gifts: 0,
            cost_minor: 0,
            left_out: 0,
            states: Vec::new(),
            items: Vec::new(),
            omissions: Vec::new(),
        }
    }

    fn counted(mut self, totals: Vec<Total>) -> Self {
        for total in totals {
            self.count(total);
        }
        self.items.sort_by_key(|item| -item.gifts);
        self.omissions.sort_by_key(|omission| -omission.lines);
        self
    }

    fn count(&mut self, total: Total) {
        match self.states.iter_mut().find(|count| count.state == total.state) {
            Some(count) => count.lines += total.lines,
            None => self.states.push(GiftStateCount { state: total.state, lines: total.lines }),
        }
        match total.state {
            GiftState::LeftOut => {
                self.left_out += total.lines;
                match self.omissions.iter_mut().find(|count| count.reason == total.reason) {
                    Some(count) => count.lines += total.lines,
                    None => self.omissions.push(GiftOmissionCount { reason: total.reason, lines: total.lines }),
                }
            }
            GiftState::Declined => {}
            _ => {
                self.gifts += total.lines;
                self.cost_minor += total.cost_minor;
                if let Some(id) = total.gift_item_id {
                    self.count_item(id, total);
                }
            }
        }
    }

    fn count_item(&mut self, gift_item_id: GiftItemId, total: Total) {
        let Total { item, stock, .. } = total;
        let index = match self.items.iter().position(|item| item.gift_item_id == gift_item_id) {
            Some(index) => index,
            None => {
                self.items.push(GiftItemTotal { gift_item_id, item, gifts: 0, cost_minor: 0, stock, short: 0 });
                self.items.len() - 1
            }
        };
        let item = &mut self.items[index];
        item.gifts += total.lines;
        item.cost_minor += total.cost_minor;
        if self.status == GiftListStatus::Proposed {
            item.short = item.stock.map_or(0, |stock| (item.gifts - stock).max(0));
        }
    }
}

/// Which list: a festival's of a year, or that of guests' dates in a period.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct GiftListRequest {
    pub festival: GiftOccasion,
    /// A festival's.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i32>,
    /// The first and the last day of guests' dates.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<NaiveDate>,
}

impl GiftListRequest {
    /// Errors: `gift_year_missing`; `gift_period_missing`, `gift_period_backwards`, `gift_period_long`.
    pub(super) fn which(&self) -> Result<Which> {
        Which::of(self.festival, self.year, self.from, self.to)
    }
}

/// The list's head; null while nobody proposed one.
///
/// Errors: `gift_year_missing`; `gift_period_missing`, `gift_period_backwards`, `gift_period_long`.
pub fn gift_list_get(call: &Call, request: GiftListRequest) -> Result<Option<GiftList>> {
    let which = request.which()?;
    call.read(|query| match list_of(query, &which)? {
        Some(row) => head(query, row).map(Some),
        None => Ok(None),
    })
}

#[derive(Debug, Deserialize, TS)]
pub struct GiftListsRequest {
    pub offset: u32,
    pub limit: u32,
}

/// Shape: newest first.
pub fn gift_lists(call: &Call, request: GiftListsRequest) -> Result<Vec<GiftList>> {
    call.read(|query| lists(query, &request))
}

/// Shape: newest first.
pub fn lists(query: &Query, request: &GiftListsRequest) -> Result<Vec<GiftList>> {
    let sql = format!("{SELECT_LIST} order by gift_list.date desc, gift_list.id desc limit :limit offset :offset");
    heads(query, query.all(&sql, json!({ "limit": request.limit, "offset": request.offset }))?)
}

/// A line with whom it is for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GiftLine {
    pub id: GiftLineId,
    pub guest_id: GuestId,
    pub guest: String,
    pub native_name: String,
    pub tier: Tier,
    pub dangers: i64,
    /// How many serious complaints of the guest are open.
    pub open_complaints: i64,
    /// Of a line left out: what the guest would have got.
    pub gift_item_id: Option<GiftItemId>,
    pub item: Option<String>,
    pub cost_minor: i64,
    pub state: GiftState,
    /// The message is `gift-omission-…` for a line left out, else `gift-reason-…`.
    pub reason: String,
    /// The values of that message. With `instead`, the message `gift-omission-instead` follows it.
    #[serde(deserialize_with = "json_text")]
    #[ts(type = "Record<string, unknown>")]
    pub reason_args: Map<String, Value>,
    /// The guest's own day, on a list for guests' dates.
    pub occurs_on: Option<NaiveDate>,
    /// Made or changed by a person: a new proposal leaves it as it is.
    pub by_hand: bool,
    /// The day it was packed, handed over or declined.
    pub changed_on: Option<NaiveDate>,
    pub note: String,
}

/// The engine keeps JSON as text; screens get it as it is.
fn json_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Map<String, Value>, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Object(map) => Ok(map),
        Value::String(text) => serde_json::from_str(&text).map_err(serde::de::Error::custom),
        other => Err(serde::de::Error::custom(format!("no values of a message: {other}"))),
    }
}

/// Why a line is there, or why there is no gift, as one or two sentences.
pub(super) fn reason_text(language: Language, state: GiftState, reason: &str, args: &Map<String, Value>) -> String {
    let kind = if state == GiftState::LeftOut { "omission" } else { "reason" };
    let mut sentences = vec![language.text_with(&format!("gift-{kind}-{}", reason.replace('_', "-")), args)];
    let further = [("round", "gift-reason-round"), ("instead", "gift-omission-instead")];
    let said = further.iter().filter(|(value, _)| args.contains_key(*value));
    sentences.extend(said.map(|(_, message)| language.text_with(message, args)));
    sentences.join(if language == Language::Chinese { "" } else { " " })
}

#[derive(Debug, Deserialize, TS)]
pub struct GiftLinesRequest {
    pub list_id: GiftListId,
    /// Empty for all.
    #[serde(default)]
    pub states: Vec<GiftState>,
    /// Only lines with this reason.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
    pub offset: u32,
    pub limit: u32,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct GiftLines {
    pub total: i64,
    pub lines: Vec<GiftLine>,
}

/// Shape: as planned, most valued guests first; lines made by hand last.
pub fn gift_lines(call: &Call, request: GiftLinesRequest) -> Result<GiftLines> {
    let mut wanted = String::from("gift_list_id = :list_id");
    let mut params = Map::new();
    params.insert("list_id".to_owned(), json!(request.list_id));
    if !request.states.is_empty() {
        let states: Vec<String> = request.states.iter().map(|state| format!("'{}'", state.id())).collect();
        wanted.push_str(&format!(" and state in ({})", states.join(", ")));
    }
    if let Some(reason) = &request.reason {
        wanted.push_str(" and reason = :reason");
        params.insert("reason".to_owned(), json!(reason));
    }
    call.read(|query| {
        let (total,): (i64,) =
            query.one(&format!("select count(*) from gift_line where {wanted}"), Value::Object(params.clone()))?;
        params.insert("offset".to_owned(), json!(request.offset));
        params.insert("limit".to_owned(), json!(request.limit));
        // The page is cut from the lines alone; only its guests are read.
        let page = format!("select id from gift_line where {wanted} order by id limit :limit offset :offset");
        let sql = include_str!("lines.sql").replace("(:page)", &format!("({page})"));
        Ok(GiftLines { total, lines: query.all(&sql, Value::Object(params))? })
    })
}

/// Errors: `gift_line_not_found`.
pub(super) fn line(query: &Query, id: GiftLineId) -> Result<GiftLine> {
    let sql = include_str!("lines.sql").replace("(:page)", "(:id)");
    match query.maybe(&sql, json!({ "id": id }))? {
        Some(line) => Ok(line),
        None => refuse("gift_line_not_found").err(),
    }
}

/// A gift that a guest got.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GuestGift {
    pub id: GiftLineId,
    pub festival: GiftOccasion,
    /// The name of a festival of the house's own; null for an occasion that has a message.
    #[serde(default)]
    pub own_festival: Option<String>,
    pub year: i32,
    /// The guest's own day, where it was given for one.
    pub occurs_on: Option<NaiveDate>,
    pub item: String,
    pub cost_minor: i64,
    pub handed_over_on: Option<NaiveDate>,
    pub note: String,
}

/// What guests were given, from what was handed over. Shape: newest first.
pub fn gifts_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<GuestGift>> {
    #[derive(Deserialize)]
    struct Row {
        guest_id: GuestId,
        #[serde(flatten)]
        gift: GuestGift,
    }
    let rows: Vec<Row> = query.all(include_str!("of_guests.sql"), json!({ "guests": guests }))?;
    Ok(rows.into_iter().map(|row| (row.guest_id, row.gift)).collect())
}
