#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::*;
use crate::api::testing::TestDesk;

// The desk's day is 21 November 2026, lunar 10/13.

fn solar(year: Option<i32>, month: u8, day: u8) -> Value {
    json!({ "calendar": "solar", "year": year, "month": month, "leap": false, "day": day })
}

fn lunar(year: Option<i32>, month: u8, day: u8) -> Value {
    json!({ "calendar": "lunar", "year": year, "month": month, "leap": false, "day": day })
}

fn of_kind(kind: &str, mut date: Value) -> Value {
    date["kind"] = kind.into();
    date
}

fn note(desk: &TestDesk, guest: i64, kind: &str, date: Value) -> SpecialDate {
    desk.get("date_add", json!({ "guest_id": guest, "date": of_kind(kind, date) }))
}

fn due(desk: &TestDesk, request: Value) -> DueList {
    desk.get("due_list", request)
}

fn names(lines: &[DueLine]) -> Vec<&str> {
    lines.iter().map(|line| line.guest.as_str()).collect()
}

fn seen(desk: &TestDesk, on: &str) -> Vec<String> {
    let today: TodayDates = desk.get("date_today", json!({ "on": on }));
    today.lines.into_iter().map(|line| line.guest).collect()
}

#[test]
fn a_date_is_kept_as_it_was_said_and_shows_when_it_comes_next() {
    let desk = TestDesk::new();
    let guest = desk.guest("林嘉怡");
    let added = note(&desk, guest, "birthday", lunar(Some(1990), 10, 15));
    let next = added.next.unwrap();
    assert_eq!(next.date.to_string(), "2026-11-23", "lunar 10/15 of 2026");
    assert_eq!((next.in_days, next.turning), (2, Some(36)), "counted by lunar years");
    let page = desk.ok("guest_open", json!({ "guest_id": guest }));
    assert_eq!(page["dates"][0]["month"], 10, "the page shows what was said");
    desk.undo();
    let page = desk.ok("guest_open", json!({ "guest_id": guest }));
    assert_eq!(page["dates"], json!([]), "undo takes the date away");
}

#[test]
fn a_date_that_cannot_be_is_refused_with_its_field() {
    let desk = TestDesk::new();
    let guest = desk.guest("林嘉怡");
    let refused = |date: Value| {
        let error = desk.call("date_add", json!({ "guest_id": guest, "date": date })).unwrap_err();
        (error.code, error.field.unwrap_or_default())
    };
    let of = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    let leap = json!({ "calendar": "lunar", "year": 2026, "month": 6, "leap": true, "day": 1 });
    assert_eq!(refused(of_kind("birthday", leap)), of("no_such_leap_month", "leap"));
    assert_eq!(refused(of_kind("birthday", solar(None, 2, 30))), of("day_out_of_month", "day"));
    let mut nameless = of_kind("own", solar(None, 5, 1));
    nameless["label"] = " ".into();
    assert_eq!(refused(nameless), of("date_label_missing", "label"));
    let mut early = of_kind("birthday", solar(None, 5, 1));
    early["lead_days"] = 367.into();
    assert_eq!(refused(early), of("lead_days_out_of_range", "lead_days"));
    let nobody = json!({ "guest_id": 4711, "date": of_kind("birthday", solar(None, 5, 1)) });
    assert_eq!(desk.refused("date_add", nobody), "guest_not_found");
    assert_eq!(desk.refused("date_remove", json!({ "id": 4711 })), "date_not_found");
}

#[test]
fn due_lists_by_day_and_worth_and_counts_every_day() {
    let desk = TestDesk::new();
    for (name, tier, date) in [
        ("Ordinary", "ordinary", solar(None, 11, 22)),
        ("Vip", "vip", solar(Some(1980), 11, 22)),
        ("Today", "occasional", lunar(None, 10, 13)),
        ("Later", "vip", solar(None, 12, 1)),
    ] {
        let guest = desk.guest_with(json!({ "display_name": name, "tier": tier }));
        note(&desk, guest, "birthday", date);
    }
    let list = due(&desk, json!({ "days": 10 }));
    assert_eq!(names(&list.lines), ["Today", "Vip", "Ordinary"], "ten days end before 1 December");
    let counts: Vec<i64> = list.days.iter().map(|day| day.count).collect();
    assert_eq!(counts, [1, 2, 0, 0, 0, 0, 0, 0, 0, 0], "one count a day");
    assert_eq!((list.total, list.next), (3, None), "and nothing more");
    let vip = &list.lines[1];
    assert_eq!((vip.turning, vip.lunar), (Some(46), None), "said with a year, in the solar calendar");
    let today = list.lines[0].lunar.map(|lunar| (lunar.month, lunar.day));
    assert_eq!(today, Some((10, 13)), "said in the lunar calendar");
}

