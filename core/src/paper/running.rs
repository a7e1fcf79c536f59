//! Which heading a further side of a card goes on with. Read off the finished sides: asking the typesetter where rows stand
//! would make it remember every row of every side.

use typst::foundations::Value;
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Frame, FrameItem};
use typst_layout::Page;

/// Where a row begins or ends. The template leaves it as text: `b` or `e`, the row's place under its heading, the heading.
struct Mark {
    begins: bool,
    index: usize,
    word: String,
}

impl Mark {
    fn read(text: &str) -> Option<Self> {
        let (place, word) = text.split_once(' ')?;
        let (kind, index) = place.split_at_checked(1)?;
        Some(Mark { begins: kind == "b", index: index.parse().ok()?, word: word.to_owned() })
    }
}

/// For each side of one card the heading it goes on with: that of a row that was cut, or of the next row under the same
/// heading. None for the first side, and where a side begins with a heading of its own.
pub(super) fn going_on(sides: &[Page]) -> Vec<Option<String>> {
    let mut last: Option<String> = None;
    let mut words = Vec::with_capacity(sides.len());
    for side in sides {
        let mut marks = Vec::new();
        gather(&side.frame, &mut marks);
        let goes_on = match marks.first() {
            _ if words.is_empty() => None,
            None => last.clone(),
            Some(mark) => (!mark.begins || mark.index > 0).then(|| mark.word.clone()),
        };
        words.push(goes_on);
        last = marks.pop().map(|mark| mark.word).or(last);
    }
    words
}

fn gather(frame: &Frame, marks: &mut Vec<Mark>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => gather(&group.frame, marks),
            FrameItem::Tag(Tag::Start(content, _)) => {
                if let Some(metadata) = content.to_packed::<MetadataElem>()
                    && let Value::Str(text) = &metadata.value
                {
                    marks.extend(Mark::read(text));
                }
            }
            _ => {}
        }
    }
}
