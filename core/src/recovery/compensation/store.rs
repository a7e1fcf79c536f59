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
    add(tx, complaint_id, &new).map(drop)
}

/// Grants what is proposed: the manager decided. Vouchers without a number get theirs.
pub fn grant_proposed(tx: &Change, complaint_id: i64) -> Result<()> {
    let mut rows = of_complaint(tx, complaint_id)?;
    rows.retain(|row| row.state == CompensationState::Proposed);
    grant(tx, &rows, false)
}

/// Gives these offers on the spot: granted at once, whatever the manager decides on others.
///
/// Errors: those of the offers; `compensation_item_not_found`, `compensation_item_inactive`.
pub fn grant_now(tx: &Change, complaint_id: i64, offers: &[Offer]) -> Result<()> {
    let added = add(tx, complaint_id, &offers.iter().collect::<Vec<_>>())?;
    let mut rows = of_complaint(tx, complaint_id)?;
    rows.retain(|row| added.contains(&row.id));
    grant(tx, &rows, true)
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

/// Proposes these offers, and returns their ids.
fn add(tx: &Change, complaint_id: i64, offers: &[&Offer]) -> Result<Vec<i64>> {
    let of_catalogue = offers.iter().any(|offer| offer.compensation_item_id.is_some());
    let catalogue: Vec<CompensationItem> = if of_catalogue { items(tx)? } else { Vec::new() };
    for offer in offers {
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
    let rows = offers.iter().map(|offer| {
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

fn grant(tx: &Change, rows: &[Compensation], on_the_spot: bool) -> Result<()> {
    let vouchers = rows.iter().filter(|row| row.kind.is_voucher());
    let unnumbered = vouchers.clone().filter(|row| row.voucher_number.is_none()).count();
    let mut valid_until = None;
    let mut numbers = Vec::new().into_iter();
    if vouchers.count() > 0 {
        let today = property::load(tx)?.day_of(tx.acting.now_ms)?;
        let months = Months::new(CompensationLimits::load(tx)?.voucher_months);
        valid_until = Some(today.checked_add_months(months).unwrap_or(today));
        numbers = next_numbers(tx, today, unnumbered)?.into_iter();
    }
    let granted = rows.iter().map(|row| {
        let mut number = row.voucher_number.clone();
        if row.kind.is_voucher() && number.is_none() {
            number = numbers.next();
        }
        json!({
            "id": row.id,
            "on_the_spot": i64::from(on_the_spot),
            "granted_by": tx.acting.staff_id,
            "granted_at": tx.acting.now_ms,
            "voucher_number": number,
            "valid_until": if row.kind.is_voucher() { valid_until } else { row.valid_until },
        })
    });
    tx.run_each(include_str!("grant.sql"), granted)?;
    Ok(())
}
