//! Content lines with their line numbers, out of bytes: unfolding, quoted-printable, parameters, character sets.
//! Works on bytes because a 2.1 card may change its character set from line to line and fold inside a character.
//! Source: vCard 2.1 sections 2.1.1 to 2.1.5, RFC 2425 section 5.8, RFC 6350 section 3, RFC 6868.

use std::iter::{self, Peekable};

use encoding_rs::Encoding;
use memchr::{memchr, memchr2};

use crate::exchange::encoding::decode_value;
use crate::exchange::limits;

/// One unfolded line: `group.NAME;PARAM=value:raw value`.
#[derive(Debug, Clone)]
pub(super) struct ContentLine {
    /// Number of its first line in the file, from 1.
    pub number: u64,
    /// Lower case; empty without a group.
    pub group: String,
    /// Upper case.
    pub name: String,
    params: Vec<(String, String)>,
    raw: Vec<u8>,
    fallback: &'static Encoding,
}

impl ContentLine {
    /// The values of a parameter, in order.
    pub fn params(&self, name: &str) -> impl Iterator<Item = &str> {
        self.params.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn param(&self, name: &str) -> Option<&str> {
        self.params(name).next()
    }

    /// Says whether a type is given, in either of the two ways of giving one.
    pub fn is_type(&self, kind: &str) -> bool {
        self.params("TYPE").any(|given| given.eq_ignore_ascii_case(kind))
    }

    /// The value as text, decoded but still escaped; none when its bytes fit no character set.
    pub fn text(&self) -> Option<String> {
        let bytes = match self.encoding() {
            Transfer::QuotedPrintable => quoted_printable(&self.raw),
            _ => self.raw.clone(),
        };
        let named = self.param("CHARSET").and_then(|label| Encoding::for_label(label.as_bytes()));
        named
            .and_then(|encoding| encoding.decode_without_bom_handling_and_without_replacement(&bytes))
            .map(|text| text.into_owned())
            .or_else(|| decode_value(&bytes, self.fallback))
    }

    pub fn is_blank(&self) -> bool {
        self.raw.iter().all(|byte| byte.is_ascii_whitespace() || *byte == b';')
    }

    fn encoding(&self) -> Transfer {
        self.param("ENCODING").map_or(Transfer::Plain, |encoding| match encoding.to_ascii_uppercase().as_str() {
            "QUOTED-PRINTABLE" | "Q" => Transfer::QuotedPrintable,
            "BASE64" | "B" => Transfer::Base64,
            _ => Transfer::Plain,
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Transfer {
    Plain,
    QuotedPrintable,
    Base64,
}

/// The lines of a file, unfolded one by one. A line that is none comes as its number.
pub(super) struct Lines<'a, I: Iterator<Item = (u64, &'a [u8])>> {
    physical: Peekable<I>,
    fallback: &'static Encoding,
    /// Version 2.1 keeps the white space at which it folds.
    legacy: bool,
}

/// Takes a file apart at any of the three line endings.
pub(super) fn physical_lines(bytes: &[u8]) -> impl Iterator<Item = (u64, &[u8])> {
    let end = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
    let mut rest = Some(bytes);
    let line = move || {
        let bytes = rest?;
        let (line, behind) = match memchr(end, bytes) {
            Some(at) => (&bytes[..at], Some(&bytes[at + 1..])),
            None => (bytes, None),
        };
        rest = behind;
        Some(line.strip_suffix(b"\r").unwrap_or(line))
    };
    iter::from_fn(line).zip(1u64..).map(|(line, number)| (number, line))
}

impl<'a, I: Iterator<Item = (u64, &'a [u8])>> Lines<'a, I> {
    pub fn new(physical: I, fallback: &'static Encoding) -> Self {
        Lines { physical: physical.peekable(), fallback, legacy: false }
    }

    /// Number and bytes of the next unfolded line. No bytes if it exceeds the limit.
    fn logical(&mut self) -> Option<(u64, Option<Vec<u8>>)> {
        let (number, first) = self.physical.find(|(_, line)| !line.trim_ascii().is_empty())?;
        let mut whole = first.trim_ascii_start().to_vec();
        let mut too_long = false;
        let mut head = Head::default();
        let mut transfer = head.read_on(&whole);
        while let Some((_, next)) = self.physical.peek() {
            let folded = next.first().is_some_and(|byte| matches!(byte, b' ' | b'\t'));
            let more = if transfer == Transfer::QuotedPrintable && whole.ends_with(b"=") && !ends_card(next) {
                whole.pop();
                next
            } else if folded && self.legacy && transfer != Transfer::Base64 {
                next
            } else if folded {
                &next[1..]
            } else if transfer == Transfer::Base64 && self.legacy && is_bare_base64(next) {
                next
            } else {
                break;
            };
            too_long |= whole.len() + more.len() > limits::CARD_LINE;
            if too_long {
                // Skip the text, but keep its last byte, which tells whether the line continues.
                whole.drain(..whole.len().saturating_sub(1));
                whole.extend(more.last());
            } else {
                whole.extend_from_slice(more);
            }
            self.physical.next();
            if transfer == Transfer::Plain && !too_long {
                transfer = head.read_on(&whole);
            }
        }
        too_long |= whole.len() > limits::CARD_LINE;
        Some((number, Some(whole).filter(|_| !too_long)))
    }
}

impl<'a, I: Iterator<Item = (u64, &'a [u8])>> Iterator for Lines<'a, I> {
    type Item = Result<ContentLine, u64>;

