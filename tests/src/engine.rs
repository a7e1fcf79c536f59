//! The two engines that show the pages: the real app in WebKitGTK, and Chromium in front of the loopback host.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::time::timeout;
use zhike_core::api::{InMemoryKeyStore, World};

use crate::host::Host;
use crate::script::{self, Script};

/// A window opens in a second or two; a machine with much else to do needs longer.
const PATIENCE: Duration = Duration::from_secs(60);

/// A window that has just opened, and what stands behind it.
pub struct Window {
    pub client: Client,
    pub script: Script,
    /// What answers the pages where the engine is a plain browser.
    host: Option<Host>,
    /// What the computer behind the host remembers; the real app has its own.
    key_store: Arc<InMemoryKeyStore>,
}

/// Opens a window in the engine that this run is for, on a desk that nobody has worked at; `folder` takes what the
/// engine leaves behind.
pub async fn open(folder: &Path) -> Window {
    let script = match setting("ZHIKE_E2E_ENGINE").as_str() {
        "webkit" => setting("ZHIKE_SCRIPT").into(),
        _ => folder.join("script"),
    };
    start(folder, Script::new(script), Arc::default()).await
}

/// Closes the window and starts the program again.
pub async fn open_again(folder: &Path, window: &mut Window) {
    close(window.client.clone()).await;
    // Its desk leaves the book before the next one comes.
    window.host = None;
    *window = start(folder, window.script.clone(), window.key_store.clone()).await;
}

async fn start(folder: &Path, script: Script, key_store: Arc<InMemoryKeyStore>) -> Window {
    let (host, capabilities) = match setting("ZHIKE_E2E_ENGINE").as_str() {
        "webkit" => (None, webkit()),
        "chromium" => {
            let world = world(folder.join("scratch"), key_store.clone());
            let host = Host::start(setting("ZHIKE_E2E_UI").into(), world, script.clone()).await.unwrap();
            (Some(host), chromium(folder))
        }
        other => panic!("ZHIKE_E2E_ENGINE is webkit or chromium, not {other}"),
    };
    let mut builder = ClientBuilder::new(HttpConnector::new());
    let driver = setting("ZHIKE_E2E_DRIVER");
    let opening = builder.capabilities(capabilities).connect(&driver);
    let client =
        timeout(PATIENCE, opening).await.expect("the driver opens a window in time; its log is in the logs' folder");
    let client = client.expect("the driver opens a window; its log is in the logs' folder");
    if let Some(host) = &host {
        client.goto(host.url()).await.unwrap();
    }
    Window { client, script, host, key_store }
}

/// Closes the window, and waits until the app is gone: a start that still met it would only bring it forward.
pub async fn close(client: Client) {
    client.close().await.unwrap();
    let Ok(app) = std::env::var("ZHIKE_E2E_APP") else { return };
    let begun = Instant::now();
    while runs(Path::new(&app)) {
        assert!(begun.elapsed() < PATIENCE, "the app does not end when its window is closed");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Whether a process of this program is there.
fn runs(program: &Path) -> bool {
    let processes = std::fs::read_dir("/proc").unwrap();
    processes.flatten().any(|process| std::fs::read_link(process.path().join("exe")).is_ok_and(|exe| exe == program))
}

/// What `cargo xtask` tells its specs.
pub fn setting(name: &str) -> String {
    std::env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: start specs as `cargo xtask test e2e-webkit e2e-chromium`"))
}

/// The real app; a browser's name would make the driver look for a browser.
fn webkit() -> Capabilities {
    capabilities(json!({ "tauri:options": { "application": setting("ZHIKE_E2E_APP") } }))
}

fn chromium(folder: &Path) -> Capabilities {
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-US",
        &profile,
    ];
    capabilities(json!({ "browserName": "chrome", "goog:chromeOptions": { "args": arguments } }))
}

fn capabilities(value: Value) -> Capabilities {
    let Value::Object(map) = value else { panic!("capabilities are an object") };
    map.into_iter().collect()
}

fn world(scratch: PathBuf, key_store: Arc<InMemoryKeyStore>) -> World {
    std::fs::create_dir_all(&scratch).unwrap();
    World { now_ms: script::now_ms, random: |bytes| getrandom::fill(bytes).unwrap(), scratch, key_store }
}
