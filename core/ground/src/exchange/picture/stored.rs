//! What a picture is once it is stored, and why a file does not become one.

use crate::exchange::limits;

/// A picture as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub bytes: Vec<u8>,
    pub format: PictureFormat,
    /// Units: pixels.
    pub width: u32,
    pub height: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    Png,
    Jpeg,
}

impl PictureFormat {
    /// Source: RFC 6838.
    pub fn media_type(self) -> &'static str {
        match self {
            PictureFormat::Png => "image/png",
            PictureFormat::Jpeg => "image/jpeg",
        }
    }

    pub fn of_media_type(name: &str) -> Option<Self> {
        [PictureFormat::Png, PictureFormat::Jpeg].into_iter().find(|format| format.media_type() == name)
    }
}

/// Why a file does not become a picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Neither PNG, JPEG nor, for a logo, SVG.
    #[error("not a picture that can be read")]
    Unknown,
    #[error("the file is larger than {megabytes} MB")]
    FileTooLarge { megabytes: u64 },
    #[error("more than {million} million pixels")]
    TooManyPixels { million: u64 },
    /// The file ends early or contradicts itself.
    #[error("the picture is damaged")]
    Damaged,
    /// White, or nothing at all: it would not be seen on paper.
    #[error("nothing of the picture shows on white paper")]
    Blank,
    /// An SVG that needs more than its own shapes and colours.
    #[error("the drawing uses {element}")]
    Drawing { element: String },
}

impl PictureError {
    pub fn code(&self) -> &'static str {
        match self {
            PictureError::Unknown => "picture_unknown",
            PictureError::FileTooLarge { .. } => "picture_file_too_large",
            PictureError::TooManyPixels { .. } => "picture_too_many_pixels",
            PictureError::Damaged => "picture_damaged",
            PictureError::Blank => "picture_blank",
            PictureError::Drawing { .. } => "picture_drawing",
        }
    }

    /// The value its message shows, if it shows one: name and text.
    pub fn arg(&self) -> Option<(&'static str, String)> {
        match self {
            PictureError::FileTooLarge { megabytes } => Some(("megabytes", megabytes.to_string())),
            PictureError::TooManyPixels { million } => Some(("million", million.to_string())),
            PictureError::Drawing { element } => Some(("element", element.clone())),
            PictureError::Unknown | PictureError::Damaged | PictureError::Blank => None,
        }
    }
}

pub(super) fn within(bytes: &[u8], most: u64) -> Result<(), PictureError> {
    if bytes.len() as u64 > most { Err(PictureError::FileTooLarge { megabytes: most >> 20 }) } else { Ok(()) }
}

pub(super) fn too_many_pixels() -> PictureError {
    PictureError::TooManyPixels { million: limits::PICTURE_PIXELS / 1_000_000 }
}
