//! The end-to-end specs, in the engine of macOS and Linux (the real app in WebKitGTK) and in that of Windows (the same
//! screens in Chromium). The specs themselves are in tests/e2e; this gives them a driver to talk to.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::place::Place;
use crate::services::{Desktop, Service, free_port};
use crate::shell::{Failure, Output, Result};
use crate::ui;

const ADVICE: &str = "read the failing spec above";

pub fn webkit(place: &Place, output: &mut Output) -> Result<()> {
    let window = Window::build(place, output, "webkit")?;
    output.run(&mut window.walk(place, "e2e"), ADVICE)
}

pub fn chromium(place: &Place, output: &mut Output) -> Result<()> {
    ui::build(place, output)?;
    let logs = logs(place, "chromium")?;
    let port = free_port()?;
    let mut driver = Command::new("chromedriver");
    driver.arg(format!("--port={port}"));
    let driver = Service::start(&driver, &logs)?;
    driver.answers_at(port)?;

    let mut specs = walk(place, "e2e", port, &logs);
    specs.env("ZHIKE_E2E_ENGINE", "chromium").env("ZHIKE_E2E_UI", place.ui().join("dist"));
    output.run(&mut specs, ADVICE)
}

/// The real app on a desktop of its own, and the driver that opens its window.
pub struct Window {
    app: PathBuf,
    logs: PathBuf,
    port: u16,
    // Stopped in this order: the driver stands on the desktop.
    _driver: Service,
    _desktop: Desktop,
}

impl Window {
    /// Builds the app and puts up the desktop; what is said there goes to a folder of this name.
    pub fn build(place: &Place, output: &mut Output, name: &str) -> Result<Self> {
        ui::build(place, output)?;
        output
            .run(&mut place.cargo(&["build", "--workspace", "--all-targets"]), "mend what the compiler names above")?;
        let logs = logs(place, name)?;
        let desktop = Desktop::start(&logs, 1280, 800)?;
        let (port, native_port) = (free_port()?, free_port()?);

        let mut driver = Command::new(place.tools().join("bin/tauri-driver"));
        driver.args(["--port", &port.to_string(), "--native-port", &native_port.to_string()]);
        // The app is started by the driver and inherits these: answers to file dialogs, and folders of its own.
        driver.env("ZHIKE_SCRIPT", logs.join("script"));
        for folder in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] {
            driver.env(folder, logs.join("home"));
        }
        desktop.seat(&mut driver);
        let driver = Service::start(&driver, &logs)?;
        driver.answers_at(port)?;
        Ok(Self { app: place.built("debug", "zhike-desktop"), logs, port, _driver: driver, _desktop: desktop })
    }

    /// What walks through the window: a test target of `zhike-tests`.
    pub fn walk(&self, place: &Place, target: &str) -> Command {
        let mut command = walk(place, target, self.port, &self.logs);
        command
            .env("ZHIKE_E2E_ENGINE", "webkit")
            .env("ZHIKE_E2E_APP", &self.app)
            .env("ZHIKE_SCRIPT", self.logs.join("script"));
        command
    }
}

fn walk(place: &Place, target: &str, port: u16, logs: &Path) -> Command {
    let mut command = place.cargo(&["test", "--workspace", "--features", "zhike-tests/e2e", "--test", target]);
    // One at a time: a driver has one window.
    command.args(["--", "--test-threads=1"]);
    command
        .env("ZHIKE_E2E_DRIVER", format!("http://127.0.0.1:{port}"))
        .env("ZHIKE_E2E_AXE", place.ui().join("node_modules/axe-core/axe.min.js"))
        .env("ZHIKE_E2E_LOGS", logs);
    command
}

fn logs(place: &Place, name: &str) -> Result<PathBuf> {
    let folder = place.target.join("xtask").join(name);
    // What an earlier run left would only mislead.
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    Ok(folder)
}
