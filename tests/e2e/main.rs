//! The real app in WebKitGTK, and the same pages in Chromium. `cargo xtask test e2e-webkit e2e-chromium` gives both a
//! driver; one window at a time.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod access;
mod cards;
mod complaints;
mod desk;
mod first_day;
mod forms;
mod gifts;
mod imports;
mod merge;
mod palette;
mod settings;
mod settling;
mod today;
mod visits;
mod window;
