//! Where each festival is kept, and by whom: what a house observes before it has chosen. Deliberately coarse: a house ticks
//! what it wants, and one guest more or less is greeted by hand.

use super::Festival;

/// Where the Chinese year is everybody's.
const CHINESE: &[&str] = &[
    "Asia/Shanghai",
    "Asia/Urumqi",
    "Asia/Chongqing",
    "Asia/Harbin",
    "Asia/Kashgar",
    "PRC",
    "Asia/Hong_Kong",
    "Hongkong",
    "Asia/Macau",
    "Asia/Macao",
    "Asia/Taipei",
    "ROC",
    "Asia/Singapore",
    "Singapore",
    "Asia/Kuala_Lumpur",
    "Asia/Kuching",
];
const MUSLIM: &[&str] = &[
    "Asia/Riyadh",
    "Asia/Dubai",
    "Asia/Qatar",
    "Asia/Bahrain",
    "Asia/Kuwait",
    "Asia/Muscat",
    "Asia/Aden",
    "Asia/Baghdad",
    "Asia/Amman",
    "Asia/Beirut",
    "Asia/Damascus",
    "Asia/Gaza",
    "Asia/Hebron",
    "Asia/Istanbul",
    "Europe/Istanbul",
    "Turkey",
    "Asia/Tehran",
    "Iran",
    "Asia/Kabul",
    "Asia/Karachi",
    "Asia/Dhaka",
    "Indian/Maldives",
    "Asia/Jakarta",
    "Asia/Makassar",
    "Asia/Jayapura",
    "Asia/Pontianak",
    "Asia/Kuala_Lumpur",
    "Asia/Kuching",
    "Asia/Brunei",
    "Asia/Singapore",
    "Singapore",
    "Asia/Tashkent",
    "Asia/Samarkand",
    "Asia/Almaty",
    "Asia/Ashgabat",
    "Asia/Dushanbe",
    "Asia/Bishkek",
    "Asia/Baku",
    "Africa/Cairo",
    "Egypt",
    "Africa/Tripoli",
    "Libya",
    "Africa/Tunis",
    "Africa/Algiers",
    "Africa/Casablanca",
    "Africa/Khartoum",
    "Africa/Mogadishu",
    "Africa/Djibouti",
    "Africa/Dakar",
    "Africa/Nouakchott",
    "Africa/Bamako",
];
const JEWISH: &[&str] = &["Asia/Jerusalem", "Asia/Tel_Aviv", "Israel"];
const PERSIAN: &[&str] = &[
    "Asia/Tehran",
    "Iran",
    "Asia/Kabul",
    "Asia/Baku",
    "Asia/Tashkent",
    "Asia/Samarkand",
    "Asia/Almaty",
    "Asia/Ashgabat",
    "Asia/Dushanbe",
    "Asia/Bishkek",
];
const HINDU: &[&str] = &[
    "Asia/Kolkata",
    "Asia/Calcutta",
    "Asia/Kathmandu",
    "Asia/Katmandu",
    "Asia/Colombo",
    "Asia/Singapore",
    "Singapore",
    "Asia/Kuala_Lumpur",
    "Indian/Mauritius",
    "Pacific/Fiji",
];
const BUDDHIST: &[&str] = &[
    "Asia/Bangkok",
    "Asia/Vientiane",
    "Asia/Phnom_Penh",
    "Asia/Yangon",
    "Asia/Rangoon",
    "Asia/Colombo",
    "Asia/Thimphu",
    "Asia/Kathmandu",
    "Asia/Katmandu",
    "Asia/Singapore",
    "Singapore",
    "Asia/Kuala_Lumpur",
    "Asia/Jakarta",
];
const THAI: &[&str] = &["Asia/Bangkok", "Asia/Vientiane", "Asia/Phnom_Penh", "Asia/Yangon", "Asia/Rangoon"];
const KOREAN: &[&str] = &["Asia/Seoul", "Asia/Pyongyang", "ROK"];
const VIETNAMESE: &[&str] = &["Asia/Ho_Chi_Minh", "Asia/Saigon"];
const ORTHODOX: &[&str] = &[
    "Europe/Athens",
    "Asia/Nicosia",
    "Europe/Nicosia",
    "Europe/Bucharest",
    "Europe/Sofia",
    "Europe/Belgrade",
    "Europe/Skopje",
    "Europe/Podgorica",
    "Europe/Moscow",
    "W-SU",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Novosibirsk",
    "Asia/Vladivostok",
    "Europe/Minsk",
    "Europe/Kyiv",
    "Europe/Kiev",
    "Europe/Chisinau",
    "Asia/Tbilisi",
    "Asia/Yerevan",
];
const AMERICAN: &[&str] = &[
    "America/New_York",
    "America/Detroit",
    "America/Chicago",
    "America/Denver",
    "America/Boise",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "America/Juneau",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
    "Pacific/Guam",
];

