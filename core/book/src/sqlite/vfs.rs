//! What SQLite sees of a book's file: everything after the header. A thin SQLite VFS over the system's own one. It shifts every
//! offset by the size of the header and passes everything else on.
//!
//! It also records in the header which write-ahead log belongs to the file. Whenever SQLite restarts its log, the header is
//! updated first. A log that the header does not name belongs to another state of the file, for example when a backup was
//! copied over it. `open` sets such a log aside, and SQLite never applies it.

// A VFS is a table of C functions, which safe Rust cannot provide. All unsafe code of the book is in this file.
#![allow(unsafe_code)]

use std::ffi::{CStr, c_int, c_void};
use std::ptr;
use std::sync::OnceLock;

use rusqlite::{Connection, ffi};

use crate::contract::BookError;
use crate::header::{BLOCK, Block, HEADER, Header, LogMark, STAMP, Stamp};

/// The name of the VFS. Any connection of this process can use it once a book has been opened.
pub const NAME: &CStr = c"zhike";

/// Registers the VFS once. Errors: `book_failed` if SQLite has no VFS at all.
pub(super) fn register() -> Result<&'static CStr, BookError> {
    static REGISTERED: OnceLock<c_int> = OnceLock::new();
    // SAFETY: the system's layer lives as long as the program, and so does ours, because it is leaked.
    let result = *REGISTERED.get_or_init(|| unsafe {
        let system = ffi::sqlite3_vfs_find(ptr::null());
        if system.is_null() {
            return ffi::SQLITE_ERROR;
        }
        // A copy, so that the functions we keep find their own data (`pAppData`).
        let mut ours = *system;
        ours.zName = NAME.as_ptr();
        ours.pNext = ptr::null_mut();
        ours.szOsFile += size_of::<BookFile>() as c_int;
        ours.xOpen = Some(open);
        let _ = SYSTEM.set(System(system));
        ffi::sqlite3_vfs_register(Box::leak(Box::new(ours)), 0)
    });
    if result == ffi::SQLITE_OK {
        Ok(NAME)
    } else {
        Err(rusqlite::Error::SqliteFailure(ffi::Error::new(result), None).into())
    }
}

struct System(*mut ffi::sqlite3_vfs);

// SAFETY: the pointer is only read, and the engine allows its use from any thread.
unsafe impl Send for System {}
// SAFETY: as above.
unsafe impl Sync for System {}

static SYSTEM: OnceLock<System> = OnceLock::new();

/// An open file of a book. The system's own file object follows it in the memory that SQLite allocated.
#[repr(C)]
struct BookFile {
    engine: ffi::sqlite3_file,
    /// The book's file: this one, or the one whose log this is.
    book: *mut ffi::sqlite3_file,
    /// The header's stamp when it was last read or written through this file.
    stamp: Option<Stamp>,
    /// The disk failed here, or while writing the log.
    failed: bool,
}

/// Calls a function of the system's file.
macro_rules! system {
    ($file:expr, $function:ident $(, $argument:expr)*) => {{
        let file = behind($file);
        match ((*(*file).pMethods).$function, failing::now(stringify!($function))) {
            (Some(function), None) => function(file $(, $argument)*),
            (_, failure) => failure.unwrap_or(ffi::SQLITE_IOERR),
        }
    }};
}

/// Remembers that the disk failed: see [`has_failed`].
unsafe fn noted(file: *mut ffi::sqlite3_file, result: c_int) -> c_int {
    // A short read only marks the end of the file, and a busy lock is no failure.
    if result & 0xff == ffi::SQLITE_IOERR && result != ffi::SQLITE_IOERR_SHORT_READ || result == ffi::SQLITE_FULL {
        unsafe { (*(*file.cast::<BookFile>()).book.cast::<BookFile>()).failed = true }
    }
    result
}

/// Tests let the disk fail here.
#[cfg(not(test))]
mod failing {
    pub(super) const fn now(_: &str) -> Option<std::ffi::c_int> {
        None
    }
}

/// The system's own file behind one of ours.
unsafe fn behind(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    unsafe { file.cast::<BookFile>().add(1).cast() }
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    flags_out: *mut c_int,
) -> c_int {
    unsafe {
        let Some(system) = SYSTEM.get().map(|system| system.0) else { return ffi::SQLITE_ERROR };
        let Some(open_system) = (*system).xOpen else { return ffi::SQLITE_ERROR };
        let methods: &'static ffi::sqlite3_io_methods = match flags & (ffi::SQLITE_OPEN_MAIN_DB | ffi::SQLITE_OPEN_WAL)
        {
            ffi::SQLITE_OPEN_MAIN_DB => &BOOK,
            ffi::SQLITE_OPEN_WAL => &LOG,
            // SQLite's temporary files have no header.
            _ => return open_system(system, name, file, flags, flags_out),
        };
        (*file).pMethods = ptr::null();
        let result = open_system(system, name, behind(file), flags, flags_out);
        if result != ffi::SQLITE_OK {
            if !(*behind(file)).pMethods.is_null() {
                system!(file, xClose);
            }
            return result;
        }
        let ours = file.cast::<BookFile>();
        (*ours).book = if flags & ffi::SQLITE_OPEN_WAL != 0 { ffi::sqlite3_database_file_object(name) } else { file };
        (&raw mut (*ours).stamp).write(None);
        (*ours).failed = false;
        (*file).pMethods = methods;
        ffi::SQLITE_OK
    }
}

