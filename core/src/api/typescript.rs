//! The commands as TypeScript: every type they name, the words of each type that is a choice of words, and one typed
//! function a command.

use std::fmt::Write;

use super::commands::commands;
use super::desk::Reply;
use super::error::ApiError;
use crate::desk::Types;
use crate::error::Result;
use crate::opening;

/// The text of `ui/src/gen/commands.ts`.
pub fn typescript() -> Result<String> {
    let mut types = Types::default();
    types.name_of::<ApiError>();
    types.name_of::<Reply>();
    let mut functions = String::new();
    for command in commands() {
        let (name, (request, answer)) = (command.name, (command.types)(&mut types));
        let _ = if request == "Nothing" {
            writeln!(functions, "  {name}: (options?: CallOptions) => call<{answer}>('{name}', {{}}, options),")
        } else {
            writeln!(
                functions,
                "  {name}: (request: {request}, options?: CallOptions) => call<{answer}>('{name}', request, options),"
            )
        };
    }
    let mut text = String::from(
        "// Written by `cargo xtask gen` from the wings in core/src. Do not edit.\n\n\
         import { call, type CallOptions } from '../host';\n\n",
    );
    types.declarations.insert("Table".to_owned(), table_type()?);
    for (name, declaration) in &types.declarations {
        let _ = writeln!(text, "export {declaration}\n");
        if let Some(words) = words_of(declaration) {
            let _ = writeln!(text, "export const {name} = [{}] as const;\n", words.join(", "));
        }
    }
    text.push_str("export const api = {\n");
    text.push_str(&functions);
    text.push_str("};\n");
    Ok(text)
}

/// The tables that a change can name.
fn table_type() -> Result<String> {
    let tables: Vec<String> = crate::book::tables(opening::ROOMS)?.iter().map(|table| format!("{table:?}")).collect();
    Ok(format!("type Table = {};", tables.join(" | ")))
}

/// The words of a type that is a choice of words, quoted, in core's order: screens offer them all without a list of their
/// own. `None` for every other type.
fn words_of(declaration: &str) -> Option<Vec<&str>> {
    let (_, choice) = declaration.trim_end_matches(';').split_once(" = ")?;
    let words: Vec<&str> = choice.split(" | ").collect();
    let is_word = |text: &str| {
        text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).is_some_and(|word| !word.contains('"'))
    };
    words.iter().all(|word| is_word(word)).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_of_words_comes_with_the_list_of_them() {
        let text = typescript().unwrap();
        let tier = "export type Tier = \"vip\" | \"main\" | \"ordinary\" | \"occasional\";\n\n\
                    export const Tier = [\"vip\", \"main\", \"ordinary\", \"occasional\"] as const;\n";
        assert!(text.contains(tier), "screens offer all tiers in core's order");
        assert!(!text.contains("export const CalendarDay"), "what is no choice of words has no list");
        assert!(text.contains("export type Table = \"arrival\" | "), "a change names its tables");
    }

    #[test]
    fn only_a_choice_of_quoted_words_has_a_list() {
        for (declaration, words) in [
            ("type Role = \"staff\" | \"manager\";", Some(vec!["\"staff\"", "\"manager\""])),
            ("type One = \"only\";", Some(vec!["\"only\""])),
            ("type Mixed = \"all\" | number;", None),
            ("type Tagged = { \"by\": \"all\" } | \"none\";", None),
            ("type GuestId = number;", None),
        ] {
            assert_eq!(words_of(declaration), words, "{declaration}");
        }
    }
}
