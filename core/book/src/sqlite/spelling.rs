//! How this engine spells what a statement of the rooms may say of lists.

use std::borrow::Cow;

/// The functions that give a list as rows, with what comes before the parameter's name here. The mark tells the binder
/// that the parameter is a list, and of what.
const LISTS: [(&str, &str); 2] = [("integers(:", "json_each(@"), ("texts(:", "json_each($")];

/// The statement as SQLite reads it: `integers(:ids)` is `json_each(@ids)`, and `texts(:names)` is `json_each($names)`.
pub(super) fn spelled(sql: &str) -> Cow<'_, str> {
    LISTS.iter().fold(
        Cow::Borrowed(sql),
        |sql, (said, spelled)| {
            if sql.contains(said) { replaced(&sql, said, spelled).into() } else { sql }
        },
    )
}

fn replaced(sql: &str, said: &str, spelled: &str) -> String {
    let mut text = String::with_capacity(sql.len() + 8);
    let mut rest = sql;
    while let Some(at) = rest.find(said) {
        let (before, found) = rest.split_at(at);
        text.push_str(before);
        let is_name_of_more = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        text.push_str(if is_name_of_more { said } else { spelled });
        rest = &found[said.len()..];
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::spelled;

    #[test]
    fn lists_are_spelled_and_nothing_else() {
        for (said, expected) in [
            ("select value from integers(:ids)", "select value from json_each(@ids)"),
            (
                "select 1 from texts(:a), integers(:b), texts(:c)",
                "select 1 from json_each($a), json_each(@b), json_each($c)",
            ),
            ("select from_integers(:a), _texts(:b)", "select from_integers(:a), _texts(:b)"),
            ("select :ids", "select :ids"),
        ] {
            assert_eq!(spelled(said), expected);
        }
    }
}
