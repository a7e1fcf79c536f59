//! The property's page, for the faces.

use super::{Property, SAVED, refresh, save};
use crate::desk::Call;
use crate::error::Result;

pub fn property_save(call: &Call, property: Property) -> Result<Property> {
    property.validate()?;
    call.change(SAVED, |tx| save(tx, &property))?;
    refresh(call.session()?)?;
    call.property()
}
