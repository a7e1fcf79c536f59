//! Work that is measured call by call, driven by criterion.

use std::time::{Duration, Instant};

use criterion::Criterion;

use crate::measure::Times;

/// So often each of many things is worked on; the first time cold, as everything is once.
const ROUNDS: usize = 5;

/// Lets criterion drive `work`, which gets the number of the call, and keeps the time of every call.
pub fn calls(criterion: &mut Criterion, name: &str, work: impl FnMut(usize)) -> Times {
    Times::new(Timed::driven(criterion, name, work).times)
}

/// As [`calls`], for work on one of `many` things. Each counts equally often, whatever criterion has time for: what is
/// quick would otherwise be asked for more often, and be warm more often, than what it is compared with.
pub fn rounds(criterion: &mut Criterion, name: &str, many: usize, work: impl FnMut(usize)) -> Times {
    let mut timed = Timed::driven(criterion, name, work);
    while timed.times.len() < many * ROUNDS {
        timed.call();
    }
    timed.times.truncate(many * ROUNDS);
    Times::new(timed.times)
}

struct Timed<W> {
    work: W,
    times: Vec<Duration>,
}

impl<W: FnMut(usize)> Timed<W> {
    fn driven(criterion: &mut Criterion, name: &str, work: W) -> Self {
        let mut timed = Timed { work, times: Vec::new() };
        criterion.bench_function(name, |bencher| {
            bencher.iter_custom(|calls| (0..calls).map(|_| timed.call()).sum());
        });
        timed
    }

    fn call(&mut self) -> Duration {
        let begun = Instant::now();
        (self.work)(self.times.len());
        let took = begun.elapsed();
        self.times.push(took);
        took
    }
}
