//! Who of the list acts at an open book.

use super::active_member;
use crate::desk::Session;
use crate::error::Result;

/// From now on this person acts. Errors: `staff_not_found`, `staff_out_of_use`.
pub fn sit(session: &Session, staff_id: i64) -> Result<()> {
    session.set_staff(session.book.read(|query| active_member(query, staff_id))?);
    Ok(())
}

/// Reads the acting person's row again after the list of staff changed.
pub fn refresh(session: &Session) -> Result<()> {
    sit(session, session.staff().id)
}
