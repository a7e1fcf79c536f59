//! `cargo xtask sql`: what the rooms ask of the book is plain SQL that PostgreSQL understands too. A cluster of its own
//! prepares every statement; those that it refuses must be in `exceptions.txt`, with the reason.

mod exceptions;
mod postgres;
mod statements;
mod translate;

use std::fmt::Write;
use std::process::ExitCode;

use crate::place::Place;
use crate::setup::{self, Need};
use crate::shell::{Failure, Output, Result};
use exceptions::Exceptions;
use postgres::Cluster;
use statements::Statement;

pub const NEEDS: &[Need] = &[Need::Build, Need::Fonts, Need::Postgres];

pub fn run(place: &Place) -> Result<ExitCode> {
    setup::prepare(place, NEEDS)?;
    check(place, &mut Output::Screen)?;
    Ok(ExitCode::SUCCESS)
}

pub fn check(place: &Place, output: &mut Output) -> Result<()> {
    let statements = statements::gather(place, output)?;
    let cluster = Cluster::start(&place.target.join("xtask").join("sql"))?;
    cluster.run(&translate::schema(&place.root)?)?;
    let refused = cluster.refused(&statements)?;
    output.tell(&format!("{} statements, {} refused", statements.len(), refused.len()));

    let exceptions = Exceptions::read(place)?;
    let mut wrong = String::new();
    for (statement, error) in refused.iter().filter(|(statement, _)| !exceptions.allow(statement)) {
        let _ = writeln!(wrong, "{}: {error}\n{}\n", statement.file, statement.text);
    }
    let refused: Vec<&Statement> = refused.iter().map(|(statement, _)| *statement).collect();
    for exception in exceptions.without_need(&refused) {
        let _ = writeln!(wrong, "no statement needs this exception any more: {exception}");
    }
    if wrong.is_empty() {
        return Ok(());
    }
    output.tell(&wrong);
    Err(Failure::new(
        "PostgreSQL does not understand statements of the rooms, or exceptions are left that nothing needs",
        "write the statements so that both engines take them; take what is left out of xtask/src/sql/exceptions.txt",
    ))
}
