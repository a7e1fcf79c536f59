//! Complaints through the commands, as clients ask them.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::machine::any_step;
use crate::api::testing::{NOW_MS, TestDesk};
use crate::complaint::{ComplaintId, Stage, State, log_of};

/// A hotel with a manager and administrator (周敏, who founded the book), a concierge and a housekeeper.
struct House {
    desk: TestDesk,
    guest: i64,
    concierge: i64,
    housekeeper: i64,
}

const MANAGER: i64 = 1;

impl House {
    fn new() -> Self {
        let desk = TestDesk::new();
        let guest = desk.guest("林晓雯");
        let add = |name: &str, role: &str, department: &str| {
            let staff = json!({ "name": name, "role": role, "department": department });
            desk.ok("staff_add", staff)["id"].as_i64().unwrap()
        };
        let concierge = add("沈青", "concierge", "concierge");
        let housekeeper = add("何阿姨", "concierge", "housekeeping");
        House { guest, concierge, housekeeper, desk }
    }

    fn sit(&self, staff_id: i64) {
        self.desk.ok("staff_sit", json!({ "id": staff_id }));
    }

    fn facts(&self) -> Value {
        json!({
            "guest_id": self.guest, "text": "空调滴水，床单湿了一片", "category": "facilities", "place_kind": "room",
            "place": "1208", "happened_on": "2026-11-21", "wants": "换房", "channel": "in_person",
        })
    }

    fn record(&self, severity: &str) -> i64 {
        self.desk.ok("complaint_add", json!({ "facts": self.facts(), "severity": severity }))["id"].as_i64().unwrap()
    }

    fn open(&self, id: i64) -> Value {
        self.desk.ok("complaint_open", json!({ "id": id }))
    }

    /// Takes a step, and opens the complaint again.
    fn take(&self, id: i64, step: Value) -> Value {
        self.desk.ok("complaint_step", json!({ "id": id, "step": step }));
        self.open(id)
    }

    fn refused(&self, id: i64, step: Value) -> String {
        self.desk.refused("complaint_step", json!({ "id": id, "step": step }))
    }

    /// Brings a complaint before the manager, with an offer of this cost.
    fn propose(&self, id: i64, cost_minor: i64) {
        self.take(id, json!({ "step": "rule", "stands": true, "reason": "" }));
        self.take(id, json!({ "step": "assign", "department": "housekeeping", "responsible_id": self.housekeeper }));
        self.take(id, json!({ "step": "analyse", "cause": "equipment", "text": "冷凝管堵塞" }));
        self.take(id, json!({ "step": "propose", "text": "换房并赠房券", "compensation": [room_voucher(cost_minor)] }));
    }

    /// What the columns say beside what the log leads to.
    fn check_kept(&self, id: i64) {
        let session = self.desk.desk.session().unwrap();
        session
            .book
            .read(|query| {
                let state = State::replay(&log_of(query, ComplaintId(id))?)?;
                let kept: (Stage, i64, i64, Option<i64>) = query.one(
                    "select stage, steps, cost_minor, closed_at from complaint where id = :id",
                    json!({ "id": id }),
                )?;
                assert_eq!(kept, (state.stage, state.steps, state.cost_minor(), state.closed_at), "kept as replayed");
                Ok::<_, crate::error::Error>(())
            })
            .unwrap();
    }
}

fn room_voucher(cost_minor: i64) -> Value {
    json!({ "compensation_item_id": null, "name": "房券一晚", "kind": "room_voucher", "quantity": 1, "cost_minor": cost_minor })
}

