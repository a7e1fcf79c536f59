//! What files and paper say of a complaint, in the words of their language and on the clocks of the property.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde::Serialize;
use serde_json::{Map, Value};

use super::{Owed, PlaceKind};
use crate::book::Query;
use crate::desk::day_text;
use crate::error::Result;
use crate::locale::Language;
use crate::property::Property;
use crate::staff;

pub(crate) struct Speech {
    pub language: Language,
    pub property: Property,
    /// Units: milliseconds UTC.
    pub now_ms: i64,
    staff: BTreeMap<i64, String>,
}

impl Speech {
    pub fn new(query: &Query, language: Language, property: &Property, now_ms: i64) -> Result<Self> {
        let staff = staff::list(query)?.into_iter().map(|member| (member.id, member.name)).collect();
        Ok(Speech { language, property: property.clone(), now_ms, staff })
    }

    pub fn text(&self, id: &str) -> String {
        self.language.text(id)
    }

    pub fn say(&self, id: &str, args: impl IntoIterator<Item = (&'static str, Value)>) -> String {
        let args: Map<String, Value> = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        self.language.text_with(id, &args)
    }

    /// The word for a kind as the book has it: `complaint-category` and `food_drink` is `complaint-category-food-drink`.
    pub fn word(&self, kind: &str, value: impl Serialize) -> String {
        match serde_json::to_value(value) {
            Ok(Value::String(id)) => self.text(&format!("{kind}-{}", id.replace('_', "-"))),
            _ => String::new(),
        }
    }

    pub fn name(&self, staff_id: Option<i64>) -> String {
        staff_id.and_then(|id| self.staff.get(&id)).cloned().unwrap_or_default()
    }

    /// Whose turn it is: a person with the department, a department, or a role.
    pub fn owed(&self, owed: Owed) -> String {
        let person = Some(self.name(owed.staff_id)).filter(|name| !name.is_empty());
        let department = owed.department.map(|department| self.word("department", department));
        let role = owed.role.map(|role| self.word("staff-role", role));
        [department, person, role].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// A time as people of the house say it: without the day when it is today.
    pub fn time(&self, at_ms: i64) -> Result<String> {
        let (at, now) = (self.property.time_of(at_ms)?, self.property.time_of(self.now_ms)?);
        let time = at.format("%H:%M").to_string();
        if at.date_naive() == now.date_naive() {
            return Ok(time);
        }
        Ok(format!("{} {time}", day_text(at.date_naive(), self.language)))
    }

    /// What the clocks at the property showed, as a table sorts it.
    pub fn clock(&self, at_ms: Option<i64>) -> Result<Option<NaiveDateTime>> {
        at_ms.map(|at_ms| Ok(self.property.time_of(at_ms)?.naive_local())).transpose()
    }

    pub fn place(&self, kind: PlaceKind, place: &str) -> String {
        match kind {
            PlaceKind::Elsewhere if place.is_empty() => self.word("complaint-place", kind),
            _ => place.to_owned(),
        }
    }

    /// Units: minutes of service time. A dash where there is nothing to tell.
    pub fn minutes(&self, minutes: Option<i64>) -> String {
        let Some(minutes) = minutes else { return self.text("complaint-report-nothing") };
        let parts =
            [("hours", Value::from((minutes / 60).to_string())), ("minutes", Value::from((minutes % 60).to_string()))];
        if minutes < 60 {
            self.say("complaint-report-minutes", parts)
        } else {
            self.say("complaint-report-hours", parts)
        }
    }
}

/// A part of a whole as people write it: `45 %` without the space. Units: 0 to 1.
pub(crate) fn percent(share: f64) -> String {
    // Half a percent counts as one, as on the screen; the format alone would go to the even number.
    format!("{:.0}%", (share * 100.0).round())
}

/// No longer than fits a row; what is cut off is on the screen, and the dots say so.
///
/// Units: `longest` in Latin letters; a Chinese character is as wide as two.
pub(crate) fn shortened(text: &str, longest: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut room = longest;
    let kept: String = line
        .chars()
        .take_while(|character| {
            let width = if character.is_ascii() { 1 } else { 2 };
            let fits = width <= room;
            room = room.saturating_sub(width);
            fits
        })
        .collect();
    if kept.len() == line.len() { line } else { format!("{}…", kept.trim_end()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_only_where_it_is_too_long_and_says_so() {
        let check = |text: &str, longest, said: &str| assert_eq!(shortened(text, longest), said, "{text} in {longest}");
        check("空调漏水", 8, "空调漏水");
        check("空调漏水了", 8, "空调漏水…");
        check("two  lines\nof it", 15, "two lines of it");
        check("two lines of it", 10, "two lines…");
        check("", 10, "");
    }
}
