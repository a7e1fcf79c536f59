//! Reading a file in its encoding, block by block.

use std::io::{self, Read};
use std::sync::{Arc, OnceLock};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8};

use super::detect::{At, Detected, detect};
use super::named::NamedEncoding;
use crate::exchange::ExchangeError;

const BLOCK: usize = 64 * 1024;

/// Replaces a NUL in the text, because the CSV reader uses NUL as its end mark. It is a control character too, so cleaning
/// the cell removes and reports it.
const STRAY_ZERO: char = '\u{1}';

/// A reader that turns any encoding into UTF-8 and any line ending into `\n`, block by block.
///
/// The encoding is decided at the first byte that is not ASCII.
/// Invariant: the text ends with `\n` unless it is empty, and holds no NUL.
pub(crate) struct DecodingReader<R> {
    named: Option<NamedEncoding>,
    source: R,
    raw: Vec<u8>,
    text: String,
    taken: usize,
    decoder: Option<Decoder>,
    found: Arc<OnceLock<&'static Encoding>>,
    state: State,
}

#[derive(Default)]
struct State {
    started: bool,
    ended: bool,
    after_return: bool,
    ends_line: bool,
    lines: u64,
}

impl<R: Read> DecodingReader<R> {
    /// In the encoding that was named, or in the one the text looks like.
    pub(crate) fn in_encoding(source: R, named: Option<NamedEncoding>) -> Self {
        DecodingReader {
            named,
            source,
            raw: Vec::new(),
            text: String::new(),
            taken: 0,
            decoder: None,
            found: Arc::default(),
            state: State { ends_line: true, ..State::default() },
        }
    }

    /// The encoding as known by now.
    pub(crate) fn encoding(&self) -> &'static Encoding {
        known(&self.found)
    }

    /// Follows the encoding from outside while something else reads.
    pub(crate) fn follow(&self) -> FollowedEncoding {
        FollowedEncoding(Arc::clone(&self.found))
    }

    /// The text that will be read next, without taking it: all of a small file, or a first block.
    pub(crate) fn peek(&mut self) -> Result<&str, ExchangeError> {
        self.fill()?;
        Ok(&self.text[self.taken..])
    }

    fn fill(&mut self) -> Result<(), ExchangeError> {
        while self.taken == self.text.len() && !self.state.ended {
            self.text.clear();
            self.taken = 0;
            let wanted = BLOCK.saturating_sub(self.raw.len()) as u64;
            let got = (&mut self.source).take(wanted).read_to_end(&mut self.raw).map_err(ExchangeError::ReadFailed)?;
            self.state.ended = (got as u64) < wanted;
            self.decode_block()?;
        }
        Ok(())
    }

    fn decode_block(&mut self) -> Result<(), ExchangeError> {
        let plain = self.named.is_none() && self.raw.iter().all(|byte| byte.is_ascii() && *byte != 0);
        if self.decoder.is_none() && !plain {
            let ended = self.state.ended;
            let at = if self.state.started { At::Middle { ended } } else { At::Start { ended } };
            let detected = match self.named {
                Some(named) => Detected::named(named, &self.raw),
                None => detect(&self.raw, at),
            };
            self.raw.drain(..detected.mark);
            self.decoder = Some(detected.encoding.new_decoder_without_bom_handling());
            self.found.get_or_init(|| detected.encoding);
        }
        self.state.started = true;
        let decoded = match &mut self.decoder {
            None => std::str::from_utf8(&self.raw).unwrap_or_default().to_owned(),
            Some(decoder) => {
                let capacity = decoder.max_utf8_buffer_length_without_replacement(self.raw.len());
                let mut decoded = String::with_capacity(capacity.unwrap_or(self.raw.len() * 3 + 16));
                let (result, _) =
                    decoder.decode_to_string_without_replacement(&self.raw, &mut decoded, self.state.ended);
                if result != DecoderResult::InputEmpty {
                    self.keep_lines(&decoded);
                    self.state.ended = true;
                    let encoding = known(&self.found).name();
                    return Err(ExchangeError::TextUndecodable { line: self.state.lines + 1, encoding });
                }
                decoded
            }
        };
        self.raw.clear();
        self.keep_lines(&decoded);
        if self.state.ended && !self.state.ends_line {
            self.text.push('\n');
            self.state.ends_line = true;
        }
        Ok(())
    }

    /// Appends decoded text, with every line ending as `\n`.
    fn keep_lines(&mut self, decoded: &str) {
        for c in decoded.chars() {
            let is_second_half = c == '\n' && self.state.after_return;
            self.state.after_return = c == '\r';
            if is_second_half {
                continue;
            }
            let c = match c {
                '\r' => '\n',
                '\0' => STRAY_ZERO,
                c => c,
            };
            self.state.ends_line = c == '\n';
            self.state.lines += u64::from(self.state.ends_line);
            self.text.push(c);
        }
    }
}

impl<R: Read> Read for DecodingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.fill().map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        let ready = &self.text.as_bytes()[self.taken..];
        let count = ready.len().min(buffer.len());
        buffer[..count].copy_from_slice(&ready[..count]);
        self.taken += count;
        Ok(count)
    }
}

/// The encoding of a file that something else is still reading.
pub(crate) struct FollowedEncoding(Arc<OnceLock<&'static Encoding>>);

impl FollowedEncoding {
    pub(crate) fn name(&self) -> &'static str {
        known(&self.0).name()
    }
}

fn known(found: &OnceLock<&'static Encoding>) -> &'static Encoding {
    found.get().copied().unwrap_or(UTF_8)
}