#[test]
fn a_complaint_is_carried_to_its_end_by_those_whose_steps_they_are() {
    let house = House::new();
    house.sit(house.concierge);
    let id = house.record("serious");
    let rule = || json!({ "step": "rule", "stands": true, "reason": "" });
    assert_eq!(house.refused(id, rule()), "complaint_step_not_yours", "a serious one is the manager's to judge");
    house.sit(MANAGER);
    house.propose(id, 68_000);
    house.sit(house.concierge);
    assert_eq!(house.refused(id, json!({ "step": "approve", "note": "" })), "complaint_step_not_yours");
    house.sit(MANAGER);
    let page = house.take(id, json!({ "step": "approve", "note": "照办" }));
    assert_eq!((page["state"]["stage"].as_str(), page["cost_minor"].as_i64()), (Some("execution"), Some(68_000)));
    assert!(page["compensation"][0]["voucher_number"].is_string(), "a voucher granted has its number");
    house.sit(house.housekeeper);
    house.take(id, json!({ "step": "carry_out", "settled": "工程部赔付", "notified": "已当面致歉" }));
    house.sit(house.concierge);
    house.take(id, json!({ "step": "feedback", "mood": "satisfied", "text": "很满意" }));
    house.sit(MANAGER);
    let end =
        house.take(id, json!({ "step": "evaluate", "summary": "检修滞后", "lesson": "每季检查", "won_back": true }));
    assert_eq!((end["state"]["stage"].as_str(), end["state"]["outcome"].as_str()), (Some("closed"), Some("resolved")));
    assert_eq!(end["log"].as_array().unwrap().len(), 9, "nine steps, each with who and when");
    assert_eq!(end["log"][6]["staff"], "何阿姨");
    assert!(end["clocks"].as_array().unwrap().iter().all(|clock| clock["state"] == "stopped"));
    house.check_kept(id);
}

#[test]
fn the_last_step_is_undone_and_no_other() {
    let house = House::new();
    let id = house.record("minor");
    house.take(id, json!({ "step": "rule", "stands": true, "reason": "" }));
    let first = house.open(id)["log"][1]["undo"].as_i64().expect("the last step offers its undo");
    house.take(id, json!({ "step": "assign", "department": "housekeeping", "responsible_id": house.housekeeper }));
    assert!(house.open(id)["log"][1]["undo"].is_null(), "a later step rests on it");
    assert_eq!(house.desk.refused("undo", json!({ "change_id": first })), "undo_conflict");
    house.check_kept(id);
    house.desk.undo();
    assert_eq!(house.open(id)["state"]["stage"], "responsibility");
    house.check_kept(id);
    house.desk.undo();
    assert_eq!(house.open(id)["state"]["stage"], "ruling");
    house.check_kept(id);
}

#[test]
fn undoing_an_approval_takes_its_vouchers_back() {
    let house = House::new();
    let id = house.record("moderate");
    house.propose(id, 30_000);
    house.take(id, json!({ "step": "approve", "note": "" }));
    house.desk.undo();
    let page = house.open(id);
    assert_eq!((page["state"]["stage"].as_str(), page["cost_minor"].as_i64()), (Some("decision"), Some(0)));
    assert_eq!(page["compensation"][0]["state"], "proposed", "what nobody approved is only proposed");
    house.take(id, json!({ "step": "approve", "note": "" }));
    let sent = house.take(id, json!({ "step": "send_back", "to": "solution", "reason": "太贵" }));
    assert_eq!((sent["compensation"][0]["state"].as_str(), sent["cost_minor"].as_i64()), (Some("proposed"), Some(0)));
    house.check_kept(id);
}

#[test]
fn what_the_guest_has_in_hand_stays_given_when_the_complaint_is_opened_again() {
    let house = House::new();
    let id = house.record("moderate");
    house.propose(id, 30_000);
    house.take(id, json!({ "step": "approve", "note": "" }));
    house.take(id, json!({ "step": "carry_out", "settled": "已定", "notified": "已告知" }));
    house.take(id, json!({ "step": "feedback", "mood": "dissatisfied", "text": "不满意" }));
    house.take(id, json!({ "step": "evaluate", "summary": "未挽回", "lesson": "", "won_back": false }));
    let number = house.open(id)["compensation"][0]["voucher_number"].clone();
    let again = house.take(id, json!({ "step": "reopen", "reason": "客人再次来电" }));
    assert_eq!((again["state"]["stage"].as_str(), again["cost_minor"].as_i64()), (Some("cause"), Some(30_000)));
    house.take(id, json!({ "step": "analyse", "cause": "skill", "text": "再查" }));
    let offers = json!([room_voucher(5_000)]);
    house.take(id, json!({ "step": "propose", "text": "再补", "compensation": offers }));
    let page = house.take(id, json!({ "step": "approve", "note": "" }));
    assert_eq!(page["cost_minor"], 35_000, "the second comes on top of the first");
    assert_eq!(page["compensation"][0]["voucher_number"], number, "and the first voucher stays good");
    house.check_kept(id);
}

