//! In which encoding a text seems to be.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::named::NamedEncoding;

#[derive(Clone, Copy)]
pub(super) enum At {
    Start { ended: bool },
    Middle { ended: bool },
}

pub(super) struct Detected {
    pub encoding: &'static Encoding,
    /// Length of the byte order mark, to be left out.
    pub mark: usize,
}

impl Detected {
    /// A byte order mark wins over the named encoding; it is not part of the text in either case.
    pub fn named(named: NamedEncoding, bytes: &[u8]) -> Detected {
        let marked = Encoding::for_bom(bytes).map(|(encoding, mark)| Detected { encoding, mark });
        marked.unwrap_or(Detected { encoding: named.encoding(), mark: 0 })
    }
}

pub(super) fn detect(bytes: &[u8], at: At) -> Detected {
    let (at_start, ended) = match at {
        At::Start { ended } => (true, ended),
        At::Middle { ended } => (false, ended),
    };
    if at_start {
        if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
            return Detected { encoding, mark };
        }
        if let Some(encoding) = unmarked_utf16(bytes) {
            return Detected { encoding, mark: 0 };
        }
    }
    let encoding = match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8,
        Err(cut) if cut.error_len().is_none() && !ended => UTF_8,
        Err(_) if is_utf8_but_for_a_few(bytes) => UTF_8,
        Err(_) if looks_like_gb2312(bytes, ended) => GB18030,
        Err(_) => guess(bytes, ended),
    };
    Detected { encoding, mark: 0 }
}

/// In UTF-16, ASCII characters have a zero byte, always on the same side. Text in other encodings has no zero bytes, except
/// a stray one.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let wide_ends = |end: [u8; 2]| head.chunks_exact(2).filter(|unit| **unit == end).count();
    let (little, big) = ([b'\n', 0], [0, b'\n']);
    // A few Chinese characters have a zero on the other side: 一 is U+4E00.
    let (first, second) = (zeros(0) + wide_ends(big), zeros(1) + wide_ends(little));
    let (encoding, zeros, wide_ends) = match first.cmp(&second) {
        std::cmp::Ordering::Less => (UTF_16LE, zeros(1), wide_ends(little)),
        std::cmp::Ordering::Greater => (UTF_16BE, zeros(0), wide_ends(big)),
        std::cmp::Ordering::Equal => return None,
    };
    if zeros * 4 >= head.len() / 2 {
        return Some(encoding);
    }
    // Few zeros: either there are few ASCII characters among the Chinese ones, or it is text in another encoding with a
    // stray zero. In UTF-16 the ends of lines are wide themselves, and Chinese is no UTF-8.
    let is_utf8 = std::str::from_utf8(head).map_or_else(|error| error.error_len().is_none(), |_| true);
    let ends = head.iter().filter(|byte| **byte == b'\n').count();
    (!is_utf8 && wide_ends * 4 > ends).then_some(encoding)
}

/// Whether a text is damaged UTF-8. It must be refused, because reading it in another encoding would garble it silently.
fn is_utf8_but_for_a_few(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > 2 * broken
}

/// Whether the bytes look like Chinese in GB2312: nearly all pairs are common characters.
///
/// A short list of names is too little for the statistical detector. Other scripts use the same bytes and are told apart by
/// their odd numbers of letters, by rare characters, by a narrow range of bytes, or, for Korean, by never using the second
/// half of the common characters.
fn looks_like_gb2312(bytes: &[u8], ended: bool) -> bool {
    let Pairs { everyday, rare, late, band, others } = Pairs::of(bytes);
    let chinese = everyday + rare;
    if chinese == 0 || others * 4 > chinese || rare > everyday {
        return false;
    }
    if others * 20 > chinese && !fits(GB18030, bytes, ended) {
        return false;
    }
    let few = 6;
    let cyrillic = chinese >= few && band == chinese;
    !(cyrillic || late == 0 && looks_korean(bytes, ended))
}

/// Whether most characters are common in Korean names, headings and cities.
fn looks_korean(bytes: &[u8], ended: bool) -> bool {
    let mut text = String::with_capacity(bytes.len() * 2);
    let mut decoder = encoding_rs::EUC_KR.new_decoder_without_bom_handling();
    let capacity = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len() * 3 + 16);
    text.reserve(capacity);
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, ended);
    let syllables = text.chars().filter(|c| !c.is_ascii());
    let (all, common) =
        syllables.fold((0usize, 0usize), |(all, common), c| (all + 1, common + usize::from(COMMON_HANGUL.contains(c))));
    result == DecoderResult::InputEmpty && all >= 3 && common * 10 >= all * 7
}

/// Syllables of surnames, given names, headings of guest lists and cities.
const COMMON_HANGUL: &str = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허남심노하곽성차주우구민진지수영현은미경희호준연아나라\
    명화번일자실메모소름생년월휴대폰객방도착출발비음식과알레르기부산시동울로길숙원석훈철순옥혜숙란선유태상재승규기";

/// Counts of byte pairs, by their place in GB2312.
#[derive(Default)]
struct Pairs {
    /// Punctuation and common characters (level 1).
    everyday: usize,
    /// Rare characters (level 2).
    rare: usize,
    /// Characters beyond the range that Korean uses.
    late: usize,
    /// Pairs that would be KOI8 letters, the second one lower case.
    band: usize,
    others: usize,
}

impl Pairs {
    fn of(bytes: &[u8]) -> Self {
        let mut pairs = Pairs::default();
        let mut rest = bytes.iter().copied();
        while let Some(lead) = rest.next() {
            if lead.is_ascii() {
                continue;
            }
            match (lead, rest.next()) {
                (0xa1..=0xa3 | 0xb0..=0xf7, Some(trail @ 0xa1..=0xfe)) => {
                    pairs.rare += usize::from(lead >= 0xd8);
                    pairs.everyday += usize::from(lead < 0xd8);
                    pairs.late += usize::from(lead >= 0xc9);
                    pairs.band += usize::from(lead >= 0xc0 && (0xc0..=0xdf).contains(&trail));
                }
                (_, None) => {}
                _ => pairs.others += 1,
            }
        }
        pairs
    }
}

fn guess(bytes: &[u8], ended: bool) -> &'static Encoding {
    if looks_korean(bytes, ended) {
        return encoding_rs::EUC_KR;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, ended);
    let guessed = detector.guess(None, Utf8Detection::Deny);
    if guessed != encoding_rs::GBK && fits(guessed, bytes, ended) { guessed } else { GB18030 }
}

fn fits(encoding: &'static Encoding, bytes: &[u8], ended: bool) -> bool {
    let mut text = String::with_capacity(bytes.len() * 3 + 16);
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, ended);
    result == DecoderResult::InputEmpty
}
