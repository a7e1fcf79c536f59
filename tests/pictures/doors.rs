//! Before the desk: the first start, the form for a new book with what it refuses, a book that stays shut; and the
//! screens of a book in which nothing stands yet.

use zhike_core::locale::Language;
use zhike_tests::screen::Screen;
use zhike_tests::tour;

use crate::take;

const PASSPHRASE: &str = "four quiet words here";

pub async fn look(screen: &Screen) {
    for language in Language::ALL {
        let say = |id: &str| language.text(id);
        for light in ["light", "dark"] {
            tour::start_anew(screen, language, light).await;
            screen.sees(&say("desk-create")).await;
            screen.comes_to_rest().await;
            take(screen, "first-start", language, light).await;

            screen.click(&say("desk-create")).await;
            screen.click(&say("desk-create-button")).await;
            screen.sees(&say("error-property-name-missing")).await;
            take(screen, "create-refused", language, light).await;

            let book = format!("{}-{light}.zhike", language.tag());
            screen.script.will_choose(&screen.folder().join(book));
            screen.fill(&say("desk-property-name"), "西湖别苑").await;
            screen.fill(&say("desk-property-city"), "杭州").await;
            screen.fill(&say("desk-manager"), "周敏").await;
            screen.fill(&say("desk-passphrase"), PASSPHRASE).await;
            screen.fill(&say("desk-passphrase-again"), PASSPHRASE).await;
            screen.click(&say("desk-create-button")).await;
            screen.sees(&say("today-blank")).await;
            for stop in tour::fresh_stops() {
                stop.enter(screen).await;
                take(screen, stop.name, language, light).await;
            }

            screen.click(&say("ui-lock")).await;
            screen.fill(&say("desk-passphrase"), "not these words").await;
            screen.click(&say("desk-unlock-button")).await;
            screen.sees(&say("error-wrong-passphrase")).await;
            take(screen, "unlock-refused", language, light).await;
        }
    }
}
