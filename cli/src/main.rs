//! `zhike`: the desk from a terminal. The same commands as the window's, asked by name; tables for people, JSON for programs.
//!
//! Exit codes: 0 done; 1 refused or broken, with the code and its sentence on standard error; 2 a call that makes no sense.

// A terminal program speaks on its standard streams.
#![allow(clippy::print_stderr)]

mod answer;
mod cards;
mod complaints;
mod dangers;
mod dates;
mod failure;
mod file;
mod gifts;
mod grammar;
mod guests;
mod house;
mod imports;
mod ledger;
mod paper;
mod reminders;
mod reports;
mod seat;
mod settling;
mod table;
mod usage;
mod visits;

use std::io::Write;
use std::process::ExitCode;

use answer::Answer;
use failure::Failure;
use grammar::{Arguments, Command};
use seat::Seat;
use zhike_core::locale::Language;

fn main() -> ExitCode {
    let spoken = grammar::language_of(std::env::args());
    let arguments = match grammar::parse(spoken) {
        Ok(arguments) => arguments,
        Err(error) if is_help(&error) => {
            // Help that was asked for is no mistake: it goes to standard output and ends well.
            let code = if error.use_stderr() { failure::USAGE } else { 0 };
            return if error.print().is_ok() { ExitCode::from(code) } else { ExitCode::FAILURE };
        }
        Err(error) => {
            eprintln!("{}", usage::explained(&error, spoken));
            return ExitCode::from(failure::USAGE);
        }
    };
    let language = arguments.lang.map_or(spoken, Language::from);
    match run(&arguments, language).and_then(|answer| show(&answer, arguments.json)) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            eprintln!("{}", failure.sentence(language));
            ExitCode::from(failure.exit_code())
        }
    }
}

/// A page that was asked for, or that stands in for a command that was left out.
fn is_help(error: &clap::Error) -> bool {
    use clap::error::ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand, DisplayVersion};
    matches!(error.kind(), DisplayHelp | DisplayHelpOnMissingArgumentOrSubcommand | DisplayVersion)
}

fn run(arguments: &Arguments, language: Language) -> Result<Answer, Failure> {
    let seat = Seat::new(arguments, language)?;
    match &arguments.command {
        Command::New(new) => house::found(&seat, new),
        Command::Sample(sample) => house::sample(&seat, sample),
        Command::Check(check) => house::check(&seat, check),
        Command::Import(import) => imports::run(&seat, import),
        Command::Guests(wanted) => guests::list(&seat, wanted),
        Command::Guest(wanted) => guests::run(&seat, wanted),
        Command::Household(command) => guests::household(&seat, command),
        Command::Due(wanted) => dates::due(&seat, wanted),
        Command::Today(wanted) => dates::today(&seat, wanted),
        Command::Reminder(command) => reminders::run(&seat, command),
        Command::LeadTimes(wanted) => reminders::lead_times(&seat, wanted),
        Command::Ages(wanted) => reminders::ages(&seat, wanted),
        Command::Voucher(wanted) => reports::voucher(&seat, wanted),
        Command::Report(wanted) => reports::run(&seat, wanted),
        Command::Unsettled(wanted) => settling::unsettled(&seat, wanted),
        Command::Settle(answer) => settling::settle(&seat, answer),
        Command::Promises(wanted) => ledger::promises(&seat, wanted),
        Command::Traces(wanted) => ledger::traces(&seat, wanted),
        Command::Visits(wanted) => visits::list(&seat, wanted),
        Command::Complaints(wanted) => complaints::list(&seat, wanted),
        Command::Complaint(wanted) => complaints::run(&seat, wanted),
        Command::Festivals(wanted) => dates::festivals(&seat, wanted),
        Command::Lunar(day) => dates::lunar(&seat, day.date),
        Command::Solar(day) => dates::solar(&seat, day),
        Command::Calendar(command) => dates::calendar(&seat, command),
        Command::Exports(wanted) => ledger::exports(&seat, wanted),
        Command::Gifts(command) => gifts::run(&seat, command),
        Command::Cards(wanted) => cards::export(&seat, wanted),
        Command::Photo(command) => paper::photo(&seat, command),
        Command::Letterhead(wanted) => paper::letterhead(&seat, wanted),
        Command::Handover(wanted) => paper::handover(&seat, wanted),
    }
}

/// Writes the answer; a reader that went away (`| head`) has had enough.
fn show(answer: &Answer, json: bool) -> Result<u8, Failure> {
    let text = if json { format!("{}\n", answer.value) } else { answer.text.clone() };
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::Output(error)),
        _ => Ok(answer.code),
    }
}
