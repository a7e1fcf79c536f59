#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::api::testing::TestDesk;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn stay(from: &str, to: &str, room: &str) -> NewVisit {
    NewVisit {
        kind: VisitKind::Stay,
        state: VisitState::Stayed,
        from_on: day(from),
        to_on: day(to),
        place: room.to_owned(),
        covers: 0,
        spend: Spend::default(),
        account: String::new(),
        channel: String::new(),
        note: String::new(),
    }
}

fn meal(on: &str, covers: i64, food_minor: i64) -> NewVisit {
    let spend = Spend { food_minor, ..Spend::default() };
    NewVisit { kind: VisitKind::Meal, covers, spend, ..stay(on, on, "荷风厅") }
}

fn records(written: impl IntoIterator<Item = NewVisit>) -> Vec<VisitRecord> {
    let record = |(at, written)| VisitRecord { id: at as i64 + 1, guest_id: GuestId(1), written };
    written.into_iter().enumerate().map(record).collect()
}

/// Stays, meals, nights, nights of all rooms, cancelled, did not come.
fn counted(written: impl IntoIterator<Item = NewVisit>) -> [i64; 6] {
    let VisitSums { stays, meals, nights, room_nights, cancelled, no_shows, .. } = history(records(written)).sums;
    [stays, meals, nights, room_nights, cancelled, no_shows]
}

fn in_state(state: VisitState, visit: NewVisit) -> NewVisit {
    NewVisit { state, ..visit }
}

#[test]
fn what_counts_as_one_visit() {
    let three = || stay("2026-03-01", "2026-03-04", "801");
    assert_eq!(counted([three()]), [1, 0, 3, 3, 0, 0]);
    assert_eq!(counted([in_state(VisitState::Cancelled, three())]), [0, 0, 0, 0, 1, 0], "kept, and counted apart");
    assert_eq!(counted([in_state(VisitState::NoShow, three())]), [0, 0, 0, 0, 0, 1]);
    assert_eq!(counted([stay("2026-03-01", "2026-03-01", "801")]), [1, 0, 0, 0, 0, 0], "day use");
    let moved = [stay("2026-03-01", "2026-03-03", "801"), stay("2026-03-03", "2026-03-05", "905")];
    assert_eq!(counted(moved), [1, 0, 4, 4, 0, 0], "another room on the third day");
    assert_eq!(counted([three(), stay("2026-03-01", "2026-03-04", "802")]), [1, 0, 3, 6, 0, 0], "two rooms at once");
    assert_eq!(counted([three(), stay("2026-03-05", "2026-03-06", "801")]), [2, 0, 4, 4, 0, 0], "a night elsewhere");
    let long = [
        stay("2026-03-01", "2026-03-10", "801"),
        stay("2026-03-02", "2026-03-03", "802"),
        stay("2026-03-08", "2026-03-12", "803"),
    ];
    assert_eq!(counted(long), [1, 0, 11, 14, 0, 0], "a short stay inside a long one ends nothing");
}

#[test]
fn a_meal_belongs_to_the_stay_it_falls_in() {
    let three = || stay("2026-03-01", "2026-03-04", "801");
    let history = history(records([meal("2026-03-02", 2, 80_000), three(), meal("2026-03-04", 1, 20_000)]));
    assert_eq!((history.sums.stays, history.sums.meals), (1, 0));
    assert_eq!(history.sums.spend.food_minor, 100_000, "breakfast on the day of departure too");
    assert_eq!(history.visits[0].places, ["801", "荷风厅"]);
    assert_eq!(counted([three(), meal("2026-02-28", 4, 0), meal("2026-03-05", 4, 0)]), [1, 2, 3, 3, 0, 0]);
    assert_eq!(counted([meal("2026-03-05", 4, 0), meal("2026-03-05", 2, 0)]), [0, 1, 0, 0, 0, 0], "lunch and dinner");
    assert_eq!(counted([meal("2026-03-05", 4, 0), meal("2026-03-06", 2, 0)]), [0, 2, 0, 0, 0, 0]);
    let evening_before = [meal("2026-03-01", 2, 0), stay("2026-03-01", "2026-03-02", "801")];
    assert_eq!(counted(evening_before), [1, 0, 1, 1, 0, 0], "dinner on the day of arrival");
}

fn any_record() -> impl Strategy<Value = NewVisit> {
    let states = [VisitState::Stayed, VisitState::InHouse, VisitState::Cancelled, VisitState::NoShow];
    (0..40i64, 0..6i64, any::<bool>(), 0..4usize, 0..5_000i64).prop_map(move |(from, days, is_meal, state, sum)| {
        let from_on = day("2026-03-01") + chrono::TimeDelta::days(from);
        let base = if is_meal { meal("2026-03-01", 2, sum) } else { stay("2026-03-01", "2026-03-01", "801") };
        let to_on = if is_meal { from_on } else { from_on + chrono::TimeDelta::days(days) };
        let spend = Spend { room_minor: sum, ..base.spend };
        NewVisit { from_on, to_on, spend, state: states[state], ..base }
    })
}

proptest! {
    #[test]
    fn the_order_of_the_records_does_not_matter(written in prop::collection::vec(any_record(), 0..14), turn in 0..14usize) {
        let all = records(written);
        let mut turned = all.clone();
        turned.reverse();
        if !turned.is_empty() {
            let by = turn % turned.len();
            turned.rotate_left(by);
        }
        prop_assert_eq!(history(turned), history(all));
    }

    #[test]
    fn no_money_and_no_day_is_lost_or_counted_twice(written in prop::collection::vec(any_record(), 0..14)) {
        let all = records(written);
        let history = history(all.clone());
        let came = || all.iter().filter(|record| record.written.state.came());
        prop_assert_eq!(history.sums.spend.total_minor(), came().map(|record| record.written.spend.total_minor()).sum::<i64>());
        // Every night of a stay, each once.
        let mut nights: Vec<NaiveDate> = came()
            .flat_map(|record| record.written.from_on.iter_days().take_while(|day| *day < record.written.to_on))
            .collect();
        nights.sort();
        nights.dedup();
        prop_assert_eq!(history.sums.nights, nights.len() as i64);
        let held: usize = history.visits.iter().map(|visit| visit.records.len()).sum();
        prop_assert_eq!(held + history.missed.len(), all.len());
    }
}

