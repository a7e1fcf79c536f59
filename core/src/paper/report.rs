//! The morning meeting's report of complaints: figures, bars, and the lists behind them.

use serde::Serialize;

use super::{CaseSection, Imprint};

#[derive(Debug, Clone)]
pub struct ReportJob {
    pub imprint: Imprint,
    pub title: String,
    pub subtitle: String,
    pub figures: Vec<Figure>,
    pub charts: Vec<Chart>,
    pub sections: Vec<CaseSection>,
}

/// A number that is to be seen first.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Figure {
    pub name: String,
    pub value: String,
    /// Smaller, below the number.
    pub note: String,
    /// Something is overdue: printed with the danger mark.
    pub alarming: bool,
}

/// A Pareto chart, the longest bar first.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Chart {
    pub title: String,
    pub bars: Vec<Bar>,
    /// What the chart leaves out, in words; may be empty.
    pub rest: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Bar {
    pub name: String,
    pub count: String,
    /// Of all bars. Units: 0 to 1.
    pub length: f64,
    /// Of this bar and those before it, as written.
    pub cumulative: String,
    /// Units: 0 to 1.
    pub cumulative_share: f64,
}
