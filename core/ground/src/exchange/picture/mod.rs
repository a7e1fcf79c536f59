//! Pictures that people choose: the house's logo, a guest's photograph. Decoded within bounds and made small, so that
//! nothing of the file itself is kept: no place where it was taken, no script, nothing that another program would read.

mod decode;
mod shrink;
mod stored;
mod svg;

#[cfg(test)]
mod tests;

pub use stored::{Picture, PictureError, PictureFormat};

use decode::decoded;

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
