//! What went wrong, and what was given for it.

pub mod compensation;
pub mod complaint;

use crate::desk::commands;

commands! {
    complaint::complaint_add;
    complaint::complaint_save;
    complaint::complaint_open;
    complaint::complaint_step;
    complaint::complaint_list;
    complaint::complaint_board;
    complaint::complaint_counts;
    complaint::complaint_repeats;
    complaint::complaint_escalate;
    complaint::complaint_clocks_get;
    complaint::complaint_clocks_save;
    complaint::compensation_band;
    complaint::voucher_preview;
    complaint::voucher_export;
    complaint::voucher_print;
    complaint::complaint_analysis;
    complaint::complaint_report;

    compensation::compensation_items;
    compensation::compensation_item_save;
    compensation::compensation_item_remove;
    compensation::compensation_catalogue_fill;
    compensation::compensation_limits_get;
    compensation::compensation_limits_save;
}
