//! Medians, 99th percentiles, and how they compare.

use std::fmt::Write;
use std::time::{Duration, Instant};

use criterion::Criterion;

/// Every single call of a run, sorted.
pub struct Times(Vec<Duration>);

impl Times {
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

/// Lets criterion drive `work`, which gets the number of the call, and keeps the time of every call.
pub fn calls(criterion: &mut Criterion, name: &str, mut work: impl FnMut(usize)) -> Times {
    let mut times = Vec::new();
    let mut number = 0;
    criterion.bench_function(name, |bencher| {
        bencher.iter_custom(|calls| {
            let mut sum = Duration::ZERO;
            for _ in 0..calls {
                let begun = Instant::now();
                work(number);
                let took = begun.elapsed();
                number += 1;
                sum += took;
                times.push(took);
            }
            sum
        });
    });
    times.sort();
    Times(times)
}

/// For work of seconds, which criterion would repeat for minutes.
pub fn few(times: usize, mut work: impl FnMut()) -> Times {
    let mut taken: Vec<Duration> = (0..times)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    taken.sort();
    Times(taken)
}

/// What a row has to reach.
pub enum Target {
    P99(Duration),
    Median(Duration),
    /// Median over the bare limit's median.
    Ratio(f64),
}

#[derive(Default)]
pub struct Report {
    rows: Vec<String>,
    missed: usize,
}

impl Report {
    /// Adds a row. `bare` is the limit it is compared with.
    pub fn row(&mut self, work: &str, guests: u32, (times, bare): (&Times, Option<&Times>), targets: &[Target]) {
        let ratio = bare.map(|bare| times.median().as_secs_f64() / bare.median().as_secs_f64().max(1e-9));
        let reached = targets.iter().all(|target| match target {
            Target::P99(limit) => times.p99() <= *limit,
            Target::Median(limit) => times.median() <= *limit,
            Target::Ratio(limit) => ratio.is_some_and(|ratio| ratio <= *limit),
        });
        self.missed += usize::from(!reached);
        let wanted: Vec<String> = targets
            .iter()
            .map(|target| match target {
                Target::P99(limit) => format!("p99 ≤ {}", said(*limit)),
                Target::Median(limit) => format!("≤ {}", said(*limit)),
                Target::Ratio(limit) => format!("≤ {limit} ×"),
            })
            .collect();
        self.rows.push(format!(
            "| {work} | {guests} | {} | {} | {} | {} | {} | {} |",
            said(times.median()),
            said(times.p99()),
            bare.map_or_else(|| "–".to_owned(), |bare| said(bare.median())),
            ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2} ×")),
            wanted.join(", "),
            if reached { "yes" } else { "**no**" },
        ));
        println!("{}", self.rows.last().map_or("", String::as_str));
    }

    pub fn print(&self) {
        let mut text = String::from(
            "| work | guests | median | p99 | bare limit | ratio | to reach | reached |\n|---|--:|--:|--:|--:|--:|---|---|\n",
        );
        for row in &self.rows {
            let _ = writeln!(text, "{row}");
        }
        println!("\n{text}");
        if self.missed > 0 {
            println!("{} of {} rows miss what they are to reach", self.missed, self.rows.len());
        }
        std::fs::write(super::hotel::folder().join("report.md"), text).unwrap();
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

/// The most memory this process ever held. Units: bytes; none where the system does not say.
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}

/// Forgets the peak so far, where the system can.
pub fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}
