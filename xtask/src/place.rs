//! Where things are: the repository, cargo's target folder, and the programs that chores call there.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{Failure, Result};

pub struct Place {
    pub root: PathBuf,
    pub target: PathBuf,
}

impl Place {
    pub fn find() -> Result<Self> {
        // Read when the chore runs, not when it was compiled: several clones may share one target folder.
        let here = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = here
            .as_deref()
            .and_then(Path::parent)
            .ok_or_else(|| Failure::new("the repository was not found", "start chores as `cargo xtask …`"))?;
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root: root.to_owned(), target })
    }

    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Programs that chores install for themselves.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// A program that cargo built, `profile` being the name of its folder.
    pub fn built(&self, profile: &str, program: &str) -> PathBuf {
        let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
        self.target.join(profile).join(name)
    }

    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments).current_dir(&self.root);
        // What `cargo run` told this chore about itself would make build scripts believe that something changed.
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy().into_owned();
            let about_us = name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
            if about_us {
                command.env_remove(&name);
            }
        }
        command
    }

    pub fn npm(&self, arguments: &[&str]) -> Command {
        let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.ui());
        command
    }
}
