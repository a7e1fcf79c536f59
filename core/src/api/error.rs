//! The error that crosses the boundary: a code and values, never prose.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::book::BookError;
use crate::error::Error;
use crate::text::limit::{self, Unfit};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The person can do something about it.
    Refused,
    /// The file, the machine or the program is at fault.
    Broken,
}

/// Shape: `code` has a message `error-<code with dashes>`; `field` names the field of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ApiError {
    pub code: String,
    pub args: Map<String, Value>,
    pub field: Option<String>,
    pub severity: Severity,
}

impl ApiError {
    pub fn refused(code: &str) -> Self {
        ApiError { code: code.to_owned(), args: Map::new(), field: None, severity: Severity::Refused }
    }

    pub fn unknown(command: &str) -> Self {
        let mut refused = ApiError::refused("unknown_command");
        refused.args.insert("command".to_owned(), command.into());
        refused
    }

    /// An answer that is not of the shape it should have. What serde says of it names the field and the
    /// kind of value, never the value of a text.
    pub fn unreadable(error: &serde_json::Error) -> Self {
        let mut refused = ApiError::refused("bad_request");
        refused.args.insert("detail".to_owned(), error.to_string().into());
        refused
    }
}

impl From<Unfit> for ApiError {
    fn from(unfit: Unfit) -> Self {
        let mut refused = ApiError::refused(unfit.code);
        refused.args.insert("field".to_owned(), unfit.field.clone().into());
        if unfit.code == "text_too_long" {
            refused.args.insert("longest".to_owned(), limit::NOTE.into());
            refused.args.insert("length".to_owned(), unfit.length.into());
        }
        refused.field = Some(unfit.field);
        refused
    }
}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refusal) => ApiError {
                code: refusal.code.to_owned(),
                args: refusal.args,
                field: refusal.field.map(str::to_owned),
                severity: Severity::Refused,
            },
            Error::Book(error) => {
                if !error.is_refusal() {
                    // The text names tables and files, never a guest: it is safe in a log.
                    tracing::error!(code = error.code(), "{error}");
                }
                ApiError {
                    code: error.code().to_owned(),
                    args: error.args(),
                    field: None,
                    severity: if error.is_refusal() { Severity::Refused } else { Severity::Broken },
                }
            }
        }
    }
}

impl From<BookError> for ApiError {
    fn from(error: BookError) -> Self {
        Error::Book(error).into()
    }
}
