use proptest::prelude::*;

use super::rows;
use super::*;
use crate::locale::Language;
use crate::preference::Category;

fn texts(cell: &str) -> Vec<String> {
    entries(cell).into_iter().filter(Entry::is_said).map(|entry| entry.text).collect()
}

#[test]
fn a_cell_of_another_program_is_taken_apart_as_before() {
    for (cell, expected) in [
        ("花生;虾,蟹", vec!["花生", "虾,蟹"]),
        ("tea, coffee、可可", vec!["tea", "coffee", "可可"]),
        ("a ::: b", vec!["a", "b"]),
        ("\"Tony\" Smith; Ida", vec!["\"Tony\" Smith", "Ida"]),
        ("\"Tony\"; Ida", vec!["\"Tony\"", "Ida"]),
        ("one; none; 无", vec!["one"]),
        ("he said \"a", vec!["he said \"a"]),
    ] {
        assert_eq!(texts(cell), expected, "{cell}");
    }
}

#[test]
fn a_wish_keeps_its_category() {
    let wishes = [(Category::Drink, "普洱茶; 浓"), (Category::Other, "Food: spicy"), (Category::Other, "tea, hot")];
    for language in Language::ALL {
        let cell = wishes_listed(wishes, Category::Other, language);
        let read = wishes_read(&cell, Category::Other);
        let read: Vec<(Category, &str)> = read.iter().map(|(category, text)| (*category, text.as_str())).collect();
        assert_eq!(read, wishes, "{cell}");
    }
    assert_eq!(wishes_read("红茶：热", Category::Other), [(Category::Other, "红茶：热".to_owned())], "no category");
}

/// What people type, and what would be taken for a mark of ours.
const TYPED: &str = "[a-z王 ;；|,，、\"'/:：*#\\\\\n无]{1,12}";

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_list_is_read_as_it_was_written(words in proptest::collection::vec(TYPED, 1..5)) {
        let words: Vec<&str> = words.iter().map(|word| word.trim()).filter(|word| !word.is_empty()).collect();
        prop_assert_eq!(texts(&listed(words.iter().copied())), words);
    }

    #[test]
    fn rows_are_read_as_they_were_written(all in proptest::collection::vec([TYPED, TYPED, "[a-z]{0,2}"], 1..4)) {
        let all: Vec<[String; 3]> = all.into_iter().map(|row| row.map(|part| part.trim().to_owned())).collect();
        let all: Vec<[String; 3]> = all.into_iter().filter(|row| row.iter().any(|part| !part.is_empty())).collect();
        let written = rows::write(&all.iter().map(|row| row.to_vec()).collect::<Vec<_>>());
        prop_assert_eq!(rows::read::<3>(&written), all);
    }

    #[test]
    fn notes_are_read_as_they_were_written(notes in proptest::collection::vec("[a-z*\\\\ \n]{1,20}|\\* \\* \\*|\\\\\\* \\* \\*", 1..4)) {
        let notes: Vec<&str> = notes.iter().map(|note| note.trim()).filter(|note| !note.is_empty()).collect();
        prop_assert_eq!(notes_read(&notes_written(notes.iter().copied())), notes);
    }
}
