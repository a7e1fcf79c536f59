//! What was typed, in the query grammar of FTS5.

use zhike_ground::text::search::{MatchQuery, Term};

/// An expression for documents that hold every word typed. It holds nothing of what was typed but letters and digits inside
/// quotes, so that it is valid for any.
pub fn expression(typed: &MatchQuery) -> String {
    written(&typed.terms)
}

/// The same among the words of names alone.
pub(super) fn among_names(expression: &str) -> String {
    format!("{{name}} : ({expression})")
}

fn written(term: &Term) -> String {
    match term {
        Term::Word(text) => format!("\"{text}\""),
        Term::Prefix(text) => format!("\"{text}\"*"),
        Term::All(terms) => joined(terms, " AND "),
        Term::Either(terms) => joined(terms, " OR "),
    }
}

fn joined(terms: &[Term], operator: &str) -> String {
    if let [only] = terms {
        return written(only);
    }
    let written: Vec<String> = terms
        .iter()
        .map(|term| match term {
            Term::All(inner) | Term::Either(inner) if inner.len() > 1 => format!("({})", written(term)),
            _ => written(term),
        })
        .collect();
    written.join(operator)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;
    use rusqlite::Connection;
    use zhike_ground::text::search::{Searchable, index_text, match_query};

    use super::*;

    /// An index as the book has it, of one guest.
    fn index(names: &[&str], contact: &str) -> (Connection, [String; 2]) {
        let words = index_text(&Searchable { names, contacts: &[("wechat", contact)], ..Searchable::default() });
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                "create virtual table guest_search using fts5 (name, other, tokenize = 'unicode61 remove_diacritics 2',
                   prefix = '1 2 3 4 5', detail = column, content = '', contentless_delete = 1)",
            )
            .unwrap();
        connection
            .execute("insert into guest_search (rowid, name, other) values (1, ?1, ?2)", (&words.name, &words.other))
            .unwrap();
        (connection, [words.name, words.other])
    }

    fn finds(index: &Connection, expression: &str) -> bool {
        let sql = "select exists (select 1 from guest_search where guest_search match ?1)";
        index.query_row(sql, [expression], |row| row.get(0)).unwrap()
    }

    #[test]
    fn words_are_quoted_and_joined() {
        for (typed, expected) in [("xm", r#""xm"*"#), ("王 xm", r#""王" AND "xm"*"#)] {
            assert_eq!(expression(&match_query(typed).unwrap()), expected);
        }
        assert_eq!(among_names(r#""xm"*"#), r#"{name} : ("xm"*)"#);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn the_index_finds_what_the_words_hold(
            name in "[A-Za-z王小明欧阳' ]{1,16}", contact in "[a-z0-9_.-]{1,12}",
            typed in prop_oneof![any::<String>(), "[a-zü王小明0-9\"'*(){}:^+@.\\- ]{0,24}"],
        ) {
            let (index, words) = index(&[&name], &contact);
            for typed in [&typed, &name, &contact] {
                let Some(query) = match_query(typed) else { continue };
                let anywhere = expression(&query);
                prop_assert_eq!(finds(&index, &anywhere), query.holds(&[&words[0], &words[1]]), "{}", &anywhere);
                let named = among_names(&anywhere);
                prop_assert_eq!(finds(&index, &named), query.holds(&[&words[0]]), "{}", &named);
            }
        }
    }
}
