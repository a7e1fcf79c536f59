//! Why nothing came of a call: the code and the sentence that standard error gets, and the exit code.

use serde_json::{Map, Value};
use zhike_core::api::ApiError;
use zhike_core::locale::Language;

/// Exit code of a call that makes no sense.
pub const USAGE: u8 = 2;

#[derive(Debug)]
pub enum Failure {
    /// What the desk refused, or could not do.
    Refused(Box<ApiError>),
    /// The call lacks something. Shape: a message id of the terminal's own, `cli-…`, and its values.
    Usage(&'static str, Map<String, Value>),
    Output(std::io::Error),
}

impl Failure {
    /// Shape: `code: sentence`.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Failure::Refused(error) => {
                let id = format!("error-{}", error.code.replace('_', "-"));
                format!("{}: {}", error.code, language.text_with(&id, &error.args))
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
            Failure::Refused(_) | Failure::Output(_) => 1,
        }
    }
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
