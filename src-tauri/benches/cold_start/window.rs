//! The two windows. Each is usable when its page says so by its title, after a frame with everything on it was drawn.

use std::io::Write;

use serde_json::json;
use tauri::utils::config::WindowConfig;
use tauri::webview::WebviewWindowBuilder;
use tauri::{AppHandle, Manager, RunEvent, WebviewUrl};

pub const USABLE: &str = "usable";

/// What a page says that waits for a passphrase nobody gives.
const ASKED: &str = "asked";

/// The app as it is, with a page script that types the passphrase, if any, and looks for Today.
pub fn today(passphrase: Option<&str>) {
    let mut context = zhike_desktop::context();
    let window = context.config_mut().app.windows[0].clone();
    // Made below instead, with the script in it.
    context.config_mut().app.windows.clear();
    let told = json!({ "passphrase": passphrase });
    let script = format!("({})({told})", include_str!("today.js"));
    zhike_desktop::run(zhike_desktop::app(context).unwrap(), move |app, event| {
        if matches!(event, RunEvent::Ready) {
            open(app, &window, &script);
        }
    });
}

/// Tauri with one window of the same size, and nothing on its page.
pub fn empty() {
    let mut context = zhike_desktop::context();
    let mut window = context.config_mut().app.windows[0].clone();
    context.config_mut().app.windows.clear();
    window.url = WebviewUrl::CustomProtocol("empty://localhost".parse().unwrap());
    let app = tauri::Builder::default().register_uri_scheme_protocol("empty", |_, _| {
        let page = b"<!doctype html><title></title>".to_vec();
        tauri::http::Response::builder().header("content-type", "text/html").body(page).unwrap()
    });
    app.build(context).unwrap().run(move |app, event| {
        if matches!(event, RunEvent::Ready) {
            open(app, &window, include_str!("empty.js"));
        }
    });
}

fn open(app: &AppHandle, window: &WindowConfig, script: &str) {
    let builder = WebviewWindowBuilder::from_config(app, window).unwrap().initialization_script(script);
    let watched = builder.on_document_title_changed(|window, title| {
        if [USABLE, ASKED].contains(&title.as_str()) {
            println!("{title}");
            std::io::stdout().flush().unwrap();
            window.app_handle().exit(0);
        }
    });
    watched.build().unwrap();
}
