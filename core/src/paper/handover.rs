//! The sheet that one shift hands to the next, signed by both.

use super::{CaseSection, Imprint};

#[derive(Debug, Clone)]
pub struct HandoverJob {
    pub imprint: Imprint,
    pub title: String,
    pub subtitle: String,
    pub sections: Vec<CaseSection>,
}
