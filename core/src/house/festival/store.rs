//! How the house's choice of festivals is kept, and the days that follow from it.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use serde_json::json;

use super::{FestivalChoice, FestivalDay, FestivalId, OwnFestival};
use crate::book::Query;
use crate::calendar::{Calendar, CalendarError, FIRST_YEAR, Festival, LAST_YEAR};
use crate::desk::Property;
use crate::error::{Result, refuse};
use crate::locale::Language;

/// The house's festivals, read once for any number of years.
pub struct Festivals {
    all: Vec<FestivalChoice>,
    corrected: HashMap<(FestivalId, i32), NaiveDate>,
    /// Those of which the house itself said whether it observes them.
    decided: HashSet<FestivalId>,
}

impl Festivals {
    /// The world's festivals as the calendar has them: for who asks without a book.
    pub fn of_the_world() -> Self {
        let all = Festival::ALL.into_iter().map(|festival| FestivalChoice {
            id: FestivalId::World(festival),
            own: None,
            observed: true,
        });
        Festivals { all: all.collect(), corrected: HashMap::new(), decided: HashSet::new() }
    }

    /// Those that the house has decided nothing about count as observed, until [`Self::at`] says where the house is.
    pub fn load(query: &Query) -> Result<Self> {
        #[derive(Deserialize)]
        struct Decided {
            festival_id: String,
            name: Option<String>,
            calendar: Option<Calendar>,
            month: Option<u8>,
            day: Option<u8>,
            year: Option<i32>,
            date: Option<NaiveDate>,
            observed: Option<i64>,
        }
        let decided: Vec<Decided> = query.all(include_str!("decided.sql"), json!({}))?;
        let (mut own, mut corrected, mut chosen) = (BTreeMap::new(), HashMap::new(), HashMap::new());
        for row in decided {
            let Some(id) = FestivalId::parse(&row.festival_id) else { continue };
            match (row.name, row.calendar, row.month.zip(row.day), row.year.zip(row.date)) {
                (Some(name), Some(calendar), Some((month, day)), _) => {
                    own.insert(id, OwnFestival { name, calendar, month, day });
                }
                (_, _, _, Some((year, date))) => {
                    corrected.insert((id, year), date);
                }
                _ => {
                    chosen.insert(id, row.observed != Some(0));
                }
            }
        }
        let world = Festival::ALL.into_iter().map(|festival| (FestivalId::World(festival), None));
        let own = own.into_iter().map(|(id, own)| (id, Some(own)));
        let observed = |id: &FestivalId| chosen.get(id).copied().unwrap_or(true);
        let all = world.chain(own).map(|(id, own)| FestivalChoice { id, own, observed: observed(&id) }).collect();
        // Who sets the day of a festival by hand keeps it.
        let decided = chosen.keys().chain(corrected.keys().map(|(id, _)| id)).copied().collect();
        Ok(Festivals { all, corrected, decided })
    }

    /// The same at this house: what it has decided nothing about it observes where its country does.
    pub fn at(mut self, property: &Property) -> Self {
        let chinese = property.language == Language::Chinese;
        for choice in &mut self.all {
            if let FestivalId::World(festival) = choice.id
                && !self.decided.contains(&choice.id)
            {
                choice.observed = festival.is_usual_at(&property.time_zone, chinese);
            }
        }
        self
    }

    /// Shape: the world's in the order of the calendar room, then the house's own.
    pub fn choices(&self) -> &[FestivalChoice] {
        &self.all
    }

    /// The days of one festival in a solar year, whether the house observes it or not.
    ///
    /// Shape: in order; the one day the house set, where it did; none where no sure day is known.
    /// Errors: `festival_not_found` for an own one that is gone.
    pub fn days_in(&self, id: FestivalId, year: i32) -> Result<Vec<FestivalDay>> {
        match self.all.iter().find(|choice| choice.id == id) {
            Some(choice) => Ok(self.days_of(choice, year)),
            None => refuse("festival_not_found").err(),
        }
    }

    /// Every observed festival from one day to another, both included. Shape: by day, then in the order of `choices`.
    pub fn days_between(&self, from: NaiveDate, to: NaiveDate) -> Vec<FestivalDay> {
        self.days_kept(from, to, |_, _| false)
    }

    /// The same, with those that the house does not observe and has not decided against, on days on which somebody keeps
    /// them.
    pub fn days_kept(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        kept: impl Fn(Festival, NaiveDate) -> bool,
    ) -> Vec<FestivalDay> {
        let by_a_guest = |choice: &FestivalChoice, date: NaiveDate| match choice.id {
            FestivalId::World(festival) => !self.decided.contains(&choice.id) && kept(festival, date),
            FestivalId::Own(_) => false,
        };
        let years = from.year()..=to.year();
        let days = self.all.iter().flat_map(|choice| {
            let days = years.clone().flat_map(|year| self.days_of(choice, year));
            let within = days.filter(|day| (from..=to).contains(&day.date));
            within.filter(|day| choice.observed || by_a_guest(choice, day.date)).collect::<Vec<_>>()
        });
        let mut days: Vec<FestivalDay> = days.collect();
        days.sort_by_key(|day| day.date);
        days
    }

    fn days_of(&self, choice: &FestivalChoice, year: i32) -> Vec<FestivalDay> {
        let own_name = choice.own.as_ref().map_or_else(String::new, |own| own.name.clone());
        let day = |date| FestivalDay {
            id: choice.id,
            own_name: own_name.clone(),
            date,
            expected: false,
            open: Vec::new(),
            corrected: false,
        };
        if let Some(&date) = self.corrected.get(&(choice.id, year)) {
            return vec![FestivalDay { corrected: true, ..day(date) }];
        }
        match (choice.id, &choice.own) {
            (FestivalId::World(festival), _) => {
                let known = |date| FestivalDay {
                    expected: festival.is_expected(),
                    open: festival.open_dates_in(year),
                    ..day(date)
                };
                festival.dates_in(year).into_iter().map(known).collect()
            }
            (FestivalId::Own(_), Some(own)) => own.dates_in(year).into_iter().map(day).collect(),
            (FestivalId::Own(_), None) => Vec::new(),
        }
    }
}

/// Errors: `date_out_of_range` outside 1900 to 2100.
pub(super) fn check_year(year: i32) -> Result<()> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&year) { Ok(()) } else { Err(CalendarError::DateOutOfRange { year }.into()) }
}
