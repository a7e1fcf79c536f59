//! The years whose dates are known.

/// The first year, solar or lunar, whose dates are known.
pub const FIRST_YEAR: i32 = 1900;
/// The last year, solar or lunar, whose dates are known.
pub const LAST_YEAR: i32 = 2100;
