//! A person at the window, in either engine: sees, clicks, types. Finds things as a person does, by what they are and what
//! they are called, never by their place in the page.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};
use tempfile::TempDir;
use zhike_core::api::World;

use crate::host::Host;
use crate::script::Script;

const PATIENCE: Duration = Duration::from_secs(15);
const LOOK_AGAIN: Duration = Duration::from_millis(40);
const FIND: &str = include_str!("find.js");

/// What a thing is to the person who looks for it.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Anything that is clicked: button, link, menu item, option, tab.
    Button,
    /// Anything that is typed into or chosen from.
    Field,
    /// Any text, the innermost element that holds it.
    Text,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Kind::Button => "button",
            Kind::Field => "field",
            Kind::Text => "text",
        }
    }
}

#[derive(Clone)]
pub struct Screen {
    client: Client,
    pub script: Script,
    folder: Arc<TempDir>,
    _host: Option<Arc<Host>>,
}

/// Runs one spec in a window of its own, which is closed whatever happens; of a failure it leaves a picture.
pub fn spec<Work: Future<Output = ()> + Send + 'static>(name: &str, work: impl FnOnce(Screen) -> Work) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let screen = Screen::open().await;
        let result = tokio::spawn(work(screen.clone())).await;
        if result.is_err() {
            screen.leave_picture(name).await;
        }
        screen.client.clone().close().await.unwrap();
        if let Err(failure) = result {
            std::panic::resume_unwind(failure.into_panic());
        }
    });
}

impl Screen {
    async fn open() -> Self {
        let folder = TempDir::new().unwrap();
        let (host, capabilities, script) = match setting("ZHIKE_E2E_ENGINE").as_str() {
            "webkit" => (None, webkit(), Script::new(setting("ZHIKE_SCRIPT").into())),
            "chromium" => {
                let script = Script::new(folder.path().join("script"));
                let world = world(folder.path().join("scratch"));
                let host = Host::start(setting("ZHIKE_E2E_UI").into(), world, script.clone()).await.unwrap();
                (Some(Arc::new(host)), chromium(folder.path()), script)
            }
            other => panic!("ZHIKE_E2E_ENGINE is webkit or chromium, not {other}"),
        };
        let mut builder = ClientBuilder::new(fantoccini_connector());
        let client = builder.capabilities(capabilities).connect(&setting("ZHIKE_E2E_DRIVER")).await;
        let client = client.expect("the driver opens a window; its log is beside the step's");
        if let Some(host) = &host {
            client.goto(host.url()).await.unwrap();
        }
        client.set_window_size(1280, 800).await.unwrap();
        // The app remembers its last book; every spec begins as on the first day.
        client.execute("localStorage.clear(); location.reload()", vec![]).await.unwrap();
        Screen { client, script, folder: Arc::new(folder), _host: host }
    }

    /// A folder for this spec's files.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Waits until something of this kind and name can be seen.
    pub async fn find(&self, kind: Kind, name: &str) -> Element {
        let begun = Instant::now();
        loop {
            if let Some(element) = self.look(kind, name).await {
                return element;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "no {} called “{name}” on the screen:\n{}",
                kind.word(),
                self.text().await
            );
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    async fn look(&self, kind: Kind, name: &str) -> Option<Element> {
        // While a page is loading there is nothing to see yet.
        let found = self.client.execute(FIND, vec![json!(kind.word()), json!(name)]).await.ok()?;
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id)))
    }

    pub async fn click(&self, name: &str) {
        self.retry(Kind::Button, name, async |element| element.click().await.is_ok()).await;
    }

    /// Types into a field after emptying it.
    pub async fn fill(&self, label: &str, text: &str) {
        self.retry(Kind::Field, label, async |field| {
            field.clear().await.is_ok() && field.send_keys(text).await.is_ok()
        })
        .await;
    }

    /// Waits until there is a field of this name.
    pub async fn finds_field(&self, label: &str) {
        self.find(Kind::Field, label).await;
    }

    /// Waits until this text can be seen.
    pub async fn sees(&self, text: &str) {
        self.find(Kind::Text, text).await;
    }

    /// Waits until this text can no longer be seen.
    pub async fn sees_no(&self, text: &str) {
        let begun = Instant::now();
        while self.look(Kind::Text, text).await.is_some() {
            assert!(begun.elapsed() < PATIENCE, "“{text}” should be gone from the screen:\n{}", self.text().await);
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Presses keys where the focus is; `Key` characters count as keys.
    pub async fn press(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// Ctrl with a letter.
    pub async fn chord(&self, letter: char) {
        self.press(&format!("{}{letter}{}", char::from(Key::Control), char::from(Key::Null))).await;
    }

    /// All text that can be seen.
    pub async fn text(&self) -> String {
        let text = self.client.execute("return document.body.innerText", vec![]).await;
        text.ok().as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.unwrap()
    }

    /// Writes a PNG of the window.
    pub async fn picture(&self, path: &Path) {
        let png = self.client.screenshot().await.unwrap();
        std::fs::write(path, png).unwrap();
    }

    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap();
    }

    /// The page may redraw between finding a thing and touching it: then it is looked for again.
    async fn retry(&self, kind: Kind, name: &str, touch: impl AsyncFn(Element) -> bool) {
        let begun = Instant::now();
        while !touch(self.find(kind, name).await).await {
            assert!(begun.elapsed() < PATIENCE, "the {} “{name}” cannot be used:\n{}", kind.word(), self.text().await);
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    async fn leave_picture(&self, name: &str) {
        let Ok(png) = self.client.screenshot().await else { return };
        let file = PathBuf::from(setting("ZHIKE_E2E_LOGS")).join(name).with_extension("png");
        // The failure itself matters more than its picture.
        std::fs::write(&file, png).ok();
        eprintln!("the screen as it was: {}", file.display());
    }
}

fn setting(name: &str) -> String {
    std::env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: start specs as `cargo xtask test e2e-webkit e2e-chromium`"))
}

fn fantoccini_connector() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
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

fn world(scratch: PathBuf) -> World {
    std::fs::create_dir_all(&scratch).unwrap();
    World { now_ms: || chrono::Utc::now().timestamp_millis(), random: |bytes| getrandom::fill(bytes).unwrap(), scratch }
}
