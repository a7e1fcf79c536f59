//! Puts small pages on large sheets: four cards on an A4, twenty-four labels on an A4. Knows sizes, not contents.

use typst::layout::{Abs, Frame, FrameItem, Point, Ratio, Size, Transform};
use typst::syntax::Span;
use typst::visualize::{Color, FixedStroke, Geometry};
use typst_layout::Page;

const A4_WIDTH_MM: f64 = 210.0;
const A4_HEIGHT_MM: f64 = 297.0;
/// Long enough to show beyond the 4 mm that desk printers leave blank, too short to reach a card's contents.
const CUT_MARK_MM: f64 = 7.5;
const CROSS_MM: f64 = 3.0;
/// Around a page: how far from it the lines begin, and how long they are.
const AROUND_GAP_MM: f64 = 1.2;
const AROUND_MM: f64 = 4.0;

/// How a sheet is divided. Units: millimetres.
#[derive(Debug, Clone, Copy)]
pub(super) struct Division {
    columns: usize,
    rows: usize,
    /// Slots left empty on the first sheet.
    used: usize,
    sheet: (f64, f64),
    /// Where the first slot begins, and how far it is from each to the next.
    origin: (f64, f64),
    pitch: (f64, f64),
    cut: Cut,
}

/// Where it says to cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cut {
    Nowhere,
    /// Between the slots, which share their edges.
    Between,
    /// Around each page, with room beside it: a slip of the scissors spoils nothing.
    Around,
}

impl Division {
    /// A sheet divided evenly.
    const fn even(columns: usize, rows: usize, sheet: (f64, f64), cut: Cut) -> Self {
        let pitch = (sheet.0 / columns as f64, sheet.1 / rows as f64);
        Self { columns, rows, used: 0, sheet, origin: (0.0, 0.0), pitch, cut }
    }

    const A4: (f64, f64) = (A4_WIDTH_MM, A4_HEIGHT_MM);

    pub(super) const FOUR_CARDS: Self = Self::even(2, 2, Self::A4, Cut::Between);

    pub(super) const THREE_VOUCHERS: Self = Self::even(1, 3, Self::A4, Cut::Between);

    pub(super) const TWO_VIP_CARDS: Self = Self::even(1, 2, Self::A4, Cut::Around);

    pub(super) const ONE_VIP_CARD: Self = Self::even(1, 1, (A4_WIDTH_MM, A4_HEIGHT_MM / 2.0), Cut::Around);

    /// How much larger an A5 sheet is than an A6.
    pub(super) const A5_TO_A6: f64 = 210.0 / 148.0;

    /// Labels of 70 × 37 mm.
    pub(super) fn labels_3x8(used: usize) -> Self {
        Self { used, ..Self::even(3, 8, Self::A4, Cut::Nowhere) }
    }

    /// Labels of 99.1 × 38.1 mm, with a gap between the columns and margins above and below.
    pub(super) fn labels_2x7(used: usize) -> Self {
        Self {
            columns: 2,
            rows: 7,
            used,
            sheet: Self::A4,
            origin: (3.4, 15.15),
            pitch: (101.6, 38.1),
            cut: Cut::Nowhere,
        }
    }

    /// Lays pages out along the rows; each is centred in its slot.
    pub(super) fn impose(self, pages: &[Page]) -> Vec<Page> {
        let slots = self.columns * self.rows;
        let used = self.used % slots;
        let slot = Size::new(Abs::mm(self.pitch.0), Abs::mm(self.pitch.1));
        let origin = Point::new(Abs::mm(self.origin.0), Abs::mm(self.origin.1));
        let first = (slots - used).min(pages.len());
        let (head, rest) = pages.split_at(first);
        let mut sheets = Vec::with_capacity(1 + rest.len() / slots);
        for (pages, skip) in std::iter::once((head, used)).chain(rest.chunks(slots).map(|chunk| (chunk, 0))) {
            let Some(model) = pages.first() else { continue };
            let mut frame = Frame::hard(Size::new(Abs::mm(self.sheet.0), Abs::mm(self.sheet.1)));
            for (index, page) in pages.iter().enumerate() {
                let (column, row) = ((index + skip) % self.columns, (index + skip) / self.columns);
                let corner = origin + Point::new(slot.x * column as f64, slot.y * row as f64);
                let margin = (slot - page.frame.size()) / 2.0;
                let at = corner + margin.to_point();
                frame.push_frame(at, page.frame.clone());
                if self.cut == Cut::Around {
                    mark_around(&mut frame, at, page.frame.size());
                }
            }
            if self.cut == Cut::Between {
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

/// Two short lines at each corner, which stop before they touch the page.
fn mark_around(frame: &mut Frame, at: Point, size: Size) {
    let (gap, tick) = (Abs::mm(AROUND_GAP_MM), Abs::mm(AROUND_MM));
    for (x, outward) in [(at.x, -1.0), (at.x + size.x, 1.0)] {
        for (y, down) in [(at.y, -1.0), (at.y + size.y, 1.0)] {
            line(frame, Point::new(x + gap * outward, y), Point::with_x(tick * outward));
            line(frame, Point::new(x, y + gap * down), Point::with_y(tick * down));
        }
    }
}

/// The same pages, larger.
pub(super) fn enlarged(pages: Vec<Page>, factor: f64) -> Vec<Page> {
    let enlarge = |page: Page| {
        let mut inner = page.frame.clone();
        inner.transform(Transform::scale(Ratio::new(factor), Ratio::new(factor)));
        let mut frame = Frame::hard(page.frame.size() * factor);
        frame.push_frame(Point::zero(), inner);
        Page { frame, ..page }
    };
    pages.into_iter().map(enlarge).collect()
}

fn line(frame: &mut Frame, from: Point, to: Point) {
    let stroke = FixedStroke::from_pair(Color::BLACK, Abs::pt(0.35));
    frame.push(from, FrameItem::Shape(Geometry::Line(to).stroked(stroke), Span::detached()));
}
