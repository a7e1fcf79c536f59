//! The house the book belongs to: name, city, money, language, clock. How its page is kept is the room `property`.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveTime, TimeZone, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::DayOrder;
use crate::calendar::written::Orders;
use crate::error::{Error, Result, refuse};
use crate::locale::Language;
use crate::text::city::City;

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
    /// In which order the house writes year, month and day; null for the order of the currency's country.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub day_order: Option<DayOrder>,
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

    /// The order in which a date typed in figures is read.
    pub fn orders(&self) -> Orders {
        self.day_order.unwrap_or_else(|| DayOrder::of_currency(&self.currency)).into()
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

    /// The city by which homes are measured: guests who live in it are local and get no local speciality.
    pub fn home_city(&self) -> City {
        City::of(&self.city)
    }

    /// A guest whose home is in the property's city; for many guests, ask [`Self::home_city`] once.
    pub fn is_local(&self, home_city: &str) -> bool {
        self.home_city().holds(home_city)
    }
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
            day_order: None,
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
        assert!(hangzhou().is_local("浙江省杭州市西湖区"), "nor does the rest of an address");
        assert!(hangzhou().is_local("Hangzhou"), "nor the script");
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
