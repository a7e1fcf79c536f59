//! Before the festival: the gift list, who is left out and why, and the files that go to the office.

use calamine::{Data, Reader, Xlsx, open_workbook};
use chrono::{Datelike, Days};
use fantoccini::key::Key;
use std::path::Path;
use zhike_core::locale::Language;
use zhike_tests::screen::{Screen, spec};
use zhike_tests::tour;

use crate::desk::{NewGuest, add_guest, create_book, find_guest, in_hangzhou, note};

#[test]
fn a_local_speciality_is_left_out_for_a_local_guest_and_the_list_goes_to_excel() {
    spec("mid-autumn-gifts", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", contact: "13805711234", city: "上海", tier: "VIP" }).await;
        add_guest(&screen, NewGuest { name: "周建国", contact: "13905710000", city: "杭州", tier: "VIP" }).await;
        give_local_speciality(&screen).await;

        screen.click("Gifts").await;
        screen.click("Mid-Autumn Festival").await;
        screen.within("gift-propose-form").send().await;
        let lines = screen.within("gift-lines");
        lines.sees("林晓雯").await;
        lines.sees("周建国").await;
        lines.sees("Local speciality: local speciality, local guest.").await;
        lines.sees("Left out").await;

        screen.click("Approve").await;
        screen.sees("Approved by 周敏").await;
        lines.sees("Approved").await;

        let csv = export(&screen, "CSV list", "gifts.csv", "1 row exported").await;
        let text = std::fs::read(&csv).unwrap();
        assert_eq!(text[..3], *b"\xEF\xBB\xBF", "Excel on a Chinese Windows reads UTF-8 only with its mark");
        let text = String::from_utf8(text).unwrap();
        assert!(text.contains("林晓雯"), "the list holds her who gets the gift: {text}");
        assert!(!text.contains("周建国"), "and not him who gets none: {text}");

        let everybody = export(&screen, "Excel list, including left out", "gifts.xlsx", "2 rows exported").await;
        let cells = cells(&everybody);
        assert!(cells.contains(&"13805711234".to_owned()), "a phone stays text, with every figure: {cells:?}");
        assert!(
            cells.iter().any(|cell| cell.contains("local guest")),
            "the office reads why he is left out: {cells:?}"
        );
    });
}

#[test]
fn a_birthday_present_goes_from_the_rule_into_the_guests_hands() {
    spec("birthday-present", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", tier: "VIP", ..NewGuest::default() }).await;
        add_guest(&screen, NewGuest { name: "周建国", tier: "Standard", ..NewGuest::default() }).await;
        // Tomorrow, so that the day has not passed wherever this runs; in a common year there is no 29 February.
        let birthday = in_hangzhou() + Days::new(1);
        let birthday = if (birthday.month(), birthday.day()) == (2, 29) { birthday + Days::new(1) } else { birthday };
        let said = format!("!birthday {}/{}", birthday.month(), birthday.day());
        note(&screen, &said).await;
        screen.within("dates").sees("Birthday").await;
        find_guest(&screen, "林晓雯", "林晓雯").await;
        note(&screen, &said).await;
        screen.within("dates").sees("Birthday").await;

        let due = screen.within("today-due");
        screen.click("Today").await;
        due.sees("林晓雯").await;
        due.sees("Birthday gift").await;

        screen.click("Gifts").await;
        let period = screen.within("gift-dates-form");
        for field in ["First day", "Last day"] {
            period.fill(field, &birthday.to_string()).await;
        }
        period.click("Open").await;
        screen.within("gift-propose-form").send().await;
        let lines = screen.within("gift-lines");
        lines.sees("林晓雯").await;
        lines.sees("By rule for VIP guests: Birthday gift.").await;
        lines.sees_no("周建国").await;

        screen.click("Approve").await;
        screen.sees("Approved by 周敏").await;
        for (mark, state) in [("All packed (1)", "Packed"), ("All delivered (1)", "Delivered")] {
            screen.click("Mark all").await;
            screen.click(mark).await;
            lines.sees(state).await;
        }

        // What the day called for is done, and the guest's page tells what was given.
        screen.click("Today").await;
        due.sees_no("林晓雯").await;
        find_guest(&screen, "林晓雯", "林晓雯").await;
        screen.within("gifts").sees("Birthday gift").await;
        screen.chord('z').await;
        screen.sees("Undone").await;
        screen.click("Today").await;
        due.sees("Birthday gift · Packed").await;
    });
}

