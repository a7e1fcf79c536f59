//! From a passphrase to the file's key, once at unlock.

use argon2::{Algorithm, Argon2, Params, Version};
use secrecy::{ExposeSecret, SecretString};

use super::BookError;

/// The first sixteen bytes of the file, which SQLCipher keeps as its salt: four that mark a book, twelve random.
///
/// The mark tells a file that is no book from a wrong passphrase; 96 random bits are plenty for a salt.
#[derive(Clone, Copy, PartialEq, Eq)]
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

/// The raw key with its salt, in the form that SQLCipher takes without deriving anything: `x'…'`.
pub(super) struct Key(SecretString);

impl Key {
    /// Source: RFC 9106 section 4, the second recommended option: Argon2id, 3 passes, 4 lanes, 64 MiB.
    pub(super) fn derive(passphrase: &SecretString, salt: Salt) -> Result<Self, BookError> {
        let mut key = [0u8; 32];
        // Both can fail only for parameters out of range, and these are constants.
        let params = Params::new(64 * 1024, 3, 4, Some(32)).map_err(|_| BookError::WrongPassphrase)?;
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.expose_secret().as_bytes(), &salt.0, &mut key)
            .map_err(|_| BookError::WrongPassphrase)?;
        let text = format!("x'{}{}'", hex(&key), hex(&salt.0));
        key.fill(0);
        Ok(Key(text.into()))
    }

    pub(super) fn literal(&self) -> &str {
        self.0.expose_secret()
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
