//! Weighs what speaks for and against two persons being one.

use super::contact::Closeness;
use super::evidence::{Day, Evidence, Years};
use super::likeness::Likeness;
use super::names::{is_commonplace, likeness};
use super::record::{Contact, Person, Sex};
use super::verdict::{Comparison, Reason, Verdict};
use super::written::{Name, Script, Written, read, read_aliases};
use crate::text::fold::{fold, is_apostrophe};

/// Compares two persons. The order of the two makes no difference.
///
/// *The same* needs a name that fits and something besides that few others have. A contact point in common never makes
/// up for another name. A name alone is never more than *perhaps*, and with nothing against it never less.
pub fn compare(one: &Person, other: &Person) -> Comparison {
    compare_known(&Known::of(one.clone()), &Known::of(other.clone()))
}

/// The same of persons whose names were taken apart before, for who compares one with many.
pub fn compare_known(one: &Known, other: &Known) -> Comparison {
    let found = names(one, other);
    let evidence = Evidence::of(&one.person, &other.person);
    let against = against(one, other, &found, &evidence);
    // Of two written alike, the same two persons or the same figure are meant.
    let several = (one.written.several || other.written.several)
        && fold(&one.person.display_name) != fold(&other.person.display_name);
    let mut reasons = vec![found.likeness.reason()];
    let by_name = matches!(found.likeness, Likeness::Same | Likeness::Read | Likeness::Initials);
    reasons.extend((by_name && found.commonplace).then_some(Reason::CommonName));
    reasons.extend(several.then_some(Reason::SeveralPersons));
    reasons.extend(&evidence.reasons);
    reasons.extend(against.iter().map(|(reason, _)| *reason));
    let verdict = match verdict(&found, &evidence, &against) {
        Verdict::Same if several => Verdict::Perhaps,
        verdict => verdict,
    };
    Comparison { verdict, reasons }
}

/// A person with their names taken apart.
#[derive(Debug, Clone)]
pub struct Known {
    person: Person,
    written: Written,
    /// Names that are only how the others are read.
    readings: Vec<Name>,
    sex: Option<Sex>,
}

impl Known {
    pub fn of(person: Person) -> Self {
        let mut written = read(&person.display_name);
        for more in [read(&person.native_name), read_aliases(&person.alias)] {
            written.names.extend(more.names);
            written.titles.add(more.titles);
        }
        written.titles.add(read(&person.salutation).titles);
        let readings = read(&person.reading).names;
        let sex = person.sex.or(written.titles.sex);
        Self { person, written, readings, sex }
    }

    pub fn person(&self) -> &Person {
        &self.person
    }

    /// Changes nothing that the names were taken apart for.
    pub fn contacts_mut(&mut self) -> &mut Vec<Contact> {
        &mut self.person.contacts
    }
}

/// The likest two names.
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

fn names(one: &Known, other: &Known) -> Names {
    let languages = (one.person.language.as_str(), other.person.language.as_str());
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
    let both_han = [one, other].iter().all(|known| known.written.names.iter().any(|name| name.script == Script::Han));
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
fn short_and_family(one: &Known, other: &Known, languages: (&str, &str)) -> bool {
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
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// Often wrong in files.
    Light,
    Heavy,
    /// Written to tell two apart.
    Whole,
}

fn against(one: &Known, other: &Known, found: &Names, evidence: &Evidence) -> Vec<(Reason, Weight)> {
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
