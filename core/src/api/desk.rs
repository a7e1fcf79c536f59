//! The desk as a client holds it: what the rooms know of it, and every command it answers.

use std::ops::Deref;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use ts_rs::TS;

use super::commands::find;
use super::error::ApiError;
use crate::book::ChangeNote;
use crate::desk::{self, Call, Progress, World};
use crate::text::limit;

/// Shape: `value` is the command's answer, written as JSON once and handed on as it is; `change` is there when
/// something was written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Reply {
    #[ts(as = "Value")]
    pub value: Box<RawValue>,
    pub change: Option<ChangeNote>,
}

impl Reply {
    /// The answer, for clients that are written in Rust. Errors: `bad_request` when it is no `T`.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        serde_json::from_str(self.value.get()).map_err(|error| ApiError::unreadable(&error))
    }
}

pub struct Desk(desk::Desk);

impl Desk {
    pub fn new(world: World) -> Self {
        Desk(desk::Desk::new(world))
    }

    /// Runs one command by name. May take long: call it off the thread that draws.
    ///
    /// Errors: `unknown_command`; `bad_request` when `args` are not the command's; `text_too_long` and `text_invisible`
    /// with the field; the command's own.
    pub fn call(&self, name: &str, mut args: Value, progress: &dyn Progress) -> Result<Reply, ApiError> {
        limit::tidy_request(&mut args)?;
        let Some(command) = find(name) else { return Err(ApiError::unknown(name)) };
        let call = Call::new(&self.0, progress);
        let value = (command.run)(&call, args)?;
        Ok(Reply { value, change: call.into_note() })
    }
}

impl Deref for Desk {
    type Target = desk::Desk;
    fn deref(&self) -> &desk::Desk {
        &self.0
    }
}
