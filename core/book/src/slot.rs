//! Key slots: the book's key, sealed so that one secret opens it. A new passphrase rewrites its slot and never the book.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretBox, SecretString};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::key::{BookId, COST, Cost, Key, Random, derive, random_bytes};
use super::{BookError, hex};

/// What opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum SlotKind {
    Passphrase,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Slot {
    kind: SlotKind,
    cost: Cost,
    #[serde(with = "hex")]
    salt: [u8; 16],
    #[serde(with = "hex")]
    nonce: [u8; 24],
    /// The key and the seal over it.
    #[serde(with = "hex")]
    sealed: [u8; 48],
}

impl Slot {
    pub(super) fn seal(passphrase: &SecretString, key: &Key, random: Random) -> Result<Self, BookError> {
        let mut slot = Slot {
            kind: SlotKind::Passphrase,
            cost: COST,
            salt: random_bytes(random),
            nonce: random_bytes(random),
            sealed: [0; 48],
        };
        let about = slot.about(key.book());
        let sealed = slot
            .cipher(passphrase)?
            .encrypt(&XNonce::from(slot.nonce), Payload { msg: key.expose(), aad: &about })
            // Fails only for messages of many gigabytes.
            .map_err(|_| BookError::Damaged)?;
        slot.sealed = sealed.try_into().map_err(|_| BookError::Damaged)?;
        Ok(slot)
    }

    /// The book's key, if this is the passphrase that the slot was sealed with.
    pub(super) fn open(&self, passphrase: &SecretString, book: BookId) -> Result<Option<Key>, BookError> {
        let payload = Payload { msg: &self.sealed, aad: &self.about(book) };
        let opened = self.cipher(passphrase)?.decrypt(&XNonce::from(self.nonce), payload);
        let Ok(opened) = opened.map(Zeroizing::new) else { return Ok(None) };
        let Ok(raw) = <[u8; 32]>::try_from(opened.as_slice()).map(Zeroizing::new) else { return Ok(None) };
        Ok(Some(Key::from_raw(SecretBox::init_with(|| *raw), book)))
    }

    /// Whether this program would use a higher cost today.
    pub(super) fn is_weak(&self) -> bool {
        self.cost.memory < COST.memory || self.cost.passes < COST.passes
    }

    fn cipher(&self, passphrase: &SecretString) -> Result<XChaCha20Poly1305, BookError> {
        // Keyboards differ: é may arrive as one character or as two.
        let words: Zeroizing<String> = Zeroizing::new(passphrase.expose_secret().nfc().collect());
        let wrapping = derive(words.as_bytes(), &self.salt, self.cost)?;
        Ok(XChaCha20Poly1305::new(wrapping.expose_secret().into()))
    }

    /// Covered by the seal too: a slot moved to another book, or with another cost, does not open.
    fn about(&self, book: BookId) -> Vec<u8> {
        let Cost { memory, passes, lanes } = self.cost;
        let kind: &[u8] = match self.kind {
            SlotKind::Passphrase => b"passphrase",
        };
        let numbers = [memory, passes, lanes].map(u32::to_le_bytes);
        [book.0.as_slice(), numbers.as_flattened(), kind].concat()
    }
}
