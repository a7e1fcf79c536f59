//! The arrival brief: everybody who comes, three lines each, on one sheet for the morning meeting.

use serde::Serialize;
use serde_json::json;
use typst_layout::Page;

use super::desk::BRIEF;
use super::imprint::Labels;
use super::typesetter::Typesetter;
use super::{Imprint, PaperError, words};

#[derive(Debug, Clone)]
pub struct BriefJob {
    pub imprint: Imprint,
    pub title: String,
    pub subtitle: String,
    pub guests: Vec<BriefGuest>,
}

/// Shape: an empty text or list is not printed; all are words already.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct BriefGuest {
    pub room: String,
    pub name: String,
    pub second: String,
    pub pronunciation: String,
    pub greet: String,
    pub tier: String,
    pub vip: bool,
    /// Until when, how often before, in which language.
    pub facts: Vec<String>,
    /// Never shortened.
    pub dangers: Vec<String>,
    /// What to be careful about, open complaints, mourning, do not celebrate.
    pub notices: Vec<String>,
    pub must: String,
    pub avoid: String,
    pub promise: String,
    pub complaint: String,
    pub date: String,
    pub note: String,
}

/// How much a line has room for; what of wishes, promises and complaints has none is on the card. Units: em.
const LINE: f32 = 52.0;
/// The least that wishes get beside dangers, which are never shortened.
const LEAST: f32 = 18.0;

impl BriefJob {
    pub(super) fn set(&self, typesetter: &Typesetter) -> Result<Vec<Page>, PaperError> {
        let guests: Vec<BriefGuest> = self.guests.iter().cloned().map(shortened).collect();
        let contents = json!({ "title": self.title, "subtitle": self.subtitle, "guests": guests });
        typesetter.typeset(BRIEF, Labels::BRIEF, &self.imprint, contents, &[])
    }
}

fn shortened(mut guest: BriefGuest) -> BriefGuest {
    let warned: f32 = guest.dangers.iter().chain(&guest.notices).map(|text| words::width_in_em(text) + 2.5).sum();
    let room = (LINE - warned).max(LEAST);
    let must = if guest.avoid.is_empty() { room } else { room * 0.6 };
    guest.must = words::within(&guest.must, must);
    guest.avoid = words::within(&guest.avoid, room - words::width_in_em(&guest.must).min(must) - 2.0);
    let open = LINE - words::width_in_em(&guest.date) - 8.0;
    for text in [&mut guest.promise, &mut guest.complaint, &mut guest.note] {
        *text = words::within(text, open / 3.0);
    }
    guest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dangers_stay_whole_and_wishes_take_what_room_is_left() {
        let danger = "花生过敏（含花生油），随身带肾上腺素笔，前台与餐厅均需知晓".repeat(2);
        let long = "高楼层，远离电梯和制冰机；荞麦枕两个，硬床垫；".repeat(3);
        let guest = BriefGuest {
            dangers: vec![danger.clone()],
            must: long.clone(),
            avoid: long.clone(),
            promise: long.clone(),
            ..BriefGuest::default()
        };
        let shown = shortened(guest);
        assert_eq!(shown.dangers, [danger], "a danger is never shortened");
        assert!(shown.must.ends_with('…') && shown.must.chars().count() > 8, "{}", shown.must);
        assert!(shown.avoid.ends_with('…') && shown.promise.ends_with('…'), "what has no room says that there is more");
        let alone = shortened(BriefGuest { must: "高楼层".into(), avoid: "香菜".into(), ..BriefGuest::default() });
        assert_eq!((alone.must.as_str(), alone.avoid.as_str()), ("高楼层", "香菜"), "what has room is whole");
    }
}
