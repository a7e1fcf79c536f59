//! Scans XML for what would make the library use too much memory: long pieces and certain elements. Knows nothing of what
//! cells mean. It sees every byte of a workbook, so it has to be fast.

use std::collections::HashSet;

use memchr::{memchr, memchr3};

use crate::exchange::{ExchangeError, limits};

/// What the scan found.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Areas of merged cells.
    pub merged: usize,
    /// Whether any row is out of sight, any cell a formula, any number shown with zeros before it.
    pub hidden: bool,
    pub formulas: bool,
    pub padded: bool,
    /// Of all parts, when they are unpacked. Units: bytes.
    pub size: u64,
}

impl Found {
    pub(super) fn add(&mut self, other: Found) {
        self.merged += other.merged;
        self.hidden |= other.hidden;
        self.formulas |= other.formulas;
        self.padded |= other.padded;
        self.size += other.size;
    }
}

/// One part, fed block by block.
#[derive(Default)]
pub(super) struct Markup {
    piece: Piece,
    /// Bytes of the piece that is being read.
    length: u64,
    /// The beginning of the mark that is being read: its name, and its attributes where they matter.
    mark: Vec<u8>,
    /// Bytes of text since the last cell began, while cells are being read.
    cell: Option<u64>,
    shared: u64,
    /// Marks outside of cells and shared texts.
    others: u64,
    /// Which sheets were named, by the number of their link, and which parts the links lead to.
    sheets: HashSet<Vec<u8>>,
    links: HashSet<Vec<u8>>,
    /// Whether this part is the one with the shared texts, and how many it says there are.
    shared_said: Option<u64>,
    found: Found,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Piece {
    #[default]
    Text,
    /// After a `<`, before it is known what it opens.
    Opened,
    Mark,
    Quoted(u8),
    Comment,
    Raw,
    Instruction,
}

/// As much of a mark as is looked at: a link to a page of the web may be a long one.
const MARK: usize = 16 << 10;

impl Markup {
    /// Errors: `import_workbook_too_large` for a piece or a count beyond its limit; `import_workbook_damaged` for a mark
    /// that no workbook has.
    pub(super) fn read(&mut self, mut block: &[u8]) -> Result<(), ExchangeError> {
        while !block.is_empty() {
            let taken = match self.piece {
                Piece::Text => self.text(block)?,
                Piece::Opened => self.opened(block)?,
                Piece::Mark => self.mark(block)?,
                Piece::Quoted(quote) => self.until(block, &[quote], Piece::Mark)?,
                Piece::Comment => self.until(block, b"-->", Piece::Text)?,
                Piece::Raw => self.until(block, b"]]>", Piece::Text)?,
                Piece::Instruction => self.until(block, b"?>", Piece::Text)?,
            };
            block = &block[taken..];
        }
        Ok(())
    }

    /// The part is over, after `size` bytes.
    pub(super) fn end(self, size: u64) -> Result<Found, ExchangeError> {
        if let Some(said) = self.shared_said {
            // The library allocates room for as many as the file claims. The shortest, `<si/>`, has five bytes.
            if said > size / 5 + 1 {
                return Err(ExchangeError::WorkbookDamaged);
            }
            if size > limits::SHARED_TEXTS {
                return Err(ExchangeError::WorkbookTooLarge);
            }
        }
        Ok(Found { size, ..self.found })
    }

    fn text(&mut self, block: &[u8]) -> Result<usize, ExchangeError> {
        let length = memchr(b'<', block);
        self.grow(length.unwrap_or(block.len()))?;
        match length {
            Some(length) => {
                self.begin(Piece::Opened);
                Ok(length + 1)
            }
            None => Ok(block.len()),
        }
    }

    fn opened(&mut self, block: &[u8]) -> Result<usize, ExchangeError> {
        self.mark.push(block[0]);
        let piece = match self.mark.as_slice() {
            b"?" => Some(Piece::Instruction),
            b"!--" => Some(Piece::Comment),
            b"![CDATA[" => Some(Piece::Raw),
            mark if b"!--".starts_with(mark) || b"![CDATA[".starts_with(mark) => None,
            // No program writes a document type declaration into a workbook.
            [b'!', ..] => return Err(ExchangeError::WorkbookDamaged),
            _ => {
                self.piece = Piece::Mark;
                self.mark.clear();
                return Ok(0);
            }
        };
        if let Some(piece) = piece {
            self.begin(piece);
        }
        Ok(1)
    }

    fn mark(&mut self, block: &[u8]) -> Result<usize, ExchangeError> {
        let end = memchr3(b'>', b'"', b'\'', block);
        let length = end.unwrap_or(block.len());
        self.keep(&block[..length])?;
        let Some(end) = end else { return Ok(length) };
        if block[end] == b'>' {
            self.marked()?;
            self.begin(Piece::Text);
        } else {
            self.keep(&block[end..=end])?;
            self.piece = Piece::Quoted(block[end]);
        }
        Ok(end + 1)
    }

