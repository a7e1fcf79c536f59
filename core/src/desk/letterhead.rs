//! What stands on the house's paper besides its name: the logo, and how to reach the house. Kept among the settings.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Call, rules, save_rules};
use crate::book::{Change, Query};
use crate::error::{Error, Refusal, Result, refuse};
use crate::exchange::picture::{Picture, PictureError, PictureFormat};
use crate::paper;
use crate::text::limit;

/// How to reach the house: the sender on labels, and what a voucher says of booking.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Letterhead {
    pub address: String,
    pub postcode: String,
    pub phone: String,
    /// Where and how to book, for vouchers.
    pub booking: String,
}

impl Letterhead {
    /// Errors: `text_too_long`.
    pub fn tidy(mut self) -> Result<Self> {
        for (name, text, longest) in [
            ("address", &mut self.address, limit::LINE),
            ("postcode", &mut self.postcode, limit::WORD),
            ("phone", &mut self.phone, limit::WORD),
            ("booking", &mut self.booking, limit::LINE),
        ] {
            *text = text.trim().to_owned();
            limit::check(name, text, longest)?;
        }
        Ok(self)
    }

    /// The house's address on one line; empty where there is none.
    pub fn sender(&self) -> String {
        [&self.postcode, &self.address, &self.phone]
            .into_iter()
            .filter(|part| !part.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join("  ")
    }

    /// Where and how to book, line by line.
    pub fn reach(&self) -> Vec<String> {
        let lines = [&self.booking, &self.address, &self.phone];
        lines.into_iter().filter(|line| !line.is_empty()).cloned().collect()
    }

    pub fn load(query: &Query) -> Result<Self> {
        rules(query, LETTERHEAD)
    }

    pub fn save(&self, tx: &Change) -> Result<()> {
        save_rules(tx, LETTERHEAD, self)
    }
}

const LETTERHEAD: &str = "letterhead";

/// A picture as it is stored in the book.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct StoredPicture {
    /// Source: RFC 6838; empty for no picture.
    pub media_type: String,
    /// Units: pixels.
    pub width: u32,
    pub height: u32,
    /// Source: RFC 4648, section 4.
    pub data: String,
}

impl From<Picture> for StoredPicture {
    fn from(picture: Picture) -> Self {
        Self {
            media_type: picture.format.media_type().to_owned(),
            width: picture.width,
            height: picture.height,
            data: STANDARD.encode(&picture.bytes),
        }
    }
}

impl StoredPicture {
    /// None where nothing is stored, or nothing that this program wrote.
    pub fn picture(&self) -> Option<Picture> {
        Some(Picture {
            format: PictureFormat::of_media_type(&self.media_type)?,
            bytes: STANDARD.decode(&self.data).ok()?,
            width: self.width,
            height: self.height,
        })
    }

    /// An address for an image on a page; none where nothing is stored.
    pub fn source(&self) -> Option<String> {
        (!self.media_type.is_empty()).then(|| format!("data:{};base64,{}", self.media_type, self.data))
    }
}

pub fn logo(query: &Query) -> Result<StoredPicture> {
    rules(query, LOGO)
}

pub fn save_logo(tx: &Change, logo: &StoredPicture) -> Result<()> {
    save_rules(tx, LOGO, logo)
}

const LOGO: &str = "logo";

/// The house as its paper names it.
pub fn house(call: &Call) -> Result<paper::House> {
    let logo = call.read(logo)?.picture().map(|picture| paper::Picture::new("house", picture));
    Ok(paper::House { name: call.property()?.name, logo })
}

/// A picture that a person chose, or why the file is none. The words name the file.
pub fn chosen(read: std::result::Result<Picture, PictureError>, path: &str) -> Result<StoredPicture> {
    match read {
        Ok(picture) => Ok(picture.into()),
        Err(error) => {
            let mut refusal: Refusal = refuse(error.code()).arg("path", path);
            if let Some((name, value)) = error.arg() {
                refusal = refusal.arg(name, value);
            }
            Err(Error::from(refusal))
        }
    }
}
