//! Complaints from a terminal: listing them, reading one, taking one, and each of the steps.

use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::dangers::Dangers;
use crate::failure::{Failure, usage};
use crate::grammar::{Complaint, ComplaintCommand, Complaints, NewComplaint, word};
use crate::guests::{text, yes_or_no};
use crate::seat::Seat;
use crate::table::Table;

/// A terminal has no next page.
const ALL: u32 = u32::MAX;

pub fn list(seat: &Seat, wanted: &Complaints) -> Result<Answer, Failure> {
    seat.open()?;
    let standing = match &wanted.stage {
        _ if wanted.overdue => "overdue",
        Some(stage) if stage == "closed" => "closed",
        _ => "open",
    };
    let filter = json!({ "standing": standing, "stage": wanted.stage });
    let list: Value = seat.ask("complaint_list", json!({ "filter": filter, "limit": ALL }))?;
    let mut table = Table::new(
        [
            "cli-id",
            "guest-field-display-name",
            "cli-complaint-severity",
            "cli-complaint-stage",
            "cli-complaint-clock",
            "cli-complaint-place",
            "cli-complaint-text",
        ]
        .map(|id| seat.text(id)),
    );
    let dangers = Dangers::of(seat, list["complaints"].as_array().into_iter().flatten(), "guest_id")?;
    for line in list["complaints"].as_array().into_iter().flatten() {
        table.row([
            text(&line["id"]),
            dangers.marked(text(&line["guest"]), line, "guest_id", seat),
            named(seat, "severity", &line["severity"]),
            named(seat, "stage", &line["stage"]),
            named(seat, "clock-state", &line["clock"]),
            text(&line["place"]),
            text(&line["text"]),
        ]);
    }
    let foot = seat.say("cli-complaints-shown", json!({ "total": list["total"] }));
    Ok(Answer::new(list, format!("{}{foot}", table.drawn())))
}

pub fn run(seat: &Seat, wanted: &Complaint) -> Result<Answer, Failure> {
    seat.open()?;
    match (&wanted.command, wanted.complaint_id) {
        (Some(ComplaintCommand::New(new)), _) => record(seat, new),
        (Some(ComplaintCommand::Advance { complaint_id, step, fields }), _) => {
            let step = step_of(seat, step, fields)?;
            let _: Value = seat.ask("complaint_step", json!({ "id": complaint_id, "step": step }))?;
            page(seat, &seat.ask("complaint_open", json!({ "id": complaint_id }))?)
        }
        (None, Some(id)) => page(seat, &seat.ask("complaint_open", json!({ "id": id }))?),
        (None, None) => usage("cli-complaint-missing"),
    }
}

fn record(seat: &Seat, new: &NewComplaint) -> Result<Answer, Failure> {
    let status: Value = seat.ask("desk_status", json!({}))?;
    let (kind, place) = match (&new.room, &new.outlet) {
        (Some(room), _) => ("room", room.clone()),
        (None, Some(outlet)) => ("outlet", outlet.clone()),
        (None, None) => ("elsewhere", String::new()),
    };
    let happened_on = new.happened_on.map_or_else(|| status["open"]["today"].clone(), |day| json!(day));
    let request = json!({
        "facts": {
            "guest_id": new.guest_id,
            "text": new.text,
            "category": new.category.replace('-', "_"),
            "place_kind": kind,
            "place": place,
            "happened_on": happened_on,
            "happened_time": new.happened_time,
            "wants": new.wants,
            "channel": new.channel.replace('-', "_"),
            "sensitive": new.sensitive,
        },
        "severity": word(new.severity),
        "responded": new.responded,
    });
    let added: Value = seat.ask("complaint_add", request)?;
    page(seat, &seat.ask("complaint_open", json!({ "id": added["id"] }))?)
}

