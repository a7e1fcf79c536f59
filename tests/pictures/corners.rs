//! What the walk through the screens does not come by: a guest with a long name and a long list of wishes, a guest who is
//! known already, a dialog over a list, an import from its preview to its report.

use std::path::Path;

use zhike_core::locale::Language;
use zhike_tests::screen::Screen;
use zhike_tests::tour;

use crate::take;

const LONG_NAME: &str = "Maria-Theresia Freifrau von Hohenstein-Waldburg zu Altenkirchen und Sommerfeld";
/// More than one side of a card holds.
const WISHES: [&str; 14] = [
    "#allergy hazelnuts, walnuts and almonds, in traces too, and whatever was fried in the same oil",
    "#allergy penicillin, and every medicine of its family: she carries a card that names them all",
    "#pillow two of buckwheat, one of down for the feet, and a fourth for reading, all without scent",
    "#duvet a light one in summer and in winter, never a blanket of wool, which she does not bear on her skin",
    "#floor high, at the end of the corridor, far from the lifts and from the room where the ice is made",
    "#view over the lake to the far shore, where the pagoda is; the garden, when the lake is not to be had",
    "#temperature nineteen degrees by night and twenty-two by day, with the window on the latch",
    "#tea Darjeeling of the first flush, in a warmed pot, with cold milk beside it and no sugar on the tray",
    "#breakfast at half past six in the room: porridge made with water, stewed pears, and toast kept warm",
    "#dish carp in the manner of the house, which she has praised each year and asks for on the last evening",
    "#newspaper the Frankfurt one of yesterday rather than none, laid outside the door and never folded in two",
    "#amenity a second bathrobe of the longest size, and a footstool that lets her reach the basin",
    "#transport the same driver as in the years before, who knows not to speak before the ring road",
    "#contact by letter before the journey, and by a note under the door while she is in the house",
];
/// Two that come in, one known already, one without a name, one whose birthday no calendar has.
const GUESTS: &str = "姓名,手机,生日,座位,备注\n林晓雯,13805711234,1990-08-15,A3,喜欢靠窗\n周建国,13905710000,,,\n单小军,13800008812,,,\n,13700000000,,,\n王芳,13600000000,二月三十日,,\n";

/// Adds the guest with the long name to the open sample hotel. Answers the address of her page.
pub async fn take_in_guest(screen: &Screen, language: Language) -> String {
    let say = |id: &str| language.text(id);
    tour::go(screen, "/guests/new", "new-name").await;
    screen.fill(&say("guest-new-name"), LONG_NAME).await;
    screen.fill(&say("guest-new-contact"), "m.t.hohenstein-waldburg.altenkirchen@correspondence.example.com").await;
    screen.click(&say("guest-tier-vip")).await;
    screen.click(&say("guest-new-save")).await;
    screen.finds_field(&say("capture-label")).await;
    for wish in WISHES {
        screen.enter(&say("capture-label"), wish).await;
        screen.within("preferences").sees(wish.split_once(' ').unwrap().1).await;
    }
    let place = screen.run("return location.hash.slice(1)").await.as_str().unwrap().to_owned();
    // What was just said about her has been read.
    screen.reload().await;
    place
}

pub async fn look(screen: &Screen, guest: &str, (language, light): (Language, &str)) {
    let say = |id: &str| language.text(id);
    tour::go(screen, guest, "guest-name").await;
    take(screen, "guest-long", language, light).await;
    let edit = "document.querySelectorAll('[data-testid=preferences] .row-actions')[0].children[2].click()";
    screen.run(edit).await;
    screen.within("preferences").sees(&say("preference-source-hint")).await;
    take(screen, "guest-preference", language, light).await;

    let id = guest.rsplit('/').next().unwrap();
    tour::go(screen, &format!("/print?by=guests&guests={id}&layout=a6"), "print-pages").await;
    take(screen, "print-continued", language, light).await;

    tour::go(screen, "/guests?tier=vip", "guest-list").await;
    screen.script.will_choose(&screen.folder().join("guests.xlsx"));
    screen.click(&say("guest-export")).await;
    screen.click(&say("guest-file-xlsx")).await;
    screen.sees_part("file-result").await;
    take(screen, "guests-exported", language, light).await;

    tour::go(screen, "/guests/new", "new-name").await;
    screen.fill(&say("guest-new-name"), "Shan Xiaojun").await;
    screen.fill(&say("guest-new-contact"), "138 0000 8812").await;
    screen.sees_part("duplicates").await;
    take(screen, "guest-new-known", language, light).await;

    tour::go(screen, &tour::next_list(screen, "mid_autumn").await, "gift-lines").await;
    screen.click(&say("gift-add")).await;
    screen.sees(&say("gift-add-text")).await;
    take(screen, "gift-add", language, light).await;
    screen.press(&fantoccini::key::Key::Escape.to_string()).await;

    let file = screen.folder().join("宾客.csv");
    import(screen, &file, (language, light)).await;
}

async fn import(screen: &Screen, file: &Path, (language, light): (Language, &str)) {
    let say = |id: &str| language.text(id);
    std::fs::write(file, GUESTS).unwrap();
    screen.script.will_choose(file);
    tour::go(screen, "/import", "import-choose").await;
    screen.click(&say("import-choose-button")).await;
    screen.sees_part("import-columns").await;
    take(screen, "import-preview", language, light).await;
    screen.click(&say("import-try")).await;
    screen.sees(&say("import-tried")).await;
    take(screen, "import-tried", language, light).await;
    screen.click(&language.text_with("import-run", &[("count".to_owned(), 5.into())].into_iter().collect())).await;
    screen.sees(&say("import-done")).await;
    take(screen, "import-report", language, light).await;
    screen.click(&say("import-undo-whole")).await;
    screen.sees_no(&say("import-done")).await;
}
