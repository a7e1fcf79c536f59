//! The clock that runs beside the window: at midnight the pages ask again, at reminder times the person is told.

use std::time::Duration;

use chrono::{Local, NaiveTime};
use tauri::{AppHandle, Emitter};
use tokio::time::{MissedTickBehavior, interval};

use crate::clock::Clock;

/// Short beside a minute, because the time slept through shows only when the next look comes.
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// When the desk has settled in.
const MORNING: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).unwrap();

/// Starts the clock; it runs as long as the program.
pub fn start(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let mut clock = Clock::new(Local::now().naive_local());
        let mut looks = interval(LOOK_EVERY);
        // A machine that wakes has one look to catch up on, not one for every quarter of a minute it slept.
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            looks.tick().await;
            let tick = clock.look(Local::now().naive_local(), &[MORNING]);
            if !tick.new_day && !tick.ring {
                continue;
            }
            if let Err(error) = app.emit("tick", ()) {
                tracing::warn!("the pages were not told of the time: {error}");
            }
        }
    });
}
