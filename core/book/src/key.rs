//! From a passphrase to the file's key, once at unlock.

use std::fmt::{self, Display, Formatter, Write};

use argon2::{Algorithm, Argon2, Params, Version};
use secrecy::{ExposeSecret, SecretBox, SecretString};

use super::BookError;

/// The first sixteen bytes of the file, which SQLCipher keeps as its salt: four that mark a book, twelve random.
///
/// The mark tells a file that is no book from a wrong passphrase; 96 random bits are plenty for a salt.
///
/// It stays the book's own when the file moves or its passphrase changes, so a kept key is named by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Salt([u8; 16]);

const MARK: &[u8; 4] = b"ZHK1";

impl Salt {
    pub fn from_random(random: [u8; 12]) -> Self {
        let mut salt = [0; 16];
        salt[..4].copy_from_slice(MARK);
        salt[4..].copy_from_slice(&random);
        Salt(salt)
    }

    /// Errors: `not_a_book` when the mark is missing.
    pub(super) fn from_header(header: [u8; 16]) -> Result<Self, BookError> {
        if header.starts_with(MARK) { Ok(Salt(header)) } else { Err(BookError::NotABook) }
    }
}

/// 32 digits: the name of a book wherever something is kept for it.
impl Display for Salt {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

/// The key itself, without the passphrase it came from: what a key store of the system may keep.
pub type RawKey = SecretBox<[u8; 32]>;

/// What opens a book: its raw key, and the salt that the file begins with.
pub(super) struct Key {
    raw: RawKey,
    salt: Salt,
}

impl Key {
    /// Source: RFC 9106 section 4, the second recommended option: Argon2id, 3 passes, 4 lanes, 64 MiB.
    pub(super) fn derive(passphrase: &SecretString, salt: Salt) -> Result<Self, BookError> {
        let mut raw = Box::new([0u8; 32]);
        // Both can fail only for parameters out of range, and these are constants.
        let params = Params::new(64 * 1024, 3, 4, Some(32)).map_err(|_| BookError::WrongPassphrase)?;
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.expose_secret().as_bytes(), &salt.0, &mut *raw)
            .map_err(|_| BookError::WrongPassphrase)?;
        Ok(Self::from_raw(SecretBox::new(raw), salt))
    }

    pub(super) fn from_raw(raw: RawKey, salt: Salt) -> Self {
        Key { raw, salt }
    }

    /// The form that SQLCipher takes without deriving anything: `x'…'`.
    pub(super) fn literal(&self) -> SecretString {
        // As long as it gets at once: a text that grows leaves its beginning behind in memory.
        let mut literal = String::with_capacity(99);
        literal.push_str("x'");
        for byte in self.raw.expose_secret() {
            // Writing to a text cannot fail.
            let _ = write!(literal, "{byte:02x}");
        }
        let _ = write!(literal, "{}'", self.salt);
        literal.into()
    }

    pub(super) fn raw(&self) -> RawKey {
        SecretBox::init_with(|| *self.raw.expose_secret())
    }

    pub(super) fn salt(&self) -> Salt {
        self.salt
    }

    pub(super) fn opens_the_same_as(&self, other: &Key) -> bool {
        self.raw.expose_secret() == other.raw.expose_secret()
    }
}
