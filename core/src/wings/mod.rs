//! The wings of the house: which rooms belong together, and what a face may ask of each. One list a wing.

pub mod giving;
pub mod guest;
pub mod house;
pub mod recovery;
pub mod service;
pub mod stay;
pub mod traffic;
pub mod views;
