//! The day: who is here and who comes, what is overdue, what is due, what comes tomorrow.

use chrono::Days;
use zhike_tests::screen::{Screen, spec};

use crate::desk::{NewGuest, add_guest, create_book, find_guest, import_guests, in_hangzhou, note};

/// The sections of Today from top to bottom, each with how far down it begins.
const SECTIONS: &str = "const column = document.querySelector('.two-columns > .sections');
    return [...column.querySelectorAll('[data-testid^=today-]')].map((section) => section.dataset.testid)";
const LOWEST: &str = "const main = document.querySelector('main');
    return Math.max(...[...main.querySelectorAll('[data-testid^=today-]')]
      .map((section) => section.getBoundingClientRect().top + main.scrollTop))";

/// Notes an arrival on the day that is shown.
async fn arrives(screen: &Screen, name: &str, room: &str) {
    screen.click("Add arrival").await;
    let form = screen.within("arrival-form");
    form.fill("Name on the booking", name).await;
    form.click(name).await;
    form.fill("Room", room).await;
    form.send().await;
    screen.sees(&format!("Arrival added: {name}")).await;
}

#[test]
fn the_day_begins_with_who_comes_and_one_key_leads_to_tomorrow() {
    spec("the-day", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林晓雯", ..NewGuest::default() }).await;
        note(&screen, "#allergy 海鲜").await;
        note(&screen, "~a corner room").await;
        screen.within("promises").sees("a corner room").await;
        add_guest(&screen, NewGuest { name: "王海", ..NewGuest::default() }).await;
        screen.click("Today").await;
        arrives(&screen, "林晓雯", "1208").await;
        let coming = screen.within("arrivals-arriving");
        coming.sees("1208").await;
        coming.sees("Allergy: 海鲜").await;
        coming.sees("Promised: a corner room").await;
        let sections = screen.run(SECTIONS).await;
        assert_eq!(sections[0], "today-arrivals", "who comes stands first: {sections}");

        screen.press("m").await;
        screen.within("today-away").sees("Tomorrow").await;
        arrives(&screen, "王海", "1506").await;
        coming.sees("1506").await;
        screen.within("arrivals-leaving").sees("林晓雯").await;
        screen.press("m").await;
        screen.sees_no_part("today-away").await;
        screen.within("today-tomorrow").sees("王海").await;

        find_guest(&screen, "lxw", "林晓雯").await;
        let tomorrow = (in_hangzhou() + Days::new(1)).format("%-d %b").to_string();
        screen.within("guest-stay").sees(&format!("In house, 1208, until {tomorrow}")).await;
        find_guest(&screen, "wh", "王海").await;
        screen.within("guest-stay").sees(&format!("Arrives {tomorrow}, 1506")).await;
    });
}

#[test]
fn a_full_day_is_folded_so_that_nothing_begins_far_down() {
    spec("full-day", async |screen: Screen| {
        create_book(&screen).await;
        let birthday = in_hangzhou().format("1992-%m-%d");
        let guests: String = (1..=30).map(|number| format!("寿星{number},{birthday}\n")).collect();
        import_guests(&screen, &format!("姓名,生日\n{guests}")).await;
        let today = in_hangzhou();
        let stays: String = (1..=30)
            .map(|number| format!("寿星{number},{today},{},{}\n", today + Days::new(2), 1000 + number))
            .collect();
        let file = screen.folder().join("预抵.csv");
        std::fs::write(&file, format!("姓名,到店日期,离店日期,房号\n{stays}")).unwrap();
        screen.script.will_choose(&file);
        screen.click("Today").await;
        screen.click("Import arrivals").await;
        screen.click("Choose a file…").await;
        screen.click("Import").await;
        screen.sees("Imported").await;
        screen.within("import-cards").sees(&format!("Print cards for {}", today.format("%-d %b"))).await;

        screen.click("Today").await;
        let arrivals = screen.within("today-arrivals");
        arrivals.sees("寿星1").await;
        arrivals.sees("Show 22 more").await;
        let lowest = screen.run(LOWEST).await.as_f64().unwrap();
        assert!(lowest < 1800.0, "the last part of the day begins {lowest} pixels down");
        arrivals.click("Show 22 more").await;
        arrivals.sees("1030").await;
        arrivals.click("Show fewer").await;
        arrivals.sees_no("1030").await;
    });
}

#[test]
fn a_house_observes_the_festivals_of_its_country() {
    spec("festivals-here", async |screen: Screen| {
        create_book(&screen).await;
        screen.click("Settings").await;
        screen.click("Festivals").await;
        screen.is_ticked("Mid-Autumn Festival", true).await;
        screen.is_ticked("Christmas", true).await;
        screen.is_ticked("Hanukkah", false).await;
        screen.click("Hanukkah").await;
        screen.is_ticked("Hanukkah", true).await;
    });
}