fn history_of(desk: &TestDesk, guest: i64) -> Value {
    desk.ok("visit_history", json!({ "guest_id": guest }))
}

#[test]
fn a_visit_is_written_down_changed_and_taken_back() {
    let desk = TestDesk::new();
    let guest = desk.guest("梅青");
    let visit = json!({ "kind": "stay", "from_on": "2026-10-01", "to_on": "2026-10-04", "place": " 1208 ", "room_minor": 420_000 });
    let added = desk.ok("visit_add", json!({ "guest_id": guest, "visit": visit }));
    let sums = history_of(&desk, guest)["sums"].clone();
    assert_eq!(
        (&sums["stays"], &sums["nights"], &sums["spend"]["room_minor"]),
        (&json!(1), &json!(3), &json!(420_000))
    );
    assert_eq!(history_of(&desk, guest)["visits"][0]["places"], json!(["1208"]));
    let cancelled = json!({ "kind": "stay", "state": "cancelled", "from_on": "2026-10-01", "to_on": "2026-10-04" });
    desk.ok("visit_save", json!({ "id": added["id"], "visit": cancelled }));
    let sums = history_of(&desk, guest)["sums"].clone();
    assert_eq!((&sums["stays"], &sums["cancelled"]), (&json!(0), &json!(1)));
    desk.undo();
    assert_eq!(history_of(&desk, guest)["sums"]["stays"], 1);
    desk.ok("visit_remove", json!({ "id": added["id"] }));
    assert_eq!(history_of(&desk, guest)["visits"], json!([]));
    desk.undo();
    assert_eq!(history_of(&desk, guest)["sums"]["nights"], 3, "and given back");
    let listed = desk.ok("visit_list", json!({ "from": "2026-09-01", "to": "2026-10-31" }));
    assert_eq!((&listed[0]["guest"], listed.as_array().unwrap().len()), (&json!("梅青"), 1));
    assert_eq!(desk.ok("visit_list", json!({ "from": "2026-10-02" })), json!([]), "by the day of arrival");
}

#[test]
fn what_makes_no_sense_is_refused_with_its_field() {
    let desk = TestDesk::new();
    let guest = desk.guest("梅青");
    let refused = |visit: Value| desk.refused("visit_add", json!({ "guest_id": guest, "visit": visit }));
    let stay = |from: &str, to: &str| json!({ "kind": "stay", "from_on": from, "to_on": to });
    assert_eq!(refused(stay("2026-10-04", "2026-10-01")), "departure_before_arrival");
    assert_eq!(refused(stay("2025-10-04", "2026-10-06")), "stay_too_long");
    assert_eq!(refused(stay("0226-10-04", "0226-10-06")), "date_out_of_range");
    assert_eq!(
        refused(json!({ "kind": "meal", "from_on": "2026-10-01", "to_on": "2026-10-01", "covers": -1 })),
        "visit_covers_wrong"
    );
    let sum = json!({ "kind": "meal", "from_on": "2026-10-01", "to_on": "2026-10-01", "food_minor": 1_i64 << 60 });
    assert_eq!(refused(sum), "money_too_large");
    assert_eq!(
        desk.refused("visit_save", json!({ "id": 4711, "visit": stay("2026-10-01", "2026-10-02") })),
        "visit_not_found"
    );
    assert_eq!(
        desk.refused("visit_add", json!({ "guest_id": 4711, "visit": stay("2026-10-01", "2026-10-02") })),
        "guest_not_found"
    );
}

#[test]
fn an_arrival_becomes_a_visit_at_check_out() {
    let desk = TestDesk::new();
    let guest = desk.guest("梅青");
    let arrival = |name: &str, from: &str, to: &str| {
        let fields =
            json!({ "name": name, "guest_id": null, "arrives_on": from, "departs_on": to, "room": "1208", "note": "" });
        desk.ok("arrival_add", fields)["id"].clone()
    };
    // It is 21 November.
    let leaves_early = arrival("梅青", "2026-11-19", "2026-11-24");
    let check_out = |id: &Value| json!({ "arrival_id": id, "spend": { "room_minor": 100_000 } });
    let visit = desk.ok("visit_check_out", check_out(&leaves_early));
    assert_eq!(
        (&visit["guest_id"], &visit["to_on"], &visit["place"]),
        (&json!(guest), &json!("2026-11-21"), &json!("1208"))
    );
    assert_eq!(desk.refused("visit_check_out", check_out(&leaves_early)), "visit_of_arrival_there", "never twice");
    let coming = arrival("梅青", "2026-11-28", "2026-11-30");
    assert_eq!(desk.refused("visit_check_out", check_out(&coming)), "visit_not_begun");
    let stranger = arrival("无名氏", "2026-11-20", "2026-11-21");
    assert_eq!(desk.refused("visit_check_out", check_out(&stranger)), "visit_guest_unsettled");
    assert_eq!(desk.refused("visit_check_out", json!({ "arrival_id": 4711 })), "arrival_not_found");
    desk.ok("arrival_remove", json!({ "id": leaves_early }));
    assert_eq!(history_of(&desk, guest)["sums"]["nights"], 2, "the visit stays when the booking goes");
}
