//! Whether Latin letters spell the sounds of a name in another script.

/// The ways in which one sound of a name is spelled. An empty way is a letter that is not always written.
pub(super) type Sound = Vec<String>;

/// Whether the words, read in turn from any of them, spell exactly these sounds. A word ends where a sound ends, so that
/// `Fang Gan` is 方敢 and never 范刚.
pub(super) fn spells(words: &[String], sounds: &[Sound]) -> bool {
    !sounds.is_empty()
        && !words.is_empty()
        && (0..words.len()).any(|first| {
            let turned: Vec<&str> = words[first..].iter().chain(&words[..first]).map(String::as_str).collect();
            follows(turned[0], &turned[1..], sounds)
        })
}

fn follows(rest: &str, words: &[&str], sounds: &[Sound]) -> bool {
    if rest.is_empty() {
        let next_word = match words {
            [] => sounds.is_empty(),
            [next, others @ ..] => follows(next, others, sounds),
        };
        return next_word || matches!(sounds, [sound, others @ ..] if is_silent(sound) && follows("", words, others));
    }
    let [sound, others @ ..] = sounds else { return false };
    sound.iter().any(|way| rest.strip_prefix(way.as_str()).is_some_and(|rest| follows(rest, words, others)))
}

fn is_silent(sound: &Sound) -> bool {
    sound.iter().any(String::is_empty)
}

/// The words, beginning with each of them in turn.
pub(super) fn turned(words: &[String]) -> impl Iterator<Item = Vec<String>> + '_ {
    (0..words.len()).map(|first| words[first..].iter().chain(&words[..first]).cloned().collect())
}

/// Every way to spell all the sounds in one word. Family names have two at most.
pub(super) fn joined(sounds: &[Sound]) -> Vec<String> {
    let Some((first, others)) = sounds.split_first() else { return Vec::new() };
    others.iter().fold(first.clone(), |words, sound| {
        words.iter().flat_map(|word| sound.iter().map(move |way| format!("{word}{way}"))).collect()
    })
}

/// `"lee/yi"` as the ways of one sound.
pub(super) fn ways(listed: &str) -> Sound {
    listed.split('/').map(str::to_owned).collect()
}

/// The lines of a table such as `陈=chan 林=lam`.
pub(super) fn lines(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.split_whitespace().filter_map(|line| line.split_once('='))
}

/// What a table says of a key.
pub(super) fn listed(table: &'static str, key: &str) -> Option<&'static str> {
    lines(table).find(|(name, _)| *name == key).map(|(_, listed)| listed)
}
