//! `cargo xtask test`: every step in turn, its result as it comes, the output of those that failed, and a summary.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::place::Place;
use crate::setup::{self, Need};
use crate::shell::{Failure, Output, Result};
use crate::steps::{STEPS, Step};

/// How much of a failing step's output is shown; the rest is in its log.
const LINES_SHOWN: usize = 400;

struct Done {
    name: &'static str,
    took: Duration,
    passed: bool,
}

/// Runs the named steps, or all.
pub fn run(place: &Place, names: &[String]) -> Result<ExitCode> {
    let chosen = choose(names)?;
    let mut needs: Vec<Need> = Vec::new();
    for need in chosen.iter().flat_map(|step| step.needs) {
        if !needs.contains(need) {
            needs.push(*need);
        }
    }

    let set_up = timed("set-up", || setup::prepare(place, &needs));
    let ready = set_up.passed;
    let mut done = vec![set_up];
    if ready {
        for step in chosen {
            let log = place.target.join("xtask").join(step.name).with_extension("log");
            let result = timed(step.name, || (step.run)(place, &mut Output::log(&log)?));
            if !result.passed {
                show(&log);
            }
            done.push(result);
        }
    }
    Ok(summary(&done))
}

fn choose(names: &[String]) -> Result<Vec<&'static Step>> {
    if names.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    let find = |name: &String| {
        let step = STEPS.iter().find(|step| step.name == name);
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        step.ok_or_else(|| {
            Failure::new(format!("there is no step called {name}"), format!("the steps are: {}", known.join(" ")))
        })
    };
    names.iter().map(find).collect()
}

fn timed(name: &'static str, work: impl FnOnce() -> Result<()>) -> Done {
    println!("{name} …");
    std::io::stdout().flush().ok();
    let begun = Instant::now();
    let result = work();
    let took = begun.elapsed();
    match &result {
        Ok(()) => println!("{name}: passed in {}", seconds(took)),
        Err(failure) => println!("{name}: FAILED after {}\n{failure}", seconds(took)),
    }
    Done { name, took, passed: result.is_ok() }
}

fn show(log: &Path) {
    let text = std::fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(LINES_SHOWN);
    println!("---- {} (from line {}) ----", log.display(), from + 1);
    println!("{}\n----", lines[from..].join("\n"));
}

fn summary(done: &[Done]) -> ExitCode {
    println!("\nSummary");
    for step in done {
        let result = if step.passed { "passed" } else { "FAILED" };
        println!("  {:<14} {:>9}  {result}", step.name, seconds(step.took));
    }
    let passed = done.iter().filter(|step| step.passed).count();
    let failed = done.len() - passed;
    let all: Duration = done.iter().map(|step| step.took).sum();
    println!("  {:<14} {:>9}\n", "together", seconds(all));
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}
