//! The container of old and of protected workbooks: a file system in a file. Its chains of sectors may form circles, so they
//! are followed here once with a limit, before the library follows them without one.
//! Source: MS-CFB sections 2.2 to 2.6.

use encoding_rs::UTF_16LE;

use crate::exchange::ExchangeError;

/// From here on, numbers are not sectors but marks.
const SPECIAL: u32 = 0xffff_fffa;
const END: u32 = 0xffff_fffe;
const DIRECTORY_ENTRY: usize = 128;
const MINI_SECTOR: usize = 64;
/// Streams shorter than this lie in the stream of small ones.
const SHORT: u64 = 4096;

/// A container whose chains all end, those of the streams that are asked for included.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
    small_next: Vec<u32>,
    small: Vec<u8>,
    streams: Vec<Stream>,
}

struct Stream {
    name: String,
    first: u32,
    length: u64,
}

impl<'a> Compound<'a> {
    /// Errors: `import_workbook_damaged`.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ExchangeError> {
        let sector = match number(bytes, 30, 2)? {
            9 => 512,
            12 => 4096,
            _ => return Err(ExchangeError::WorkbookDamaged),
        };
        let mut compound = Compound {
            bytes,
            sector,
            next: Vec::new(),
            small_next: Vec::new(),
            small: Vec::new(),
            streams: Vec::new(),
        };
        compound.next = compound.read_next()?;
        let directory = compound.chain(number(bytes, 48, 4)?, u64::MAX)?;
        compound.streams =
            directory.chunks_exact(DIRECTORY_ENTRY).map(|entry| stream(entry, sector)).collect::<Result<_, _>>()?;
        let Some(root) = compound.streams.first() else { return Err(ExchangeError::WorkbookDamaged) };
        let (first, length) = (root.first, root.length);
        let small_sectors = u64::from(number(bytes, 64, 4)?);
        if small_sectors > 0 {
            compound.small = compound.chain(first, length)?;
            let table = compound.chain(number(bytes, 60, 4)?, small_sectors * sector as u64)?;
            compound.small_next = numbers(&table).collect();
        }
        Ok(compound)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.position(name).is_some()
    }

    /// Errors: `import_workbook_damaged`, also when there is no such stream.
    pub(super) fn stream(&self, name: &str) -> Result<Vec<u8>, ExchangeError> {
        self.position(name).map_or(Err(ExchangeError::WorkbookDamaged), |index| self.contents(index))
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.streams.iter().position(|stream| stream.name.eq_ignore_ascii_case(name))
    }

    /// Which sector follows on which, out of the tables that the header lists.
    fn read_next(&self) -> Result<Vec<u32>, ExchangeError> {
        let most = self.bytes.len() / self.sector + 1;
        let mut tables: Vec<u32> = (0..109).map(|at| number(self.bytes, 76 + at * 4, 4)).collect::<Result<_, _>>()?;
        let mut list = number(self.bytes, 68, 4)?;
        let mut lists = 0;
        while list < SPECIAL {
            let mut further: Vec<u32> = numbers(self.sector(list)?).collect();
            list = further.pop().unwrap_or(END);
            tables.append(&mut further);
            lists += 1;
            if lists > most {
                return Err(ExchangeError::WorkbookDamaged);
            }
        }
        tables.retain(|table| *table < SPECIAL);
        if tables.len() > most {
            return Err(ExchangeError::WorkbookDamaged);
        }
        let mut next = Vec::new();
        for table in tables {
            next.extend(numbers(self.sector(table)?));
        }
        Ok(next)
    }

    /// A sector; the last one of a file may be cut short.
    fn sector(&self, number: u32) -> Result<&'a [u8], ExchangeError> {
        let start = (number as usize + 1) * self.sector;
        let rest = self.bytes.get(start..).ok_or(ExchangeError::WorkbookDamaged)?;
        Ok(&rest[..rest.len().min(self.sector)])
    }

    fn contents(&self, index: usize) -> Result<Vec<u8>, ExchangeError> {
        let stream = &self.streams[index];
        if stream.length == 0 || (index > 0 && stream.first >= SPECIAL) {
            return Ok(Vec::new());
        }
        if index == 0 || stream.length >= SHORT {
            return self.chain(stream.first, stream.length);
        }
        let mut contents = Vec::new();
        let mut sector = stream.first;
        while sector < SPECIAL && (contents.len() as u64) < stream.length {
            let start = sector as usize * MINI_SECTOR;
            let rest = self.small.get(start..).ok_or(ExchangeError::WorkbookDamaged)?;
            contents.extend_from_slice(&rest[..rest.len().min(MINI_SECTOR)]);
            sector = *self.small_next.get(sector as usize).ok_or(ExchangeError::WorkbookDamaged)?;
        }
        contents.truncate(stream.length as usize);
        Ok(contents)
    }

    /// What a chain holds, up to `length`. Errors: `import_workbook_damaged` for one that comes back to itself.
    fn chain(&self, first: u32, length: u64) -> Result<Vec<u8>, ExchangeError> {
        let mut contents = Vec::new();
        let mut sector = first;
        while sector != END && (contents.len() as u64) < length {
            contents.extend_from_slice(self.sector(sector)?);
            if contents.len() > self.bytes.len() {
                return Err(ExchangeError::WorkbookDamaged);
            }
            sector = *self.next.get(sector as usize).ok_or(ExchangeError::WorkbookDamaged)?;
        }
        contents.truncate(usize::try_from(length).unwrap_or(usize::MAX));
        Ok(contents)
    }
}

fn stream(entry: &[u8], sector: usize) -> Result<Stream, ExchangeError> {
    // Read as the reader does, marks of byte order and all: both must find the same stream under a name.
    let name = UTF_16LE.decode(&entry[..64]).0;
    let low = u64::from(number(entry, 120, 4)?);
    let high = u64::from(number(entry, 124, 4)?);
    Ok(Stream {
        name: name.split('\0').next().unwrap_or_default().to_owned(),
        first: number(entry, 116, 4)?,
        // Small sectors are of a version that leaves the upper half to chance.
        length: if sector == 512 { low } else { low | high << 32 },
    })
}

/// A number of `size` bytes, at most four, the lowest first.
fn number(bytes: &[u8], at: usize, size: usize) -> Result<u32, ExchangeError> {
    let bytes = bytes.get(at..at + size).ok_or(ExchangeError::WorkbookDamaged)?;
    Ok(bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).map(|number| u32::from_le_bytes([number[0], number[1], number[2], number[3]]))
}
