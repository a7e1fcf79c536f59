//! What can be wrong with the file, the machine or a statement.

use std::path::PathBuf;

use serde_json::{Map, Value};

/// What the engine says; which engine it is, nobody outside this package is to know.
pub type Engine = Box<dyn std::error::Error + Send + Sync>;

/// A later change that an undo would spoil.
#[derive(Debug, Clone, PartialEq)]
pub struct Resting {
    pub change_id: i64,
    /// The kind of change; `undone` or `redone`, with the kind of that change as `what` among the values.
    pub op: String,
    pub args: Map<String, Value>,
    /// None for what the clock did by itself.
    pub staff: Option<String>,
    /// Units: milliseconds UTC.
    pub at: i64,
}

#[derive(Debug, thiserror::Error)]
pub enum BookError {
    #[error("no file at this place")]
    NotFound,
    #[error("a file is already at this place")]
    Exists,
    #[error("the file is no book")]
    NotABook,
    #[error("the passphrase does not open this book")]
    WrongPassphrase,
    #[error("the passphrase does not open this book, or its first page is damaged")]
    PassphraseOrDamage,
    #[error("a book of the first format opens only with its passphrase")]
    AutoUnlockIsOff,
    #[error("the file is damaged")]
    Damaged,
    #[error("the header has no room for more")]
    HeaderFull,
    #[error("another file, or none, is at the book's place")]
    Moved { rescued: Option<PathBuf> },
    #[error("the book was written by a newer program (schema {found}, this program knows {known})")]
    Newer { found: i64, known: i64 },
    #[error("the book's schema {number} is not this program's")]
    Foreign { number: i64 },
    #[error("the book is open in another window")]
    InUse,
    #[error("the place cannot be written to")]
    ReadOnly,
    #[error("the disk is full")]
    DiskFull,
    #[error("the acting staff member may not do this")]
    NotAllowed,
    #[error("nothing to undo")]
    NothingToUndo,
    #[error("already undone")]
    AlreadyUndone,
    #[error("a later change rests on this one")]
    UndoConflict {
        /// Whose row is in the way.
        table: String,
        /// The later change that would be spoilt; none where no single one can be named.
        rests: Option<Box<Resting>>,
    },
    #[error("the work was cancelled")]
    Cancelled,
    #[error("file: {0}")]
    Io(std::io::Error),
    #[error("statement: {0}")]
    Sql(Engine),
    #[error("row: {0}")]
    Row(Engine),
    #[error("journal: {0}")]
    Journal(serde_json::Error),
}

impl BookError {
    pub fn code(&self) -> &'static str {
        match self {
            BookError::NotFound => "book_not_found",
            BookError::Exists => "book_exists",
            BookError::NotABook => "not_a_book",
            BookError::WrongPassphrase => "wrong_passphrase",
            BookError::PassphraseOrDamage => "passphrase_or_damage",
            BookError::AutoUnlockIsOff => "auto_unlock_is_off",
            BookError::Damaged => "book_damaged",
            BookError::Moved { rescued: Some(_) } => "book_moved_rescued",
            BookError::Moved { rescued: None } => "book_moved",
            BookError::Newer { .. } => "book_newer",
            BookError::Foreign { .. } => "book_foreign",
            BookError::InUse => "book_in_use",
            BookError::ReadOnly => "book_read_only",
            BookError::DiskFull => "disk_full",
            BookError::NotAllowed => "not_allowed",
            BookError::NothingToUndo => "nothing_to_undo",
            BookError::AlreadyUndone => "already_undone",
            BookError::UndoConflict { .. } => "undo_conflict",
            BookError::Cancelled => "cancelled",
            BookError::Io(_) => "file_failed",
            BookError::HeaderFull | BookError::Sql(_) | BookError::Row(_) | BookError::Journal(_) => "book_failed",
        }
    }

    /// The values for the code's message: where a rescued book lies, what an undo runs into.
    pub fn args(&self) -> Map<String, Value> {
        match self {
            BookError::UndoConflict { table, rests } => conflict_args(table, rests.as_deref()),
            BookError::Moved { rescued: Some(path) } => {
                Map::from_iter([("path".to_owned(), path.display().to_string().into())])
            }
            _ => Map::new(),
        }
    }

    /// Refused is not broken: true when the person can do something about it.
    pub fn is_refusal(&self) -> bool {
        !matches!(
            self,
            BookError::Damaged
                | BookError::Moved { .. }
                | BookError::HeaderFull
                | BookError::Io(_)
                | BookError::Sql(_)
                | BookError::Row(_)
                | BookError::Journal(_)
        )
    }
}

/// The table as `table`, and what is in the way as `rests`: a `change`, what the `clock` did by itself, or something
/// `unknown`. Of a change also its own values, its kind as `op`, its number as `change_id`, whose it is as `by`, and when
/// as `at`.
///
/// Units: `at` in milliseconds UTC.
fn conflict_args(table: &str, rests: Option<&Resting>) -> Map<String, Value> {
    let mut args = rests.map_or_else(Map::new, |rests| rests.args.clone());
    args.insert("table".to_owned(), table.into());
    let Some(rests) = rests else {
        args.insert("rests".to_owned(), "unknown".into());
        return args;
    };
    let by_whom = if rests.staff.is_some() { "change" } else { "clock" };
    args.insert("rests".to_owned(), by_whom.into());
    args.insert("op".to_owned(), rests.op.clone().into());
    args.insert("change_id".to_owned(), rests.change_id.into());
    args.insert("by".to_owned(), rests.staff.clone().unwrap_or_default().into());
    args.insert("at".to_owned(), rests.at.into());
    args
}

impl From<serde_json::Error> for BookError {
    fn from(error: serde_json::Error) -> Self {
        BookError::Journal(error)
    }
}

impl From<std::io::Error> for BookError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::NotFound => BookError::NotFound,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => BookError::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => BookError::DiskFull,
            ErrorKind::AlreadyExists => BookError::Exists,
            _ => BookError::Io(error),
        }
    }
}
