//! Chinese numerals in dates.

/// Whether a character is one, once its variants are folded away.
pub(super) fn is_numeral(c: char) -> bool {
    unit(c).is_some() || matches!(c, '〇' | '十' | '廿' | '卅')
}

fn unit(c: char) -> Option<u8> {
    match c {
        '一' => Some(1),
        '二' | '两' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '七' => Some(7),
        '八' => Some(8),
        '九' => Some(9),
        _ => None,
    }
}

/// 1 to 99 as they are said: `八`, `十五`, `二十`, `廿三`, `卅`.
pub(super) fn count(numeral: &str) -> Option<u8> {
    let characters: Vec<char> = numeral.replace('廿', "二十").replace('卅', "三十").chars().collect();
    match characters.as_slice() {
        ['十'] => Some(10),
        [one] => unit(*one),
        ['十', one] => Some(10 + unit(*one)?),
        [tens, '十'] => Some(10 * unit(*tens)?),
        [tens, '十', one] => Some(10 * unit(*tens)? + unit(*one)?),
        _ => None,
    }
}

/// A year, figure by figure: `一九九〇`, `八八`.
pub(super) fn figures(numeral: &str) -> Option<String> {
    let figure = |c| if c == '〇' { Some('0') } else { unit(c).map(|unit| char::from(b'0' + unit)) };
    numeral.chars().map(figure).collect()
}
