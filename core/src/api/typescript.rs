//! The commands as TypeScript: every type they name and one typed function a command.

use std::fmt::Write;

use super::commands::commands;
use super::desk::Reply;
use super::error::ApiError;
use crate::desk::Types;

/// The text of `ui/src/gen/commands.ts`.
pub fn typescript() -> String {
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
    for declaration in types.declarations.values() {
        let _ = writeln!(text, "export {declaration}\n");
    }
    text.push_str("export const api = {\n");
    text.push_str(&functions);
    text.push_str("};\n");
    text
}
