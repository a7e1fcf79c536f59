//! What a desk asks in its busiest weeks, so that every command meets full pages: one file a wing.

mod giving;
mod guests;
mod house;
mod recovery;
mod service;
mod stay;
mod traffic;
mod views;

use serde_json::{Value, json};

use crate::desk::RecordingDesk;

pub const TODAY: &str = "2026-11-21";

/// The sample hotel's size.
pub const GUESTS: usize = 300;

/// The guest that every room has a page full of.
pub struct Full {
    pub guest: i64,
    /// A complaint of theirs that went through all nine steps.
    pub complaint: i64,
}

pub fn run(desk: &RecordingDesk) {
    house::open(desk);
    house::set_up(desk);
    let guest = guests::fill(desk);
    stay::fill(desk, guest);
    service::fill(desk, guest);
    let complaint = recovery::fill(desk, guest);
    let full = Full { guest, complaint };
    giving::fill(desk, &full);
    traffic::import(desk);
    house::read(desk);
    guests::read(desk, &full);
    stay::read(desk);
    service::read(desk, &full);
    recovery::read(desk, &full);
    giving::read(desk);
    views::read(desk, &full);
    traffic::export(desk);
    views::merge_and_remove(desk, &full);
    views::go_back(desk);
    house::close(desk);
}

/// The first guests of the hotel.
pub fn guests(desk: &RecordingDesk, count: usize) -> Vec<i64> {
    let request = json!({ "filter": { "text": "" }, "sort": "name", "offset": 0, "limit": count });
    desk.ids("guest_list", request, "guests")
}

/// One object of two.
pub fn merged(mut first: Value, second: Value) -> Value {
    first.as_object_mut().unwrap().extend(second.as_object().unwrap().clone());
    first
}
