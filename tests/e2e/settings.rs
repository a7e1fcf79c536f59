//! What each desk sets for itself.

use zhike_tests::screen::{Screen, spec};

use crate::desk::{PASSPHRASE, create_book};

#[test]
fn the_desk_speaks_chinese_from_one_click_to_the_next_start() {
    spec("language", async |screen: Screen| {
        create_book(&screen).await;
        screen.click("Settings").await;
        screen.click("Appearance").await;
        screen.click("中文").await;
        screen.sees("屏幕语言").await;
        screen.click("宾客").await;
        screen.sees("添加宾客").await;

        screen.reload().await;
        screen.click("设置").await;
        screen.click("外观").await;
        screen.click("English").await;
        screen.sees("Screen language").await;
        screen.click("Today").await;
        screen.sees("Add guest").await;
    });
}

#[test]
fn a_book_opens_by_itself_from_the_tick_to_the_switch() {
    spec("by-itself", async |screen: Screen| {
        create_book(&screen).await;
        screen.click("Lock").await;
        screen.click("Open automatically on this computer").await;
        screen.fill("Passphrase", PASSPHRASE).await;
        screen.click("Unlock").await;
        screen.sees("A new book, a new day").await;

        screen.restart().await;
        screen.sees("A new book, a new day").await;

        // A lock holds, whatever the key store knows.
        screen.click("Lock").await;
        screen.sees("Unlock the book").await;
        screen.reload().await;
        screen.fill("Passphrase", PASSPHRASE).await;
        screen.click("Unlock").await;
        screen.sees("A new book, a new day").await;

        screen.click("Settings").await;
        screen.click("Passphrase").await;
        screen.is_ticked("Open automatically on this computer", true).await;
        screen.click("Open automatically on this computer").await;
        screen.is_ticked("Open automatically on this computer", false).await;

        screen.restart().await;
        screen.sees("Unlock the book").await;
        screen.fill("Passphrase", PASSPHRASE).await;
        screen.click("Unlock").await;
        screen.sees("A new book, a new day").await;
    });
}

#[test]
fn each_field_of_the_property_is_saved_by_itself() {
    spec("property", async |screen: Screen| {
        create_book(&screen).await;
        screen.click("Settings").await;
        screen.enter("City", " ").await;
        screen.sees("Enter the property’s city").await;
        screen.enter("Name of the hotel or restaurant", "West Lake Villa").await;
        screen.sees("Property saved").await;
        assert!(screen.shows("Enter the property’s city").await, "what was refused stays to be mended");

        screen.click("Today").await;
        screen.sees("“City” was not saved").await;
        screen.sees("West Lake Villa").await;
        screen.click("Settings").await;
        let city = "return [...document.querySelectorAll('input')].find(({ labels }) => labels[0]?.textContent === 'City').value";
        assert_eq!(screen.run(city).await, "杭州", "the book kept what it had");
    });
}