const COMMON: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    // Version 2 has the shared memory that WAL needs. Version 3 would add memory mapping, which encryption rules out.
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read_log),
    xWrite: Some(write_log),
    xTruncate: Some(truncate_log),
    xSync: Some(sync),
    xFileSize: Some(log_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(control_log),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

static LOG: ffi::sqlite3_io_methods = COMMON;

static BOOK: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    xRead: Some(read_book),
    xWrite: Some(write_book),
    xTruncate: Some(truncate_book),
    xFileSize: Some(book_size),
    xFileControl: Some(control_book),
    ..COMMON
};

// --- where a page lies ---

/// SQLite locks bytes at this offset of the real file, and never uses the page at this offset of the database.
const LOCK_BYTES: i64 = 0x4000_0000;
const PAGE: i64 = 4096;
const SHIFT: i64 = HEADER as i64;

/// The offset in the file for an offset in the database.
///
/// The shift would put one page on the lock bytes, which Windows does not let anyone read or write. That page goes where the
/// unused page would be.
fn place(offset: i64) -> i64 {
    let under_lock = LOCK_BYTES - SHIFT;
    if (under_lock..under_lock + PAGE).contains(&offset) { offset + 2 * SHIFT } else { offset + SHIFT }
}

/// The size of the file for a size of the database.
fn real_size(size: i64) -> i64 {
    let moved = LOCK_BYTES - SHIFT..=LOCK_BYTES + PAGE;
    if size > *moved.start() && size <= *moved.end() { moved.end() + SHIFT } else { size + SHIFT }
}

unsafe extern "C" fn read_book(
    file: *mut ffi::sqlite3_file,
    buffer: *mut c_void,
    amount: c_int,
    offset: ffi::sqlite3_int64,
) -> c_int {
    unsafe { noted(file, system!(file, xRead, buffer, amount, place(offset))) }
}

unsafe extern "C" fn write_book(
    file: *mut ffi::sqlite3_file,
    buffer: *const c_void,
    amount: c_int,
    offset: ffi::sqlite3_int64,
) -> c_int {
    unsafe { noted(file, system!(file, xWrite, buffer, amount, place(offset))) }
}

unsafe extern "C" fn truncate_book(file: *mut ffi::sqlite3_file, size: ffi::sqlite3_int64) -> c_int {
    unsafe { noted(file, system!(file, xTruncate, real_size(size))) }
}

unsafe extern "C" fn book_size(file: *mut ffi::sqlite3_file, size: *mut ffi::sqlite3_int64) -> c_int {
    unsafe {
        let result = system!(file, xFileSize, size);
        if result == ffi::SQLITE_OK {
            *size = (*size - SHIFT).max(0);
        }
        result
    }
}

unsafe extern "C" fn control_book(file: *mut ffi::sqlite3_file, code: c_int, argument: *mut c_void) -> c_int {
    unsafe {
        match code {
            IS_OURS => match is_ours(file) {
                Ok(ours) => {
                    *argument.cast::<bool>() = ours;
                    ffi::SQLITE_OK
                }
                Err(code) => code,
            },
            HAS_FAILED => {
                *argument.cast::<bool>() = (*file.cast::<BookFile>()).failed;
                ffi::SQLITE_OK
            }
            READ_HEADER => match read_header(file, &mut *argument.cast::<[Block; 2]>()) {
                Ok(()) => ffi::SQLITE_OK,
                Err(code) => code,
            },
            WRITE_HEADER => {
                let (block, place) = &*argument.cast::<(Block, usize)>();
                write_copy(file, block, *place)
            }
            ffi::SQLITE_FCNTL_SIZE_HINT => {
                let mut size = real_size(*argument.cast::<i64>());
                system!(file, xFileControl, code, (&raw mut size).cast())
            }
            _ => system!(file, xFileControl, code, argument),
        }
    }
}

// --- the header and the log ---

