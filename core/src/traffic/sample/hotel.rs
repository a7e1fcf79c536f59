//! The house that the invented guests come to.

use super::words;
use crate::locale::Language;
use crate::property::Property;

/// The sample hotel's own page.
pub fn property(language: Language) -> Property {
    let (name, city) = match language {
        Language::Chinese => ("西湖别苑", CITY[0]),
        Language::English => ("West Lake Retreat", CITY[1]),
    };
    Property {
        name: name.to_owned(),
        city: city.to_owned(),
        currency: "CNY".to_owned(),
        language,
        time_zone: "Asia/Shanghai".to_owned(),
        day_order: None,
    }
}

pub(super) const CITY: [&str; 2] = ["杭州", "Hangzhou"];

/// The first manager of the sample hotel.
pub fn manager(language: Language) -> &'static str {
    words::say(language, ["周敏", "Zhou Min"])
}
