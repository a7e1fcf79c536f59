//! What can go wrong between a job and its pages.

use crate::book::BookError;
use crate::error::{Error, refuse};

/// Why a job did not become pages.
///
/// Invariant: every code has a message `error-<code with dashes>` in both languages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The job holds no card, line or label.
    #[error("nothing to print")]
    Empty,
    /// This machine has no font for Chinese, and the job needs one: the pages would hold boxes in place of words.
    #[error("no font on this machine can set: {characters}")]
    FontMissing { characters: String },
    /// The watch said to stop.
    #[error("cancelled")]
    Cancelled,
    /// A template of this room failed: a defect of the program, not of the words.
    #[error("typesetting failed: {0}")]
    Typesetting(String),
}

impl From<PaperError> for Error {
    fn from(error: PaperError) -> Self {
        if error == PaperError::Cancelled {
            return Error::Book(BookError::Cancelled);
        }
        let refusal = refuse(error.code());
        match error.arg() {
            Some((name, value)) => refusal.arg(name, value).into(),
            None => refusal.into(),
        }
    }
}

impl PaperError {
    /// The stable code of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "paper_empty",
            Self::Cancelled => "paper_cancelled",
            Self::FontMissing { .. } => "paper_font_missing",
            Self::Typesetting(_) => "paper_typesetting_failed",
        }
    }

    /// The value its message shows, if it shows one: name and text.
    pub fn arg(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Empty | Self::Cancelled => None,
            Self::FontMissing { characters } => Some(("characters", characters)),
            Self::Typesetting(detail) => Some(("detail", detail)),
        }
    }
}
