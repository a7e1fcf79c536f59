//! The law of undo, tried on random sequences of every command that changes the book: an undo changes only rows that
//! its change changed, or is refused with a code; and taking everything back leads to where it began.
//!
//! `ZHIKE_SEQUENCES=200 cargo test -p zhike-core --lib history::sequences` tries more than the few that always run.

mod ask;
mod house;
mod rows;

use std::collections::BTreeSet;

use ask::{READING, WRITING};
use house::{House, Sits};
use rows::Rows;

use crate::api::commands;

/// Units: commands. Long enough for changes to come to rest on each other.
const LENGTH: usize = 120;

/// The seeds that always run, then as many more as the environment asks for.
fn seeds(few: std::ops::Range<u64>) -> impl Iterator<Item = u64> {
    #[allow(clippy::disallowed_methods, reason = "a longer run is asked for from outside")]
    let more: u64 = std::env::var("ZHIKE_SEQUENCES").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    few.chain(1_000..1_000 + more)
}

#[test]
fn every_command_is_known_to_change_the_book_or_only_to_read() {
    for name in commands().map(|command| command.name) {
        let writes = WRITING.iter().any(|(writing, _)| *writing == name);
        assert!(writes != READING.contains(&name), "{name} must be tried by the sequences or be said to change no row");
    }
}

#[test]
fn an_undo_touches_what_its_change_touched_or_says_what_is_in_its_way() {
    let mut accepted = BTreeSet::new();
    for seed in seeds(1..9) {
        let mut house = House::new(seed, Sits::Anybody);
        let beginning = Rows::of(&house.desk);
        for _ in 0..LENGTH {
            house.ask_anything();
        }
        house.check_whole();
        if house.take_everything_back() {
            let differing = beginning.differing(&Rows::of(&house.desk));
            // Out of order, a word of the house may be left that nobody uses any more.
            let left: Vec<_> =
                differing.into_iter().filter(|row| row.table != "tag" && row.table != "household").collect();
            assert!(left.is_empty(), "seed {seed}: everything is taken back, and yet: {left:#?}");
        }
        house.check_whole();
        accepted.extend(house.accepted);
    }
    for needed in ["undo", "undo_last", "redo_last", "import_undo", "guest_merge", "guest_remove", "gift_list_approve"]
    {
        assert!(accepted.contains(needed), "a law that was never put to {needed} is not tried: {accepted:?}");
    }
}

#[test]
fn what_one_person_did_is_taken_back_in_turn_and_done_again_in_turn() {
    for seed in seeds(11..13) {
        let mut house = House::new(seed, Sits::TheFounder);
        let beginning = Rows::of(&house.desk);
        for _ in 0..LENGTH {
            house.ask_for_a_change();
        }
        let end = Rows::of(&house.desk);
        let undone = house.undo_all();
        assert!(undone > LENGTH / 4, "seed {seed}: too few changes were made to try anything: {undone}");
        let differing = beginning.differing(&Rows::of(&house.desk));
        assert!(differing.is_empty(), "seed {seed}: taken back in turn, all is as it was, but: {differing:#?}");
        assert_eq!(house.redo_all(), undone, "seed {seed}: what was taken back can be done again");
        let differing = end.differing(&Rows::of(&house.desk));
        assert!(differing.is_empty(), "seed {seed}: done again, all is as it came to be, but: {differing:#?}");
        house.check_whole();
    }
}
