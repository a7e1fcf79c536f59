//! Service hours and the three clocks.

use chrono::NaiveDateTime;
use chrono_tz::Tz;

use crate::complaint::{
    Clock, ClockLimits, ClockRules, Clocks, Hours, MINUTE_MS, Reading, ServiceHours, Severity, State, Step, Taken,
};

const ZONE: Tz = chrono_tz::Asia::Shanghai;

fn at_in(zone: Tz, text: &str) -> i64 {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    local.and_local_timezone(zone).earliest().unwrap().timestamp_millis()
}

fn at(text: &str) -> i64 {
    at_in(ZONE, text)
}

fn hours(from: &str, to: &str, closed_on: &[u8]) -> Hours {
    ServiceHours { from: from.into(), to: to.into(), closed_on: closed_on.to_vec() }.read(ZONE).unwrap()
}

#[test]
fn only_service_time_counts() {
    let check = |hours: &Hours, (from, to): (&str, &str), minutes: i64, why: &str| {
        assert_eq!(hours.between(at(from), at(to)), minutes * MINUTE_MS, "{why}");
    };
    let day = hours("08:00", "22:00", &[]);
    check(&day, ("2026-11-27 09:00", "2026-11-27 10:30"), 90, "within a day");
    check(&day, ("2026-11-27 06:00", "2026-11-27 09:00"), 60, "before the doors open nothing runs");
    check(&day, ("2026-11-27 21:00", "2026-11-28 09:00"), 120, "the night does not count");
    check(&day, ("2026-11-27 23:00", "2026-11-28 02:00"), 0, "nor a part of it");
    check(&day, ("2026-11-27 10:00", "2026-11-27 09:00"), 0, "a span that runs backwards is none");
    let bar = hours("18:00", "02:00", &[]);
    check(&bar, ("2026-11-27 23:00", "2026-11-28 03:00"), 180, "a bar's night ends the next day");
    check(&bar, ("2026-11-28 01:00", "2026-11-28 19:00"), 120, "and begins again in the evening");
    let always = hours("00:00", "00:00", &[]);
    check(&always, ("2026-11-27 00:00", "2026-11-30 00:00"), 3 * 24 * 60, "the same time twice is the whole day");
    let weekdays = hours("08:00", "20:00", &[6, 7]);
    check(&weekdays, ("2026-11-27 19:00", "2026-11-30 09:00"), 120, "Friday evening to Monday morning");
}

#[test]
fn a_limit_is_reached_when_so_much_service_time_has_passed() {
    let day = hours("08:00", "22:00", &[]);
    let check = |from: &str, minutes: i64, expected: &str| {
        let reached = day.after(at(from), minutes * MINUTE_MS).unwrap();
        assert_eq!(reached, at(expected), "{minutes} minutes from {from}");
        assert_eq!(day.between(at(from), reached), minutes * MINUTE_MS, "and what lies between is that much");
    };
    check("2026-11-27 09:00", 30, "2026-11-27 09:30");
    check("2026-11-27 21:50", 30, "2026-11-28 08:20");
    check("2026-11-27 03:00", 30, "2026-11-27 08:30");
    check("2026-11-27 09:00", 14 * 60 * 3, "2026-11-30 09:00");
}

#[test]
fn clocks_that_are_put_forward_lose_no_time() {
    let hours = ServiceHours { from: "02:30".into(), to: "10:00".into(), closed_on: vec![] };
    let berlin = hours.read(chrono_tz::Europe::Berlin).unwrap();
    let (from, to) =
        (at_in(chrono_tz::Europe::Berlin, "2026-03-29 01:00"), at_in(chrono_tz::Europe::Berlin, "2026-03-29 10:00"));
    assert_eq!(
        berlin.between(from, to),
        390 * MINUTE_MS,
        "half past two does not come that night: service begins at 3:30"
    );
}

#[test]
fn hours_that_cannot_be_read_or_are_never_are_refused() {
    let code = |from: &str, closed: &[u8]| {
        let hours = ServiceHours { from: from.into(), to: "22:00".into(), closed_on: closed.to_vec() };
        hours.read(ZONE).unwrap_err().code()
    };
    assert_eq!(code("8 o'clock", &[]), "service_hours_unreadable");
    assert_eq!(code("08:00", &[1, 2, 3, 4, 5, 6, 7]), "service_days_missing");
}

fn rules() -> ClockRules {
    let limits = Severity::ALL
        .into_iter()
        .map(|severity| ClockLimits {
            severity,
            response: 60,
            solution: 240,
            closing: 600,
            round_the_clock: severity >= Severity::Serious,
        })
        .collect();
    ClockRules { limits, ..ClockRules::default() }
}

/// Reads a clock after these steps. The first moment is when the complaint was taken.
fn reading(clock: Clock, taken: &str, steps: Vec<(&str, Step)>) -> Reading {
    reading_of(Severity::Moderate, clock, taken, steps)
}

