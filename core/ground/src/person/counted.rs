//! Figures in a written name: a count of persons, a room, a letter that somebody mistyped.

/// The name without its figures, and without what only counts: `王伟2位`, `SMITH/JOHN 2 PAX`, `J0hn Smith`. Where a figure
/// may stand for two letters, the name in both ways.
pub(super) fn without(text: &str) -> Vec<String> {
    let mut names = vec![with('i', text), with('l', text)];
    names.dedup();
    names
}

/// `one` is the letter that a 1 inside a word stands for.
fn with(one: char, text: &str) -> String {
    let words =
        text.split_whitespace().map(|word| if has_figure(word) { word_without(word, one) } else { word.to_owned() });
    let mut words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    if words.len() > 1 {
        // `2 adults`, once the figure is gone
        words.retain(|word| !is_count(word));
    }
    words.join(" ")
}

fn has_figure(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_digit())
}

fn word_without(word: &str, one: char) -> String {
    let characters: Vec<char> = word.chars().collect();
    let mut kept = String::new();
    let mut at = 0;
    while at < characters.len() {
        let c = characters[at];
        if !c.is_ascii_digit() {
            kept.push(c);
            at += 1;
            continue;
        }
        let end = characters[at..].iter().position(|c| !c.is_ascii_digit()).map_or(characters.len(), |more| at + more);
        let (before, after) = (at.checked_sub(1).map(|at| characters[at]), characters.get(end).copied());
        let meant = if end == at + 1 { mistyped(c, one) } else { None };
        match (before, meant, after) {
            (Some(before), Some(letter), Some(after))
                if before.is_ascii_alphabetic() && after.is_ascii_alphabetic() =>
            {
                kept.push(letter);
            }
            _ => kept.push(' '),
        }
        at = end;
        if after.is_some_and(|c| COUNTERS.contains(c)) {
            at += 1;
        }
    }
    let parts: Vec<&str> = kept.split_whitespace().filter(|part| !is_scrap(part)).collect();
    parts.join(" ")
}

/// The letter that a figure between two letters stands for.
fn mistyped(figure: char, one: char) -> Option<char> {
    match figure {
        '0' => Some('o'),
        '1' => Some(one),
        '3' => Some('e'),
        '5' => Some('s'),
        _ => None,
    }
}

/// What is left of `2A`, `3rd` or `x2`. A character is a name or part of one.
fn is_scrap(part: &str) -> bool {
    part.chars().filter(|c| c.is_alphabetic()).count() < 3 && part.is_ascii() && !part.contains(['/', ','])
        || is_count(part)
}

fn is_count(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphabetic()).to_ascii_lowercase();
    COUNTED.split(' ').any(|counted| counted == word)
}

const COUNTERS: &str = "人位间間晚名房大小号號室层層楼樓명박실";
const COUNTED: &str =
    "pax pers person persons adt adult adults chd child children inf room rooms rm night nights nts x";