#[test]
fn a_list_goes_on_where_it_was_left() {
    let desk = TestDesk::new();
    for number in 0..7 {
        let tier = if number < 2 { "vip" } else { "main" };
        let guest = desk.guest_with(json!({ "display_name": format!("Guest {number}"), "tier": tier }));
        note(&desk, guest, "birthday", solar(None, 11, 22 + number / 5));
    }
    let whole = due(&desk, json!({ "days": 3 }));
    let mut paged = Vec::new();
    let mut after = Value::Null;
    for _ in 0..7 {
        let page = due(&desk, json!({ "days": 3, "limit": 2, "after": after }));
        paged.extend(page.lines);
        match page.next {
            Some(next) => after = json!(next),
            None => break,
        }
    }
    assert_eq!(paged, whole.lines, "pages put together are the list, nothing twice and nothing lost");
}

#[test]
fn solar_and_lunar_birthdays_of_one_guest_on_one_day_are_one_entry() {
    let desk = TestDesk::new();
    let guest = desk.guest("周明");
    note(&desk, guest, "birthday", solar(None, 11, 23));
    note(&desk, guest, "birthday", lunar(None, 10, 15));
    note(&desk, guest, "wedding_anniversary", solar(None, 11, 23));
    let list = due(&desk, json!({ "on": "2026-11-23" }));
    let kinds: Vec<DateKind> = list.lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds, [DateKind::Birthday, DateKind::WeddingAnniversary], "one line for each occasion");
    assert_eq!(list.total, 2, "counted as it is listed");
    let ids = &list.lines[0].date_ids;
    assert_eq!(ids.len(), 2, "both dates stand behind the birthday");
    desk.ok("reminder_done", json!({ "date_ids": ids, "occurs_on": "2026-11-23" }));
    let list = due(&desk, json!({ "on": "2026-11-23" }));
    assert_eq!(list.total, 1, "done once, done for both");
}

#[test]
fn what_is_done_or_skipped_is_due_no_more_until_next_year_or_undo() {
    let desk = TestDesk::new();
    let guest = desk.guest("王芳");
    let date = note(&desk, guest, "birthday", solar(None, 11, 21));
    let on = |day: &str| due(&desk, json!({ "on": day })).total;
    let request = json!({ "date_ids": [date.id], "occurs_on": "2026-11-21" });
    desk.ok("reminder_done", request.clone());
    assert_eq!((on("2026-11-21"), on("2027-11-21")), (0, 1), "done this year only");
    let settled = due(&desk, json!({ "on": "2026-11-21", "with_settled": true }));
    let decided = settled.lines[0].decided.as_ref().map(|decided| decided.state);
    assert_eq!(decided, Some(ReminderState::Done), "who asks sees what was done");
    desk.undo();
    assert_eq!(on("2026-11-21"), 1, "undo makes it due again");
    let reasonless = json!({ "date_ids": [date.id], "occurs_on": "2026-11-21", "reason": " " });
    assert_eq!(desk.refused("reminder_skip", reasonless), "skip_reason_missing");
    let skip = json!({ "date_ids": [date.id], "occurs_on": "2026-11-21", "reason": "在国外" });
    desk.ok("reminder_skip", skip);
    assert_eq!(on("2026-11-21"), 0, "skipped with a reason");
    desk.ok("reminder_reopen", request);
    assert_eq!(on("2026-11-21"), 1, "reopened");
    let wrong_day = json!({ "date_ids": [date.id], "occurs_on": "2026-11-22" });
    assert_eq!(desk.refused("reminder_done", wrong_day), "date_not_on_day");
}

