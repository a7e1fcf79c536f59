//! How long a text may be: one table for what is typed, sent and imported. No field of a guest is a book, and whatever
//! lists guests may take each of their texts as it is.

use serde_json::Value;

use super::plain::{loses, trimmed};

/// A name, however many parts it has. Units of this and the others: characters.
pub const NAME: usize = 200;

/// A word or two: a salutation, a tag, a language, a room.
pub const WORD: usize = 100;

/// A line: a telephone, an e-mail address, a company, a postal address.
pub const LINE: usize = 500;

/// Some sentences: a preference, what to be careful about.
pub const TEXT: usize = 2_000;

/// Some pages: a note. No text of any request is longer.
pub const NOTE: usize = 20_000;

/// A text that is longer than its field takes: `text_too_long`. Units: characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong {
    pub field: &'static str,
    pub longest: usize,
    pub length: usize,
}

/// Errors: the field, its limit and the text's length.
pub fn check(field: &'static str, text: &str, longest: usize) -> Result<(), TooLong> {
    // A text of so many bytes has no more characters than that.
    if text.len() <= longest {
        return Ok(());
    }
    let length = text.chars().count();
    if length <= longest { Ok(()) } else { Err(TooLong { field, longest, length }) }
}

/// Cuts a text behind its limit; says whether anything was lost.
pub fn cut(text: &mut String, longest: usize) -> bool {
    if text.len() <= longest {
        return false;
    }
    let Some((end, _)) = text.char_indices().nth(longest) else { return false };
    text.truncate(end);
    text.truncate(text.trim_end().len());
    true
}

/// A text of a request that no room has to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    pub code: &'static str,
    /// As the request names it.
    pub field: String,
    pub length: usize,
}

/// Takes invisible characters off the ends of all texts of a request, and finds one that no field takes: longer than a
/// note, or with characters inside that nobody sees. Passphrases are left as they were typed.
///
/// Errors: `text_too_long`, `text_invisible`.
pub fn tidy_request(request: &mut Value) -> Result<(), Unfit> {
    tidy("", request)
}

fn tidy(field: &str, value: &mut Value) -> Result<(), Unfit> {
    match value {
        Value::String(text) => tidy_text(field, text),
        Value::Array(values) => values.iter_mut().try_for_each(|value| tidy(field, value)),
        Value::Object(values) => values.iter_mut().try_for_each(|(field, value)| tidy(field, value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

/// A change of passphrase sends the current one and the new one.
const AS_THEY_ARE: [&str; 4] = ["path", "passphrase", "current", "new"];

fn tidy_text(field: &str, text: &mut String) -> Result<(), Unfit> {
    // Places of files are what the system says they are; passphrases are what was typed.
    let as_it_is = AS_THEY_ARE.contains(&field);
    let length = if text.len() > NOTE { text.chars().count() } else { 0 };
    let unfit = |code| Err(Unfit { code, field: field.to_owned(), length });
    if length > NOTE {
        return unfit("text_too_long");
    }
    if as_it_is {
        return Ok(());
    }
    if loses(text) {
        return unfit("text_invisible");
    }
    let kept = trimmed(text);
    // Blanks at the ends are for the rooms to judge: a search may end with one.
    if kept.len() != text.trim().len() {
        *text = kept.to_owned();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_text_is_measured_in_characters_and_not_in_bytes() {
        assert!(check("display_name", &"王".repeat(NAME), NAME).is_ok());
        assert_eq!(
            check("display_name", &"王".repeat(NAME + 1), NAME),
            Err(TooLong { field: "display_name", longest: NAME, length: NAME + 1 }),
            "named with its limit"
        );
        let mut text = format!("{}   x", "王".repeat(NAME - 1));
        assert!(cut(&mut text, NAME));
        assert_eq!(text, "王".repeat(NAME - 1), "cut without a blank at the end");
    }

    #[test]
    fn a_request_is_tidied_and_what_no_field_takes_is_named() {
        let mut request =
            json!({ "fields": { "name": "\u{202a}Ann\u{202c}" }, "tags": ["a b"], "text": "wang ", "n": 1 });
        assert_eq!(tidy_request(&mut request), Ok(()));
        assert_eq!(request, json!({ "fields": { "name": "Ann" }, "tags": ["a b"], "text": "wang ", "n": 1 }));
        let field = |mut request: Value| tidy_request(&mut request).map_err(|unfit| (unfit.code, unfit.field));
        let long = "x".repeat(NOTE + 1);
        assert_eq!(field(json!({ "a": [{ "b": long }] })), Err(("text_too_long", "b".to_owned())));
        assert_eq!(field(json!({ "name": "An\u{202e}n" })), Err(("text_invisible", "name".to_owned())));
        let secret =
            json!({ "passphrase": "a\u{202e}b c", "path": "/a\u{1}b", "new": "\u{feff}a\u{1}b", "current": "\u{1}" });
        let mut request = secret.clone();
        assert_eq!(tidy_request(&mut request), Ok(()));
        assert_eq!(request, secret, "as they were typed");
    }
}