/// A custom, with how a guest of it is known: the language spoken, and the nation as it is written.
struct Custom {
    zones: Words,
    /// Source: BCP 47.
    languages: Words,
    nations: Words,
}

type Words = &'static [&'static str];

fn of(zones: Words, languages: Words, nations: Words) -> Option<Custom> {
    Some(Custom { zones, languages, nations })
}

/// The custom that a festival belongs to; none where houses everywhere keep it.
fn custom(festival: Festival) -> Option<Custom> {
    use Festival::*;
    match festival {
        SpringFestival | MidAutumn | Easter | Christmas | Valentines | MothersDay | FathersDay => None,
        NewYearsEveCn | Lantern | Qingming | DragonBoat | Qixi | DoubleNinth | Laba | WinterSolstice => of(
            CHINESE,
            &["zh"],
            &["china", "chinese", "中国", "中國", "taiwan", "台湾", "台灣", "香港", "hong kong", "澳门", "澳門"],
        ),
        OrthodoxEaster => of(
            ORTHODOX,
            &["el", "ru", "bg", "ro", "sr", "mk", "be", "uk", "ka"],
            &[
                "greece",
                "greek",
                "希腊",
                "russia",
                "russian",
                "俄罗斯",
                "romania",
                "罗马尼亚",
                "bulgaria",
                "保加利亚",
                "serbia",
                "塞尔维亚",
                "ukraine",
                "乌克兰",
                "georgia",
                "格鲁吉亚",
            ],
        ),
        ThanksgivingUs => of(
            AMERICAN,
            &["en-us"],
            &["usa", "us", "u.s.a.", "united states", "united states of america", "american", "美国", "美國"],
        ),
        Seollal | Chuseok => {
            of(KOREAN, &["ko"], &["korea", "south korea", "korean", "republic of korea", "韩国", "韓國", "朝鲜"])
        }
        Tet => of(VIETNAMESE, &["vi"], &["vietnam", "viet nam", "vietnamese", "越南"]),
        RamadanStart | EidAlFitr | EidAlAdha => of(
            MUSLIM,
            &["ar", "ur", "ms", "id", "tr", "fa", "ps"],
            &[
                "saudi arabia",
                "沙特",
                "沙特阿拉伯",
                "united arab emirates",
                "uae",
                "阿联酋",
                "qatar",
                "卡塔尔",
                "kuwait",
                "科威特",
                "oman",
                "阿曼",
                "bahrain",
                "巴林",
                "egypt",
                "埃及",
                "jordan",
                "约旦",
                "morocco",
                "摩洛哥",
                "turkey",
                "türkiye",
                "土耳其",
                "iran",
                "伊朗",
                "pakistan",
                "巴基斯坦",
                "bangladesh",
                "孟加拉国",
                "indonesia",
                "印度尼西亚",
                "印尼",
                "malaysia",
                "马来西亚",
                "brunei",
                "文莱",
            ],
        ),
        RoshHashanah | Hanukkah | Passover => of(JEWISH, &["he", "yi"], &["israel", "israeli", "以色列"]),
        Nowruz => of(
            PERSIAN,
            &["fa", "az", "kk", "ky", "tg", "tk", "uz"],
            &[
                "iran",
                "伊朗",
                "afghanistan",
                "阿富汗",
                "azerbaijan",
                "阿塞拜疆",
                "kazakhstan",
                "哈萨克斯坦",
                "uzbekistan",
                "乌兹别克斯坦",
                "tajikistan",
                "塔吉克斯坦",
            ],
        ),
        Diwali => of(
            HINDU,
            &["hi", "gu", "mr", "ta", "te", "kn", "pa", "ne"],
            &["india", "indian", "印度", "nepal", "尼泊尔", "mauritius", "毛里求斯"],
        ),
        Vesak => of(
            BUDDHIST,
            &["th", "lo", "km", "my", "si"],
            &["thailand", "泰国", "sri lanka", "斯里兰卡", "myanmar", "缅甸", "cambodia", "柬埔寨", "laos", "老挝"],
        ),
        Songkran => of(
            THAI,
            &["th", "lo", "km", "my"],
            &["thailand", "thai", "泰国", "泰國", "laos", "老挝", "cambodia", "柬埔寨", "myanmar", "缅甸"],
        ),
    }
}

