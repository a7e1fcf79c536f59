//! The chain of changes: each is sealed by a hash over itself, its rows of the journal and the seal before it.
//!
//! What the chain proves: between two seals that agree, no change was taken out, altered or put elsewhere. Somebody who has
//! the passphrase and knows this file could seal everything anew; whoever keeps a seal outside the book, on paper say, finds
//! that too, because the change of that number then has another seal.

use std::fmt::{self, Display, Formatter};

use sha2::{Digest as _, Sha256};

/// A seal, or what stands before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hash(pub [u8; 32]);

/// What the first change follows.
pub(crate) const NOTHING: Hash = Hash([0; 32]);

/// 64 hexadecimal digits.
impl Display for Hash {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

/// Takes values so that no two sequences of values look alike.
pub(crate) struct Hasher(Sha256);

impl Hasher {
    pub(crate) fn new() -> Self {
        Hasher(Sha256::new())
    }

    pub(crate) fn null(&mut self) {
        self.0.update(b"n");
    }

    pub(crate) fn integer(&mut self, number: i64) {
        let mut piece = [b'i'; 9];
        piece[1..].copy_from_slice(&number.to_le_bytes());
        self.0.update(piece);
    }

    pub(crate) fn real(&mut self, number: f64) {
        self.piece(b'r', &number.to_bits().to_le_bytes());
    }

    pub(crate) fn text(&mut self, text: &[u8]) {
        self.piece(b't', text);
    }

    pub(crate) fn blob(&mut self, bytes: &[u8]) {
        self.piece(b'b', bytes);
    }

    /// Bytes of a known number, without a word of how many they are.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn piece(&mut self, kind: u8, bytes: &[u8]) {
        let mut head = [kind; 9];
        head[1..].copy_from_slice(&(bytes.len() as u64).to_le_bytes());
        self.0.update(head);
        self.0.update(bytes);
    }

    pub(crate) fn finish(self) -> Hash {
        Hash(self.0.finalize().into())
    }
}

/// A seal that is being made: the one before it, then the change's rows of the journal in order, then its line.
pub(crate) struct Seal(Hasher);

impl Seal {
    pub(crate) fn after(before: Hash) -> Self {
        let mut hasher = Hasher::new();
        hasher.bytes(&before.0);
        Seal(hasher)
    }

    /// For the next row of the journal, to be given column by column.
    pub(crate) fn entry(&mut self) -> &mut Hasher {
        self.0.bytes(b"e");
        &mut self.0
    }

    pub(crate) fn finish(mut self, sealed: &Sealed) -> Hash {
        self.0.bytes(b"c");
        let Sealed { id, op, args, staff_id, at, undoes, first_entry, last_entry } = *sealed;
        self.0.integer(id);
        self.0.text(op.as_bytes());
        self.0.text(args.as_bytes());
        self.0.integer(staff_id);
        self.0.integer(at);
        for number in [undoes, first_entry, last_entry] {
            match number {
                Some(number) => self.0.integer(number),
                None => self.0.null(),
            }
        }
        self.0.finish()
    }
}

/// What a seal covers of a change's own line. Not `undone_by`, which is written later; it follows from the other's `undoes`.
pub(crate) struct Sealed<'a> {
    pub id: i64,
    pub op: &'a str,
    pub args: &'a str,
    pub staff_id: i64,
    pub at: i64,
    pub undoes: Option<i64>,
    /// None in a change without rows of the journal: an older program wrote such lines.
    pub first_entry: Option<i64>,
    pub last_entry: Option<i64>,
}