#[test]
fn lead_time_begins_by_kind_and_tier_and_the_day_itself_always_shows() {
    let desk = TestDesk::new();
    for tier in ["vip", "main", "ordinary", "occasional"] {
        let guest = desk.guest_with(json!({ "display_name": tier, "tier": tier }));
        note(&desk, guest, "birthday", solar(None, 12, 1));
    }
    let none: [&str; 0] = [];
    assert_eq!(seen(&desk, "2026-11-20"), none, "eleven days ahead");
    assert_eq!(seen(&desk, "2026-11-21"), ["vip"], "ten days ahead");
    assert_eq!(seen(&desk, "2026-11-28"), ["vip", "main"], "three days ahead");
    assert_eq!(seen(&desk, "2026-12-01"), ["vip", "main", "ordinary", "occasional"], "the day itself");
    assert_eq!(seen(&desk, "2026-12-02"), ["vip", "main", "ordinary", "occasional"], "late, for nobody settled them");
    desk.ok("lead_time_save", json!({ "kind": "birthday", "tier": "vip", "days": 0 }));
    desk.ok("lead_time_save", json!({ "kind": "birthday", "tier": "ordinary", "days": 1 }));
    assert_eq!(seen(&desk, "2026-11-30"), ["main", "ordinary"], "the house's own choice");
}

#[test]
fn today_counts_what_it_does_not_list() {
    let desk = TestDesk::new();
    for number in 0..5 {
        let guest = desk.guest_with(json!({ "display_name": format!("Guest {number}"), "tier": "vip" }));
        note(&desk, guest, "birthday", solar(None, 11, 21 + number / 3));
        note(&desk, guest, "wedding_anniversary", solar(None, 11, 21 + number / 3));
    }
    let today = |limit: u32| -> TodayDates { desk.get("date_today", json!({ "limit": limit })) };
    let whole = today(100);
    assert_eq!(
        (whole.now, whole.ahead, whole.lines.len()),
        (6, 4, 10),
        "three guests today, two tomorrow, two dates each"
    );
    for limit in [0, 1, 4, 8] {
        let cut = today(limit);
        assert_eq!((cut.now, cut.ahead), (6, 4), "counted all the same with {limit} lines");
        assert_eq!(cut.lines, whole.lines[..limit as usize], "the first {limit} lines");
    }
}

#[test]
fn a_date_can_have_a_lead_time_of_its_own() {
    let desk = TestDesk::new();
    let (early, late) = (desk.guest("early"), desk.guest_with(json!({ "display_name": "late", "tier": "vip" })));
    for (guest, days) in [(early, 30), (late, 1)] {
        let mut date = of_kind("birthday", solar(None, 12, 20));
        date["lead_days"] = days.into();
        desk.ok("date_add", json!({ "guest_id": guest, "date": date }));
    }
    assert_eq!(seen(&desk, "2026-11-20"), ["early"], "thirty days ahead, longer than the house's");
    assert_eq!(seen(&desk, "2026-12-18"), ["early"], "two days ahead, shorter than the house's");
    assert_eq!(seen(&desk, "2026-12-19"), ["late", "early"], "one day ahead");
}

#[test]
fn what_was_put_off_sleeps_until_its_day_and_comes_back() {
    let desk = TestDesk::new();
    let guest = desk.guest_with(json!({ "display_name": "何先生", "tier": "vip" }));
    let date = note(&desk, guest, "birthday", solar(None, 11, 25));
    let until = |day: &str| json!({ "date_ids": [date.id], "occurs_on": "2026-11-25", "until": day });
    let none: [&str; 0] = [];
    assert_eq!(desk.refused("reminder_snooze", until("2026-11-21")), "snooze_not_later");
    desk.ok("reminder_snooze", until("2026-11-24"));
    assert_eq!(seen(&desk, "2026-11-23"), none, "asleep");
    assert_eq!(seen(&desk, "2026-11-24"), ["何先生"], "awake again");
    desk.ok("reminder_snooze", until("2026-11-27"));
    assert_eq!(seen(&desk, "2026-11-25"), ["何先生"], "the day itself always shows");
    assert_eq!(seen(&desk, "2026-11-26"), none, "asleep after the day");
    assert_eq!(seen(&desk, "2026-11-28"), ["何先生"], "put off past the day it still comes back");
    desk.ok("reminder_done", json!({ "date_ids": [date.id], "occurs_on": "2026-11-25" }));
    assert_eq!(seen(&desk, "2026-11-28"), none, "until it is done");
}