#[test]
fn a_concierge_gives_within_the_limit_and_asks_above_it() {
    let house = House::new();
    house.sit(house.concierge);
    let id = house.record("minor");
    let limits = house.desk.ok("compensation_limits_get", json!({}));
    let most = limits["concierge_minor"].as_i64().unwrap();
    let grant = |cost: i64| json!({ "step": "grant", "compensation": [room_voucher(cost)], "reason": "当场安抚" });
    assert_eq!(house.refused(id, grant(most + 1)), "compensation_above_limit");
    let page = house.take(id, grant(most));
    assert_eq!(page["cost_minor"], most);
    assert_eq!(house.refused(id, grant(1)), "compensation_above_limit", "two small gifts are one large one");
}

#[test]
fn a_manager_decides_within_the_limit_of_a_complaint_however_often() {
    let house = House::new();
    let most = house.desk.ok("compensation_limits_get", json!({}))["manager_minor"].as_i64().unwrap();
    let duty = json!({ "name": "林知夏", "role": "manager", "department": "management" });
    let manager = house.desk.ok("staff_add", duty)["id"].as_i64().unwrap();
    let id = house.record("minor");
    let approve = || json!({ "step": "approve", "note": "" });
    house.propose(id, most);
    house.sit(manager);
    house.take(id, approve());
    house.take(id, json!({ "step": "carry_out", "settled": "已定", "notified": "已告知" }));
    house.take(id, json!({ "step": "send_back", "to": "solution", "reason": "客人不满意" }));
    let more = json!({ "step": "propose", "text": "再送一晚", "compensation": [room_voucher(1)] });
    assert_eq!(house.open(id)["owed"]["role"], Value::Null, "whoever is responsible proposes");
    house.take(id, more);
    assert_eq!(house.open(id)["owed"]["role"], "administrator", "so much is not a manager's to decide");
    let decided = json!({ "filter": { "stage": "decision" } });
    let owed = || house.desk.ok("complaint_list", decided.clone())["complaints"][0]["owed"]["role"].clone();
    assert_eq!(owed(), "administrator", "the list says so, too");
    assert_eq!(house.refused(id, approve()), "compensation_above_limit", "two decisions are one large one");
    house.sit(MANAGER);
    assert_eq!(house.take(id, approve())["cost_minor"], most + 1, "an administrator may");
}

#[test]
fn nothing_is_carried_out_while_a_task_is_open() {
    let house = House::new();
    let id = house.record("minor");
    house.propose(id, 0);
    house.take(id, json!({ "step": "approve", "note": "" }));
    let trace = json!({
        "guest_id": house.guest, "complaint_id": id,
        "trace": { "department": "engineering", "text": "修空调", "due_on": "2026-11-22" },
    });
    let task = house.desk.ok("trace_add", trace)["id"].clone();
    let carried = || json!({ "step": "carry_out", "settled": "已定", "notified": "已告知" });
    assert_eq!(house.refused(id, carried()), "complaint_tasks_open");
    house.desk.ok("trace_done", json!({ "id": task, "note": "" }));
    assert_eq!(house.take(id, carried())["state"]["stage"], "feedback");
}

