//! Preference cards into a PDF.

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
    let order = json!({ "selection": selection, "layout": word(wanted.layout), "for": word(wanted.version_for) });
    let written: Value = seat.ask("card_export", json!({ "order": order, "path": wanted.out }))?;
    let text = seat.say(
        "cli-cards-written",
        json!({
            "guests": written["guests"], "pages": written["pages"], "file": wanted.out.display().to_string(),
        }),
    );
    let text = format!("{text}{}", missing(seat, &written));
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
