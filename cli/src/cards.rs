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
    Ok(Answer::new(written, text))
}
