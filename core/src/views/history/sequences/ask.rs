//! Which commands change the book, how often each is asked, and what a person might ask.
#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::house::House;
use super::rows::column;

/// Commands that change rows, with their weights.
pub(super) const WRITING: &[(&str, u64)] = &[
    ("property_save", 1),
    ("letterhead_save", 1),
    ("logo_choose", 1),
    ("logo_remove", 1),
    ("photo_choose", 3),
    ("photo_remove", 2),
    ("setting_save", 1),
    ("staff_add", 2),
    ("staff_save", 3),
    ("staff_sit", 4),
    ("guest_add", 6),
    ("guest_save", 8),
    ("guest_confirm", 2),
    ("guest_remove", 5),
    ("guest_merge", 4),
    ("contact_add", 4),
    ("contact_save", 3),
    ("contact_remove", 2),
    ("tag_add", 8),
    ("tag_remove", 4),
    ("note_add", 4),
    ("note_save", 2),
    ("note_remove", 3),
    ("relationship_add", 3),
    ("relationship_to_guest", 2),
    ("relationship_remove", 2),
    ("household_join", 6),
    ("household_leave", 3),
    ("preference_add", 4),
    ("preference_save", 3),
    ("preference_confirm", 2),
    ("preference_remove", 3),
    ("health_offer_decline", 2),
    ("date_add", 5),
    ("date_save", 3),
    ("date_remove", 2),
    ("reminder_done", 3),
    ("reminder_snooze", 2),
    ("reminder_skip", 2),
    ("reminder_reopen", 2),
    ("lead_time_save", 2),
    ("age_rules_save", 1),
    ("late_clear", 1),
    ("festival_observe", 2),
    ("festival_add", 2),
    ("festival_save", 1),
    ("festival_remove", 2),
    ("festival_correct", 2),
    ("arrival_add", 4),
    ("arrival_save", 3),
    ("arrival_remove", 2),
    ("arrival_settle", 3),
    ("visit_add", 3),
    ("visit_save", 2),
    ("visit_remove", 2),
    ("visit_check_out", 2),
    ("promise_add", 3),
    ("promise_save", 2),
    ("promise_keep", 2),
    ("promise_release", 1),
    ("promise_reopen", 2),
    ("promise_remove", 1),
    ("trace_add", 4),
    ("trace_save", 2),
    ("trace_done", 2),
    ("trace_reopen", 2),
    ("trace_remove", 1),
    ("import_run", 9),
    ("import_settle", 4),
    ("import_undo", 9),
    ("gift_item_save", 3),
    ("gift_item_remove", 3),
    ("gift_rule_save", 3),
    ("gift_rules_reset", 1),
    ("gift_list_propose", 6),
    ("gift_list_approve", 6),
    ("gift_line_add", 3),
    ("gift_line_change", 4),
    ("gift_lines_mark", 3),
    ("complaint_add", 4),
    ("complaint_save", 2),
    ("complaint_step", 14),
    ("complaint_escalate", 2),
    ("complaint_clocks_save", 1),
    ("compensation_item_save", 2),
    ("compensation_item_remove", 2),
    ("compensation_catalogue_fill", 1),
    ("compensation_limits_save", 1),
    ("undo", 40),
    ("undo_last", 10),
    ("redo_last", 8),
];

/// Those of them that take back.
pub(super) const UNDOING: &[&str] = &["undo", "undo_last", "redo_last", "import_undo"];

/// Commands that change no row: they read, write files, or open and lock the book.
pub(super) const READING: &[&str] = &[
    "desk_status",
    "book_create",
    "sample_create",
    "book_open",
    "book_auto_unlock",
    "book_lock",
    "book_check",
    "auto_unlock_on",
    "auto_unlock_off",
    "passphrase_change",
    "setting_get",
    "letterhead_get",
    "photo_get",
    "staff_list",
    "day_open",
    "guest_list",
    "guest_search",
    "guest_open",
    "guest_dangers",
    "health_read",
    "guest_duplicates",
    "merge_suggestions",
    "merge_preview",
    "tag_list",
    "date_preview",
    "date_read",
    "money_read",
    "date_today",
    "due_list",
    "lead_time_list",
    "age_rules_get",
    "lunar_day",
    "solar_day",
    "festival_list",
    "festival_choices",
    "calendar_days",
    "arrival_list",
    "visit_list",
    "visit_history",
    "visit_read",
    "unsettled_list",
    "promise_list",
    "trace_list",
    "trace_today",
    "trace_draft",
    "card_preview",
    "card_export",
    "card_print",
    "import_preview",
    "import_list",
    "import_report",
    "import_questions",
    "guest_export",
    "calendar_export",
    "gift_item_list",
    "gift_rules_get",
    "gift_lists",
    "gift_list_get",
    "gift_lines",
    "gift_presents",
    "gift_list_export",
    "complaint_open",
    "complaint_list",
    "complaint_board",
    "complaint_counts",
    "complaint_repeats",
    "complaint_clocks_get",
    "compensation_items",
    "compensation_limits_get",
    "compensation_band",
    "voucher_preview",
    "voucher_export",
    "voucher_print",
    "complaint_analysis",
    "complaint_report",
    "handover_preview",
    "handover_export",
    "handover_print",
    "guest_history",
    "outgoing_list",
];