#[test]
fn a_busy_day_is_counted_and_paged_like_a_quiet_one() {
    let desk = TestDesk::new();
    for number in 0..300 {
        let guest = desk.guest(&format!("Guest {number:03}"));
        let date = if number % 3 == 0 { lunar(None, 10, 15) } else { solar(None, 11, 23) };
        note(&desk, guest, "birthday", date);
    }
    let engaged = desk.guest("Engaged");
    note(&desk, engaged, "wedding_anniversary", solar(Some(2027), 11, 23));
    let first = due(&desk, json!({ "on": "2026-11-23" }));
    assert_eq!(
        (first.total, first.lines.len()),
        (300, 200),
        "all but the wedding to come are counted, a page is given"
    );
    let settled = json!({ "date_ids": first.lines[0].date_ids, "occurs_on": "2026-11-23" });
    desk.ok("reminder_done", settled);
    let rest = due(&desk, json!({ "on": "2026-11-23", "after": first.next }));
    assert_eq!((rest.total, rest.lines.len()), (299, 100), "one done, and the rest of the page");
}

#[test]
fn a_merge_keeps_the_dates_of_both_and_the_same_ones_once() {
    let desk = TestDesk::new();
    let keep = desk.guest_with(json!({ "display_name": "陈静", "tier": "vip" }));
    let drop = desk.guest("陈小姐");
    note(&desk, keep, "birthday", lunar(None, 10, 15));
    note(&desk, drop, "birthday", lunar(None, 10, 15));
    note(&desk, drop, "wedding_anniversary", solar(None, 11, 23));
    desk.ok("guest_merge", json!({ "keep": keep, "drop": drop, "fields": {} }));
    let list = due(&desk, json!({ "on": "2026-11-23" }));
    assert_eq!(names(&list.lines), ["陈静", "陈静"], "both occasions are hers");
    assert_eq!(list.lines[0].date_ids.len(), 1, "the birthday both knew is there once");
    assert_eq!(seen(&desk, "2026-11-14"), ["陈静", "陈静"], "and both are seen as early as for a VIP");
    desk.undo();
    assert_eq!(due(&desk, json!({ "on": "2026-11-23" })).total, 3, "undo parts them again");
}

#[test]
fn either_calendar_answers_with_the_other_and_a_form_sees_what_is_coming() {
    let desk = TestDesk::new();
    let day = desk.ok("lunar_day", json!({ "date": "2027-02-05" }));
    assert_eq!((&day["year"], &day["month"], &day["day"]), (&json!(2026), &json!(12), &json!(29)));
    let solar_day = desk.ok("solar_day", json!({ "year": 1987, "month": 6, "leap": true, "day": 1 }));
    assert_eq!(solar_day["date"], "1987-07-26");
    assert_eq!(desk.refused("lunar_day", json!({ "date": "2150-01-01" })), "date_out_of_range");
    let coming: Vec<Occurrence> = desk.get("date_preview", json!({ "date": lunar(None, 12, 30) }));
    let coming: Vec<String> = coming.iter().map(|next| next.date.to_string()).collect();
    assert_eq!(coming, ["2027-02-05", "2028-01-25", "2029-02-12"], "the eve of each new year");
}

#[test]
fn a_typed_date_is_read_in_the_order_of_the_house() {
    let desk = TestDesk::new();
    let read = |text: &str| desk.ok("date_read", json!({ "text": text }));
    let day = |text: &str| desk.ok("date_read", json!({ "text": text, "day": true }))["solar"].clone();
    assert_eq!(read("5/8/1990")["solar"], "1990-05-08", "in China the month comes before the day");
    assert_eq!(day("22/11/26"), "2026-11-22", "an arrival is about now, whichever figure is the year");
    let mut property = desk.ok("desk_status", json!({}))["open"]["property"].clone();
    property["day_order"] = json!("day_first");
    assert_eq!(desk.ok("property_save", property)["day_order"], "day_first", "the house has decided");
    assert_eq!(read("5/8/1990")["solar"], "1990-08-05", "and is asked no more");
    desk.undo();
    assert_eq!(read("5/8/1990")["solar"], "1990-05-08", "nor after it was undone");
}

