//! What is due, festivals, the two calendars, and the calendar as a file.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::dangers::Dangers;
use crate::failure::Failure;
use crate::file;
use crate::grammar::{Calendar, CalendarNames, Due, Festivals, Solar, Today};
use crate::guests::{text, tier};
use crate::seat::Seat;
use crate::table::Table;

pub fn due(seat: &Seat, wanted: &Due) -> Result<Answer, Failure> {
    seat.open()?;
    let mut lines: Vec<Value> = Vec::new();
    let mut after = Value::Null;
    loop {
        let request = json!({ "on": wanted.on, "days": wanted.days, "limit": 1000, "after": after });
        let mut page: Value = seat.ask("due_list", request)?;
        if let Some(more) = page["lines"].as_array_mut() {
            lines.append(more);
        }
        after = page["next"].take();
        if after.is_null() {
            break;
        }
    }
    let drawn = drawn(seat, &mut lines)?;
    Ok(Answer::new(Value::Array(lines), drawn))
}

/// What is late, what is for the day, and what lies ahead.
pub fn today(seat: &Seat, wanted: &Today) -> Result<Answer, Failure> {
    seat.open()?;
    let mut day: Value = seat.ask("date_today", json!({ "on": wanted.on, "limit": 1000 }))?;
    let mut lines: Vec<Value> = day["lines"].as_array_mut().map(std::mem::take).unwrap_or_default();
    let drawn = drawn(seat, &mut lines)?;
    day["lines"] = Value::Array(lines);
    Ok(Answer::new(day, drawn))
}

/// Lines of dates as a table, each with what the house does; the lines get that under `present`.
fn drawn(seat: &Seat, lines: &mut [Value]) -> Result<String, Failure> {
    if lines.is_empty() {
        return Ok(seat.text("cli-due-none"));
    }
    let days: Vec<Value> = lines
        .iter()
        .map(|line| json!({ "guest_id": line["guest_id"], "kind": line["kind"], "date": line["date"] }))
        .collect();
    let presents: Vec<Value> = seat.ask("gift_presents", json!({ "days": days }))?;
    let columns = [
        "cli-date",
        "cli-lunar",
        "guest-field-display-name",
        "guest-field-tier",
        "date-kind",
        "cli-turning",
        "gift-present-none",
    ];
    let dangers = Dangers::of(seat, lines.iter(), "guest_id")?;
    let mut table = Table::new(columns.map(|id| seat.text(id)));
    for line in lines {
        let lunar = lunar_words(seat, &line["lunar"]);
        let of_line = |present: &&Value| ["guest_id", "kind", "date"].iter().all(|key| present[*key] == line[*key]);
        let present = presents.iter().find(of_line).cloned().unwrap_or(Value::Null);
        if let Some(fields) = line.as_object_mut() {
            if fields["lunar"].is_null() {
                fields.remove("lunar");
            }
            fields.insert("present".to_owned(), present.clone());
        }
        let kind = seat.text(&format!("date-kind-{}", text(&line["kind"]).replace('_', "-")));
        let label = text(&line["label"]);
        let late = if line["late"] == true { format!(" [{}]", seat.text("due-late")) } else { String::new() };
        table.row([
            format!("{}{late}", text(&line["date"])),
            lunar,
            who(seat, &dangers, line),
            tier(&line["tier"], seat),
            if label.is_empty() { kind } else { format!("{kind} ({label})") },
            format!("{} {}", text(&line["turning"]), round_text(seat, &line["round"])).trim().to_owned(),
            present_text(seat, &present),
        ]);
    }
    Ok(table.drawn())
}

/// The guest with what must be known before anybody congratulates.
fn who(seat: &Seat, dangers: &Dangers, line: &Value) -> String {
    let name = dangers.marked(text(&line["guest"]), line, "guest_id", seat);
    let quiet = if line["kind"] == "memorial" {
        Some("due-no-greeting")
    } else if line["held"] == true {
        Some("due-held")
    } else {
        None
    };
    match quiet {
        Some(id) => format!("{name} [{}]", seat.text(id)),
        None => name,
    }
}

/// What the house does for a guest on a day.
fn present_text(seat: &Seat, present: &Value) -> String {
    let item = text(&present["item"]);
    match present["do"].as_str() {
        Some("greet") => seat.text("gift-present-greet"),
        Some("not_selected") => seat.text("gift-present-not-selected"),
        Some("give") if !present["line"].is_null() => {
            let state = text(&present["line"]["state"]).replace('_', "-");
            format!("{item} · {}", seat.text(&format!("gift-state-{state}")))
        }
        Some("give") if !present["barred"].is_null() => {
            let why = seat.text(&format!("gift-omitted-{}", text(&present["barred"]).replace('_', "-")));
            seat.say("gift-present-barred", json!({ "item": item, "why": why }))
        }
        Some("give") => item,
        _ => String::new(),
    }
}