#[test]
fn a_sensitive_complaint_is_seen_by_those_named_and_by_managers() {
    let house = House::new();
    let mut facts = house.facts();
    facts["sensitive"] = true.into();
    let id = house.desk.ok("complaint_add", json!({ "facts": facts, "severity": "serious" }))["id"].as_i64().unwrap();
    let listed = || {
        let list = house.desk.ok("complaint_list", json!({}));
        (list["total"].as_i64().unwrap(), list["complaints"].as_array().unwrap().len())
    };
    assert_eq!(listed(), (1, 1), "a manager sees it");
    house.sit(house.concierge);
    assert_eq!(house.desk.refused("complaint_open", json!({ "id": id })), "complaint_not_found");
    assert_eq!(house.refused(id, json!({ "step": "respond", "text": "好" })), "complaint_not_found");
    assert_eq!(listed(), (0, 0));
    assert_eq!(house.desk.ok("complaint_counts", json!({}))["open"], 0);
    let repeats = house.desk.ok("complaint_repeats", json!({ "guest_id": house.guest, "place": "1208" }));
    assert_eq!((repeats["same_guest"]["count"].as_i64(), repeats["same_place"]["count"].as_i64()), (Some(0), Some(0)));
    let history = house.desk.ok("guest_history", json!({ "guest_id": house.guest, "limit": 50 })).to_string();
    assert!(!history.contains("滴水"), "nor does the history tell of it: {history}");
    house.sit(MANAGER);
    house.desk.ok("complaint_save", json!({ "id": id, "facts": facts, "viewers": [house.concierge] }));
    house.sit(house.concierge);
    assert_eq!((house.open(id)["id"].as_i64(), listed()), (Some(id), (1, 1)), "who is named sees it");
    house.sit(house.housekeeper);
    assert_eq!(listed(), (0, 0), "and nobody else");
}

#[test]
fn what_happened_before_is_told_while_the_complaint_is_typed() {
    let house = House::new();
    let other = house.desk.guest("周砚");
    house.record("minor");
    let mut facts = house.facts();
    facts["guest_id"] = other.into();
    facts["category"] = "noise".into();
    house.desk.ok("complaint_add", json!({ "facts": facts, "severity": "minor" }));
    let ask = json!({ "guest_id": house.guest, "place": " 1208 ", "category": "facilities" });
    let repeats = house.desk.ok("complaint_repeats", ask);
    let count = |what: &str| repeats[what]["count"].as_i64().unwrap();
    assert_eq!((count("same_guest"), count("same_place"), count("same_cause")), (1, 2, 1));
    assert_eq!(repeats["same_place"]["recent"][0]["guest"], "周砚", "the newest first");
    let nothing = house.desk.ok("complaint_repeats", json!({}));
    assert_eq!(nothing["same_guest"]["count"], 0, "nobody in particular has complained of nothing");
}

#[test]
fn an_open_serious_complaint_marks_the_guest_until_it_is_closed() {
    let house = House::new();
    let marks = || {
        let list = house.desk.ok("guest_list", json!({ "filter": {}, "offset": 0, "limit": 5 }));
        let hits = house.desk.ok("guest_search", json!({ "text": "林晓雯", "limit": 5 }));
        (list["guests"][0]["open_complaints"].as_i64().unwrap(), hits[0]["open_complaints"].as_i64().unwrap())
    };
    house.record("moderate");
    assert_eq!(marks(), (0, 0), "a moderate one is no danger");
    let id = house.record("critical");
    assert_eq!(marks(), (1, 1));
    house.take(id, json!({ "step": "withdraw", "reason": "误会" }));
    assert_eq!(marks(), (0, 0));
}

#[test]
fn cheerful_reminders_wait_until_somebody_decides() {
    let house = House::new();
    let birthday = json!({ "kind": "birthday", "calendar": "solar", "year": null, "month": 11, "leap": false, "day": 21,
        "leap_policy": "ordinary", "leap_day_policy": "feb28" });
    house.desk.ok("date_add", json!({ "guest_id": house.guest, "date": birthday }));
    let mut memorial = birthday;
    memorial["kind"] = "memorial".into();
    house.desk.ok("date_add", json!({ "guest_id": house.guest, "date": memorial }));
    let held = || {
        let today = house.desk.ok("date_today", json!({}));
        let lines = today["lines"].as_array().unwrap().clone();
        let of = |kind: &str| lines.iter().find(|line| line["kind"] == kind).unwrap()["held"].as_bool().unwrap();
        (of("birthday"), of("memorial"))
    };
    assert_eq!(held(), (false, false));
    let id = house.record("serious");
    assert_eq!(held(), (true, false), "a birthday is cheerful, a memorial is not");
    house.take(id, json!({ "step": "allow_greetings", "reason": "客人希望照常" }));
    assert_eq!(held(), (false, false), "somebody decided");
    house.take(id, json!({ "step": "hold_greetings", "reason": "" }));
    assert_eq!(held(), (true, false));
}

