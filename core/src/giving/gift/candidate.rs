//! What decides with the rules: the guests themselves, their wishes and memorials, and what was given last year.

use std::collections::{BTreeSet, HashMap};

use chrono::{Days, NaiveDate};
use serde::Deserialize;
use serde_json::{Value, json};

use super::GiftListId;
use super::item::GiftItemId;
use super::list::ListRow;
use super::plan::Facts;
use super::wishes::wishes_of;
use crate::book::Query;
use crate::calendar::{Calendar, DayKey, LeapDayPolicy, LeapPolicy, RecurringDate, keys_on};
use crate::error::{Error, Result};
use crate::festival::FestivalId;
use crate::guest::{GuestId, Tier};
use crate::property::Property;

/// A memorial this near to the festival leaves a guest out.
///
/// Units: days.
const MEMORIAL_NEAR: u64 = 3;

/// A guest as the book has them, without their wishes.
#[derive(Deserialize)]
pub(super) struct Candidate {
    pub(super) id: GuestId,
    name: String,
    pub(super) tier: Tier,
    big_account: bool,
    home_city: String,
    household_id: Option<i64>,
    do_not_celebrate: bool,
    greeting_selected: bool,
    pub(super) sort_key: String,
    last_item: Option<GiftItemId>,
}

/// What lies around one list and decides with it: the house, the memorials near its day, what was given last year.
pub(super) struct Around<'a> {
    property: &'a Property,
    day: NaiveDate,
    memorials: HashMap<GuestId, NaiveDate>,
    last_list: Option<GiftListId>,
}

impl<'a> Around<'a> {
    pub(super) fn load(query: &Query, list: &ListRow, property: &'a Property) -> Result<Self> {
        let last_list = last_list(query, list.festival_id, list.year)?;
        Ok(Around { property, day: list.date, memorials: memorials_near(query, list.date)?, last_list })
    }

    /// The guests that `which`, the end of the statement, names.
    pub(super) fn candidates(&self, query: &Query, which: &str, mut params: Value) -> Result<Vec<Candidate>> {
        params["last_list"] = json!(self.last_list);
        Ok(query.all(&format!("{} {which}", include_str!("candidates.sql")), params)?)
    }

    /// All that decides for these guests, in their order.
    ///
    /// Errors: `book_failed` for wishes that cannot be read: an allergy must never be passed over in silence.
    pub(super) fn facts(&self, query: &Query, page: Vec<Candidate>) -> Result<Vec<Facts>> {
        let guests: Vec<GuestId> = page.iter().map(|guest| guest.id).collect();
        let mut wishes = wishes_of(query, &guests, self.day)?;
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
