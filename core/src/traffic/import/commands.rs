//! Importing, for clients.

use std::cell::RefCell;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::column::{ImportField, ImportKind};
use super::known::Known;
use super::order::ColumnInDoubt;
use super::report::ImportReport;
use super::row::Columns;
use super::run::run;
use super::source::{self, ImportPreview};
use crate::book::{BookError, Op, Query};
use crate::calendar::{Calendar, DayOrder};
use crate::desk::{Call, Nothing};
use crate::error::{Error, Result, refuse};
use crate::exchange::encoding::NamedEncoding;
use crate::history::{self, UndoRequest};

pub const IMPORTED: Op = Op::new("imported");

#[derive(Debug, Deserialize, TS)]
pub struct ImportPreviewRequest {
    pub path: String,
    /// Null to tell from the file itself.
    pub kind: Option<ImportKind>,
    /// By any name that the web knows it by; null to tell from the file itself.
    #[serde(default)]
    pub encoding: Option<String>,
}

/// Errors: `file_not_read`; `import_encoding_unknown`; those of [`crate::exchange::ExchangeError`].
pub fn import_preview(call: &Call, request: ImportPreviewRequest) -> Result<ImportPreview> {
    let path = PathBuf::from(&request.path);
    let known = known(call, request.encoding.as_deref())?;
    let kind = match request.kind {
        Some(kind) => kind,
        None => source::kind_of(&path, &known)?,
    };
    let mut preview = source::preview(&path, kind, &known)?;
    if let Some(mapping) = remembered(call, kind, &preview.headings)? {
        preview.mapping = mapping;
        preview.remembered = true;
    }
    Ok(preview)
}

/// Errors: `import_encoding_unknown`.
fn known(call: &Call, encoding: Option<&str>) -> Result<Known> {
    let named = |name: &str| match NamedEncoding::from_name(name) {
        Some(encoding) => Ok(encoding),
        None => {
            let names = NamedEncoding::NAMES.join(", ");
            refuse("import_encoding_unknown").arg("name", name).arg("names", names).field("encoding").err()
        }
    };
    let encoding = encoding.filter(|name| !name.is_empty()).map(named).transpose()?;
    Ok(Known { encoding, today: call.today()?, zone: call.property()?.zone()? })
}

#[derive(Debug, Deserialize, TS)]
pub struct ImportRun {
    pub path: String,
    pub kind: ImportKind,
    /// Null to match as the preview says. Ignored for vCards.
    #[serde(default)]
    pub mapping: Option<Vec<Option<ImportField>>>,
    /// In which order the dates of columns in doubt are written.
    #[serde(default)]
    pub day_order: Option<DayOrder>,
    /// Of the dates that do not say theirs, in columns where others do; null for solar.
    #[serde(default)]
    pub calendar: Option<Calendar>,
    /// As in the preview.
    #[serde(default)]
    pub encoding: Option<String>,
    /// Tells what would happen and changes nothing.
    #[serde(default)]
    pub dry_run: bool,
}

/// Brings in a file as one change.
///
/// Errors: `import_column_missing` when no column holds the name (or the arrival day); `import_day_order_missing` when nothing
/// in the file tells the order of day and month in a column (the property's own order does not apply to files from elsewhere);
/// `cancelled`; those of reading.
pub fn import_run(call: &Call, request: ImportRun) -> Result<ImportReport> {
    let path = PathBuf::from(&request.path);
    let known = known(call, request.encoding.as_deref())?;
    let preview = match request.kind {
        // Cards say themselves what is what: they are read once.
        ImportKind::Vcard => source::unread(&path),
        kind => import_preview(
            call,
            ImportPreviewRequest { path: request.path, kind: Some(kind), encoding: request.encoding },
        )?,
    };
    let mut mapping = request.mapping.unwrap_or(preview.mapping);
    mapping.resize(preview.headings.len(), None);
    check_mapping(request.kind, &mapping)?;
    let mut orders = preview.orders;
    for doubt in &preview.in_doubt {
        if !mapping.get(doubt.column).copied().flatten().is_some_and(ImportField::is_date) {
            continue;
        }
        match (request.day_order, orders.get_mut(doubt.column)) {
            (Some(order), Some(orders)) => *orders = order.into(),
            _ => return Err(order_missing(doubt, &preview.headings)),
        }
    }
    let mut columns = Columns::new(&known, preview.headings.clone(), mapping.clone());
    columns.orders = orders;
    columns.calendar = request.calendar;
    let opened = source::open(&path, request.kind, columns, &known, preview.rows)?;
    // A trial runs the real import and rolls it back, so its report is exact.
    let trial = RefCell::new(None);
    let done = call.change(IMPORTED, |tx| {
        let mut report = run(call, tx, request.kind, opened)?;
        if request.dry_run {
            *trial.borrow_mut() = Some(report);
            return Err(Error::Book(BookError::Cancelled));
        }
        tx.tell("file", preview.file_name.clone());
        tx.tell("added", report.added);
        tx.tell("updated", report.updated);
        remember(tx, request.kind, &preview.headings, &mapping)?;
        let id = tx.insert(
            "insert into import (kind, file_name, added, updated, report, change_id, at)
             values (:kind, :file_name, :added, :updated, :report, :change_id, :at)",
            json!({
                "kind": request.kind.id(),
                "file_name": preview.file_name,
                "added": report.added,
                "updated": report.updated,
                "report": serde_json::to_string(&report).map_err(BookError::from)?,
                "change_id": tx.id(),
                "at": tx.acting.now_ms,
            }),
        )?;
        report.import_id = Some(id);
        Ok(report)
    });
    match trial.into_inner() {
        Some(report) => Ok(report),
        None => done,
    }
}

