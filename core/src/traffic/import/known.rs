//! What is known of a file before it is read.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::calendar::written::DateField;
use crate::exchange::encoding::NamedEncoding;
use crate::exchange::vcard;

/// What is known of a file before it is opened.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// The encoding that somebody named.
    pub encoding: Option<NamedEncoding>,
    /// The day on which it is read, at the property, and where that is.
    pub today: NaiveDate,
    pub zone: Tz,
}

impl Known {
    pub(super) fn cards(&self) -> vcard::How {
        vcard::How { encoding: self.encoding, dates: DateField::returning(self.today).at(self.zone) }
    }
}
