//! What was promised to guests, and what departments are asked to do for them.

pub mod promise;
pub mod task;
pub mod trace;

use crate::desk::commands;

commands! {
    promise::promise_list;
    promise::promise_add;
    promise::promise_save;
    promise::promise_keep;
    promise::promise_release;
    promise::promise_reopen;
    promise::promise_remove;

    trace::trace_list;
    trace::trace_today;
    trace::trace_draft;
    trace::trace_add;
    trace::trace_save;
    trace::trace_done;
    trace::trace_reopen;
    trace::trace_remove;
}
