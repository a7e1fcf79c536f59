//! Reads PNG and JPEG within bounds, and turns photographs upright.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};

use super::stored::{PictureError, too_many_pixels, within};
use crate::exchange::limits;

pub(super) fn decoded(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
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

fn refused(error: image::ImageError) -> PictureError {
    match error {
        image::ImageError::Limits(_) => too_many_pixels(),
        image::ImageError::Unsupported(_) => PictureError::Unknown,
        _ => PictureError::Damaged,
    }
}
