//! What the machine refused, in the shape of every error that crosses to the pages.

use std::fmt::Display;

use serde_json::Map;
use zhike_core::api::{ApiError, Severity};

pub type Result<T> = std::result::Result<T, ApiError>;

/// The program does not do what was asked.
pub fn refused(code: &str) -> ApiError {
    ApiError { code: code.to_owned(), args: Map::new(), field: None, severity: Severity::Refused }
}

/// The machine did not do what was asked; `detail` is what the system says, in its own words.
pub fn broken(code: &str, detail: &dyn Display) -> ApiError {
    let mut args = Map::new();
    args.insert("detail".to_owned(), detail.to_string().into());
    ApiError { code: code.to_owned(), args, field: None, severity: Severity::Broken }
}
