//! Which complaints are in the report: open ones, and those that were new or closed in its period.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value, json};

use crate::book::Query;
use crate::complaint::list::{BY_CLOCK, each_line};
use crate::complaint::speech::Speech;
use crate::complaint::{
    Asked, ComplaintChannel, ComplaintId, ComplaintLine, ComplaintPeriod, Owed, PlaceKind, seen_by,
};
use crate::desk::Call;
use crate::error::Result;
use crate::guest::GuestId;
use crate::preference;

/// Files and paper go from hand to hand: a sensitive complaint is counted there, and not told.
fn discreet(line: ComplaintLine, speech: &Speech) -> ComplaintLine {
    if !line.sensitive {
        return line;
    }
    ComplaintLine {
        guest: speech.text("complaint-report-sensitive"),
        text: String::new(),
        place_kind: PlaceKind::Elsewhere,
        place: String::new(),
        department: None,
        responsible_id: None,
        taken_by: None,
        cause: None,
        owed: Owed::default(),
        ..line
    }
}

/// All that the report tells of, each list in its order.
pub(super) struct Cases {
    /// By stage, overdue ones first.
    pub open: Vec<ComplaintLine>,
    /// Newest first.
    pub came_in: Vec<ComplaintLine>,
    /// Newest first.
    pub closed: Vec<ComplaintLine>,
    /// What endangers the guests of all three.
    dangers: HashMap<GuestId, Vec<String>>,
    /// How those were taken that may be told.
    channels: HashMap<ComplaintId, ComplaintChannel>,
    /// On which of the lists each complaint is, in their order.
    on: HashMap<ComplaintId, [bool; 3]>,
}

impl Cases {
    /// What endangers a line's guest; nothing of a sensitive complaint, whose guest is not told.
    pub fn dangers(&self, line: &ComplaintLine) -> String {
        let dangers = self.dangers.get(&line.guest_id).filter(|_| !line.sensitive);
        dangers.map(|dangers| dangers.join("; ")).unwrap_or_default()
    }
}

impl Cases {
    /// How many complaints there are, each counted once.
    pub fn told(&self) -> u64 {
        self.on.len() as u64
    }

    /// Whether a complaint is open, came in, was closed.
    pub fn on(&self, line: &ComplaintLine) -> [bool; 3] {
        self.on.get(&line.id).copied().unwrap_or_default()
    }

    /// How a complaint came in; nothing of a sensitive one.
    pub fn channel(&self, line: &ComplaintLine) -> Option<ComplaintChannel> {
        self.channels.get(&line.id).copied().filter(|_| !line.sensitive)
    }
}

/// One list of the report: a condition, the order, and the condition's parameters.
struct List {
    condition: String,
    order: &'static str,
    params: Map<String, Value>,
}

/// How often long reading says how far it is.
const TELL_EVERY: u64 = 500;

pub(super) struct Ask<'a> {
    pub call: &'a Call<'a>,
    pub query: &'a Query<'a>,
    pub asked: &'a Asked,
    pub period: ComplaintPeriod,
}

impl Ask<'_> {
    /// Errors: `cancelled`.
    pub fn cases(&self, speech: &Speech) -> Result<Cases> {
        let ComplaintPeriod { from, to } = self.period;
        let day_after = to.succ_opt().unwrap_or(to);
        let property = &speech.property;
        let lists = [
            self.list("complaint.stage <> 'closed'", BY_CLOCK, []),
            self.list(
                "complaint.taken_on between :from and :to",
                "complaint.taken_at desc, complaint.id desc",
                [("from", json!(from)), ("to", json!(to))],
            ),
            self.list(
                "complaint.closed_at >= :from and complaint.closed_at < :to",
                "complaint.closed_at desc, complaint.id desc",
                [("from", json!(property.start_of(from)?)), ("to", json!(property.start_of(day_after)?))],
            ),
        ];
        let mut total = 0;
        for List { condition, params, .. } in &lists {
            let (count,): (u64,) =
                self.query.one(&format!("select count(*) from complaint where {condition}"), params)?;
            total += count;
        }
        let mut done = 0;
        let mut read = Vec::new();
        let mut guests = BTreeSet::new();
        for List { condition, order, params } in &lists {
            let mut lines = Vec::new();
            each_line(self.query, &format!("where {condition} order by {order}"), params, self.asked, |line| {
                if done % TELL_EVERY == 0 {
                    self.call.progress(done, total * 2)?;
                }
                done += 1;
                guests.insert(line.guest_id);
                lines.push(discreet(line, speech));
                Ok(())
            })?;
            read.push(lines);
        }
        let guests: Vec<GuestId> = guests.into_iter().collect();
        let mut dangers: HashMap<GuestId, Vec<String>> = HashMap::new();
        for danger in preference::dangers_of(self.query, &guests)? {
            let said = preference::danger_text(danger.category, &danger.text, speech.language);
            dangers.entry(danger.guest_id).or_default().push(said);
        }
        let [mut open, came_in, closed] = <[Vec<ComplaintLine>; 3]>::try_from(read).unwrap_or_default();
        // By their clocks already: within a stage those that are up stay first.
        open.sort_by_key(|line| line.stage);
        let mut on: HashMap<ComplaintId, [bool; 3]> = HashMap::new();
        for (place, list) in [&open, &came_in, &closed].into_iter().enumerate() {
            list.iter().for_each(|line| on.entry(line.id).or_default()[place] = true);
        }
        let ids: Vec<ComplaintId> = on.keys().copied().collect();
        let channels: Vec<(ComplaintId, ComplaintChannel)> = self.query.all(
            "select id, channel from complaint where id in (select value from integers(:ids))",
            json!({ "ids": ids }),
        )?;
        Ok(Cases { open, came_in, closed, dangers, channels: channels.into_iter().collect(), on })
    }

    /// A list without what this person may not see.
    fn list<const N: usize>(&self, condition: &str, order: &'static str, params: [(&str, Value); N]) -> List {
        let mut params = Map::from_iter(params.map(|(name, value)| (name.to_owned(), value)));
        let seen = seen_by(self.asked.actor, &mut params);
        List { condition: format!("{condition} and {seen}"), order, params }
    }
}
