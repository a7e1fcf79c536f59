//! Making a book, making a sample hotel, checking a book.

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::failure::Failure;
use crate::grammar::{New, Sample};
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

pub fn check(seat: &Seat) -> Result<Answer, Failure> {
    seat.open()?;
    let report: Value = seat.ask("book_check", json!({}))?;
    let mut lines = Vec::new();
    for finding in report["findings"].as_array().into_iter().flatten() {
        let part = seat.text(&format!("cli-check-{}", finding["part"].as_str().unwrap_or_default()));
        let problems: Vec<&str> =
            finding["problems"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if problems.is_empty() {
            lines.push(seat.say("cli-check-whole", json!({ "part": part })));
        } else {
            lines.push(seat.say("cli-check-problems", json!({ "part": part, "problems": problems.join("; ") })));
        }
    }
    let code = u8::from(report["whole"] != true);
    Ok(Answer { code, ..Answer::new(report, lines.join("\n")) })
}