/// Our own codes for [`ffi::sqlite3_file_control`], outside SQLite's range.
const READ_HEADER: c_int = 0x5a48_0001;
const WRITE_HEADER: c_int = 0x5a48_0002;
const IS_OURS: c_int = 0x5a48_0003;
const HAS_FAILED: c_int = 0x5a48_0004;

/// Reads the header through SQLite's own handle. Closing another handle on the same file would release SQLite's locks (POSIX).
pub(super) fn header(connection: &Connection) -> Result<Header, BookError> {
    let mut copies: [Block; 2] = [[0; BLOCK]; 2];
    control(connection, READ_HEADER, (&raw mut copies).cast())?;
    Header::newest([&copies[0], &copies[1]])
}

/// Which of the two copies are whole.
pub(super) fn header_copies_whole(connection: &Connection) -> Result<[bool; 2], BookError> {
    let mut copies: [Block; 2] = [[0; BLOCK]; 2];
    control(connection, READ_HEADER, (&raw mut copies).cast())?;
    Ok(copies.map(|copy| Header::newest([&copy, &copy]).is_ok()))
}

/// Writes one copy of the header and waits until it is on the disk.
pub(super) fn put_header(connection: &Connection, header: &Header, place: usize) -> Result<(), BookError> {
    let mut order: (Block, usize) = (header.block()?, place);
    control(connection, WRITE_HEADER, (&raw mut order).cast())
}

/// Whether the file at the book's path is still the one that was opened and has not been overwritten. Windows does not allow
/// an open file to be moved. Errors: `book_failed` if the disk cannot be read.
pub(super) fn is_in_place(connection: &Connection) -> Result<bool, BookError> {
    let (mut moved, mut ours): (c_int, bool) = (0, false);
    // Where the system cannot tell, it does not let an open file be moved.
    let _ = control(connection, ffi::SQLITE_FCNTL_HAS_MOVED, (&raw mut moved).cast());
    control(connection, IS_OURS, (&raw mut ours).cast())?;
    Ok(moved == 0 && ours)
}

/// Whether a read or write of this connection ever failed. SQLite may keep half a page in memory after that, so the
/// connection must be replaced.
pub(super) fn has_failed(connection: &Connection) -> bool {
    let mut failed = false;
    control(connection, HAS_FAILED, (&raw mut failed).cast()).is_err() || failed
}

fn control(connection: &Connection, code: c_int, argument: *mut c_void) -> Result<(), BookError> {
    // SAFETY: the connection is open while it is borrowed, and each code is given what it takes.
    let result = unsafe { ffi::sqlite3_file_control(connection.handle(), c"main".as_ptr(), code, argument) };
    if result == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(rusqlite::Error::SqliteFailure(ffi::Error::new(result), None).into())
    }
}

unsafe fn read_copies<const N: usize>(book: *mut ffi::sqlite3_file, copies: &mut [[u8; N]; 2]) -> Result<(), c_int> {
    for (copy, place) in copies.iter_mut().zip(0..) {
        let offset = place * BLOCK as i64;
        match unsafe { system!(book, xRead, copy.as_mut_ptr().cast(), N as c_int, offset) } {
            ffi::SQLITE_OK => {}
            code => return Err(code),
        }
    }
    Ok(())
}

unsafe fn read_header(book: *mut ffi::sqlite3_file, copies: &mut [Block; 2]) -> Result<(), c_int> {
    unsafe {
        read_copies(book, copies)?;
        remember(book, Stamp::newest([first_bytes(&copies[0]), first_bytes(&copies[1])]));
    }
    Ok(())
}

unsafe fn write_copy(book: *mut ffi::sqlite3_file, block: &Block, place: usize) -> c_int {
    unsafe {
        let offset = (place * BLOCK) as i64;
        match system!(book, xWrite, block.as_ptr().cast(), BLOCK as c_int, offset) {
            ffi::SQLITE_OK => {}
            code => return code,
        }
        remember(book, Stamp::newest([first_bytes(block); 2]));
        system!(book, xSync, ffi::SQLITE_SYNC_NORMAL)
    }
}

unsafe fn remember(book: *mut ffi::sqlite3_file, stamp: Option<Stamp>) {
    unsafe { (*book.cast::<BookFile>()).stamp = stamp }
}

fn first_bytes(block: &Block) -> &[u8; STAMP] {
    // A block is longer than its stamp.
    block.first_chunk().unwrap_or(&[0; STAMP])
}

/// Whether the header still begins as it did when it was last read or written here.
unsafe fn is_ours(book: *mut ffi::sqlite3_file) -> Result<bool, c_int> {
    let mut starts = [[0; STAMP]; 2];
    match unsafe { read_copies(book, &mut starts) } {
        Ok(()) => {
            let known = unsafe { (*book.cast::<BookFile>()).stamp };
            Ok(known.is_some() && Stamp::newest([&starts[0], &starts[1]]) == known)
        }
        // The header itself is gone.
        Err(ffi::SQLITE_IOERR_SHORT_READ) => Ok(false),
        Err(code) => Err(code),
    }
}