#[test]
fn a_gift_chosen_against_an_allergy_asks_first_and_is_marked() {
    spec("gift-against", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", tier: "VIP", ..NewGuest::default() }).await;
        note(&screen, "#allergy peanut").await;
        screen.within("preferences").sees("peanut").await;
        nut_cake(&screen).await;

        screen.click("Gifts").await;
        screen.click("Mid-Autumn Festival").await;
        screen.within("gift-propose-form").send().await;
        let lines = screen.within("gift-lines");
        lines.sees("林晓雯").await;
        lines.click_on("林晓雯").await;
        let panel = screen.within("gift-line-panel");
        panel.choose("Gift", "Peanut cake · ¥88.00").await;
        panel.sees("Peanut cake: not suitable. The guest’s profile says: peanut").await;
        lines.sees_no("Peanut cake").await;
        panel.click("Give it all the same").await;
        lines.sees("Peanut cake").await;
        lines.sees("Take care, the guest’s profile says: peanut").await;
        let red = "const row = document.querySelector('[data-testid=gift-lines] .against');
            const probe = document.createElement('i'); probe.style.color = 'var(--danger)'; document.body.append(probe);
            return getComputedStyle(row.querySelector('.reason')).color === getComputedStyle(probe).color";
        assert_eq!(screen.run(red).await, true, "the line is red");
    });
}

#[test]
fn a_list_stays_where_it_is_when_one_of_its_lines_changes() {
    spec("gift-place", async |screen: Screen| {
        tour::open_sample(&screen, Language::English).await;
        let list = tour::next_list(&screen, "mid_autumn").await;
        tour::go(&screen, &list, "gift-lines").await;
        screen.comes_to_rest().await;
        screen.run("document.querySelector('[data-testid=gift-lines]').focus()").await;
        screen.press(&Key::End.to_string()).await;
        screen.press(&Key::Enter.to_string()).await;
        let panel = screen.within("gift-line-panel");
        panel.click("Leave out").await;
        panel.sees("Left out").await;
        screen.comes_to_rest().await;
        let top = screen.run("return document.querySelector('[data-testid=gift-lines]').scrollTop").await;
        assert!(top.as_f64().unwrap() > 0.0, "whoever works at the end of a list goes on there");
    });
}

/// VIPs get the local speciality at Mid-Autumn, and there is no second choice.
async fn give_local_speciality(screen: &Screen) {
    screen.click("Gifts").await;
    screen.click("Gift rules").await;
    let rules = screen.within("gift-rules");
    rules.sees("Mid-Autumn Festival").await;
    // From the first cell of the table down to the festival's, as the keyboard goes.
    screen.run("document.querySelector('[data-testid=gift-rules] [tabindex=\"0\"]').focus()").await;
    let choice = screen.within("gift-rule-choice");
    for _row in 0..60 {
        if choice.shows("Mid-Autumn Festival").await {
            break;
        }
        screen.press(&Key::Down.to_string()).await;
    }
    choice.sees("Mid-Autumn Festival").await;
    choice.choose("Gift", "Local speciality").await;
    rules.sees("Local speciality").await;
    choice.choose("Second choice", "None").await;
    screen.comes_to_rest().await;
}

/// A cake with peanuts in the catalogue.
async fn nut_cake(screen: &Screen) {
    screen.click("Gifts").await;
    screen.click("Catalogue").await;
    screen.click("Add a gift").await;
    let form = screen.within("gift-item-form");
    form.fill("Name", "Peanut cake").await;
    form.fill("Cost", "88").await;
    form.fill("Contains", "peanut").await;
    form.send().await;
    screen.sees("Peanut cake").await;
}

async fn export(screen: &Screen, what: &str, file: &str, told: &str) -> std::path::PathBuf {
    let path = screen.folder().join(file);
    screen.script.will_choose(&path);
    screen.click("Export").await;
    screen.click(what).await;
    let result = screen.within("file-result");
    result.sees(told).await;
    result.sees(file).await;
    path
}

/// Every cell of the workbook's first sheet, as text.
fn cells(path: &Path) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    sheet.rows().flatten().filter(|cell| **cell != Data::Empty).map(ToString::to_string).collect()
}