fn reading_of(severity: Severity, clock: Clock, taken: &str, steps: Vec<(&str, Step)>) -> Reading {
    let mut log = vec![Taken { step: Step::Record { severity }, at: at(taken) }];
    log.extend(steps.into_iter().map(|(moment, step)| Taken { step, at: at(moment) }));
    let state = State::replay(&log).unwrap();
    Clocks { hours: hours("08:00", "22:00", &[]), rules: rules() }.read(clock, &state, at(taken))
}

fn pause() -> Step {
    Step::Pause { reason: "等回电".into() }
}

fn resume() -> Step {
    Step::Resume { note: String::new() }
}

#[test]
fn a_clock_stands_still_while_the_house_waits_for_the_guest() {
    let due = |steps| reading(Clock::Solution, "2026-11-27 09:00", steps).due_at;
    assert_eq!(due(vec![]), Some(at("2026-11-27 13:00")), "four hours from nine");
    assert_eq!(due(vec![("2026-11-27 10:00", pause())]), None, "waiting, it is never up");
    assert_eq!(
        due(vec![("2026-11-27 10:00", pause()), ("2026-11-27 12:00", resume())]),
        Some(at("2026-11-27 15:00")),
        "two hours of waiting do not count"
    );
    assert_eq!(
        due(vec![("2026-11-27 21:00", pause()), ("2026-11-28 12:00", resume())]),
        Some(at("2026-11-27 13:00")),
        "a wait that began after it was up does not save it"
    );
    assert_eq!(
        due(vec![
            ("2026-11-27 10:00", pause()),
            ("2026-11-27 11:00", resume()),
            ("2026-11-27 12:00", pause()),
            ("2026-11-28 09:00", resume()),
        ]),
        Some(at("2026-11-28 11:00")),
        "two hours ran before and between the waits, two are left"
    );
}

#[test]
fn grave_complaints_run_round_the_clock_and_the_others_in_service_hours() {
    let due = |severity, taken: &str, steps| reading_of(severity, Clock::Solution, taken, steps).due_at;
    for severity in [Severity::Serious, Severity::Critical] {
        let night = due(severity, "2026-11-27 23:00", vec![]);
        assert_eq!(night, Some(at("2026-11-28 03:00")), "four hours from eleven at night");
        let waited = vec![("2026-11-27 23:30", pause()), ("2026-11-28 00:30", resume())];
        assert_eq!(
            due(severity, "2026-11-27 23:00", waited),
            Some(at("2026-11-28 04:00")),
            "an hour's wait does not count"
        );
        let answered = vec![("2026-11-28 01:00", Step::Respond { text: "已致歉".into() })];
        let response = reading_of(severity, Clock::Response, "2026-11-27 23:00", answered);
        assert_eq!(response.minutes, Some(120), "nor does the night stop what is measured");
    }
    for severity in [Severity::Minor, Severity::Moderate] {
        assert_eq!(due(severity, "2026-11-27 23:00", vec![]), Some(at("2026-11-28 12:00")), "from the hour of opening");
    }
}

#[test]
fn a_house_that_never_chose_has_the_grave_ones_run_always() {
    let kept = r#"{"severity":"critical","response":5,"solution":120,"closing":840}"#;
    let limits: ClockLimits = serde_json::from_str(kept).unwrap();
    assert!(limits.round_the_clock);
    let chosen = kept.replace('}', r#","round_the_clock":false}"#);
    let limits: ClockLimits = serde_json::from_str(&chosen).unwrap();
    assert!(!limits.round_the_clock, "what a house chose stands");
}

#[test]
fn the_first_response_stops_its_clock_and_no_other() {
    let respond = || vec![("2026-11-27 09:20", Step::Respond { text: "已致歉".into() })];
    let response = reading(Clock::Response, "2026-11-27 09:00", respond());
    assert_eq!(response, Reading { due_at: None, minutes: Some(20) });
    let closing = reading(Clock::Closing, "2026-11-27 09:00", respond());
    assert_eq!((closing.due_at, closing.minutes), (Some(at("2026-11-27 19:00")), None));
}

#[test]
fn a_complaint_that_is_opened_again_has_its_time_anew() {
    let steps = || {
        vec![
            ("2026-11-27 09:30", Step::Withdraw { reason: "误会".into() }),
            ("2026-11-29 10:00", Step::Reopen { reason: "又来电".into() }),
        ]
    };
    let solution = reading(Clock::Solution, "2026-11-27 09:00", steps());
    assert_eq!(solution.due_at, Some(at("2026-11-29 14:00")), "four hours from when it was opened again");
}

#[test]
fn limits_that_contradict_themselves_are_refused() {
    let check = |change: fn(&mut ClockRules), code: &str| {
        let mut rules = ClockRules::default();
        change(&mut rules);
        assert_eq!(rules.validate().unwrap_err().code(), code);
    };
    assert!(ClockRules::default().validate().is_ok(), "what a house begins with is in order");
    check(|rules| rules.limits.truncate(3), "clock_limits_missing");
    check(|rules| rules.limits[0].response = 0, "clock_limit_out_of_range");
    check(|rules| rules.limits[1].solution = 1, "clock_limits_out_of_order");
}
