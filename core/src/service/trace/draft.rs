//! The first text of a trace that is made from a preference or a special date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, json};
use ts_rs::TS;

use super::TraceSource;
use crate::arrival;
use crate::book::Query;
use crate::date;
use crate::error::{Result, refuse};
use crate::guest::GuestId;
use crate::locale::Language;
use crate::preference::{self, Category};
use crate::staff::Department;

/// A trace to be looked over before it is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TraceDraft {
    pub department: Department,
    pub text: String,
    pub due_on: NaiveDate,
}

/// What a draft is asked for.
pub struct Draft {
    pub guest_id: GuestId,
    pub source: TraceSource,
    pub today: NaiveDate,
    pub language: Language,
}

/// The words, the day and the department that follow from what a trace is made from: a preference is seen to at the
/// next arrival, a special date on its next day. Made from nothing, it is empty and due at the next arrival.
///
/// Errors: `preference_not_found`, `date_not_found`, also for those of another guest.
pub fn draft(query: &Query, asked: &Draft) -> Result<TraceDraft> {
    let &Draft { guest_id, source, today, language } = asked;
    let next_arrival = arrival::arrivals_of(query, &[guest_id])?
        .take(guest_id)
        .into_iter()
        .map(|arrival| arrival.fields.arrives_on)
        .filter(|day| *day >= today)
        .min();
    let mut draft =
        TraceDraft { department: Department::FrontOffice, text: String::new(), due_on: next_arrival.unwrap_or(today) };
    if let Some(id) = source.preference_id {
        let found = preference::preferences_of(query, &[guest_id])?
            .take(guest_id)
            .into_iter()
            .find(|preference| preference.id == id);
        let Some(preference) = found else { return refuse("preference_not_found").err() };
        draft.department = sees_to(preference.category);
        draft.text = preference.text;
    }
    if let Some(id) = source.special_date_id {
        let found = date::dates_of(query, &[guest_id], today)?.take(guest_id).into_iter().find(|date| date.id == id);
        let Some(date) = found else { return refuse("date_not_found").err() };
        draft.due_on = date.next.map_or(draft.due_on, |next| next.date);
        let kind = date::kind_text(&date.said, language);
        draft.text = language.text_with("trace-from-date", &Map::from_iter([("kind".to_owned(), json!(kind))]));
    }
    Ok(draft)
}

/// The department that most often sees to a wish of this kind.
fn sees_to(category: Category) -> Department {
    match category {
        Category::Bed | Category::Temperature | Category::Amenity | Category::Smoking => Department::Housekeeping,
        Category::Food | Category::Drink => Department::FoodBeverage,
        Category::Dietary | Category::Allergy => Department::Kitchen,
        Category::Newspaper | Category::Transport => Department::Concierge,
        Category::Room | Category::Floor | Category::Accessibility | Category::Communication | Category::Other => {
            Department::FrontOffice
        }
    }
}
