//! The commands as TypeScript: every type they name and one typed function a command.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use super::commands::describe;

/// Is told of every command with its types.
pub(super) trait Describe {
    fn command<Request: TS + 'static, Answer: TS + 'static>(&mut self, name: &str);
}

/// The text of `ui/src/gen/commands.ts`.
pub fn typescript() -> String {
    let mut writer = Writer { config: Config::new().with_large_int("number"), ..Writer::default() };
    writer.visit::<super::ApiError>();
    writer.visit::<super::Reply>();
    describe(&mut writer);
    let mut text = String::from(
        "// Written by `cargo xtask gen` from core/src/api/commands.rs. Do not edit.\n\n\
         import { call, type CallOptions } from '../host';\n\n",
    );
    for declaration in writer.types.values() {
        let _ = writeln!(text, "export {declaration}\n");
    }
    text.push_str("export const api = {\n");
    text.push_str(&writer.functions);
    text.push_str("};\n");
    text
}

#[derive(Default)]
struct Writer {
    config: Config,
    seen: HashSet<TypeId>,
    types: BTreeMap<String, String>,
    functions: String,
}

impl TypeVisitor for Writer {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        // Only types of ours have a file of their own; the others are TypeScript's.
        if T::output_path().is_some() {
            self.types.insert(T::name(&self.config), T::decl(&self.config));
        }
    }
}

impl Describe for Writer {
    fn command<Request: TS + 'static, Answer: TS + 'static>(&mut self, name: &str) {
        self.visit::<Request>();
        self.visit::<Answer>();
        let (request, answer) = (Request::name(&self.config), Answer::name(&self.config));
        let line = if request == "Nothing" {
            format!("  {name}: (options?: CallOptions) => call<{answer}>('{name}', {{}}, options),\n")
        } else {
            format!(
                "  {name}: (request: {request}, options?: CallOptions) => call<{answer}>('{name}', request, options),\n"
            )
        };
        self.functions.push_str(&line);
    }
}
