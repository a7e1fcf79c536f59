//! What stands on the house's paper, for clients: the logo and how to reach the house.

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::book::Op;
use crate::desk::{Call, Letterhead, Nothing, StoredPicture, chosen, logo, save_logo};
use crate::error::Result;
use crate::exchange::{limits, picture};
use crate::file::read_beginning;

pub const LETTERHEAD_SAVED: Op = Op::for_managers("letterhead_saved");
pub const LOGO_CHOSEN: Op = Op::for_managers("logo_chosen");
pub const LOGO_REMOVED: Op = Op::for_managers("logo_removed");

/// What stands on paper.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct HousePaper {
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// An address for an image element; null where the name stands alone.
    pub logo: Option<String>,
}

pub fn letterhead_get(call: &Call, _: Nothing) -> Result<HousePaper> {
    call.read(|query| Ok(HousePaper { letterhead: Letterhead::load(query)?, logo: logo(query)?.source() }))
}

/// Errors: `text_too_long`.
pub fn letterhead_save(call: &Call, letterhead: Letterhead) -> Result<HousePaper> {
    let letterhead = letterhead.tidy()?;
    // Saved as it was, it was not touched: an undo would find nothing to take back.
    if call.read(Letterhead::load)? != letterhead {
        call.change(LETTERHEAD_SAVED, |tx| letterhead.save(tx))?;
    }
    letterhead_get(call, Nothing {})
}

#[derive(Debug, Deserialize, TS)]
pub struct PictureFile {
    pub path: String,
}

/// Takes a logo from a file: PNG, JPEG or SVG. The file may go; what is printed is kept in the book.
///
/// Errors: `file_not_read`; those of [`picture::logo`], with the path.
pub fn logo_choose(call: &Call, request: PictureFile) -> Result<HousePaper> {
    // One byte more than may be: a longer file is seen to be longer.
    let bytes = read_beginning(Path::new(&request.path), limits::PICTURE_FILE + 1)?;
    let kept = chosen(picture::logo(&bytes), &request.path)?;
    if call.read(logo)? != kept {
        call.change(LOGO_CHOSEN, |tx| save_logo(tx, &kept))?;
    }
    letterhead_get(call, Nothing {})
}

pub fn logo_remove(call: &Call, _: Nothing) -> Result<HousePaper> {
    if call.read(logo)? != StoredPicture::default() {
        call.change(LOGO_REMOVED, |tx| save_logo(tx, &StoredPicture::default()))?;
    }
    letterhead_get(call, Nothing {})
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use crate::api::testing::TestDesk;

    const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#702"/></svg>"##;

    #[test]
    fn the_houses_logo_is_kept_in_the_book_and_stands_on_its_paper() {
        let desk = TestDesk::new();
        let path = desk.folder.path().join("logo.svg");
        fs::write(&path, DRAWING).unwrap();
        let page = |desk: &TestDesk| -> String {
            let preview = desk.ok("handover_preview", json!({ "from": 0, "count": 1 }));
            preview["pages"][0].as_str().unwrap().to_owned()
        };
        assert!(!page(&desk).contains("<image"), "while there is none, the name stands alone");
        let paper = desk.ok("logo_choose", json!({ "path": path }));
        assert!(paper["logo"].as_str().unwrap().starts_with("data:image/png;base64,"), "drawn, and kept as a picture");
        fs::remove_file(&path).unwrap();
        assert!(page(&desk).contains("<image"), "the file is needed no more");
        desk.ok("undo_last", json!({}));
        assert_eq!(desk.ok("letterhead_get", json!({}))["logo"], json!(null), "the choice can be taken back");
        desk.ok("redo_last", json!({}));
        assert_eq!(desk.ok("logo_remove", json!({}))["logo"], json!(null));
    }

    #[test]
    fn a_file_that_is_no_picture_changes_nothing() {
        let desk = TestDesk::new();
        let path = desk.folder.path().join("logo.png");
        assert_eq!(desk.refused("logo_choose", json!({ "path": path })), "file_not_read");
        fs::write(&path, "no picture").unwrap();
        assert_eq!(desk.refused("logo_choose", json!({ "path": path })), "picture_unknown");
        assert_eq!(desk.ok("letterhead_get", json!({}))["logo"], json!(null));
    }

    #[test]
    fn how_to_reach_the_house_is_kept_tidy() {
        let desk = TestDesk::new();
        let saved =
            desk.ok("letterhead_save", json!({ "address": " 杭州市西湖区青藤路1号 ", "phone": "0571-0000 0000" }));
        assert_eq!(saved["address"], "杭州市西湖区青藤路1号");
        assert_eq!(desk.ok("letterhead_get", json!({}))["phone"], "0571-0000 0000");
        assert_eq!(desk.refused("letterhead_save", json!({ "postcode": "1".repeat(200) })), "text_too_long");
    }
}
