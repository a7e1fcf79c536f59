//! Listing and searching guests, and one guest with everything.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::dangers::{Dangers, danger_words};
use crate::dates::{occasion_name, round_text};
use crate::failure::{Failure, usage};
use crate::file;
use crate::grammar::{CardVersion, Guest, GuestCommand, Guests, Household};
use crate::seat::Seat;
use crate::table::Table;

pub fn list(seat: &Seat, wanted: &Guests) -> Result<Answer, Failure> {
    seat.open()?;
    let filter = json!({
        "text": wanted.text.join(" "),
        "tag": wanted.tag,
        "tier": wanted.tier.map(|tier| tier.id()),
    });
    if let Some(out) = &wanted.out {
        return export(seat, &filter, out, wanted.vcard);
    }
    let mut list: Value = seat.ask("guest_list", json!({ "filter": filter, "offset": 0, "limit": wanted.limit }))?;
    let mut table = Table::new(
        [
            "cli-id",
            "guest-field-display-name",
            "guest-field-tier",
            "guest-field-home-city",
            "guest-page-contacts",
            "guest-page-tags",
        ]
        .map(|id| seat.text(id)),
    );
    let dangers = Dangers::of(seat, list["guests"].as_array().into_iter().flatten(), "id")?;
    for guest in list["guests"].as_array_mut().into_iter().flatten() {
        let name = guest["display_name"].clone();
        guest["name"] = name;
        table.row([
            guest["id"].to_string(),
            dangers.marked(text(&guest["name"]), guest, "id", seat),
            tier(&guest["tier"], seat),
            text(&guest["home_city"]),
            text(&guest["contact"]),
            text(&guest["tags"]),
        ]);
    }
    let total = list["total"].as_i64().unwrap_or(0);
    let shown = list["guests"].as_array().map_or(0, Vec::len);
    let foot = seat.say("cli-guests-shown", json!({ "shown": shown, "total": total }));
    Ok(Answer::new(list, format!("{}{foot}", table.drawn())))
}

fn export(seat: &Seat, filter: &Value, out: &Path, version: Option<CardVersion>) -> Result<Answer, Failure> {
    let format = match format_of(out)? {
        "vcard" if version == Some(CardVersion::Old) => "vcard3",
        format => format,
    };
    let request = json!({ "filter": filter, "path": out, "format": format });
    let written: Value = seat.ask("guest_export", request)?;
    let lost: Vec<String> =
        written["lost"].as_array().into_iter().flatten().map(|loss| loss_text(loss, seat)).collect();
    let answer = file::written(seat, out, written);
    Ok(Answer { text: format!("{}{}\n", answer.text, lost.join("\n")), ..answer })
}

/// What the file does not carry.
fn loss_text(loss: &Value, seat: &Seat) -> String {
    let code = loss["code"].as_str().unwrap_or_default().replace('_', "-");
    seat.say(&format!("export-loss-{code}"), json!({ "count": loss["count"] }))
}

/// What a file is to be, by its ending. Errors: exit code 2 for an ending that says nothing.
fn format_of(out: &Path) -> Result<&'static str, Failure> {
    match file::ending(out).as_str() {
        "xlsx" => Ok("xlsx"),
        "csv" => Ok("csv"),
        "vcf" => Ok("vcard"),
        _ => usage("cli-guests-out-unknown"),
    }
}

pub fn tier(value: &Value, seat: &Seat) -> String {
    seat.text(&format!("guest-tier-{}", value.as_str().unwrap_or_default()))
}

pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

pub fn run(seat: &Seat, wanted: &Guest) -> Result<Answer, Failure> {
    seat.open()?;
    match (&wanted.command, wanted.id) {
        (Some(GuestCommand::Set { id, fields }), _) => {
            let mut changed = Map::new();
            for (name, value) in fields {
                changed.insert(name.clone(), field_value(name, value)?);
            }
            let _: Value = seat.ask("guest_save", json!({ "id": id, "fields": changed }))?;
            one(seat, *id)
        }
        (None, Some(id)) => one(seat, id),
        (None, None) => usage("cli-guest-missing"),
    }
}

/// What a person may fill in by a flag: yes or no.
const FLAGS: [&str; 4] = ["big_account", "do_not_disturb", "do_not_celebrate", "greeting_selected"];
/// And what by a text.
const TEXTS: [&str; 18] = [
    "display_name",
    "native_name",
    "pinyin",
    "salutation",
    "alias",
    "sex",
    "language",
    "nationality",
    "home_city",
    "occupation",
    "company",
    "family_situation",
    "address",
    "tier",
    "quiet_from",
    "quiet_to",
    "caution",
    "source",
];

/// Errors: exit code 2 for a field that there is not, or a value that it cannot have.
fn field_value(name: &str, value: &str) -> Result<Value, Failure> {
    match name {
        flag if FLAGS.contains(&flag) => Ok(yes_or_no(value)?.into()),
        text if TEXTS.contains(&text) => Ok(value.into()),
        "birth_year" if value.is_empty() => Ok(Value::Null),
        "birth_year" => value.parse::<i32>().map(Value::from).or_else(|_| usage("cli-year-unreadable")),
        _ => {
            let known = FLAGS.iter().chain(&TEXTS).chain(&["birth_year"]).copied().collect::<Vec<_>>().join(" ");
            let args = [("name", name), ("known", known.as_str())];
            let args = args.map(|(name, value)| (name.to_owned(), Value::from(value)));
            Err(Failure::Usage("cli-guest-field-unknown", args.into_iter().collect()))
        }
    }
}

