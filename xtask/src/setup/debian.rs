//! Debian and Ubuntu: packages found missing by dpkg and installed by apt.

use std::path::PathBuf;
use std::process::Command;

use super::Need;
use crate::shell::{Failure, Output, Result, answer, describe};

fn packages(need: Need) -> &'static [&'static str] {
    match need {
        Need::Build => &[
            "build-essential",
            "pkg-config",
            "perl",
            "libwebkit2gtk-4.1-dev",
            "librsvg2-dev",
            "libayatana-appindicator3-dev",
            "libxdo-dev",
        ],
        Need::Fonts => &["fonts-noto-cjk"],
        // Node is part of what a machine must bring.
        Need::Node => &[],
        Need::Display => &["xvfb", "dbus"],
        Need::WebKit => &["webkit2gtk-driver"],
        // However it came here, a driver that answers will do.
        Need::Chromium if answer("chromedriver", &["--version"]).is_some() => &[],
        Need::Chromium if is_ubuntu() => &["chromium-browser", "chromium-chromedriver"],
        Need::Chromium => &["chromium", "chromium-driver"],
        Need::Postgres if postgres().is_some() => &[],
        Need::Postgres => &["postgresql", "postgresql-client"],
    }
}

/// Where the newest PostgreSQL here has its programs.
pub fn postgres() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?.flatten();
    let number = |path: &PathBuf| path.file_name()?.to_str()?.parse::<u32>().ok();
    let newest = versions.map(|entry| entry.path()).filter(|path| number(path) >= Some(15)).max_by_key(number)?;
    Some(newest.join("bin"))
}

/// Ubuntu gives Chromium other names than Debian does.
fn is_ubuntu() -> bool {
    std::fs::read_to_string("/etc/os-release").is_ok_and(|about| about.lines().any(|line| line == "ID=ubuntu"))
}

/// Installs what is missing, naming it first.
pub fn install(needs: &[Need]) -> Result<()> {
    let mut wanted: Vec<&str> = needs.iter().flat_map(|need| packages(*need)).copied().collect();
    wanted.sort_unstable();
    wanted.dedup();
    if wanted.is_empty() {
        return Ok(());
    }
    let Some(missing) = missing(&wanted) else {
        return without_dpkg(needs, &wanted);
    };
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing Debian packages: {}", missing.join(" "));

    let mut prefix: Vec<&str> = Vec::new();
    if answer("id", &["-u"]).as_deref() != Some("0") {
        if answer("sudo", &["-V"]).is_none() {
            return Err(Failure::new(
                "installing packages needs root, and there is no sudo",
                format!("as root: apt-get install {}", missing.join(" ")),
            ));
        }
        prefix.push("sudo");
    }
    prefix.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);

    let mut install = apt(&prefix, &["install", "-y", "--no-install-recommends"]);
    install.args(&missing);
    println!("Installing them: {}", describe(&install));
    let advice =
        format!("read apt's message above, then by hand: apt-get update && apt-get install {}", missing.join(" "));
    if Output::Screen.run(&mut install, &advice).is_ok() {
        return Ok(());
    }
    println!("That failed; the package lists may be old. Fetching new ones, then once more.");
    Output::Screen.run(&mut apt(&prefix, &["update"]), &advice)?;
    Output::Screen.run(&mut install, &advice)
}

/// Which of these packages are not installed; nothing when this is no Debian.
fn missing<'a>(wanted: &[&'a str]) -> Option<Vec<&'a str>> {
    // dpkg-query exits 1 when it does not know one of them, and still prints the others.
    let output =
        Command::new("dpkg-query").args(["-W", "-f=${Package} ${db:Status-Status}\n"]).args(wanted).output().ok()?;
    let known = String::from_utf8_lossy(&output.stdout).into_owned();
    let installed = |name: &str| known.lines().any(|line| line == format!("{name} installed"));
    Some(wanted.iter().copied().filter(|name| !installed(name)).collect())
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Command {
    let mut words = prefix.iter().chain(arguments);
    let mut command = Command::new(words.next().copied().unwrap_or("apt-get"));
    command.args(words);
    command
}

/// Another Linux: its packages have other names, so say what must be there and look for the one that matters most.
fn without_dpkg(needs: &[Need], wanted: &[&str]) -> Result<()> {
    let libraries = answer("pkg-config", &["--exists", "webkit2gtk-4.1"]).is_some();
    if libraries || !needs.contains(&Need::Build) {
        return Ok(());
    }
    Err(Failure::new(
        "WebKitGTK 4.1 was not found, and this Linux has no apt to install it with",
        format!("install what Debian calls: {}", wanted.join(" ")),
    ))
}
