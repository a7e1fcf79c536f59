//! An open book with a person at it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{PoisonError, RwLock};

use super::{Property, Staff};
use crate::book::{Book, BookError, Role};
use crate::error::Result;

pub struct Session {
    pub book: Book,
    /// Who acts now.
    staff: RwLock<Staff>,
    /// Undo by key reaches back to here: what was done before this sitting is undone from the history.
    pub first_change_id: i64,
    property: RwLock<Property>,
    /// Whether the key that opens the book is kept.
    key_kept: AtomicBool,
}

impl Session {
    /// Begins a sitting after the book's last change. That its key is kept is said later, if it is.
    pub fn new(book: Book, staff: Staff, property: Property, first_change_id: i64) -> Self {
        Session {
            book,
            staff: RwLock::new(staff),
            first_change_id,
            property: RwLock::new(property),
            key_kept: AtomicBool::new(false),
        }
    }

    pub fn key_kept(&self) -> bool {
        self.key_kept.load(Ordering::Relaxed)
    }

    pub(super) fn set_key_kept(&self, kept: bool) {
        self.key_kept.store(kept, Ordering::Relaxed);
    }

    pub fn staff(&self) -> Staff {
        self.staff.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on this person acts, or the same one as the list of staff now says.
    pub fn set_staff(&self, staff: Staff) {
        *self.staff.write().unwrap_or_else(PoisonError::into_inner) = staff;
    }

    /// Who gets into the book, and how, is the managers' to say. Errors: `not_allowed`.
    pub fn check_manages(&self) -> Result<()> {
        if self.staff().role < Role::Manager { Err(BookError::NotAllowed.into()) } else { Ok(()) }
    }

    pub fn property(&self) -> Property {
        self.property.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on this is the property's page.
    pub fn set_property(&self, property: Property) {
        *self.property.write().unwrap_or_else(PoisonError::into_inner) = property;
    }
}
