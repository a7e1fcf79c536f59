//! What sample guests did in the last two years: most came once, some keep a rhythm.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::chance::Chance;
use super::words::{Both, say};
use crate::locale::Language;
use crate::visit::{NewVisit, Spend, VisitKind, VisitState};

/// So far back a rhythm shows. Units: days.
const PAST: i64 = 730;

/// Restaurants of the house.
const OUTLETS: [Both; 3] =
    [["荷风厅", "Lotus Hall"], ["湖畔茶室", "Lakeside Tea Room"], ["湖畔酒廊", "Lakeside Lounge"]];

/// How often a guest comes.
#[derive(Clone, Copy)]
enum Rhythm {
    Never,
    Once,
    /// For a meal every so many days.
    Diner(i64),
    /// For some nights every so many days.
    Traveller(i64),
    /// For the week of the National Day, every year.
    NationalDay,
    /// Came every month, and has not been back since so many days.
    Left(i64),
}

/// Visits are drawn by numbers of their own: what else is drawn for a guest stays as it was.
const STREAM: u64 = 0x7669_7369_7473;

/// The visits of one guest, oldest first; `number` is the guest's place in the plan, and the cast has the first places.
pub fn of(number: u32, cast: bool, seed: u64, (today, language): (NaiveDate, Language)) -> Vec<NewVisit> {
    let mut drawn = Drawn { chance: Chance::of(seed ^ STREAM, u64::from(number)), today, language };
    let rhythm = if cast { of_cast(number) } else { drawn.rhythm() };
    match rhythm {
        Rhythm::Never => Vec::new(),
        Rhythm::Once => {
            let on = today - TimeDelta::days(20 + i64::from(drawn.chance.below(700)));
            vec![if drawn.chance.percent(70) { drawn.stay(on) } else { drawn.meal(on) }]
        }
        Rhythm::Diner(days) => drawn.every(days, 2).into_iter().map(|on| drawn.meal(on)).collect(),
        Rhythm::Traveller(days) => drawn.every(days, 14).into_iter().map(|on| drawn.stay(on)).collect(),
        Rhythm::NationalDay => {
            let firsts = (today.year() - 2..=today.year()).filter_map(|year| NaiveDate::from_ymd_opt(year, 10, 1));
            firsts.filter(|on| *on + TimeDelta::days(8) < today).map(|on| drawn.stay(on)).collect()
        }
        Rhythm::Left(since) => {
            let last = today - TimeDelta::days(since);
            drawn.every(30, 10).into_iter().filter(|on| *on < last).map(|on| drawn.stay(on)).collect()
        }
    }
}

/// The cast has its parts: regulars of the house, a diner, one who comes once a year, and one who left.
fn of_cast(number: u32) -> Rhythm {
    match number {
        0 => Rhythm::Traveller(35),
        1 => Rhythm::Traveller(70),
        2 => Rhythm::NationalDay,
        3 => Rhythm::Diner(7),
        4 => Rhythm::Left(150),
        _ if number.is_multiple_of(3) => Rhythm::Diner(21),
        _ if number.is_multiple_of(2) => Rhythm::Traveller(90),
        _ => Rhythm::Once,
    }
}

struct Drawn {
    chance: Chance,
    today: NaiveDate,
    language: Language,
}

impl Drawn {
    /// Of a hundred guests more than half came once or never; a handful come all the time.
    fn rhythm(&mut self) -> Rhythm {
        match self.chance.below(100) {
            0..=2 => Rhythm::Diner(7),
            3..=6 => Rhythm::Diner(28),
            7..=11 => Rhythm::Traveller(42),
            12..=19 => Rhythm::Traveller(150),
            20..=25 => Rhythm::NationalDay,
            26..=28 => Rhythm::Left(120),
            29..=69 => Rhythm::Once,
            _ => Rhythm::Never,
        }
    }

    /// Days in a rhythm up to last week, each up to `off` days late.
    fn every(&mut self, days: i64, off: u32) -> Vec<NaiveDate> {
        let mut on = self.today - TimeDelta::days(PAST) + TimeDelta::days(i64::from(self.chance.below(days as u32)));
        let mut found = Vec::new();
        while on < self.today - TimeDelta::days(7) {
            found.push(on);
            on += TimeDelta::days(days + i64::from(self.chance.below(off + 1)));
        }
        found
    }

    fn stay(&mut self, from_on: NaiveDate) -> NewVisit {
        let nights = 1 + i64::from(self.chance.below(4));
        let room_minor = nights * (78_000 + i64::from(self.chance.below(12)) * 5_000);
        let food_minor = i64::from(self.chance.below(20)) * 4_600;
        let place = format!("{:02}{:02}", 6 + self.chance.below(13), 1 + self.chance.below(24));
        // Few bookings come to nothing, and the money with them.
        let state = match self.chance.below(40) {
            0 => VisitState::Cancelled,
            1 => VisitState::NoShow,
            _ => VisitState::Stayed,
        };
        let spend = if state.came() { Spend { room_minor, food_minor, other_minor: 0 } } else { Spend::default() };
        NewVisit {
            state,
            to_on: from_on + TimeDelta::days(nights),
            place,
            spend,
            ..self.blank(VisitKind::Stay, from_on)
        }
    }

    fn meal(&mut self, on: NaiveDate) -> NewVisit {
        let covers = 1 + i64::from(self.chance.below(6));
        let food_minor = covers * (8_800 + i64::from(self.chance.below(20)) * 1_000);
        let place = say(self.language, self.chance.pick(&OUTLETS)).to_owned();
        let spend = Spend { food_minor, ..Spend::default() };
        NewVisit { covers, spend, place, ..self.blank(VisitKind::Meal, on) }
    }

    fn blank(&self, kind: VisitKind, on: NaiveDate) -> NewVisit {
        NewVisit {
            kind,
            state: VisitState::Stayed,
            from_on: on,
            to_on: on,
            place: String::new(),
            covers: 0,
            spend: Spend::default(),
            account: String::new(),
            channel: String::new(),
            note: String::new(),
        }
    }
}
