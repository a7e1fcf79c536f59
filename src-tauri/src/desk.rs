//! The commands of core, one Tauri command a name. Core declares them; this only carries questions in and answers out,
//! off the thread that draws.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;
use tauri::ipc::{Invoke, InvokeBody, InvokeError};
use tauri::{AppHandle, Manager, Wry};
use zhike_core::api::{ApiError, Desk, KeyStore, Reply, Silent, World, find};

use crate::handed::Handed;
use crate::jobs::Jobs;
use crate::key_store::SystemKeyStore;
use crate::opening::Opening;
use crate::passing;
use crate::places::Places;
use crate::refusal::broken;

/// What a page sends with a command. Shape: `job` names the call when the page watches it.
#[derive(Debug, Default, Deserialize)]
struct Question {
    #[serde(default)]
    args: Value,
    job: Option<String>,
}

/// The folder of this run's files on their way to the printer.
struct PassingFolder(PathBuf);

/// Puts a desk into the app.
pub fn start(app: &AppHandle) -> tauri::Result<()> {
    let settings = settings(app)?;
    let scratch = passing::begin(&app.path().app_cache_dir()?.join("passing"), now_ms())?;
    let key_store = Arc::new(SystemKeyStore::new(&settings));
    app.manage(PassingFolder(scratch.clone()));
    app.manage(Places::new(&settings, scratch.clone(), key_store.clone()));
    let world = World {
        now_ms,
        // Without chance there is no key: better no program than a guessable one.
        random: |bytes| {
            getrandom::fill(bytes).unwrap_or_else(|error| panic!("the system gives no randomness: {error}"))
        },
        scratch,
        key_store: key_store.clone(),
    };
    let desk = Arc::new(Desk::new(world));
    let handed = Handed::at_start();
    let last = key_store.last_book();
    // Who opens another book by a double click does not want the last one.
    let by_itself = last.filter(|last| !handed.is_other_than(Some(last)));
    app.manage(Opening::begin(desk.clone(), by_itself));
    app.manage(handed);
    app.manage(desk);
    app.manage(Jobs::default());
    Ok(())
}

/// The time by which the book lives.
pub fn now_ms() -> i64 {
    chrono::Utc::now().timestamp_millis() + moved_ms()
}

#[cfg(debug_assertions)]
fn moved_ms() -> i64 {
    crate::script::moved_ms()
}

#[cfg(not(debug_assertions))]
fn moved_ms() -> i64 {
    0
}

/// Locks the book and forgets passing files.
pub fn end(app: &AppHandle) {
    app.state::<Opening>().wait();
    app.state::<Arc<Desk>>().lock();
    passing::end(&app.state::<PassingFolder>().0);
}

/// Where the window's settings lie. Specs have a computer of their own, which remembers beside their other wishes.
fn settings(app: &AppHandle) -> tauri::Result<PathBuf> {
    #[cfg(debug_assertions)]
    if let Some(folder) = crate::script::folder() {
        return Ok(folder);
    }
    app.path().app_config_dir()
}

/// Answers a command of core; false when core has none of this name.
pub fn answer(invoke: Invoke<Wry>) -> Option<Invoke<Wry>> {
    if find(invoke.message.command()).is_none() {
        return Some(invoke);
    }
    let Invoke { message, resolver, .. } = invoke;
    let app = message.webview_ref().app_handle().clone();
    let name = message.command().to_owned();
    let question = match message.payload() {
        InvokeBody::Json(payload) => serde_json::from_value(payload.clone()).unwrap_or_default(),
        InvokeBody::Raw(_) => Question::default(),
    };
    resolver.respond_async(async move {
        let work = tauri::async_runtime::spawn_blocking(move || ask(&app, &name, question));
        let reply = work.await.unwrap_or_else(|panic| Err(broken("unexpected", &panic)));
        reply.map_err(InvokeError::from)
    });
    None
}

fn ask(app: &AppHandle, name: &str, question: Question) -> Result<Reply, ApiError> {
    app.state::<Places>().check_request(&question.args)?;
    app.state::<Opening>().wait();
    let desk = app.state::<Arc<Desk>>();
    let Some(job) = question.job else { return desk.call(name, question.args, &Silent) };
    let watched = app.state::<Jobs>().begin(app, job);
    desk.call(name, question.args, &watched)
}
