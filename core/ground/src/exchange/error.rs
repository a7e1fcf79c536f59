//! Why a file could not be read or written, and which of its lines were left behind.

use serde::Serialize;

/// Why a whole file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    #[error("the file could not be read")]
    ReadFailed(#[source] std::io::Error),
    #[error("the file could not be written")]
    WriteFailed(#[source] std::io::Error),
    #[error("the file holds nothing")]
    FileEmpty,
    #[error("the file is of no kind that can be read")]
    FileKindUnknown,
    #[error("line {line} is not {encoding}")]
    TextUndecodable { line: u64, encoding: &'static str },
    #[error("the file holds no vCard")]
    NoCards,
    #[error("the quotation that opens on line {line} is never closed")]
    QuoteUnclosed { line: u64 },
    #[error("the workbook is damaged")]
    WorkbookDamaged,
    #[error("the workbook is protected with a password")]
    WorkbookProtected,
    #[error("more rows than a worksheet holds")]
    SheetTooLong,
    #[error("the workbook could not be made")]
    WorkbookFailed(#[source] Box<rust_xlsxwriter::XlsxError>),
}

impl ExchangeError {
    /// The stable code that one message in every language belongs to.
    pub fn code(&self) -> &'static str {
        match self {
            ExchangeError::ReadFailed(_) => "import_read_failed",
            ExchangeError::WriteFailed(_) => "export_write_failed",
            ExchangeError::FileEmpty => "import_file_empty",
            ExchangeError::FileKindUnknown => "import_file_kind_unknown",
            ExchangeError::TextUndecodable { .. } => "import_text_undecodable",
            ExchangeError::NoCards => "import_no_cards",
            ExchangeError::QuoteUnclosed { .. } => "import_quote_unclosed",
            ExchangeError::WorkbookDamaged => "import_workbook_damaged",
            ExchangeError::WorkbookProtected => "import_workbook_protected",
            ExchangeError::SheetTooLong => "export_sheet_too_long",
            ExchangeError::WorkbookFailed(_) => "export_workbook_failed",
        }
    }

    /// The line of the file at fault, where one line is.
    pub fn line(&self) -> Option<u64> {
        match self {
            ExchangeError::TextUndecodable { line, .. } | ExchangeError::QuoteUnclosed { line } => Some(*line),
            _ => None,
        }
    }
}

/// A reading error that may carry an [`ExchangeError`] up through a foreign reader.
impl From<std::io::Error> for ExchangeError {
    fn from(error: std::io::Error) -> Self {
        match error.downcast::<ExchangeError>() {
            Ok(own) => own,
            Err(foreign) => ExchangeError::ReadFailed(foreign),
        }
    }
}

/// One line of a file that was refused or left behind, and why.
///
/// Shape: `code` has a message `import-issue-<code with dashes>`; `property` is empty when the line as a whole is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineIssue {
    pub line: u64,
    pub property: String,
    pub code: &'static str,
}

impl LineIssue {
    pub(crate) fn new(line: u64, property: &str, code: &'static str) -> LineIssue {
        LineIssue { line, property: property.to_owned(), code }
    }
}
