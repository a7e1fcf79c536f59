//! Puts small pages on large sheets: four cards on an A4, twenty-four labels on an A4. Knows sizes, not contents.

use typst::layout::{Abs, Frame, FrameItem, Point, Size};
use typst::syntax::Span;
use typst::visualize::{Color, FixedStroke, Geometry};
use typst_layout::Page;

const A4_WIDTH_MM: f64 = 210.0;
const A4_HEIGHT_MM: f64 = 297.0;
/// Long enough to show beyond the 4 mm that desk printers leave blank, too short to reach a card's contents.
const CUT_MARK_MM: f64 = 7.5;
const CROSS_MM: f64 = 3.0;

/// How an A4 sheet is divided.
#[derive(Debug, Clone, Copy)]
pub(super) struct Division {
    columns: usize,
    rows: usize,
    /// Slots left empty on the first sheet.
    used: usize,
    cut_marks: bool,
}

impl Division {
    pub(super) const FOUR_CARDS: Self = Self { columns: 2, rows: 2, used: 0, cut_marks: true };

    pub(super) const THREE_VOUCHERS: Self = Self { columns: 1, rows: 3, used: 0, cut_marks: true };

    pub(super) fn address_labels(used: usize) -> Self {
        Self { columns: 3, rows: 8, used, cut_marks: false }
    }

    /// Lays pages out along the rows; each is centred in its slot.
    pub(super) fn impose(self, pages: &[Page]) -> Vec<Page> {
        let slots = self.columns * self.rows;
        let used = self.used % slots;
        let slot = Size::new(Abs::mm(A4_WIDTH_MM / self.columns as f64), Abs::mm(A4_HEIGHT_MM / self.rows as f64));
        let first = (slots - used).min(pages.len());
        let (head, rest) = pages.split_at(first);
        let mut sheets = Vec::with_capacity(1 + rest.len() / slots);
        for (pages, skip) in std::iter::once((head, used)).chain(rest.chunks(slots).map(|chunk| (chunk, 0))) {
            let Some(model) = pages.first() else { continue };
            let mut frame = Frame::hard(Size::new(Abs::mm(A4_WIDTH_MM), Abs::mm(A4_HEIGHT_MM)));
            for (index, page) in pages.iter().enumerate() {
                let (column, row) = ((index + skip) % self.columns, (index + skip) / self.columns);
                let corner = Point::new(slot.x * column as f64, slot.y * row as f64);
                let margin = (slot - page.frame.size()) / 2.0;
                frame.push_frame(corner + margin.to_point(), page.frame.clone());
            }
            if self.cut_marks {
                self.mark(&mut frame, slot);
            }
            sheets.push(Page { frame, number: sheets.len() as u64 + 1, ..model.clone() });
        }
        sheets
    }

    /// Ticks where the cuts meet the edges, crosses where they meet each other.
    fn mark(self, frame: &mut Frame, slot: Size) {
        let (tick, cross) = (Abs::mm(CUT_MARK_MM), Abs::mm(CROSS_MM));
        let size = frame.size();
        for column in 1..self.columns {
            let x = slot.x * column as f64;
            line(frame, Point::new(x, Abs::zero()), Point::with_y(tick));
            line(frame, Point::new(x, size.y - tick), Point::with_y(tick));
            for row in 1..self.rows {
                let y = slot.y * row as f64;
                line(frame, Point::new(x - cross, y), Point::with_x(cross * 2.0));
                line(frame, Point::new(x, y - cross), Point::with_y(cross * 2.0));
            }
        }
        for row in 1..self.rows {
            let y = slot.y * row as f64;
            line(frame, Point::new(Abs::zero(), y), Point::with_x(tick));
            line(frame, Point::new(size.x - tick, y), Point::with_x(tick));
        }
    }
}

fn line(frame: &mut Frame, from: Point, to: Point) {
    let stroke = FixedStroke::from_pair(Color::BLACK, Abs::pt(0.35));
    frame.push(from, FrameItem::Shape(Geometry::Line(to).stroked(stroke), Span::detached()));
}