/// Few words, so that people, tags and items often meet.
const NAMES: &[&str] = &["顾明月", "沈舟", "Mara Quill", "林晓雯", "何田", "Tom Quill"];
const WORDS: &[&str] = &["golf", "茶", "安静", "window"];
const DEPARTMENTS: &[&str] = &["front_office", "concierge", "housekeeping", "engineering"];
const DAYS: &[&str] = &["2026-11-20", "2026-11-21", "2026-11-22", "2026-12-05", "2027-02-06"];
const TIERS: &[&str] = &["vip", "main", "ordinary", "occasional"];

impl House {
    /// A number of this table, as a screen would send it: mostly of a row that is there, sometimes of one that is gone.
    fn id(&mut self, table: &str) -> Value {
        let ids = column(&self.desk, &format!("select id from {table} order by id desc limit 12"));
        if ids.is_empty() || self.chance.often(6) {
            let last = ids.first().and_then(Value::as_i64).unwrap_or(0) as u64;
            return json!(1 + self.chance.below(last + 3));
        }
        ids[self.chance.below(ids.len() as u64) as usize].clone()
    }

    fn or_null(&mut self, percent: u64, value: Value) -> Value {
        if self.chance.often(percent) { value } else { Value::Null }
    }

    fn word(&mut self) -> &'static str {
        self.chance.one_of(WORDS)
    }

    fn name(&mut self) -> &'static str {
        self.chance.one_of(NAMES)
    }

    fn day(&mut self) -> &'static str {
        self.chance.one_of(DAYS)
    }

    fn yes(&mut self) -> bool {
        self.chance.often(50)
    }

    fn festival(&mut self) -> Value {
        if self.chance.often(40) {
            return json!(format!("own_{}", self.id("own_festival")));
        }
        json!(self.chance.one_of(&["spring_festival", "mid_autumn"]))
    }

    fn date(&mut self) -> Value {
        let solar = self.chance.often(80);
        json!({
            "kind": self.chance.one_of(&["birthday", "wedding_anniversary", "memorial", "own"]), "label": self.word(),
            "calendar": if solar { "solar" } else { "lunar" }, "year": null, "month": 12, "leap": false,
            "day": self.chance.one_of(&[1, 5, 10]), "lead_days": self.chance.one_of(&[json!(null), json!(3)]),
        })
    }

    /// A date, and a day that it falls on if it is a solar one.
    fn occurrence(&mut self) -> Value {
        let id = self.id("special_date");
        let day = column(&self.desk, &format!("select day from special_date where id = {id}"));
        let day = day.first().and_then(Value::as_i64).unwrap_or(1);
        json!({ "date_ids": [id], "occurs_on": format!("2026-12-{day:02}"), "until": "2026-11-30", "reason": self.word() })
    }

    fn offers(&mut self) -> Value {
        if self.chance.often(30) {
            return json!([]);
        }
        let item = self.id("compensation_item");
        json!([{
            "compensation_item_id": self.or_null(60, item), "name": self.word(), "quantity": 1,
            "kind": self.chance.one_of(&["food_voucher", "room_voucher", "apology"]), "cost_minor": 10_000,
        }])
    }

    fn facts(&mut self) -> Value {
        json!({
            "guest_id": self.id("guest"), "text": self.word(), "category": "facilities", "place_kind": "room",
            "place": "1208", "happened_on": "2026-11-21", "channel": "in_person", "sensitive": self.chance.often(20),
        })
    }

    fn viewers(&mut self) -> Value {
        if self.chance.often(60) { json!([]) } else { json!([self.id("staff")]) }
    }

    /// A step that the complaint waits for, or one that can come at any time.
    fn step(&mut self, complaint: &Value) -> Value {
        let stage = column(&self.desk, &format!("select stage from complaint where id = {complaint}"));
        let stage = stage.first().and_then(Value::as_str).unwrap_or("ruling").to_owned();
        let (reason, text) = (self.word(), self.word());
        if self.chance.often(25) {
            return match self.chance.below(6) {
                0 => json!({ "step": "respond", "text": text }),
                1 => json!({ "step": "grant", "compensation": self.offers(), "reason": reason }),
                2 => json!({ "step": "pause", "reason": reason }),
                3 => json!({ "step": "resume", "note": "" }),
                4 => json!({ "step": "withdraw", "reason": reason }),
                _ => json!({ "step": "send_back", "to": "solution", "reason": reason }),
            };
        }
        match stage.as_str() {
            "ruling" => json!({ "step": "rule", "stands": self.chance.often(85), "reason": reason }),
            "answer" => json!({ "step": "answer", "text": text }),
            "responsibility" => {
                json!({ "step": "assign", "department": "concierge", "responsible_id": self.id("staff") })
            }
            "cause" => json!({ "step": "analyse", "cause": "equipment", "text": text }),
            "solution" => json!({ "step": "propose", "text": text, "compensation": self.offers() }),
            "decision" if self.yes() => json!({ "step": "approve", "note": "" }),
            "decision" => {
                json!({ "step": "change", "text": text, "compensation": self.offers(), "reason": reason })
            }
            "execution" => json!({ "step": "carry_out", "settled": text, "notified": text }),
            "feedback" => json!({ "step": "feedback", "mood": "satisfied", "text": text }),
            "evaluation" => json!({ "step": "evaluate", "summary": text, "lesson": "", "won_back": true }),
            _ => json!({ "step": "reopen", "reason": reason }),
        }
    }

    /// A file with a picture in one of two colours.
    fn picture(&mut self) -> Value {
        let colour = self.chance.one_of(&[[120, 30, 20], [20, 60, 120]]);
        let path = self.desk.folder.path().join("picture.svg");
        let [red, green, blue]: [u8; 3] = colour;
        let drawing = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><rect width=\"4\" height=\"4\" fill=\"rgb({red},{green},{blue})\"/></svg>"
        );
        std::fs::write(&path, drawing).unwrap();
        json!(path)
    }

    /// A file with a photograph.
    fn photo(&mut self) -> Value {
        let path = self.desk.folder.path().join("photo.png");
        std::fs::write(&path, include_bytes!("../../../guests/photo/square.png")).unwrap();
        json!(path)
    }

    fn import(&mut self) -> Value {
        let phone = |chance: &mut super::house::Chance| format!("1390000000{}", chance.below(8));
        let (kind, name, text) = match self.chance.below(3) {
            0 => {
                let mut text = "姓名,手机,生日,级别,过敏,备注,标签\n".to_owned();
                for _ in 0..1 + self.chance.below(4) {
                    let (name, word, phone) = (self.name(), self.word(), phone(&mut self.chance));
                    text.push_str(&format!("{name},{phone},1988-12-05,贵宾,花生,{word},{word}\n"));
                }
                ("guests", "guests.csv", text)
            }
            1 => {
                let mut text = "姓名,手机,到店日期,离店日期,房号\n".to_owned();
                for _ in 0..1 + self.chance.below(3) {
                    let (name, phone) = (self.name(), phone(&mut self.chance));
                    text.push_str(&format!("{name},{phone},2026-11-22,2026-11-24,120{}\n", self.chance.below(3)));
                }
                ("arrivals", "arrivals.csv", text)
            }
            _ => {
                let mut text = String::new();
                for _ in 0..1 + self.chance.below(3) {
                    let (name, word, phone) = (self.name(), self.word(), phone(&mut self.chance));
                    text.push_str(&format!(
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nTEL:{phone}\r\nBDAY:--1205\r\nCATEGORIES:{word}\r\n\
                         RELATED;TYPE=spouse;VALUE=text:{}\r\nEND:VCARD\r\n",
                        self.name()
                    ));
                }
                ("vcard", "book.vcf", text)
            }
        };
        let path = self.desk.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        json!({ "path": path, "kind": kind })
    }

    fn fields(&mut self) -> Value {
        let mut fields = json!({});
        for _ in 0..1 + self.chance.below(2) {
            let keeper = self.id("staff");
            let (name, value) = match self.chance.below(6) {
                0 => ("display_name", json!(self.name())),
                1 => ("tier", json!(self.chance.one_of(TIERS))),
                2 => ("home_city", json!(self.chance.one_of(&["杭州", "苏州"]))),
                3 => ("big_account", json!(self.yes())),
                4 => ("keeper_id", self.or_null(70, keeper)),
                _ => ("do_not_celebrate", json!(self.yes())),
            };
            fields[name] = value;
        }
        fields
    }

    fn contact(&mut self) -> Value {
        json!({ "kind": "phone", "value": format!("1390000000{}", self.chance.below(8)), "preferred": self.yes() })
    }

    fn preference(&mut self) -> Value {
        json!({
            "category": "food", "text": self.word(), "source": "",
            "strength": self.chance.one_of(&["must", "likes", "avoid", "danger"]),
        })
    }

    fn staff(&mut self) -> Value {
        json!({
            "name": self.chance.one_of(&["沈青", "罗兰", "何田", "许多"]), "department": self.chance.one_of(DEPARTMENTS),
            "role": self.chance.one_of(&["concierge", "manager", "administrator"]),
        })
    }

    fn own_festival(&mut self) -> Value {
        json!({ "name": self.word(), "calendar": "solar", "month": 12, "day": self.chance.one_of(&[5, 24]) })
    }

    fn guest_or_null(&mut self) -> Value {
        let guest = self.id("guest");
        self.or_null(30, guest)
    }

    fn arrival(&mut self) -> Value {
        let guest = self.id("guest");
        json!({
            "name": self.name(), "guest_id": self.or_null(50, guest), "arrives_on": self.day(),
            "departs_on": self.chance.one_of(&[json!(null), json!("2027-02-07")]), "room": "1208",
        })
    }

    fn visit(&mut self) -> Value {
        let state = self.chance.one_of(&["stayed", "cancelled"]);
        json!({ "kind": "stay", "state": state, "from_on": "2026-10-01", "to_on": "2026-10-04", "place": self.word() })
    }

    fn gift_item(&mut self) -> Value {
        json!({
            "name": self.word(), "kind": self.chance.one_of(&["own", "package", "spa_coupon"]), "cost_minor": 5_000,
            "stock": self.chance.one_of(&[json!(null), json!(1), json!(20)]),
        })
    }

    /// A change of late, of anybody's, perhaps one that was undone already.
    fn change(&mut self) -> Value {
        let lately = 1 + self.chance.below(60);
        let ids = column(&self.desk, &format!("select id from change order by id desc limit {lately}"));
        ids.last().cloned().unwrap_or(json!(1))
    }
}