    /// Reads on to `end`, which may lie across two blocks: `mark` holds the last bytes before.
    fn until(&mut self, block: &[u8], end: &[u8], next: Piece) -> Result<usize, ExchangeError> {
        if let Piece::Quoted(quote) = self.piece {
            let length = memchr(quote, block).map_or(block.len(), |at| at + 1);
            self.keep(&block[..length])?;
            if block[length - 1] == quote {
                self.piece = next;
            }
            return Ok(length);
        }
        let last = end[end.len() - 1];
        let length = memchr(last, block).map_or(block.len(), |at| at + 1);
        self.grow(length)?;
        self.mark.extend_from_slice(&block[length.saturating_sub(end.len())..length]);
        if self.mark.ends_with(end) {
            self.begin(next);
        } else {
            self.mark.drain(..self.mark.len().saturating_sub(end.len()));
        }
        Ok(length)
    }

    fn begin(&mut self, piece: Piece) {
        self.piece = piece;
        self.length = 0;
        self.mark.clear();
    }

    fn keep(&mut self, bytes: &[u8]) -> Result<(), ExchangeError> {
        self.mark.extend_from_slice(&bytes[..bytes.len().min(MARK.saturating_sub(self.mark.len()))]);
        self.grow(bytes.len())
    }

    /// The library keeps every piece in memory as a whole, and all text of a cell.
    fn grow(&mut self, bytes: usize) -> Result<(), ExchangeError> {
        self.length += bytes as u64;
        let mut longest = self.length;
        if let Some(cell) = &mut self.cell {
            *cell += bytes as u64;
            longest = longest.max(*cell);
        }
        if longest > limits::CELL { Err(ExchangeError::WorkbookTooLarge) } else { Ok(()) }
    }

    fn marked(&mut self) -> Result<(), ExchangeError> {
        let ends = self.mark.first() == Some(&b'/');
        let name = self.mark[usize::from(ends)..].split(|byte| byte.is_ascii_whitespace() || *byte == b'/').next();
        let name = name.unwrap_or_default();
        let name = name.iter().rposition(|byte| *byte == b':').map_or(name, |at| &name[at + 1..]);
        match (name, ends) {
            // What a cell of any kind of workbook begins with.
            (b"c" | b"si" | b"row" | b"table-cell" | b"covered-table-cell" | b"table-row", false) => {
                self.cell = self.cell.map(|_| 0);
                match name {
                    b"si" => self.shared += 1,
                    b"row" => self.found.hidden |= is_hidden(&self.mark),
                    _ => {}
                }
            }
            (b"sheetData" | b"table", false) => self.cell = Some(0),
            (b"sheetData" | b"table" | b"sst", true) => self.cell = None,
            (b"sst", false) => {
                self.cell = Some(0);
                let said = attribute(&self.mark, b"uniqueCount").unwrap_or_default();
                self.shared_said = Some(said.max(self.shared_said.unwrap_or_default()));
            }
            (b"mergeCell", false) => self.found.merged += 1,
            (b"f", false) => self.found.formulas = true,
            (b"numFmt", false) => {
                self.found.padded |= value(&self.mark, b"formatCode=").is_some_and(|code| code.starts_with(b"00"));
                self.others += 1;
            }
            // A thousand sheets that are the same part would be read a thousand times.
            (b"sheet", false) => {
                let link = value(&self.mark, b":id=").or_else(|| value(&self.mark, b" id=")).unwrap_or_default();
                let is_new = link.is_empty() || self.sheets.insert(link.to_vec());
                once(is_new, &self.mark)?;
            }
            (b"Relationship", false) => {
                let is_sheet = value(&self.mark, b"Type=").is_some_and(|kind| kind.ends_with(b"/worksheet"));
                let part = value(&self.mark, b"Target=").unwrap_or_default();
                let part = part.rsplit(|byte| matches!(byte, b'/' | b'\\')).next().unwrap_or_default();
                let is_new = !is_sheet || self.links.insert(part.to_ascii_lowercase());
                once(is_new, &self.mark)?;
                self.others += 1;
            }
            // Styles, sheets, links: the library keeps something for each of them.
            (_, false) if self.cell.is_none() => self.others += 1,
            _ => {}
        }
        let too_many = self.shared > limits::SHARED_TEXT_COUNT
            || self.found.merged > limits::MERGED
            || self.others > limits::OTHER_MARKS;
        if too_many {
            return Err(ExchangeError::WorkbookTooLarge);
        }
        Ok(())
    }
}

fn is_hidden(row: &[u8]) -> bool {
    matches!(value(row, b" hidden="), Some(b"1" | b"true"))
}

/// Errors: `import_workbook_damaged` for what is there twice, or too long to be known.
fn once(is_new: bool, mark: &[u8]) -> Result<(), ExchangeError> {
    if is_new && mark.len() < MARK { Ok(()) } else { Err(ExchangeError::WorkbookDamaged) }
}

/// What stands in quotes behind a name with its equals sign.
fn value<'a>(mark: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let at = mark.windows(name.len()).position(|part| part == name)?;
    let rest = &mark[at + name.len()..];
    let quote = *rest.first().filter(|byte| matches!(byte, b'"' | b'\''))?;
    rest[1..].split(|byte| *byte == quote).next()
}

