//! Every name a date, a festival or a refusal can need has its words in both languages.

use fluent_bundle::{FluentBundle, FluentResource};

use super::{CalendarError, Festival};

const ENGLISH: &str = include_str!("../../../locales/en/calendar.ftl");
const CHINESE: &str = include_str!("../../../locales/zh-CN/calendar.ftl");

fn needed() -> Vec<String> {
    let numbered = [
        ("calendar-lunar-month", 12),
        ("calendar-lunar-day", 30),
        ("calendar-stem", 10),
        ("calendar-branch", 12),
        ("calendar-zodiac", 12),
    ];
    let numbered =
        numbered.into_iter().flat_map(|(name, count)| (1..=count).map(move |number| format!("{name}-{number}")));
    let festivals = Festival::ALL.into_iter().map(|f| format!("festival-{}", f.id()));
    let errors = [
        CalendarError::DateOutOfRange { year: 1899 },
        CalendarError::NoSuchMonth { month: 13 },
        CalendarError::NoSuchLeapMonth { year: 2025, month: 5, leap_month: Some(6) },
        CalendarError::LeapMonthNever { month: 1 },
        CalendarError::LeapMonthOfSolarDate,
        CalendarError::DayOutOfMonth { month: 2, day: 30, days: 29 },
    ];
    let errors = errors.iter().map(|error| format!("error-{}", error.code()));
    numbered.chain(festivals).chain(errors).map(|id| id.replace('_', "-")).collect()
}

#[test]
fn every_name_has_its_words_in_both_languages() {
    for (language, source) in [("en", ENGLISH), ("zh-CN", CHINESE)] {
        let resource = FluentResource::try_new(source.to_owned()).unwrap();
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.add_resource(resource).unwrap();
        for id in needed() {
            assert!(bundle.has_message(&id), "{language} lacks {id}");
        }
    }
}

#[test]
fn a_refusal_gives_its_message_every_value_it_names() {
    let mut bundle = FluentBundle::new(vec!["en".parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(ENGLISH.to_owned()).unwrap()).unwrap();
    let said = |error: CalendarError| {
        let args = error.args().into_iter().collect();
        let id = format!("error-{}", error.code().replace('_', "-"));
        let pattern = bundle.get_message(&id).and_then(|message| message.value()).unwrap();
        let mut missing = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&args), &mut missing).into_owned();
        assert!(missing.is_empty(), "{id} names a value it was not given: {missing:?}");
        said
    };
    let no_leap = |year, leap_month| said(CalendarError::NoSuchLeapMonth { year, month: 5, leap_month });
    insta::assert_snapshot!(
        [
            said(CalendarError::DateOutOfRange { year: 1899 }),
            said(CalendarError::NoSuchMonth { month: 13 }),
            no_leap(2025, Some(6)),
            no_leap(2026, None),
            said(CalendarError::LeapMonthNever { month: 1 }),
            said(CalendarError::LeapMonthOfSolarDate),
            said(CalendarError::DayOutOfMonth { month: 2, day: 30, days: 29 }),
        ].join("\n"),
        @"
    Choose a year from 1900 to 2100. Not in the calendar: 1899
    Choose a month from 1 to 12. Not a month: 13
    The leap month of lunar year 2025 is month 6. Choose that one, or the regular month: 5
    Lunar year 2026 has no leap month. Choose the regular month: 5
    No lunar year from 1900 to 2100 has this leap month. Choose the regular month: 1
    Only lunar dates have leap months. Choose the lunar calendar, or clear the leap month.
    This month has only 29 days. Choose an earlier day. Not in this month: 30
    "
    );
}
