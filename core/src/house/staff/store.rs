//! How the list of staff is kept.

use serde_json::json;

use super::{Department, Staff, check_name};
use crate::book::{Change, Query, Role};
use crate::error::{Result, refuse};

/// The id of the first manager, who founds the book.
pub const FIRST: i64 = 1;

/// Shape: by name.
pub fn list(query: &Query) -> Result<Vec<Staff>> {
    Ok(query.all("select id, name, role, department, active from staff order by name", json!({}))?)
}

/// Errors: `staff_not_found`.
pub fn member(query: &Query, id: i64) -> Result<Staff> {
    match query.maybe("select id, name, role, department, active from staff where id = :id", json!({ "id": id }))? {
        Some(staff) => Ok(staff),
        None => refuse("staff_not_found").err(),
    }
}

/// A member who may act. Errors: `staff_not_found`, `staff_out_of_use`.
pub fn active_member(query: &Query, id: i64) -> Result<Staff> {
    let staff = member(query, id)?;
    if staff.active { Ok(staff) } else { refuse("staff_out_of_use").arg("name", staff.name).err() }
}

/// Who sits down when a book is opened: whoever acted last, or else the first of the list, if they are in use.
///
/// Errors: `staff_missing` when nobody is.
pub fn who_sits(query: &Query) -> Result<Sitting> {
    let found: Option<(i64, String, Role, Department, bool, i64)> =
        query.maybe(include_str!("who_sits.sql"), json!({ "first": FIRST }))?;
    let Some((id, name, role, department, active, last_change_id)) = found else {
        return refuse("staff_missing").err();
    };
    Ok(Sitting { staff: Staff { id, name, role, department, active }, last_change_id })
}

/// Who sits down, and after which change; 0 where there is none yet.
pub struct Sitting {
    pub staff: Staff,
    pub last_change_id: i64,
}

/// The first manager of a new book, who is also its administrator.
pub fn add_first(tx: &Change, name: &str) -> Result<()> {
    tx.run(
        "insert into staff (id, name, role, department) values (:id, :name, 'administrator', 'management')",
        json!({ "id": FIRST, "name": name.trim() }),
    )?;
    Ok(())
}

/// Errors: `staff_name_missing`, `staff_name_taken`.
pub fn add(tx: &Change, name: &str, role: Role, department: Department) -> Result<i64> {
    check_free(tx, name, None)?;
    Ok(tx.insert(ADD, json!({ "name": name, "role": role, "department": department }))?)
}

/// Puts members on an empty list, behind the first manager. Their names differ.
pub fn add_crew<'a>(tx: &Change, crew: impl Iterator<Item = (&'a str, Role, Department)>) -> Result<()> {
    let rows = crew.map(|(name, role, department)| json!({ "name": name, "role": role, "department": department }));
    tx.run_each(ADD, rows)?;
    Ok(())
}

const ADD: &str = "insert into staff (name, role, department) values (:name, :role, :department)";

/// Errors: `staff_not_found`, `staff_name_missing`, `staff_name_taken`.
pub(super) fn save(tx: &Change, staff: &Staff) -> Result<()> {
    member(tx, staff.id)?;
    check_free(tx, &staff.name, Some(staff.id))?;
    tx.run(
        "update staff set name = :name, role = :role, department = :department, active = :active where id = :id",
        staff,
    )?;
    Ok(())
}

/// Two people of one name could not be told apart in the journal.
fn check_free(query: &Query, name: &str, own: Option<i64>) -> Result<()> {
    check_name(name, "name")?;
    let same = |other: &Staff| Some(other.id) != own && other.name.to_lowercase() == name.to_lowercase();
    match list(query)?.into_iter().find(same) {
        Some(other) => refuse("staff_name_taken").arg("name", other.name).field("name").err(),
        None => Ok(()),
    }
}
