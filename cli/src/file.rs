//! Files that a command writes.

use std::path::Path;

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::cards::missing;
use crate::seat::Seat;

/// What a file is to be, by its name: the ending in small letters, empty when there is none.
pub fn ending(out: &Path) -> String {
    out.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase()
}

/// The answer of a command that wrote a file.
pub fn written(seat: &Seat, out: &Path, value: Value) -> Answer {
    let text = seat.say("cli-written", json!({ "file": out.display().to_string() }));
    let text = format!("{text}{}", missing(seat, &value));
    Answer::new(value, text)
}
