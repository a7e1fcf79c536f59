//! What each desk sets for itself.

use zhike_tests::screen::{Screen, spec};

use crate::desk::create_book;

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
        screen.sees("Language of the screen").await;
        screen.click("Today").await;
        screen.sees("Add guest").await;
    });
}
