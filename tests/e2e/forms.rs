//! What every form owes to whoever types into it.

use chrono::{Datelike, Days};
use fantoccini::key::Key;
use zhike_tests::screen::{Screen, spec};

use crate::desk::{NewGuest, add_guest, create_book, in_hangzhou, note};

/// What the field that has the focus says about itself.
const FOCUSED: &str = "const { labels, ariaInvalid } = document.activeElement
    return `${labels?.[0]?.textContent}: ${ariaInvalid ?? undefined}`";
/// Two presses of Enter before the first was answered.
const SENT_TWICE: &str = "const form = document.querySelector('form')
    form.requestSubmit()
    form.requestSubmit()";

#[test]
fn a_form_is_sent_once_and_leads_to_what_is_wrong() {
    spec("forms", async |screen: Screen| {
        create_book(&screen).await;
        screen.click("Guests").await;
        screen.click("Add guest").await;
        screen.enter("Phone, WeChat or e-mail", "+86 571 8700 0001").await;
        screen.sees("Enter a name.").await;
        assert_eq!(screen.run(FOCUSED).await, "Name: true", "the field to mend has the focus");

        screen.fill("Name", "林嘉怡").await;
        screen.sees_no("Enter a name.").await;
        assert_eq!(screen.run(FOCUSED).await, "Name: undefined", "what is mended is red no longer");
        screen.run(SENT_TWICE).await;
        screen.sees("林嘉怡 added").await;
        screen.finds_field("Quick note").await;
        screen.click("Guests").await;
        screen.sees("1 guest").await;
    });
}

#[test]
fn a_date_that_cannot_be_read_is_not_sent_as_none() {
    spec("unread-date", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林嘉怡", ..NewGuest::default() }).await;
        screen.click("Add promise").await;
        let form = screen.within("promise-form");
        form.fill("Promise", "A corner room").await;
        form.enter("Due on", "32/13").await;
        form.sees("Not a month: 32").await;
        assert!(!screen.shows("Promised to 林嘉怡").await, "nothing was sent");

        form.enter("Due on", "2030-08-15").await;
        screen.sees("15 Aug 2030").await;
        let focused = screen.run("return document.activeElement.title").await;
        assert_eq!(focused, "Add promise", "who opened the form goes on from there");

        screen.click("Add date").await;
        screen.within("dates").fill("Date", "8/15").await;
        screen.within("dates").enter("Days ahead", "ten").await;
        screen.sees("Enter a whole number").await;
        screen.within("dates").enter("Days ahead", "10").await;
        screen.within("dates").sees("15 Aug").await;
    });
}

/// What stands in the promise that is being typed.
const PROMISED: &str = "return document.querySelector('[data-testid=promise-form] input').value";

const DUE: &str = "return document.querySelectorAll('[data-testid=promise-form] input')[1].value";

#[test]
fn what_was_typed_waits_until_it_is_sent_or_thrown_away() {
    spec("draft", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林嘉怡", ..NewGuest::default() }).await;
        let begin = async || {
            screen.click("Add promise").await;
            screen.within("promise-form").finds_field("Promise").await;
            screen.run(PROMISED).await
        };
        let elsewhere_and_back = async || {
            screen.click("Guests").await;
            screen.click("林嘉怡").await;
            screen.finds_field("Quick note").await;
        };

        begin().await;
        screen.within("promise-form").fill("Promise", "A corner room").await;
        elsewhere_and_back().await;
        assert_eq!(begin().await, "A corner room", "the phone rang in the middle of it: nothing typed is lost");

        screen.press(&Key::Escape.to_string()).await;
        assert_eq!(begin().await, "A corner room", "Escape only leaves");

        screen.within("promise-form").fill("Due on", "the 32nd").await;
        screen.press(&Key::Escape.to_string()).await;
        begin().await;
        assert_eq!(screen.run(DUE).await, "the 32nd", "half a date is kept, too");

        screen.within("promise-form").click("Cancel").await;
        assert_eq!(begin().await, "", "who cancels does not want it any more");

        screen.within("promise-form").enter("Promise", "A room by the lake").await;
        screen.sees("Promised to 林嘉怡: A room by the lake").await;
        elsewhere_and_back().await;
        assert_eq!(begin().await, "", "what was sent is not offered again");
    });
}

#[test]
fn enter_takes_the_first_match_and_somebody_new_must_be_chosen() {
    spec("first-match", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "王海", ..NewGuest::default() }).await;
        screen.click("Complaints").await;
        screen.click("Record a complaint").await;
        let form = screen.within("complaint-form");
        form.enter("Guest", "wang hai").await;
        form.sees("王海").await;

        form.enter("Guest", "1208").await;
        form.sees("New guest: 1208").await;
        form.sees_no("will be added").await;
        screen.press(&Key::Enter.to_string()).await;
        form.sees("1208 will be added as a new guest.").await;
    });
}

