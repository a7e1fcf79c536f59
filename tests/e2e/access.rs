//! Everybody can use every screen: axe finds nothing serious on any of them, in either language.

use fantoccini::key::Key;
use serde_json::Value;
use zhike_core::locale::Language;
use zhike_tests::screen::{Screen, spec};
use zhike_tests::tour;

#[test]
fn no_screen_has_a_serious_barrier() {
    spec("access", async |screen: Screen| {
        let axe = std::fs::read_to_string(std::env::var("ZHIKE_E2E_AXE").unwrap()).unwrap();
        let mut barriers = barriers(&screen, &axe, "first start").await;
        tour::open_sample(&screen, Language::English).await;
        for language in [Language::English, Language::Chinese] {
            tour::speak(&screen, language).await;
            for stop in tour::stops(&screen).await {
                stop.enter(&screen).await;
                let place = format!("{} in {}", stop.name, language.tag());
                barriers.extend(self::barriers(&screen, &axe, &place).await);
                stop.leave(&screen).await;
            }
        }
        assert!(barriers.is_empty(), "serious findings:\n{}", barriers.join("\n"));
    });
}

/// The first row of what is due, and whether the focus is still in that list.
const FIRST_DUE: &str = "document.querySelector('[data-testid=due] [data-row]').focus()";
const IN_DUE: &str = "return document.activeElement.closest('[data-testid=due]') !== null";

#[test]
fn tab_leaves_a_list_behind_the_buttons_of_one_row() {
    spec("tab", async |screen: Screen| {
        tour::open_sample(&screen, Language::English).await;
        tour::go(&screen, "/", "today-due").await;
        screen.run(FIRST_DUE).await;
        screen.press(&Key::Down.to_string()).await;
        for _ in 0..3 {
            screen.press(&Key::Tab.to_string()).await;
            assert_eq!(screen.run(IN_DUE).await, true, "done, put off and skip of the second row");
        }
        screen.press(&Key::Tab.to_string()).await;
        assert_eq!(screen.run(IN_DUE).await, false, "a dozen other rows have theirs, which nobody asked for");
    });
}

/// What axe holds for serious on the screen as it stands, one line a finding.
async fn barriers(screen: &Screen, axe: &str, place: &str) -> Vec<String> {
    // A page keeps what a script brought until it is loaded again.
    if screen.run("return typeof globalThis.axe").await == "undefined" {
        screen.run(axe).await;
    }
    let found = screen.ask(include_str!("axe.js")).await;
    let Value::Array(found) = found else { panic!("axe did not run on {place}: {found}") };
    found.iter().map(|finding| format!("{place}: {}", finding.as_str().unwrap_or_default())).collect()
}
