//! Pictures that people choose: the house's logo, a guest's photograph. Decoded within bounds and made small, so that
//! nothing of the file itself is kept: no place where it was taken, no script, nothing that another program would read.

mod shrink;
mod svg;

#[cfg(test)]
mod tests;

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};

use super::limits;

/// A picture as it is kept.
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

/// A logo: its blank margins cut off, and sharp enough for paper. PNG, JPEG or SVG.
///
/// Errors: all of [`PictureError`].
pub fn logo(bytes: &[u8]) -> Result<Picture, PictureError> {
    let drawn = if svg::begins_as_svg(bytes) { svg::drawn(bytes)? } else { decoded(bytes)? };
    shrink::logo(drawn)
}

/// A photograph, upright. PNG or JPEG.
///
/// Errors: all of [`PictureError`] but those of drawings.
pub fn photo(bytes: &[u8]) -> Result<Picture, PictureError> {
    shrink::photo(decoded(bytes)?)
}

fn decoded(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    within(bytes, limits::PICTURE_FILE)?;
    let format = match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) => format,
        _ => return Err(PictureError::Unknown),
    };
    let mut allowed = image::Limits::default();
    allowed.max_alloc = Some(limits::PICTURE_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(allowed);
    let mut decoder = reader.into_decoder().map_err(refused)?;
    let (width, height) = decoder.dimensions();
    // Asked before anything is unpacked: a file of a few bytes may promise a picture of any size.
    if u64::from(width) * u64::from(height) > limits::PICTURE_PIXELS {
        return Err(too_many_pixels());
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(refused)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn within(bytes: &[u8], most: u64) -> Result<(), PictureError> {
    if bytes.len() as u64 > most { Err(PictureError::FileTooLarge { megabytes: most >> 20 }) } else { Ok(()) }
}

fn too_many_pixels() -> PictureError {
    PictureError::TooManyPixels { million: limits::PICTURE_PIXELS / 1_000_000 }
}

fn refused(error: image::ImageError) -> PictureError {
    match error {
        image::ImageError::Limits(_) => too_many_pixels(),
        image::ImageError::Unsupported(_) => PictureError::Unknown,
        _ => PictureError::Damaged,
    }
}
