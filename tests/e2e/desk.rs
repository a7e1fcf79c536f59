//! What every desk does: founds its book, takes in guests, writes down what they say.

use chrono::{FixedOffset, NaiveDate, Utc};
use zhike_tests::screen::Screen;

pub const PASSPHRASE: &str = "four quiet words here";

/// The day it is at the hotel.
pub fn in_hangzhou() -> NaiveDate {
    Utc::now().with_timezone(&FixedOffset::east_opt(8 * 3600).unwrap()).date_naive()
}

/// A hotel in Hangzhou that works in English.
pub async fn create_book(screen: &Screen) {
    create_book_at(screen, "Asia/Shanghai").await;
}

/// The same hotel where the clocks are those of another zone.
pub async fn create_book_at(screen: &Screen, zone: &str) {
    screen.script.will_choose(&screen.folder().join("west-lake.zhike"));
    screen.click("Create a book").await;
    screen.fill("Name of the hotel or restaurant", "西湖别苑").await;
    screen.fill("City", "杭州").await;
    screen.fill("Administrator", "周敏").await;
    screen.fill("Time zone", zone).await;
    screen.fill("Passphrase", PASSPHRASE).await;
    screen.fill("Repeat passphrase", PASSPHRASE).await;
    screen.click("Choose where to save it…").await;
    screen.sees("A new book, a new day").await;
}

/// A guest as she is taken in: what is empty is not typed.
#[derive(Default)]
pub struct NewGuest<'a> {
    pub name: &'a str,
    pub contact: &'a str,
    pub city: &'a str,
    pub tier: &'a str,
}

/// From wherever the desk is to the new guest's page.
pub async fn add_guest(screen: &Screen, guest: NewGuest<'_>) {
    screen.click("Guests").await;
    screen.click("Add guest").await;
    screen.fill("Name", guest.name).await;
    for (label, text) in [("Phone, WeChat or e-mail", guest.contact), ("Home city", guest.city)] {
        if !text.is_empty() {
            screen.fill(label, text).await;
        }
    }
    if !guest.tier.is_empty() {
        screen.click(guest.tier).await;
    }
    screen.click("Add guest").await;
    screen.sees(&format!("{} added", guest.name)).await;
    screen.finds_field("Quick note").await;
}

/// Writes into the line on top of the guest's page.
pub async fn note(screen: &Screen, line: &str) {
    screen.enter("Quick note", line).await;
}

/// To a guest from anywhere, by whatever part of the name, the pinyin or the phone is typed.
pub async fn find_guest(screen: &Screen, typed: &str, name: &str) {
    screen.chord('k').await;
    screen.fill("Search and actions", typed).await;
    screen.click(name).await;
    screen.finds_field("Quick note").await;
}

/// From wherever the desk is to the columns of a table of guests.
pub async fn choose_guests(screen: &Screen, table: &str) {
    let file = screen.folder().join("宾客.csv");
    std::fs::write(&file, table).unwrap();
    screen.script.will_choose(&file);
    screen.click("Guests").await;
    screen.click("Import").await;
    screen.click("Choose a file…").await;
}

/// Brings in a table whose every line is a guest.
pub async fn import_guests(screen: &Screen, table: &str) {
    choose_guests(screen, table).await;
    screen.click("Import").await;
    screen.sees("Imported").await;
}
