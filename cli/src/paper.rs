//! What stands on the house's paper, the photographs of guests, and the sheet for the next shift.

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::cards::missing;
use crate::failure::Failure;
use crate::grammar::{Handover, Letterhead, Photo};
use crate::seat::Seat;
use crate::table::Table;

pub fn photo(seat: &Seat, command: &Photo) -> Result<Answer, Failure> {
    seat.open()?;
    let (guest_id, id) = match command {
        Photo::Set { guest_id, file } => {
            seat.ask::<Value>("photo_choose", json!({ "guest_id": guest_id, "path": file }))?;
            (guest_id, "done-photo-chosen")
        }
        Photo::Remove { guest_id } => {
            seat.ask::<Value>("photo_remove", json!({ "guest_id": guest_id }))?;
            (guest_id, "done-photo-removed")
        }
    };
    let page: Value = seat.ask("guest_open", json!({ "guest_id": guest_id }))?;
    let text = seat.say(id, json!({ "guest": page["guest"]["display_name"] }));
    Ok(Answer::new(json!({ "guest_id": guest_id }), text))
}

/// Changes what is named, and shows how it stands. The picture itself is too long for a terminal.
pub fn letterhead(seat: &Seat, wanted: &Letterhead) -> Result<Answer, Failure> {
    seat.open()?;
    if let Some(path) = &wanted.logo {
        seat.ask::<Value>("logo_choose", json!({ "path": path }))?;
    }
    if wanted.no_logo {
        seat.ask::<Value>("logo_remove", json!({}))?;
    }
    let mut head: Value = seat.ask("letterhead_get", json!({}))?;
    let fields = [
        ("address", &wanted.address),
        ("postcode", &wanted.postcode),
        ("phone", &wanted.phone),
        ("booking", &wanted.booking),
    ];
    if fields.iter().any(|(_, text)| text.is_some()) {
        for (name, text) in fields {
            if let Some(text) = text {
                head[name] = json!(text);
            }
        }
        head = seat.ask("letterhead_save", head)?;
    }
    let has_logo = !head["logo"].is_null();
    head["logo"] = json!(has_logo);
    let mut table = Table::new(["cli-letterhead-field", "cli-letterhead-text"].map(|id| seat.text(id)));
    let logo = if has_logo { seat.text("cli-letterhead-logo-kept") } else { seat.text("letterhead-logo-none") };
    table.row([seat.text("letterhead-logo"), logo]);
    for (name, _) in fields {
        let text = head[name].as_str().unwrap_or_default().to_owned();
        table.row([seat.text(&format!("letterhead-{name}")), text]);
    }
    let text = table.drawn();
    Ok(Answer::new(head, text))
}

pub fn handover(seat: &Seat, wanted: &Handover) -> Result<Answer, Failure> {
    seat.open()?;
    let order = json!({ "language": seat.language_asked() });
    let written: Value = seat.ask("handover_export", json!({ "order": order, "path": wanted.out }))?;
    let said = json!({ "pages": written["pages"], "file": wanted.out.display().to_string() });
    let text = format!("{}{}", seat.say("cli-handover-written", said), missing(seat, &written));
    Ok(Answer::new(written, text))
}
