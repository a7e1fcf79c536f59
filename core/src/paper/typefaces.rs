//! Which typefaces the paper is set in: the best pair of Latin and Chinese that the machine has.

use serde::Serialize;
use serde_json::{Value, json};
use typst::text::FontBook;

/// Latin for names and titles: comes with the program, so names look alike on every machine.
pub(super) const LATIN_SERIF: &str = "Libertinus Serif";

/// Chinese for names and titles, best first: Song where it is well drawn, Kai on Windows.
const CHINESE_SERIF: &[&str] = &[
    "Source Han Serif SC",
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Songti SC",
    "STZhongsong",
    "STSong",
    "KaiTi",
    "SimSun",
];

/// Each Latin typeface sits beside the Chinese one of its own system.
const LATIN_SANS: &[&str] = &["Segoe UI", "Helvetica Neue", "Source Sans 3", "Noto Sans", "Liberation Sans", "Arial"];

/// Much wider than all of those, for which the columns are measured: only where no other letters are to be had.
const WIDE_SANS: &[&str] = &["DejaVu Sans"];

const CHINESE_SANS: &[&str] = &[
    "Microsoft YaHei",
    "PingFang SC",
    "Source Han Sans SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Hiragino Sans GB",
    "HarmonyOS Sans SC",
    "WenQuanYi Micro Hei",
    "Heiti SC",
    "STHeiti",
    "DengXian",
    "SimHei",
    "Droid Sans Fallback",
];

/// The families a job is set in, best first, as the template's `text.font` takes them.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Typefaces {
    serif: Vec<Value>,
    sans: Vec<Value>,
}

impl Typefaces {
    /// The families that `book` really has.
    ///
    /// Among Chinese labels the typeface of the text is Chinese throughout: its own Latin and figures were drawn to stand beside
    /// it, quotation marks and dashes have their Chinese width, and a line is shaped in one go.
    pub(super) fn of(book: &FontBook, chinese: bool) -> Self {
        let chinese_sans = first(book, CHINESE_SANS);
        let latin_sans = first(book, LATIN_SANS).or(chinese_sans).or(first(book, WIDE_SANS)).unwrap_or(LATIN_SERIF);
        let mut sans: Vec<Value> = [Some(latin_sans), chinese_sans].into_iter().flatten().map(Value::from).collect();
        if chinese {
            sans.reverse();
        }
        let latin_serif =
            if chinese { json!({"name": LATIN_SERIF, "covers": "latin-in-cjk"}) } else { json!(LATIN_SERIF) };
        let chinese_serif = [first(book, CHINESE_SERIF), chinese_sans].into_iter().flatten().map(Value::from);
        Self { serif: std::iter::once(latin_serif).chain(chinese_serif).collect(), sans }
    }
}

/// Fonts that claim every character and draw a box, or nothing, for it: what is set in them is lost in silence.
pub(super) fn draws_boxes(family: &str) -> bool {
    let family: String = family.to_lowercase().split([' ', '.', '-']).collect();
    family.contains("lastresort") || family.starts_with("adobeblank") || family.starts_with("unicodebmpfallback")
}

/// Whether the machine can set Chinese at all.
pub(super) fn has_chinese(book: &FontBook) -> bool {
    let everyday = ['的', '客', '您'];
    (0..)
        .map_while(|index| book.info(index))
        .any(|info| everyday.iter().all(|character| info.coverage.contains(u32::from(*character))))
}

fn first(book: &FontBook, families: &[&'static str]) -> Option<&'static str> {
    families.iter().copied().find(|family| book.contains_family(&family.to_lowercase()))
}
