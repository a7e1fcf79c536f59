//! The catalogue of gifts, who gets one, and the lists of festivals.

use serde_json::{Value, json};

use super::{Full, GUESTS, merged};
use crate::desk::RecordingDesk;

pub fn fill(desk: &RecordingDesk, full: &Full) {
    desk.ask("gift_rules_reset", json!({}));
    let tea = json!({
        "name": "龙井", "kind": "own", "cost_minor": 5_000, "stock": 400, "allergens": "", "alcohol": false,
        "supplier": "", "active": true,
    });
    let save = |item: Value| desk.ask("gift_item_save", json!({ "id": null, "item": item }))["id"].clone();
    let item = save(tea.clone());
    let other = save(merged(tea.clone(), json!({ "name": "核桃酥", "allergens": "核桃" })));
    let unused = save(merged(tea.clone(), json!({ "name": "茶杯" })));
    desk.ask("gift_item_save", json!({ "id": unused, "item": merged(tea, json!({ "name": "盖碗" })) }));
    desk.ask("gift_item_remove", json!({ "id": unused }));
    for audience in ["vip", "main", "ordinary"] {
        for occasion in ["mid_autumn", "spring_festival"] {
            let rule = json!({
                "occasion": occasion, "audience": audience, "action": "gift", "gift_item_id": other,
                "alternative_item_id": item,
            });
            desk.ask("gift_rule_save", rule);
        }
    }
    // Last year's list was given, so that nobody gets the same again.
    for (festival, year) in [("spring_festival", 2027), ("mid_autumn", 2027)] {
        give(desk, (festival, year), full, &item);
    }
    propose_for_own_festival(desk, &item);
    desk.long(GUESTS, "gift_list_propose", json!({ "festival": "dragon_boat", "year": 2027 }));
    give_on_birthdays(desk, full, &item);
    desk.ask("gift_item_remove", json!({ "id": item }));
}

/// A list of a festival that the house made up, from which guests drop out again.
fn propose_for_own_festival(desk: &RecordingDesk, item: &Value) {
    let choices = desk.ask("festival_choices", json!({}));
    let own = choices.as_array().unwrap().iter().find(|choice| !choice["own"].is_null()).unwrap()["id"].clone();
    let rule = |audience: &str, action: Value| {
        let item = if action == "gift" { item.clone() } else { Value::Null };
        let rule = json!({ "occasion": own, "audience": audience, "action": action, "gift_item_id": item });
        desk.ask("gift_rule_save", rule);
    };
    rule("vip", json!("gift"));
    rule("main", json!("gift"));
    rule("ordinary", json!("greeting_if_selected"));
    rule("occasional", json!("greeting"));
    let list = json!({ "festival": own, "year": 2027 });
    desk.long(GUESTS, "gift_list_propose", list.clone());
    rule("main", json!("none"));
    desk.long(GUESTS, "gift_list_propose", list.clone());
    rule("vip", Value::Null);
    desk.long(GUESTS, "gift_list_propose", list.clone());
    desk.ask("gift_list_get", list);
}

fn give(desk: &RecordingDesk, (festival, year): (&str, i32), full: &Full, item: &Value) {
    let list = json!({ "festival": festival, "year": year, "budget_minor": null, "use_alternatives": true });
    let proposed = desk.long(GUESTS, "gift_list_propose", list.clone());
    let list_id = proposed["id"].clone();
    desk.long(GUESTS, "gift_list_propose", merged(list, json!({ "budget_minor": 600_000 })));
    let lines = lines_of(desk, &list_id, json!({ "states": ["proposed"] }));
    let change = |line: &Value, change: Value| {
        desk.ask("gift_line_change", json!({ "id": line["id"], "change": change, "meant": true }));
    };
    change(&lines[0], json!({ "do": "swap", "gift_item_id": item }));
    change(&lines[1], json!({ "do": "leave_out" }));
    change(&lines[1], json!({ "do": "put_back", "gift_item_id": item }));
    change(&lines[2], json!({ "do": "note", "note": "亲自送" }));
    // Whoever the rules leave out can be given one by hand.
    let all = lines_of(desk, &list_id, json!({}));
    let line = all.iter().find(|line| line["guest_id"] == full.guest).unwrap();
    if line["state"] == "left_out" {
        change(line, json!({ "do": "put_back", "gift_item_id": item }));
    }
    let occasional = json!({ "filter": { "text": "", "tier": "occasional" }, "sort": "name", "offset": 0, "limit": 1 });
    let occasional = desk.ids("guest_list", occasional, "guests")[0];
    desk.ask(
        "gift_line_add",
        json!({ "list_id": list_id, "guest_id": occasional, "gift_item_id": item, "meant": true }),
    );
    desk.long(lines.len(), "gift_list_approve", json!({ "list_id": list_id }));
    export(desk, (festival, year));
    desk.ask("gift_lines_mark", json!({ "list_id": list_id, "lines": [lines[3]["id"]], "as": "declined" }));
    desk.long(lines.len(), "gift_lines_mark", json!({ "list_id": list_id, "lines": null, "as": "packed" }));
    desk.long(lines.len(), "gift_lines_mark", json!({ "list_id": list_id, "lines": null, "as": "handed_over" }));
}

