//! Who the guests are and what they like.

pub mod date;
pub mod guest;
pub mod identity;
pub mod photo;
pub mod preference;

use crate::desk::commands;

commands! {
    guest::guest_list;
    guest::guest_search;
    guest::guest_add;
    guest::guest_save;
    guest::guest_confirm;
    guest::contact_add;
    guest::contact_save;
    guest::contact_remove;
    guest::tag_list;
    guest::tag_add;
    guest::tag_remove;
    guest::note_add;
    guest::note_save;
    guest::note_remove;
    guest::relationship_add;
    guest::relationship_to_guest;
    guest::relationship_remove;
    guest::household_join;
    guest::household_leave;

    identity::guest_duplicates;
    identity::merge_suggestions;

    preference::preference_add;
    preference::preference_save;
    preference::guest_dangers;
    preference::health_read;
    preference::health_offer_decline;
    preference::preference_confirm;
    preference::preference_remove;

    photo::photo_get;
    photo::photo_choose;
    photo::photo_remove;

    date::date_add;
    date::date_save;
    date::date_remove;
    date::date_preview;
    date::date_read;
    date::date_today;
    date::due_list;
    date::late_clear;
    date::reminder_done;
    date::reminder_snooze;
    date::reminder_skip;
    date::reminder_reopen;
    date::lead_time_list;
    date::lead_time_save;
    date::age_rules_get;
    date::age_rules_save;
    date::lunar_day;
    date::solar_day;
}
