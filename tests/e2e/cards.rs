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

#[test]
fn the_houses_logo_and_a_guests_photo_stand_on_paper_and_a_guests_card_says_what_it_leaves_out() {
    spec("paper", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", tier: "VIP", ..NewGuest::default() }).await;
        note(&screen, "#allergy peanut").await;
        note(&screen, "#pillow two buckwheat pillows").await;

        let photo = screen.folder().join("photo.png");
        std::fs::write(&photo, include_bytes!("../../core/src/guests/photo/square.png")).unwrap();
        screen.script.will_choose(&photo);
        screen.click("Add photo").await;
        screen.sees_part("photo").await;

        let logo = screen.folder().join("logo.svg");
        let drawing =
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10"/></svg>"##;
        std::fs::write(&logo, drawing).unwrap();
        screen.click("More actions").await;
        screen.click("Print preference card").await;
        screen.sees("1 guest, 1 page").await;

        screen.click("Guest").await;
        screen.within("print-left-out").sees("One line is left off the guests’ cards").await;
        screen.within("print-pages").sees("A very warm welcome").await;
        screen.within("print-pages").sees("two buckwheat pillows").await;
        screen.within("print-pages").sees_no("peanut").await;

        screen.choose("Document", "VIP cards").await;
        screen.within("print-pages").sees("peanut").await;
        screen.choose("Document", "Arrival brief").await;
        screen.within("print-pages").sees("Arrival brief").await;

        screen.click("Settings").await;
        screen.click("On paper").await;
        screen.script.will_choose(&logo);
        screen.click("Choose logo…").await;
        screen.sees_part("logo").await;
        screen.enter("Phone", "0571-0000 0000").await;
    });
}
