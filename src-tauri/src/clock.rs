//! When reminders are due. Pure: the time is told, nothing is looked up, nothing is done.

use chrono::{NaiveDateTime, NaiveTime};

/// What the clock has already acted on.
///
/// Invariant: a reminder time rings at most once a day, however often the machine sleeps or its clock is set back.
#[derive(Debug, Clone)]
pub struct Clock {
    last: NaiveDateTime,
    rang: Option<NaiveDateTime>,
}

/// What a look at the time brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tick {
    /// It is another day than at the last look: what is due has changed.
    pub new_day: bool,
    /// A reminder time of today has come since the last look.
    pub ring: bool,
}

impl Clock {
    pub fn new(now: NaiveDateTime) -> Self {
        Clock { last: now, rang: None }
    }

    /// Looks at the time. `times` are the reminder times of a day, in any order.
    ///
    /// After a sleep only today's times count: what yesterday had to say, today's list says.
    pub fn look(&mut self, now: NaiveDateTime, times: &[NaiveTime]) -> Tick {
        let passed = |time: &NaiveTime| {
            let moment = now.date().and_time(*time);
            let fresh = self.rang.is_none_or(|rang| moment > rang);
            (moment > self.last && moment <= now && fresh).then_some(moment)
        };
        let rung = times.iter().filter_map(passed).max();
        let tick = Tick { new_day: now.date() != self.last.date(), ring: rung.is_some() };
        self.last = now;
        self.rang = rung.or(self.rang);
        tick
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUIET: Tick = Tick { new_day: false, ring: false };
    const RING: Tick = Tick { new_day: false, ring: true };
    const NEW_DAY: Tick = Tick { new_day: true, ring: false };
    const NEW_DAY_AND_RING: Tick = Tick { new_day: true, ring: true };

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    /// Looks at each moment in turn, with reminders at 9:00 and 14:30; the first moment is the start.
    fn check(why: &str, start: &str, looks: &[(&str, Tick)]) {
        let times = [NaiveTime::from_hms_opt(14, 30, 0).unwrap(), NaiveTime::from_hms_opt(9, 0, 0).unwrap()];
        let mut clock = Clock::new(at(start));
        for (moment, expected) in looks {
            assert_eq!(clock.look(at(moment), &times), *expected, "{why}, at {moment}");
        }
    }

    #[test]
    fn a_reminder_time_rings_once_when_it_comes() {
        check(
            "each of the two times rings once",
            "2026-09-24 08:59",
            &[
                ("2026-09-24 08:59", QUIET),
                ("2026-09-24 09:00", RING),
                ("2026-09-24 09:00", QUIET),
                ("2026-09-24 14:29", QUIET),
                ("2026-09-24 14:31", RING),
            ],
        );
    }

    #[test]
    fn a_start_after_the_reminder_time_does_not_ring_for_it() {
        check(
            "the window opens on Today anyway",
            "2026-09-24 09:30",
            &[("2026-09-24 10:00", QUIET), ("2026-09-24 14:30", RING)],
        );
    }

    #[test]
    fn midnight_brings_a_new_day_once() {
        check(
            "the list of the day changes at midnight and not again",
            "2026-12-31 23:59",
            &[("2027-01-01 00:00", NEW_DAY), ("2027-01-01 00:01", QUIET)],
        );
    }

    #[test]
    fn a_sleep_over_both_times_rings_once() {
        check(
            "two missed times are one reminder",
            "2026-09-24 08:00",
            &[("2026-09-24 18:00", RING), ("2026-09-24 18:01", QUIET)],
        );
    }

    #[test]
    fn a_sleep_over_the_night_rings_only_for_what_has_come_today() {
        check(
            "yesterday afternoon is no news in the morning",
            "2026-09-24 12:00",
            &[("2026-09-25 07:00", NEW_DAY), ("2026-09-25 09:00", RING)],
        );
        check(
            "today's nine o'clock passed in its sleep",
            "2026-09-24 20:00",
            &[("2026-09-27 09:30", NEW_DAY_AND_RING)],
        );
    }

    #[test]
    fn a_clock_set_back_does_not_ring_again() {
        check(
            "nine o'clock comes twice that day",
            "2026-10-25 08:55",
            &[("2026-10-25 09:00", RING), ("2026-10-25 08:10", QUIET), ("2026-10-25 09:05", QUIET)],
        );
    }

    #[test]
    fn a_clock_set_back_over_midnight_changes_the_day_back() {
        check(
            "what is due follows the day on the wall",
            "2026-09-25 00:10",
            &[("2026-09-24 23:40", NEW_DAY), ("2026-09-25 00:00", NEW_DAY)],
        );
    }
}
