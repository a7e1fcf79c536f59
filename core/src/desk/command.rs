//! How a command is declared, once: its name and the function that answers it, from which its types follow.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Map, Value};
use ts_rs::{Config, TS, TypeVisitor};

use super::Call;
use crate::error::{Error, Result, refuse};

/// Something a client may ask.
#[derive(Clone, Copy)]
pub struct Command {
    pub name: &'static str,
    /// Shape: the request and the answer as JSON. Errors: `bad_request` when it is not the command's; the command's own.
    pub run: fn(&Call, Value) -> Result<Box<RawValue>>,
    /// The TypeScript names of the request and the answer.
    pub types: fn(&mut Types) -> (String, String),
}

/// Declares what a wing answers, one line a command: `room::function;`. The function's name is the command's.
macro_rules! commands {
    ($($room:ident::$name:ident;)*) => {
        pub(crate) const COMMANDS: &[$crate::desk::Command] = &[$($crate::desk::Command {
            name: stringify!($name),
            run: |call, request| $crate::desk::run(call, request, $room::$name),
            types: |types| types.of($room::$name),
        }),*];
    };
}
pub(crate) use commands;

pub(crate) fn run<Request: DeserializeOwned, Answer: Serialize>(
    call: &Call,
    request: Value,
    function: fn(&Call, Request) -> Result<Answer>,
) -> Result<Box<RawValue>> {
    let request = if request.is_null() { Value::Object(Map::new()) } else { request };
    let request = serde_json::from_value(request).map_err(unreadable)?;
    to_raw_value(&function(call, request)?).map_err(unreadable)
}

/// What serde says of a request or an answer names the field and the kind of value, never the value of a text.
fn unreadable(error: serde_json::Error) -> Error {
    refuse("bad_request").arg("detail", error.to_string()).into()
}

/// Gathers the TypeScript of every type that commands name.
pub struct Types {
    config: Config,
    seen: HashSet<TypeId>,
    /// Each type's declaration, by its name.
    pub declarations: BTreeMap<String, String>,
}

impl Default for Types {
    fn default() -> Self {
        Types { config: Config::new().with_large_int("number"), seen: HashSet::new(), declarations: BTreeMap::new() }
    }
}

impl Types {
    /// Gathers a command's types and tells their names.
    pub fn of<Request: TS + 'static, Answer: TS + 'static>(
        &mut self,
        _: fn(&Call, Request) -> Result<Answer>,
    ) -> (String, String) {
        (self.name_of::<Request>(), self.name_of::<Answer>())
    }

    pub fn name_of<T: TS + 'static>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        // Only types of ours have a file of their own; the others are TypeScript's.
        if T::output_path().is_some() {
            self.declarations.insert(T::name(&self.config), T::decl(&self.config));
        }
    }
}