pub fn household(seat: &Seat, command: &Household) -> Result<Answer, Failure> {
    seat.open()?;
    let id = match command {
        Household::Join { id, with } => {
            let _: Value = seat.ask("household_join", json!({ "guest_id": id, "with_guest_id": with }))?;
            *id
        }
        Household::Leave { id } => {
            let _: Value = seat.ask("household_leave", json!({ "guest_id": id }))?;
            *id
        }
    };
    one(seat, id)
}

fn one(seat: &Seat, id: i64) -> Result<Answer, Failure> {
    let page: Value = seat.ask("guest_open", json!({ "guest_id": id }))?;
    let guest = &page["guest"];
    let names = ["display_name", "native_name", "pinyin", "salutation"].map(|field| text(&guest[field]));
    let mut lines = vec![names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ")];
    let mut facts = vec![tier(&guest["tier"], seat)];
    facts.extend(["nationality", "home_city", "company", "occupation", "language"].map(|field| text(&guest[field])));
    lines.push(facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · "));
    let flags = FLAGS.iter().filter(|flag| guest[**flag] == true);
    let flags: Vec<String> = flags.map(|flag| seat.text(&format!("guest-field-{}", flag.replace('_', "-")))).collect();
    if !flags.is_empty() {
        lines.push(flags.join(" · "));
    }
    let caution = text(&guest["caution"]);
    if !caution.is_empty() {
        lines.push(format!("! {caution}"));
    }
    if guest["do_not_celebrate"] == true {
        lines.push(format!("! {}", seat.text("guest-do-not-celebrate")));
    }
    let word = |prefix: &str, value: &Value| {
        seat.text(&format!("{prefix}-{}", value.as_str().unwrap_or_default().replace('_', "-")))
    };
    let grave = |complaint: &&Value| {
        complaint["stage"] != "closed" && (complaint["severity"] == "serious" || complaint["severity"] == "critical")
    };
    for complaint in page["complaints"].as_array().into_iter().flatten().filter(grave) {
        let args =
            json!({ "severity": word("complaint-severity", &complaint["severity"]), "text": text(&complaint["text"]) });
        lines.push(format!("! {}", seat.say("guest-open-complaint-named", args)));
    }
    let mut section = |title: &str, rows: Vec<String>| {
        if !rows.is_empty() {
            lines.push(String::new());
            lines.push(seat.text(title));
            lines.extend(rows.into_iter().map(|row| format!("  {row}")));
        }
    };
    section(
        "preference",
        each(&page["preferences"], |wish| {
            let (strength, category) =
                (word("preference-strength", &wish["strength"]), word("preference-category", &wish["category"]));
            format!("{strength} · {category} · {}", text(&wish["text"]))
        }),
    );
    // Of whom, and what: it comes to the guest's table.
    section(
        "party-dangers",
        each(&page["shared_dangers"], |danger| {
            let because = word("party", &danger["because"]);
            format!("{} ({because}) · {}", text(&danger["name"]), danger_words(seat, danger))
        }),
    );
    section(
        "offer",
        each(&page["offers"], |offer| {
            let strength = word("preference-strength", &offer["strength"]);
            format!("{strength} · {} · {}", text(&offer["text"]), text(&offer["said"]).replace('\n', " "))
        }),
    );
    section(
        "date",
        each(&page["dates"], |date| {
            let kind = word("date-kind", &date["kind"]);
            let next = text(&date["next"]["date"]);
            let round = round_text(seat, &date["round"]);
            format!("{kind} {} {next} {round}", text(&date["label"])).trim_end().replace("  ", " ")
        }),
    );
    let open = |list: &Value, field: &str| -> Value {
        list.as_array().into_iter().flatten().filter(|line| line[field].is_null()).cloned().collect()
    };
    section(
        "promise",
        each(&open(&page["promises"], "settled_at"), |promise| {
            format!("{} {}", text(&promise["due_on"]), text(&promise["text"])).trim_start().to_owned()
        }),
    );
    section(
        "trace",
        each(&open(&page["traces"], "done_at"), |trace| {
            format!(
                "{} {} · {}",
                text(&trace["due_on"]),
                word("department", &trace["department"]),
                text(&trace["text"])
            )
        }),
    );
    section(
        "guest-page-contacts",
        each(&page["contacts"], |contact| {
            format!("{} {}", word("contact-kind", &contact["kind"]), text(&contact["value"]))
        }),
    );
    section("guest-page-relationships", each(&page["relationships"], |other| text(&other["name"])));
    section("household", each(&page["household"], |member| text(&member["name"])));
    let gift = |gift: &Value| {
        let occasion = occasion_name(seat, &text(&gift["festival"]), &text(&gift["own_festival"]));
        format!("{} {occasion} · {}", text(&gift["handed_over_on"]), text(&gift["item"])).trim_start().to_owned()
    };
    section("guest-page-gifts", each(&page["gifts"], gift));
    section("guest-page-tags", each(&page["tags"], text));
    section("guest-page-notes", each(&page["notes"], |note| text(&note["text"])));
    let whole = lines.join("\n");
    Ok(Answer::new(page, whole))
}

pub fn yes_or_no(value: &str) -> Result<bool, Failure> {
    match value {
        "yes" | "true" => Ok(true),
        "no" | "false" => Ok(false),
        _ => usage("cli-yes-or-no"),
    }
}

fn each(list: &Value, line: impl Fn(&Value) -> String) -> Vec<String> {
    list.as_array().into_iter().flatten().map(line).collect()
}
