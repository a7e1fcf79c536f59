//! Small things kept in the book under a name: what screens remember, what the house has decided, and whether it is a
//! sample.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::Call;
use crate::book::{Book, BookError, Change, Op, Query};
use crate::error::{Result, refuse};

pub const SETTING_SAVED: Op = Op::new("setting_saved");

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

/// What the house has decided under a name; its default while nobody decided.
///
/// Rules are kept beside the screens' settings, under names that no screen may write.
pub fn rules<Rules: DeserializeOwned + Default>(query: &Query, name: &str) -> Result<Rules> {
    let found: Option<(String,)> =
        query.maybe("select value from setting where key = :key", json!({ "key": rules_key(name) }))?;
    Ok(found.map(|(text,)| read_rules(&text)).unwrap_or_default())
}

/// What several rooms have decided, each as it is kept: empty where nobody decided. Read by [`read_rules`].
pub fn rules_together<const COUNT: usize>(query: &Query, names: [&str; COUNT]) -> Result<[String; COUNT]> {
    let keys = names.map(rules_key);
    let rows: Vec<(String, String)> = query.all(
        "select key, value from setting where key in (select value from texts(:keys))",
        json!({ "keys": keys.as_slice() }),
    )?;
    let value = |key: &String| rows.iter().find(|(kept, _)| kept == key).map(|(_, value)| value.clone());
    Ok(keys.each_ref().map(|key| value(key).unwrap_or_default()))
}

/// Rules as they are kept under [`rules_key`]; their default where they cannot be read.
pub fn read_rules<Rules: DeserializeOwned + Default>(text: &str) -> Rules {
    serde_json::from_str(text).unwrap_or_default()
}

pub fn save_rules(tx: &Change, name: &str, rules: &impl Serialize) -> Result<()> {
    let text = serde_json::to_string(rules).map_err(BookError::from)?;
    tx.run(
        "insert into setting (key, value) values (:key, :value)
         on conflict (key) do update set value = excluded.value",
        json!({ "key": rules_key(name), "value": text }),
    )?;
    Ok(())
}

/// The key under which the house's rules of this name are kept, as JSON.
pub fn rules_key(name: &str) -> String {
    format!("{RULES}{name}")
}

/// Begins the key of everything that only its own room may write.
const RULES: &str = "rules.";

/// A key that a screen must not write: the house's rules, and whether it is a sample.
fn is_reserved(key: &str) -> bool {
    key.starts_with(RULES) || key == SAMPLE
}

const SAMPLE: &str = "sample";

/// Says for good that the guests of this book are invented.
pub fn mark_as_sample(tx: &Change) -> Result<()> {
    tx.run("insert into setting (key, value) values (:key, 'true')", json!({ "key": SAMPLE }))?;
    Ok(())
}

/// True for the sample hotel, which anybody may look around in.
pub fn is_sample(book: &Book) -> Result<bool> {
    let found: Option<(String,)> =
        book.read(|query| query.maybe("select value from setting where key = :key", json!({ "key": SAMPLE })))?;
    Ok(found.is_some_and(|(value,)| value == "true"))
}