    fn next(&mut self) -> Option<Self::Item> {
        let (number, whole) = self.logical()?;
        let line = whole.and_then(|whole| parse(number, &whole, self.fallback));
        if let Some(version) = line.as_ref().filter(|line| line.name == "VERSION") {
            self.legacy = version.raw.trim_ascii() == b"2.1";
        }
        Some(line.ok_or(number))
    }
}

fn ends_card(line: &[u8]) -> bool {
    line.trim_ascii().eq_ignore_ascii_case(b"END:VCARD")
}

fn is_bare_base64(line: &[u8]) -> bool {
    !line.is_empty() && line.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='))
}

/// The part before the value, while a line is unfolded. No byte is looked at twice.
#[derive(Default)]
struct Head {
    looked_at: usize,
    quoted: bool,
    /// The first colon, which counts unless there is one outside quotes.
    first_colon: Option<usize>,
    transfer: Option<Transfer>,
}

impl Head {
    /// How the value is encoded, as far as the line says by now.
    fn read_on(&mut self, whole: &[u8]) -> Transfer {
        let known = self.transfer.unwrap_or(Transfer::Plain);
        if memchr2(b':', b'"', &whole[self.looked_at.min(whole.len())..]).is_none() {
            self.looked_at = whole.len().max(self.looked_at);
            return known;
        }
        if self.looked_at >= limits::CARD_LINE_HEAD {
            return known;
        }
        let unseen = whole.iter().enumerate().skip(self.looked_at);
        for (at, byte) in unseen.take(limits::CARD_LINE_HEAD) {
            self.looked_at = at + 1;
            match byte {
                b'"' => self.quoted = !self.quoted,
                b':' if !self.quoted => {
                    // The head ends here.
                    self.looked_at = limits::CARD_LINE_HEAD;
                    return *self.transfer.insert(transfer_of(&whole[..at]));
                }
                b':' => {
                    self.first_colon.get_or_insert(at);
                }
                _ => {}
            }
        }
        match self.first_colon {
            Some(colon) if self.transfer.is_none() => *self.transfer.insert(transfer_of(&whole[..colon])),
            _ => known,
        }
    }
}

fn transfer_of(head: &[u8]) -> Transfer {
    let head = head.to_ascii_uppercase();
    let mut params = head.split(|byte| *byte == b';').skip(1);
    params
        .find_map(|param| match param.strip_prefix(b"ENCODING=").unwrap_or(param) {
            b"QUOTED-PRINTABLE" | b"Q" => Some(Transfer::QuotedPrintable),
            b"BASE64" | b"B" => Some(Transfer::Base64),
            _ => None,
        })
        .unwrap_or(Transfer::Plain)
}

/// Where the value begins: the first colon outside quotes, or the first one when the quotes do not close.
fn colon(whole: &[u8]) -> Option<usize> {
    memchr(b':', whole)?;
    let mut quoted = false;
    for (at, byte) in whole.iter().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b':' if !quoted => return Some(at),
            _ => {}
        }
    }
    whole.iter().position(|byte| *byte == b':')
}

fn parse(number: u64, whole: &[u8], fallback: &'static Encoding) -> Option<ContentLine> {
    let colon = colon(whole).filter(|colon| *colon <= limits::CARD_LINE_HEAD)?;
    let header = decode_value(&whole[..colon], fallback)?;
    let mut parts = split_outside_quotes(&header, ';').into_iter();
    let full_name = parts.next()?.trim();
    let (group, name) = full_name.split_once('.').unwrap_or(("", full_name));
    let is_name = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    if name.is_empty() || !is_name(name) {
        return None;
    }
    Some(ContentLine {
        number,
        group: group.to_lowercase(),
        name: name.to_ascii_uppercase(),
        params: parts.flat_map(params).collect(),
        raw: whole[colon + 1..].to_vec(),
        fallback,
    })
}

/// One parameter; a bare word of version 2.1 is an encoding or a type.
fn params(part: &str) -> Vec<(String, String)> {
    let Some((name, values)) = part.split_once('=') else {
        let word = part.trim();
        let name = match word.to_ascii_uppercase().as_str() {
            "QUOTED-PRINTABLE" | "BASE64" | "7BIT" | "8BIT" => "ENCODING",
            "" => return Vec::new(),
            _ => "TYPE",
        };
        return vec![(name.to_owned(), word.to_owned())];
    };
    let name = name.trim().to_ascii_uppercase();
    split_outside_quotes(values, ',')
        .into_iter()
        .flat_map(|value| match value.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            // Version 4 writes several types inside one pair of quotes.
            Some(quoted) if name == "TYPE" => quoted.split(',').map(unescape_param).collect(),
            Some(quoted) => vec![unescape_param(quoted)],
            None => vec![unescape_param(value.trim())],
        })
        .map(|value| (name.clone(), value))
        .collect()
}

fn unescape_param(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value.chars().peekable();
    while let Some(c) = rest.next() {
        let escaped = match (c, rest.peek()) {
            ('^', Some('^')) => Some('^'),
            ('^', Some('\'')) => Some('"'),
            ('^', Some('n')) => Some('\n'),
            _ => None,
        };
        if escaped.is_some() {
            rest.next();
        }
        text.push(escaped.unwrap_or(c));
    }
    text
}

fn split_outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(move |c| {
        if c == '"' {
            quoted = !quoted;
        }
        c == separator && !quoted
    })
    .collect()
}

/// Decodes quoted-printable; what is no escape stays as it is.
fn quoted_printable(raw: &[u8]) -> Vec<u8> {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let mut bytes = Vec::with_capacity(raw.len());
    let mut at = 0;
    while let Some(byte) = raw.get(at) {
        match (byte, digit(raw.get(at + 1)), digit(raw.get(at + 2))) {
            (b'=', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                bytes.push(*byte);
                at += 1;
            }
        }
    }
    bytes
}
