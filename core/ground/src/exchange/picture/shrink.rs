//! Makes a decoded picture as small as its use allows.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::FilterType as Sampling;
use image::{DynamicImage, RgbImage, RgbaImage};

use super::stored::{Picture, PictureError, PictureFormat};

/// Sharp at 40 mm across on a printer of 600 dots. Units: pixels.
const LOGO_WIDTH: u32 = 900;
const LOGO_HEIGHT: u32 = 480;

/// A page of four cards holds it four times. Units: bytes.
const LOGO_BYTES: usize = 96 << 10;

/// Sharp at 30 × 40 mm. Units: pixels.
const PHOTO_WIDTH: u32 = 360;
const PHOTO_HEIGHT: u32 = 480;

/// A book of ten thousand guests with photos grows by less than half a gigabyte. Units: bytes.
const PHOTO_BYTES: usize = 40 << 10;

/// What is lighter does not show on paper.
const NEARLY_WHITE: u8 = 250;
const NEARLY_CLEAR: u8 = 6;

pub(super) fn logo(picture: DynamicImage) -> Result<Picture, PictureError> {
    let seen = without_margins(picture.to_rgba8())?;
    let (mut width, mut height) = (LOGO_WIDTH, LOGO_HEIGHT);
    loop {
        let fitted = fitted(&DynamicImage::ImageRgba8(seen.clone()), width, height);
        let mut bytes = Vec::new();
        let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive);
        fitted.to_rgba8().write_with_encoder(encoder).map_err(|_| PictureError::Damaged)?;
        // Photographs make poor logos: they shrink until they fit.
        if bytes.len() <= LOGO_BYTES || width < 64 {
            return Ok(Picture { bytes, format: PictureFormat::Png, width: fitted.width(), height: fitted.height() });
        }
        (width, height) = (width * 4 / 5, height * 4 / 5);
    }
}

pub(super) fn photo(picture: DynamicImage) -> Result<Picture, PictureError> {
    let fitted = on_white(&fitted(&picture, PHOTO_WIDTH, PHOTO_HEIGHT).to_rgba8());
    let (width, height) = fitted.dimensions();
    let mut quality = 84;
    loop {
        let mut bytes = Cursor::new(Vec::new());
        fitted
            .write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, quality))
            .map_err(|_| PictureError::Damaged)?;
        let bytes = bytes.into_inner();
        if bytes.len() <= PHOTO_BYTES || quality <= 30 {
            return Ok(Picture { bytes, format: PictureFormat::Jpeg, width, height });
        }
        quality -= 9;
    }
}

/// No larger than this, and never enlarged.
fn fitted(picture: &DynamicImage, width: u32, height: u32) -> DynamicImage {
    if picture.width() <= width && picture.height() <= height {
        return picture.clone();
    }
    // Twice as large is soon made of any size; the last step decides how it looks.
    let near = if picture.width() > width * 4 || picture.height() > height * 4 {
        picture.thumbnail(width * 2, height * 2)
    } else {
        picture.clone()
    };
    near.resize(width, height, Sampling::CatmullRom)
}

/// What shows on paper, without the white or empty space around it. Errors: `picture_blank`.
fn without_margins(picture: RgbaImage) -> Result<RgbaImage, PictureError> {
    let shows = |pixel: &image::Rgba<u8>| {
        let [red, green, blue, alpha] = pixel.0;
        alpha > NEARLY_CLEAR && red.min(green).min(blue) < NEARLY_WHITE
    };
    let (mut left, mut top, mut right, mut bottom) = (u32::MAX, u32::MAX, 0, 0);
    for (x, y, _) in picture.enumerate_pixels().filter(|(_, _, pixel)| shows(pixel)) {
        (left, top) = (left.min(x), top.min(y));
        (right, bottom) = (right.max(x), bottom.max(y));
    }
    if left > right {
        return Err(PictureError::Blank);
    }
    Ok(image::imageops::crop_imm(&picture, left, top, right - left + 1, bottom - top + 1).to_image())
}

/// A photograph has no holes.
fn on_white(picture: &RgbaImage) -> RgbImage {
    let mixed = |colour: u8, alpha: u8| {
        let alpha = u16::from(alpha);
        ((u16::from(colour) * alpha + 255 * (255 - alpha)) / 255) as u8
    };
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        image::Rgb([mixed(red, alpha), mixed(green, alpha), mixed(blue, alpha)])
    })
}