/// `rule stands=yes reason=…` as the step that core reads. What is not said is blank, and core says what it needs.
fn step_of(seat: &Seat, step: &str, fields: &[(String, String)]) -> Result<Value, Failure> {
    let mut made = Map::new();
    for blank in ["text", "reason", "note", "settled", "notified", "summary", "lesson"] {
        made.insert(blank.to_owned(), "".into());
    }
    made.insert("step".to_owned(), step.replace('-', "_").into());
    let mut offers: Vec<Value> = Vec::new();
    for (name, value) in fields {
        let (name, value) = match name.as_str() {
            "stands" | "won_back" => (name.as_str(), yes_or_no(value)?.into()),
            "responsible" => ("responsible_id", staff_id(seat, value)?),
            "department" | "to" | "cause" | "severity" | "mood" => (name.as_str(), value.replace('-', "_").into()),
            "offer" => {
                offers.push(offer(seat, value)?);
                continue;
            }
            _ => (name.as_str(), value.as_str().into()),
        };
        made.insert(name.to_owned(), value);
    }
    made.insert("compensation".to_owned(), offers.into());
    Ok(Value::Object(made))
}

/// A staff member by number or by name.
fn staff_id(seat: &Seat, said: &str) -> Result<Value, Failure> {
    if let Ok(id) = said.parse::<i64>() {
        return Ok(id.into());
    }
    let staff: Vec<Value> = seat.ask("staff_list", json!({}))?;
    match staff.iter().find(|member| member["name"] == said) {
        Some(member) => Ok(member["id"].clone()),
        None => {
            let args = [("name".to_owned(), Value::from(said))];
            Err(Failure::Usage("cli-staff-unknown", args.into_iter().collect()))
        }
    }
}

/// `ID` or `IDxQUANTITY` of the catalogue.
fn offer(seat: &Seat, said: &str) -> Result<Value, Failure> {
    let (id, quantity) = said.split_once('x').unwrap_or((said, "1"));
    let items: Vec<Value> = seat.ask("compensation_items", json!({}))?;
    let (Ok(id), Ok(quantity)) = (id.parse::<i64>(), quantity.parse::<u32>()) else {
        return usage("cli-offer-unknown");
    };
    let Some(item) = items.iter().find(|item| item["id"] == id) else { return usage("cli-offer-unknown") };
    Ok(json!({
        "compensation_item_id": item["id"],
        "name": item["name"],
        "kind": item["kind"],
        "quantity": quantity,
        "cost_minor": item["cost_minor"],
    }))
}

/// A complaint as a page: what it is about, its clocks, its steps, what is next and whose that is.
fn page(seat: &Seat, complaint: &Value) -> Result<Answer, Failure> {
    let (facts, state) = (&complaint["facts"], &complaint["state"]);
    let head = [
        text(&complaint["guest"]["display_name"]),
        named(seat, "severity", &state["severity"]),
        named(seat, "category", &facts["category"]),
        text(&facts["place"]),
        named(seat, "stage", &state["stage"]),
    ];
    let mut lines = vec![head.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")];
    lines.push(text(&facts["text"]));
    lines.push(String::new());
    for clock in complaint["clocks"].as_array().into_iter().flatten() {
        lines.push(format!(
            "  {}: {}",
            named(seat, "clock", &clock["clock"]),
            named(seat, "clock-state", &clock["state"])
        ));
    }
    lines.push(String::new());
    for step in complaint["log"].as_array().into_iter().flatten() {
        let said = ["text", "reason", "note", "summary"].map(|field| text(&step[field]));
        let said = said.into_iter().find(|said| !said.is_empty()).unwrap_or_default();
        let line = format!(
            "  {}. {} · {} {said}",
            text(&step["number"]),
            named(seat, "step", &step["step"]),
            text(&step["staff"])
        );
        lines.push(line.trim_end().to_owned());
    }
    let allowed: Vec<String> =
        complaint["allowed"].as_array().into_iter().flatten().map(|kind| text(kind).replace('_', "-")).collect();
    lines.push(String::new());
    lines.push(seat.say("cli-complaint-allowed", json!({ "steps": allowed.join(" ") })));
    Ok(Answer::new(complaint.clone(), lines.join("\n")))
}

fn named(seat: &Seat, of: &str, value: &Value) -> String {
    match value.as_str() {
        Some(id) => seat.text(&format!("complaint-{of}-{}", id.replace('_', "-"))),
        None => String::new(),
    }
}
