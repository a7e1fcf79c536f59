//! The unencrypted header of a book's file: the book's id, its key slots, and the identity of its write-ahead log.
//!
//! Two copies of one block, written alternately, so that a power cut during a write leaves the other copy. Knows no engine:
//! `vfs` shows SQLite what follows.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::key::{BookId, Key};
use super::place::create_private;
use super::slot::Slot;
use super::{BookError, hex};

/// Units: bytes. One copy: room for a dozen slots.
pub(super) const BLOCK: usize = 4096;

/// Where the engine's own file begins.
pub(super) const HEADER: u64 = 2 * BLOCK as u64;

pub(super) type Block = [u8; BLOCK];

const MARK: &[u8; 4] = b"ZHK2";

/// What a file of the first format begins with: the salt of its key, which is also the book's id.
const FIRST_MARK: &[u8; 4] = b"ZHK1";

const CHECKSUM: usize = 32;

/// Raised when an older program must not write to such a file any more.
const FORMAT: u32 = 2;

/// Identifies a log: the two salts that SQLite draws each time it restarts its log. All zero: none.
pub(super) type LogMark = [u8; 8];

/// Shape of a block: the stamp, the length of the text, the text (the fields below as JSON), zeros, and a checksum over all
/// that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Header {
    #[serde(skip)]
    pub(super) stamp: Stamp,
    /// See [`Key::proof`].
    #[serde(with = "hex")]
    pub(super) proof: [u8; 16],
    pub(super) slots: Vec<Slot>,
    #[serde(with = "hex")]
    pub(super) log: LogMark,
    /// The log before it. All its changes are in the file.
    #[serde(with = "hex")]
    pub(super) previous_log: LogMark,
}

/// What a copy begins with: enough to see which book and which state of its header a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Stamp {
    format: u32,
    /// The copy with the higher generation is current.
    generation: u64,
    pub(super) book: BookId,
}

/// Units: bytes. The mark, the format, the generation, the book.
pub(super) const STAMP: usize = 32;

impl Stamp {
    fn bytes(&self) -> [u8; STAMP] {
        let mut bytes = [0; STAMP];
        bytes[..4].copy_from_slice(MARK);
        bytes[4..8].copy_from_slice(&self.format.to_le_bytes());
        bytes[8..16].copy_from_slice(&self.generation.to_le_bytes());
        bytes[16..].copy_from_slice(&self.book.0);
        bytes
    }

    /// None if these are not the first bytes of a copy.
    fn read(bytes: &[u8; STAMP]) -> Option<Self> {
        let (mark, rest) = bytes.split_first_chunk::<4>()?;
        let (format, rest) = rest.split_first_chunk::<4>()?;
        let (generation, book) = rest.split_first_chunk::<8>()?;
        (mark == MARK).then_some(Stamp {
            format: u32::from_le_bytes(*format),
            generation: u64::from_le_bytes(*generation),
            book: BookId(*book.first_chunk()?),
        })
    }

    /// The current stamp of a file whose copies begin with these bytes.
    pub(super) fn newest(copies: [&[u8; STAMP]; 2]) -> Option<Self> {
        copies.into_iter().filter_map(Stamp::read).max_by_key(|stamp| stamp.generation)
    }
}

/// What a file begins with.
pub(super) enum Front {
    Header(Box<Header>),
    /// A book from before there were headers; its key is derived from the passphrase itself.
    First(BookId),
}

impl Header {
    pub(super) fn new(key: &Key, slot: Slot) -> Self {
        Header {
            stamp: Stamp { format: FORMAT, generation: 0, book: key.book() },
            proof: key.proof(),
            slots: vec![slot],
            log: LogMark::default(),
            previous_log: LogMark::default(),
        }
    }

    /// The book's key, if the passphrase opens one of the slots. Errors: `wrong_passphrase`.
    pub(super) fn unlock(&self, passphrase: &SecretString) -> Result<Key, BookError> {
        for slot in &self.slots {
            if let Some(key) = slot.open(passphrase, self.stamp.book)? {
                return if self.is_key(&key) { Ok(key) } else { Err(BookError::Damaged) };
            }
        }
        Err(BookError::WrongPassphrase)
    }

