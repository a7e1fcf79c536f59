//! A picture of every screen: the first start, a fresh book, the sample hotel; in both languages, light and dark, at the
//! usual size and the smallest. `cargo xtask pictures` starts it.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod corners;
mod doors;

use std::path::PathBuf;

use zhike_core::locale::Language;
use zhike_tests::screen::{Screen, spec};
use zhike_tests::tour;

/// Units: pixels, width and height.
const SIZES: [(u32, u32); 2] = [(1280, 800), (1024, 700)];

fn main() {
    spec("pictures-doors", async |screen: Screen| {
        doors::look(&screen).await;
    });
    spec("pictures", async |screen: Screen| {
        for language in Language::ALL {
            tour::start_anew(&screen, language, "light").await;
            tour::open_sample(&screen, language).await;
            let guest = corners::take_in_guest(&screen, language).await;
            for light in ["light", "dark"] {
                tour::light(&screen, language, light).await;
                for stop in tour::stops(&screen).await {
                    stop.enter(&screen).await;
                    take(&screen, stop.name, language, light).await;
                    stop.leave(&screen).await;
                }
                corners::look(&screen, &guest, (language, light)).await;
            }
            screen.click(&language.text("ui-lock")).await;
            screen.sees(&language.text("desk-unlock")).await;
        }
    });
}

/// Takes the screen as it stands at every size.
async fn take(screen: &Screen, name: &str, language: Language, light: &str) {
    for (width, height) in SIZES {
        screen.resize(width, height).await;
        let file = format!("{name}-{}-{light}-{width}x{height}.png", language.tag());
        screen.picture(&folder().join(file)).await;
    }
}

fn folder() -> PathBuf {
    std::env::var("ZHIKE_PICTURES").expect("start it as `cargo xtask pictures`").into()
}
