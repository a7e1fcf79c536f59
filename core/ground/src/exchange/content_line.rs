//! The content line that vCard and iCalendar share: escaping, quoting and folding on the way out.
//! Source: RFC 5545 section 3.1, RFC 6350 sections 3.2 to 3.4, RFC 6868.

const FOLD_AT: usize = 75;

/// Adds one line, folded after 75 octets between characters, with CRLF.
pub(super) fn push(out: &mut String, line: &str) {
    let mut left = FOLD_AT;
    for c in line.chars() {
        if c.len_utf8() > left {
            out.push_str("\r\n ");
            left = FOLD_AT - 1;
        }
        out.push(c);
        left -= c.len_utf8();
    }
    out.push_str("\r\n");
}

/// Escapes a text value; control characters other than the line break and the tab are left out.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ',' | ';' => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(c),
            _ if c.is_control() => {}
            _ => escaped.push(c),
        }
    }
    escaped
}

/// Writes a parameter value, quoted where it has to be.
pub(super) fn parameter(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '^' => encoded.push_str("^^"),
            '"' => encoded.push_str("^'"),
            '\n' => encoded.push_str("^n"),
            _ if c.is_control() => {}
            _ => encoded.push(c),
        }
    }
    if encoded.contains([',', ';', ':', '=', ' ']) { format!("\"{encoded}\"") } else { encoded }
}
