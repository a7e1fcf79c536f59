//! Who is in the house and what is to be celebrated there: VIPs here or arriving, birthdays of tonight and tomorrow.

use chrono::{Days, NaiveDate};
use serde_json::json;

use crate::arrival::Arrival;
use crate::book::Query;
use crate::complaint::speech::Speech;
use crate::date::{self, DateKind};
use crate::desk::day_text;
use crate::error::Result;
use crate::guest::{self, ByGuest, GuestId, Tier};
use crate::paper::{CaseGroup, CaseLine, CaseSection, Tone};
use crate::preference::{self, GuestDanger};

/// Nobody hands over more of one kind; the rest is on the screen.
const MOST: usize = 80;

/// The sections, of everybody who is in the house on `today` or arrives then.
pub(super) fn sections(
    query: &Query,
    speech: &Speech,
    staying: &[Arrival],
    today: NaiveDate,
) -> Result<Vec<CaseSection>> {
    let here: Vec<&Arrival> = staying.iter().filter(|arrival| arrival.fields.arrives_on <= today).collect();
    let mut ids: Vec<GuestId> = here.iter().filter_map(|arrival| arrival.fields.guest_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let guests = guest::load_all(query, &ids)?;
    let dates = date::said_of(query, &ids)?;
    let dangers = ByGuest::of_rows(preference::dangers_of(query, &ids)?, |danger| danger.guest_id);
    let caution = |id: GuestId| {
        let said = |danger: &GuestDanger| preference::danger_text(danger.category, &danger.text, speech.language);
        let texts: Vec<String> = dangers.get(id).iter().map(said).collect();
        texts.join(&speech.text("handover-danger-join"))
    };
    let line = |arrival: &Arrival, id: GuestId| {
        let tonight = arrival.fields.arrives_on == today;
        let because = if tonight { "handover-because-arriving" } else { "handover-because-in-house" };
        let day = if tonight { arrival.fields.arrives_on } else { arrival.fields.departs_on.unwrap_or(today) };
        CaseLine {
            tone: Tone::Plain,
            when: format!("{}\n{}", speech.text(because), day_text(day, speech.language)),
            place: arrival.fields.room.clone(),
            guest: if arrival.guest.is_empty() { arrival.fields.name.clone() } else { arrival.guest.clone() },
            kind: arrival.tier.map(|tier| speech.text(&format!("guest-tier-{}", tier.id()))).unwrap_or_default(),
            caution: caution(id),
            ..CaseLine::default()
        }
    };
    let (mut vips, mut birthdays) = (Vec::new(), Vec::new());
    for arrival in here {
        let Some(id) = arrival.fields.guest_id else { continue };
        let Some(guest) = guests.get(&id) else { continue };
        let keeper = speech.name(guest.fields.keeper_id);
        let quiet = guest.fields.do_not_celebrate.then(|| speech.text("card-do-not-celebrate"));
        if arrival.tier == Some(Tier::Vip) {
            vips.push(CaseLine {
                text: arrival.fields.note.clone(),
                state: keeper.clone(),
                note: quiet
                    .clone()
                    .into_iter()
                    .chain(Some(guest.fields.caution.clone()))
                    .collect::<Vec<_>>()
                    .join("\n")
                    .trim()
                    .to_owned(),
                ..line(arrival, id)
            });
        }
        for said in dates.get(id).iter().filter(|said| said.kind == DateKind::Birthday) {
            let Ok(day) = said.date.next_on_or_after(today) else { continue };
            if day > today + Days::new(1) {
                continue;
            }
            birthdays.push(CaseLine {
                tone: if day == today { Tone::Soon } else { Tone::Plain },
                word: if day == today { speech.text("handover-birthday-today") } else { String::new() },
                when: day_text(day, speech.language),
                // Beside the day, where whoever congratulates reads it.
                text: std::iter::once(date::kind_text(said, speech.language))
                    .chain(quiet.clone())
                    .collect::<Vec<_>>()
                    .join("\n"),
                state: keeper.clone(),
                ..line(arrival, id)
            });
        }
    }
    // A guest with two rooms has one birthday.
    birthdays.dedup_by(|one, other| one.guest == other.guest && one.when == other.when);
    birthdays.sort_by_key(|line| line.tone == Tone::Plain);
    Ok(vec![section(speech, "vips", vips), section(speech, "birthdays", birthdays)])
}

fn section(speech: &Speech, name: &str, mut lines: Vec<CaseLine>) -> CaseSection {
    let count = lines.len();
    lines.truncate(MOST);
    let more = count - lines.len();
    CaseSection {
        title: speech.text(&format!("handover-section-{name}")),
        count: count.to_string(),
        empty: speech.text(&format!("handover-none-{name}")),
        heads: ["stay", "room", "guest-note", "guest", "keeper"]
            .map(|head| speech.text(&format!("handover-head-{head}"))),
        groups: vec![CaseGroup { name: String::new(), lines }],
        rest: if more == 0 { String::new() } else { speech.say("handover-more", [("count", json!(more))]) },
    }
}
