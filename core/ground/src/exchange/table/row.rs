//! Rows of a table, whatever file they come from.

use crate::exchange::ExchangeError;
use crate::exchange::encoding::FollowedEncoding;
use crate::exchange::sheet::unguarded;
use crate::text::plain::{loses, plain};

/// One row below the header.
///
/// Shape: at least as many cells as headers; trimmed; numbers as plain digits, dates as YYYY-MM-DD.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableRow {
    /// Line of the file, or row of the worksheet, from 1.
    pub line: u64,
    pub cells: Vec<String>,
    /// Problems of single cells, by column from 0.
    pub flaws: Vec<(usize, CellFlaw)>,
    /// Whether the row is hidden in the spreadsheet, for example by a filter.
    pub hidden: bool,
}

/// Why a cell could not be read as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellFlaw {
    /// Invisible characters were removed.
    Altered,
    /// It shows an error such as `#N/A`.
    Error,
    /// A formula without a stored value.
    Unworked,
}

pub(super) type Rows<'a> = Box<dyn Iterator<Item = Result<TableRow, ExchangeError>> + Send + 'a>;

/// Rows as a file has them, blank ones left out, header not yet told from the rest.
pub(super) struct Source<'a> {
    pub rows: Rows<'a>,
    pub left: Vec<String>,
    pub encoding: Option<FollowedEncoding>,
}

/// The cell's text trimmed, without invisible characters and without the guard against formulas, and what is wrong with it.
pub(super) fn clean(text: &str) -> (String, Option<CellFlaw>) {
    let plain = plain(text);
    if is_error(&plain) {
        return (String::new(), Some(CellFlaw::Error));
    }
    let flaw = loses(text).then_some(CellFlaw::Altered);
    (kept_as_text(&plain).unwrap_or(unguarded(&plain)).to_owned(), flaw)
}

/// `="0801"`: how a CSV file keeps digits as text.
fn kept_as_text(cell: &str) -> Option<&str> {
    cell.strip_prefix("=\"")?.strip_suffix('"').filter(|inner| !inner.contains('"'))
}

/// Error values of Excel and other spreadsheets.
fn is_error(cell: &str) -> bool {
    if let Some(number) = cell.strip_prefix("Err:") {
        return !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    }
    cell.starts_with('#')
        && matches!(
            cell,
            "#N/A"
                | "#NULL!"
                | "#DIV/0!"
                | "#VALUE!"
                | "#REF!"
                | "#NAME?"
                | "#NUM!"
                | "#SPILL!"
                | "#CALC!"
                | "#FIELD!"
                | "#DATA!"
                | "#GETTING_DATA"
                | "#UNKNOWN!"
        )
}

impl TableRow {
    /// Whether the row is a total or the footer of a printed list: `合计：3人`, `Total 25`.
    pub fn is_remark(&self) -> bool {
        let mut said = self.cells.iter().filter(|cell| !cell.is_empty());
        let Some(first) = said.next() else { return false };
        // A quick check that rules out nearly all rows.
        let may_be = "合总總小共汇匯制製打列导導审審第gtspeGTSPE";
        if !first.starts_with(|c| may_be.contains(c)) {
            return false;
        }
        let rest: Vec<&String> = said.collect();
        match split_word(first, TOTALS) {
            Some(behind) => {
                is_count(behind) && rest.iter().all(|cell| is_count(cell) || split_word(cell, TOTALS).is_some())
            }
            None => rest.len() < 3 && ends_list(first) && rest.iter().all(|cell| ends_list(cell)),
        }
    }
}

const TOTALS: &[&str] = &[
    "合计",
    "合計",
    "总计",
    "總計",
    "小计",
    "小計",
    "共计",
    "共計",
    "汇总",
    "匯總",
    "grand total",
    "sub-total",
    "subtotal",
    "total",
    "totals",
];

/// Footers of printed lists, before a colon.
const FEET: &[&str] = &[
    "制表人",
    "製表人",
    "制表",
    "打印人",
    "打印时间",
    "打印日期",
    "列印時間",
    "导出时间",
    "导出人",
    "导出日期",
    "审核",
    "审核人",
    "打印",
    "printed",
    "printed by",
    "printed on",
    "exported",
    "exported on",
    "exported by",
    "generated",
    "generated on",
    "page",
];

/// The rest of a cell that begins with one of these words.
fn split_word<'a>(cell: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| {
        let begins = cell.get(..word.len())?.eq_ignore_ascii_case(word);
        let rest = &cell[word.len()..];
        let word_goes_on = rest.starts_with(|c: char| c.is_ascii_alphabetic());
        (begins && !word_goes_on).then_some(rest)
    })
}

/// `：3人`, `25`, `1,280.00`, `间`: a number with its unit, not a name.
fn is_count(text: &str) -> bool {
    let letters: String = text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    matches!(
        letters.as_str(),
        "" | "人"
            | "位"
            | "名"
            | "间"
            | "間"
            | "个"
            | "個"
            | "条"
            | "條"
            | "行"
            | "晚"
            | "间夜"
            | "人次"
            | "元"
            | "guests"
            | "guest"
            | "rooms"
            | "room"
            | "nights"
            | "rows"
            | "records"
            | "pax"
            | "persons"
            | "people"
            | "arrivals"
            | "departures"
    )
}

fn ends_list(cell: &str) -> bool {
    let page = cell.strip_prefix('第').and_then(|rest| rest.find('页')).is_some();
    let page_of = cell.strip_prefix("Page ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    page || page_of
        || FEET.iter().any(|foot| {
            let begins = cell.get(..foot.len()).is_some_and(|start| start.eq_ignore_ascii_case(foot));
            begins && cell[foot.len()..].trim_start().starts_with([':', '：'])
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cells: &[&str], expected: bool) {
        let cells = cells.iter().map(|cell| (*cell).to_owned()).collect();
        let row = TableRow { cells, ..TableRow::default() };
        assert_eq!(row.is_remark(), expected, "{:?}", row.cells);
    }

    #[test]
    fn a_total_and_a_foot_are_told_from_people() {
        for cells in [
            &["合计：3人", "", ""][..],
            &["", "合计：2间", ""],
            &["Total", "", "25", "1,280.00"],
            &["Total guests: 25"],
            &["小计", "3", "合计", "5"],
            &["制表人：周敏", "打印时间：2026-11-21 22:10"],
            &["Printed on: 2026-11-21"],
            &["第1页，共3页"],
            &["Page 1 of 3"],
        ] {
            check(cells, true);
        }
        for cells in [
            &["Total Anna", "13805710001"][..],
            &["Totaro", "Gino"],
            &["合计", "顾明月"],
            &["总经理办公室", "13805710001"],
            &["Page", "Jimmy"],
            &["顾明月"],
            &["3", "25"],
        ] {
            check(cells, false);
        }
    }

    #[test]
    fn a_cell_that_shows_an_error_says_nothing() {
        assert_eq!(clean("#N/A"), (String::new(), Some(CellFlaw::Error)));
        assert_eq!(clean("#1 fan"), ("#1 fan".to_owned(), None));
        assert_eq!(clean("=\"0801\""), ("0801".to_owned(), None), "figures that a text file keeps from a spreadsheet");
        assert_eq!(clean("'=1+1"), ("=1+1".to_owned(), None));
    }
}
