//! Delimited text: comma, semicolon, tab or bar, found out from the first lines; read as a stream.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use csv::{ReaderBuilder, StringRecord};
use memchr::memchr;

use super::row::{Source, TableRow, clean};
use super::workbook::web;
use crate::exchange::encoding::{DecodingReader, NamedEncoding};
use crate::exchange::{ExchangeError, limits};

const SAMPLE_RECORDS: usize = 20;
/// Added after the text, which never contains this character. If it ends up inside a quoted field, a quote was not closed.
const END: char = '\0';
const END_LINE: &[u8] = b"\0";
/// A quoted field with more lines than this is a quote that was never closed.
const LONGEST_RECORD: u64 = 500;

/// Opens delimited text in any encoding.
pub(super) fn rows<'a>(
    source: impl Read + Send + 'a,
    name: &str,
    encoding: Option<NamedEncoding>,
) -> Result<Source<'a>, ExchangeError> {
    let mut text = DecodingReader::in_encoding(source, encoding);
    let encoding = text.follow();
    let sample = text.peek()?;
    if sample.trim_start().starts_with("<") {
        // A web page or an XML file, whatever it is called; some programs name those .xls.
        return web::rows(text);
    }
    let said = said_delimiter(sample);
    let delimiter = said.unwrap_or_else(|| sniff(sample, name));
    let fetched = Arc::new(AtomicU64::new(0));
    let text = Fetching { text: text.chain(END_LINE), fetched: Arc::clone(&fetched) };
    let reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text);
    let records = Records { reader, record: StringRecord::new(), fetched, skip_first: said.is_some(), ended: false };
    Ok(Source { rows: Box::new(records), left: Vec::new(), encoding: Some(encoding) })
}

/// Passes the text to the CSV reader and stops a record that is too long, since that reader has no limit.
struct Fetching<R> {
    text: R,
    /// Units: bytes since the record began.
    fetched: Arc<AtomicU64>,
}

impl<R: Read> Read for Fetching<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.fetched.load(Ordering::Relaxed) > limits::RECORD {
            // The caller knows the line.
            return Err(io::Error::other(ExchangeError::LineTooLong { line: 0 }));
        }
        let length = self.text.read(buffer)?;
        self.fetched.fetch_add(length as u64, Ordering::Relaxed);
        Ok(length)
    }
}

struct Records<R> {
    reader: csv::Reader<R>,
    record: StringRecord,
    fetched: Arc<AtomicU64>,
    /// `sep=;`, which tells Excel the delimiter, is not a row.
    skip_first: bool,
    ended: bool,
}

impl<R: Read> Records<R> {
    fn read(&mut self) -> Result<Option<TableRow>, ExchangeError> {
        loop {
            self.fetched.store(0, Ordering::Relaxed);
            let began = self.reader.position().line();
            let read = self.reader.read_record(&mut self.record).map_err(|error| match error_of(error) {
                ExchangeError::LineTooLong { .. } => ExchangeError::LineTooLong { line: began },
                other => other,
            });
            if !read? {
                return Ok(None);
            }
            // The text below has one kind of line ending and always a last one, so a record ends at the line before;
            // the position a record itself carries lies before the blank lines that were skipped.
            let inner: u64 = self.record.iter().map(breaks).sum();
            let after = self.reader.position().line();
            if self.record.iter().next_back().is_some_and(|last| last.ends_with(END)) {
                // The end mark is on a line of its own, unless a quote was not closed.
                let alone = self.record.len() == 1 && inner == 0;
                return if alone {
                    Ok(None)
                } else {
                    Err(ExchangeError::QuoteUnclosed { line: after.saturating_sub(inner) })
                };
            }
            let line = after.saturating_sub(1 + inner);
            if inner > LONGEST_RECORD {
                return Err(ExchangeError::QuoteUnclosed { line });
            }
            if std::mem::take(&mut self.skip_first) {
                continue;
            }
            if self.record.iter().skip(limits::COLUMNS).any(|field| !field.trim().is_empty()) {
                return Err(ExchangeError::TooManyColumns { line });
            }
            let mut cells = Vec::with_capacity(self.record.len().min(limits::COLUMNS));
            let mut flaws = Vec::new();
            for (column, field) in self.record.iter().take(limits::COLUMNS).enumerate() {
                let (cell, flaw) = clean(field);
                cells.push(cell);
                flaws.extend(flaw.map(|flaw| (column, flaw)));
            }
            if cells.iter().any(|cell| !cell.is_empty()) {
                return Ok(Some(TableRow { line, cells, flaws, hidden: false }));
            }
        }
    }
}

fn breaks(field: &str) -> u64 {
    match memchr(b'\n', field.as_bytes()) {
        Some(_) => field.matches('\n').count() as u64,
        None => 0,
    }
}

impl<R: Read> Iterator for Records<R> {
    type Item = Result<TableRow, ExchangeError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let row = self.read().transpose();
        self.ended = !matches!(row, Some(Ok(_)));
        row
    }
}

fn error_of(error: csv::Error) -> ExchangeError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        _ => ExchangeError::ReadFailed(std::io::ErrorKind::InvalidData.into()),
    }
}

/// `sep=;` in the first line says it outright.
fn said_delimiter(sample: &str) -> Option<u8> {
    let first = sample.lines().next()?.trim_matches(['"', ' ']);
    let said = first.strip_prefix("sep=").or_else(|| first.strip_prefix("SEP="))?;
    match said.as_bytes() {
        [delimiter] => Some(*delimiter),
        [] if sample.starts_with("sep=\t") => Some(b'\t'),
        _ => None,
    }
}

/// The delimiter that most records have equally often; the comma when none has any.
fn sniff(sample: &str, name: &str) -> u8 {
    let candidates = if name.to_lowercase().ends_with(".tsv") { *b"\t,;|" } else { *b",;\t|" };
    let counts = counts(sample, candidates);
    let score = |index: usize| {
        let most = counts.iter().map(|record| record[index]).max().unwrap_or(0);
        let alike = counts.iter().filter(|record| record[index] == most && most > 0).count();
        (alike, most)
    };
    let mut best = (0, score(0));
    for index in 1..candidates.len() {
        let found = score(index);
        if found > best.1 {
            best = (index, found);
        }
    }
    candidates[best.0]
}

/// How often each candidate stands outside quotes, record by record; blank lines are no records.
fn counts(sample: &str, candidates: [u8; 4]) -> Vec<[usize; 4]> {
    let mut records = Vec::new();
    let mut count = [0; 4];
    let (mut quoted, mut blank) = (false, true);
    for byte in sample.bytes() {
        quoted ^= byte == b'"';
        if byte == b'\n' && !quoted {
            if !std::mem::replace(&mut blank, true) {
                records.push(std::mem::take(&mut count));
            }
            if records.len() == SAMPLE_RECORDS {
                break;
            }
            continue;
        }
        blank &= byte.is_ascii_whitespace();
        if let Some(index) = candidates.iter().position(|candidate| *candidate == byte && !quoted) {
            count[index] += 1;
        }
    }
    records
}
