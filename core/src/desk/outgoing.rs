//! What leaves the book: every file and every sheet is a line of the journal, with who, when, what and how many. The line is
//! written when the file is in place, and a file without its line does not stay.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::Call;
use crate::book::Op;
use crate::error::Result;

/// What went out does not come back by an undo.
pub const OUTGOING: Op = Op::new("outgoing_noted");

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OutgoingKind {
    Guests,
    Calendar,
    GiftList,
    PackingList,
    SignatureList,
    Labels,
    ComplaintReport,
    Cards,
    GuestCards,
    TableCards,
    VipCards,
    ArrivalBrief,
    Handover,
    Vouchers,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OutgoingFormat {
    Xlsx,
    Csv,
    Vcard,
    Ics,
    Pdf,
    /// On its way to the printer.
    Print,
}

/// What was written.
#[derive(Debug, Clone, Copy)]
pub struct Outgoing {
    pub what: OutgoingKind,
    pub format: OutgoingFormat,
    /// Guests, lines or cards: what its reader would count.
    pub lines: u64,
}

/// Notes that a file is in place. Without its line it is taken away again.
///
/// Errors: those of a change.
pub fn note_outgoing(call: &Call, path: &Path, outgoing: Outgoing) -> Result<()> {
    let Outgoing { what, format, lines } = outgoing;
    let name = match format {
        OutgoingFormat::Print => String::new(),
        _ => path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
    };
    // Not told to the pages as a change: there is nothing to take back.
    let noted = call.book()?.change(call.acting()?, OUTGOING, |tx| {
        tx.tell("kind", json!(what));
        tx.tell("format", json!(format));
        tx.tell("file", name.clone());
        tx.tell("lines", lines);
        let row = json!({
            "what": what,
            "format": format,
            "file_name": name,
            "lines": lines,
            "change_id": tx.id(),
            "at": tx.acting.now_ms,
        });
        tx.insert(
            "insert into outgoing (what, format, file_name, lines, change_id, at)
             values (:what, :format, :file_name, :lines, :change_id, :at)",
            row,
        )?;
        Ok::<(), crate::error::Error>(())
    });
    if noted.is_err() {
        // What went wrong with the book is what the person hears of.
        let _ = fs::remove_file(path);
    }
    noted.map(|_| ())
}