/// Presents for the birthdays of two periods: the second list knows what the first one gave.
fn give_on_birthdays(desk: &RecordingDesk, full: &Full, item: &Value) {
    for tier in ["vip", "main", "ordinary"] {
        let rule = json!({ "occasion": "birthday", "audience": tier, "action": "gift", "gift_item_id": item });
        desk.ask("gift_rule_save", rule);
    }
    for (from, to) in [("2026-11-21", "2027-05-31"), ("2027-06-01", "2027-11-20")] {
        let list = json!({ "festival": "birthday", "from": from, "to": to });
        desk.ask("gift_list_get", list.clone());
        desk.long(GUESTS, "gift_list_propose", list.clone());
        let known = desk.long(GUESTS, "gift_list_propose", merged(list.clone(), json!({ "budget_minor": 900_000 })));
        let lines = lines_of(desk, &known["id"], json!({ "states": ["proposed"] }));
        assert!(lines.len() > 20, "half a year has many birthdays: {}", lines.len());
        desk.long(lines.len(), "gift_list_approve", json!({ "list_id": known["id"] }));
        for format in ["csv", "packing_pdf"] {
            let file = json!({ "path": desk.path(format), "format": format });
            desk.long(GUESTS, "gift_list_export", merged(list.clone(), file));
        }
        desk.long(
            lines.len(),
            "gift_lines_mark",
            json!({ "list_id": known["id"], "lines": null, "as": "handed_over" }),
        );
        let day = |line: &Value| json!({ "guest_id": line["guest_id"], "kind": "birthday", "date": line["occurs_on"] });
        let mut days: Vec<Value> = lines.iter().map(day).collect();
        days.push(json!({ "guest_id": full.guest, "kind": "own", "date": "2026-12-01" }));
        desk.ask("gift_presents", json!({ "days": days }));
    }
}

fn lines_of(desk: &RecordingDesk, list_id: &Value, more: Value) -> Vec<Value> {
    let page = merged(json!({ "list_id": list_id, "states": [], "offset": 0, "limit": 200 }), more);
    desk.ask("gift_lines", page)["lines"].as_array().unwrap().clone()
}

pub fn read(desk: &RecordingDesk) {
    desk.ask("gift_item_list", json!({}));
    desk.ask("gift_rules_get", json!({}));
    desk.ask("gift_lists", json!({ "offset": 0, "limit": 20 }));
    let list = desk.ask("gift_list_get", json!({ "festival": "spring_festival", "year": 2027 }));
    assert!(lines_of(desk, &list["id"], json!({})).len() > 100, "a page of a gift list is full");
    lines_of(desk, &list["id"], json!({ "states": ["left_out"], "reason": "danger" }));
}

fn export(desk: &RecordingDesk, (festival, year): (&str, i32)) {
    for format in ["xlsx", "csv", "packing_pdf", "signature_pdf", "labels_pdf"] {
        let file = json!({
            "festival": festival, "year": year, "path": desk.path(format), "format": format, "left_out": true,
        });
        desk.long(GUESTS, "gift_list_export", file);
    }
}