#[test]
fn a_guest_with_complaints_is_not_removed_and_takes_them_along_in_a_merge() {
    let house = House::new();
    let id = house.record("minor");
    assert_eq!(house.desk.refused("guest_remove", json!({ "guest_id": house.guest })), "guest_has_complaints");
    let keep = house.desk.guest("林小姐");
    house.desk.ok("guest_merge", json!({ "keep": keep, "drop": house.guest, "fields": {} }));
    assert_eq!(house.open(id)["guest"]["id"], keep);
    house.desk.undo();
    assert_eq!(house.open(id)["guest"]["id"], house.guest, "undo parts them again");
}

#[test]
fn new_clock_rules_hold_for_what_is_open() {
    let house = House::new();
    let id = house.record("minor");
    let due = || house.open(id)["clocks"][0]["due_at"].as_i64().unwrap();
    assert_eq!(due() - NOW_MS, 60 * 60_000, "an hour for a minor one, from noon");
    let mut rules = house.desk.ok("complaint_clocks_get", json!({}));
    rules["limits"][0]["response"] = 20.into();
    house.sit(house.concierge);
    assert_eq!(house.desk.refused("complaint_clocks_save", rules.clone()), "not_allowed", "the rules are a manager's");
    let reserved = json!({ "key": "rules.complaint_clocks", "value": rules });
    assert_eq!(house.desk.refused("setting_save", reserved), "setting_reserved", "and there is no way round");
    house.sit(MANAGER);
    house.desk.ok("complaint_clocks_save", rules);
    assert_eq!(due() - NOW_MS, 20 * 60_000);
    house.desk.undo();
    assert_eq!(due() - NOW_MS, 60 * 60_000, "undo gives the old limits back");
}

#[test]
fn the_board_has_a_column_for_every_open_stage_in_the_order_of_the_steps() {
    let house = House::new();
    let (first, second) = (house.record("minor"), house.record("serious"));
    house.take(first, json!({ "step": "rule", "stands": false, "reason": "无此事" }));
    let board = house.desk.ok("complaint_board", json!({}));
    let columns: Vec<(&str, i64)> = board
        .as_array()
        .unwrap()
        .iter()
        .map(|column| (column["stage"].as_str().unwrap(), column["total"].as_i64().unwrap()))
        .collect();
    let expected = [
        ("ruling", 1),
        ("answer", 1),
        ("responsibility", 0),
        ("cause", 0),
        ("solution", 0),
        ("decision", 0),
        ("execution", 0),
        ("feedback", 0),
        ("evaluation", 0),
    ];
    assert_eq!(columns, expected);
    assert_eq!(board[0]["complaints"][0]["id"], second);
    assert_eq!(board[0]["complaints"][0]["owed"]["role"], "manager");
    house.take(first, json!({ "step": "answer", "text": "已说明" }));
    let end = house.open(first);
    assert_eq!(end["state"]["outcome"], "not_standing", "one that does not stand is answered and closed");
}

#[test]
fn what_is_wrong_at_intake_is_named_and_nothing_is_kept() {
    let house = House::new();
    let check = |field: &str, value: Value, code: &str| {
        let mut facts = house.facts();
        facts[field] = value;
        assert_eq!(house.desk.refused("complaint_add", json!({ "facts": facts, "severity": "minor" })), code);
    };
    check("text", " ".into(), "complaint_text_missing");
    check("place", "".into(), "complaint_place_missing");
    check("happened_time", "两点".into(), "complaint_time_unreadable");
    check("happened_on", "2026-11-22".into(), "complaint_before_it_happened");
    check("guest_id", 4711.into(), "guest_not_found");
    assert_eq!(house.desk.ok("complaint_list", json!({ "filter": { "standing": "all" } }))["total"], 0);
}

/// What was brought before whom just now: the clock and the role.
fn escalated(house: &House) -> Vec<(String, String)> {
    let answer = house.desk.ok("complaint_escalate", json!({}));
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let all = answer["escalations"].as_array().unwrap();
    all.iter().map(|up| (word(&up["clock"]), word(&up["role"]))).collect()
}

