//! Who somebody is: the questions that bookings and files leave open, and their answers.

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::failure::Failure;
use crate::grammar::{Settle, Unsettled, Whom};
use crate::guests::{text, tier};
use crate::seat::Seat;
use crate::table::Table;

/// Arrivals of the coming days of which nobody has said which guest it is.
pub fn unsettled(seat: &Seat, wanted: &Unsettled) -> Result<Answer, Failure> {
    seat.open()?;
    let questions: Vec<Value> = seat.ask("unsettled_list", json!({ "on": wanted.on, "days": wanted.days_ahead }))?;
    let drawn = asked(seat, &questions);
    Ok(Answer::new(Value::Array(questions), drawn))
}

/// What an import left open.
pub fn of_import(seat: &Seat, import_id: i64) -> Result<Answer, Failure> {
    let questions: Vec<Value> = seat.ask("import_questions", json!({ "import_id": import_id }))?;
    let drawn = asked(seat, &questions);
    Ok(Answer::new(Value::Array(questions), drawn))
}

pub fn settle(seat: &Seat, answer: &Settle) -> Result<Answer, Failure> {
    seat.open()?;
    let request = json!({ "id": answer.arrival_id, "guest_id": answer.whom.guest_id() });
    let settled: Value = seat.ask("arrival_settle", request)?;
    let mut said = seat.say("cli-settled", json!({ "guest": text(&settled["guest_id"]) }));
    let contacts = texts(&settled["contacts"]);
    if !contacts.is_empty() {
        said = format!("{said}\n{}", seat.say("cli-settled-contacts", json!({ "contacts": contacts.join(" · ") })));
    }
    Ok(Answer::new(settled, said))
}

pub fn settle_line(seat: &Seat, import_id: i64, line: u64, whom: &Whom) -> Result<Answer, Failure> {
    let request = json!({ "import_id": import_id, "line": line, "guest_id": whom.guest_id() });
    seat.ask::<Value>("import_settle", request)?;
    let said = match whom.guest_id() {
        Some(guest) => seat.say("cli-settled", json!({ "guest": guest.to_string() })),
        None => seat.text("cli-settled-new"),
    };
    Ok(Answer::new(json!({ "import_id": import_id, "line": line, "guest_id": whom.guest_id() }), said))
}

/// Every question with those who it may be, one a line.
fn asked(seat: &Seat, questions: &[Value]) -> String {
    if questions.is_empty() {
        return seat.text("settling-none");
    }
    let mut said = String::new();
    for question in questions {
        let (about, written) = (&question["asked"], &question["written"]);
        let number = if about["by"] == "arrival" { &about["id"] } else { &about["line"] };
        let known = ["phones", "emails"].iter().flat_map(|list| texts(&written[list])).collect::<Vec<_>>();
        let stay = [&written["arrives_on"], &written["room"], &written["note"]].map(text);
        let head: Vec<String> =
            [text(&written["name"])].into_iter().chain(known).chain(stay).filter(|part| !part.is_empty()).collect();
        said.push_str(&format!("{number}  {}\n", head.join(" · ")));
        let headings = [
            "cli-id",
            "guest-field-display-name",
            "guest-field-pinyin",
            "guest-field-tier",
            "guest-page-contacts",
            "guest-field-birth-year",
            "settling-last-visit",
            "preference-strength-danger",
            "settling-for",
            "settling-against",
        ];
        let mut table = Table::new(headings.map(|id| seat.text(id)));
        for side in question["sides"].as_array().into_iter().flatten() {
            let names = [&side["name"], &side["native_name"]].map(text);
            let mut names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
            names.dedup();
            let contacts: Vec<String> = texts(&side["phones"]).into_iter().chain(texts(&side["emails"])).collect();
            table.row([
                text(&side["id"]),
                names.join(" "),
                text(&side["reading"]),
                tier(&side["tier"], seat),
                contacts.join(", "),
                text(&side["birth_year"]),
                text(&side["last_visit"]),
                dangers(seat, side),
                reasons(seat, &side["speaks_for"]),
                reasons(seat, &side["speaks_against"]),
            ]);
        }
        said.push_str(&table.drawn());
        said.push('\n');
    }
    said
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().map(text).collect()
}

fn dangers(seat: &Seat, side: &Value) -> String {
    let word = |danger: &Value| {
        let category = seat.text(&format!("preference-category-{}", text(&danger["category"])));
        seat.say("settling-danger", json!({ "category": category, "text": danger["text"] }))
    };
    let mut words: Vec<String> = side["dangers"].as_array().into_iter().flatten().map(word).collect();
    let complaints = side["open_complaints"].as_u64().unwrap_or(0);
    if complaints > 0 {
        words.push(seat.say("guest-open-complaints", json!({ "count": complaints })));
    }
    words.join(", ")
}

fn reasons(seat: &Seat, list: &Value) -> String {
    let word = |reason: String| seat.text(&format!("identity-reason-{}", reason.replace('_', "-")));
    texts(list).into_iter().map(word).collect::<Vec<_>>().join(", ")
}