/// What a person might ask of this command now.
pub(super) fn args(house: &mut House, name: &str) -> Value {
    let h = house;
    match name {
        "property_save" => json!({
            "name": "西湖别苑", "city": h.chance.one_of(&["杭州", "苏州"]), "currency": "CNY", "language": "zh-CN",
            "time_zone": "Asia/Shanghai",
        }),
        "letterhead_save" => json!({ "address": h.word(), "phone": h.word() }),
        "logo_choose" => json!({ "path": h.picture() }),
        "photo_choose" => json!({ "guest_id": h.id("guest"), "path": h.photo() }),
        "photo_remove" => json!({ "guest_id": h.id("guest") }),
        "setting_save" => json!({ "key": "theme", "value": h.word() }),
        "staff_add" => h.staff(),
        "staff_save" => {
            let mut staff = h.staff();
            staff["id"] = h.id("staff");
            staff["active"] = json!(h.chance.often(80));
            staff
        }
        "staff_sit" => json!({ "id": h.id("staff") }),
        "guest_add" => {
            let mut fields = h.fields();
            fields["display_name"] = json!(h.name());
            json!({ "fields": fields, "contacts": [h.contact()], "tags": [h.word()] })
        }
        "guest_save" => json!({ "id": h.id("guest"), "fields": h.fields() }),
        "guest_confirm" | "guest_remove" | "household_leave" => json!({ "guest_id": h.id("guest") }),
        "guest_merge" => json!({ "keep": h.id("guest"), "drop": h.id("guest"), "fields": h.fields() }),
        "contact_add" => merged(h.contact(), json!({ "guest_id": h.id("guest") })),
        "contact_save" => merged(h.contact(), json!({ "id": h.id("contact_point") })),
        "contact_remove" => json!({ "id": h.id("contact_point") }),
        "tag_add" | "tag_remove" => json!({ "guest_id": h.id("guest"), "name": h.word() }),
        "note_add" => json!({ "guest_id": h.id("guest"), "kind": "note", "text": h.word() }),
        "note_save" => json!({ "id": h.id("note"), "text": h.word() }),
        "note_remove" => json!({ "id": h.id("note") }),
        "relationship_add" => {
            let related = h.id("guest");
            json!({
                "guest_id": h.id("guest"), "kind": "friend", "related_guest_id": h.or_null(80, related),
                "related_name": h.name(),
            })
        }
        "relationship_to_guest" | "relationship_remove" => json!({ "id": h.id("relationship") }),
        "household_join" => json!({ "guest_id": h.id("guest"), "with_guest_id": h.id("guest") }),
        "health_offer_decline" => json!({ "guest_id": h.id("guest"), "text": h.word() }),
        "preference_add" => json!({ "guest_id": h.id("guest"), "preference": h.preference() }),
        "preference_save" => json!({ "id": h.id("preference"), "preference": h.preference() }),
        "preference_confirm" | "preference_remove" => json!({ "id": h.id("preference") }),
        "date_add" => json!({ "guest_id": h.id("guest"), "date": h.date() }),
        "date_save" => json!({ "id": h.id("special_date"), "date": h.date() }),
        "date_remove" => json!({ "id": h.id("special_date") }),
        "reminder_done" | "reminder_snooze" | "reminder_skip" | "reminder_reopen" => h.occurrence(),
        "age_rules_save" => json!({ "nominal": h.chance.often(50) }),
        "late_clear" => json!({ "before": h.chance.one_of(&DAYS[..2]) }),
        "lead_time_save" => json!({
            "kind": "birthday", "tier": h.chance.one_of(TIERS), "days": h.chance.one_of(&[1, 14, 366, 400]),
        }),
        "festival_observe" => json!({ "id": h.festival(), "observed": h.yes() }),
        "festival_add" => h.own_festival(),
        "festival_save" => json!({ "id": h.festival(), "own": h.own_festival() }),
        "festival_remove" => json!({ "id": format!("own_{}", h.id("own_festival")) }),
        "festival_correct" => {
            let day = json!(h.chance.one_of(&["2026-12-05", "2026-12-24"]));
            json!({ "id": h.festival(), "year": 2026, "date": h.or_null(70, day) })
        }
        "arrival_add" => h.arrival(),
        "arrival_save" => json!({ "id": h.id("arrival"), "fields": h.arrival() }),
        "arrival_remove" => json!({ "id": h.id("arrival") }),
        "arrival_settle" => json!({ "id": h.id("arrival"), "guest_id": h.guest_or_null() }),
        "visit_add" => json!({ "guest_id": h.id("guest"), "visit": h.visit() }),
        "visit_save" => json!({ "id": h.id("visit_record"), "visit": h.visit() }),
        "visit_remove" => json!({ "id": h.id("visit_record") }),
        "visit_check_out" => json!({ "arrival_id": h.id("arrival") }),
        "import_settle" => {
            let line = 2 + h.chance.below(4);
            json!({ "import_id": h.id("import"), "line": line, "guest_id": h.guest_or_null() })
        }
        "promise_add" => {
            let complaint = h.id("complaint");
            json!({
                "guest_id": h.id("guest"), "promise": { "text": h.word(), "due_on": h.day() },
                "complaint_id": h.or_null(30, complaint),
            })
        }
        "promise_save" => json!({ "id": h.id("promise"), "promise": { "text": h.word(), "due_on": h.day() } }),
        "promise_keep" | "promise_release" => json!({ "id": h.id("promise"), "note": h.word() }),
        "promise_reopen" | "promise_remove" => json!({ "id": h.id("promise") }),
        "trace_add" => trace(h),
        "trace_save" => json!({
            "id": h.id("trace"),
            "trace": { "department": h.chance.one_of(DEPARTMENTS), "text": h.word(), "due_on": h.day() },
        }),
        "trace_done" => json!({ "id": h.id("trace"), "note": h.word() }),
        "trace_reopen" | "trace_remove" => json!({ "id": h.id("trace") }),
        "import_run" => h.import(),
        "import_undo" => json!({ "import_id": h.id("import") }),
        "gift_item_save" => {
            let id = h.id("gift_item");
            json!({ "id": h.or_null(60, id), "item": h.gift_item() })
        }
        "gift_item_remove" => json!({ "id": h.id("gift_item") }),
        "gift_rule_save" => json!({
            "occasion": h.festival(), "audience": h.chance.one_of(TIERS), "gift_item_id": h.id("gift_item"),
            "action": h.chance.one_of(&[json!("gift"), json!("gift"), json!("greeting"), json!(null)]),
        }),
        "gift_list_propose" if h.chance.often(40) => {
            json!({ "festival": "birthday", "from": "2026-11-20", "to": h.chance.one_of(&["2026-12-31", "2027-05-31"]) })
        }
        "gift_list_propose" => json!({ "festival": h.festival(), "year": 2027 }),
        "gift_list_approve" => json!({ "list_id": h.id("gift_list") }),
        "gift_line_add" => {
            json!({
                "list_id": h.id("gift_list"), "guest_id": h.id("guest"), "gift_item_id": h.id("gift_item"),
                "meant": h.chance.often(70),
            })
        }
        "gift_line_change" => {
            let item = h.id("gift_item");
            let change = match h.chance.below(4) {
                0 => json!({ "do": "swap", "gift_item_id": item }),
                1 => json!({ "do": "leave_out" }),
                2 => json!({ "do": "put_back", "gift_item_id": h.or_null(50, item) }),
                _ => json!({ "do": "note", "note": h.word() }),
            };
            json!({ "id": h.id("gift_line"), "change": change, "meant": h.chance.often(70) })
        }
        "gift_lines_mark" => {
            let line = json!([h.id("gift_line")]);
            json!({
                "list_id": h.id("gift_list"), "lines": h.or_null(50, line),
                "as": h.chance.one_of(&["packed", "handed_over", "declined"]),
            })
        }
        "complaint_add" => json!({
            "facts": h.facts(), "severity": h.chance.one_of(&["minor", "serious"]), "viewers": h.viewers(),
        }),
        "complaint_save" => json!({ "id": h.id("complaint"), "facts": h.facts(), "viewers": h.viewers() }),
        "complaint_step" => {
            let id = h.id("complaint");
            json!({ "step": h.step(&id), "id": id })
        }
        "complaint_clocks_save" => {
            let mut rules = h.desk.ok("complaint_clocks_get", json!({}));
            rules["soon"] = json!(30 + h.chance.below(3) * 15);
            rules["limits"][0]["response"] = json!(30 + h.chance.below(3) * 15);
            rules
        }
        "compensation_item_save" => {
            let id = h.id("compensation_item");
            json!({
                "id": h.or_null(60, id), "item": { "name": h.word(), "kind": "own", "cost_minor": 10_000, "active": h.chance.often(80) },
            })
        }
        "compensation_item_remove" => json!({ "id": h.id("compensation_item") }),
        "compensation_limits_save" => json!({
            "concierge_minor": 20_000 + h.chance.below(2) * 10_000, "manager_minor": 300_000, "voucher_months": 12,
        }),
        "undo" => json!({ "change_id": h.change() }),
        _ => json!({}),
    }
}

