//! The one window. Its pages are the program's own: it goes nowhere else, opens no second window and downloads nothing.

use tauri::webview::{NewWindowResponse, WebviewWindowBuilder};
use tauri::{App, Manager, Url};

/// Opens the window that the settings name. A program that brings a window of its own has none there.
pub fn open(app: &App) -> tauri::Result<()> {
    let Some(config) = app.config().app.windows.first() else { return Ok(()) };
    WebviewWindowBuilder::from_config(app, config)?
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .build()?;
    Ok(())
}

/// Shows the window that is already there.
pub fn come_forward(app: &tauri::AppHandle) {
    let Some(window) = app.get_webview_window("main") else { return };
    for done in [window.unminimize(), window.show(), window.set_focus()] {
        if let Err(error) = done {
            tracing::warn!("the window did not come forward: {error}");
        }
    }
}

/// Whether an address is of the program's own pages: on Windows the web view knows only addresses of the web.
fn is_own(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => cfg!(not(windows)),
        ("http" | "https", Some("tauri.localhost")) => cfg!(windows),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_shows_only_the_programs_own_pages() {
        let check = |address: &str, own: bool| assert_eq!(is_own(&address.parse().unwrap()), own, "{address}");
        check(if cfg!(windows) { "http://tauri.localhost/" } else { "tauri://localhost/index.html" }, true);
        check("https://example.com/?guest=1", false);
        check("http://localhost:5173/", false);
        check("https://tauri.localhost.example.com/", false);
        check("file:///etc/passwd", false);
        check("data:text/html,hello", false);
        check("about:blank", false);
    }
}
