//! From records to visits.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{NewVisit, Spend, VisitKind, VisitRecord, VisitState};

/// What a guest would call one visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Visit {
    pub kind: VisitKind,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    /// Days between arrival and departure, however many rooms there were. None of a meal, and none of day use.
    pub nights: i64,
    /// Nights of all rooms together.
    pub room_nights: i64,
    pub covers: i64,
    /// Rooms and outlets, each once.
    pub places: Vec<String>,
    pub spend: Spend,
    pub in_house: bool,
    /// What it is made of, by day.
    pub records: Vec<VisitRecord>,
}

/// All visits of one guest, from all their records in any order.
///
/// Stays that overlap or touch are one, also when the room changed. A meal during a stay belongs to it; meals of one day
/// are one visit. Bookings that were cancelled and guests who did not come are no visits.
///
/// Shape: newest first.
pub fn visits(records: impl IntoIterator<Item = VisitRecord>) -> Vec<Visit> {
    let mut came: Vec<VisitRecord> = records.into_iter().filter(|record| record.written.state.came()).collect();
    // A day's stays before its meals, so that a meal finds the stay it belongs to.
    came.sort_by_key(|record| {
        let NewVisit { from_on, to_on, kind, .. } = record.written;
        (from_on, kind == VisitKind::Meal, to_on, record.id)
    });
    let mut visits: Vec<Visit> = Vec::new();
    // A meal on the day before a stay is a visit of its own, and that stay may still be added to.
    let mut stay: Option<usize> = None;
    for record in came {
        let meal = record.written.kind == VisitKind::Meal;
        let during_stay = stay.filter(|&at| visits[at].to_on >= record.written.from_on);
        let joined = during_stay.or_else(|| {
            let last = visits.len().checked_sub(1)?;
            (meal && visits[last].kind == VisitKind::Meal && visits[last].to_on == record.written.from_on)
                .then_some(last)
        });
        match joined {
            Some(at) => visits[at].take(record),
            None => {
                if !meal {
                    stay = Some(visits.len());
                }
                visits.push(Visit::begun_by(record));
            }
        }
    }
    visits.sort_by_key(|visit| std::cmp::Reverse((visit.from_on, visit.to_on)));
    visits
}

impl Visit {
    fn begun_by(record: VisitRecord) -> Self {
        let NewVisit { kind, from_on, .. } = record.written;
        let mut visit = Visit {
            kind,
            from_on,
            to_on: from_on,
            nights: 0,
            room_nights: 0,
            covers: 0,
            places: Vec::new(),
            spend: Spend::default(),
            in_house: false,
            records: Vec::new(),
        };
        visit.take(record);
        visit
    }

    fn take(&mut self, record: VisitRecord) {
        let written = &record.written;
        self.to_on = self.to_on.max(written.to_on);
        self.covers += written.covers;
        self.spend.add(written.spend);
        self.in_house |= written.state == VisitState::InHouse;
        if !written.place.is_empty() && !self.places.contains(&written.place) {
            self.places.push(written.place.clone());
        }
        self.nights = (self.to_on - self.from_on).num_days();
        self.room_nights += (written.to_on - written.from_on).num_days();
        self.records.push(record);
    }
}

/// What all of a guest's visits come to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct VisitSums {
    pub stays: i64,
    pub meals: i64,
    pub nights: i64,
    pub room_nights: i64,
    pub covers: i64,
    pub spend: Spend,
    /// Bookings, by the day they were for: two rooms of one night are cancelled once.
    pub cancelled: i64,
    pub no_shows: i64,
    pub first_on: Option<NaiveDate>,
    /// The last day on which the guest was in the house.
    pub last_on: Option<NaiveDate>,
}

/// A guest's visits and what they come to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct VisitHistory {
    pub sums: VisitSums,
    /// Newest first.
    pub visits: Vec<Visit>,
    /// What was booked, and nobody came. Newest first.
    pub missed: Vec<VisitRecord>,
}

/// The history of one guest, from all their records in any order.
pub fn history(records: Vec<VisitRecord>) -> VisitHistory {
    let days_of = |state: VisitState| {
        let days = records.iter().filter(|record| record.written.state == state);
        days.map(|record| (record.written.kind == VisitKind::Meal, record.written.from_on))
            .collect::<BTreeSet<_>>()
            .len()
    };
    let (cancelled, no_shows) = (days_of(VisitState::Cancelled) as i64, days_of(VisitState::NoShow) as i64);
    let (came, mut missed): (Vec<_>, Vec<_>) = records.into_iter().partition(|record| record.written.state.came());
    missed.sort_by_key(|record| std::cmp::Reverse((record.written.from_on, record.id)));
    let visits = visits(came);
    let mut sums = VisitSums { cancelled, no_shows, ..VisitSums::default() };
    for visit in &visits {
        match visit.kind {
            VisitKind::Stay => sums.stays += 1,
            VisitKind::Meal => sums.meals += 1,
        }
        sums.nights += visit.nights;
        sums.room_nights += visit.room_nights;
        sums.covers += visit.covers;
        sums.spend.add(visit.spend);
        sums.first_on = sums.first_on.map_or(Some(visit.from_on), |first| Some(first.min(visit.from_on)));
        sums.last_on = sums.last_on.max(Some(visit.to_on));
    }
    VisitHistory { sums, visits, missed }
}