/// `Round birthday: 60`; empty for one that is not.
pub fn round_text(seat: &Seat, round: &Value) -> String {
    if round.is_null() { String::new() } else { seat.say("date-round", json!({ "age": round })) }
}

/// A festival or a kind of date by its name; `own` is the house's word for a festival of its own.
pub fn occasion_name(seat: &Seat, occasion: &str, own: &str) -> String {
    let spoken = if own.is_empty() { occasion } else { own };
    seat.say("gift-festival", json!({ "festival": spoken }))
}

/// A date as it was said: `1988-03-09`, `03-09`, `1988 农历正月廿一`.
pub fn as_said(seat: &Seat, date: &Value) -> String {
    let year = date["year"].as_i64();
    if date["calendar"] == "lunar" {
        return format!("{} {}", year.map_or(String::new(), |year| year.to_string()), lunar_words(seat, date))
            .trim()
            .to_owned();
    }
    let [month, day] = ["month", "day"].map(|part| date[part].as_i64().unwrap_or(0));
    format!("{}{month:02}-{day:02}", year.map_or(String::new(), |year| format!("{year}-")))
}

/// `农历八月十五`; empty for a date that was not said in the lunar calendar.
fn lunar_words(seat: &Seat, lunar: &Value) -> String {
    let (Some(month), Some(day)) = (lunar["month"].as_u64(), lunar["day"].as_u64()) else { return String::new() };
    let mut month = seat.text(&format!("calendar-lunar-month-{month}"));
    if lunar["leap"] == true {
        month = seat.say("calendar-lunar-leap-month", json!({ "month": month }));
    }
    seat.say("calendar-lunar-date", json!({ "month": month, "day": seat.text(&format!("calendar-lunar-day-{day}")) }))
}

pub fn festivals(seat: &Seat, wanted: &Festivals) -> Result<Answer, Failure> {
    seat.open_if_named()?;
    let from = match wanted.from.or(wanted.to) {
        Some(year) => year,
        None => seat.today()?.year(),
    };
    let to = wanted.to.unwrap_or(from);
    let days: Vec<Value> = seat.ask("festival_list", json!({ "from_year": from, "to_year": to }))?;
    let mut table = Table::new(["cli-date", "cli-festival", "cli-id"].map(|id| seat.text(id)));
    let mut festivals = Vec::new();
    for day in days {
        let id = text(&day["id"]);
        let own = text(&day["own_name"]);
        let name = if own.is_empty() { seat.text(&format!("festival-{}", id.replace('_', "-"))) } else { own };
        let remark = if day["expected"] == true { seat.text("calendar-expected") } else { String::new() };
        table.row([text(&day["date"]), format!("{name} {remark}").trim_end().to_owned(), id.clone()]);
        festivals.push(json!({ "id": id, "name": name, "date": day["date"], "expected": day["expected"] }));
    }
    Ok(Answer::new(Value::Array(festivals), table.drawn()))
}

pub fn lunar(seat: &Seat, date: NaiveDate) -> Result<Answer, Failure> {
    let day: Value = seat.ask("lunar_day", json!({ "date": date }))?;
    let value = json!({ "year": day["year"], "month": day["month"], "leap": day["leap"], "day": day["day"] });
    let text = format!("{} {}", text(&day["year"]), lunar_words(seat, &value));
    Ok(Answer::new(value, text))
}

pub fn solar(seat: &Seat, said: &Solar) -> Result<Answer, Failure> {
    let request = json!({ "year": said.year, "month": said.month, "day": said.day, "leap": said.leap });
    let day: Value = seat.ask("solar_day", request)?;
    let text = text(&day["date"]);
    Ok(Answer::new(json!({ "date": day["date"] }), text))
}

pub fn calendar(seat: &Seat, command: &Calendar) -> Result<Answer, Failure> {
    let Calendar::Export { out, years, names, silent } = command;
    seat.open()?;
    let names = match names {
        CalendarNames::Full => "full",
        CalendarNames::Initials => "initials",
        CalendarNames::None => "none",
    };
    let request = json!({ "path": out, "years": years, "names": names, "silent": silent });
    let written: Value = seat.ask("calendar_export", request)?;
    Ok(file::written(seat, out, written))
}
