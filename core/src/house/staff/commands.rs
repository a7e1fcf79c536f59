//! Staff members, for clients.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Department, Staff, add, check, list, member, refresh, save, sit};
use crate::book::{Op, Role};
use crate::desk::{Call, DeskStatus, Nothing, desk_status};
use crate::error::Result;

pub const ADDED: Op = Op::for_managers("staff_added");
pub const SAVED: Op = Op::for_managers("staff_saved");

/// Shape: by name, those out of use among the others.
pub fn staff_list(call: &Call, _: Nothing) -> Result<Vec<Staff>> {
    call.read(list)
}

#[derive(Debug, Deserialize, TS)]
pub struct StaffAdd {
    pub name: String,
    pub role: Role,
    pub department: Department,
}

/// Errors: `staff_name_missing`, `staff_name_taken`; those of [`check`].
pub fn staff_add(call: &Call, request: StaffAdd) -> Result<Staff> {
    let name = request.name.trim();
    call.change(ADDED, |tx| {
        tx.tell("name", name);
        let id = add(tx, name, request.role, request.department)?;
        check(tx)?;
        member(tx, id)
    })
}

/// Gives a staff member another name, role or department, or puts them out of use and into use again.
///
/// Errors: `staff_not_found`, `staff_name_missing`, `staff_name_taken`; those of [`check`].
pub fn staff_save(call: &Call, request: Staff) -> Result<Staff> {
    let staff = Staff { name: request.name.trim().to_owned(), ..request };
    call.change(SAVED, |tx| {
        tx.tell("name", staff.name.clone());
        save(tx, &staff)?;
        check(tx)
    })?;
    refresh(call.session()?)?;
    Ok(staff)
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct StaffRequest {
    pub id: i64,
}

/// Says who acts from now on. Errors: `staff_not_found`, `staff_out_of_use`.
pub fn staff_sit(call: &Call, request: StaffRequest) -> Result<DeskStatus> {
    sit(call.session()?, request.id)?;
    desk_status(call, Nothing {})
}
