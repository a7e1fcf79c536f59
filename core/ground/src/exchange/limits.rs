//! Limits for files, so that no file can exhaust memory or take hours. They leave room for the longest lists a house has:
//! 400,000 guests in a sheet, 100,000 with thirty columns.
//!
//! Limits are enforced while reading. What a file claims about its own size is not trusted.

/// A workbook or a file of cards, which are read whole. Address books with photos are the largest that people have.
///
/// Units: bytes.
pub const FILE: u64 = 256 << 20;

/// A workbook of the old kind, XLS. It ends at 65,536 rows, and thirty columns of those make about 40 MB.
///
/// Units: bytes.
pub const OLD_WORKBOOK: u64 = 64 << 20;

/// A table that is a web page or XML, which is read whole. Units: bytes of text.
pub const PAGE: u64 = 64 << 20;

/// A part of a workbook when it is unpacked: a sheet of 400,000 rows and thirty columns is about 500 MB of XML, and is
/// read in passing.
///
/// Units: bytes.
pub const PART: u64 = 512 << 20;

/// The texts that the cells of a workbook share, which stay in memory. Units: bytes of XML.
pub const SHARED_TEXTS: u64 = 256 << 20;

/// How many of them.
pub const SHARED_TEXT_COUNT: u64 = 4_000_000;

/// A part that is no XML, such as a picture. It is not kept, but it must not be mistaken for a sheet. Units: bytes.
pub const FOREIGN_PART: u64 = 64 << 20;

/// Parts in a workbook: each sheet has a few, each picture one.
pub const PARTS: usize = 10_000;

/// All parts of a workbook when they are unpacked. Units: bytes.
pub const ALL_PARTS: u64 = 2 << 30;

/// The text of one cell. Excel itself ends at 32,767 characters, which is at most four times as many bytes, and some of
/// them may be written as `&#x…;`.
///
/// Units: bytes of XML.
pub const CELL: u64 = 512 << 10;

/// The columns that are looked at. The desk has places for about forty.
pub const COLUMNS: usize = 512;

/// The rows of a worksheet, as Excel counts them.
pub const ROWS: u32 = 1 << 20;

/// Cells of a worksheet that hold something.
pub const CELLS: u64 = 20_000_000;

/// The text of all cells of a worksheet, counting a shared text once for each cell. Lower in tests, which run unoptimised.
///
/// Units: bytes.
pub const SHEET_TEXT: u64 = if cfg!(test) { 16 << 20 } else { 512 << 20 };

/// How much more text the cells may have than the file itself, because cells share texts. A real list stays far below; a
/// small file that repeats one long text in thousands of cells does not.
///
/// Units: bytes.
const SAID_AGAIN: u64 = 32 << 20;

/// The text of all cells of a worksheet, by the size of its file when it is unpacked. Units: bytes.
pub fn sheet_text(size: u64) -> u64 {
    SHEET_TEXT.min(size.saturating_mul(4).saturating_add(SAID_AGAIN))
}

/// Merged areas of a worksheet: a room that two guests share, for every room of a long list.
pub const MERGED: usize = 500_000;

/// Marks of one part that belong to no cell: styles, links, names. Excel ends at 65,490 kinds of cell; a list may have a
/// link in every row.
pub const OTHER_MARKS: u64 = 1_000_000;

/// Sheets of a workbook.
pub const SHEETS: usize = 10_000;

/// Places of an old workbook's sheets, empty ones among them, since these are read into a rectangle: 65,536 rows of 128
/// columns.
pub const OLD_PLACES: u64 = 8 << 20;

/// One line of a table, with all the lines a quotation spans. Units: bytes.
pub const RECORD: u64 = 4 << 20;

/// Cards in a file.
pub const CARDS: usize = 200_000;

/// Lines of one card. Units: lines after unfolding.
pub const CARD_LINES: usize = 10_000;

/// One line of a card after unfolding: a photo of twelve megabytes. Units: bytes.
pub const CARD_LINE: usize = 16 << 20;

/// What stands before a line's value: name, group and parameters. Units: bytes.
pub const CARD_LINE_HEAD: usize = 64 << 10;

/// One value of a card that is kept, longer than any that a guest's page takes. Units: bytes.
pub const CARD_VALUE: usize = 128 << 10;

/// Telephones of one card, and as many addresses, nicknames, groups, days, notes and people around it.
pub const CARD_VALUES: usize = 200;

/// Cards inside cards: an assistant's, and perhaps the assistant's assistant's.
pub const CARD_DEPTH: usize = 8;

/// Lines of one kind of issue that a report lists; further ones are only counted.
pub const LISTED: usize = 1_000;

/// Lines that a report lists in all; after that, only the first of each further kind.
pub const LISTED_IN_ALL: usize = 20_000;

/// Kinds of issues that a report tells apart. A file of cards may have any number of unknown properties.
pub const LISTED_KINDS: usize = 500;

/// A picture that somebody chose: a photograph of a good camera. Units: bytes.
pub const PICTURE_FILE: u64 = 32 << 20;

/// What such a picture may unfold to. Phones take up to fifty million pixels.
pub const PICTURE_PIXELS: u64 = 60_000_000;

/// What reading one may take. Units: bytes.
pub const PICTURE_MEMORY: u64 = 512 << 20;

/// A drawing: a logo that was traced by a machine is some hundred kilobytes. Units: bytes.
pub const DRAWING_FILE: u64 = 1 << 20;

/// Elements, texts and attributes of a drawing, as its parser counts them.
pub const DRAWING_NODES: u32 = 50_000;

/// Groups within groups.
pub const DRAWING_DEPTH: usize = 64;

/// Shapes to be drawn, each as often as something refers to it.
pub const DRAWING_SHAPES: u32 = 20_000;