fn order_missing(doubt: &ColumnInDoubt, headings: &[String]) -> Error {
    let column = headings.get(doubt.column).cloned().unwrap_or_default();
    refuse("import_day_order_missing").arg("column", column).arg("example", &doubt.example).field("day_order").into()
}

fn check_mapping(kind: ImportKind, mapping: &[Option<ImportField>]) -> Result<()> {
    use ImportField::{Arrival, FamilyName, GivenName, Name, NativeName};
    let has = |fields: &[ImportField]| mapping.iter().flatten().any(|field| fields.contains(field));
    if kind == ImportKind::Vcard {
        return Ok(());
    }
    if !has(&[Name, FamilyName, GivenName, NativeName]) {
        return refuse("import_column_missing").arg("field", Name.id()).field("name").err();
    }
    if kind == ImportKind::Arrivals && !has(&[Arrival]) {
        return refuse("import_column_missing").arg("field", Arrival.id()).field("arrival").err();
    }
    Ok(())
}

/// Identifies a set of headings.
fn signature(headings: &[String]) -> String {
    headings.join("\u{1f}")
}

fn remembered(call: &Call, kind: ImportKind, headings: &[String]) -> Result<Option<Vec<Option<ImportField>>>> {
    let found: Option<(String,)> = call.read(|query| {
        Ok(query.maybe(
            "select mapping from import_mapping where kind = :kind and signature = :signature",
            json!({ "kind": kind.id(), "signature": signature(headings) }),
        )?)
    })?;
    Ok(found.and_then(|(mapping,)| serde_json::from_str(&mapping).ok()))
}

fn remember(
    tx: &crate::book::Change,
    kind: ImportKind,
    headings: &[String],
    mapping: &[Option<ImportField>],
) -> Result<()> {
    if kind == ImportKind::Vcard {
        return Ok(());
    }
    tx.run(
        "insert into import_mapping (kind, signature, mapping) values (:kind, :signature, :mapping)
         on conflict (kind, signature) do update set mapping = excluded.mapping",
        json!({
            "kind": kind.id(),
            "signature": signature(headings),
            "mapping": serde_json::to_string(mapping).map_err(BookError::from)?,
        }),
    )?;
    Ok(())
}

#[derive(Debug, Deserialize, TS)]
pub struct ImportId {
    pub import_id: i64,
}

/// Takes back a whole import. Errors: `import_not_found`; those of undo.
pub fn import_undo(call: &Call, request: ImportId) -> Result<Nothing> {
    let found: Option<(i64,)> = call.read(|query| {
        Ok(query.maybe("select change_id from import where id = :id", json!({ "id": request.import_id }))?)
    })?;
    match found {
        Some((change_id,)) => history::undo(call, UndoRequest { change_id }),
        None => refuse("import_not_found").arg("id", request.import_id.to_string()).err(),
    }
}

/// An import of the past.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct ImportLine {
    pub id: i64,
    pub kind: ImportKind,
    pub file_name: String,
    pub added: i64,
    pub updated: i64,
    /// Units: milliseconds UTC.
    pub at: i64,
    pub staff: Option<String>,
}

/// Shape: newest first; one that was undone is gone.
pub fn import_list(call: &Call, _: Nothing) -> Result<Vec<ImportLine>> {
    call.read(|query| {
        Ok(query.all(
            "select import.id, import.kind, import.file_name, import.added, import.updated, import.at,
               staff.name as staff
             from import join change on change.id = import.change_id
             left join staff on staff.id = change.staff_id
             order by import.id desc limit 100",
            json!({}),
        )?)
    })
}

/// The report of an import of the past. Errors: `import_not_found`.
pub fn import_report(call: &Call, request: ImportId) -> Result<ImportReport> {
    call.read(|query| load_report(query, request.import_id))
}

/// Errors: `import_not_found`.
pub(super) fn load_report(query: &Query, id: i64) -> Result<ImportReport> {
    let found: Option<(String,)> = query.maybe("select report from import where id = :id", json!({ "id": id }))?;
    let Some((report,)) = found else { return refuse("import_not_found").arg("id", id.to_string()).err() };
    let report: ImportReport = serde_json::from_str(&report).map_err(BookError::from)?;
    Ok(ImportReport { import_id: Some(id), ..report.in_present_form() })
}
