//! The house itself: its book, its page, its staff, its festivals.

pub mod festival;
pub mod opening;
pub mod property;
pub mod staff;

use crate::desk::{self, commands};

commands! {
    desk::desk_status;
    desk::setting_get;
    desk::setting_save;

    opening::book_create;
    opening::book_open;
    opening::book_auto_unlock;
    opening::book_lock;
    opening::book_check;
    opening::auto_unlock_on;
    opening::auto_unlock_off;
    opening::passphrase_change;

    property::property_save;
    property::money_read;
    property::letterhead_get;
    property::letterhead_save;
    property::logo_choose;
    property::logo_remove;

    staff::staff_list;
    staff::staff_add;
    staff::staff_save;
    staff::staff_sit;

    festival::festival_list;
    festival::festival_choices;
    festival::festival_observe;
    festival::festival_add;
    festival::festival_save;
    festival::festival_correct;
}