    /// Whether this key opens the book.
    pub(super) fn is_key(&self, key: &Key) -> bool {
        self.proof == key.proof()
    }

    /// For a file that has no log beside it.
    pub(super) fn without_log(self) -> Self {
        Header { log: LogMark::default(), previous_log: LogMark::default(), ..self }
    }

    /// The copy to write next, and its place (0 or 1): the other one stays as it was.
    pub(super) fn next(&self) -> (Header, usize) {
        let stamp = Stamp { generation: self.stamp.generation + 1, ..self.stamp };
        (Header { stamp, ..self.clone() }, (stamp.generation % 2) as usize)
    }

    /// Errors: `book_failed` when the slots no longer fit.
    pub(super) fn block(&self) -> Result<Block, BookError> {
        let text = serde_json::to_vec(self)?;
        let mut block = [0; BLOCK];
        let space = block.get_mut(TEXT..TEXT + text.len()).filter(|_| TEXT + text.len() <= BLOCK - CHECKSUM);
        space.ok_or(BookError::HeaderFull)?.copy_from_slice(&text);
        block[..STAMP].copy_from_slice(&self.stamp.bytes());
        block[STAMP..TEXT].copy_from_slice(&(text.len() as u32).to_le_bytes());
        let sum = checksum(&block);
        block[BLOCK - CHECKSUM..].copy_from_slice(&sum);
        Ok(block)
    }

    /// The newer of two copies that are whole.
    ///
    /// Errors: `book_newer`; `book_damaged` when neither is whole.
    pub(super) fn newest(copies: [&Block; 2]) -> Result<Header, BookError> {
        let whole = copies.into_iter().filter_map(read_copy).max_by_key(|(stamp, _)| stamp.generation);
        let (stamp, text) = whole.ok_or(BookError::Damaged)?;
        if stamp.format > FORMAT {
            return Err(BookError::Newer { found: i64::from(stamp.format), known: i64::from(FORMAT) });
        }
        let header = serde_json::from_slice(text).map_err(|_| BookError::Damaged)?;
        Ok(Header { stamp, ..header })
    }

    /// Writes a new file that contains only this header and that only its owner can read.
    pub(super) fn write_new(&self, path: &Path) -> Result<(), BookError> {
        let mut file = create_private(path)?;
        let block = self.block()?;
        file.write_all(&block)?;
        file.write_all(&block)?;
        Ok(file.sync_all()?)
    }
}

/// What the file at this place begins with.
///
/// Errors: `book_not_found`; `not_a_book`; `book_damaged` when both copies are; `book_newer`.
pub(super) fn read_front(path: &Path) -> Result<Front, BookError> {
    // Check before opening: opening a named pipe blocks until somebody writes to it.
    if !std::fs::metadata(path)?.is_file() {
        return Err(BookError::NotABook);
    }
    let mut start = Vec::with_capacity(HEADER as usize);
    File::open(path)?.take(HEADER).read_to_end(&mut start)?;
    if let Some(salt) = start.first_chunk::<16>().filter(|salt| salt.starts_with(FIRST_MARK)) {
        return Ok(Front::First(BookId(*salt)));
    }
    // Missing bytes of a truncated file count as zeros.
    start.resize(HEADER as usize, 0);
    let (copies, _) = start.as_chunks::<BLOCK>();
    let [first, second] = copies else { return Err(BookError::NotABook) };
    if !first.starts_with(MARK) && !second.starts_with(MARK) {
        return Err(BookError::NotABook);
    }
    Ok(Front::Header(Box::new(Header::newest([first, second])?)))
}

/// Where the text of a copy begins.
const TEXT: usize = STAMP + 4;

/// The stamp and the text of a copy that is whole.
fn read_copy(block: &Block) -> Option<(Stamp, &[u8])> {
    let stamp = Stamp::read(block.first_chunk()?)?;
    if checksum(block) != block[BLOCK - CHECKSUM..] {
        return None;
    }
    let (length, text) = block[STAMP..].split_first_chunk::<4>()?;
    Some((stamp, text.get(..u32::from_le_bytes(*length) as usize)?))
}

fn checksum(block: &Block) -> [u8; CHECKSUM] {
    Sha256::digest(&block[..BLOCK - CHECKSUM]).into()
}
