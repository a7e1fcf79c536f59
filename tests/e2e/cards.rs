//! Paper before an arrival: the preference card, as page, as file and at the printer.

use zhike_tests::screen::{Screen, spec};

use crate::desk::{NewGuest, add_guest, create_book, note};

#[test]
fn a_preference_card_is_seen_as_it_prints_saved_and_handed_to_the_printer() {
    spec("card", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", tier: "VIP", ..NewGuest::default() }).await;
        note(&screen, "#allergy peanut").await;
        screen.sees("Allergy: peanut").await;
        screen.click("More actions").await;
        screen.click("Print preference card").await;

        screen.sees("1 guest, 1 page").await;
        screen.within("print-pages").sees("林晓雯").await;
        screen.within("print-pages").sees("peanut").await;

        screen.click("Print").await;
        let printed = screen.asks_for("print").await;
        let pdf = std::fs::read(&printed).unwrap();
        assert!(pdf.starts_with(b"%PDF-"), "what goes to the printer is a finished PDF: {printed}");

        let file = screen.folder().join("card.pdf");
        screen.script.will_choose(&file);
        screen.click("Save PDF…").await;
        screen.within("file-result").sees("1 guest, 1 page saved").await;
        let saved = std::fs::read(&file).unwrap();
        assert!(saved.starts_with(b"%PDF-") && saved.len() > 5_000, "the file holds the page and its type");

        screen.click("Open file").await;
        assert_eq!(screen.asks_for("open").await, file.to_string_lossy(), "the file that was saved opens");
    });
}
