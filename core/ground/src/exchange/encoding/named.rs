//! Encodings that a person can name.

use encoding_rs::{Encoding, GB18030};

/// An encoding that somebody named, because nothing in the file tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedEncoding(&'static Encoding);

impl NamedEncoding {
    /// Those that files of guests come in, by the names that encodings go by on the web.
    pub const NAMES: &[&str] = &[
        "UTF-8",
        "gb18030",
        "Big5",
        "Shift_JIS",
        "EUC-JP",
        "EUC-KR",
        "windows-1251",
        "KOI8-R",
        "windows-1256",
        "windows-1255",
        "windows-1253",
        "windows-1254",
        "windows-1258",
        "windows-874",
        "windows-1250",
        "windows-1257",
        "windows-1252",
        "UTF-16LE",
        "UTF-16BE",
    ];

    /// By any of its usual names, in any case. Shape: none where nobody knows it.
    pub fn from_name(name: &str) -> Option<Self> {
        let encoding = Encoding::for_label(name.trim().as_bytes())?;
        // GBK is a part of GB18030, and what Chinese systems write is often a little more than it.
        let encoding = if encoding == encoding_rs::GBK { GB18030 } else { encoding };
        Self::NAMES.contains(&encoding.name()).then_some(NamedEncoding(encoding))
    }

    pub fn name(self) -> &'static str {
        self.0.name()
    }

    pub(crate) fn encoding(self) -> &'static Encoding {
        self.0
    }
}
