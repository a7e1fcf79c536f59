//! Who sits at the desk. The list of all who may is the room `staff`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::book::Role;
use crate::locale::Language;

/// Where a staff member works, and whom an instruction or a complaint goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Department {
    #[default]
    FrontOffice,
    Concierge,
    Housekeeping,
    FoodBeverage,
    Kitchen,
    Engineering,
    Security,
    Finance,
    Sales,
    /// Spa, pool and sports.
    Recreation,
    Management,
    Other,
}

impl Department {
    pub const ALL: [Department; 12] = [
        Department::FrontOffice,
        Department::Concierge,
        Department::Housekeeping,
        Department::FoodBeverage,
        Department::Kitchen,
        Department::Engineering,
        Department::Security,
        Department::Finance,
        Department::Sales,
        Department::Recreation,
        Department::Management,
        Department::Other,
    ];

    pub fn id(self) -> &'static str {
        match self {
            Department::FrontOffice => "front_office",
            Department::Concierge => "concierge",
            Department::Housekeeping => "housekeeping",
            Department::FoodBeverage => "food_beverage",
            Department::Kitchen => "kitchen",
            Department::Engineering => "engineering",
            Department::Security => "security",
            Department::Finance => "finance",
            Department::Sales => "sales",
            Department::Recreation => "recreation",
            Department::Management => "management",
            Department::Other => "other",
        }
    }

    /// Its name in words, for paper and files.
    pub fn text(self, language: Language) -> String {
        language.text(&format!("department-{}", self.id().replace('_', "-")))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Staff {
    pub id: i64,
    pub name: String,
    pub role: Role,
    pub department: Department,
    /// One who left stays on the list, because the journal names them, but acts no more.
    pub active: bool,
}

/// Who acts, as far as rules care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    pub staff_id: i64,
    pub role: Role,
    pub department: Department,
}
