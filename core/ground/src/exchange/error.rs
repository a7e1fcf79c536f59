//! Why a file could not be read or written.

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
    #[error("line {line} is longer than any line of a table")]
    LineTooLong { line: u64 },
    #[error("line {line} has more columns than are read")]
    TooManyColumns { line: u64 },
    #[error("the file is larger than is read")]
    FileTooLarge { megabytes: u64 },
    #[error("the file holds more cards than are read")]
    TooManyCards,
    #[error("the workbook is larger than is read")]
    WorkbookTooLarge,
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
            ExchangeError::LineTooLong { .. } => "import_line_too_long",
            ExchangeError::TooManyColumns { .. } => "import_too_many_columns",
            ExchangeError::FileTooLarge { .. } => "import_file_too_large",
            ExchangeError::TooManyCards => "import_too_many_cards",
            ExchangeError::WorkbookTooLarge => "import_workbook_too_large",
            ExchangeError::WorkbookDamaged => "import_workbook_damaged",
            ExchangeError::WorkbookProtected => "import_workbook_protected",
            ExchangeError::SheetTooLong => "export_sheet_too_long",
            ExchangeError::WorkbookFailed(_) => "export_workbook_failed",
        }
    }

    /// The line of the file at fault, where one line is.
    pub fn line(&self) -> Option<u64> {
        match self {
            ExchangeError::TextUndecodable { line, .. }
            | ExchangeError::QuoteUnclosed { line }
            | ExchangeError::LineTooLong { line }
            | ExchangeError::TooManyColumns { line } => Some(*line),
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
