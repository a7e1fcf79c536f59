#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::api::testing::TestDesk;
use crate::complaint::Stage;
use crate::complaint::testing::{Story, record};

fn november() -> serde_json::Value {
    json!({ "from": "2026-11-01", "to": "2026-11-30" })
}

fn analysis(desk: &TestDesk) -> ComplaintAnalysis {
    desk.get("complaint_analysis", november())
}

#[test]
fn the_longest_bar_comes_first_and_the_last_one_makes_it_all() {
    let desk = TestDesk::new();
    let guest = desk.guest("林晓");
    for _ in 0..3 {
        record(&desk, &Story::of(guest));
    }
    record(&desk, &Story { category: ComplaintCategory::Noise, room: "", stage: Stage::Ruling, ..Story::of(guest) });
    let analysis = analysis(&desk);
    let bars: Vec<_> = analysis
        .by_category
        .bars
        .iter()
        .map(|bar| (bar.key.as_str(), bar.count, bar.share, bar.cumulative_share))
        .collect();
    assert_eq!(bars, [("facilities", 3, 0.75, 0.75), ("noise", 1, 0.25, 1.0)]);
    assert_eq!((analysis.by_room.total, analysis.by_room.of), (3, 1), "only rooms are rooms");
    let unassigned = analysis.by_department.bars.last().unwrap();
    assert_eq!((unassigned.key.as_str(), unassigned.count), (UNASSIGNED, 1), "whose it is, nobody has said yet");
    assert_eq!(analysis.by_department.total, 4, "and it counts with the others");
    assert_eq!(analysis.by_cause.bars[0].key, "equipment", "what was found stands first");
    let outcomes: Vec<i64> = analysis.by_outcome.iter().map(|outcome| outcome.count).collect();
    assert_eq!(outcomes, [3, 0, 0, 1], "resolved, not standing, withdrawn, open");
}

#[test]
fn what_is_not_decided_yet_stands_last_however_long() {
    let desk = TestDesk::new();
    let guest = desk.guest("林晓");
    for _ in 0..3 {
        record(&desk, &Story { stage: Stage::Ruling, ..Story::of(guest) });
    }
    record(&desk, &Story::of(guest));
    let causes = analysis(&desk).by_cause;
    let bars: Vec<_> = causes.bars.iter().map(|bar| (bar.key.as_str(), bar.count, bar.cumulative_percent)).collect();
    assert_eq!(bars, [("equipment", 1, 25), (UNASSIGNED, 3, 100)]);
}

#[test]
fn percents_are_whole_and_make_a_hundred() {
    let check = |counts: &[i64], percents: &[i64]| assert_eq!(whole_percents(counts), percents, "{counts:?}");
    check(&[1, 1, 1], &[34, 33, 33]);
    check(&[994, 5, 1], &[99, 1, 0]);
    check(&[2, 2, 2, 1], &[29, 29, 28, 14]);
    check(&[7], &[100]);
    check(&[], &[]);
    check(&[0, 0], &[0, 0]);
}

#[test]
fn the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
    let check = |values: &[i64], middle: Option<i64>| {
        assert_eq!(median(&mut values.to_vec()), middle, "{values:?}");
    };
    check(&[], None);
    check(&[5], Some(5));
    check(&[10, 20], Some(15));
    check(&[30, 10, 20], Some(20));
    check(&[10, 20, 31, 90], Some(26));
    check(&[1, 1, 1, 100], Some(1));
}

#[test]
fn a_period_has_both_its_days_and_none_beside_them() {
    let desk = TestDesk::new();
    let guest = desk.guest("林晓");
    for day in ["2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01"] {
        record(&desk, &Story { day, ..Story::of(guest) });
    }
    assert_eq!(analysis(&desk).total, 2, "the first and the thirtieth of November");
}

#[test]
fn sensitive_complaints_count_only_where_they_may_be_seen() {
    let desk = TestDesk::new();
    let guest = desk.guest("林晓");
    record(&desk, &Story { sensitive: true, ..Story::of(guest) });
    record(&desk, &Story::of(guest));
    let period = ComplaintPeriod { from: "2026-11-01".parse().unwrap(), to: "2026-11-30".parse().unwrap() };
    let session = desk.desk.session().unwrap();
    let seen = |sensitive| session.book.read(|query| analyse(query, period, sensitive)).unwrap().total;
    assert_eq!((seen(true), seen(false)), (2, 1), "managers see both");
}

#[test]
fn times_are_told_by_the_middle_one_and_by_severity() {
    let desk = TestDesk::new();
    let guest = desk.guest("林晓");
    record(&desk, &Story::of(guest));
    record(&desk, &Story { severity: Severity::Serious, stage: Stage::Solution, ..Story::of(guest) });
    let analysis = analysis(&desk);
    assert_eq!(analysis.solution_minutes, Some(60), "carried out with the sixth step after the record");
    assert_eq!(analysis.closing_minutes, Some(80), "closed with the eighth");
    let serious = analysis.by_severity.iter().find(|of| of.severity == Severity::Serious).unwrap();
    assert_eq!((serious.count, serious.closing_minutes), (1, None), "none of them is closed");
    assert_eq!(analysis.by_severity[0].severity, Severity::Critical, "the gravest first, with none of it too");
}

