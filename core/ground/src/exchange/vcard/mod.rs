//! vCards 2.1, 3.0 and 4.0, also mixed in one file, as phones, mail programs and the web write them.
//!
//! Reading keeps the line number of everything that does not arrive. The line work is our own (`line`), because
//! parsers of the grammar lose line numbers and the character sets of version 2.1. Knows no guest: only cards.

mod card;
mod contact;
mod date;
mod draft;
mod line;
mod name;
mod record;
mod related;
mod value;
mod write;

#[cfg(test)]
mod tests;

pub use record::{
    CardAddress, CardCalendar, CardContact, CardContactKind, CardDate, CardDateKind, CardRecord, CardRelated, CardSex,
    CardVersion,
};
pub use write::write;

use super::encoding::NamedEncoding;
use super::{ExchangeError, Issues, LineIssue, encoding, limits};
use crate::calendar::written::DateField;
use card::Agents;
use line::{ContentLine, Lines, physical_lines};

/// What a file of cards holds.
///
/// Shape: `cards` in the file's order; `refused` are cards that do not arrive at all, `dropped` lines of cards that do.
#[derive(Debug, Clone, Default)]
pub struct CardFile {
    pub cards: Vec<CardRecord>,
    pub refused: Issues,
    pub dropped: Issues,
    /// The encoding of the file as a whole; single values may have had their own.
    pub encoding: &'static str,
}

/// What whoever reads a file of cards knows of it.
#[derive(Debug, Clone, Copy)]
pub struct How {
    /// The encoding of its text, where somebody named it.
    pub encoding: Option<NamedEncoding>,
    /// What its dates may mean.
    pub dates: DateField,
}

/// Reads a file of cards. A broken card is refused, and the others still arrive.
///
/// Errors: `import_file_empty`; `import_no_cards`; `import_too_many_cards`; `import_text_undecodable` for a UTF-16 file
/// that is none.
pub fn read(bytes: &[u8], how: &How) -> Result<CardFile, ExchangeError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ExchangeError::FileEmpty);
    }
    let sniffed = match (how.encoding, std::str::from_utf8(bytes)) {
        (Some(named), _) => named.encoding(),
        (None, Ok(_)) => encoding::sniff(bytes),
        (None, Err(_)) => encoding::sniff(&unfolded(bytes)),
    };
    let wide = sniffed == encoding_rs::UTF_16LE || sniffed == encoding_rs::UTF_16BE;
    let decoded = if wide { Some(encoding::decode(bytes, how.encoding)?) } else { None };
    // A UTF-16 file has been converted, so its values are UTF-8 now.
    let fallback = if wide { encoding_rs::UTF_8 } else { sniffed };
    let body = decoded.as_ref().map_or(bytes, |decoded| decoded.text.as_bytes());
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);

    let mut reading =
        Reading { file: CardFile { encoding: sniffed.name(), ..CardFile::default() }, open: Vec::new(), how: *how };
    for line in Lines::new(physical_lines(body), fallback) {
        reading.take(line);
        if reading.file.cards.len() > limits::CARDS {
            return Err(ExchangeError::TooManyCards);
        }
    }
    reading.refuse_open_cards();
    if reading.file.cards.is_empty() && reading.file.refused.is_empty() {
        return Err(ExchangeError::NoCards);
    }
    Ok(reading.file)
}

/// The bytes unfolded: a fold may split a character, which would mislead the detection.
fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut joined: Vec<u8> = Vec::with_capacity(bytes.len());
    for (number, line) in physical_lines(bytes) {
        match line.first() {
            Some(b' ' | b'\t') => joined.extend_from_slice(&line[1..]),
            _ if number > 1 => {
                joined.push(b'\n');
                joined.extend_from_slice(line);
            }
            _ => joined.extend_from_slice(line),
        }
    }
    joined
}

/// The cards that have begun and not ended: the outermost, and agents inside it.
struct Reading {
    file: CardFile,
    open: Vec<OpenCard>,
    how: How,
}

struct OpenCard {
    line: u64,
    lines: Vec<ContentLine>,
    /// Whether there were more lines than a card has.
    too_long: bool,
    issues: Issues,
    /// By the line that names them; none where their card cannot be read.
    agents: Agents,
}

impl Reading {
    fn take(&mut self, line: Result<ContentLine, u64>) {
        let line = match line {
            Ok(line) => line,
            Err(number) => return self.issue(LineIssue::new(number, "", "line_unreadable")),
        };
        let is_card_mark = line.text().is_some_and(|text| text.trim().eq_ignore_ascii_case("VCARD"));
        match (line.name.as_str(), is_card_mark) {
            ("BEGIN", true) => self.begin(line.number),
            ("END", true) => self.end(line.number),
            _ => match self.open.last_mut() {
                Some(card) if card.lines.len() < limits::CARD_LINES => {
                    if let Some(inside) = related::card_inside(&line) {
                        let agent = read(inside.as_bytes(), &How { encoding: None, ..self.how })
                            .ok()
                            .and_then(|file| file.cards.into_iter().next());
                        card.agents.insert(line.number, agent);
                    }
                    card.lines.push(line);
                }
                Some(card) => card.too_long = true,
                None => self.issue(LineIssue::new(line.number, &line.name, "outside_card")),
            },
        }
    }

    fn issue(&mut self, issue: LineIssue) {
        match self.open.last_mut() {
            Some(card) => card.issues.push(issue),
            None => self.file.dropped.push(issue),
        }
    }

    fn begin(&mut self, number: u64) {
        let inside_agent = self
            .open
            .last()
            .and_then(|card| card.lines.last())
            .is_some_and(|last| last.name == "AGENT" && last.is_blank());
        if !inside_agent || self.open.len() >= limits::CARD_DEPTH {
            self.refuse_open_cards();
        }
        self.open.push(OpenCard {
            line: number,
            lines: Vec::new(),
            too_long: false,
            issues: Issues::default(),
            agents: Agents::new(),
        });
    }

    fn end(&mut self, number: u64) {
        let Some(card) = self.open.pop() else {
            self.file.dropped.push(LineIssue::new(number, "END", "outside_card"));
            return;
        };
        let mut issues = card.issues;
        let outcome = if card.too_long {
            Err(LineIssue::new(card.line, "", "card_too_long"))
        } else {
            card::read(card.line, &card.lines, card.agents, &self.how.dates, &mut issues)
        };
        match (outcome, self.open.last_mut()) {
            (Ok(agent), Some(outer)) => {
                outer.issues.take(issues);
                let named = outer.lines.last().map(|line| line.number);
                outer.agents.extend(named.map(|line| (line, Some(agent))));
            }
            (Err(refused), Some(outer)) => outer.issues.push(refused),
            (Ok(record), None) => {
                self.file.dropped.take(issues);
                self.file.cards.push(record);
            }
            (Err(refused), None) => self.file.refused.push(refused),
        }
    }

    fn refuse_open_cards(&mut self) {
        if let Some(outermost) = self.open.first() {
            self.file.refused.push(LineIssue::new(outermost.line, "BEGIN", "card_unfinished"));
        }
        self.open.clear();
    }
}
