//! What decides with the rules: the guests themselves, their wishes and memorials, and what was given last year.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};
use serde::Deserialize;
use serde_json::{Value, json};

use super::GiftListId;
use super::item::GiftItemId;
use super::list::ListRow;
use super::occasion::GiftOccasion;
use super::plan::Facts;
use super::wishes::wishes_of;
use crate::book::Query;
use crate::calendar::lunar_of;
use crate::date::{self, DateKind, Falling};
use crate::error::{Error, Result};
use crate::festival::FestivalId;
use crate::guest::{GuestId, Tier};
use crate::party::Days;
use crate::property::Property;
use crate::text::city::City;

/// A memorial this near to the day of a gift leaves a guest out.
///
/// Units: days.
const MEMORIAL_NEAR: i64 = 3;

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

/// What lies around one list and decides with it: the house, whose days are in its period, the memorials near them, what
/// was given before.
pub(super) struct Around {
    here: City,
    /// The days of the list: of a festival the one.
    days: Days,
    /// The festival's day; of guests' dates each has their own.
    day: Option<NaiveDate>,
    memorials: HashMap<GuestId, Vec<NaiveDate>>,
    last_list: Option<GiftListId>,
    /// Whose days the list is for; of several in the period the first counts.
    own_days: HashMap<GuestId, Falling>,
    /// Who gets something for the same occasion by another list, and for which day.
    listed: HashMap<GuestId, NaiveDate>,
    /// The kind of dates, and before which day an earlier list lies.
    dates: Option<(DateKind, NaiveDate)>,
    /// When each guest was handed over anything last; empty where it does not decide.
    last_gifts: HashMap<GuestId, NaiveDate>,
}

impl Around {
    pub(super) fn load(query: &Query, list: &ListRow, property: &Property) -> Result<Self> {
        let nobody = Around::plain(property, Days { from: list.date, to: list.ends_on() });
        match list.festival_id {
            GiftOccasion::Festival(festival) => Ok(Around {
                day: Some(list.date),
                memorials: memorials(query, list.date, list.date)?,
                last_list: last_list(query, festival, list.year)?,
                ..nobody
            }),
            GiftOccasion::Date(kind) => {
                let mut own_days = HashMap::new();
                for falling in date::falling(query, kind, list.date, list.ends_on())? {
                    own_days.entry(falling.guest_id).or_insert(falling);
                }
                Ok(Around {
                    memorials: memorials(query, list.date, list.ends_on())?,
                    listed: listed_elsewhere(query, list, kind)?,
                    dates: Some((kind, list.date)),
                    own_days,
                    ..nobody
                })
            }
        }
    }

    /// What decides for guests whatever the occasion, on some days.
    pub(super) fn plain(property: &Property, days: Days) -> Self {
        Around {
            here: property.home_city(),
            days,
            day: None,
            memorials: HashMap::new(),
            last_list: None,
            own_days: HashMap::new(),
            listed: HashMap::new(),
            dates: None,
            last_gifts: HashMap::new(),
        }
    }

    /// Also reads who has waited how long for a gift: where money or stock may run short, that decides.
    pub(super) fn with_turns(mut self, query: &Query) -> Result<Self> {
        let sql = "select guest_id, max(changed_on) from gift_line
             where state = 'handed_over' and changed_on is not null group by guest_id";
        query.each(sql, json!({}), |(guest_id, day): (GuestId, NaiveDate)| {
            self.last_gifts.insert(guest_id, day);
            Ok::<(), Error>(())
        })?;
        Ok(self)
    }

    /// Everybody whose day is in the list's period; none for a festival's, which is everybody's.
    pub(super) fn whose_days(&self) -> Vec<GuestId> {
        let mut guests: Vec<GuestId> = self.own_days.keys().copied().collect();
        guests.sort();
        guests
    }

