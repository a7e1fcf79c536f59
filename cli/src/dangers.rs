//! What endangers the guests of a list, in words: a row only counts it.

use std::collections::HashMap;

use serde_json::{Value, json};
use zhike_core::preference::{Category, danger_text};

use crate::failure::Failure;
use crate::guests::text;
use crate::seat::Seat;

/// So many are asked about at once.
const ASKED: usize = 500;

/// A danger with its kind: `过敏 · 青霉素`.
pub fn danger_words(seat: &Seat, danger: &Value) -> String {
    let category = serde_json::from_value(danger["category"].clone()).unwrap_or(Category::Other);
    danger_text(category, &text(&danger["text"]), seat.language)
}

/// The dangers of some guests, by the guest's number.
pub struct Dangers(HashMap<i64, String>);

impl Dangers {
    /// Of the guests that these lines are of. `id` is the field with the guest's number.
    pub fn of<'a>(seat: &Seat, lines: impl IntoIterator<Item = &'a Value>, id: &str) -> Result<Self, Failure> {
        let marked = lines.into_iter().filter(|line| line["dangers"].as_i64().unwrap_or(0) > 0);
        let mut guests: Vec<i64> = marked.filter_map(|line| line[id].as_i64()).collect();
        guests.sort_unstable();
        guests.dedup();
        let mut words: HashMap<i64, String> = HashMap::new();
        for some in guests.chunks(ASKED) {
            let dangers: Vec<Value> = seat.ask("guest_dangers", json!({ "guest_ids": some }))?;
            for danger in &dangers {
                let said = words.entry(danger["guest_id"].as_i64().unwrap_or(0)).or_default();
                if !said.is_empty() {
                    said.push_str("; ");
                }
                said.push_str(&danger_words(seat, danger));
            }
        }
        Ok(Dangers(words))
    }

    /// A name with what must not be missed beside it: a word, never a colour alone.
    pub fn marked(&self, name: String, line: &Value, id: &str, seat: &Seat) -> String {
        let mut marks: Vec<String> = line[id].as_i64().and_then(|id| self.0.get(&id).cloned()).into_iter().collect();
        let complaints = line["open_complaints"].as_i64().unwrap_or(0);
        if complaints > 0 {
            marks.push(seat.say("guest-open-complaints", json!({ "count": complaints })));
        }
        if line["do_not_celebrate"] == true {
            marks.push(seat.text("guest-do-not-celebrate"));
        }
        marks.into_iter().fold(name, |name, mark| format!("{name} [{mark}]"))
    }
}
