//! The house the book belongs to: name, city, money, language, clock. And the settings that are kept with it.

mod commands;

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveTime, TimeZone, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

pub use commands::*;

use crate::book::{Acting, Book, BookError, Change, Op, Query};
use crate::error::{Error, Result, refuse};
use crate::locale::Language;

pub const FOUNDED: Op = Op::for_managers("book_founded");
pub const SAVED: Op = Op::for_managers("property_saved");
pub const SETTING_SAVED: Op = Op::new("setting_saved");

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Property {
    pub name: String,
    /// Guests whose home city this is are local guests.
    pub city: String,
    /// Source: ISO 4217, three capital letters.
    pub currency: String,
    pub language: Language,
    /// Source: the IANA time zone database, such as `Asia/Shanghai`.
    pub time_zone: String,
}

impl Property {
    /// Errors: `name_missing`, `city_missing`, `currency_unknown`, `time_zone_unknown`, each with its field.
    pub fn validate(&self) -> Result<()> {
        if self.name.trim().is_empty() {
            return refuse("property_name_missing").field("name").err();
        }
        if self.city.trim().is_empty() {
            return refuse("property_city_missing").field("city").err();
        }
        if self.currency.len() != 3 || !self.currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return refuse("currency_unknown").arg("currency", &self.currency).field("currency").err();
        }
        self.zone().map(|_| ())
    }

    /// The civil day at the property when the world's clock stands at `now_ms`.
    pub fn day_of(&self, now_ms: i64) -> Result<NaiveDate> {
        Ok(self.time_of(now_ms)?.date_naive())
    }

    /// What the clocks at the property show then.
    pub fn time_of(&self, now_ms: i64) -> Result<DateTime<FixedOffset>> {
        let instant = DateTime::<Utc>::from_timestamp_millis(now_ms).unwrap_or_default();
        Ok(instant.with_timezone(&self.zone()?).fixed_offset())
    }

    /// The first instant of a civil day at the property. Units: milliseconds UTC.
    pub fn start_of(&self, day: NaiveDate) -> Result<i64> {
        let (zone, midnight) = (self.zone()?, day.and_time(NaiveTime::MIN));
        // Where clocks are put forward over midnight, the day begins an hour later.
        let at = |hours| zone.from_local_datetime(&(midnight + Duration::hours(hours))).earliest();
        Ok(at(0).or_else(|| at(1)).map_or(midnight.and_utc().timestamp_millis(), |instant| instant.timestamp_millis()))
    }

    /// Errors: `time_zone_unknown`.
    pub fn zone(&self) -> Result<chrono_tz::Tz> {
        self.time_zone
            .parse()
            .map_err(|_| Error::from(refuse("time_zone_unknown").arg("time_zone", &self.time_zone).field("time_zone")))
    }

    /// The spellings of the property's city that guests' pages use.
    pub fn city_names(&self) -> Vec<String> {
        let plain = plain(&self.city);
        let mut names = vec![self.city.clone(), format!("{plain}市"), plain];
        names.dedup();
        names
    }

    /// A guest whose home is in the property's city: such guests get no local speciality.
    pub fn is_local(&self, home_city: &str) -> bool {
        let home = home_city.trim();
        !home.is_empty() && (plain(home) == plain(&self.city))
    }
}

/// `杭州市` and `杭州`, `Hangzhou` and `hangzhou` are one city.
fn plain(city: &str) -> String {
    let city = city.trim().to_lowercase();
    city.strip_suffix('市').map(str::to_owned).unwrap_or(city)
}

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

/// What the house has decided under a name; its default while nobody decided.
///
/// Rules are kept beside the screens' settings, under names that no screen may write.
pub fn rules<Rules: DeserializeOwned + Default>(query: &Query, name: &str) -> Result<Rules> {
    let found: Option<(String,)> =
        query.maybe("select value from setting where key = :key", json!({ "key": rules_key(name) }))?;
    Ok(found.and_then(|(text,)| serde_json::from_str(&text).ok()).unwrap_or_default())
}

pub fn keep_rules(tx: &Change, name: &str, rules: &impl Serialize) -> Result<()> {
    let text = serde_json::to_string(rules).map_err(BookError::from)?;
    tx.run(
        "insert into setting (key, value) values (:key, :value)
         on conflict (key) do update set value = excluded.value",
        json!({ "key": rules_key(name), "value": text }),
    )?;
    Ok(())
}

fn rules_key(name: &str) -> String {
    format!("{RULES}{name}")
}

/// Begins the key of everything that only its own room may write.
const RULES: &str = "rules.";

/// A key that a screen must not write: the house's rules, and whether it is a sample.
pub(crate) fn is_reserved(key: &str) -> bool {
    key.starts_with(RULES) || key == SAMPLE
}

const SAMPLE: &str = "sample";

/// Says for good that the guests of this book are invented.
pub fn mark_as_sample(book: &Book, acting: Acting) -> Result<()> {
    book.change(acting, SETTING_SAVED, |tx| {
        tx.run("insert into setting (key, value) values (:key, 'true')", json!({ "key": SAMPLE }))
    })?;
    Ok(())
}

/// True for the sample hotel, which anybody may look around in.
pub fn is_sample(book: &Book) -> Result<bool> {
    let found: Option<(String,)> =
        book.read(|query| query.maybe("select value from setting where key = :key", json!({ "key": SAMPLE })))?;
    Ok(found.is_some_and(|(value,)| value == "true"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hangzhou() -> Property {
        Property {
            name: "西湖别苑".into(),
            city: "杭州".into(),
            currency: "CNY".into(),
            language: Language::Chinese,
            time_zone: "Asia/Shanghai".into(),
        }
    }

    #[test]
    fn the_day_is_the_propertys_not_the_machines() {
        let late_evening_utc = 1_790_000_000_000 / 86_400_000 * 86_400_000 + 20 * 3_600_000;
        let day = hangzhou().day_of(late_evening_utc).unwrap();
        let utc = DateTime::<Utc>::from_timestamp_millis(late_evening_utc).unwrap().date_naive();
        assert_eq!(day, utc.succ_opt().unwrap(), "at 20:00 UTC it is already tomorrow in Hangzhou");
    }

    #[test]
    fn a_day_begins_when_it_does_at_the_property() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let start = hangzhou().start_of(day).unwrap();
        assert_eq!(hangzhou().day_of(start).unwrap(), day, "its first instant is in it");
        assert_eq!(hangzhou().day_of(start - 1).unwrap(), day.pred_opt().unwrap(), "and the one before is not");
        let forward = Property { time_zone: "America/Santiago".into(), ..hangzhou() };
        let day = NaiveDate::from_ymd_opt(2026, 9, 6).unwrap();
        let start = forward.time_of(forward.start_of(day).unwrap()).unwrap();
        assert_eq!(start.format("%H:%M").to_string(), "01:00", "clocks went forward over midnight there");
    }

    #[test]
    fn a_city_with_or_without_its_suffix_is_the_same_home() {
        assert!(hangzhou().is_local("杭州市"), "the suffix 市 makes no other city");
        assert!(!hangzhou().is_local(""), "nobody is local by saying nothing");
        assert!(!hangzhou().is_local("苏州"), "Suzhou is elsewhere");
    }

    #[test]
    fn a_field_that_is_wrong_is_named() {
        let wrong = Property { time_zone: "Mars/Olympus".into(), ..hangzhou() };
        let Err(Error::Refused(refusal)) = wrong.validate() else { panic!("Mars keeps no hotel time") };
        assert_eq!((refusal.code, refusal.field), ("time_zone_unknown", Some("time_zone")));
    }
}
