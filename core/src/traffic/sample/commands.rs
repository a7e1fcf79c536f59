//! Making a sample hotel, for clients.

use std::path::PathBuf;

use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PASSPHRASE, Plan, fill, manager, property};
use crate::desk::{Call, DeskStatus, Nothing, desk_status};
use crate::error::Result;
use crate::locale::Language;
use crate::opening::{self, NewBook};

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
    let (property, manager) = (property(language), manager(language));
    let new = NewBook { path: &path, passphrase: &passphrase, property: &property, manager, sample: true };
    let today = property.day_of(call.now_ms())?;
    let plan = Plan { guests: request.guests, seed: request.seed, today, language };
    opening::create_book(call.desk(), new, |book, acting| {
        fill(book, acting, &plan, &|done, total| call.progress(done, total))
    })?;
    call.desk().remember(&path, false);
    Ok(SampleCreated { status: desk_status(call, Nothing {})?, passphrase: public })
}
