//! Work that is measured call by call, driven by criterion.

use std::time::{Duration, Instant};

use criterion::Criterion;

use crate::measure::Times;

/// So often each of many things is worked on; the first time cold, as everything is once.
const ROUNDS: usize = 5;

/// Lets criterion drive `work`, which gets the number of the call, and keeps the time of every call.
pub fn calls(criterion: &mut Criterion, name: &str, mut work: impl FnMut(usize)) -> Times {
    let [times] = in_turn(criterion, name, [&mut work]);
    times
}

/// As [`calls`], for works that are compared: each call goes round all of them, so that whatever else the machine does
/// meanwhile, it does to all of them. Criterion is told of the first.
///
/// What is worked on has to be different for each: it would otherwise lie ready, in the nearest memory there is, for the
/// one that comes second.
pub fn in_turn<const N: usize>(criterion: &mut Criterion, name: &str, works: [&mut dyn FnMut(usize); N]) -> [Times; N] {
    Timed::driven(criterion, name, works).times.map(Times::new)
}

/// As [`in_turn`], for work on one of `many` things. Each counts equally often, however often criterion asks.
pub fn rounds<const N: usize>(
    criterion: &mut Criterion,
    name: &str,
    many: usize,
    works: [&mut dyn FnMut(usize); N],
) -> [Times; N] {
    let mut timed = Timed::driven(criterion, name, works);
    while timed.turns < many * ROUNDS {
        timed.turn();
    }
    timed.times.map(|mut times| {
        times.truncate(many * ROUNDS);
        Times::new(times)
    })
}

struct Timed<'work, const N: usize> {
    works: [&'work mut dyn FnMut(usize); N],
    times: [Vec<Duration>; N],
    turns: usize,
}

impl<'work, const N: usize> Timed<'work, N> {
    fn driven(criterion: &mut Criterion, name: &str, works: [&'work mut dyn FnMut(usize); N]) -> Self {
        let mut timed = Timed { works, times: std::array::from_fn(|_| Vec::new()), turns: 0 };
        criterion.bench_function(name, |bencher| {
            bencher.iter_custom(|turns| (0..turns).map(|_| timed.turn()).sum());
        });
        timed
    }

    /// Returns the time of the first work.
    fn turn(&mut self) -> Duration {
        for (work, times) in self.works.iter_mut().zip(&mut self.times) {
            let begun = Instant::now();
            work(self.turns);
            times.push(begun.elapsed());
        }
        self.turns += 1;
        self.times[0].last().copied().unwrap_or_default()
    }
}
