//! Why nothing came of a call: the code and the sentence that standard error gets, and the exit code.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};
use zhike_core::api::ApiError;
use zhike_core::locale::Language;

/// Exit code of a call that makes no sense.
pub const USAGE: u8 = 2;

#[derive(Debug)]
pub enum Failure {
    /// What the desk refused, or could not do.
    Refused(Box<ApiError>),
    /// The same, of one file among several.
    RefusedFile(Box<ApiError>, PathBuf),
    /// The call lacks something. Shape: a message id of the terminal's own, `cli-…`, and its values.
    Usage(&'static str, Map<String, Value>),
    Output(std::io::Error),
}

impl Failure {
    /// Shape: `code: sentence`, with the file's name before the sentence where it could be any of several.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Failure::Refused(error) => format!("{}: {}", error.code, said(error, language)),
            Failure::RefusedFile(error, file) => {
                format!("{}: {}: {}", error.code, file.display(), said(error, language))
            }
            Failure::Usage(id, args) => {
                let code = id.trim_start_matches("cli-").replace('-', "_");
                format!("{code}: {}", language.text_with(id, args))
            }
            Failure::Output(error) => format!("file_failed: {} {error}", language.text("error-file-failed")),
        }
    }

    pub fn exit_code(&self) -> u8 {
        match self {
            Failure::Usage(..) => USAGE,
            Failure::Refused(_) | Failure::RefusedFile(..) | Failure::Output(_) => 1,
        }
    }

    /// Names the file at which several were refused.
    pub fn of_file(self, file: &Path) -> Self {
        match self {
            Failure::Refused(error) => Failure::RefusedFile(error, file.to_owned()),
            other => other,
        }
    }
}

fn said(error: &ApiError, language: Language) -> String {
    let mut args = error.args.clone();
    if let Some(op) = error.args.get("op").and_then(Value::as_str) {
        // The change that is in the way of an undo.
        args.insert("change".to_owned(), language.done(op, &error.args).into());
    }
    language.text_with(&format!("error-{}", error.code.replace('_', "-")), &args)
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Failure::Refused(Box::new(error))
    }
}

/// A call that lacks something.
pub fn usage<T>(id: &'static str) -> Result<T, Failure> {
    Err(Failure::Usage(id, Map::new()))
}
