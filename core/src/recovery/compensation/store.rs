//! What was offered for one complaint: proposed, granted by a decision, or given on the spot. Kept in step with the
//! complaint's steps by the complaint room, in the same change.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::item::CompensationItem;
use super::voucher::next_numbers;
use super::{CompensationKind, CompensationLimits, Offer};
use crate::book::{Change, Query};
use crate::desk::{flag, items};
use crate::error::{Result, refuse};
use crate::property;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CompensationState {
    Proposed,
    Granted,
}

/// One thing offered for a complaint.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Compensation {
    pub id: i64,
    pub complaint_id: i64,
    /// Null for something that is not in the catalogue.
    pub compensation_item_id: Option<i64>,
    pub name: String,
    pub kind: CompensationKind,
    pub quantity: u32,
    /// Units: minor units of the property's currency, for one piece.
    pub cost_minor: i64,
    pub state: CompensationState,
    /// Given for good: at once, beside the manager's decision, or carried out before the complaint was taken up again.
    #[serde(with = "flag")]
    #[ts(type = "boolean")]
    pub on_the_spot: bool,
    /// The staff member's name.
    pub granted_by: Option<String>,
    /// Units: milliseconds UTC.
    pub granted_at: Option<i64>,
    /// Vouchers only: kept from the day it was first granted, also while the decision is sent back.
    pub voucher_number: Option<String>,
    /// The last day a voucher is good.
    pub valid_until: Option<NaiveDate>,
}

impl Compensation {
    fn is(&self, offer: &Offer) -> bool {
        self.compensation_item_id == offer.compensation_item_id
            && self.name == offer.name.trim()
            && self.kind == offer.kind
            && self.quantity == offer.quantity
            && self.cost_minor == offer.cost_minor
    }
}

/// Shape: in the order offered.
pub fn of_complaint(query: &Query, complaint_id: i64) -> Result<Vec<Compensation>> {
    Ok(query.all(include_str!("of_complaint.sql"), json!({ "complaint_id": complaint_id }))?)
}

/// Puts these offers in place of what was proposed before. What was granted stays; an offer that was proposed alike
/// keeps its row, and with it the number of a voucher that was on paper before the decision was sent back.
///
/// Errors: those of the offers; `compensation_item_not_found`, `compensation_item_inactive`.
pub fn set_proposed(tx: &Change, complaint_id: i64, offers: &[Offer]) -> Result<()> {
    let mut before = of_complaint(tx, complaint_id)?;
    before.retain(|row| row.state == CompensationState::Proposed);
    let mut new = Vec::new();
    for offer in offers {
        match before.iter().position(|row| row.is(offer)) {
            Some(index) => drop(before.remove(index)),
            None => new.push(offer),
        }
    }
    tx.run_each("delete from compensation where id = :id", before.iter().map(|row| json!({ "id": row.id })))?;
    add(tx, &new.into_iter().map(|offer| (complaint_id, offer)).collect::<Vec<_>>()).map(drop)
}

/// Grants what is proposed: the manager decided. Vouchers without a number get theirs.
pub fn grant_proposed(tx: &Change, complaint_id: i64) -> Result<()> {
    let mut rows = of_complaint(tx, complaint_id)?;
    rows.retain(|row| row.state == CompensationState::Proposed);
    grant(tx, rows.into_iter().map(Granted::from).collect())
}

/// Gives these offers on the spot: granted at once, whatever the manager decides on others.
///
/// Errors: those of the offers; `compensation_item_not_found`, `compensation_item_inactive`.
pub fn grant_now(tx: &Change, complaint_id: i64, offers: &[Offer]) -> Result<()> {
    let offers: Vec<(i64, &Offer)> = offers.iter().map(|offer| (complaint_id, offer)).collect();
    let added = add(tx, &offers)?;
    grant(tx, added.into_iter().zip(offers).map(|(id, (_, offer))| Granted::new(id, offer, true)).collect())
}

/// What was offered and given for a complaint that is written down with all its steps.
pub struct Settled<'a> {
    pub complaint_id: i64,
    /// Given on the spot.
    pub granted: &'a [Offer],
    pub proposed: &'a [Offer],
    /// The manager granted what was proposed.
    pub decided: bool,
}