#[test]
fn an_arrival_is_the_guest_that_its_name_finds() {
    spec("arrival-match", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "王海", ..NewGuest::default() }).await;
        note(&screen, "#allergy 海鲜").await;
        screen.within("preferences").sees("海鲜").await;
        screen.click("Today").await;
        screen.click("Add arrival").await;
        let form = screen.within("arrival-form");
        form.fill("Name on the booking", "wang hai").await;
        form.sees("海鲜").await;
        screen.press(&Key::Enter.to_string()).await;
        form.enter("Room", "1208").await;
        screen.within("arrivals-arriving").sees("王海").await;
        screen.within("arrivals-arriving").sees("Allergy: 海鲜").await;
    });
}

#[test]
fn what_is_noted_already_is_asked_about_before_it_is_noted_again() {
    spec("noted-again", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林嘉怡", ..NewGuest::default() }).await;
        note(&screen, "#allergy peanuts").await;
        screen.within("preferences").sees("peanuts").await;
        note(&screen, "#allergy peanut").await;
        screen.sees("Already noted: Allergy, peanuts. Save once more to note it again.").await;
        let rows = "return document.querySelectorAll('[data-testid=preferences] li').length";
        assert_eq!(screen.run(rows).await, 1, "nothing was noted twice");

        note(&screen, "!birthday 8/15").await;
        screen.within("dates").sees("15 Aug").await;
        screen.click("Add date").await;
        let dates = screen.within("dates");
        dates.enter("Date", "8/16").await;
        dates.sees("Already noted: Birthday, 15 Aug. Save once more to add another.").await;
        dates.send().await;
        dates.sees("16 Aug").await;

        screen.click("Add relationship").await;
        let people = screen.within("relationships");
        people.fill("Who", "李娜").await;
        people.click("Just the name: 李娜").await;
        people.send().await;
        people.sees("李娜").await;
        screen.click("Add relationship").await;
        people.fill("Who", "张敏").await;
        people.click("Just the name: 张敏").await;
        people.send().await;
        people.sees("Spouse already noted: 李娜.").await;
        people.click("Cancel").await;

        people.click("Add 李娜 as a guest").await;
        screen.sees("李娜 added as a guest").await;
        people.click("李娜").await;
        screen.within("relationships").sees("林嘉怡").await;
    });
}

#[test]
fn the_anniversary_of_one_spouse_is_offered_to_the_other() {
    spec("anniversary", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "王海", ..NewGuest::default() }).await;
        add_guest(&screen, NewGuest { name: "林嘉怡", ..NewGuest::default() }).await;
        note(&screen, "!anniversary 2010-05-12").await;
        screen.within("dates").sees("12 May 2010").await;
        screen.click("Add relationship").await;
        let people = screen.within("relationships");
        people.enter("Who", "wang hai").await;
        people.send().await;
        people.click("王海").await;
        let dates = screen.within("dates");
        dates.sees("(noted for 林嘉怡)").await;
        dates.click("Add here too").await;
        dates.sees_no("(noted for 林嘉怡)").await;
        dates.sees("12 May 2010").await;
    });
}

#[test]
fn a_day_is_typed_as_it_is_said_or_chosen_from_the_calendar() {
    spec("spoken-day", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "林嘉怡", ..NewGuest::default() }).await;
        let today = in_hangzhou();
        let long = |days: u64| (today + Days::new(days)).format("%-d %B %Y").to_string();
        screen.click("Add promise").await;
        let form = screen.within("promise-form");
        form.fill("Promise", "A corner room").await;
        for (typed, days) in [("tomorrow", 1), ("后天", 2), ("in 10 days", 10)] {
            form.fill("Due on", typed).await;
            form.sees(&long(days)).await;
        }
        let next = today + Days::new(40);
        form.fill("Due on", &format!("{}/{}", next.month(), next.day())).await;
        form.sees(&long(40)).await;

        // The month beside the field, by keys alone: a day on, a week on, taken.
        form.fill("Due on", &today.to_string()).await;
        screen.press(&format!("{}{}{}", char::from(Key::Alt), char::from(Key::Down), char::from(Key::Null))).await;
        screen.sees_part("day-picker").await;
        for key in [Key::Right, Key::Down, Key::Enter] {
            screen.press(&key.to_string()).await;
        }
        screen.sees_no_part("day-picker").await;
        assert_eq!(screen.run(DUE).await, (today + Days::new(8)).to_string(), "the day that was gone to");
        screen.press(&Key::Enter.to_string()).await;
        screen.within("promises").sees("A corner room").await;
    });
}