/// Units: bytes. Source: SQLite's file format, "WAL file format".
pub(super) const LOG_HEADER: usize = 32;

/// The mark of a log that begins with these bytes.
pub(super) fn mark_of_log(start: &[u8; LOG_HEADER]) -> LogMark {
    let mut mark = LogMark::default();
    mark.copy_from_slice(&start[16..24]);
    mark
}

/// SQLite restarts its log only when the old one is completely in the file and on the disk. From then on only the new log may
/// be applied.
unsafe extern "C" fn write_log(
    file: *mut ffi::sqlite3_file,
    buffer: *const c_void,
    amount: c_int,
    offset: ffi::sqlite3_int64,
) -> c_int {
    unsafe {
        if offset == 0 && amount as usize == LOG_HEADER {
            let mark = mark_of_log(&*buffer.cast());
            match name_log((*file.cast::<BookFile>()).book, mark) {
                ffi::SQLITE_OK => {}
                code => return noted(file, code),
            }
        }
        noted(file, system!(file, xWrite, buffer, amount, offset))
    }
}

/// Records in the header the log that starts now.
unsafe fn name_log(book: *mut ffi::sqlite3_file, mark: LogMark) -> c_int {
    let mut copies: [Block; 2] = [[0; BLOCK]; 2];
    if let Err(code) = unsafe { read_header(book, &mut copies) } {
        return code;
    }
    let Ok(header) = Header::newest([&copies[0], &copies[1]]) else { return ffi::SQLITE_CORRUPT };
    if header.log == mark {
        return ffi::SQLITE_OK;
    }
    let (next, place) = Header { log: mark, previous_log: header.log, ..header }.next();
    match next.block() {
        Ok(block) => unsafe { write_copy(book, &block, place) },
        Err(_) => ffi::SQLITE_FULL,
    }
}

// --- left to the system ---

/// Functions passed on unchanged.
macro_rules! as_the_system_does {
    ($($name:ident = $function:ident($($argument:ident: $kind:ty),*);)*) => {
        $(unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file $(, $argument: $kind)*) -> c_int {
            unsafe { noted(file, system!(file, $function $(, $argument)*)) }
        })*
    };
}

as_the_system_does! {
    read_log = xRead(buffer: *mut c_void, amount: c_int, offset: ffi::sqlite3_int64);
    truncate_log = xTruncate(size: ffi::sqlite3_int64);
    sync = xSync(flags: c_int);
    log_size = xFileSize(size: *mut ffi::sqlite3_int64);
    lock = xLock(level: c_int);
    unlock = xUnlock(level: c_int);
    check_reserved_lock = xCheckReservedLock(held: *mut c_int);
    control_log = xFileControl(code: c_int, argument: *mut c_void);
    sector_size = xSectorSize();
    device_characteristics = xDeviceCharacteristics();
    shm_map = xShmMap(page: c_int, size: c_int, extend: c_int, at: *mut *mut c_void);
    shm_lock = xShmLock(offset: c_int, amount: c_int, flags: c_int);
    shm_unmap = xShmUnmap(remove: c_int);
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    unsafe { system!(file, xClose) }
}

unsafe extern "C" fn shm_barrier(file: *mut ffi::sqlite3_file) {
    unsafe {
        let file = behind(file);
        if let Some(function) = (*(*file).pMethods).xShmBarrier {
            function(file);
        }
    }
}

#[cfg(test)]
pub(super) mod failing;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_page_lies_under_the_lock_bytes_or_in_another_ones_place() {
        let unused = LOCK_BYTES;
        let around = (LOCK_BYTES - 16 * PAGE..LOCK_BYTES + 16 * PAGE).step_by(PAGE as usize);
        let places: Vec<i64> = around.filter(|offset| *offset != unused).map(place).collect();
        let mut sorted = places.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), places.len(), "every page has a place of its own");
        assert!(!sorted.contains(&LOCK_BYTES), "and none the one that is locked");
        assert_eq!(place(0), SHIFT, "the first page follows the header");
    }

    #[test]
    fn the_file_is_long_enough_for_every_page_in_it() {
        for pages in (LOCK_BYTES / PAGE - 16)..(LOCK_BYTES / PAGE + 16) {
            let size = pages * PAGE;
            let last = (0..pages).rev().take(4).map(|page| page * PAGE).filter(|offset| *offset != LOCK_BYTES);
            let end = last.map(|offset| place(offset) + PAGE).max().unwrap_or_default();
            assert!(real_size(size) >= end, "{pages} pages end at {end}, and the file at {}", real_size(size));
        }
    }
}
