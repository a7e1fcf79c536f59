//! The key that encrypts the file, and the book's id.

use std::fmt::{self, Display, Formatter, Write};

use argon2::{Algorithm, Argon2, Params, Version};
use secrecy::zeroize::Zeroize;
use secrecy::{ExposeSecret, SecretBox, SecretString};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::BookError;

/// Which book a file is. It stays the same when the file moves or its passphrase changes, so the system's key store names
/// a book's key by it. The engine takes it as the salt of its page seals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct BookId(pub(super) [u8; 16]);

impl BookId {
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        BookId(bytes)
    }
}

/// 32 digits: the name of a book wherever something is kept for it.
impl Display for BookId {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

/// Fills a buffer with random bytes. Clients provide it; core has no random numbers of its own.
pub type Random = fn(&mut [u8]);

pub(super) fn random_bytes<const N: usize>(random: Random) -> [u8; N] {
    let mut bytes = [0; N];
    random(&mut bytes);
    bytes
}

/// The 32 bytes of a key, without the passphrase: what a key store of the system may keep.
pub type RawKey = SecretBox<[u8; 32]>;

/// What decrypts a book's pages: random, made once with the book, and never shown to a person. A passphrase opens only the
/// slot in which this key lies (see `slot`).
pub(super) struct Key {
    raw: RawKey,
    book: BookId,
}

impl Key {
    pub(super) fn from_raw(raw: RawKey, book: BookId) -> Self {
        Key { raw, book }
    }

    pub(super) fn from_random(random: Random, book: BookId) -> Self {
        Key { raw: SecretBox::init_with_mut(|key: &mut [u8; 32]| random(key)), book }
    }

    /// The form that SQLCipher takes without deriving anything: `x'…'`.
    pub(super) fn literal(&self) -> SecretString {
        // Allocated at full length at once: a text that grows leaves its beginning behind in memory.
        let mut literal = String::with_capacity(99);
        literal.push_str("x'");
        for byte in self.raw.expose_secret() {
            // Writing to a text cannot fail.
            let _ = write!(literal, "{byte:02x}");
        }
        let _ = write!(literal, "{}'", self.book);
        literal.into()
    }

    pub(super) fn raw(&self) -> RawKey {
        SecretBox::init_with(|| *self.raw.expose_secret())
    }

    pub(super) fn expose(&self) -> &[u8; 32] {
        self.raw.expose_secret()
    }

    pub(super) fn book(&self) -> BookId {
        self.book
    }

    /// Tells this key from any other without decrypting a page, so that a damaged page is never taken for a wrong key. The
    /// key is 256 random bits, so nobody finds it from its hash.
    pub(super) fn proof(&self) -> [u8; 16] {
        let digest = Sha256::new().chain_update(b"zhike book key").chain_update(self.expose()).finalize();
        let mut proof = [0; 16];
        proof.copy_from_slice(&digest[..16]);
        proof
    }
}

/// What it takes to derive a key from a passphrase. Each slot keeps its own, so that a later program can ask for more.
/// Units: `memory` in KiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Cost {
    pub(super) memory: u32,
    pub(super) passes: u32,
    pub(super) lanes: u32,
}

/// Source: RFC 9106 section 4, the second recommended option: Argon2id, 3 passes, 4 lanes, 64 MiB.
pub(super) const COST: Cost = Cost { memory: 64 * 1024, passes: 3, lanes: 4 };

/// A header that asks for more was not written by Zhike. Unlocking must not use up the machine's memory.
const MOST: Cost = Cost { memory: 4 * 1024 * 1024, passes: 64, lanes: 64 };

/// Errors: `book_damaged` when the cost is out of range.
pub(super) fn derive(words: &[u8], salt: &[u8; 16], cost: Cost) -> Result<RawKey, BookError> {
    if cost.memory > MOST.memory || cost.passes > MOST.passes || cost.lanes > MOST.lanes {
        return Err(BookError::Damaged);
    }
    let params = Params::new(cost.memory, cost.passes, cost.lanes, Some(32)).map_err(|_| BookError::Damaged)?;
    let mut derived = [0u8; 32];
    let result = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(words, salt, &mut derived);
    let key = SecretBox::init_with(|| derived);
    derived.zeroize();
    result.map_err(|_| BookError::Damaged)?;
    Ok(key)
}
