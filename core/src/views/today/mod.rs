//! Today: what the rooms know of one day, in one answer. The window opens on it, so it takes one command, one connection
//! to the file and one drawing of the page. Has no rules of its own: each room decides what it shows, and all of them of the same moment.

#[cfg(test)]
mod tests;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::arrival::{self, Arrival};
use crate::calendar::LAST_YEAR;
use crate::complaint::{self, Asked, ComplaintFilter, ComplaintList, ComplaintListRequest, ComplaintStanding};
use crate::date::{self, LunarDay, SolarDay, TodayDates};
use crate::desk::Call;
use crate::error::Result;
use crate::festival::{FestivalDay, Festivals};
use crate::gift::{self, GiftList, GiftListsRequest};
use crate::guest::{self, GuestFilter, GuestList, GuestListRequest, GuestSort};
use crate::promise::{self, PromiseDue};
use crate::staff::{self, Staff};
use crate::trace::{self, Trace};

/// As many gift lists as a house may have open at once, several times over.
const GIFT_LISTS: u32 = 60;
/// Nobody works through more of them on one morning.
const COMPLAINTS: u32 = 12;
const NEWEST: u32 = 5;
/// So far ahead the festivals of expected guests are looked for. Units: days.
const CUSTOMS: u64 = 30;

#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct DayRequest {
    /// Today, where it is left out.
    pub on: Option<NaiveDate>,
    /// How many of the dates to give as lines.
    pub dates: Option<u32>,
}

#[derive(Debug, Serialize, TS)]
pub struct Day {
    pub on: NaiveDate,
    pub lunar: LunarDay,
    /// Those of this year and the next that are not over, by day; with those that a guest who is in the house on the day
    /// is likely to keep.
    pub festivals: Vec<FestivalDay>,
    /// Who is in the house.
    pub arrivals: Vec<Arrival>,
    /// Who comes on the day after: what to prepare for.
    pub tomorrow: Vec<Arrival>,
    pub dates: TodayDates,
    /// The most pressing first.
    pub promises: Vec<PromiseDue>,
    /// By department.
    pub traces: Vec<Trace>,
    /// Overdue and due soon, those that are up first.
    pub complaints: ComplaintList,
    /// The newest first.
    pub gift_lists: Vec<GiftList>,
    /// The newest few, and how many guests there are in all.
    pub guests: GuestList,
    pub staff: Vec<Staff>,
}

/// Errors: `date_out_of_range`.
pub fn day_open(call: &Call, request: DayRequest) -> Result<Day> {
    let on = request.on.map_or_else(|| call.today(), Ok)?;
    let lunar = date::lunar_day(call, SolarDay { date: on })?;
    let year_end = |year| NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(on);
    let property = call.property()?;
    let soon = ComplaintFilter { standing: ComplaintStanding::Soon, ..ComplaintFilter::default() };
    let soon = ComplaintListRequest { filter: soon, offset: 0, limit: Some(COMPLAINTS) };
    let newest = GuestListRequest { filter: GuestFilter::default(), sort: GuestSort::Newest, offset: 0, limit: NEWEST };
    call.read(|query| {
        // Who is expected is looked for once: the promises to them are due as well.
        let mut staying = arrival::arrivals_between(query, on, on + Days::new(promise::BEFORE_ARRIVAL))?;
        let promises = promise::seen_on(query, on, &staying)?;
        let homes = arrival::homes_between(query, on, on + Days::new(CUSTOMS))?;
        let next = on + Days::new(1);
        let tomorrow = staying.iter().filter(|arrival| arrival.fields.arrives_on == next).cloned().collect();
        staying.retain(|arrival| arrival.fields.arrives_on <= on);
        Ok(Day {
            on,
            lunar,
            festivals: Festivals::load(query)?.at(&property).days_kept(
                on,
                year_end((on.year() + 1).min(LAST_YEAR)),
                |festival, day| homes.iter().any(|home| home.is_here(day) && home.keeps(festival)),
            ),
            arrivals: staying,
            tomorrow,
            dates: date::seen_on(query, on, &property, request.dates)?,
            promises,
            traces: trace::seen_on(query, on)?,
            complaints: complaint::list(query, &soon, &Asked::load(query, call)?)?,
            gift_lists: gift::lists(query, &GiftListsRequest { offset: 0, limit: GIFT_LISTS })?,
            guests: guest::list(query, &newest, &property.home_city())?,
            staff: staff::list(query)?,
        })
    })
}
