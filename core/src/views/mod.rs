//! What composes rooms for a screen or a sheet. No room composes these.

pub mod card;
pub mod handover;
pub mod history;
pub mod occasion;
pub mod outgoing;
pub mod profile;
pub mod settling;
pub mod today;

use crate::desk::commands;

commands! {
    today::day_open;

    occasion::calendar_days;

    settling::unsettled_list;
    settling::arrival_settle;

    profile::guest_open;
    profile::guest_remove;
    profile::merge_preview;
    profile::guest_merge;

    card::card_preview;
    card::card_export;
    card::card_print;

    handover::handover_preview;
    handover::handover_export;
    handover::handover_print;

    history::undo;
    history::undo_last;
    history::redo_last;
    history::guest_history;

    outgoing::outgoing_list;
}
