//! Rust source as the laws of the house read it: without comments, texts and tests, and cut into names.

use std::collections::BTreeSet;

/// One file's code, and what it says of others.
#[derive(Default)]
pub struct Code {
    /// `mod name;`, those for tests apart.
    pub children: BTreeSet<String>,
    /// What the file itself defines, by name.
    pub defines: BTreeSet<String>,
    /// `use a::b::C as D;` is `(["a", "b", "C"], "D")`; the second is `*` for all of a module.
    pub uses: Vec<Use>,
    /// Every name and path in the code itself, such as `money::format`.
    pub paths: BTreeSet<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Use {
    pub path: Vec<String>,
    pub name: String,
    /// Seen from outside the file: `pub use`, also within the package.
    pub handed_on: bool,
}

/// The items that a name can stand for.
const ITEMS: &[&str] = &["fn", "struct", "enum", "const", "static", "trait", "type", "union"];

impl Code {
    pub fn read(text: &str) -> Code {
        let words = without_tests(&words(text));
        let mut code = Code::default();
        let (mut at, mut depth) = (0, 0);
        while at < words.len() {
            let word = words[at].as_str();
            let next = words.get(at + 1).map_or("", String::as_str);
            match word {
                "{" => depth += 1,
                "}" => depth -= 1,
                // `use<'a>` in a signature names lifetimes.
                "use" if next != "<" => {
                    let end = at + words[at..].iter().position(|word| word == ";").unwrap_or(words.len() - at);
                    let handed_on = at > 0 && (words[at - 1] == "pub" || words[at - 1] == ")");
                    tree(&words[at + 1..end], &[], handed_on, &mut code.uses);
                    at = end;
                    continue;
                }
                "mod" if words.get(at + 2).is_some_and(|word| word == ";") => {
                    code.children.insert(next.to_owned());
                }
                _ if depth == 0 && ITEMS.contains(&word) => {
                    code.defines.insert(next.to_owned());
                }
                _ => {}
            }
            // What follows a point is a field or a method, and what follows `fn` or `mod` is defined here.
            let before = if at == 0 { "" } else { words[at - 1].as_str() };
            if is_name(word) && !["::", ".", "fn", "mod"].contains(&before) {
                let path = path(&words[at..]);
                // A small name that is not called is a variable, whatever else has that name.
                if path.len() > 1 || next == "(" || word.starts_with(char::is_uppercase) {
                    code.paths.insert(path);
                }
            }
            at += 1;
        }
        code
    }
}

/// The names of a path, up to where it ends or goes on in brackets.
fn path(words: &[String]) -> Vec<String> {
    let mut parts = vec![words[0].clone()];
    for pair in words[1..].chunks(2) {
        match pair {
            [colons, name] if colons == "::" && is_name(name) => parts.push(name.clone()),
            _ => break,
        }
    }
    parts
}

/// Takes a `use` apart: `a::{b, c::*}` names two things.
fn tree(words: &[String], before: &[String], handed_on: bool, uses: &mut Vec<Use>) {
    let mut path = before.to_vec();
    let mut at = 0;
    while at < words.len() {
        match words[at].as_str() {
            "::" => {}
            "{" => {
                let inner = &words[at + 1..words.len() - 1];
                for branch in branches(inner) {
                    tree(branch, &path, handed_on, uses);
                }
                return;
            }
            "*" => return uses.push(Use { path, name: "*".to_owned(), handed_on }),
            "as" => {
                let name = words[at + 1].clone();
                return uses.push(Use { path, name, handed_on });
            }
            "self" if !path.is_empty() => {}
            name => path.push(name.to_owned()),
        }
        at += 1;
    }
    if let Some(name) = path.last().cloned() {
        uses.push(Use { path, name, handed_on });
    }
}

/// What the commas outside all brackets part.
fn branches(words: &[String]) -> Vec<&[String]> {
    let (mut depth, mut parts, mut from) = (0, Vec::new(), 0);
    for (at, word) in words.iter().enumerate() {
        match word.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 0 => {
                parts.push(&words[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&words[from..]);
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

/// Leaves out every item that is only there for tests.
fn without_tests(words: &[String]) -> Vec<String> {
    let mark = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if words[at..].iter().take(mark.len()).eq(mark.iter()) {
            at += item(&words[at..]);
        } else {
            kept.push(words[at].clone());
            at += 1;
        }
    }
    kept
}

/// How many words an item has: it ends with the first `;` or closing brace outside all brackets.
fn item(words: &[String]) -> usize {
    let mut depth = 0;
    for (at, word) in words.iter().enumerate() {
        match word.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        if depth == 0 && (word == ";" || word == "}") {
            return at + 1;
        }
    }
    words.len()
}

fn is_name(word: &str) -> bool {
    word.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

/// Names, `::` and single signs; comments and the insides of texts are left out.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(length) = text_length(rest) {
            length
        } else if first.is_alphanumeric() || first == '_' {
            let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            words.push(rest[..length].to_owned());
            length
        } else {
            let length = if rest.starts_with("::") { 2 } else { first.len_utf8() };
            if !first.is_whitespace() {
                words.push(rest[..length].to_owned());
            }
            length
        };
        rest = &rest[length..];
    }
    words
}

/// The length of the text or character that begins here, quotes included. A lifetime is none.
fn text_length(rest: &str) -> Option<usize> {
    let raw = rest.strip_prefix('b').unwrap_or(rest);
    if let Some(raw) = raw.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if raw[hashes..].starts_with('"') {
            let begin = rest.len() - raw.len() + hashes + 1;
            let end = format!("\"{}", "#".repeat(hashes));
            return Some(rest[begin..].find(&end).map_or(rest.len(), |at| begin + at + end.len()));
        }
        if hashes == 0 {
            return None;
        }
    }
    let (begin, quote) = match rest.as_bytes() {
        [b'"', ..] => (1, '"'),
        [b'b', b'"', ..] => (2, '"'),
        [b'\'', b'\\', ..] => (1, '\''),
        [b'\'', ..] if rest[1..].chars().nth(1) == Some('\'') => (1, '\''),
        _ => return None,
    };
    let mut escaped = false;
    for (at, character) in rest[begin..].char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return Some(begin + at + 1),
            _ => {}
        }
    }
    Some(rest.len())
}
