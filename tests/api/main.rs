//! The desk's commands as a face meets them: a name and JSON in, JSON or a coded error out.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod boundary;
mod kept;
mod kill;
mod opening;
mod written;
