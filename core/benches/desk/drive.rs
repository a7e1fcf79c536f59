//! Work that is measured call by call, driven by criterion.

use std::time::{Duration, Instant};

use criterion::Criterion;

use crate::measure::Times;

/// Lets criterion drive `work`, which gets the number of the call, and keeps the time of every call.
pub fn calls(criterion: &mut Criterion, name: &str, work: impl FnMut(usize)) -> Times {
    rounds(criterion, name, 1, work)
}

/// As [`calls`], for work on one of `many` things: goes on until each was worked on equally often.
pub fn rounds(criterion: &mut Criterion, name: &str, many: usize, mut work: impl FnMut(usize)) -> Times {
    let mut times = Vec::new();
    let mut number = 0;
    let mut timed = || {
        let begun = Instant::now();
        work(number);
        let took = begun.elapsed();
        number += 1;
        times.push(took);
        (number, took)
    };
    let mut done = 0;
    criterion.bench_function(name, |bencher| {
        bencher.iter_custom(|calls| {
            let mut sum = Duration::ZERO;
            for _ in 0..calls {
                let (number, took) = timed();
                done = number;
                sum += took;
            }
            sum
        });
    });
    while !done.is_multiple_of(many) {
        done = timed().0;
    }
    Times::new(times)
}
