//! A person at the window, in either engine: sees, clicks, types. Finds things as a person does, by what they are and what
//! they are called, never by their place in the page.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::Mutex;

use crate::engine::{self, Window, setting};
use crate::script::Script;

const PATIENCE: Duration = Duration::from_secs(15);
const LOOK_AGAIN: Duration = Duration::from_millis(40);
const FIND: &str = include_str!("find.js");
const AT_REST: &str = include_str!("at_rest.js");

/// What a thing is to the person who looks for it.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Anything that is clicked: button, link, menu item, option, tab.
    Button,
    /// Anything that is typed into or chosen from.
    Field,
    /// What sends a form.
    Send,
    /// Any text, the innermost element that holds it.
    Text,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Kind::Button => "button",
            Kind::Field => "field",
            Kind::Send => "send",
            Kind::Text => "text",
        }
    }
}

#[derive(Clone)]
pub struct Screen {
    /// Another one after the program started again.
    window: Arc<Mutex<Window>>,
    pub script: Script,
    folder: Arc<TempDir>,
    /// The one part of the page that is looked at.
    part: Option<&'static str>,
}

/// Runs one spec in a window of its own, which is closed whatever happens; of a failure it leaves a picture.
pub fn spec<Work: Future<Output = ()> + 'static>(name: &str, work: impl FnOnce(Screen) -> Work) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let alone = tokio::task::LocalSet::new();
    alone.block_on(&runtime, async {
        let screen = Screen::open().await;
        let result = tokio::task::spawn_local(work(screen.clone())).await;
        if result.is_err() {
            screen.leave_picture(name).await;
        }
        engine::close(screen.client()).await;
        if let Err(failure) = result {
            std::panic::resume_unwind(failure.into_panic());
        }
    });
}

impl Screen {
    async fn open() -> Self {
        let folder = TempDir::new().unwrap();
        let window = engine::open(folder.path()).await;
        let script = window.script.clone();
        let screen = Screen { window: Arc::new(Mutex::new(window)), script, folder: Arc::new(folder), part: None };
        screen.client().set_window_size(1280, 800).await.unwrap();
        // The pages remember what they were told; every spec begins as on the first day, in English.
        screen.run("localStorage.clear(); localStorage.setItem('zhike.language', 'en')").await;
        screen.reload().await;
        screen
    }

    /// Loads the pages anew, as after a start.
    pub async fn reload(&self) {
        self.run("globalThis.oldPage = true; location.reload()").await;
        // Between two pages there is nothing to ask.
        let new = async || {
            let old = self.client().execute("return globalThis.oldPage === true", vec![]).await;
            old.is_ok_and(|old| old == false)
        };
        self.wait(new, async || "the page does not load again".to_owned()).await;
        self.comes_to_rest().await;
    }

    /// Ends the program and starts it again at the same computer.
    pub async fn restart(&self) {
        engine::open_again(self.folder.path(), &mut *self.window.lock().await).await;
        self.client().set_window_size(1280, 800).await.unwrap();
        self.comes_to_rest().await;
    }

    fn client(&self) -> Client {
        self.window.try_lock().expect("nobody looks at a window that is being opened").client.clone()
    }

    /// A folder for this spec's files.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The same screen, looked at in one part only: a `data-testid`.
    pub fn within(&self, part: &'static str) -> Self {
        Self { part: Some(part), ..self.clone() }
    }

    /// Waits until something of this kind and name can be seen.
    pub async fn find(&self, kind: Kind, name: &str) -> Element {
        let begun = Instant::now();
        loop {
            if let Some(element) = self.look(kind, name).await {
                return element;
            }
            let where_ = self.part.unwrap_or("screen");
            assert!(
                begun.elapsed() < PATIENCE,
                "no {} called “{name}” on the {where_}:\n{}",
                kind.word(),
                self.text().await
            );
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    async fn look(&self, kind: Kind, name: &str) -> Option<Element> {
        // While a page is loading there is nothing to see yet.
        let found = self.client().execute(FIND, vec![json!(kind.word()), json!(name), json!(self.part)]).await.ok()?;
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client(), ElementRef::from(id)))
    }

    pub async fn click(&self, name: &str) {
        self.retry(Kind::Button, name, async |element| element.click().await.is_ok()).await;
    }

    /// Sends the form of this part, whatever its button is called.
    pub async fn send(&self) {
        self.retry(Kind::Send, "", async |element| element.click().await.is_ok()).await;
    }

    /// Clicks a thing that has no name of its own, on the text it shows.
    pub async fn click_on(&self, text: &str) {
        self.retry(Kind::Text, text, async |element| element.click().await.is_ok()).await;
    }

    /// Types into a field after emptying it.
    pub async fn fill(&self, label: &str, text: &str) {
        self.retry(Kind::Field, label, async |field| {
            field.clear().await.is_ok() && field.send_keys(text).await.is_ok()
        })
        .await;
    }

    /// Types into a field and presses Enter.
    pub async fn enter(&self, label: &str, text: &str) {
        self.fill(label, text).await;
        self.press(&Key::Enter.to_string()).await;
    }

    /// Chooses from a list by what the option is called.
    pub async fn choose(&self, label: &str, option: &str) {
        self.retry(Kind::Field, label, async |field| field.select_by_label(option).await.is_ok()).await;
    }

    /// Waits until there is a field of this name.
    pub async fn finds_field(&self, label: &str) {
        self.find(Kind::Field, label).await;
    }

