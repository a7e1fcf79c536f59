//! Making a sample hotel, for the faces.

use std::path::PathBuf;

use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PASSPHRASE, Plan, fill, manager, property};
use crate::book::Acting;
use crate::desk::{Call, DeskStatus, Nothing, desk_status, mark_as_sample};
use crate::error::Result;
use crate::locale::Language;
use crate::opening;

#[derive(Deserialize, TS)]
pub struct CreateSample {
    pub path: String,
    pub guests: u32,
    #[serde(default)]
    pub seed: u64,
    /// What the sample's staff write in; Chinese, where it is left out.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<Language>,
    /// The sample's own, which everybody is told, where it is left out.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub passphrase: Option<SecretString>,
}

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct SampleCreated {
    pub status: DeskStatus,
    /// To be shown: it opens the sample again.
    pub passphrase: Option<String>,
}

/// Makes a sample hotel and sits down at it. No file is left behind when it fails.
///
/// Errors: those of `book_create`; `cancelled`.
pub fn sample_create(call: &Call, request: CreateSample) -> Result<SampleCreated> {
    let path = PathBuf::from(&request.path);
    let language = request.language.unwrap_or(Language::Chinese);
    let public = request.passphrase.is_none().then(|| PASSPHRASE.to_owned());
    let passphrase = request.passphrase.clone().unwrap_or_else(|| PASSPHRASE.into());
    opening::create_book(call.desk(), &path, &passphrase, (property(language), manager(language)))?;
    let filled = fill_open_book(call, &request, language);
    // Sitting down anew: undo by key must not reach back into the making of the hotel.
    call.desk().lock();
    if let Err(error) = filled {
        crate::book::remove(&path);
        return Err(error);
    }
    opening::open_book(call.desk(), &path, &passphrase)?;
    call.desk().remember(&path, false);
    Ok(SampleCreated { status: desk_status(call, Nothing {})?, passphrase: public })
}

fn fill_open_book(call: &Call, request: &CreateSample, language: Language) -> Result<()> {
    let Some(session) = call.desk().session() else { return crate::error::refuse("book_locked").err() };
    let staff = session.staff();
    let acting = Acting { staff_id: staff.id, role: staff.role, now_ms: call.now_ms() };
    let today = session.property().day_of(call.now_ms())?;
    let plan = Plan { guests: request.guests, seed: request.seed, today, language };
    fill(&session.book, acting, &plan, &|done, total| call.progress(done, total))?;
    mark_as_sample(&session.book, acting)
}
