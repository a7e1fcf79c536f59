//! The program that opens the window.

// A double click must not open a console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod restart;

fn main() -> tauri::Result<()> {
    match zhike_desktop::app(zhike_desktop::context()) {
        Ok(app) => {
            zhike_desktop::run(app, |_, _| ());
            Ok(())
        }
        Err(tauri::Error::PluginInitialization(plugin, why)) if plugin == "single-instance" => restart::start(&why),
        Err(error) => Err(error),
    }
}