/// The number that an attribute says; a number too large for any count is the largest.
fn attribute(mark: &[u8], name: &[u8]) -> Option<u64> {
    let at = mark.windows(name.len()).position(|part| part == name)?;
    let digits = mark[at + name.len()..].iter().skip_while(|byte| !byte.is_ascii_digit());
    let digits = digits.take_while(|byte| byte.is_ascii_digit());
    Some(digits.fold(0u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0'))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(text: &[u8], block: usize) -> Result<Found, &'static str> {
        let mut markup = Markup::default();
        let read = text.chunks(block).try_for_each(|block| markup.read(block));
        read.and_then(|()| markup.end(text.len() as u64)).map_err(|error| error.code())
    }

    /// The same answer wherever the blocks are cut.
    fn check(text: &[u8], expected: Result<usize, &'static str>) {
        let short = &text[..text.len().min(80)];
        for block in [1, 2, 3, 7, text.len().max(1)] {
            let found = look(text, block).map(|found| found.merged);
            assert_eq!(found, expected, "{:?} in blocks of {block}", String::from_utf8_lossy(short));
        }
    }

    #[test]
    fn marks_are_told_from_what_only_looks_like_them() {
        check(b"<mergeCells><mergeCell ref=\"A1:A9\"/><x:mergeCell ref='B1:B2'/></mergeCells>", Ok(2));
        check(b"<!-- <mergeCell/> --><a b=\"><mergeCell/>\"/><![CDATA[<mergeCell/>]]><?x <mergeCell/> ?>", Ok(0));
        check(b"<!---><mergeCell/>--><mergeCell/>", Ok(1));
        check(b"<!DOCTYPE x [<!ENTITY a \"b\">]>", Err("import_workbook_damaged"));
        check(b"", Ok(0));
        check(b"<unfinished", Ok(0));
    }

    #[test]
    fn no_piece_is_longer_than_a_cell_may_be() {
        let long = " ".repeat(limits::CELL as usize + 1);
        for text in [
            long.clone(),
            format!("<a b=\"{long}\"/>"),
            format!("<!--{long}-->"),
            format!("<![CDATA[{long}]]>"),
            format!("<?{long}?>"),
            format!("<{long}"),
            format!("<sheetData><c><is>{}</is></c>", "<r><t>xxxxxxxx</t></r>".repeat(40_000)),
        ] {
            assert_eq!(look(text.as_bytes(), 4096), Err("import_workbook_too_large"), "{:.40}…", text);
        }
        let many = format!("<sheetData>{}</sheetData>", "<c><v>12345678</v></c>".repeat(100_000));
        assert_eq!(look(many.as_bytes(), 4096).map(|_| ()), Ok(()), "many short cells are a list");
        let notes = format!("<comments>{}</comments>", "<comment><t>xxxxxxxx</t></comment>".repeat(100_000));
        assert_eq!(look(notes.as_bytes(), 4096).map(|_| ()), Ok(()), "what is no cell is nobody's text");
    }

    #[test]
    fn no_two_sheets_are_one_part() {
        check(b"<sheets><sheet name=\"a\" r:id=\"r1\"/><sheet name=\"b\" r:id=\"r2\"/></sheets>", Ok(0));
        check(
            b"<sheets><sheet name=\"a\" r:id=\"r1\"/><sheet name=\"b\" r:id='r1'/></sheets>",
            Err("import_workbook_damaged"),
        );
        let links = |second: &str| {
            format!(
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
                 <Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"{second}\"/></Relationships>"
            )
        };
        check(links("worksheets/sheet2.xml").as_bytes(), Ok(0));
        check(links("/xl/worksheets/SHEET1.xml").as_bytes(), Err("import_workbook_damaged"));
        check(links(&"x".repeat(MARK)).as_bytes(), Err("import_workbook_damaged"));
    }

    #[test]
    fn a_count_of_shared_texts_that_cannot_be_is_a_lie() {
        check(b"<sst count=\"9\" uniqueCount=\"2\"><si/><si/></sst>", Ok(0));
        check(b"<sst uniqueCount=\"400000000\"><si/></sst>", Err("import_workbook_damaged"));
        check(b"<sst uniqueCount='99999999999999999999999'/>", Err("import_workbook_damaged"));
    }
}