    /// Waits until a box is ticked, or is not.
    pub async fn is_ticked(&self, name: &str, ticked: bool) {
        let state = "return (arguments[0].control ?? arguments[0]).checked";
        let so = async || {
            let Some(found) = self.look(Kind::Button, name).await else { return false };
            let found = serde_json::to_value(found).unwrap();
            self.client().execute(state, vec![found]).await.is_ok_and(|state| state == ticked)
        };
        self.wait(so, async || format!("“{name}” should be {}", if ticked { "ticked" } else { "not ticked" })).await;
    }

    /// Waits until this text can be seen.
    pub async fn sees(&self, text: &str) {
        self.find(Kind::Text, text).await;
    }

    /// Whether this text can be seen at once.
    pub async fn shows(&self, text: &str) -> bool {
        self.look(Kind::Text, text).await.is_some()
    }

    /// Waits until this text can no longer be seen.
    pub async fn sees_no(&self, text: &str) {
        let gone = async || !self.shows(text).await;
        self.wait(gone, async || format!("“{text}” should be gone from the screen")).await;
    }

    /// Waits until a part of the page can be seen: a `data-testid`.
    pub async fn sees_part(&self, part: &'static str) {
        let sel = format!("return document.querySelector('[data-testid=\"{part}\"]')?.checkVisibility() === true");
        let seen = async || self.client().execute(&sel, vec![]).await.is_ok_and(|seen| seen == true);
        self.wait(seen, async || format!("no {part} on the screen")).await;
    }

    /// Waits until a part of the page can no longer be seen: a `data-testid`.
    pub async fn sees_no_part(&self, part: &'static str) {
        let sel = format!("return document.querySelector('[data-testid=\"{part}\"]')?.checkVisibility() === true");
        let gone = async || self.client().execute(&sel, vec![]).await.is_ok_and(|seen| seen == false);
        self.wait(gone, async || format!("{part} should be gone from the screen")).await;
    }

    /// Waits until the machine was asked for something, and answers what about: see `Script::note`.
    pub async fn asks_for(&self, what: &str) -> String {
        let asked = async || !self.script.was_asked(what).is_empty();
        self.wait(asked, async || format!("the machine was not asked to {what}")).await;
        self.script.was_asked(what).remove(0)
    }

    /// Waits until nothing moves or loads any more.
    pub async fn comes_to_rest(&self) {
        let at_rest = async || self.client().execute(AT_REST, vec![]).await.ok() == Some(Value::Null);
        let what =
            async || format!("the screen does not come to rest: {:?}", self.client().execute(AT_REST, vec![]).await);
        self.wait(at_rest, what).await;
    }

    async fn wait(&self, until: impl AsyncFn() -> bool, otherwise: impl AsyncFn() -> String) {
        let begun = Instant::now();
        while !until().await {
            assert!(begun.elapsed() < PATIENCE, "{}:\n{}", otherwise().await, self.text().await);
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Presses keys where the focus is; `Key` characters count as keys.
    pub async fn press(&self, keys: &str) {
        let begun = Instant::now();
        loop {
            let focused = self.client().active_element().await.unwrap();
            match focused.send_keys(keys).await {
                // What had the focus has just left the screen.
                Err(error) if error.is_stale_element_reference() && begun.elapsed() < PATIENCE => {
                    tokio::time::sleep(LOOK_AGAIN).await;
                }
                sent => return sent.unwrap(),
            }
        }
    }

    /// Ctrl with a letter.
    pub async fn chord(&self, letter: char) {
        self.press(&format!("{}{letter}{}", char::from(Key::Control), char::from(Key::Null))).await;
    }

    /// All text that can be seen.
    pub async fn text(&self) -> String {
        let text = self.client().execute("return document.body.innerText", vec![]).await;
        text.ok().as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// All text of the part that is looked at.
    pub async fn part_text(&self) -> String {
        let part = self.part.expect("one part is looked at");
        let script = format!("return document.querySelector('[data-testid=\"{part}\"]')?.innerText ?? ''");
        self.run(&script).await.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str) -> Value {
        self.client().execute(script, vec![]).await.unwrap()
    }

    /// Waits until a script in the page answers as it should.
    pub async fn comes_to(&self, what: &str, script: &str, right: impl Fn(&Value) -> bool) {
        let come = async || right(&self.run(script).await);
        self.wait(come, async || format!("{what}: {}", self.run(script).await)).await;
    }

    /// Runs a script in the page that answers by calling its last argument.
    pub async fn ask(&self, script: &str) -> Value {
        self.client().execute_async(script, vec![]).await.unwrap()
    }

    /// Writes a PNG of the window.
    pub async fn picture(&self, path: &Path) {
        let png = self.client().screenshot().await.unwrap();
        std::fs::write(path, png).unwrap();
    }

    /// Gives the window a size, and waits until the page has taken it.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client().set_window_size(width, height).await.unwrap();
        let size = async || self.run("return [innerWidth, innerHeight]").await;
        let taken = async || size().await == json!([width, height]);
        self.wait(taken, async || format!("the window is not {width} by {height} but {}", size().await)).await;
        self.comes_to_rest().await;
        // The page knows its size before it is drawn.
        self.ask("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))").await;
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
        let Ok(png) = self.client().screenshot().await else { return };
        let file = PathBuf::from(setting("ZHIKE_E2E_LOGS")).join(name).with_extension("png");
        // The failure itself matters more than its picture.
        std::fs::write(&file, png).ok();
        eprintln!("the screen as it was: {}", file.display());
    }
}
