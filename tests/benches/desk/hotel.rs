//! Sample books, built once and kept.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use serde_json::{Value, json};
use zhike_core::api::{Desk, NoKeyStore, Reply, Silent, World};
use zhike_core::sample;

/// 2026-11-21 at noon in Hangzhou: the same day in every run.
pub const NOW_MS: i64 = 1_795_233_600_000;

pub struct Hotel {
    pub guests: u32,
    pub desk: Desk,
    pub path: PathBuf,
}

/// `target/bench`, beside whatever folder the program was built in.
pub fn folder() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    let target = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists()).unwrap();
    let folder = target.join("bench");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn desk() -> Desk {
    Desk::new(World {
        now_ms: || NOW_MS,
        random: |bytes| bytes.fill(7),
        scratch: folder(),
        key_store: Arc::new(NoKeyStore),
    })
}

impl Hotel {
    /// Opens the sample book of that size, building it first when there is none that this program can open.
    pub fn of(guests: u32) -> Self {
        let hotel = Hotel::at(guests, folder().join(format!("sample-{guests}.zhike")));
        if !hotel.open() {
            zhike_core::book::remove(&hotel.path);
            let begun = Instant::now();
            hotel.ask("sample_create", json!({ "path": hotel.path, "guests": guests, "seed": 1, "language": "zh-CN" }));
            let size = std::fs::metadata(&hotel.path).unwrap().len() >> 20;
            println!("built a book of {guests} guests in {:.0} s: {size} MiB", begun.elapsed().as_secs_f64());
        }
        hotel.warm();
        hotel
    }

    /// Reads the file once: the desk is measured, not the disk that a machine reads its book from in the morning.
    fn warm(&self) {
        std::io::copy(&mut std::fs::File::open(&self.path).unwrap(), &mut std::io::sink()).unwrap();
    }

    /// A copy of this book as it is on the disk, open under another name.
    pub fn copy(&self, name: &str) -> Self {
        let copy = Hotel::at(self.guests, folder().join(name));
        zhike_core::book::remove(&copy.path);
        self.desk.lock();
        std::fs::copy(&self.path, &copy.path).unwrap();
        assert!(self.open() && copy.open(), "a locked book is one whole file, and so is its copy");
        copy
    }

    /// A copy that an earlier process made, open.
    pub fn under(name: &str) -> Self {
        let copy = Hotel::at(0, folder().join(name));
        assert!(copy.open(), "{name} is to be a book");
        copy
    }

    fn at(guests: u32, path: PathBuf) -> Self {
        Hotel { guests, desk: desk(), path }
    }

    fn open(&self) -> bool {
        let asked = json!({ "path": self.path, "passphrase": sample::PASSPHRASE });
        self.desk.call("book_open", asked, &Silent).is_ok()
    }

    /// The answer of a command, read.
    pub fn ask(&self, name: &str, args: Value) -> Value {
        self.call(name, args).read().unwrap()
    }

    /// The answer of a command as the window gets it; a refusal ends the bench with its code.
    pub fn call(&self, name: &str, args: Value) -> Reply {
        match self.desk.call(name, args, &Silent) {
            Ok(reply) => reply,
            Err(error) => panic!("{name} was refused: {error:?}"),
        }
    }

    /// The name a measurement has in criterion's files.
    pub fn name(&self, work: &str) -> String {
        format!("{work}/{}", self.guests)
    }

    /// Numbers of guests, spread over the whole book without pattern.
    pub fn some_guest(&self, number: usize) -> i64 {
        let spread = (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20;
        (spread % u64::from(self.guests)) as i64 + 1
    }
}
