//! When guests come.

pub mod arrival;
pub mod party;

use crate::desk::commands;

commands! {
    arrival::arrival_list;
    arrival::arrival_add;
    arrival::arrival_save;
    arrival::arrival_remove;
}
