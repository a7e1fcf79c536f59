//! Making a book, making a sample hotel, checking a book.

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::failure::Failure;
use crate::grammar::{Check, New, Sample};
use crate::seat::Seat;

pub fn found(seat: &Seat, new: &New) -> Result<Answer, Failure> {
    let path = seat.book()?;
    let property = json!({
        "name": new.property,
        "city": new.city,
        "currency": new.currency,
        "language": seat.language.tag(),
        "time_zone": new.time_zone,
    });
    let request =
        json!({ "path": path, "passphrase": seat.passphrase()?, "property": property, "manager": new.manager });
    let status: Value = seat.ask("book_create", request)?;
    let text = seat.say("cli-book-made", json!({ "property": new.property, "file": path.display().to_string() }));
    Ok(Answer::new(json!({ "path": path, "property": status["open"]["property"] }), text))
}

pub fn sample(seat: &Seat, sample: &Sample) -> Result<Answer, Failure> {
    let path = seat.book()?;
    let request = json!({
        "path": path,
        "guests": sample.guests,
        "seed": sample.seed,
        "language": seat.language.tag(),
        "passphrase": seat.given_passphrase(),
    });
    let made: Value = seat.ask("sample_create", request)?;
    let mut text = seat.say("cli-sample-made", json!({ "guests": sample.guests, "file": path.display().to_string() }));
    if let Some(passphrase) = made["passphrase"].as_str() {
        text.push('\n');
        text.push_str(&seat.say("cli-sample-passphrase", json!({ "passphrase": passphrase })));
    }
    let value = json!({ "path": path, "guests": sample.guests, "seed": sample.seed, "passphrase": made["passphrase"] });
    Ok(Answer::new(value, text))
}

/// One line a part, then the seal to keep. The exit code is 1 when the book is not whole.
pub fn check(seat: &Seat, check: &Check) -> Result<Answer, Failure> {
    seat.open()?;
    let report: Value = seat.ask("book_check", json!({ "witness": check.witness }))?;
    let mut lines = Vec::new();
    for finding in report["findings"].as_array().into_iter().flatten() {
        let part = seat.text(&format!("cli-check-{}", finding["part"].as_str().unwrap_or_default()));
        let problems: Vec<String> =
            finding["problems"].as_array().into_iter().flatten().map(|problem| sentence(seat, problem)).collect();
        if problems.is_empty() {
            lines.push(seat.say("cli-check-whole", json!({ "part": part })));
        } else {
            lines.push(seat.say("cli-check-problems", json!({ "part": part, "problems": problems.join("; ") })));
        }
    }
    if let (Some(change), Some(hash)) = (report["head"]["change"].as_i64(), report["head"]["hash"].as_str()) {
        lines.push(seat.say("cli-check-head", json!({ "seal": format!("{change}-{hash}") })));
    }
    if let Some(change) = report["head"]["adopted"].as_i64().filter(|change| *change > 0) {
        lines.push(seat.say("cli-check-adopted", json!({ "change": change.to_string() })));
    }
    let code = u8::from(report["whole"] != true);
    Ok(Answer { code, ..Answer::new(report, lines.join("\n")) })
}

fn sentence(seat: &Seat, problem: &Value) -> String {
    let code = problem["code"].as_str().unwrap_or_default().replace('_', "-");
    seat.say(&format!("check-{code}"), problem["args"].clone())
}
