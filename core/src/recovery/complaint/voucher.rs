//! Vouchers as the guest gets them: what was given, not why.

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::ComplaintId;
use super::store::row;
use crate::compensation::{Compensation, CompensationState, of_complaint};
use crate::desk::{Call, Letterhead, Printout, day_text, imprint};
use crate::error::{Result, refuse};
use crate::guest;
use crate::locale::Language;
use crate::paper::{Job, PaperPreview, PaperWritten, PreviewRange, Voucher, VoucherJob, VoucherLayout};

/// Which vouchers of a complaint, and how.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct VoucherOrder {
    pub complaint_id: ComplaintId,
    /// Null for all that were granted.
    #[serde(default)]
    #[ts(optional)]
    pub compensation_id: Option<i64>,
    #[serde(default)]
    pub layout: VoucherLayout,
    /// Null for the guest's language where the house has it, else the property's.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
}

#[derive(Debug, Deserialize, TS)]
pub struct VoucherPreviewRequest {
    pub order: VoucherOrder,
    #[serde(flatten)]
    pub range: PreviewRange,
}

#[derive(Debug, Deserialize, TS)]
pub struct VoucherExportRequest {
    pub order: VoucherOrder,
    pub path: String,
}

/// Errors: `complaint_not_found`, `voucher_none`, `paper_font_missing`.
pub fn voucher_preview(call: &Call, request: VoucherPreviewRequest) -> Result<PaperPreview> {
    Ok(set(call, &request.order)?.preview(request.range))
}

/// Writes the vouchers as a PDF. Errors: as [`voucher_preview`]; `file_not_written`.
pub fn voucher_export(call: &Call, request: VoucherExportRequest) -> Result<PaperWritten> {
    set(call, &request.order)?.export(call, request.path)
}

/// Writes the vouchers where the system's print dialog can take them from. Errors: as [`voucher_export`].
pub fn voucher_print(call: &Call, order: VoucherOrder) -> Result<PaperWritten> {
    set(call, &order)?.print(call, "zhike-vouchers.pdf")
}

fn set(call: &Call, order: &VoucherOrder) -> Result<Printout> {
    let (property, actor) = (call.property()?, call.actor()?);
    let (language, vouchers) = call.read(|query| {
        let complaint = row(query, order.complaint_id, actor)?;
        let guest = guest::load(query, complaint.facts.guest_id)?.fields;
        let language = order.language.or(spoken(&guest.language)).unwrap_or(property.language);
        let name = name_for(&guest.display_name, &guest.native_name, language);
        let names = (name.as_str(), guest::read_as(&guest));
        let granted = of_complaint(query, order.complaint_id.0)?.into_iter().filter(|row| {
            row.state == CompensationState::Granted && order.compensation_id.is_none_or(|id| id == row.id)
        });
        let vouchers = granted.filter_map(|row| voucher(row, &names, language, &property).transpose());
        Ok((language, vouchers.collect::<Result<Vec<Voucher>>>()?))
    })?;
    if vouchers.is_empty() {
        return refuse("voucher_none").err();
    }
    let imprint = imprint(call, language)?;
    let reach = call.read(Letterhead::load)?.reach();
    let job = VoucherJob { imprint, layout: order.layout, reach, vouchers };
    Printout::set(call, &Job::Vouchers(job), language.text("voucher-title"))
}

/// None for what is no voucher.
fn voucher(
    row: Compensation,
    (guest, other_name): &(&str, String),
    language: Language,
    property: &crate::property::Property,
) -> Result<Option<Voucher>> {
    let (Some(number), Some(valid_until), Some(granted_at)) = (row.voucher_number, row.valid_until, row.granted_at)
    else {
        return Ok(None);
    };
    let say = |id: &str, args: serde_json::Value| {
        let serde_json::Value::Object(args) = args else { return language.text(id) };
        language.text_with(id, &args)
    };
    let dated = |day: chrono::NaiveDate| {
        say("voucher-day", json!({ "day": day_text(day, language), "year": day.format("%Y").to_string() }))
    };
    let kind = serde_json::to_value(row.kind).ok().and_then(|kind| kind.as_str().map(|kind| kind.replace('_', "-")));
    let by = row.granted_by.unwrap_or_default();
    Ok(Some(Voucher {
        kind: language.text(&format!("compensation-kind-{}", kind.unwrap_or_default())),
        name: row.name,
        quantity: if row.quantity == 1 { String::new() } else { format!("× {}", row.quantity) },
        guest: (*guest).to_owned(),
        other_name: other_name.clone(),
        number,
        valid_until: dated(valid_until),
        issued: say("voucher-issued", json!({ "who": by, "day": dated(property.day_of(granted_at)?) })),
    }))
}

/// The language of the house that a guest speaks.
fn spoken(code: &str) -> Option<Language> {
    let code = code.to_lowercase();
    let begins = |tag: &str| code == tag || code.starts_with(&format!("{tag}-"));
    if begins("zh") {
        Some(Language::Chinese)
    } else if begins("en") {
        Some(Language::English)
    } else {
        None
    }
}

/// The name as the guest writes it in that language.
fn name_for(display: &str, native: &str, language: Language) -> String {
    let chinese = native.chars().any(crate::text::fold::is_han);
    if language == Language::Chinese && chinese { native.to_owned() } else { display.to_owned() }
}
