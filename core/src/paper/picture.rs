//! Pictures on their way to a template.

use std::fmt;

use typst::foundations::Bytes;

use crate::exchange::picture::{self, PictureFormat};

/// A picture that a job brings, under the name its template finds it by.
#[derive(Clone, PartialEq)]
pub struct Picture {
    path: String,
    bytes: Bytes,
    /// Width to height.
    ratio: f64,
}

impl Picture {
    /// Shape of `name`: letters, figures and hyphens.
    pub fn new(name: &str, picture: picture::Picture) -> Self {
        let ending = match picture.format {
            PictureFormat::Png => "png",
            PictureFormat::Jpeg => "jpg",
        };
        Self {
            path: format!("/{name}.{ending}"),
            ratio: f64::from(picture.width.max(1)) / f64::from(picture.height.max(1)),
            bytes: Bytes::new(picture.bytes),
        }
    }

    /// The same picture under another name.
    pub(super) fn named(mut self, name: &str) -> Self {
        let ending = self.path.rsplit_once('.').map_or("png", |(_, ending)| ending).to_owned();
        self.path = format!("/{name}.{ending}");
        self
    }

    pub(super) fn path(&self) -> &str {
        &self.path
    }

    pub(super) fn bytes(&self) -> Bytes {
        self.bytes.clone()
    }

    /// What a template needs to place it.
    pub(super) fn for_template(&self) -> serde_json::Value {
        serde_json::json!({ "path": self.path, "ratio": self.ratio })
    }
}

impl fmt::Debug for Picture {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} ({} bytes)", self.path, self.bytes.len())
    }
}