fn trace(h: &mut House) -> Value {
    let (preference, date, complaint) = (h.id("preference"), h.id("special_date"), h.id("complaint"));
    let source = match h.chance.below(4) {
        0 => json!({ "preference_id": preference }),
        1 => json!({ "special_date_id": date }),
        2 => json!({ "complaint_id": complaint }),
        _ => json!({}),
    };
    // Of the guest whose preference, date or complaint it is, as the screens ask.
    let (table, id) = match source.as_object().and_then(|source| source.iter().next()) {
        Some((name, id)) => (name.trim_end_matches("_id").to_owned(), id.clone()),
        None => ("guest".to_owned(), h.id("guest")),
    };
    let owner = if table == "guest" { "id" } else { "guest_id" };
    let guest = column(&h.desk, &format!("select {owner} from {table} where id = {id}"));
    let guest_id = guest.first().cloned().unwrap_or_else(|| h.id("guest"));
    let trace = json!({ "department": h.chance.one_of(DEPARTMENTS), "text": h.word(), "due_on": h.day() });
    merged(source, json!({ "guest_id": guest_id, "trace": trace }))
}

fn merged(mut first: Value, second: Value) -> Value {
    if let (Value::Object(all), Value::Object(more)) = (&mut first, second) {
        all.extend(more);
    }
    first
}
