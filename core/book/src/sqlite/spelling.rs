//! How this engine spells what a statement of the rooms may say of lists and of a search.

use std::borrow::Cow;

/// The functions that give a list as rows, with what comes before the parameter's name here. The mark tells the binder
/// that the parameter is a list, and of what.
const LISTS: [(&str, &str); 2] = [("integers(:", "json_each(@"), ("texts(:", "json_each($")];

/// The guests that a search finds, as a table: those of the full-text index that no fresh document stands in for, then the
/// fresh ones. In the index's own order, so that reading stops where the reader does.
const FOUND: (&str, &str) = (
    "found(:search)",
    "(select rowid as place, rowid & 281474976710655 as guest_id from guest_search
      where guest_search match :search ->> 0 and rowid & 281474976710655 not in (select guest_id from fresh_document)
      union all select value, value & 281474976710655 from json_each(:search, '$[1]') order by place)",
);

/// The statement as SQLite reads it: `integers(:ids)` is `json_each(@ids)`, and `texts(:names)` is `json_each($names)`.
pub(super) fn spelled(sql: &str) -> Cow<'_, str> {
    LISTS.iter().chain([&FOUND]).fold(Cow::Borrowed(sql), |sql, (said, spelled)| {
        if sql.contains(said) { replaced(&sql, said, spelled).into() } else { sql }
    })
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
