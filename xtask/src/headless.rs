//! No display: the main job on paper, through the terminal program, into sample-output/.

use std::process::Command;

use crate::place::Place;
use crate::shell::{Failure, Output, Result, answer, describe};

/// The sample hotel keeps no secret.
const PASSPHRASE: &str = "a look around";
const GUESTS: &str = "300";
const SEED: &str = "1";
/// The sample hotel is in Hangzhou, and its day may be another one than this machine's. Said without the zone's name,
/// which a machine without time zone files does not know.
const SAMPLE_CLOCK: &str = "TZ=CST-8";
/// Festivals on which the house gives something; the others bring a greeting only.
const GIFT_FESTIVALS: [&str; 4] = ["spring_festival", "lantern", "dragon_boat", "mid_autumn"];

pub fn run(place: &Place) -> Result<()> {
    let folder = place.root.join("sample-output");
    let file = |name: &str| folder.join(name).display().to_string();
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    }
    std::fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;

    let today = answer("env", &[SAMPLE_CLOCK, "date", "+%F"]).unwrap_or_default();
    let zhike = Zhike { program: place.built("release", "zhike"), book: file("sample.zhike") };
    zhike.run(&["sample", "--guests", GUESTS, "--seed", SEED])?;
    zhike.run(&["due", "--days", "7"])?;

    let year: i32 = today.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default();
    let festivals = zhike.ask(&["festivals", "--from", &year.to_string(), "--to", &(year + 1).to_string()])?;
    let Some((festival, date)) = next_gift_festival(&festivals, &today) else {
        return Err(Failure::new(format!("no festival after {today} in: {festivals}"), "report this as a defect"));
    };
    println!("\nThe next festival with gifts: {festival}, {date}");
    let year = date.get(..4).unwrap_or_default();
    let (workbook, table, cards) = (file("gifts.xlsx"), file("gifts.csv"), file("cards.pdf"));
    zhike.run(&["gifts", "export", festival, year, "--out", &workbook])?;
    zhike.run(&["gifts", "export", festival, year, "--out", &table])?;
    zhike.run(&["cards", "--arrivals", &today, "--layout", "a4x4", "--out", &cards])?;

    println!("\nThe gift list of {festival} {year}:\n  {workbook}\n  {table}");
    println!("The preference cards of today's arrivals:\n  {cards}");
    println!("The sample hotel's book (passphrase: {PASSPHRASE}):\n  {}", zhike.book);
    Ok(())
}

struct Zhike {
    program: std::path::PathBuf,
    book: String,
}

impl Zhike {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(["--book", &self.book]).env("ZHIKE_PASSPHRASE", PASSPHRASE).args(arguments);
        command
    }

    /// Runs a command, its table on the screen.
    fn run(&self, arguments: &[&str]) -> Result<()> {
        println!("\n$ zhike {}", arguments.join(" "));
        Output::Screen.run(&mut self.command(arguments), "read the message above")
    }

    /// Asks for JSON.
    fn ask(&self, arguments: &[&str]) -> Result<String> {
        let mut command = self.command(arguments);
        command.arg("--json");
        let output = command.output();
        match output {
            Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            _ => Err(Failure::new(format!("`{}`", describe(&command)), "run it by hand to see why")),
        }
    }
}

/// The first festival in `[{"id","name","date"}…]` that is not over and brings gifts. Chores have no JSON library: this reads
/// only what `zhike festivals --json` writes, whose values hold no quotes.
fn next_gift_festival<'a>(json: &'a str, today: &str) -> Option<(&'a str, &'a str)> {
    let known = json.split('}').filter_map(|object| Some((value(object, "id")?, value(object, "date")?)));
    known.filter(|(id, date)| GIFT_FESTIVALS.contains(id) && *date >= today).min_by_key(|(_, date)| *date)
}

fn value<'a>(object: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = object.split_once(&format!("\"{name}\""))?;
    after.split('"').nth(1)
}

#[cfg(test)]
mod tests {
    use super::next_gift_festival;

    #[test]
    fn the_next_festival_is_the_first_with_gifts_that_is_not_over() {
        let json = r#"[
            { "id": "mid_autumn", "name": "中秋节", "date": "2026-09-25" },
            {"id":"christmas","name":"Christmas","date":"2026-12-25"},
            {"id":"lantern","name":"元宵节","date":"2027-02-20"},
            {"id":"spring_festival","name":"春节","date":"2027-02-06"}]"#;
        let check = |today: &str, expected: Option<(&str, &str)>| {
            assert_eq!(next_gift_festival(json, today), expected, "seen from {today}");
        };
        check("2026-09-01", Some(("mid_autumn", "2026-09-25")));
        check("2026-09-25", Some(("mid_autumn", "2026-09-25")));
        check("2026-09-26", Some(("spring_festival", "2027-02-06")));
        check("2027-02-07", Some(("lantern", "2027-02-20")));
        check("2028-01-01", None);
    }
}
