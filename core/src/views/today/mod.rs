//! Today: what the rooms know of one day, in one answer. The window opens on it, so it takes one command, one connection
//! to the file and one drawing of the page. Has no rules of its own: each room decides what it shows.

#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::arrival::{self, Arrival, ArrivalListRequest};
use crate::calendar::LAST_YEAR;
use crate::complaint::{self, ComplaintFilter, ComplaintList, ComplaintListRequest, ComplaintStanding};
use crate::date::{self, DatesTodayRequest, LunarDay, SolarDay, TodayDates, TodayRequest};
use crate::desk::{Call, Nothing};
use crate::error::Result;
use crate::festival::{self, FestivalDay, FestivalListRequest};
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
    /// Those of this year and the next that are not over, by day.
    pub festivals: Vec<FestivalDay>,
    /// Who is in the house.
    pub arrivals: Vec<Arrival>,
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
    let soon = ComplaintFilter { standing: ComplaintStanding::Soon, ..ComplaintFilter::default() };
    Ok(Day {
        on,
        lunar: date::lunar_day(call, SolarDay { date: on })?,
        festivals: festivals_from(call, on)?,
        arrivals: arrival::arrival_list(call, ArrivalListRequest { from: on, to: on })?,
        dates: date::date_today(call, DatesTodayRequest { on: Some(on), limit: request.dates })?,
        promises: call.read(|query| promise::seen_on(query, on))?,
        traces: trace::trace_today(call, TodayRequest { on: Some(on) })?,
        complaints: complaint::complaint_list(
            call,
            ComplaintListRequest { filter: soon, offset: 0, limit: Some(COMPLAINTS) },
        )?,
        gift_lists: gift::gift_lists(call, GiftListsRequest { offset: 0, limit: GIFT_LISTS })?,
        guests: guest::guest_list(
            call,
            GuestListRequest { filter: GuestFilter::default(), sort: GuestSort::Newest, offset: 0, limit: NEWEST },
        )?,
        staff: staff::staff_list(call, Nothing {})?,
    })
}

fn festivals_from(call: &Call, on: NaiveDate) -> Result<Vec<FestivalDay>> {
    let years = FestivalListRequest { from_year: on.year(), to_year: (on.year() + 1).min(LAST_YEAR) };
    let mut festivals = festival::festival_list(call, years)?;
    festivals.retain(|festival| festival.date >= on);
    Ok(festivals)
}
