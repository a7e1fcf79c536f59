//! From first start to paper: what a desk does on its first day.

use fantoccini::key::Key;
use zhike_tests::screen::{Screen, spec};

const PASSPHRASE: &str = "four quiet words here";

#[test]
fn the_first_start_offers_a_book_to_create_or_to_open() {
    spec("first-start", async |screen: Screen| {
        screen.sees("Create a book").await;
        screen.sees("Open a book").await;
    });
}

#[test]
fn a_guest_added_in_chinese_is_found_by_her_initials_and_by_her_phones_tail() {
    spec("find-by-initials", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, "林晓雯", "13805711234").await;
        for typed in ["lxw", "linxiaowen", "晓雯", "1234"] {
            screen.chord('k').await;
            screen.fill("Search and actions", typed).await;
            screen.click("林晓雯").await;
            screen.finds_field("Quick note").await;
            screen.click("Guests").await;
        }
    });
}

#[test]
fn an_allergy_is_seen_with_the_guest_and_undone_by_key() {
    spec("allergy", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, "林晓雯", "").await;
        screen.fill("Quick note", "#allergy peanut").await;
        screen.press(&Key::Enter.to_string()).await;
        screen.sees("Noted for 林晓雯: peanut").await;
        screen.sees("Danger").await;

        screen.click("Guests").await;
        screen.sees("peanut").await;

        screen.chord('z').await;
        screen.sees_no("peanut").await;
    });
}

#[test]
fn a_lunar_birthday_says_on_which_days_it_falls() {
    spec("lunar-birthday", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, "林晓雯", "").await;
        screen.fill("Quick note", "!birthday 农历八月十五").await;
        screen.press(&Key::Enter.to_string()).await;
        screen.sees("Birthday").await;
        screen.sees("lunar 8/15").await;
    });
}

#[test]
fn a_locked_book_opens_again_with_its_passphrase_only() {
    spec("lock", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, "林晓雯", "").await;
        screen.click("Lock").await;
        screen.sees("Unlock the book").await;
        screen.sees_no("林晓雯").await;

        screen.fill("Passphrase", "not these words at all").await;
        screen.click("Unlock").await;
        screen.sees("passphrase").await;

        screen.fill("Passphrase", PASSPHRASE).await;
        screen.click("Unlock").await;
        screen.click("Guests").await;
        screen.sees("林晓雯").await;
    });
}

/// A hotel in Hangzhou that works in English.
async fn create_book(screen: &Screen) {
    screen.script.will_choose(&screen.folder().join("west-lake.zhike"));
    screen.click("Create a book").await;
    screen.fill("Name of the hotel or restaurant", "西湖别苑").await;
    screen.fill("City", "杭州").await;
    screen.fill("First manager", "周敏").await;
    screen.fill("Passphrase", PASSPHRASE).await;
    screen.fill("Passphrase again", PASSPHRASE).await;
    screen.click("Choose where to keep it…").await;
    screen.click("Guests").await;
}

/// From the list of guests to the new guest's page.
async fn add_guest(screen: &Screen, name: &str, contact: &str) {
    screen.click("Add guest").await;
    screen.fill("Name", name).await;
    screen.fill("Phone, WeChat or e-mail", contact).await;
    screen.click("Add guest").await;
    screen.sees(&format!("{name} added")).await;
}
