//! Who changes the book, and what kinds of change there are.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a staff member may do; each role may do all that the ones before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Concierge,
    Manager,
    Administrator,
}

/// Who changes the book, and when.
#[derive(Debug, Clone, Copy)]
pub struct Acting {
    pub staff_id: i64,
    pub role: Role,
    pub now_ms: i64,
}

/// A kind of change: its code in the journal and on the undo toast (`done-<code>`), and who may do it.
#[derive(Debug, Clone, Copy)]
pub struct Op {
    pub code: &'static str,
    pub needs: Role,
}

impl Op {
    /// A change that everyone at the desk may make.
    pub const fn new(code: &'static str) -> Self {
        Op { code, needs: Role::Concierge }
    }

    pub const fn for_managers(code: &'static str) -> Self {
        Op { code, needs: Role::Manager }
    }
}
