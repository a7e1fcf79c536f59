//! Two profiles of one person.

use zhike_tests::screen::{Screen, spec};

use crate::desk::{NewGuest, add_guest, create_book, find_guest, note};

#[test]
fn two_profiles_of_one_person_become_one_and_two_again() {
    spec("merge", async |screen: Screen| {
        create_book(&screen).await;
        add_guest(&screen, NewGuest { name: "Lin Xiaowen", city: "上海", ..NewGuest::default() }).await;
        note(&screen, "#allergy peanut").await;
        screen.sees("Allergy: peanut").await;
        add_guest(&screen, NewGuest { name: "林晓雯", contact: "13805711234", city: "苏州", ..NewGuest::default() })
            .await;

        screen.click("More actions").await;
        screen.click("Merge with another guest…").await;
        screen.fill("Merge with", "lin xiaowen").await;
        screen.click("Lin Xiaowen").await;
        screen.within("merge").click("上海").await;
        screen.click("Merge into 林晓雯").await;
        screen.sees("Merged into 林晓雯").await;
        screen.sees("Allergy: peanut").await;
        screen.click("Guests").await;
        let list = screen.within("guest-list");
        list.sees("林晓雯").await;
        list.sees("上海").await;
        list.sees_no("Lin Xiaowen").await;

        screen.chord('z').await;
        list.sees("Lin Xiaowen").await;
        list.sees("苏州").await;
        find_guest(&screen, "1234", "林晓雯").await;
        screen.sees_no("Allergy: peanut").await;
    });
}
