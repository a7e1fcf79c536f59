//! The suggested range of compensation: what similar complaints got, or a starting range where there are too few.

use chrono::Months;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{ComplaintCategory, Severity};
use crate::book::{Query, Role};
use crate::desk::Call;
use crate::error::Result;
use crate::text::money;

#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct BandQuestion {
    pub category: ComplaintCategory,
    pub severity: Severity,
}

/// What a band rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BandBasis {
    /// Complaints of this category and severity.
    Similar,
    /// Complaints of this severity; of this category there are too few.
    SameSeverity,
    /// What a house begins with.
    Default,
}

/// What such a complaint gets: half of the cases lie between low and high.
///
/// Units: minor units of the property's currency, all that one complaint cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CompensationBand {
    pub low_minor: i64,
    pub median_minor: i64,
    pub high_minor: i64,
    pub basis: BandBasis,
    /// How many cases it was taken from: the newest, not all that ever were.
    pub cases: usize,
}

/// Fewer cases than this are chance, and say nothing.
const FEWEST: usize = 5;

/// Practice changes: only so many of the newest cases count.
const NEWEST: usize = 200;

/// And none that is older. Units: months.
const OLDEST_MONTHS: u32 = 24;

/// Source: the author's; round sums that hotels of the middle and upper class give. Units: whole yuan.
fn starting_yuan(severity: Severity) -> [i64; 3] {
    match severity {
        Severity::Minor => [0, 50, 100],
        Severity::Moderate => [100, 200, 400],
        Severity::Serious => [300, 600, 1_200],
        Severity::Critical => [800, 1_500, 3_000],
    }
}

/// The band for a severity. `similar` is what complaints of the same category and severity got, `same_severity` what all
/// of the severity got.
fn band(severity: Severity, currency: &str, (similar, same_severity): (Vec<i64>, Vec<i64>)) -> CompensationBand {
    let (basis, mut cases) = if similar.len() >= FEWEST {
        (BandBasis::Similar, similar)
    } else if same_severity.len() >= FEWEST {
        (BandBasis::SameSeverity, same_severity)
    } else {
        let [low_minor, median_minor, high_minor] =
            starting_yuan(severity).map(|yuan| money::round_sum(yuan, currency));
        return CompensationBand { low_minor, median_minor, high_minor, basis: BandBasis::Default, cases: 0 };
    };
    cases.sort_unstable();
    let quarter = |quarters: usize| cases[(cases.len() - 1) * quarters / 4];
    CompensationBand {
        low_minor: quarter(1),
        median_minor: quarter(2),
        high_minor: quarter(3),
        basis,
        cases: cases.len(),
    }
}

/// The suggestion beside a proposed solution.
pub fn compensation_band(call: &Call, question: BandQuestion) -> Result<CompensationBand> {
    let today = call.today()?;
    let since = today.checked_sub_months(Months::new(OLDEST_MONTHS)).unwrap_or(today);
    let sensitive = call.acting()?.role >= Role::Manager;
    let got = |query: &Query, category: Option<ComplaintCategory>| -> Result<Vec<i64>> {
        Ok(query.column(
            include_str!("similar.sql"),
            json!({
                "since": since,
                "most_sensitive": i64::from(sensitive),
                "category": category,
                "severity": question.severity,
                "limit": NEWEST,
            }),
        )?)
    };
    let currency = call.property()?.currency;
    call.read(|query| {
        let similar = got(query, Some(question.category))?;
        // Not read where it would not be looked at.
        let same_severity = if similar.len() < FEWEST { got(query, None)? } else { Vec::new() };
        Ok(band(question.severity, &currency, (similar, same_severity)))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::api::testing::TestDesk;
    use crate::complaint::testing::{Story, record};

    #[test]
    fn a_house_without_cases_begins_with_a_round_sum() {
        for two in Severity::ALL.windows(2) {
            let sums = |severity| band(severity, "CNY", (vec![1, 2], vec![1, 2, 3, 4]));
            let (less, more) = (sums(two[0]), sums(two[1]));
            assert_eq!(less.basis, BandBasis::Default, "fewer than five cases say nothing");
            assert!(less.median_minor < more.median_minor, "{:?} gets less than {:?}", two[0], two[1]);
        }
    }

    #[test]
    fn half_of_the_cases_lie_in_the_band() {
        let got = |similar: Vec<i64>, severity: Vec<i64>| {
            let band = band(Severity::Serious, "CNY", (similar, severity));
            (band.low_minor, band.median_minor, band.high_minor, band.basis, band.cases)
        };
        let nine = vec![90, 10, 50, 30, 70, 20, 80, 40, 60];
        assert_eq!(got(nine.clone(), Vec::new()), (30, 50, 70, BandBasis::Similar, 9), "of the like, in any order");
        assert_eq!(got(vec![500], nine), (30, 50, 70, BandBasis::SameSeverity, 9), "where the like are too few");
        assert_eq!(got(vec![0; 5], Vec::new()), (0, 0, 0, BandBasis::Similar, 5), "words were enough");
    }

    #[test]
    fn the_newest_like_complaints_that_were_resolved_make_the_band() {
        let desk = TestDesk::new();
        let guest = desk.guest("林晓");
        for cost_minor in [10_000, 20_000, 30_000, 40_000, 50_000] {
            record(&desk, &Story { cost_minor, ..Story::of(guest) });
        }
        // None of these is like the question: too old, of another severity, not decided yet.
        record(&desk, &Story { day: "2023-11-10", cost_minor: 900_000, ..Story::of(guest) });
        record(&desk, &Story { severity: Severity::Critical, cost_minor: 900_000, ..Story::of(guest) });
        record(&desk, &Story { stage: crate::complaint::Stage::Decision, cost_minor: 900_000, ..Story::of(guest) });
        let ask = |category: &str| -> CompensationBand {
            desk.get("compensation_band", json!({ "category": category, "severity": "moderate" }))
        };
        let facilities = ask("facilities");
        let sums = (facilities.low_minor, facilities.median_minor, facilities.high_minor);
        assert_eq!((sums, facilities.cases), ((20_000, 30_000, 40_000), 5), "five like ones");
        let noise = ask("noise");
        assert_eq!((noise.basis, noise.cases), (BandBasis::SameSeverity, 5), "nobody complained of noise yet");
    }

    proptest! {
        #[test]
        fn a_band_runs_from_low_to_high(cases in proptest::collection::vec(0i64..1_000_000, 0..60)) {
            let band = band(Severity::Moderate, "USD", (cases, Vec::new()));
            prop_assert!(band.low_minor <= band.median_minor && band.median_minor <= band.high_minor);
        }
    }
}
