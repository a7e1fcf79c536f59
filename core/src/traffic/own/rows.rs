//! Things of several parts, a line each and the parts with strokes between them: `Phone / 138 0571 0001 / driver`.

const STROKE: char = '/';

/// Writes the rows. Empty parts at the end of a row are left away.
pub(super) fn write<T: AsRef<str>>(rows: &[Vec<T>]) -> String {
    let part = |part: &T| {
        let text = part.as_ref();
        let plain = !text.contains([STROKE, '\n', '"']) && text.trim() == text && !text.starts_with('\'');
        if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
    };
    let row = |row: &Vec<T>| {
        let said = row.iter().rposition(|part| !part.as_ref().is_empty()).map_or(0, |last| last + 1);
        row[..said].iter().map(part).collect::<Vec<_>>().join(" / ")
    };
    rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

/// Takes the rows apart. A part that is not there is empty; rows of nothing are left out.
pub(super) fn read<const N: usize>(text: &str) -> Vec<[String; N]> {
    let (mut rows, mut row, mut rest) = (Vec::new(), Vec::new(), text);
    loop {
        let (part, behind) = part(rest);
        row.push(part);
        match behind.chars().next() {
            Some(STROKE) => {}
            end => {
                rows.push(std::mem::take(&mut row));
                if end.is_none() {
                    break;
                }
            }
        }
        rest = &behind[1..];
    }
    let whole = |row: Vec<String>| {
        let mut parts = row.into_iter();
        std::array::from_fn(|_| parts.next().unwrap_or_default())
    };
    rows.retain(|row| row.iter().any(|part| !part.is_empty()));
    rows.into_iter().map(whole).collect()
}

/// The part that begins here, and what follows it: a stroke, a line break, or nothing.
fn part(text: &str) -> (String, &str) {
    let start = text.trim_start_matches([' ', '\t', '\r', '\u{3000}']);
    if let Some(mut rest) = start.strip_prefix('"') {
        let mut inside = String::new();
        while let Some((before, behind)) = rest.split_once('"') {
            inside.push_str(before);
            let Some(further) = behind.strip_prefix('"') else {
                let end = behind.find([STROKE, '\n']).unwrap_or(behind.len());
                return (inside, &behind[end..]);
            };
            inside.push('"');
            rest = further;
        }
    }
    let end = start.find([STROKE, '\n']).unwrap_or(start.len());
    (start[..end].trim().to_owned(), &start[end..])
}
