//! A desk that is killed loses nothing it acknowledged.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use secrecy::ExposeSecret;
use zhike_tests::{House, steps};

/// How often the writer is killed.
const KILLS: u64 = 60;

/// Chance that gives the same moments in every run, as far as the machine lets it.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

#[test]
fn a_killed_desk_keeps_every_acknowledged_change() {
    let founded = House::founded();
    // Deriving the key twice for every kill would take most of the test's time.
    founded.call("auto_unlock_on", serde_json::json!({})).unwrap();
    let key = founded.key().expose_secret().to_vec();
    founded.desk.lock();
    let mut house = founded.next_start();
    let mut chance = Chance(20_261_122);
    let mut next = 0;
    for kill in 0..KILLS {
        house.desk.lock();
        let told = write_and_kill((&house, &key), next, &mut chance);
        house = founded.next_start();
        house.auto_unlock().unwrap_or_else(|error| panic!("after kill {kill} the book does not open: {error:?}"));
        let report = house.ask("book_check", serde_json::json!({})).unwrap();
        assert_eq!(report["whole"], true, "after kill {kill} the book is not whole: {report}");
        for step in next..told {
            assert!(steps::is_kept(&house, step).unwrap(), "kill {kill} lost step {step}, which was acknowledged");
        }
        // The step under way when the blow fell was kept whole or not at all; the next writer goes on from there.
        next = if steps::is_kept(&house, told).unwrap() { told + 1 } else { told };
    }
    assert!(next > KILLS, "the writer must have been killed while it worked, not before it began: {next} steps");
    for step in 0..next {
        assert!(steps::is_kept(&house, step).unwrap(), "step {step} was kept once and is gone at the end");
    }
    let total = house
        .ask("guest_list", serde_json::json!({ "filter": { "tag": "steady" }, "offset": 0, "limit": 1 }))
        .unwrap()["total"]
        .as_u64();
    assert_eq!(total, Some(next.div_ceil(steps::STEPS_A_GUEST)), "no step was made twice, none by halves");
}

/// Lets a child write from step `first` on and kills it in the middle. Returns the step after the last acknowledged.
fn write_and_kill((house, key): (&House, &[u8]), first: u64, chance: &mut Chance) -> u64 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_steady-writer"))
        .arg(house.folder())
        .arg(first.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(key).unwrap();
    let mut told = first;
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    let mut line = String::new();
    for _ in 0..=chance.below(12) {
        line.clear();
        assert!(lines.read_line(&mut line).unwrap() > 0, "the writer ended by itself after step {told}");
        told = line.trim().parse::<u64>().unwrap() + 1;
    }
    // Somewhere between two acknowledgements; a sleep would be too coarse for it.
    let blow = Instant::now() + Duration::from_micros(chance.below(6_000));
    while Instant::now() < blow {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // What it said before the blow and nobody had read yet counts too; a torn line was no acknowledgement.
    let mut rest = String::new();
    lines.read_to_string(&mut rest).unwrap();
    for line in rest.split_inclusive('\n').filter(|line| line.ends_with('\n')) {
        told = line.trim().parse::<u64>().unwrap() + 1;
    }
    told
}
