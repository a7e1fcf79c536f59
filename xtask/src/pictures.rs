//! `cargo xtask pictures`: a picture of every screen of the real window on the sample hotel, for looking at.

use std::process::ExitCode;

use crate::e2e::Window;
use crate::place::Place;
use crate::setup::{self, Need};
use crate::shell::{Failure, Output, Result};

/// Takes them into `pictures/`, in place of those of an earlier time.
pub fn run(place: &Place) -> Result<ExitCode> {
    setup::prepare(place, &[Need::Build, Need::Fonts, Need::Node, Need::Display, Need::WebKit])?;
    let folder = place.root.join("pictures");
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    let window = Window::build(place, &mut Output::Screen, "pictures")?;
    let mut walk = window.walk(place, "pictures");
    walk.env("ZHIKE_PICTURES", &folder);
    Output::Screen.run(&mut walk, "read where the walk stopped, above")?;
    println!("The pictures: {}", folder.display());
    Ok(ExitCode::SUCCESS)
}
