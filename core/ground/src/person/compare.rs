//! Weighs what speaks for and against two persons being one.

use std::sync::Arc;

use super::contact::Closeness;
use super::evidence::{Day, Evidence, Marks, Years};
use super::likeness::Likeness;
use super::names::{is_commonplace, likeness};
use super::record::{Person, Sex};
use super::verdict::{Comparison, Reason, Verdict};
use super::written::{Name, Script, Written, read, read_aliases};
use crate::text::fold::{fold, is_apostrophe};

/// Compares two persons. The order of the two makes no difference.
///
/// *The same* needs a name that fits and something besides that few others have. A contact point in common never makes
/// up for another name. A name alone is never more than *perhaps*, and with nothing against it never less.
pub fn compare(one: &Person, other: &Person) -> Comparison {
    let (one, other) = (Known::of(one), Known::of(other));
    weigh(&alike(&one.called, &other.called), &one, &other)
}

/// How alike the names of two persons are: the dear part of comparing them, and the same for all who are so called.
pub fn alike(one: &Called, other: &Called) -> Alike {
    Alike(names(one, other))
}

/// Compares two persons, of whose names somebody has said how alike they are.
pub fn weigh(Alike(found): &Alike, one: &Known, other: &Known) -> Comparison {
    let evidence = Evidence::of(&one.marks, &other.marks);
    let against = against(&one.called, &other.called, found, &evidence);
    // Of two written alike, the same two persons or the same figure are meant.
    let several = (one.called.written.several || other.called.written.several) && one.folded != other.folded;
    let mut reasons = vec![found.likeness.reason()];
    let by_name = matches!(found.likeness, Likeness::Same | Likeness::Read | Likeness::Initials);
    reasons.extend((by_name && found.commonplace).then_some(Reason::CommonName));
    reasons.extend(several.then_some(Reason::SeveralPersons));
    reasons.extend(&evidence.reasons);
    reasons.extend(against.iter().map(|(reason, _)| *reason));
    let verdict = match verdict(found, &evidence, &against) {
        Verdict::Same if several => Verdict::Perhaps,
        verdict => verdict,
    };
    Comparison { verdict, reasons }
}

/// What a person is called, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Called {
    written: Written,
    /// Names that are only how the others are read.
    readings: Vec<Name>,
    sex: Option<Sex>,
    language: String,
}

impl Called {
    pub fn of(person: &Person) -> Self {
        let mut written = read(&person.display_name);
        for more in [read(&person.native_name), read_aliases(&person.alias)] {
            written.names.extend(more.names);
            written.titles.add(more.titles);
        }
        written.titles.add(read(&person.salutation).titles);
        let readings = read(&person.reading).names;
        let sex = person.sex.or(written.titles.sex);
        Self { written, readings, sex, language: person.language.clone() }
    }
}

/// A person with everything in the form in which it is compared.
#[derive(Debug, Clone)]
pub struct Known {
    called: Arc<Called>,
    /// The name as it was written, folded.
    folded: String,
    marks: Marks,
}

impl Known {
    pub fn of(person: &Person) -> Self {
        Self::called(Arc::new(Called::of(person)), person)
    }

    /// The same of somebody whose names were taken apart before.
    pub fn called(called: Arc<Called>, person: &Person) -> Self {
        Self { called, folded: fold(&person.display_name), marks: Marks::of(person) }
    }

    /// Notes that people of other names have this contact point too, counted from the person's first.
    pub fn share(&mut self, nth: usize) {
        self.marks.share(nth);
    }

    /// Whether there is anything besides the names that may speak for one person.
    pub fn has_in_common(&self, other: &Known) -> bool {
        Evidence::of(&self.marks, &other.marks).contact.is_some() || self.marks.meet(&other.marks)
    }
}

/// How alike two names are.
#[derive(Debug, Clone)]
pub struct Alike(Names);

impl Alike {
    /// Whether two persons so called may be one although nothing else is known of them.
    pub fn is_by_itself(&self) -> bool {
        self.0.likeness <= Likeness::Slip
    }

