//! Staff members: who acts, with which role.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::api::{Call, Nothing};
use crate::book::{Change, Query, Role};
use crate::error::{Result, refuse};

/// The id of the first manager, who founds the book.
pub const FIRST: i64 = 1;

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
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Staff {
    pub id: i64,
    pub name: String,
    pub role: Role,
    pub department: Department,
    pub active: bool,
}

/// Shape: by name.
pub fn list(query: &Query) -> Result<Vec<Staff>> {
    Ok(query.all("select id, name, role, department, active from staff order by name", json!({}))?)
}

/// Errors: `staff_name_missing`.
pub fn validate_name(name: &str) -> Result<()> {
    if name.trim().is_empty() { refuse("staff_name_missing").field("manager").err() } else { Ok(()) }
}

/// The first manager of a new book, who is also its administrator.
pub fn add_first(tx: &Change, name: &str) -> Result<()> {
    tx.run(
        "insert into staff (id, name, role) values (:id, :name, 'administrator')",
        json!({ "id": FIRST, "name": name.trim() }),
    )?;
    Ok(())
}

pub fn staff_list(call: &Call, _: Nothing) -> Result<Vec<Staff>> {
    call.read(list)
}