#[test]
fn a_clock_that_is_up_is_brought_before_the_next_role_once() {
    let house = House::new();
    let id = house.record("serious");
    assert!(escalated(&house).is_empty(), "nothing is up yet");
    let pair = |clock: &str, role: &str| (clock.to_owned(), role.to_owned());
    house.desk.wait(16);
    assert_eq!(
        escalated(&house),
        [pair("response", "manager")],
        "a serious one is answered within a quarter of an hour"
    );
    assert!(escalated(&house).is_empty(), "and told once");
    let counts = house.desk.ok("complaint_counts", json!({}));
    assert_eq!((counts["open"].as_i64(), counts["overdue"].as_i64()), (Some(1), Some(1)));
    house.desk.wait(15);
    assert_eq!(escalated(&house), [pair("response", "administrator")], "twice the time: the next role again");
    let clocks = house.open(id)["clocks"].clone();
    assert_eq!(
        (clocks[0]["state"].as_str(), clocks[0]["escalated_to"].as_str()),
        (Some("overdue"), Some("administrator"))
    );
    house.desk.undo();
    assert_eq!(
        house.desk.refused("complaint_open", json!({ "id": id })),
        "complaint_not_found",
        "the desk's own change"
    );
    house.desk.ok("redo_last", json!({}));
    assert_eq!(house.open(id)["clocks"], clocks, "done again, all is as it was");
    house.take(id, json!({ "step": "respond", "text": "已致歉" }));
    assert_eq!(house.open(id)["clocks"][0]["state"], "stopped");
    assert_eq!(house.desk.ok("complaint_counts", json!({}))["overdue"], 0, "the next clock has hours left");
}

#[test]
fn a_clock_that_begins_anew_is_brought_before_the_same_people_again() {
    let house = House::new();
    let id = house.record("serious");
    house.take(id, json!({ "step": "respond", "text": "已致歉" }));
    house.desk.wait(4 * 60 + 1);
    let manager = [("solution".to_owned(), "manager".to_owned())];
    assert_eq!(escalated(&house), manager, "four hours are over");
    house.take(id, json!({ "step": "withdraw", "reason": "客人撤回" }));
    house.take(id, json!({ "step": "reopen", "reason": "客人又来投诉" }));
    assert_eq!(house.open(id)["clocks"][1]["escalated_to"], Value::Null, "nobody was told of the new clock yet");
    house.desk.wait(4 * 60 + 1);
    assert_eq!(escalated(&house), manager, "and four hours more");
    assert!(escalated(&house).is_empty(), "told once");
}

#[test]
fn a_complaint_that_waits_for_its_guest_is_not_brought_before_anybody() {
    let house = House::new();
    let id = house.record("critical");
    house.take(id, json!({ "step": "pause", "reason": "客人外出" }));
    house.desk.wait(60);
    assert!(escalated(&house).is_empty(), "the clocks stand still");
    let waiting = house.desk.ok("complaint_list", json!({ "filter": { "standing": "waiting" } }));
    assert_eq!((waiting["total"].as_i64(), waiting["complaints"][0]["clock"].as_str()), (Some(1), Some("waiting")));
    house.take(id, json!({ "step": "resume", "note": "" }));
    house.desk.wait(6);
    assert_eq!(escalated(&house).len(), 1, "five minutes of service time are over");
    house.check_kept(id);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whoever_tries_whatever_the_book_keeps_where_the_log_leads(
        tried in prop::collection::vec((0..3_usize, any_step(), 0..300_i64, any::<bool>()), 1..25),
    ) {
        let house = House::new();
        let people = [MANAGER, house.concierge, house.housekeeper];
        let id = house.record("moderate");
        for (who, step, minutes, undo) in tried {
            house.desk.wait(minutes);
            house.sit(people[who]);
            let taken = house.desk.call("complaint_step", json!({ "id": id, "step": step })).is_ok();
            house.check_kept(id);
            if taken && undo {
                house.desk.undo();
                house.check_kept(id);
            }
        }
    }
}