    /// Whether nothing makes one person of two who are so called.
    pub fn is_other(&self) -> bool {
        self.0.likeness == Likeness::Other
    }

    /// To compare with how alike others are: the less, the liker.
    pub fn rank(&self) -> u8 {
        self.0.likeness as u8
    }
}

/// The likest two names.
#[derive(Debug, Clone)]
struct Names {
    likeness: Likeness,
    commonplace: bool,
    accents_differ: bool,
    /// Where both have a name in one script other than Latin and these are not alike: how unlike they are.
    native_differs: Option<Weight>,
}

impl Likeness {
    fn reason(self) -> Reason {
        match self {
            Likeness::Same => Reason::SameName,
            Likeness::Read => Reason::SameReading,
            Likeness::Initials | Likeness::Part => Reason::PartOfName,
            Likeness::Slip | Likeness::Sound => Reason::SimilarName,
            Likeness::Family => Reason::SameFamilyName,
            Likeness::Unknown => Reason::NameUnreadable,
            Likeness::Given => Reason::SameGivenName,
            Likeness::Other => Reason::OtherName,
        }
    }
}

fn names(one: &Called, other: &Called) -> Names {
    let languages = (one.language.as_str(), other.language.as_str());
    let mut best = Names { likeness: Likeness::Other, commonplace: false, accents_differ: false, native_differs: None };
    // Names in two scripts tell less than any in one script, other names included.
    let mut in_one_script = false;
    let mut consider = |a: &Name, b: &Name, most: Likeness| {
        let found = likeness(a, b, languages).max(most);
        if most > Likeness::Same && found > Likeness::Part {
            // A reading that does not fit tells nothing: people have other names besides.
            return;
        }
        let comparable = found != Likeness::Unknown;
        let better = if comparable == in_one_script { found < best.likeness } else { comparable };
        let first = !in_one_script && !comparable && best.likeness == Likeness::Other;
        if better || first {
            best.likeness = found;
            best.commonplace = is_commonplace(a) || is_commonplace(b);
            best.accents_differ = accents_differ(a, b);
        }
        in_one_script |= comparable;
    };
    for a in &one.written.names {
        for b in &other.written.names {
            consider(a, b, Likeness::Same);
        }
    }
    // Between two names in Han characters these decide, and not how they are read: 王伟 and 王薇 sound alike.
    let both_han = [one, other].iter().all(|called| called.written.names.iter().any(|name| name.script == Script::Han));
    for (names, readings) in [(&one.written.names, &other.readings), (&other.written.names, &one.readings)] {
        for name in names.iter().filter(|name| !both_han || name.script != Script::Han) {
            readings.iter().for_each(|reading| consider(name, reading, Likeness::Read));
        }
    }
    if best.likeness > Likeness::Part
        && (short_and_family(one, other, languages) || short_and_family(other, one, languages))
    {
        best.likeness = Likeness::Part;
    }
    best.native_differs = native_differs(&one.written.names, &other.written.names, languages);
    best
}

/// Whether one goes by a first name in Latin letters beside a Chinese name, and the other's name has both: 王东林 with the
/// alias Tony, and Tony Wang.
fn short_and_family(one: &Called, other: &Called, languages: (&str, &str)) -> bool {
    let latin = |name: &&Name| name.script == Script::Latin;
    let short = one.written.names.iter().filter(latin).filter(|name| name.words.len() == 1);
    let whole: Vec<&Name> = other.written.names.iter().filter(latin).filter(|name| name.words.len() == 2).collect();
    let mut native = one.written.names.iter().filter(|name| name.script == Script::Han);
    short
        .flat_map(|short| whole.iter().filter(|whole| whole.words.contains(&short.words[0])))
        .any(|whole| native.any(|native| likeness(native, whole, languages) == Likeness::Family))
}

