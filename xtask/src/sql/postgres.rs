//! A private PostgreSQL cluster in a folder of its own: nobody else reaches it, and nothing of it is left.

use std::fs;
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::statements::Statement;
use super::translate::parameters;
use crate::services::Service;
use crate::setup::debian::postgres;
use crate::shell::{Failure, Result, answer};

const ADVICE: &str = "see that the packages postgresql and postgresql-client are installed, version 15 or newer";
const PATIENCE: Duration = Duration::from_secs(30);

pub struct Cluster {
    programs: Programs,
    folder: PathBuf,
    _server: Service,
}

struct Programs {
    folder: PathBuf,
    user: Option<User>,
}

/// PostgreSQL does not run as root: then it runs as nobody.
#[derive(Clone, Copy)]
struct User {
    id: u32,
    group: u32,
}

impl Cluster {
    /// Makes a cluster and starts it; what it complains about goes to `logs`.
    pub fn start(logs: &Path) -> Result<Self> {
        fs::create_dir_all(logs).map_err(|error| Failure::file(logs, &error))?;
        let Some(folder) = postgres() else { return Err(Failure::new("PostgreSQL was not found", ADVICE)) };
        let programs = Programs { folder, user: nobody()? };
        // Not in the target folder: a socket's path must be short, and nobody must be able to go there.
        let folder = std::env::temp_dir().join(format!("zhike-sql-{}", std::process::id()));
        fs::create_dir(&folder).map_err(|error| Failure::file(&folder, &error))?;
        if let Some(user) = programs.user {
            let given = std::os::unix::fs::chown(&folder, Some(user.id), Some(user.group));
            given.map_err(|error| Failure::file(&folder, &error))?;
        }
        let data = folder.join("data");
        let mut make = programs.command("initdb");
        make.args(["--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--username=desk", "-D"])
            .arg(&data);
        ask(&mut make, "")?;

        let program = programs.folder.join("postgres");
        let mut server = match programs.user {
            None => Command::new(program),
            Some(User { id, group }) => {
                let mut server = Command::new("setpriv");
                server.args([format!("--reuid={id}"), format!("--regid={group}"), "--clear-groups".to_owned()]);
                server.arg(program);
                server
            }
        };
        // Reached by a socket in the folder only.
        server.arg("-D").arg(&data).arg("-k").arg(&folder).args(["-c", "listen_addresses=", "-c", "fsync=off"]);
        let cluster = Cluster { programs, _server: Service::start(&server, logs)?, folder };
        cluster.wait()?;
        Ok(cluster)
    }

    fn wait(&self) -> Result<()> {
        let begun = Instant::now();
        loop {
            match self.run("select 1;") {
                Ok(()) => return Ok(()),
                Err(failure) if begun.elapsed() > PATIENCE => return Err(failure),
                Err(_) => sleep(Duration::from_millis(50)),
            }
        }
    }

    /// Runs statements, all of which must pass.
    pub fn run(&self, sql: &str) -> Result<()> {
        let mut psql = self.psql();
        psql.args(["-v", "ON_ERROR_STOP=1"]);
        ask(&mut psql, sql).map(drop)
    }

    /// The statements that cannot be prepared, with what the server says.
    pub fn refused<'a>(&self, statements: &'a [Statement]) -> Result<Vec<(&'a Statement, String)>> {
        let mut script = String::new();
        for (number, statement) in statements.iter().enumerate() {
            let text = parameters(&statement.text);
            script.push_str(&format!("\\warn statement {number}\nprepare s{number} as {text}\n;\n"));
        }
        let said = ask(&mut self.psql(), &script)?;
        let mut refused = Vec::new();
        let mut statement = statements.first();
        for line in said.lines() {
            if let Some(number) = line.strip_prefix("statement ") {
                statement = number.parse().ok().and_then(|number: usize| statements.get(number));
            } else if let (Some((_, error)), Some(statement)) = (line.split_once("ERROR:"), statement) {
                refused.push((statement, error.trim().to_owned()));
            }
        }
        Ok(refused)
    }

    fn psql(&self) -> Command {
        let mut psql = self.programs.command("psql");
        psql.args(["--no-psqlrc", "--quiet", "--username=desk", "--dbname=postgres", "--host"]).arg(&self.folder);
        psql
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // The server ends with its lifeline; without its folder nothing of it is left.
        fs::remove_dir_all(&self.folder).ok();
    }
}

fn nobody() -> Result<Option<User>> {
    let number = |arguments: &[&str]| answer("id", arguments).and_then(|text| text.parse().ok());
    if number(&["-u"]) != Some(0) {
        return Ok(None);
    }
    match (number(&["-u", "nobody"]), number(&["-g", "nobody"])) {
        (Some(id), Some(group)) => Ok(Some(User { id, group })),
        _ => Err(Failure::new(
            "PostgreSQL does not run as root, and there is no user nobody",
            "run this as another user",
        )),
    }
}

impl Programs {
    fn command(&self, name: &str) -> Command {
        let mut command = Command::new(self.folder.join(name));
        if let Some(user) = self.user {
            command.uid(user.id).gid(user.group);
        }
        command.current_dir("/");
        command
    }
}

/// Runs a program to its end. Returns what it complained about.
fn ask(command: &mut Command, input: &str) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let failed = |what: &str| Failure::new(format!("{name}: {what}"), ADVICE);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| failed(&error.to_string()))?;
    let stdin = child.stdin.take();
    let (written, output) = std::thread::scope(|scope| {
        let writer = scope.spawn(move || stdin.map_or(Ok(()), |mut stdin| stdin.write_all(input.as_bytes())));
        (writer.join(), child.wait_with_output())
    });
    let output = output.map_err(|error| failed(&error.to_string()))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    match (output.status.success(), written) {
        (true, Ok(Ok(()))) => Ok(said),
        _ => Err(failed(said.trim())),
    }
}
