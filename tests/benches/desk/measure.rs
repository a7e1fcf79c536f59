//! Medians, 99th percentiles, how they compare, and the table of them all.

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

/// Every single call of a run, sorted.
pub struct Times(Vec<Duration>);

impl Times {
    pub fn new(mut times: Vec<Duration>) -> Self {
        times.sort();
        Times(times)
    }

    pub fn median(&self) -> Duration {
        self.part(0.5)
    }

    pub fn p99(&self) -> Duration {
        self.part(0.99)
    }

    fn part(&self, part: f64) -> Duration {
        let last = self.0.len().saturating_sub(1);
        self.0.get((last as f64 * part).round() as usize).copied().unwrap_or_default()
    }
}

/// For work of seconds, which criterion would repeat for minutes. `prepare` gets ready, untimed, what `work` takes.
pub fn few<T>(times: usize, mut prepare: impl FnMut(usize) -> T, mut work: impl FnMut(T)) -> Times {
    let time = |number| {
        let ready = prepare(number);
        let begun = Instant::now();
        work(ready);
        begun.elapsed()
    };
    Times::new((0..times).map(time).collect())
}

/// What a row has to reach.
pub enum Target {
    P99(Duration),
    Median(Duration),
    /// Median over the bare limit's median.
    Ratio(f64),
}

impl Target {
    fn reached(&self, times: &Times, ratio: Option<f64>) -> bool {
        match self {
            Target::P99(limit) => times.p99() <= *limit,
            Target::Median(limit) => times.median() <= *limit,
            Target::Ratio(limit) => ratio.is_some_and(|ratio| ratio <= *limit),
        }
    }

    fn said(&self) -> String {
        match self {
            Target::P99(limit) => format!("p99 ≤ {}", said(*limit)),
            Target::Median(limit) => format!("≤ {}", said(*limit)),
            Target::Ratio(limit) => format!("≤ {limit} ×"),
        }
    }
}

#[derive(Default)]
pub struct Report {
    rows: Vec<String>,
    facts: Vec<String>,
    missed: usize,
}

impl Report {
    /// Adds a row. `bare` is the limit it is compared with.
    pub fn row(&mut self, work: &str, guests: u32, (times, bare): (&Times, Option<&Times>), targets: &[Target]) {
        let ratio = bare.map(|bare| times.median().as_secs_f64() / bare.median().as_secs_f64().max(1e-9));
        let reached = targets.iter().all(|target| target.reached(times, ratio));
        self.missed += usize::from(!reached);
        self.rows.push(format!(
            "| {work} | {} | {} | {} | {} | {} | {} | {} |",
            thousands(guests),
            said(times.median()),
            said(times.p99()),
            bare.map_or_else(|| "–".to_owned(), |bare| said(bare.median())),
            ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2} ×")),
            targets.iter().map(Target::said).collect::<Vec<_>>().join(", "),
            match targets {
                [] => "–",
                _ if reached => "yes",
                _ => "**no**",
            },
        ));
        println!("{}", self.rows.last().map_or("", String::as_str));
    }

    /// Adds something measured that is no time, and whether it is as it should be.
    pub fn fact(&mut self, said: String, holds: bool) {
        self.missed += usize::from(!holds);
        self.facts.push(format!("{said}: {}", if holds { "yes" } else { "**no**" }));
        println!("{}", self.facts.last().map_or("", String::as_str));
    }

    /// Prints the table, and keeps it in a file.
    pub fn print(&self, file: &Path) {
        let mut text = String::from(
            "| work | guests | median | p99 | bare limit | ratio | to reach | reached |\n|---|--:|--:|--:|--:|--:|---|---|\n",
        );
        for row in &self.rows {
            let _ = writeln!(text, "{row}");
        }
        for fact in &self.facts {
            let _ = writeln!(text, "\n{fact}");
        }
        println!("\n{text}");
        if self.missed > 0 {
            println!("{} of {} goals are missed", self.missed, self.rows.len() + self.facts.len());
        }
        std::fs::write(file, text).unwrap();
    }
}

fn said(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    match micros {
        _ if micros < 1e3 => format!("{micros:.0} µs"),
        _ if micros < 1e6 => format!("{:.2} ms", micros / 1e3),
        _ => format!("{:.2} s", micros / 1e6),
    }
}

/// `100000` as `100,000`.
fn thousands(number: u32) -> String {
    let figures = number.to_string();
    let groups: Vec<&str> = figures.as_bytes().rchunks(3).rev().filter_map(|g| std::str::from_utf8(g).ok()).collect();
    groups.join(",")
}
