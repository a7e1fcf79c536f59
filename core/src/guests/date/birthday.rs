//! Birthdays as they are compared, to know a person again.

use super::{DateKind, NewDate, said_of};
use crate::book::Query;
use crate::calendar;
use crate::error::Result;
use crate::guest::{ByGuest, GuestId};
use crate::person::{Birthday, Calendar};

/// The birthdays of these guests.
pub fn birthdays_of(query: &Query, guests: &[GuestId]) -> Result<ByGuest<Birthday>> {
    let mut said = said_of(query, guests)?;
    let of_guest = |id: GuestId| said.take(id).into_iter().filter_map(move |date| Some((id, birthday(&date)?)));
    Ok(guests.iter().copied().flat_map(of_guest).collect())
}

/// The birthday that a date is; none of any other date.
pub fn birthday(said: &NewDate) -> Option<Birthday> {
    let date = said.date;
    let calendar = match date.calendar {
        calendar::Calendar::Solar => Calendar::Solar,
        calendar::Calendar::Lunar => Calendar::Lunar { leap: date.leap },
    };
    let birthday = Birthday { calendar, year: date.year, month: date.month, day: date.day };
    (said.kind == DateKind::Birthday).then_some(birthday)
}
