//! The same commands over loopback HTTP, so that the same pages run in a plain browser. For tests only: it asks
//! nobody who they are.

mod http;
mod jobs;

use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::MissedTickBehavior;
use zhike_core::api::{ApiError, Desk, Silent, World};

use crate::script::Script;
use http::{Answer, Request};
use jobs::{Job, Jobs};

/// Stops and locks its book when it is dropped, as the program does at its end.
pub struct Host {
    url: String,
    house: Arc<House>,
    serving: JoinHandle<()>,
    clock: JoinHandle<()>,
}

/// How often complaints whose clocks are up are looked for.
const LOOK_EVERY: Duration = Duration::from_millis(500);

struct House {
    desk: Desk,
    pages: PathBuf,
    script: Script,
    jobs: Jobs,
}

impl Host {
    /// Serves `pages` and the commands at a free port.
    pub async fn start(pages: PathBuf, world: World, script: Script) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let house = Arc::new(House { desk: Desk::new(world), pages, script, jobs: Jobs::default() });
        let clock = tokio::spawn(run_clock(house.clone()));
        let served = house.clone();
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, served.clone()));
            }
        });
        Ok(Host { url, house, serving, clock })
    }

    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.serving.abort();
        self.clock.abort();
        self.house.desk.lock();
    }
}

/// Does what the clock beside the real window does.
async fn run_clock(house: Arc<House>) {
    let mut looks = tokio::time::interval(LOOK_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        let house = house.clone();
        // A spec that fails says more than its clock.
        tokio::task::spawn_blocking(move || house.escalate()).await.ok();
    }
}

async fn serve(mut stream: TcpStream, house: Arc<House>) {
    // A browser that goes away in the middle is no concern of a test's.
    let Ok(request) = Request::read(&mut stream).await else { return };
    let answered = tokio::task::spawn_blocking(move || house.answer(&request)).await;
    let answer = answered.unwrap_or_else(|panic| {
        Answer::json(500, &json!({ "code": "unexpected", "args": { "detail": panic.to_string() } }))
    });
    answer.write(&mut stream).await.ok();
}

impl House {
    fn answer(&self, request: &Request) -> Answer {
        let mut parts = request.path.trim_start_matches('/').splitn(2, '/');
        let (area, name) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        match (request.method.as_str(), area) {
            ("GET", _) => self.page(&request.path),
            ("POST", "call") => self.call(name, request),
            ("POST", "progress") => Answer::json(200, &self.jobs.progress(name)),
            ("POST", "cancel") => {
                self.jobs.cancel(name);
                Answer::json(200, &Value::Null)
            }
            ("POST", "dialog") => self.dialog(name),
            ("POST", "shell") => {
                let about = request.json();
                let about = about["path"].as_str().or(about["title"].as_str()).unwrap_or_default().to_owned();
                self.script.note(name, &about);
                Answer::json(200, &Value::Null)
            }
            _ => Answer::empty(404),
        }
    }

    fn escalate(&self) {
        let Some(session) = self.desk.session() else { return };
        let reply = self.desk.call("complaint_escalate", json!({}), &Silent);
        if reply.is_ok_and(|reply| reply.change.is_some()) {
            self.script.note("notify", &session.property().language.text("machine-escalated"));
        }
    }

    fn call(&self, name: &str, request: &Request) -> Answer {
        let job: Arc<Job> = self.jobs.begin(request.header("x-job"));
        let reply = self.desk.call(name, request.json(), job.as_ref());
        self.jobs.end(request.header("x-job"));
        match reply {
            Ok(reply) => Answer::json(200, &reply),
            Err(error) => Answer::json::<ApiError>(422, &error),
        }
    }

    fn dialog(&self, kind: &str) -> Answer {
        let chosen = self.script.take_answer();
        if kind == "save" { Answer::json(200, &chosen.first()) } else { Answer::json(200, &chosen) }
    }

    fn page(&self, path: &str) -> Answer {
        let inside = Path::new(path.trim_start_matches('/'));
        let honest = inside.components().all(|part| matches!(part, Component::Normal(_)));
        let file = if path == "/" { self.pages.join("index.html") } else { self.pages.join(inside) };
        match std::fs::read(&file) {
            Ok(content) if honest => Answer::file(&file, content),
            _ => Answer::empty(404),
        }
    }
}
