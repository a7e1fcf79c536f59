//! The desk's commands as a client meets them: a name and JSON in, JSON or a coded error out.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod auto_unlock;
mod boundary;
mod kill;
mod opening;
mod written;