#[test]
fn a_typed_date_is_shown_in_both_calendars() {
    let desk = TestDesk::new();
    let read = |text: &str| desk.ok("date_read", json!({ "text": text }));
    let eve = read("农历2026年腊月廿九");
    assert_eq!((&eve["date"]["calendar"], &eve["solar"]), (&json!("lunar"), &json!("2027-02-05")), "the solar day");
    let born = read("1987-07-26");
    assert_eq!((&born["lunar"]["month"], &born["lunar"]["leap"]), (&json!(6), &json!(true)), "the lunar day");
    let yearly = read("八月十五");
    assert_eq!((&yearly["date"]["calendar"], &yearly["solar"]), (&json!("lunar"), &Value::Null), "no year, no day");
    assert_eq!(read(" ")["date"], Value::Null, "nothing typed is no mistake");
    assert_eq!(desk.refused("date_read", json!({ "text": "soon" })), "date_unreadable");
    let house = |text: &str| desk.ok("date_read", json!({ "text": text, "day": true }));
    assert_eq!(house("11/28")["solar"], "2026-11-28", "a day of the house without its year is the next one");
    assert_eq!(house("11/28")["date"]["year"], 2026, "and is kept with it");
    assert_eq!(house("腊月初八")["solar"], "2027-01-15", "in either calendar");
    assert_eq!(house("tomorrow")["solar"], "2026-11-22", "or said from today");
    assert_eq!(house("下周三")["solar"], "2026-11-25", "in Chinese, too");
    assert_eq!(desk.refused("date_read", json!({ "text": "tomorrow" })), "date_unreadable", "no birthday is said so");
}

#[test]
fn a_name_may_stand_before_a_date() {
    let desk = TestDesk::new();
    let read = |text: &str| desk.ok("date_read", json!({ "text": text, "named": true }));
    let said = read("opening of the gallery 15 Aug 2012");
    assert_eq!(
        (&said["name"], &said["solar"]),
        (&json!("opening of the gallery"), &json!("2012-08-15")),
        "the longest date"
    );
    assert_eq!(read("签约 农历八月十五")["name"], "签约", "in Chinese");
    assert_eq!(read("2012-05-20")["name"], "", "a date alone has none");
    assert_eq!(desk.refused("date_read", json!({ "text": "opening soon", "named": true })), "date_unreadable");
}

#[test]
fn many_days_asked_at_once_have_the_dates_that_fall_on_each() {
    let desk = TestDesk::new();
    let guest = desk.guest("顾明月");
    let mut said: Vec<SpecialDate> = Vec::new();
    let mut add = |date: Value| said.push(note(&desk, guest, "birthday", date));
    for (leap, year) in [(false, None), (false, Some(2024)), (false, Some(2030)), (true, None), (true, Some(2025))] {
        for leap_policy in ["ordinary", "leap_when_present", "both"] {
            for day in [1, 29, 30] {
                let mut date = lunar(year, 6, day);
                (date["leap"], date["leap_policy"]) = (leap.into(), leap_policy.into());
                // Not every year's sixth month has a thirtieth day.
                if year.is_none() || day < 30 {
                    add(date);
                }
            }
        }
    }
    for (year, leap_day_policy) in [(None, "feb28"), (None, "mar1"), (Some(2028), "mar1")] {
        let mut date = solar(year, 2, 29);
        date["leap_day_policy"] = leap_day_policy.into();
        add(date);
    }
    add(solar(Some(2010), 7, 1));
    add(solar(Some(2022), 7, 1));
    // A leap month, the end of February with and without a leap day, and a year before dates were said recently.
    let spans = [("2025-06-20", 75), ("2027-02-27", 4), ("2028-02-27", 4), ("2015-06-30", 3), ("2010-07-01", 1)];
    let days = spans.iter().flat_map(|(from, days)| from.parse::<NaiveDate>().unwrap().iter_days().take(*days));
    let days: Vec<NaiveDate> = days.collect();
    let wanted = keys::keys_of(days.iter().copied()).unwrap();
    let session = desk.desk.session().unwrap();
    let (counts, mut rows) = session
        .book
        .read(|query| {
            Ok::<_, crate::error::Error>((keys::count(query, &wanted)?, keys::rows(query, &wanted, keys::Pick::ALL)?))
        })
        .unwrap();
    let mut fell = 0;
    for day in days {
        let keys = crate::calendar::keys_on(day).unwrap();
        let falls = |date: &&SpecialDate| keys.iter().any(|key| key.matches(&date.said.date));
        let mut expected: Vec<i64> = said.iter().filter(falls).map(|date| date.id).collect();
        let mut found: Vec<i64> = rows.remove(&day).unwrap_or_default().iter().map(|row| row.id).collect();
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, expected, "the dates on {day}");
        assert_eq!(counts.get(&day).copied().unwrap_or(0), expected.len() as i64, "how many fall on {day}");
        fell += expected.len();
    }
    assert!(fell > 30, "days were asked about on which something falls: {fell}");
}
