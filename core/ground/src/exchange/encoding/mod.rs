//! Bytes to text, whatever program wrote them: UTF-8, UTF-16 with or without a mark, GB18030 from Chinese Excel,
//! and what a detector makes of the rest. A byte that does not fit the encoding is an error with its line, never a guess.

mod detect;
mod named;
mod reader;

#[cfg(test)]
mod tests;

use std::io::Read;

use encoding_rs::{Encoding, UTF_8};

pub use named::NamedEncoding;
pub(crate) use reader::{DecodingReader, FollowedEncoding};

use super::ExchangeError;
use detect::{At, detect};

/// A file's text and the name of the encoding it was in, for the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub encoding: &'static str,
}

/// Reads a whole file's text, in the encoding that was named or in the one it looks like.
///
/// Errors: `import_text_undecodable` with the first line that does not fit.
pub fn decode(bytes: &[u8], named: Option<NamedEncoding>) -> Result<Decoded, ExchangeError> {
    let mut reader = DecodingReader::in_encoding(bytes, named);
    let mut text = String::with_capacity(bytes.len());
    reader.read_to_string(&mut text)?;
    Ok(Decoded { text, encoding: reader.encoding().name() })
}

/// Reads a few bytes, such as one value: in the encoding of their file, else as UTF-8, else as what they look like.
pub(crate) fn decode_value(bytes: &[u8], of_file: &'static Encoding) -> Option<String> {
    [of_file, UTF_8, detect(bytes, At::Middle { ended: true }).encoding]
        .into_iter()
        .find_map(|encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes))
        .map(|text| text.into_owned())
}

/// The encoding of a whole file, for values that do not say their own.
pub(crate) fn sniff(bytes: &[u8]) -> &'static Encoding {
    detect(bytes, At::Start { ended: true }).encoding
}
