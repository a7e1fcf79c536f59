//! What a command has to say: one JSON value for programs, a text for people.

use serde_json::Value;

pub struct Answer {
    pub value: Value,
    /// Ends with a line end.
    pub text: String,
    /// The exit code: 0, unless what was looked at is not well.
    pub code: u8,
}

impl Answer {
    pub fn new(value: Value, text: impl Into<String>) -> Self {
        let mut text = text.into();
        if !text.ends_with('\n') {
            text.push('\n');
        }
        Answer { value, text, code: 0 }
    }
}
