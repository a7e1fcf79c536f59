//! What a comparison of two persons says, and why.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether two persons are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "IdentityVerdict")]
pub enum Verdict {
    /// One person, beyond what a person at the desk would ask about.
    Same,
    /// Somebody must look.
    Perhaps,
    Different,
}

/// What a verdict rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "IdentityReason")]
pub enum Reason {
    /// The name is the same, however it was written.
    SameName,
    /// The name of the one is how that of the other is read.
    SameReading,
    /// One name may be short for the other: initials, second names, a nickname.
    PartOfName,
    /// The names are read alike, or one letter apart.
    SimilarName,
    SameFamilyName,
    SameGivenName,
    /// The names are in scripts that cannot be compared.
    NameUnreadable,
    OtherName,
    /// So many people have the name that it proves little.
    CommonName,
    /// One of the two was written down together with somebody else.
    SeveralPersons,
    SameContact,
    /// A contact point that many have, or of an office.
    SharedContact,
    /// Day, month and year.
    SameBirthday,
    /// Day and month.
    SameDay,
    SameBirthYear,
    SameCompany,
    OtherBirthYear,
    OtherBirthday,
    /// The same name in Latin letters, and another in the guest's own script.
    OtherNativeName,
    /// Father and son: Jr. and Sr.
    OtherGeneration,
    OtherSex,
    /// The same letters with other accents, which makes another name in Vietnam.
    OtherAccents,
}

impl Reason {
    /// Whether it speaks for two persons being one; the others speak against it, or say how little the name proves.
    pub fn speaks_for(self) -> bool {
        match self {
            Reason::SameName
            | Reason::SameReading
            | Reason::PartOfName
            | Reason::SimilarName
            | Reason::SameFamilyName
            | Reason::SameGivenName
            | Reason::SameContact
            | Reason::SharedContact
            | Reason::SameBirthday
            | Reason::SameDay
            | Reason::SameBirthYear
            | Reason::SameCompany => true,
            Reason::NameUnreadable
            | Reason::OtherName
            | Reason::CommonName
            | Reason::SeveralPersons
            | Reason::OtherBirthYear
            | Reason::OtherBirthday
            | Reason::OtherNativeName
            | Reason::OtherGeneration
            | Reason::OtherSex
            | Reason::OtherAccents => false,
        }
    }
}

/// A verdict with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    pub verdict: Verdict,
    /// Shape: what the names say first, then what speaks for it, then what speaks against it.
    pub reasons: Vec<Reason>,
}
