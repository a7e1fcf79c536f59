//! The property's page: how it is kept, and what a client may ask.

mod commands;
mod paper;

use serde::Deserialize;
use serde_json::{Value, json};

pub use commands::*;
pub use paper::*;

pub use crate::desk::Property;

use crate::book::{Change, Op, Query};
use crate::desk::{Session, rules_key, save_rules};
use crate::error::Result;
use crate::locale::Language;

pub const FOUNDED: Op = Op::for_managers("book_founded");
pub const SAVED: Op = Op::for_managers("property_saved");

pub fn load(query: &Query) -> Result<Property> {
    #[derive(Deserialize)]
    struct Page {
        name: String,
        city: String,
        currency: String,
        language: Language,
        time_zone: String,
        day_order: Option<String>,
    }
    let Page { name, city, currency, language, time_zone, day_order } = query.one(
        "select property.name, property.city, property.currency, property.language, property.time_zone,
           setting.value as day_order
         from property left join setting on setting.key = :day_order",
        json!({ "day_order": rules_key(DAY_ORDER) }),
    )?;
    let day_order = day_order.and_then(|text| serde_json::from_str(&text).ok()).flatten();
    Ok(Property { name, city, currency, language, time_zone, day_order })
}

/// The name under which the order of year, month and day is kept.
const DAY_ORDER: &str = "day_order";

pub fn found(tx: &Change, property: &Property) -> Result<()> {
    tx.run(
        "insert into property (id, name, city, currency, language, time_zone)
         values (1, :name, :city, :currency, :language, :time_zone)",
        page(property),
    )?;
    match property.day_order {
        Some(order) => save_rules(tx, DAY_ORDER, &order),
        None => Ok(()),
    }
}

fn save(tx: &Change, property: &Property) -> Result<()> {
    tx.run(
        "update property set name = :name, city = :city, currency = :currency, language = :language,
         time_zone = :time_zone",
        page(property),
    )?;
    save_rules(tx, DAY_ORDER, &property.day_order)
}

/// What stands in the property's own row.
fn page(property: &Property) -> Value {
    let Property { name, city, currency, language, time_zone, day_order: _ } = property;
    json!({ "name": name, "city": city, "currency": currency, "language": language, "time_zone": time_zone })
}

/// Reads the page again after it changed, for whoever asks at the desk.
pub fn refresh(session: &Session) -> Result<()> {
    session.set_property(session.book.read(load)?);
    Ok(())
}
