//! Whether two persons are one: the one notion of it that arrivals, files, the desk and merging share.
//!
//! - `record`: what is known of a person
//! - `compare`: weighs names and `evidence` into a `verdict`
//! - `written`, `title`, `counted`: the names that a written name holds
//! - `names`, `words`, `nickname`: the `likeness` of two names
//! - `sound`, `chinese`, `korean`, `japanese`, `letters`, `spelled`: how a name is spelled in Latin letters
//! - `borrowed`, `arabic`: names in kana and in Arabic letters by their consonants
//! - `search`: whom to compare a person with
//! - `contact`: contact points in one form
//!
//! Pure: knows no book and no other guest. That a telephone belongs to many, whoever asks must say.

mod arabic;
mod borrowed;
mod chinese;
mod compare;
mod contact;
mod counted;
mod evidence;
mod japanese;
mod korean;
mod letters;
mod likeness;
mod names;
mod nickname;
mod record;
mod search;
mod sound;
pub(crate) mod spelled;
mod title;
mod verdict;
mod words;
mod written;

pub use compare::{Alike, Called, Known, alike, compare, weigh};
pub use record::{Birthday, Calendar, Contact, ContactKind, Person, Sex};
pub use search::search;
pub use verdict::{Comparison, Reason, Verdict};

#[cfg(test)]
mod tests;
