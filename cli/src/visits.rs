//! What guests did in the house.

use serde_json::{Value, json};
use zhike_core::text::money;

use crate::answer::Answer;
use crate::dangers::Dangers;
use crate::failure::Failure;
use crate::grammar::Visits;
use crate::guests::text;
use crate::seat::Seat;
use crate::table::Table;

/// A terminal has no next page.
const ALL: u32 = u32::MAX;

pub fn list(seat: &Seat, wanted: &Visits) -> Result<Answer, Failure> {
    seat.open()?;
    let status: Value = seat.ask("desk_status", json!({}))?;
    let currency = text(&status["open"]["property"]["currency"]);
    let asked = json!({ "guest_id": wanted.guest, "from": wanted.from, "to": wanted.to, "limit": ALL });
    let list: Vec<Value> = seat.ask("visit_list", asked)?;
    let mut table = Table::new(
        ["cli-id", "visit-from", "visit-to", "visit-guest", "visit-kind", "visit-place", "visit-spend", "visit-state"]
            .map(|id| seat.text(id)),
    );
    let dangers = Dangers::of(seat, &list, "guest_id")?;
    for visit in &list {
        let paid: i64 =
            ["room_minor", "food_minor", "other_minor"].iter().filter_map(|part| visit[part].as_i64()).sum();
        table.row([
            text(&visit["id"]),
            text(&visit["from_on"]),
            text(&visit["to_on"]),
            dangers.marked(text(&visit["guest"]), visit, "guest_id", seat),
            seat.text(&format!("visit-kind-{}", text(&visit["kind"]))),
            text(&visit["place"]),
            if paid == 0 { String::new() } else { money::display(paid, &currency) },
            seat.text(&format!("visit-state-{}", text(&visit["state"]))),
        ]);
    }
    let drawn = if list.is_empty() { seat.text("visit-none") } else { table.drawn() };
    Ok(Answer::new(Value::Array(list), drawn))
}
