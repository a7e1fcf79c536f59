//! The one error that leaves a room: refused (the person can do something about it) or broken (the file or the machine).

use serde::Serialize;
use serde_json::{Map, Value};

use crate::book::BookError;
use crate::calendar::{CalendarError, WrittenError};
use crate::exchange::{ExchangeError, limits};
use crate::text::limit::TooLong;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("refused: {}", .0.code)]
    Refused(Refusal),
    #[error(transparent)]
    Book(#[from] BookError),
}

/// What was refused, as a code, the values for its message and, for a form, the field it concerns.
///
/// Invariant: every code has a message `error-<code with dashes>` in both languages.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    pub code: &'static str,
    pub args: Map<String, Value>,
    pub field: Option<&'static str>,
}

/// Begins a refusal: `refuse("guest_not_found").arg("id", id)`.
pub fn refuse(code: &'static str) -> Refusal {
    Refusal { code, args: Map::new(), field: None }
}

impl Refusal {
    pub fn arg(mut self, name: &str, value: impl Serialize) -> Self {
        // A value that is no JSON is left out: its message then shows the name in its place.
        if let Ok(value) = serde_json::to_value(value) {
            self.args.insert(name.to_owned(), value);
        }
        self
    }

    pub fn field(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// The refusal as the result of any function of a room.
    pub fn err<T>(self) -> Result<T> {
        Err(Error::Refused(self))
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Error::Refused(refusal)
    }
}

impl From<CalendarError> for Error {
    fn from(error: CalendarError) -> Self {
        let refusal = refuse(error.code()).field(error.field());
        Error::Refused(error.args().into_iter().fold(refusal, |refusal, (name, value)| refusal.arg(name, value)))
    }
}

impl From<WrittenError> for Error {
    fn from(error: WrittenError) -> Self {
        let refusal = refuse(error.code()).field(error.field());
        Error::Refused(error.args().into_iter().fold(refusal, |refusal, (name, value)| refusal.arg(name, value)))
    }
}

impl From<ExchangeError> for Error {
    fn from(error: ExchangeError) -> Self {
        let mut refusal = refuse(error.code());
        if let Some(line) = error.line() {
            refusal = refusal.arg("line", line);
        }
        match error {
            ExchangeError::TextUndecodable { encoding, .. } => refusal.arg("encoding", encoding).into(),
            ExchangeError::TooManyColumns { .. } => refusal.arg("limit", limits::COLUMNS).into(),
            ExchangeError::TooManyCards => refusal.arg("limit", limits::CARDS).into(),
            ExchangeError::FileTooLarge { megabytes } => refusal.arg("limit", megabytes).into(),
            _ => refusal.into(),
        }
    }
}

impl From<TooLong> for Error {
    fn from(TooLong { field, longest, length }: TooLong) -> Self {
        let refusal = refuse("text_too_long").arg("field", field).arg("longest", longest).arg("length", length);
        refusal.field(field).into()
    }
}

impl Error {
    pub fn code(&self) -> &'static str {
        match self {
            Error::Refused(refusal) => refusal.code,
            Error::Book(error) => error.code(),
        }
    }
}
