//! A walk through every screen of the sample hotel, for whoever must look at all of them.

use std::time::{Duration, Instant};

use fantoccini::key::Key;
use serde_json::json;
use zhike_core::locale::Language;

use crate::screen::Screen;

/// True when Today shows what is due.
const OPEN: &str = "return document.querySelector('[data-testid=today-due]') !== null";
/// Making the sample hotel takes longer than a screen does.
const PATIENCE: Duration = Duration::from_secs(60);

/// One place to stand and look.
pub struct Stop {
    pub name: &'static str,
    /// As in the window's address.
    path: String,
    /// The `data-testid` of what the screen is for.
    shows: &'static str,
    /// What lies over the screen, by the key that opens it.
    over: Option<Over>,
}

#[derive(Clone, Copy)]
enum Over {
    Palette,
    Shortcuts,
}

/// From the first start, in this language, into a sample hotel that works in it.
pub async fn open_sample(screen: &Screen, language: Language) {
    screen.script.will_choose(&screen.folder().join(format!("sample-{}.zhike", language.tag())));
    screen.click(&language.text("desk-sample")).await;
    let begun = Instant::now();
    while screen.run(OPEN).await != true {
        assert!(begun.elapsed() < PATIENCE, "the sample hotel does not open:\n{}", screen.text().await);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    propose_gifts(screen, language).await;
    // What was just said about the book has been read.
    screen.reload().await;
}

/// The sample hotel comes without gift lists: this proposes one.
async fn propose_gifts(screen: &Screen, language: Language) {
    let list = next_list(screen, "mid_autumn").await;
    go(screen, &list, "gift-propose-form").await;
    screen.within("gift-propose-form").send().await;
    screen.within("gift-lines").sees(&language.text("gift-state-proposed")).await;
}

/// The address of the next gift list of a festival.
pub async fn next_list(screen: &Screen, festival: &str) -> String {
    go(screen, "/gifts", "gift-ahead").await;
    let row = format!("return document.querySelector('[href^=\"#/gifts/{festival}/\"]').getAttribute('href').slice(1)");
    screen.run(&row).await.as_str().unwrap().to_owned()
}

/// The address of a complaint that waits for a step.
async fn open_complaint(screen: &Screen) -> String {
    go(screen, "/complaints?view=board", "complaint-board").await;
    let card = "return document.querySelector('[href^=\"#/complaints/\"][data-card]').getAttribute('href').slice(1)";
    screen.run(card).await.as_str().unwrap().to_owned()
}

/// Sets the language of the screen.
pub async fn speak(screen: &Screen, language: Language) {
    go(screen, "/settings?section=appearance", "settings-appearance").await;
    screen.click(&language.text("ui-language-name")).await;
    screen.sees(&language.text("settings-screen-language")).await;
}

/// Sets the light of the screen, which speaks this language: `light` or `dark`.
pub async fn light(screen: &Screen, language: Language, theme: &str) {
    go(screen, "/settings?section=appearance", "settings-appearance").await;
    screen.click(&language.text(&format!("settings-theme-{theme}"))).await;
}

/// The real app's window as on its first start, in a language and a light: `light` or `dark`. No book may be open.
pub async fn start_anew(screen: &Screen, language: Language, theme: &str) {
    screen.script.forget_last_book();
    let looks = json!({ "zhike.language": language.tag(), "zhike.theme": theme });
    screen.run(&format!("localStorage.clear(); Object.assign(localStorage, {looks})")).await;
    screen.reload().await;
}

/// The screens that look otherwise while nothing stands in the book.
pub fn fresh_stops() -> Vec<Stop> {
    let stop = |name, path: &str, shows| Stop { name, path: path.to_owned(), shows, over: None };
    vec![
        stop("fresh-today", "/", "empty"),
        stop("fresh-guests", "/guests", "empty"),
        stop("fresh-guest-missing", "/guests/1", "empty"),
        stop("fresh-calendar-list", "/calendar?view=list", "calendar-list"),
        stop("fresh-complaints", "/complaints", "empty"),
        stop("fresh-complaints-board", "/complaints?view=board", "empty"),
        stop("fresh-complaint-analysis", "/complaints/analysis", "empty"),
        stop("fresh-import", "/import", "empty"),
        stop("fresh-print", "/print", "empty"),
    ]
}

/// Every screen of an open book, in the order of the rail.
pub async fn stops(screen: &Screen) -> Vec<Stop> {
    let stop = |name, path: &str, shows| Stop { name, path: path.to_owned(), shows, over: None };
    let over = |name, over| Stop { name, path: "/".to_owned(), shows: "today-due", over: Some(over) };
    vec![
        stop("today", "/", "today-due"),
        over("palette", Over::Palette),
        over("shortcuts", Over::Shortcuts),
        stop("guests", "/guests", "guest-list"),
        stop("guest", "/guests/1", "guest-name"),
        stop("guest-new", "/guests/new", "new-name"),
        stop("merge", "/guests/1/merge?with=2", "merge"),
        stop("calendar-month", "/calendar", "calendar-grid"),
        stop("calendar-week", "/calendar?view=week", "calendar-grid"),
        stop("calendar-list", "/calendar?view=list", "calendar-list"),
        stop("calendar-day", "/calendar?open=yes", "day-panel"),
        stop("gifts", "/gifts", "gift-ahead"),
        stop("gift-list-new", &next_list(screen, "spring_festival").await, "gift-propose-form"),
        stop("gift-list", &next_list(screen, "mid_autumn").await, "gift-lines"),
        stop("gift-catalogue", "/gifts/catalogue", "gift-items"),
        stop("gift-rules", "/gifts/rules", "gift-rules"),
        stop("complaints", "/complaints", "complaint-list"),
        stop("complaints-board", "/complaints?view=board", "complaint-board"),
        stop("complaint", &open_complaint(screen).await, "complaint-steps"),
        stop("complaint-new", "/complaints/new", "complaint-form"),
        stop("complaint-analysis", "/complaints/analysis?period=year", "complaint-figures"),
        stop("complaint-handover", "/complaints/handover", "print-pages"),
        stop("import", "/import", "import-choose"),
        stop("print", "/print?by=guests&guests=1%2C2&layout=a4x4", "print-pages"),
        stop("settings-property", "/settings?section=property", "settings-property"),
        stop("settings-staff", "/settings?section=staff", "settings-staff"),
        stop("settings-appearance", "/settings?section=appearance", "settings-appearance"),
        stop("settings-lead-times", "/settings?section=lead-times", "settings-lead-times"),
        stop("settings-festivals", "/settings?section=festivals", "settings-festivals"),
        stop("settings-gift-rules", "/settings?section=gift-rules", "gift-rules"),
        stop("settings-complaint-clocks", "/settings?section=complaint-clocks", "settings-complaint-clocks"),
        stop("settings-compensation", "/settings?section=compensation", "settings-compensation"),
        stop("settings-passphrase", "/settings?section=passphrase", "settings-passphrase"),
        stop("settings-book", "/settings?section=book", "settings-book"),
    ]
}

impl Stop {
    /// Goes there and waits until it can be looked at.
    pub async fn enter(&self, screen: &Screen) {
        go(screen, &self.path, self.shows).await;
        match self.over {
            Some(Over::Palette) => {
                screen.chord('k').await;
                screen.sees_part("palette-input").await;
            }
            Some(Over::Shortcuts) => {
                screen.press("?").await;
                screen.sees_part("shortcuts").await;
            }
            None => {}
        }
        screen.comes_to_rest().await;
    }

    /// Closes what lies over the screen.
    pub async fn leave(&self, screen: &Screen) {
        if self.over.is_some() {
            screen.press(&Key::Escape.to_string()).await;
            screen.comes_to_rest().await;
        }
    }
}

/// Goes to an address of the window and waits for what it is there for: a `data-testid`.
pub async fn go(screen: &Screen, path: &str, shows: &'static str) {
    screen.run(&format!("location.hash = {}", json!(path))).await;
    screen.sees_part(shows).await;
    screen.comes_to_rest().await;
}