    pub(super) fn last_gift_of(&self, guest_id: GuestId) -> Option<NaiveDate> {
        self.last_gifts.get(&guest_id).copied()
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
        let mut wishes = wishes_of(query, &guests, self.days)?;
        let last_items = match self.dates {
            Some((kind, before)) => last_items(query, &guests, kind, before)?,
            None => HashMap::new(),
        };
        let facts = |guest: Candidate| Facts {
            memorial_on: self.memorial_near(guest.id),
            local: self.here.holds(&guest.home_city),
            wishes: wishes.remove(&guest.id).unwrap_or_default(),
            last_gift_on: self.last_gift_of(guest.id),
            occurs_on: self.own_days.get(&guest.id).map(|falling| falling.day),
            round: self.own_days.get(&guest.id).and_then(|falling| falling.round),
            listed_for: self.listed.get(&guest.id).copied(),
            last_item: guest.last_item.or_else(|| last_items.get(&guest.id).copied()),
            guest_id: guest.id,
            name: guest.name,
            tier: guest.tier,
            big_account: guest.big_account,
            household_id: guest.household_id,
            do_not_celebrate: guest.do_not_celebrate,
            greeting_selected: guest.greeting_selected,
        };
        Ok(page.into_iter().map(facts).collect())
    }

    /// The memorial that is nearest to the day on which the guest is given something.
    fn memorial_near(&self, guest_id: GuestId) -> Option<NaiveDate> {
        let day = self.own_days.get(&guest_id).map(|falling| falling.day).or(self.day)?;
        let away = |memorial: &NaiveDate| (*memorial - day).num_days().abs();
        let near = self.memorials.get(&guest_id)?.iter().filter(|memorial| away(memorial) <= MEMORIAL_NEAR);
        near.min_by_key(|memorial| away(memorial)).copied()
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

/// Who keeps a memorial in a period or right beside it, and when.
fn memorials(query: &Query, from: NaiveDate, to: NaiveDate) -> Result<HashMap<GuestId, Vec<NaiveDate>>> {
    let mut found: HashMap<GuestId, Vec<NaiveDate>> = HashMap::new();
    // Outside the known years no date returns.
    let known = |day: &NaiveDate| lunar_of(*day).is_ok();
    let days = (from - TimeDelta::days(MEMORIAL_NEAR))
        .iter_days()
        .take_while(|day| *day <= to + TimeDelta::days(MEMORIAL_NEAR));
    let days: Vec<NaiveDate> = days.filter(known).collect();
    let (Some(first), Some(last)) = (days.first(), days.last()) else { return Ok(found) };
    for falling in date::falling(query, DateKind::Memorial, *first, *last)? {
        found.entry(falling.guest_id).or_default().push(falling.day);
    }
    Ok(found)
}

/// Nearer than this two days of one kind are the same occasion in two calendars. Units: days.
const SAME_OCCASION: i64 = 180;

/// Who has a gift for the same occasion on another list. Dates of the house's own kinds are each its own occasion.
fn listed_elsewhere(query: &Query, list: &ListRow, kind: DateKind) -> Result<HashMap<GuestId, NaiveDate>> {
    let around = if kind == DateKind::Own { 0 } else { SAME_OCCASION };
    let params = json!({
        "occasion": kind,
        "list_id": list.id,
        "from": list.date - TimeDelta::days(around),
        "to": list.ends_on() + TimeDelta::days(around),
    });
    let listed: Vec<(GuestId, NaiveDate)> = query.all(include_str!("listed.sql"), params)?;
    Ok(listed.into_iter().collect())
}

/// What these guests were given last for this occasion, before a day.
fn last_items(
    query: &Query,
    guests: &[GuestId],
    kind: DateKind,
    before: NaiveDate,
) -> Result<HashMap<GuestId, GiftItemId>> {
    let params = json!({ "guests": guests, "occasion": kind, "before": before });
    let given: Vec<(GuestId, GiftItemId)> = query.all(include_str!("last_items.sql"), params)?;
    Ok(given.into_iter().collect())
}
