//! Whatever is to be done, from anywhere, by the same two keys.

use fantoccini::key::Key;
use zhike_tests::screen::{Screen, spec};

use crate::desk::{NewGuest, add_guest, create_book};

const ENTRIES: &str =
    "return [...document.querySelectorAll('.palette [role=option]')].map((row) => row.innerText.split('\\n')[0])";

#[test]
fn the_palette_adds_and_knows_who_was_opened_last() {
    spec("palette-adds", async |screen: Screen| {
        create_book(&screen).await;
        for name in ["王海", "林晓雯"] {
            add_guest(&screen, NewGuest { name, ..NewGuest::default() }).await;
        }
        screen.click("Settings").await;
        screen.chord('k').await;
        screen.sees("Opened last").await;
        let entries = screen.run(ENTRIES).await;
        assert_eq!((&entries[0], &entries[1]), (&"林晓雯".into(), &"王海".into()), "the latest first");
        screen.press(&Key::Enter.to_string()).await;
        screen.finds_field("Quick note").await;

        // To the guest whose page is open, a preference.
        screen.chord('k').await;
        screen.enter("Search and actions", "Add preference").await;
        screen.within("preferences").enter("Preference", "buckwheat pillow").await;
        screen.sees("Preference added for 林晓雯: buckwheat pillow").await;

        // Nobody of that name: a row that adds her, and no guest by a slip.
        screen.click("Settings").await;
        screen.chord('k').await;
        screen.fill("Search and actions", "顾明月").await;
        screen.click("Add guest “顾明月”").await;
        screen.finds_field("Name").await;
        screen.click("Add guest").await;
        screen.sees("顾明月 added").await;

        screen.chord('k').await;
        screen.enter("Search and actions", "Add arrival").await;
        screen.within("arrival-form").finds_field("Name on the booking").await;
        screen.press(&Key::Escape.to_string()).await;
        screen.chord('k').await;
        screen.enter("Search and actions", "Record a complaint").await;
        screen.within("complaint-form").finds_field("Guest").await;

        screen.click("Lock").await;
        screen.enter("Passphrase", crate::desk::PASSPHRASE).await;
        screen.within("complaint-form").finds_field("Guest").await;
        screen.chord('k').await;
        screen.finds_field("Search and actions").await;
        screen.comes_to_rest().await;
        assert!(!screen.shows("Opened last").await, "a locked book leaves no names behind");
    });
}
