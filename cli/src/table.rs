//! Tables for people: columns that stand straight with Chinese and Latin letters alike.

use unicode_width::UnicodeWidthStr;

pub struct Table {
    rows: Vec<Vec<String>>,
}

/// Units: terminal cells between two columns.
const GAP: usize = 2;

/// Every row is as wide as the widest cell of each column: one text of a megabyte must not make them all so.
///
/// Units: characters.
const WIDEST: usize = 200;

impl Table {
    pub fn new(header: impl IntoIterator<Item = String>) -> Self {
        Table { rows: vec![header.into_iter().collect()] }
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        // What a file brought into a name must neither break the line nor steer the terminal.
        let tame = |cell: String| {
            let mut tame: String = cell.chars().take(WIDEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
            if cell.chars().nth(WIDEST).is_some() {
                tame.push('…');
            }
            tame
        };
        self.rows.push(cells.into_iter().map(tame).collect());
    }

    /// Shape: the header, a rule, the rows; no spaces at line ends. Empty when there is no row.
    pub fn drawn(&self) -> String {
        if self.rows.len() < 2 {
            return String::new();
        }
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|column| {
                self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0)
            })
            .collect();
        let mut text = String::new();
        for (number, row) in self.rows.iter().enumerate() {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                line.push_str(cell);
                line.push_str(&" ".repeat(width - cell.width() + GAP));
            }
            text.push_str(line.trim_end());
            text.push('\n');
            if number == 0 {
                let whole = widths.iter().sum::<usize>() + GAP * columns.saturating_sub(1);
                text.push_str(&"─".repeat(whole));
                text.push('\n');
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_endless_text_makes_no_endless_rows() {
        let mut table = Table::new(["name", "tier"].map(str::to_owned));
        table.row(["x".repeat(1_000_000), "VIP".to_owned()]);
        table.row(["y", "VIP"].map(str::to_owned));
        let drawn = table.drawn();
        assert!(drawn.len() < 2_000, "{} bytes", drawn.len());
        assert!(drawn.contains("x…"), "and what was cut is seen to be");
    }

    #[test]
    fn columns_stand_straight_under_chinese_letters() {
        let mut table = Table::new(["name", "tier"].map(str::to_owned));
        table.row(["单小军", "VIP"].map(str::to_owned));
        table.row(["Amélie", "main"].map(str::to_owned));
        assert_eq!(table.drawn(), "name    tier\n────────────\n单小军  VIP\nAmélie  main\n");
    }

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        let mut table = Table::new(["name".to_owned()]);
        table.row(["a\u{1b}[31mb\nc".to_owned()]);
        assert!(table.drawn().lines().count() == 3 && !table.drawn().contains('\u{1b}'), "{:?}", table.drawn());
    }
}
