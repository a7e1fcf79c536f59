//! What comes in and goes out in bulk.

pub mod export;
pub mod import;
mod own;
pub mod sample;

use crate::desk::commands;

commands! {
    sample::sample_create;

    import::import_preview;
    import::import_run;
    import::import_undo;
    import::import_list;
    import::import_report;
    import::import_questions;
    import::import_settle;

    export::guest_export;
    export::calendar_export;
}
