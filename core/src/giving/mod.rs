//! What the house gives.

pub mod gift;

use crate::desk::commands;

commands! {
    gift::festival_remove;
    gift::gift_item_list;
    gift::gift_item_save;
    gift::gift_item_remove;
    gift::gift_rules_get;
    gift::gift_rule_save;
    gift::gift_rules_reset;
    gift::gift_lists;
    gift::gift_list_get;
    gift::gift_list_propose;
    gift::gift_list_approve;
    gift::gift_lines;
    gift::gift_line_add;
    gift::gift_line_change;
    gift::gift_lines_mark;
    gift::gift_list_export;
    gift::gift_presents;
}
