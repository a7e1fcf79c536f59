//! Names, pinyin, search keys, phone numbers and money as text. Pure.
