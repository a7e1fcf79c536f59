//! From first start to a guest who is known: what a desk does on its first day.

use chrono::{Datelike, NaiveDate};
use fantoccini::key::Key;
use serde_json::json;
use zhike_core::calendar::Festival;
use zhike_tests::screen::{Screen, spec};

use crate::desk::{NewGuest, PASSPHRASE, add_guest, create_book, find_guest, import_guests, in_hangzhou, note};

#[test]
fn the_first_start_offers_a_book_to_create_or_to_open() {
    spec("first-start", async |screen: Screen| {
        screen.sees("Create a book").await;
        screen.sees("Open a book").await;
        screen.sees("Look around the sample hotel").await;
    });
}

#[test]
fn a_new_book_names_every_field_that_is_missing_and_leads_to_the_first() {
    spec("create-refused", async |screen: Screen| {
        screen.click("Create a book").await;
        screen.click("Choose where to save it…").await;
        for missing in [
            "Enter the name of the property.",
            "Enter the property’s city. It decides which guests are local.",
            "Enter a name.",
            "Use at least 8 characters. Four words are easy to remember.",
        ] {
            screen.sees(missing).await;
        }
        // What is typed now goes to where the focus was led.
        screen.press("西湖别苑").await;
        screen.fill("City", "杭州").await;
        screen.fill("Passphrase", PASSPHRASE).await;
        screen.fill("Repeat passphrase", "other words").await;
        screen.click("Choose where to save it…").await;
        screen.sees("Enter a name.").await;
        screen.sees("The passphrases do not match. Enter the second one again.").await;
        screen.sees_no("Enter the name of the property.").await;
        screen.sees_no("Enter the property’s city. It decides which guests are local.").await;
    });
}

#[test]
fn a_guest_added_in_chinese_is_found_by_her_initials_and_by_her_phones_tail() {
    spec("find-by-initials", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", contact: "13805711234", ..NewGuest::default() }).await;
        for typed in ["lxw", "linxiaowen", "晓雯", "1234"] {
            screen.click("Guests").await;
            screen.within("guest-list").sees("林晓雯").await;
            find_guest(&screen, typed, "林晓雯").await;
        }
    });
}

#[test]
fn an_allergy_is_seen_with_the_guest_and_undone_by_key() {
    spec("allergy", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", ..NewGuest::default() }).await;
        note(&screen, "#allergy peanut").await;
        screen.sees("Preference added for 林晓雯: peanut").await;
        screen.sees("Allergy: peanut").await;

        let list = screen.within("guest-list");
        screen.click("Guests").await;
        list.sees("Allergy: peanut").await;

        screen.chord('z').await;
        screen.sees("Undone").await;
        list.sees_no("Allergy: peanut").await;
        list.sees("林晓雯").await;
    });
}

#[test]
fn a_preference_tells_where_it_comes_from_and_when_it_last_held() {
    spec("preference-upkeep", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", ..NewGuest::default() }).await;
        note(&screen, "#pillow buckwheat").await;
        let preferences = screen.within("preferences");
        screen.click("Edit buckwheat").await;
        preferences.sees("Recorded by 周敏").await;
        screen.fill("Source", "said at check-in").await;
        preferences.click("Save").await;
        preferences.sees("said at check-in").await;

        screen.click("Confirm that this is still right: buckwheat").await;
        screen.sees("Preference confirmed for 林晓雯").await;
        screen.click("Edit buckwheat").await;
        preferences.sees("Confirmed on").await;
        preferences.click("Cancel").await;
        screen.chord('z').await;
        screen.sees("Undone").await;
        screen.click("Edit buckwheat").await;
        preferences.sees_no("Confirmed on").await;
    });
}

#[test]
fn a_lunar_birthday_is_seen_on_today_and_in_the_calendar() {
    spec("lunar-birthday", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", tier: "VIP", ..NewGuest::default() }).await;
        note(&screen, "!birthday 农历八月十五").await;
        let dates = screen.within("dates");
        dates.sees("Lunar: 15th of the 8th month").await;

        // The birthday may be months away; a year's notice brings it to Today whenever this runs.
        screen.click("Edit Birthday").await;
        screen.fill("Days ahead", "366").await;
        dates.click("Save").await;
        screen.sees("Date saved for 林晓雯").await;
        screen.click("Today").await;
        screen.within("today-due").sees("林晓雯").await;
        screen.within("today-due").sees("Lunar: 15th of the 8th month").await;

        screen.click("Calendar").await;
        let today = in_hangzhou();
        let festival = next_mid_autumn(today);
        let months = (festival.year() - today.year()) * 12 + festival.month0() as i32 - today.month0() as i32;
        for _month in 0..months {
            screen.click("Next").await;
        }
        screen.sees(&festival.format("%B %Y").to_string()).await;
        let grid = screen.within("calendar-grid");
        grid.sees("Mid-Autumn Festival").await;
        grid.click_on("林晓雯").await;
        let day = screen.within("day-panel");
        day.sees("Mid-Autumn Festival").await;
        day.sees("林晓雯").await;
        day.sees("15th of the 8th month").await;
    });
}

#[test]
fn a_day_with_more_dates_than_a_screen_holds_shows_the_rest_where_they_were_asked_for() {
    spec("due-more", async |screen: Screen| {
        create_book(&screen).await;
        let birthday = in_hangzhou().format("1992-%m-%d");
        let guests: String = (1..=24).map(|number| format!("寿星{number},{birthday}\n")).collect();
        import_guests(&screen, &format!("姓名,生日\n{guests}")).await;

        screen.click("Today").await;
        let due = screen.within("today-due");
        due.click("Show more: 18").await;
        due.sees_no("Show more").await;
        let rows = "const rows = [...document.querySelectorAll('[data-testid=due-row] [data-row]')];
            return [rows.length, rows.indexOf(document.activeElement)]";
        assert_eq!(screen.run(rows).await, json!([24, 6]), "all are there, and the focus is on the first that came");
        screen.press(&Key::Up.to_string()).await;
        assert_eq!(screen.run(rows).await, json!([24, 5]), "from which the arrow keys go on");
    });
}

#[test]
fn a_locked_book_opens_again_with_its_passphrase_only() {
    spec("lock", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", ..NewGuest::default() }).await;
        screen.click("Lock").await;
        screen.sees("Unlock the book").await;
        screen.sees_no("林晓雯").await;

        screen.fill("Passphrase", "not these words at all").await;
        screen.click("Unlock").await;
        screen.sees("Wrong passphrase.").await;

        screen.fill("Passphrase", PASSPHRASE).await;
        screen.click("Unlock").await;
        screen.click("Guests").await;
        screen.within("guest-list").sees("林晓雯").await;
    });
}

/// The day on which the lunar 15th of the 8th month falls next, as the calendar's own tests prove it.
fn next_mid_autumn(today: NaiveDate) -> NaiveDate {
    let years = [today.year(), today.year() + 1];
    years.into_iter().flat_map(|year| Festival::MidAutumn.dates_in(year)).find(|day| *day >= today).unwrap()
}
