//! Programs that must be up while specs run: a display, a message bus, the drivers. Each stands in a process group of
//! its own and hangs on a lifeline, so that exactly what was started here is stopped, however this chore ends.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::shell::{Failure, Result};

/// Runs the command it is given until the lifeline, its standard input, is let go; then ends the whole group.
const LIFELINE: &str = r#"
trap : TERM
"$@" &
service=$!
read -r _
kill -s TERM -- "-$$"
for _ in 1 2 3 4 5 6 7 8 9 10; do
    kill -0 "$service" 2>/dev/null || break
    sleep 0.1
done
kill -s KILL -- "-$$"
"#;
const PATIENCE: Duration = Duration::from_secs(30);

pub struct Service {
    child: Child,
    log: PathBuf,
}

impl Service {
    /// Starts a program; what it complains about goes to `NAME.log` in `logs`.
    pub fn start(command: &Command, logs: &Path) -> Result<Self> {
        let program = command.get_program();
        let name = Path::new(program).file_name().unwrap_or(program);
        let log = logs.join(name).with_extension("log");
        let file = File::create(&log).map_err(|error| Failure::file(&log, &error))?;

        let mut held = Command::new("sh");
        held.args(["-c", LIFELINE, "sh"]);
        held.arg(program).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => held.env(name, value),
                None => held.env_remove(name),
            };
        }
        let child = held
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(file)
            .spawn()
            .map_err(|error| Failure::new(format!("sh did not start: {error}"), "see that sh is there"))?;
        Ok(Self { child, log })
    }

    /// The first line a program prints: where it can be found.
    pub fn first_line(&mut self) -> Result<String> {
        let mut line = String::new();
        if let Some(stdout) = self.child.stdout.take() {
            // A closed pipe leaves the line empty, which is what is looked at.
            BufReader::new(stdout).read_line(&mut line).ok();
        }
        let line = line.trim().to_owned();
        if line.is_empty() {
            return Err(self.failure("did not say where it is"));
        }
        Ok(line)
    }

    /// Waits until somebody answers at this port.
    pub fn answers_at(&self, port: u16) -> Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok(());
            }
            sleep(Duration::from_millis(50));
        }
        Err(self.failure(&format!("did not answer at port {port}")))
    }

    fn failure(&self, what: &str) -> Failure {
        let said = std::fs::read_to_string(&self.log).unwrap_or_default();
        Failure::new(
            format!("{} {what}: {}", self.log.display(), said.trim()),
            "see that the program starts by itself in a terminal",
        )
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        self.child.wait().ok();
    }
}

/// A screen that nobody sees and a message bus of its own, so that specs meet neither the person's windows nor a
/// second copy of the app.
pub struct Desktop {
    pub display: String,
    pub bus: String,
    _running: [Service; 2],
}

impl Desktop {
    pub fn start(logs: &Path, width: u32, height: u32) -> Result<Self> {
        let screen = format!("{width}x{height}x24");
        let mut xvfb = Command::new("Xvfb");
        // Xvfb finds a free number by itself and says which.
        xvfb.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", &screen]);
        let mut xvfb = Service::start(&xvfb, logs)?;
        let display = format!(":{}", xvfb.first_line()?);

        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        bus.env("DISPLAY", &display);
        let mut bus = Service::start(&bus, logs)?;
        let address = bus.first_line()?;
        Ok(Self { display, bus: address, _running: [bus, xvfb] })
    }

    /// Puts a program on this desktop.
    pub fn seat(&self, command: &mut Command) {
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("GSETTINGS_BACKEND", "memory")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY");
    }
}

/// A port that is free now.
pub fn free_port() -> Result<u16> {
    let bound = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|socket| socket.local_addr());
    match bound {
        Ok(address) => Ok(address.port()),
        Err(error) => Err(Failure::new(format!("no free port: {error}"), "see that the loopback network is up")),
    }
}
