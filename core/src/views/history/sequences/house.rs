//! A hotel where things are done at random, each answer held against the law.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::ask::{UNDOING, WRITING, args};
use super::rows::{Rows, column, touched_by};
use crate::api::Reply;
use crate::api::testing::TestDesk;

/// Who does things in a sequence.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Sits {
    Anybody,
    /// Nobody but the founder, who may do and take back everything.
    TheFounder,
}

pub(super) struct House {
    pub desk: TestDesk,
    pub chance: Chance,
    pub accepted: BTreeSet<&'static str>,
    /// Every row as it stands after the last command.
    rows: Rows,
    /// The last change before anything was done at random.
    begun: i64,
    seed: u64,
    sits: Sits,
    /// What was asked and answered, for whoever reads why the law does not hold.
    log: Vec<String>,
}

/// Codes that say the book or the program is at fault, never the person.
const BROKEN: &[&str] = &["book_failed", "book_damaged", "bad_request", "unknown_command", "file_failed"];

impl House {
    pub fn new(seed: u64, sits: Sits) -> Self {
        let desk = TestDesk::new();
        for (name, role) in [("沈青", "concierge"), ("罗兰", "manager")] {
            desk.ok("staff_add", json!({ "name": name, "role": role, "department": "concierge" }));
        }
        for name in ["顾明月", "沈舟", "Mara Quill", "林晓雯"] {
            desk.guest(name);
        }
        let begun = column(&desk, "select max(id) from change")[0].as_i64().unwrap();
        let (rows, accepted) = (Rows::of(&desk), BTreeSet::new());
        House { desk, chance: Chance(seed), accepted, rows, begun, seed, sits, log: Vec::new() }
    }

    pub fn ask_anything(&mut self) {
        self.ask_one_of(WRITING);
    }

    /// Asks for anything but an undo.
    pub fn ask_for_a_change(&mut self) {
        let changes: Vec<_> = WRITING.iter().copied().filter(|(name, _)| !UNDOING.contains(name)).collect();
        self.ask_one_of(&changes);
    }

    fn ask_one_of(&mut self, commands: &[(&'static str, u64)]) {
        let mut drawn = self.chance.below(commands.iter().map(|(_, weight)| weight).sum());
        let (name, _) = commands
            .iter()
            .find(|(_, weight)| {
                let found = drawn < *weight;
                drawn = drawn.saturating_sub(*weight);
                found
            })
            .unwrap();
        // Who gives up the founder's role may not take back what it did.
        if matches!(*name, "staff_sit" | "staff_save") && self.sits == Sits::TheFounder {
            return;
        }
        let args = args(self, name);
        let done = self.ask(name, args);
        if done && *name == "undo_last" && self.chance.often(50) {
            self.ask("redo_last", json!({}));
        }
        self.desk.wait(7);
    }

    /// Asks, and holds the answer against the law. True when it was done.
    pub fn ask(&mut self, name: &'static str, args: Value) -> bool {
        let before = self.ledger();
        let answer = self.desk.call(name, args.clone());
        let said = match &answer {
            Ok(reply) => format!("done, {:?}", reply.change.as_ref().map(|note| (note.id, &note.code))),
            Err(error) => format!("{} {:?}", error.code, error.args),
        };
        self.log.push(format!("{name} {args} -> {said}"));
        match answer {
            Ok(reply) => {
                self.accepted.insert(name);
                self.check_done(&reply);
                true
            }
            Err(error) => {
                assert!(!BROKEN.contains(&error.code.as_str()), "a refusal has a code of its own: {}", self.story());
                assert_eq!(self.ledger(), before, "what is refused is not told of: {}", self.story());
                false
            }
        }
    }

    fn ledger(&self) -> Vec<Value> {
        column(&self.desk, "select json_array((select max(id) from change), (select max(id) from journal))")
    }

    fn check_done(&mut self, reply: &Reply) {
        let Some(note) = &reply.change else { return };
        let after = Rows::of(&self.desk);
        let undone = column(&self.desk, &format!("select undoes from change where id = {}", note.id))[0].as_i64();
        let touched = touched_by(&self.desk, undone.unwrap_or(note.id));
        for row in self.rows.differing(&after) {
            let its_own =
                touched.iter().any(|(table, first, last)| *table == row.table && (*first..=*last).contains(&row.id));
            // What the clock noted about a row goes and comes with it.
            let by_the_clock = row.table == "complaint_escalation";
            assert!(
                its_own || by_the_clock,
                "a row that the change had not touched was changed: {row:#?} {}",
                self.story()
            );
        }
        self.rows = after;
        let tiers =
            "select special_date.id from special_date join guest_marks on guest_marks.guest_id = special_date.guest_id
            where special_date.tier <> guest_marks.tier_rank";
        assert_eq!(
            column(&self.desk, tiers),
            Vec::<Value>::new(),
            "dates stand by their guest's worth: {}",
            self.story()
        );
    }

    pub fn check_whole(&self) {
        let report = self.desk.ok("book_check", json!({}));
        assert_eq!(report["whole"], true, "the book is whole: {report} {}", self.story());
        let differing = self.rows.differing(&Rows::of(&self.desk));
        assert!(differing.is_empty(), "no row was changed but by an answer that told of it: {differing:#?}");
    }

    /// Takes back all that stands, newest first, and does again what was there before and was taken back meanwhile. True when
    /// nothing was refused.
    pub fn take_everything_back(&mut self) -> bool {
        self.desk.ok("staff_sit", json!({ "id": 1 }));
        let mut changes = self.standing();
        let gone = "select undone_by from change where undoes is null and undone_by is not null";
        changes.extend(column(&self.desk, &format!("{gone} and id <= {} order by undone_by desc", self.begun)));
        let all: Vec<bool> = changes.into_iter().map(|id| self.ask("undo", json!({ "change_id": id }))).collect();
        all.into_iter().all(|done| done)
    }

    /// Takes back in turn what was done at random; every undo must be done. Returns how many.
    pub fn undo_all(&mut self) -> usize {
        let changes = self.standing();
        for id in &changes {
            let done = self.ask("undo", json!({ "change_id": id }));
            assert!(done, "nothing rests on the newest change: {}", self.story());
        }
        changes.len()
    }

    /// Shape: newest first.
    fn standing(&self) -> Vec<Value> {
        let standing = "select id from change where undoes is null and undone_by is null";
        column(&self.desk, &format!("{standing} and id > {} order by id desc", self.begun))
    }

    /// Does again, in turn, what was taken back. Returns how much.
    pub fn redo_all(&mut self) -> usize {
        let undos = "select id from change where undoes is not null and undone_by is null order by id desc";
        let undos = column(&self.desk, undos);
        for id in &undos {
            let done = self.ask("undo", json!({ "change_id": id }));
            assert!(done, "the last undo can be taken back: {}", self.story());
        }
        undos.len()
    }

    /// The last of what was asked, with the seed that leads there again.
    fn story(&self) -> String {
        let last = self.log.iter().rev().take(40).rev().cloned().collect::<Vec<_>>();
        format!("\nseed {}, after {} commands:\n{}", self.seed, self.log.len(), last.join("\n"))
    }
}

/// The same numbers for the same seed, on every machine. Source: Steele, Lea and Flood 2014, SplitMix64.
pub(super) struct Chance(u64);

impl Chance {
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end.max(1)
    }

    pub fn often(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub fn one_of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u64) as usize].clone()
    }
}
