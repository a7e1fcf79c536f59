//! Names, pinyin, search keys, phone numbers and money as text.
//! Pure: strings in, strings out. Knows no book, no language of the screen and no clock.

pub mod city;
pub mod fold;
pub mod han;
pub mod limit;
pub mod money;
pub mod name;
pub mod phone;
pub mod pinyin;
pub mod plain;
pub mod search;
pub(crate) mod syllable;
pub mod tone;
pub mod whole_name;
