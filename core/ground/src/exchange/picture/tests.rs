#![allow(clippy::unwrap_used)]

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

use super::*;
use crate::exchange::limits;

/// A white sheet with a dark rectangle on it.
fn sheet(width: u32, height: u32, (left, top, right, bottom): (u32, u32, u32, u32)) -> DynamicImage {
    let inside = |x, y| x >= left && x < right && y >= top && y < bottom;
    DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, |x, y| {
        if inside(x, y) { Rgba([120, 30, 20, 255]) } else { Rgba([255, 255, 255, 255]) }
    }))
}

fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let flat = DynamicImage::ImageRgb8(picture.to_rgb8());
    if format == ImageFormat::Png { picture } else { &flat }.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// What no photograph is: every pixel another colour.
fn noise(width: u32, height: u32) -> DynamicImage {
    let mut state = 7_u32;
    DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [a, b, c, _] = state.to_be_bytes();
        Rgba([a, b, c, 255])
    }))
}

#[test]
fn a_logo_loses_its_margins_and_nothing_else() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg] {
        let logo = logo(&file(&sheet(400, 300, (96, 48, 296, 112)), format)).unwrap();
        let near = |found: u32, expected: u32| found.abs_diff(expected) <= 8;
        assert!(near(logo.width, 200) && near(logo.height, 64), "{format:?}: the rectangle alone, {logo:?}");
        assert_eq!(logo.format, PictureFormat::Png, "what is kept is always the same kind");
        assert!(image::load_from_memory(&logo.bytes).is_ok(), "and can be read again");
    }
}

#[test]
fn whatever_comes_in_is_stored_small() {
    let many = file(&noise(2400, 1800), ImageFormat::Png);
    assert!(many.len() > 8 << 20, "a large file goes in: {}", many.len());
    let logo = logo(&many).unwrap();
    assert!(logo.bytes.len() <= 96 << 10, "a logo of {} bytes", logo.bytes.len());
    let photo = photo(&many).unwrap();
    assert!(photo.bytes.len() <= 60 << 10, "a photograph of {} bytes", photo.bytes.len());
    assert!(photo.width <= 360 && photo.height <= 480);
    assert_eq!((photo.width, photo.height), (360, 270), "in its own proportions");
}

#[test]
fn a_photograph_stands_upright_and_tells_nothing_of_where_it_was_taken() {
    // Orientation 6: the camera was held on its side. And a place.
    let plain = file(&sheet(80, 40, (0, 0, 80, 40)), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x01\x0e\0\x02\0\0\0\x05\0\0\0\x26\0\0\0\0West\0".to_vec();
    exif.resize(exif.len() + 8, 0);
    let mut turned = vec![0xff, 0xd8, 0xff, 0xe1];
    turned.extend(((exif.len() + 2) as u16).to_be_bytes());
    turned.extend(&exif);
    turned.extend(&plain[2..]);
    let photo = photo(&turned).unwrap();
    assert_eq!((photo.width, photo.height), (40, 80), "it was turned");
    let holds = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
    assert!(holds(&turned, b"West") && !holds(&photo.bytes, b"West"), "only the picture itself is kept");
    assert!(!holds(&photo.bytes, b"Exif"));
}

#[test]
fn a_drawing_is_drawn_once_and_kept_as_a_picture() {
    let drawing = br##"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
      <style>.a{fill:url(#g)}</style>
      <defs><linearGradient id="g"><stop stop-color="#702"/><stop offset="1" stop-color="#204"/></linearGradient>
      <g id="part"><rect x="20" y="10" width="20" height="30"/></g></defs>
      <use href="#part" class="a"/><use href="#part" x="40" class="a"/></svg>"##;
    let logo = logo(drawing).unwrap();
    assert_eq!(logo.format, PictureFormat::Png);
    assert_eq!((logo.width, logo.height), (900, 450), "both rectangles, 60 wide and 30 high, as sharp as paper is");
}

#[test]
fn what_is_no_picture_is_refused_with_its_reason() {
    let check = |bytes: &[u8], code: &str, why: &str| {
        assert_eq!(logo(bytes).unwrap_err().code(), code, "{why}");
    };
    check(b"", "picture_unknown", "an empty file");
    check(b"%PDF-1.7", "picture_unknown", "another kind of file");
    check(b"GIF89a\x01\0\x01\0\0\0\0;", "picture_unknown", "a kind that is not read");
    let whole = file(&noise(64, 64), ImageFormat::Png);
    check(&whole[..whole.len() / 2], "picture_damaged", "a file that ends early");
    check(&vec![0; (limits::PICTURE_FILE + 1) as usize], "picture_file_too_large", "too large to be looked at");
    check(&file(&sheet(60, 60, (0, 0, 0, 0)), ImageFormat::Png), "picture_blank", "white on white");
    let clear = DynamicImage::ImageRgba8(RgbaImage::new(20, 20));
    check(&file(&clear, ImageFormat::Png), "picture_blank", "nothing at all");
    assert_eq!(photo(b"<svg xmlns='http://www.w3.org/2000/svg'/>").unwrap_err().code(), "picture_unknown");
}

#[test]
fn a_small_file_that_promises_a_huge_picture_is_refused_before_it_unfolds() {
    let mut bytes = file(&noise(8, 8), ImageFormat::Png);
    bytes[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    bytes[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    // The header's own check sum, so that its size is believed.
    let sum = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    assert_eq!(logo(&bytes).unwrap_err().code(), "picture_too_many_pixels");
}

/// Source: ISO 3309, as PNG uses it.
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum)))
}

#[test]
fn a_drawing_that_reaches_out_or_unfolds_is_refused() {
    let check = |inside: &str, code: &str| {
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}<rect width=\"9\" height=\"9\"/></svg>"
        );
        assert_eq!(logo(text.as_bytes()).unwrap_err().code(), code, "{}", &inside[..inside.len().min(80)]);
    };
    check("<image href=\"file:///etc/hostname\" width=\"9\" height=\"9\"/>", "picture_drawing");
    check("<script>alert(1)</script>", "picture_drawing");
    check("<text>Hotel</text>", "picture_drawing");
    check("<filter id=\"f\"><feGaussianBlur stdDeviation=\"9e9\"/></filter>", "picture_drawing");
    check("<style>rect{mask:url(#m)}</style><mask id=\"m\"><rect/></mask>", "picture_drawing");
    check("<g id=\"a\"><use href=\"#a\"/></g>", "picture_damaged");
    check(&"<g>".repeat(200), "picture_damaged");
    // Ten times ten times ten …: a few lines that would draw for years.
    let mut tower = "<g id=\"t0\"><rect/></g>".to_owned();
    for level in 1..20 {
        let uses = format!("<use href=\"#t{}\"/>", level - 1).repeat(10);
        tower.push_str(&format!("<g id=\"t{level}\">{uses}</g>"));
    }
    check(&tower, "picture_damaged");
    let entities = "<!DOCTYPE svg [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><title>&e;&e;&e;&e;&e;&e;&e;&e;</title></svg>";
    assert!(logo(entities.as_bytes()).is_err(), "text that unfolds");
}
