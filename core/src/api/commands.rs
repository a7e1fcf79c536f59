//! The list of all commands, put together from those that each wing declares.

use crate::desk::Command;
use crate::{giving, guests, house, recovery, service, stay, traffic, views};

const WINGS: &[&[Command]] = &[
    house::COMMANDS,
    guests::COMMANDS,
    stay::COMMANDS,
    service::COMMANDS,
    recovery::COMMANDS,
    giving::COMMANDS,
    views::COMMANDS,
    traffic::COMMANDS,
];

/// Every command, wing by wing.
pub fn commands() -> impl Iterator<Item = &'static Command> {
    WINGS.iter().copied().flatten()
}

/// The command of this name.
pub fn find(name: &str) -> Option<&'static Command> {
    commands().find(|command| command.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_wings_answer_to_one_name() {
        let names: BTreeSet<&str> = commands().map(|command| command.name).collect();
        assert_eq!(names.len(), commands().count(), "of two commands with one name the second is never asked");
    }
}
