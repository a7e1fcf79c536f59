//! Several texts in one cell. A text that would be taken apart, or passed over, stands in quotation marks.

use crate::text::fold::fold;

/// Separators of several texts in a cell.
const STRONG: &[char] = &[';', '；', '\n', '|'];
/// Those where there is none of the others, since a wish may contain a comma.
const WEAK: &[char] = &[',', '，', '、'];
/// Google's address book writes this between them.
const GOOGLES: &str = ":::";

/// One of several texts in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub text: String,
    /// It stood in quotation marks because of what it says: it is meant word for word.
    pub literal: bool,
}

impl Entry {
    /// Whether the entry says something other than "none".
    pub fn is_said(&self) -> bool {
        self.literal || is_said(&self.text)
    }
}

/// Takes a cell apart: at semicolons, bars or line breaks; at commas only if there are none of these.
pub fn entries(cell: &str) -> Vec<Entry> {
    let plain = |text: &str| Entry { text: text.trim().to_owned(), literal: false };
    let (mut found, mut rest, mut several) = (Vec::new(), cell.trim(), false);
    while !rest.is_empty() {
        if let Some((text, behind)) = quoted(rest) {
            found.push(Entry { text, literal: true });
            (rest, several) = (behind.trim_start(), true);
            continue;
        }
        let Some((at, behind)) = separator(rest) else {
            found.push(plain(rest));
            break;
        };
        found.push(plain(&rest[..at]));
        (rest, several) = (rest[behind..].trim_start(), true);
    }
    if !several {
        found = found.iter().flat_map(|entry| entry.text.split(WEAK)).map(plain).collect();
    }
    found.retain(|entry| !entry.text.is_empty());
    found
}

/// Where the next separator begins and ends.
fn separator(text: &str) -> Option<(usize, usize)> {
    let strong = text.char_indices().find(|(_, c)| STRONG.contains(c)).map(|(at, c)| (at, at + c.len_utf8()));
    let googles = text.find(GOOGLES).map(|at| (at, at + GOOGLES.len()));
    [strong, googles].into_iter().flatten().min()
}

/// The text in quotation marks that begins here, and what follows its separator. Marks around a text that needs none are
/// the text's own.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut inside = String::new();
    let mut rest = text.strip_prefix('"')?;
    loop {
        let (before, behind) = rest.split_once('"')?;
        inside.push_str(before);
        match behind.strip_prefix('"') {
            Some(further) => {
                inside.push('"');
                rest = further;
            }
            None => {
                rest = behind.trim_start_matches([' ', '\u{3000}', '\t']);
                break;
            }
        }
    }
    let behind = match separator(rest) {
        Some((0, end)) => &rest[end..],
        None if rest.is_empty() => rest,
        _ => return None,
    };
    needs_marks(&inside).then_some((inside, behind))
}

fn needs_marks(text: &str) -> bool {
    text.contains(STRONG) || text.contains(GOOGLES) || text.starts_with(['"', '*', '#']) || !is_said(text)
}

/// Several texts in one cell.
pub fn listed<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let marked = |text: &str| match needs_marks(text) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    };
    let texts: Vec<String> = texts.into_iter().map(marked).collect();
    match texts.as_slice() {
        // One that holds a comma is no list of two.
        [only] if only.contains(WEAK) && separator(only).is_none() => format!("{only};"),
        several => several.join("; "),
    }
}

/// Whether a cell says something other than "none".
pub fn is_said(text: &str) -> bool {
    let folded = fold(text);
    let nothing =
        ["无", "没有", "暂无", "无过敏", "无过敏史", "无忌口", "none", "no", "nil", "null", "n/a", "nka", "nkda"];
    folded.chars().any(char::is_alphanumeric) && !nothing.contains(&folded.as_str())
}
