//! The newest seal of the chain, which a check shows and later compares with the one that somebody kept.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The newest change and its seal, which vouches for every change before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChainHead {
    pub change: i64,
    /// 64 hexadecimal digits.
    pub hash: String,
    /// Changes up to this one were made by a program that sealed nothing: their seals vouch only for the time since. 0: none.
    pub adopted: i64,
}

/// A seal that was kept outside the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    pub change: i64,
    pub hash: String,
}

impl Witness {
    /// Reads `NUMBER-HASH`, as it is shown; blanks and capitals do not matter.
    pub fn read(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|char| !char.is_whitespace()).collect::<String>().to_ascii_lowercase();
        let (change, hash) = text.split_once('-')?;
        let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        Some(Witness { change: change.parse().ok().filter(|change| *change > 0)?, hash: hash.to_owned() })
            .filter(|_| is_hash)
    }
}
