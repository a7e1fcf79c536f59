//! The property's page: how it is kept, and what a face may ask.

mod commands;

use serde_json::json;

pub use commands::*;

pub use crate::desk::Property;

use crate::book::{Change, Op, Query};
use crate::desk::Session;
use crate::error::Result;

pub const FOUNDED: Op = Op::for_managers("book_founded");
pub const SAVED: Op = Op::for_managers("property_saved");

pub fn load(query: &Query) -> Result<Property> {
    Ok(query.one("select name, city, currency, language, time_zone from property", json!({}))?)
}

pub fn found(tx: &Change, property: &Property) -> Result<()> {
    tx.run(
        "insert into property (id, name, city, currency, language, time_zone)
         values (1, :name, :city, :currency, :language, :time_zone)",
        property,
    )?;
    Ok(())
}

fn save(tx: &Change, property: &Property) -> Result<()> {
    tx.run(
        "update property set name = :name, city = :city, currency = :currency, language = :language,
         time_zone = :time_zone",
        property,
    )?;
    Ok(())
}

/// Reads the page again after it changed, for whoever asks at the desk.
pub fn refresh(session: &Session) -> Result<()> {
    session.set_property(session.book.read(load)?);
    Ok(())
}
