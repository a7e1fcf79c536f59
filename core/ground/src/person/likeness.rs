//! How alike two names are.

/// From alike to another name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Written alike, but for case, order, script of Han characters and the like.
    Same,
    /// The one is how the other is read.
    Read,
    /// The one leaves out initials of the other.
    Initials,
    /// Second names, initials for names, a nickname: one may be short for the other.
    Part,
    /// One letter apart in a long word.
    Slip,
    /// Read alike and written with other characters, or one letter apart in a short word.
    Sound,
    /// The family name fits, and of the given name one of them tells nothing.
    Family,
    /// In scripts that cannot be compared.
    Unknown,
    /// The given name alone is the same, as after a wedding.
    Given,
    Other,
}