impl Festival {
    /// Whether a house there keeps it without being told to. Source of the zone: the IANA time zone database. A house that
    /// works in Chinese keeps the Chinese year wherever it is.
    pub fn is_usual_at(self, zone: &str, works_in_chinese: bool) -> bool {
        custom(self)
            .is_none_or(|custom| custom.zones.contains(&zone) || works_in_chinese && custom.languages.contains(&"zh"))
    }

    /// Whether a guest of this language (BCP 47) and nation, as it is written, is likely to keep it.
    pub fn is_kept_by(self, language: &str, nationality: &str) -> bool {
        let (language, nation) = (language.trim().to_lowercase(), nationality.trim().to_lowercase());
        custom(self).is_some_and(|custom| {
            let spoken = |wanted: &&str| {
                language.strip_prefix(*wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            };
            custom.languages.iter().any(spoken) || custom.nations.contains(&nation.as_str())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Festival::{self, *};

    #[test]
    fn a_house_keeps_what_its_country_keeps() {
        let check = |festival: Festival, zone: &str, chinese: bool, usual: bool| {
            assert_eq!(festival.is_usual_at(zone, chinese), usual, "{} at {zone}", festival.id());
        };
        for (festival, usual) in
            [(MidAutumn, true), (Laba, true), (Christmas, true), (Hanukkah, false), (Diwali, false)]
        {
            check(festival, "Asia/Shanghai", true, usual);
            check(festival, "Asia/Shanghai", false, usual);
        }
        check(Hanukkah, "Asia/Jerusalem", false, true);
        check(ThanksgivingUs, "America/New_York", false, true);
        check(ThanksgivingUs, "Europe/Paris", false, false);
        check(Laba, "Europe/Paris", false, false);
        check(Laba, "Europe/Paris", true, true);
        check(SpringFestival, "Europe/Paris", false, true);
        check(Diwali, "Asia/Singapore", false, true);
    }

    #[test]
    fn a_guest_brings_the_custom_of_home() {
        let check = |festival: Festival, (language, nation): (&str, &str), kept: bool| {
            assert_eq!(festival.is_kept_by(language, nation), kept, "{} by {language} {nation}", festival.id());
        };
        check(Hanukkah, ("he-IL", ""), true);
        check(Hanukkah, ("en", " Israel "), true);
        check(Hanukkah, ("", "以色列"), true);
        check(Hanukkah, ("en-GB", "英国"), false);
        check(Hanukkah, ("", ""), false);
        check(ThanksgivingUs, ("en-US", ""), true);
        check(ThanksgivingUs, ("en", ""), false);
        check(EidAlFitr, ("ar", ""), true);
        // Arabic, not Armenian-like codes that begin alike.
        check(EidAlFitr, ("arn", ""), false);
        check(Christmas, ("en", "美国"), false);
    }

    #[test]
    fn every_zone_is_one_there_is() {
        let lists =
            [super::CHINESE, super::MUSLIM, super::JEWISH, super::PERSIAN, super::HINDU, super::BUDDHIST, super::THAI];
        let more = [super::KOREAN, super::VIETNAMESE, super::ORTHODOX, super::AMERICAN];
        for zone in lists.into_iter().chain(more).flatten() {
            assert!(zone.parse::<chrono_tz::Tz>().is_ok(), "{zone} is a zone");
        }
    }
}
