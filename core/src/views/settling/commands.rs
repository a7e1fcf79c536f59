//! Settling, for clients.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Asked, Question, Written, sides};
use crate::arrival::{self, Booking};
use crate::book::{Change, Op, Query};
use crate::calendar::lunar_of;
use crate::desk::Call;
use crate::error::{Result, refuse};
use crate::guest::{self, GuestId, NewContact};
use crate::identity::{Candidate, Who};

pub const SETTLED: Op = Op::new("arrival_settled");
pub const SETTLED_WITH: Op = Op::new("arrival_settled_with");

#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct UnsettledRequest {
    /// Today, where it is left out.
    pub on: Option<NaiveDate>,
    /// How many days ahead; a week, where it is left out.
    pub days: Option<u32>,
}

/// Cards are printed days before the guests arrive.
const AHEAD_DAYS: u32 = 7;

/// More of them at once are of no use to a person who answers one after another.
const ASKED: usize = 50;

/// The arrivals of a day and those ahead of which nobody has said yet which guest it is, with those who it may be.
///
/// Shape: by arrival, then by room; those who may be nobody are left out. Errors: `date_out_of_range`.
pub fn unsettled_list(call: &Call, request: UnsettledRequest) -> Result<Vec<Question>> {
    let on = request.on.map_or_else(|| call.today(), Ok)?;
    lunar_of(on)?;
    let last = on.checked_add_days(Days::new(request.days.unwrap_or(AHEAD_DAYS).into())).unwrap_or(on);
    call.read(|query| questions(query, &arrival::without_guest(query, on, last)?, on))
}

/// What is asked of bookings without a guest. Shape: in their order; those who may be nobody are left out.
pub fn questions(query: &Query, bookings: &[Booking], on: NaiveDate) -> Result<Vec<Question>> {
    let who = arrival::who_arrive(query, bookings.iter().map(|booking| &booking.fields))?;
    let asked = bookings.iter().zip(who.into_iter().map(Who::candidates)).filter(|(_, who)| !who.is_empty());
    let (bookings, who): (Vec<&Booking>, Vec<Vec<Candidate>>) = asked.take(ASKED).unzip();
    let sides = sides(query, &who, on)?;
    let question = |(booking, sides): (&Booking, _)| Question {
        asked: Asked::Arrival { id: booking.id },
        written: Written::from(booking),
        sides,
    };
    Ok(bookings.into_iter().zip(sides).map(question).collect())
}

#[derive(Debug, Deserialize, TS)]
pub struct ArrivalSettle {
    pub id: i64,
    /// Null: a guest whom the house does not know yet.
    pub guest_id: Option<GuestId>,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct ArrivalSettled {
    pub guest_id: GuestId,
    /// The contact points of the booking that the guest's page lacked and has now.
    pub contacts: Vec<String>,
}

/// Says which guest an arrival is; a new guest gets the name and the contact points of the booking. The page of a known one
/// gets those that it lacks and that nobody else has: an agency's number stays on the booking.
///
/// Errors: `arrival_not_found`; `arrival_settled` when somebody has said so already; `guest_not_found`.
pub fn arrival_settle(call: &Call, request: ArrivalSettle) -> Result<ArrivalSettled> {
    let lacked = call.read(|query| lacked(query, request.id, request.guest_id))?;
    let op = if lacked.is_empty() { SETTLED } else { SETTLED_WITH };
    call.change(op, |tx| {
        let Booking { id, mut fields } = arrival::booking(tx, request.id)?;
        if fields.guest_id.is_some() {
            return refuse("arrival_settled").arg("guest", fields.name).err();
        }
        let guest_id = match request.guest_id {
            Some(guest_id) => guest_id,
            None => newcomer(tx, &fields)?,
        };
        tx.tell("guest", fields.name.clone());
        tx.tell("is", guest::name_of(tx, guest_id)?);
        fields.guest_id = Some(guest_id);
        arrival::save(tx, id, &fields)?;
        let contacts: Vec<String> = lacked.iter().map(|new| new.value.clone()).collect();
        if !lacked.is_empty() {
            guest::add_contacts(tx, lacked.iter().map(|new| (guest_id, new)))?;
            tx.tell("contacts", contacts.join(" · "));
        }
        Ok(ArrivalSettled { guest_id, contacts })
    })
}

/// The contact points of a booking that neither the guest nor anybody else has.
fn lacked(query: &Query, arrival: i64, guest: Option<GuestId>) -> Result<Vec<NewContact>> {
    if guest.is_none() {
        return Ok(Vec::new());
    }
    let mut new = arrival::booking(query, arrival)?.fields.newcomer().1;
    for at in (0..new.len()).rev() {
        let key = new[at].kind.match_key(&new[at].value);
        if key.is_empty() || !guest::reached_by(query, &[key])?.is_empty() {
            new.remove(at);
        }
    }
    Ok(new)
}

fn newcomer(tx: &Change, fields: &arrival::ArrivalFields) -> Result<GuestId> {
    let (fields, contacts) = fields.newcomer();
    let id = guest::add(tx, &fields)?;
    guest::add_first_contacts(tx, id, &contacts)?;
    Ok(id)
}
