//! The clock that runs beside the window: at midnight the pages ask again, in the morning the person is told what is due,
//! and every minute complaints whose clocks are up are brought before the next role.

use std::sync::Arc;
use std::time::Duration;

use chrono::{Local, NaiveTime};
use serde::Deserialize;
use serde_json::{Map, json};
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_notification::NotificationExt;
use tokio::time::{MissedTickBehavior, interval};
use zhike_core::api::{ApiError, Desk, Silent};
use zhike_core::complaint::Escalated;

use crate::clock::Clock;
use crate::desk::now_ms;
use crate::machine::scripted;

/// Short beside a minute, because the time slept through shows only when the next look comes.
const LOOK_EVERY: Duration = Duration::from_secs(15);
/// How often clocks of complaints are looked at. Units: milliseconds by the book's time.
const ESCALATE_EVERY_MS: i64 = 60_000;
/// Units: hours and minutes of the machine's own clock. When the desk has settled in.
const MORNING: (u32, u32) = (9, 0);

/// Starts the clock; it runs as long as the program.
pub fn start(app: AppHandle) {
    let times: Vec<NaiveTime> = NaiveTime::from_hms_opt(MORNING.0, MORNING.1, 0).into_iter().collect();
    tauri::async_runtime::spawn(async move {
        let mut clock = Clock::new(Local::now().naive_local());
        let mut escalated_at = 0;
        let mut looks = interval(look_every());
        // A machine that wakes has one look to catch up on, not one for every quarter of a minute it slept.
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            looks.tick().await;
            let tick = clock.look(Local::now().naive_local(), &times);
            if tick.new_day || tick.ring {
                tell_the_pages(&app);
            }
            if tick.ring {
                let app = app.clone();
                tauri::async_runtime::spawn_blocking(move || tell_the_person(&app));
            }
            // A clock that was set back must not wait for the old time to come again.
            if (now_ms() - escalated_at).abs() >= ESCALATE_EVERY_MS {
                escalated_at = now_ms();
                let app = app.clone();
                tauri::async_runtime::spawn_blocking(move || escalate(&app));
            }
        }
    });
}

fn look_every() -> Duration {
    #[cfg(debug_assertions)]
    if crate::script::runs() {
        // Specs move the clock, and wait for nothing.
        return Duration::from_millis(500);
    }
    LOOK_EVERY
}

/// Brings complaints whose clocks are up before the next role. The pages are told what changed, the person how many.
fn escalate(app: &AppHandle) {
    let desk = app.state::<Arc<Desk>>();
    let Some(session) = desk.session() else { return };
    let reply = match desk.call("complaint_escalate", json!({}), &Silent) {
        Ok(reply) => reply,
        Err(error) => return tracing::warn!(code = error.code, "overdue complaints could not be brought forward"),
    };
    let Some(change) = &reply.change else { return };
    if let Err(error) = app.emit("change", change) {
        tracing::warn!("the pages were not told of overdue complaints: {error}");
    }
    let escalated: Escalated = match reply.read() {
        Ok(escalated) => escalated,
        Err(error) => return tracing::warn!(code = error.code, "how many complaints were brought forward is unclear"),
    };
    let mut counts = Map::new();
    counts.insert("count".to_owned(), escalated.escalations.len().into());
    let language = session.property().language;
    notify(app, &language.text("machine-escalated"), &language.text_with("machine-escalated-text", &counts));
}

fn notify(app: &AppHandle, title: &str, body: &str) {
    if scripted("notify", title) {
        return;
    }
    if let Err(error) = app.notification().builder().title(title).body(body).show() {
        tracing::warn!("the system shows no notification: {error}");
    }
}

fn tell_the_pages(app: &AppHandle) {
    if let Err(error) = app.emit("tick", ()) {
        tracing::warn!("the pages were not told of the time: {error}");
    }
}

/// Says how much is due. Never whose: the notification may stand on a screen that a guest can see.
fn tell_the_person(app: &AppHandle) {
    let desk = app.state::<Arc<Desk>>();
    // Nobody sits at a locked book.
    let Some(session) = desk.session() else { return };
    let due = match Due::today(&desk) {
        Ok(due) if due.today + due.ahead > 0 => due,
        Ok(_) => return,
        Err(error) => return tracing::warn!(code = error.code, "what is due could not be read"),
    };
    let language = session.property().language;
    let mut counts = Map::new();
    counts.insert("today".to_owned(), due.today.into());
    counts.insert("ahead".to_owned(), due.ahead.into());
    notify(app, &language.text("machine-reminder"), &language.text_with("machine-reminder-text", &counts));
}

/// How many special dates the desk must see: the day's own with what was put off, and those that want time.
#[derive(Deserialize)]
struct Due {
    #[serde(rename = "now")]
    today: i64,
    ahead: i64,
}

impl Due {
    fn today(desk: &Desk) -> Result<Self, ApiError> {
        desk.call("date_today", json!({ "limit": 0 }), &Silent)?.read()
    }
}