/// Writes down what was offered for complaints that have nothing yet. Errors: as [`grant_now`].
pub fn add_all(tx: &Change, settled: &[Settled]) -> Result<()> {
    let offers = |given: bool| {
        settled.iter().flat_map(move |one| {
            let offers = if given { one.granted } else { one.proposed };
            offers.iter().map(move |offer| (one, offer))
        })
    };
    let all: Vec<(&Settled, &Offer)> = offers(true).chain(offers(false)).collect();
    let ids = add(tx, &all.iter().map(|(one, offer)| (one.complaint_id, *offer)).collect::<Vec<_>>())?;
    let on_the_spot = offers(true).count();
    let rows = ids.into_iter().zip(all).enumerate();
    let granted = rows.filter(|(place, (_, (one, _)))| *place < on_the_spot || one.decided);
    grant(tx, granted.map(|(place, (id, (_, offer)))| Granted::new(id, offer, place < on_the_spot)).collect())
}

/// The decision was sent back: what it granted is proposed again. What was given on the spot stays given.
pub fn take_back_grant(tx: &Change, complaint_id: i64) -> Result<()> {
    tx.run(
        "update compensation set state = 'proposed', granted_by = null, granted_at = null
         where complaint_id = :complaint_id and state = 'granted' and on_the_spot = 0",
        json!({ "complaint_id": complaint_id }),
    )?;
    Ok(())
}

/// What a decision granted has reached the guest: it stays given, whatever is decided after.
pub fn keep_grant(tx: &Change, complaint_id: i64) -> Result<()> {
    tx.run(
        "update compensation set on_the_spot = 1 where complaint_id = :complaint_id and state = 'granted'",
        json!({ "complaint_id": complaint_id }),
    )?;
    Ok(())
}

/// Proposes offers for complaints, and returns their ids.
fn add(tx: &Change, offers: &[(i64, &Offer)]) -> Result<Vec<i64>> {
    let of_catalogue = offers.iter().any(|(_, offer)| offer.compensation_item_id.is_some());
    let catalogue: Vec<CompensationItem> = if of_catalogue { items(tx)? } else { Vec::new() };
    for (_, offer) in offers {
        offer.validate()?;
        let Some(id) = offer.compensation_item_id else { continue };
        match catalogue.iter().find(|item| item.id.0 == id) {
            None => return refuse("compensation_item_not_found").err(),
            Some(item) if !item.fields.active => {
                return refuse("compensation_item_inactive")
                    .arg("item", item.fields.name.clone())
                    .field("compensation")
                    .err();
            }
            Some(_) => {}
        }
    }
    let rows = offers.iter().map(|(complaint_id, offer)| {
        json!({
            "complaint_id": complaint_id,
            "compensation_item_id": offer.compensation_item_id,
            "name": offer.name.trim(),
            "kind": offer.kind,
            "quantity": offer.quantity,
            "cost_minor": offer.cost_minor,
        })
    });
    Ok(tx.insert_each(
        "insert into compensation (complaint_id, compensation_item_id, name, kind, quantity, cost_minor, state)
         values (:complaint_id, :compensation_item_id, :name, :kind, :quantity, :cost_minor, 'proposed')",
        rows,
    )?)
}

/// What is granted, and the voucher that it was before.
struct Granted {
    id: i64,
    kind: CompensationKind,
    on_the_spot: bool,
    voucher_number: Option<String>,
    valid_until: Option<NaiveDate>,
}

impl Granted {
    fn new(id: i64, offer: &Offer, on_the_spot: bool) -> Self {
        Granted { id, kind: offer.kind, on_the_spot, voucher_number: None, valid_until: None }
    }
}

impl From<Compensation> for Granted {
    fn from(row: Compensation) -> Self {
        let Compensation { id, kind, voucher_number, valid_until, .. } = row;
        Granted { id, kind, on_the_spot: false, voucher_number, valid_until }
    }
}

fn grant(tx: &Change, mut rows: Vec<Granted>) -> Result<()> {
    let vouchers: Vec<&mut Granted> = rows.iter_mut().filter(|row| row.kind.is_voucher()).collect();
    if !vouchers.is_empty() {
        let today = property::load(tx)?.day_of(tx.acting.now_ms)?;
        let months = Months::new(CompensationLimits::load(tx)?.voucher_months);
        let valid_until = today.checked_add_months(months).unwrap_or(today);
        let unnumbered = vouchers.iter().filter(|row| row.voucher_number.is_none()).count();
        let mut numbers = next_numbers(tx, today, unnumbered)?.into_iter();
        for row in vouchers {
            row.valid_until = Some(valid_until);
            row.voucher_number = row.voucher_number.take().or_else(|| numbers.next());
        }
    }
    let granted = rows.into_iter().map(|row| {
        json!({
            "id": row.id,
            "on_the_spot": i64::from(row.on_the_spot),
            "granted_by": tx.acting.staff_id,
            "granted_at": tx.acting.now_ms,
            "voucher_number": row.voucher_number,
            "valid_until": row.valid_until,
        })
    });
    tx.run_each(include_str!("grant.sql"), granted)?;
    Ok(())
}
