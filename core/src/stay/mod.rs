//! When guests come, and what they did.

pub mod arrival;
pub mod party;
pub mod visit;

use crate::desk::commands;

commands! {
    arrival::arrival_list;
    arrival::arrival_add;
    arrival::arrival_save;
    arrival::arrival_remove;

    visit::visit_list;
    visit::visit_history;
    visit::visit_read;
    visit::visit_add;
    visit::visit_save;
    visit::visit_remove;
    visit::visit_check_out;
}
