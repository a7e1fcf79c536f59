//! What comes in and goes out in bulk.

use crate::desk::commands;
use crate::{export, import, sample};

commands! {
    sample::sample_create;

    import::import_preview;
    import::import_run;
    import::import_undo;
    import::import_list;
    import::import_report;

    export::guest_export;
    export::calendar_export;
}
