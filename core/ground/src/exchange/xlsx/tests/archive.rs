//! The file as a program meets it that reads from the first byte to the last and cannot look ahead.

use super::*;

/// A part as the file tells of it: once before its bytes, once in the directory at the end.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    name: String,
    flags: u16,
    method: u16,
    crc: u32,
    pressed: u32,
    unpressed: u32,
}

/// Begins what is told before the bytes of a part.
const PART: u32 = 0x0403_4b50;
/// Begins what the directory tells of a part.
const LISTED: u32 = 0x0201_4b50;
/// Begins the end of the directory.
const END: u32 = 0x0605_4b50;

/// Says that sizes and checksum follow the bytes of a part. A program that cannot look ahead must then guess where the
/// bytes end.
const SIZES_AFTERWARDS: u16 = 1 << 3;

struct Bytes<'a> {
    all: &'a [u8],
    at: usize,
}

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> &'a [u8] {
        self.at += count;
        &self.all[self.at - count..self.at]
    }

    fn u16(&mut self) -> u16 {
        u16::from_le_bytes(self.take(2).try_into().unwrap())
    }

    fn u32(&mut self) -> u32 {
        u32::from_le_bytes(self.take(4).try_into().unwrap())
    }

    fn mark(&self) -> u32 {
        u32::from_le_bytes(self.all[self.at..self.at + 4].try_into().unwrap())
    }

    /// A part before its bytes or in the directory, without its name, and how long name and further fields are.
    fn part(&mut self) -> (Part, [usize; 2]) {
        let [flags, method] = [self.u16(), self.u16()];
        self.take(4); // When it was changed.
        let [crc, pressed, unpressed] = [self.u32(), self.u32(), self.u32()];
        let lengths = [self.u16().into(), self.u16().into()];
        (Part { name: String::new(), flags, method, crc, pressed, unpressed }, lengths)
    }

    fn name(&mut self, length: usize) -> String {
        String::from_utf8(self.take(length).to_vec()).unwrap()
    }
}

/// The parts as told before their bytes, each with the place where it begins. Goes from part to part by what the file
/// has said up to there, and gives the place where the directory must begin.
fn streamed(file: &[u8]) -> (Vec<(usize, Part)>, usize) {
    let mut bytes = Bytes { all: file, at: 0 };
    let mut parts = Vec::new();
    while bytes.mark() == PART {
        let from = bytes.at;
        bytes.take(6); // The mark, and the version that is needed.
        let (mut part, [name, more]) = bytes.part();
        part.name = bytes.name(name);
        assert_eq!(part.flags & SIZES_AFTERWARDS, 0, "{}: says before its bytes how long they are", part.name);
        bytes.take(more + part.pressed as usize);
        parts.push((from, part));
    }
    (parts, bytes.at)
}

/// The parts as the directory tells of them, which begins at this place.
fn listed(file: &[u8], at: usize) -> Vec<(usize, Part)> {
    let mut bytes = Bytes { all: file, at };
    let mut parts = Vec::new();
    while bytes.mark() == LISTED {
        bytes.take(8); // The mark, the version that wrote it, and the version that is needed.
        let (mut part, [name, more]) = bytes.part();
        let comment: usize = bytes.u16().into();
        bytes.take(8); // Disk and attributes.
        let from = bytes.u32() as usize;
        part.name = bytes.name(name);
        bytes.take(more + comment);
        parts.push((from, part));
    }
    assert_eq!(bytes.mark(), END, "nothing stands between the directory and its end");
    assert_eq!(bytes.at + 22, file.len(), "and nothing behind that");
    parts
}

fn check(file: &[u8], sheets: usize) {
    let (streamed, directory) = streamed(file);
    assert_eq!(streamed, listed(file, directory), "a program that reads from the front learns what the directory says");
    for sheet in (0..sheets).map(sheet_part) {
        assert!(streamed.iter().any(|(_, part)| part.name == sheet), "{sheet} is among them");
    }
    // The library compares what it unpacks with the checksum: that of the directory, and that before the bytes.
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut rest = file;
    for (_, part) in streamed {
        let [mut seen, mut found] = [Vec::new(), Vec::new()];
        let mut next = zip::read::read_zipfile_from_stream(&mut rest).unwrap().unwrap();
        next.read_to_end(&mut seen).unwrap();
        archive.by_name(&part.name).unwrap().read_to_end(&mut found).unwrap();
        assert_eq!(seen.len(), part.unpressed as usize, "{}: as long as told", part.name);
        assert!(seen == found, "{}: the same bytes from the front as by way of the directory", part.name);
    }
}

fn notes(title: &str, rows: impl Iterator<Item = String> + 'static) -> Sheet<'static> {
    Sheet {
        title: title.into(),
        columns: vec![column("姓名 & <name>", ColumnKind::Text), column("n", ColumnKind::Integer)],
        rows: Box::new(rows.zip(0..).map(|(text, n): (String, i64)| vec![text.into(), n.into()])),
        landscape: false,
        printed: 0,
        footer: "云栖 & Co".into(),
    }
}

fn workbook(sheets: Vec<Sheet<'_>>) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    write_all(sheets, &mut out).unwrap();
    out.into_inner()
}

#[test]
fn a_workbook_can_be_read_from_the_front() {
    check(&workbook(vec![notes("none", iter::empty())]), 1);
    check(&workbook(vec![notes("one", iter::once("王小明".to_owned()))]), 1);
}

#[test]
fn a_workbook_of_many_sheets_can_be_read_from_the_front() {
    let odd = ["Tom & <Jerry>", "\"'", "a\r\u{7}b", "_x0041_", "\u{fffe}", "礼🎁", " ", "]]>", "=1+1"];
    let sheets = vec![
        notes("odd & <titles>", odd.into_iter().map(str::to_owned)),
        notes("none", iter::empty()),
        // More of them than are pressed at once.
        notes("many", (0..30_000).map(|n| format!("guest {n} of {}", n * 7_919 % 30_011))),
        notes("last", iter::once("x".repeat(LONGEST_TEXT))),
    ];
    check(&workbook(sheets), 4);
}
