//! Who draws the pages. On a machine without a graphics card (a virtual one, a thin client) WebKitGTK would have one
//! imitated, which draws the same page several times slower than the processor does by itself.

use tauri::plugin::TauriPlugin;
use tauri::{Webview, Wry};

/// Looks after every web view of the program.
pub fn plugin() -> TauriPlugin<Wry> {
    tauri::plugin::Builder::new("paint").on_webview_ready(choose).build()
}

/// The other systems choose well by themselves.
#[cfg(not(target_os = "linux"))]
fn choose(_: Webview) {}

#[cfg(target_os = "linux")]
fn choose(webview: Webview) {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

    if has_card() || pictured() {
        return;
    }
    let set = webview.with_webview(|view| {
        if let Some(settings) = WebViewExt::settings(&view.inner()) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    });
    // A page that is drawn slowly is drawn all the same.
    if let Err(error) = set {
        tracing::warn!("the pages are drawn by an imitated card: {error}");
    }
}

/// Whether specs look at the pages: WebKit's driver takes its pictures from a card only, imitated or not.
#[cfg(target_os = "linux")]
fn pictured() -> bool {
    #[cfg(debug_assertions)]
    return crate::script::runs();
    #[cfg(not(debug_assertions))]
    false
}

/// Whether the kernel knows a card that can draw.
#[cfg(target_os = "linux")]
fn has_card() -> bool {
    let names = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.into_iter().any(|name| name.to_string_lossy().starts_with("renderD"))
}