fn accents_differ(one: &Name, other: &Name) -> bool {
    let written = |name: &Name| sorted(name.accented.iter().map(|word| word.replace(is_apostrophe, "")));
    let folded = |name: &Name| sorted(name.words.iter().cloned());
    let (ours, theirs) = (written(one), written(other));
    !one.script.is_cjk()
        && folded(one) == folded(other)
        && ours != theirs
        && ours != folded(one)
        && theirs != folded(other)
}

fn sorted(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut words: Vec<String> = words.collect();
    words.sort_unstable();
    words
}

fn native_differs(one: &[Name], other: &[Name], languages: (&str, &str)) -> Option<Weight> {
    let whole = |name: &&Name| name.script != Script::Latin && name.characters().len() > 1;
    let mut found = Vec::new();
    for a in one.iter().filter(whole) {
        found.extend(other.iter().filter(whole).filter(|b| b.script == a.script).map(|b| likeness(a, b, languages)));
    }
    match found.into_iter().min()? {
        Likeness::Sound => Some(Weight::Light),
        Likeness::Given | Likeness::Other => Some(Weight::Heavy),
        _ => None,
    }
}

/// How much something weighs that speaks against one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// Often wrong in files.
    Light,
    Heavy,
    /// Written to tell two apart.
    Whole,
}

fn against(one: &Called, other: &Called, found: &Names, evidence: &Evidence) -> Vec<(Reason, Weight)> {
    let mut against = Vec::new();
    match (evidence.years, evidence.day) {
        (Years::Other, _) => against.push((Reason::OtherBirthYear, Weight::Heavy)),
        (Years::Neighbours, _) => against.push((Reason::OtherBirthYear, Weight::Light)),
        (_, Day::Other | Day::MixedUp) => against.push((Reason::OtherBirthday, Weight::Light)),
        _ => {}
    }
    against.extend(found.native_differs.map(|weight| (Reason::OtherNativeName, weight)));
    match (one.written.titles.generation, other.written.titles.generation) {
        (Some(a), Some(b)) if a != b => against.push((Reason::OtherGeneration, Weight::Whole)),
        (Some(_), None) | (None, Some(_)) => against.push((Reason::OtherGeneration, Weight::Light)),
        _ => {}
    }
    if let (Some(a), Some(b)) = (one.sex, other.sex)
        && a != b
    {
        against.push((Reason::OtherSex, Weight::Light));
    }
    if found.accents_differ {
        against.push((Reason::OtherAccents, Weight::Light));
    }
    against
}

fn verdict(found: &Names, evidence: &Evidence, against: &[(Reason, Weight)]) -> Verdict {
    let heavy = against.iter().any(|(_, weight)| *weight != Weight::Light);
    let whole = against.iter().any(|(_, weight)| *weight == Weight::Whole);
    let at_all = |doubtful: bool| if doubtful { Verdict::Perhaps } else { Verdict::Different };
    match found.likeness {
        Likeness::Same | Likeness::Read | Likeness::Initials | Likeness::Part if heavy => {
            let tied = evidence.contact > Some(Closeness::Shared) || evidence.day == Day::Same;
            at_all(tied && !whole && against.len() == 1)
        }
        Likeness::Same if against.is_empty() => proven(evidence, if found.commonplace { 3 } else { 2 }),
        Likeness::Read | Likeness::Initials if against.is_empty() => proven(evidence, 3),
        Likeness::Same | Likeness::Read | Likeness::Initials | Likeness::Part => Verdict::Perhaps,
        Likeness::Slip => at_all(against.is_empty() || (!heavy && evidence.weight > 1)),
        Likeness::Sound => at_all(!heavy && evidence.weight > 1),
        Likeness::Family => at_all(!heavy && evidence.weight > 0),
        Likeness::Unknown | Likeness::Given => at_all(!heavy && evidence.weight > 1),
        Likeness::Other => Verdict::Different,
    }
}

fn proven(evidence: &Evidence, enough: u32) -> Verdict {
    if evidence.weight >= enough { Verdict::Same } else { Verdict::Perhaps }
}
