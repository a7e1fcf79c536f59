//! One call of one command: the open book, who asks, when, and how far the work is.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Actor, Desk, Property, Session, Staff};
use crate::book::{Acting, Book, BookError, Change, ChangeNote, Op, Query};
use crate::error::{Error, Result};
use crate::paper::Press;

/// The request of a command that needs none.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// A row named by its number, for what needs nothing else.
#[derive(Debug, Deserialize, TS)]
pub struct RowId {
    pub id: i64,
}

/// Where long work says how far it is, and learns that nobody waits for it any more.
pub trait Progress: Send + Sync {
    fn advance(&self, done: u64, total: u64);
    fn cancelled(&self) -> bool;
}

/// For callers that neither watch nor cancel.
pub struct Silent;

impl Progress for Silent {
    fn advance(&self, _done: u64, _total: u64) {}
    fn cancelled(&self) -> bool {
        false
    }
}

/// What a command's function is handed besides its request.
pub struct Call<'desk> {
    desk: &'desk Desk,
    session: Option<Arc<Session>>,
    progress: &'desk dyn Progress,
    note: Mutex<Option<ChangeNote>>,
}

impl<'desk> Call<'desk> {
    pub fn new(desk: &'desk Desk, progress: &'desk dyn Progress) -> Self {
        Call { desk, session: desk.session(), progress, note: Mutex::new(None) }
    }

    /// Ends the call: what was changed, if anything was.
    pub fn into_note(self) -> Option<ChangeNote> {
        self.note.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Call<'_> {
    pub fn desk(&self) -> &Desk {
        self.desk
    }

    /// Errors: `book_locked` when no book is open.
    pub fn session(&self) -> Result<&Session> {
        match &self.session {
            Some(session) => Ok(session),
            None => crate::error::refuse("book_locked").err(),
        }
    }

    pub fn book(&self) -> Result<&Book> {
        Ok(&self.session()?.book)
    }

    /// Runs `work` on one consistent view of the open book.
    pub fn read<T>(&self, work: impl FnOnce(&Query) -> Result<T>) -> Result<T> {
        self.book()?.read(work)
    }

    /// Runs `work` as one acknowledged change, which the reply then tells of.
    pub fn change<T>(&self, op: Op, work: impl FnOnce(&mut Change) -> Result<T>) -> Result<T> {
        let (value, note) = self.book()?.change(self.acting()?, op, work)?;
        self.note(note);
        Ok(value)
    }

    /// Lets the reply tell of a change that was made by other means (an undo).
    pub fn note(&self, note: Option<ChangeNote>) {
        if note.is_some() {
            *self.note.lock().unwrap_or_else(PoisonError::into_inner) = note;
        }
    }

    pub fn acting(&self) -> Result<Acting> {
        let staff = self.session()?.staff();
        Ok(Acting { staff_id: staff.id, role: staff.role, now_ms: self.now_ms() })
    }

    /// The person at the desk, as rules see them.
    pub fn actor(&self) -> Result<Actor> {
        let Staff { id, role, department, .. } = self.session()?.staff();
        Ok(Actor { staff_id: id, role, department })
    }

    pub fn property(&self) -> Result<Property> {
        Ok(self.session()?.property())
    }

    /// The language of texts that core itself writes (paper, files): the property's.
    pub fn language(&self) -> Result<crate::locale::Language> {
        Ok(self.property()?.language)
    }

    /// Units: milliseconds UTC.
    pub fn now_ms(&self) -> i64 {
        (self.desk.world.now_ms)()
    }

    /// The civil day at the property.
    pub fn today(&self) -> Result<NaiveDate> {
        self.property()?.day_of(self.now_ms())
    }

    /// Says how far the work is. Errors: `cancelled`, when the person no longer waits: return it at once.
    pub fn progress(&self, done: u64, total: u64) -> Result<()> {
        self.progress.advance(done, total);
        if self.progress.cancelled() { Err(Error::Book(BookError::Cancelled)) } else { Ok(()) }
    }

    /// The language asked for, or else the property's.
    pub fn language_or(&self, asked: Option<crate::locale::Language>) -> Result<crate::locale::Language> {
        asked.map_or_else(|| self.language(), Ok)
    }

    pub fn press(&self) -> &Press {
        self.desk.press()
    }

    /// Where files that nobody chose a place for may be written (a preview on its way to the printer).
    pub fn scratch(&self) -> PathBuf {
        self.desk.world.scratch.clone()
    }

    pub fn path(&self) -> Result<&Path> {
        Ok(self.book()?.path())
    }
}