#[test]
fn what_it_cost_and_whom_it_won_back_is_added_up() {
    let desk = TestDesk::new();
    let guest = desk.guest("林晓");
    record(&desk, &Story { cost_minor: 30_000, ..Story::of(guest) });
    record(&desk, &Story { cost_minor: 20_000, won_back: false, ..Story::of(guest) });
    record(&desk, &Story { stage: Stage::Cause, ..Story::of(guest) });
    let analysis = analysis(&desk);
    assert_eq!((analysis.cost_minor, analysis.judged, analysis.won_back), (50_000, 2, 1));
    assert_eq!(analysis.by_category.bars[0].cost_minor, 50_000, "each bar knows its cost");
}

#[test]
fn a_complaint_soon_after_one_like_it_is_a_repeat() {
    let desk = TestDesk::new();
    let (first, second) = (desk.guest("林晓"), desk.guest("苏禾"));
    let check = |stories: &[Story], guest, room, why: &str| {
        let before = analysis(&desk).repeats;
        for story in stories {
            record(&desk, story);
        }
        let after = analysis(&desk).repeats;
        let more = (after.same_guest - before.same_guest, after.same_room - before.same_room);
        assert_eq!(more, (guest, room), "{why}");
    };
    let at = |guest, day, room| Story { day, room, ..Story::of(guest) };
    check(&[at(first, "2026-10-20", "301"), at(first, "2026-11-05", "302")], 1, 0, "one before the period counts");
    check(&[at(second, "2026-11-06", "302")], 0, 1, "another guest, the same room");
    check(&[at(second, "2026-11-06", "405")], 1, 0, "twice on one day");
    let third = desk.guest("何川");
    check(&[at(third, "2026-10-01", "500"), at(third, "2026-11-20", "500")], 0, 0, "fifty days lie between");
}

#[test]
fn a_quarter_is_told_by_week_and_a_year_by_month() {
    let check = |from: &str, to: &str, count: usize, first: &str| {
        let period = ComplaintPeriod { from: from.parse().unwrap(), to: to.parse().unwrap() };
        let columns = over_time(&BTreeMap::new(), period);
        assert_eq!((columns.len(), columns[0].begins_on.to_string().as_str()), (count, first), "{from} to {to}");
    };
    check("2026-11-18", "2026-11-18", 1, "2026-11-16");
    check("2026-10-01", "2026-12-31", 14, "2026-09-28");
    check("2026-01-15", "2026-12-31", 12, "2026-01-01");
}

#[test]
fn a_period_runs_forward() {
    let desk = TestDesk::new();
    let check = |from: &str, to: &str, code: &str| {
        assert_eq!(desk.refused("complaint_analysis", json!({ "from": from, "to": to })), code, "{from} to {to}");
    };
    check("2026-11-30", "2026-11-01", "complaint_period_backwards");
    check("2001-01-01", "2026-11-01", "complaint_period_long");
    let empty: ComplaintAnalysis = desk.get("complaint_analysis", november());
    assert_eq!((empty.total, empty.closing_minutes, empty.by_room.of), (0, None, 0), "a good month says so");
}

proptest! {
    #[test]
    fn bars_never_grow_and_together_make_the_whole(counts in proptest::collection::vec(1i64..1000, 1..40)) {
        let counter: Counter<usize> =
            counts.iter().enumerate().map(|(key, count)| (key, Counted { count: *count, cost_minor: 0 })).collect();
        let pareto = pareto(counter);
        let parts: i64 = pareto.bars.iter().map(|bar| bar.percent).sum();
        prop_assert!(parts <= 100 && (pareto.of > BARS || parts == 100), "{parts} of a hundred");
        prop_assert!(pareto.bars.iter().all(|bar| (bar.percent as f64 - bar.share * 100.0).abs() < 1.0));
        prop_assert!(pareto.bars.windows(2).all(|two| two[0].count >= two[1].count));
        prop_assert!(pareto.bars.windows(2).all(|two| two[0].cumulative_share <= two[1].cumulative_share));
        prop_assert_eq!(pareto.total, counts.iter().sum::<i64>());
        if pareto.of <= BARS {
            prop_assert_eq!(pareto.bars.last().map(|bar| bar.cumulative_share), Some(1.0));
        }
    }

    #[test]
    fn no_more_than_half_lie_on_either_side_of_the_median(mut values in proptest::collection::vec(0i64..10_000, 1..60)) {
        let middle = median(&mut values).unwrap();
        let below = values.iter().filter(|value| **value < middle).count();
        let above = values.iter().filter(|value| **value > middle).count();
        prop_assert!(below * 2 <= values.len() && above * 2 <= values.len());
    }
}
