//! What the window owes to whoever works at it: nothing covered, nothing too small, one clock.

use chrono::{FixedOffset, Utc};
use fantoccini::key::Key;
use serde_json::Value;
use zhike_core::locale::Language;
use zhike_tests::screen::{Screen, spec};
use zhike_tests::tour;

use crate::desk::{NewGuest, PASSPHRASE, add_guest, create_book, create_book_at, note};

/// Whether the field that has the focus, the last of a long form, is seen whole above the buttons at its foot.
const SEEN_WHOLE: &str = "const field = document.activeElement.getBoundingClientRect()
    const buttons = document.querySelector('form.page .buttons').getBoundingClientRect()
    return field.bottom <= buttons.top && field.top >= 0";

#[test]
fn the_buttons_of_a_long_form_cover_no_field() {
    spec("sticky", async |screen: Screen| {
        create_book(&screen).await;
        screen.click("Complaints").await;
        screen.click("Record a complaint").await;
        screen.within("complaint-form").fill("Guest", "林").await;
        // By the keyboard through all of it.
        let mut last = String::new();
        for _field in 0..40 {
            screen.press(&Key::Tab.to_string()).await;
            let here = screen.run("return document.activeElement.closest('form.page .buttons') ? '' : document.activeElement.outerHTML").await;
            let here = here.as_str().unwrap_or_default().to_owned();
            if here.is_empty() {
                break;
            }
            assert_eq!(screen.run(SEEN_WHOLE).await, true, "covered: {here}");
            last = here;
        }
        assert!(last.contains("checkbox"), "the last field is the tick of sensitive ones: {last}");
    });
}

/// Whether a notice lies over any of the page.
const COVERS: &str = "const page = document.querySelector('main').getBoundingClientRect()
    const notice = document.querySelector('[data-testid=toast]').getBoundingClientRect()
    return notice.top < page.bottom - 0.5";
const UNDO_NEWEST: &str =
    "[...document.querySelectorAll('[data-testid=toast]')].at(-1).querySelector('button').click()";
const NOTICES: &str =
    "return [...document.querySelectorAll('[data-testid=toast] .text')].map((text) => text.textContent)";

#[test]
fn a_notice_covers_nothing_and_is_said_once() {
    spec("notices", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", ..NewGuest::default() }).await;
        let dates = screen.within("dates");
        for (line, day) in [("!birthday 8/15", "15 Aug"), ("!anniversary 10/16", "16 Oct")] {
            note(&screen, line).await;
            dates.sees(day).await;
        }
        screen.sees("Date added for 林晓雯").await;
        assert_eq!(screen.run(COVERS).await, false, "the page ends where the notices begin");
        let said = screen.run(NOTICES).await.to_string();
        assert_eq!(said.matches("Date added").count(), 1, "the same words stand once: {said}");
        // And they offer what is newest.
        screen.run(UNDO_NEWEST).await;
        screen.sees("Undone: Date added for 林晓雯").await;
        dates.sees_no("16 Oct").await;
        dates.sees("15 Aug").await;
    });
}

#[test]
fn an_instant_is_told_by_the_clocks_at_the_property() {
    spec("one-clock", async |screen: Screen| {
        // Twelve hours from a machine at Greenwich, and never another summer time: engines hold editions of their own.
        create_book_at(&screen, "Pacific/Tarawa").await;
        add_guest(&screen, NewGuest { name: "林晓雯", ..NewGuest::default() }).await;
        note(&screen, "thanked for the flowers").await;
        let there = FixedOffset::east_opt(12 * 3600).unwrap();
        // The minute may have passed since.
        let times = [0, 1].map(|ago| {
            (Utc::now() - chrono::Duration::minutes(ago)).with_timezone(&there).format(", %H:%M").to_string()
        });
        screen.within("history").sees("Note added for 林晓雯").await;
        for part in ["notes", "history"] {
            let seen = screen.within(part).part_text().await;
            assert!(times.iter().any(|time| seen.contains(time)), "{part} says neither of {times:?}: {seen}");
        }
    });
}

/// How large a body text is beside the window, whichever way the engine draws larger.
const DRAWN: &str = "return (parseFloat(getComputedStyle(document.body).fontSize) / innerWidth) * 1000";

#[test]
fn text_is_as_large_as_one_wants_by_key_and_in_settings() {
    spec("text-size", async |screen: Screen| {
        create_book(&screen).await;
        let usual = screen.run(DRAWN).await.as_f64().unwrap();
        let times = |least: f64, most: f64| {
            move |drawn: &Value| drawn.as_f64().is_some_and(|drawn| (least..most).contains(&(drawn / usual)))
        };
        screen.chord('+').await;
        screen.comes_to("larger by Ctrl and plus", DRAWN, times(1.05, 1.15)).await;
        screen.chord('0').await;
        screen.comes_to("as before by Ctrl and nought", DRAWN, times(0.98, 1.02)).await;

        screen.click("Settings").await;
        screen.click("Appearance").await;
        screen.click("125%").await;
        screen.comes_to("as Settings says", DRAWN, times(1.2, 1.3)).await;
        screen.reload().await;
        screen.comes_to("the same after the pages were loaded anew", DRAWN, times(1.2, 1.3)).await;
        // The real window remembers it, and other specs start in it.
        screen.chord('0').await;
        screen.comes_to("as before", DRAWN, times(0.98, 1.02)).await;
    });
}

#[test]
fn a_passphrase_can_be_looked_at_and_the_samples_stands_on_its_lock() {
    spec("passphrase-shown", async |screen: Screen| {
        tour::open_sample(&screen, Language::English).await;
        tour::go(&screen, "/complaints?view=board", "complaint-board").await;
        screen.sees_part("board-further").await;
        screen.sees("More stages to the side").await;

        screen.click("Lock").await;
        screen.sees("This is a sample hotel. Its passphrase: a look around").await;
        screen.fill("Passphrase", PASSPHRASE).await;
        let kind = "return document.querySelector('form input').type";
        assert_eq!(screen.run(kind).await, "password");
        screen.click("Show passphrase").await;
        assert_eq!(screen.run(kind).await, "text");
        screen.click("Hide passphrase").await;
        assert_eq!(screen.run(kind).await, "password");
        screen.enter("Passphrase", "a look around").await;
        screen.sees_part("complaint-board").await;
    });
}
