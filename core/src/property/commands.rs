//! The property's page and the settings, for the faces.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::{Property, SAVED, SETTING_SAVED, is_reserved, save};
use crate::api::Call;
use crate::error::{Result, refuse};

pub fn property_save(call: &Call, property: Property) -> Result<Property> {
    property.validate()?;
    call.change(SAVED, |tx| save(tx, &property))?;
    call.session()?.refresh_property()?;
    call.property()
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct SettingKey {
    pub key: String,
}

/// A small thing a screen remembers: theme, chosen layout, dismissed hints.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct Setting {
    pub key: String,
    pub value: Value,
}

/// Shape: `value` is null when nothing was saved under the key.
pub fn setting_get(call: &Call, request: SettingKey) -> Result<Setting> {
    let found: Option<(String,)> = call
        .read(|query| Ok(query.maybe("select value from setting where key = :key", json!({ "key": request.key }))?))?;
    let value = found.and_then(|(text,)| serde_json::from_str(&text).ok()).unwrap_or(Value::Null);
    Ok(Setting { key: request.key, value })
}

/// Errors: `setting_reserved` for a name that belongs to a room of the house.
pub fn setting_save(call: &Call, setting: Setting) -> Result<Setting> {
    if is_reserved(&setting.key) {
        return refuse("setting_reserved").arg("key", &setting.key).err();
    }
    call.change(SETTING_SAVED, |tx| {
        tx.run(
            "insert into setting (key, value) values (:key, :value)
             on conflict (key) do update set value = excluded.value",
            json!({ "key": setting.key, "value": setting.value.to_string() }),
        )?;
        Ok(())
    })?;
    Ok(setting)
}
