//! Cards, labels and the arrival brief into a PDF.

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::failure::Failure;
use crate::grammar::{Cards, word};
use crate::seat::Seat;

pub fn export(seat: &Seat, wanted: &Cards) -> Result<Answer, Failure> {
    seat.open()?;
    let selection = if let Some(date) = wanted.arrivals {
        json!({ "by": "arrivals", "date": date })
    } else if let Some(tag) = &wanted.tag {
        json!({ "by": "tag", "tag": tag })
    } else if let Some(tier) = wanted.tier {
        json!({ "by": "tier", "tier": tier.id() })
    } else if wanted.all {
        json!({ "by": "all" })
    } else {
        json!({ "by": "guests", "guests": wanted.guest })
    };
    let layout = wanted.layout.map_or_else(|| wanted.kind.usual_layout().to_owned(), word);
    let order = json!({
        "selection": selection,
        "kind": word(wanted.kind),
        "layout": layout,
        "for": word(wanted.version_for),
        "language": seat.language_asked(),
        "first_free": wanted.first_free,
    });
    let written: Value = seat.ask("card_export", json!({ "order": order, "path": wanted.out }))?;
    let mut lines = vec![seat.say(
        "cli-cards-written",
        json!({
            "guests": written["guests"], "pages": written["pages"], "file": wanted.out.display().to_string(),
        }),
    )];
    if let Some(count) = written["left_out_count"].as_u64().filter(|count| *count > 0) {
        lines.push(seat.say("print-left-out", json!({ "count": count })));
        for left in written["left_out"].as_array().into_iter().flatten() {
            let why = seat.text(&format!("print-left-out-{}", left["why"].as_str().unwrap_or_default()));
            let said = json!({ "guest": left["guest"], "text": left["text"], "why": why });
            lines.push(format!("  {}", seat.say("print-left-out-line", said)));
        }
    }
    if let Some(count) = written["without_address"].as_u64().filter(|count| *count > 0) {
        lines.push(seat.say("print-without-address", json!({ "count": count })));
    }
    let text = format!("{}{}", lines.join("\n"), missing(seat, &written));
    Ok(Answer::new(written, text))
}

/// What no font of this machine could print, a line for each guest and script: boxes say nothing.
pub fn missing(seat: &Seat, written: &Value) -> String {
    let line = |glyphs: &Value| {
        let whose = glyphs["whose"].as_str().filter(|whose| !whose.is_empty()).unwrap_or("none");
        let script = seat.text(&format!("paper-script-{}", glyphs["script"].as_str().unwrap_or("other")));
        let args = json!({
            "whose": whose, "script": script, "characters": glyphs["characters"], "font": glyphs["font"],
        });
        format!("\n! {}", seat.say("paper-glyphs-missing", args))
    };
    written["missing"].as_array().into_iter().flatten().map(line).collect()
}
