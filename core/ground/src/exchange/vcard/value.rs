//! Values of content lines: escapes, components and lists, URIs.

/// Takes the escapes out of a text; line breaks become `\n` and the ends are trimmed.
pub(super) fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match rest.next() {
            Some('n' | 'N') => plain.push('\n'),
            Some(escaped @ ('\\' | ',' | ';' | ':' | '"')) => plain.push(escaped),
            Some(other) => plain.extend(['\\', other]),
            None => plain.push('\\'),
        }
    }
    let plain = plain.replace("\r\n", "\n").replace('\r', "\n");
    crate::text::plain::plain(&plain).into_owned()
}

/// Splits at a separator that is not escaped; the parts stay escaped.
pub(super) fn split(text: &str, separator: char) -> Vec<&str> {
    let mut escaped = false;
    text.split(move |c| {
        let splits = c == separator && !escaped;
        escaped = c == '\\' && !escaped;
        splits
    })
    .collect()
}

/// The components of a structured value, without escapes; a list inside a component is joined with spaces.
pub(super) fn components(text: &str) -> Vec<String> {
    split(text, ';')
        .into_iter()
        .map(|component| {
            let parts: Vec<String> =
                split(component, ',').into_iter().map(unescape).filter(|part| !part.is_empty()).collect();
            parts.join(" ")
        })
        .collect()
}

/// The entries of a list, without escapes and without empty ones.
pub(super) fn list(text: &str) -> Vec<String> {
    split(text, ',').into_iter().map(unescape).filter(|entry| !entry.is_empty()).collect()
}

/// Takes the percent escapes out of a URI's part; what is no escape, or no UTF-8, stays as it is.
pub(super) fn percent_decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

/// Puts percent escapes where a URI needs them.
pub(super) fn percent_encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'@' | b'+') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}
