//! Bytes to text, whatever program wrote them: UTF-8, UTF-16 with or without a mark, GB18030 from Chinese Excel,
//! and what a detector makes of the rest. A byte that does not fit the encoding is an error with its line, never a guess.

use std::io::{self, Read};
use std::sync::{Arc, OnceLock};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::ExchangeError;

const BLOCK: usize = 64 * 1024;

/// Replaces a NUL in the text, because the CSV reader uses NUL as its end mark. It is a control character too, so cleaning
/// the cell removes and reports it.
const STRAY_ZERO: char = '\u{1}';

/// A file's text and the name of the encoding it was in, for the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub encoding: &'static str,
}

/// An encoding that somebody named, because nothing in the file tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedEncoding(&'static Encoding);

impl NamedEncoding {
    /// Those that files of guests come in, by the names that encodings go by on the web.
    pub const NAMES: &[&str] = &[
        "UTF-8",
        "gb18030",
        "Big5",
        "Shift_JIS",
        "EUC-JP",
        "EUC-KR",
        "windows-1251",
        "KOI8-R",
        "windows-1256",
        "windows-1255",
        "windows-1253",
        "windows-1254",
        "windows-1258",
        "windows-874",
        "windows-1250",
        "windows-1257",
        "windows-1252",
        "UTF-16LE",
        "UTF-16BE",
    ];

    /// By any of its usual names, in any case. Shape: none where nobody knows it.
    pub fn from_name(name: &str) -> Option<Self> {
        let encoding = Encoding::for_label(name.trim().as_bytes())?;
        // GBK is a part of GB18030, and what Chinese systems write is often a little more than it.
        let encoding = if encoding == encoding_rs::GBK { GB18030 } else { encoding };
        Self::NAMES.contains(&encoding.name()).then_some(NamedEncoding(encoding))
    }

    pub fn name(self) -> &'static str {
        self.0.name()
    }

    pub(crate) fn encoding(self) -> &'static Encoding {
        self.0
    }
}

/// Reads a whole file's text, in the encoding that was named or in the one it looks like.
///
/// Errors: `import_text_undecodable` with the first line that does not fit.
pub fn decode(bytes: &[u8], named: Option<NamedEncoding>) -> Result<Decoded, ExchangeError> {
    let mut reader = DecodingReader::in_encoding(bytes, named);
    let mut text = String::with_capacity(bytes.len());
    reader.read_to_string(&mut text)?;
    Ok(Decoded { text, encoding: reader.encoding().name() })
}

/// Reads a few bytes, such as one value: in the encoding of their file, else as UTF-8, else as what they look like.
pub(crate) fn decode_value(bytes: &[u8], of_file: &'static Encoding) -> Option<String> {
    [of_file, UTF_8, detect(bytes, At::Middle { ended: true }).encoding]
        .into_iter()
        .find_map(|encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes))
        .map(|text| text.into_owned())
}

/// The encoding of a whole file, for values that do not say their own.
pub(crate) fn sniff(bytes: &[u8]) -> &'static Encoding {
    detect(bytes, At::Start { ended: true }).encoding
}

/// A reader that turns any encoding into UTF-8 and any line ending into `\n`, block by block.
///
/// The encoding is decided at the first byte that is not ASCII.
/// Invariant: the text ends with `\n` unless it is empty, and holds no NUL.
pub(crate) struct DecodingReader<R> {
    named: Option<NamedEncoding>,
    source: R,
    raw: Vec<u8>,
    text: String,
    taken: usize,
    decoder: Option<Decoder>,
    found: Arc<OnceLock<&'static Encoding>>,
    state: State,
}

#[derive(Default)]
struct State {
    started: bool,
    ended: bool,
    after_return: bool,
    ends_line: bool,
    lines: u64,
}

impl<R: Read> DecodingReader<R> {
    /// In the encoding that was named, or in the one the text looks like.
    pub(crate) fn in_encoding(source: R, named: Option<NamedEncoding>) -> Self {
        DecodingReader {
            named,
            source,
            raw: Vec::new(),
            text: String::new(),
            taken: 0,
            decoder: None,
            found: Arc::default(),
            state: State { ends_line: true, ..State::default() },
        }
    }

    /// The encoding as known by now.
    pub(crate) fn encoding(&self) -> &'static Encoding {
        known(&self.found)
    }

    /// Follows the encoding from outside while something else reads.
    pub(crate) fn follow(&self) -> FollowedEncoding {
        FollowedEncoding(Arc::clone(&self.found))
    }

    /// The text that will be read next, without taking it: all of a small file, or a first block.
    pub(crate) fn peek(&mut self) -> Result<&str, ExchangeError> {
        self.fill()?;
        Ok(&self.text[self.taken..])
    }

    fn fill(&mut self) -> Result<(), ExchangeError> {
        while self.taken == self.text.len() && !self.state.ended {
            self.text.clear();
            self.taken = 0;
            let wanted = BLOCK.saturating_sub(self.raw.len()) as u64;
            let got = (&mut self.source).take(wanted).read_to_end(&mut self.raw).map_err(ExchangeError::ReadFailed)?;
            self.state.ended = (got as u64) < wanted;
            self.decode_block()?;
        }
        Ok(())
    }

    fn decode_block(&mut self) -> Result<(), ExchangeError> {
        let plain = self.named.is_none() && self.raw.iter().all(|byte| byte.is_ascii() && *byte != 0);
        if self.decoder.is_none() && !plain {
            let ended = self.state.ended;
            let at = if self.state.started { At::Middle { ended } } else { At::Start { ended } };
            let detected = match self.named {
                Some(named) => Detected::named(named, &self.raw),
                None => detect(&self.raw, at),
            };
            self.raw.drain(..detected.mark);
            self.decoder = Some(detected.encoding.new_decoder_without_bom_handling());
            self.found.get_or_init(|| detected.encoding);
        }
        self.state.started = true;
        let decoded = match &mut self.decoder {
            None => std::str::from_utf8(&self.raw).unwrap_or_default().to_owned(),
            Some(decoder) => {
                let capacity = decoder.max_utf8_buffer_length_without_replacement(self.raw.len());
                let mut decoded = String::with_capacity(capacity.unwrap_or(self.raw.len() * 3 + 16));
                let (result, _) =
                    decoder.decode_to_string_without_replacement(&self.raw, &mut decoded, self.state.ended);
                if result != DecoderResult::InputEmpty {
                    self.keep_lines(&decoded);
                    self.state.ended = true;
                    let encoding = known(&self.found).name();
                    return Err(ExchangeError::TextUndecodable { line: self.state.lines + 1, encoding });
                }
                decoded
            }
        };
        self.raw.clear();
        self.keep_lines(&decoded);
        if self.state.ended && !self.state.ends_line {
            self.text.push('\n');
            self.state.ends_line = true;
        }
        Ok(())
    }

    /// Appends decoded text, with every line ending as `\n`.
    fn keep_lines(&mut self, decoded: &str) {
        for c in decoded.chars() {
            let is_second_half = c == '\n' && self.state.after_return;
            self.state.after_return = c == '\r';
            if is_second_half {
                continue;
            }
            let c = match c {
                '\r' => '\n',
                '\0' => STRAY_ZERO,
                c => c,
            };
            self.state.ends_line = c == '\n';
            self.state.lines += u64::from(self.state.ends_line);
            self.text.push(c);
        }
    }
}

impl<R: Read> Read for DecodingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.fill().map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
        let ready = &self.text.as_bytes()[self.taken..];
        let count = ready.len().min(buffer.len());
        buffer[..count].copy_from_slice(&ready[..count]);
        self.taken += count;
        Ok(count)
    }
}

/// The encoding of a file that something else is still reading.
pub(crate) struct FollowedEncoding(Arc<OnceLock<&'static Encoding>>);

impl FollowedEncoding {
    pub(crate) fn name(&self) -> &'static str {
        known(&self.0).name()
    }
}

fn known(found: &OnceLock<&'static Encoding>) -> &'static Encoding {
    found.get().copied().unwrap_or(UTF_8)
}

#[derive(Clone, Copy)]
enum At {
    Start { ended: bool },
    Middle { ended: bool },
}

struct Detected {
    encoding: &'static Encoding,
    /// Length of the byte order mark, to be left out.
    mark: usize,
}

impl Detected {
    /// A byte order mark wins over the named encoding; it is not part of the text in either case.
    fn named(named: NamedEncoding, bytes: &[u8]) -> Detected {
        let marked = Encoding::for_bom(bytes).map(|(encoding, mark)| Detected { encoding, mark });
        marked.unwrap_or(Detected { encoding: named.0, mark: 0 })
    }
}

fn detect(bytes: &[u8], at: At) -> Detected {
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIST: &str = "姓名,电话\n王小明,13812348812\n欧阳娜娜,021-63871234\n";

    fn check(bytes: &[u8], text: &str, encoding: &str) {
        let decoded = decode(bytes, None).unwrap();
        assert_eq!(decoded.text, text, "the text in {encoding} arrives whole");
        assert_eq!(decoded.encoding, encoding, "the report names the encoding");
    }

    fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn a_chinese_list_is_read_in_every_encoding_it_is_saved_in() {
        check(LIST.as_bytes(), LIST, "UTF-8");
        check(format!("\u{feff}{LIST}").as_bytes(), LIST, "UTF-8");
        check(&GB18030.encode(LIST).0, LIST, "gb18030");
        check(&utf16(LIST, u16::to_le_bytes), LIST, "UTF-16LE");
        check(&utf16(LIST, u16::to_be_bytes), LIST, "UTF-16BE");
        check(&utf16(&format!("\u{feff}{LIST}"), u16::to_le_bytes), LIST, "UTF-16LE");
        check(&utf16(&format!("\u{feff}{LIST}"), u16::to_be_bytes), LIST, "UTF-16BE");
        check(b"", "", "UTF-8");
    }

    #[test]
    fn a_stray_zero_makes_no_text_utf_16() {
        let long = format!("{LIST}{}", "王小明,13812348812\n".repeat(3));
        for at in 0..long.len() {
            if !long.is_char_boundary(at) {
                continue;
            }
            let with_zero = format!("{}\0{}", &long[..at], &long[at..]);
            let expected = with_zero.replace('\0', "\u{1}");
            check(with_zero.as_bytes(), &expected, "UTF-8");
            check(&GB18030.encode(&with_zero).0, &expected, "gb18030");
        }
        let chinese = format!("姓名\n{}\n", "上海市浦东新区陆家嘴环路一千号\n".repeat(200));
        check(&utf16(&chinese, u16::to_le_bytes), &chinese, "UTF-16LE");
        check(&utf16(&chinese, u16::to_be_bytes), &chinese, "UTF-16BE");
    }

    #[test]
    fn other_peoples_encodings_are_told_from_chinese() {
        check(
            &encoding_rs::BIG5.encode("姓名,電話\n陳小明,0912345678\n歐陽娜娜,臺北市信義區\n").0,
            "姓名,電話\n陳小明,0912345678\n歐陽娜娜,臺北市信義區\n",
            "Big5",
        );
        check(b"Name,City\nM\xfcller,K\xf6ln\n", "Name,City\nMüller,Köln\n", "windows-1252");
        check(&encoding_rs::SHIFT_JIS.encode("氏名\nヤマダはなこ\n").0, "氏名\nヤマダはなこ\n", "Shift_JIS");
    }

    #[test]
    fn lists_of_the_neighbours_are_told_from_chinese_ones() {
        for (text, encoding) in [
            ("이름,전화,생일\n김민수,010-5550-0101,1988-03-09\n박서연,010-5550-0102,\n", encoding_rs::EUC_KR),
            ("성명,휴대폰\n이준호,010-5550-0101\n최지우,010-5550-0102\n정하나,1\n", encoding_rs::EUC_KR),
            ("氏名,電話番号\n佐藤はなこ,03-5550-0101\nスミス マイケル,03-5550-0102\n", encoding_rs::SHIFT_JIS),
            ("お名前,電話番号,メール\n佐藤はなこ,03-5550-0101,\nスミス マイケル,03-5550-0102,\n", encoding_rs::EUC_JP),
            ("Имя,Телефон\nОльга Горина,+7 495 555 0101\nИван Соколов,+7 495 555 0102\n", encoding_rs::WINDOWS_1251),
            ("Фамилия;Город\nГорина;Москва\nСоколов;Казань\n", encoding_rs::WINDOWS_1251),
            ("الاسم,الهاتف\nليلى حداد,+961 1 555 010\nعمر خليل,+961 1 555 011\n", encoding_rs::WINDOWS_1256),
            ("ชื่อ,โทรศัพท์\nสมชาย ใจดี,02 555 0101\nมาลี ทองดี,02 555 0102\n", encoding_rs::WINDOWS_874),
        ] {
            check(&encoding.encode(text).0, text, encoding.name());
        }
        let russian = "Имя,Телефон\nОльга Горина,+7 495 555 0101\nИван Соколов,+7 495 555 0102\n";
        let decoded = decode(&encoding_rs::KOI8_R.encode(russian).0, None).unwrap();
        assert_eq!(decoded.text, russian, "in KOI8-R or its like: {}", decoded.encoding);
    }

    #[test]
    fn an_encoding_that_somebody_named_is_the_one() {
        for name in NamedEncoding::NAMES {
            assert_eq!(NamedEncoding::from_name(name).unwrap().name(), *name, "each is known by its own name");
        }
        assert_eq!(NamedEncoding::from_name("GBK").unwrap().name(), "gb18030", "and by others");
        assert_eq!(NamedEncoding::from_name("klingon"), None);
        let short = encoding_rs::EUC_KR.encode("권율,1\n").0.into_owned();
        let korean = NamedEncoding::from_name("euc-kr");
        assert_eq!(decode(&short, korean).unwrap().text, "권율,1\n", "two syllables tell nothing");
        let marked = "\u{feff}권율\n";
        assert_eq!(decode(marked.as_bytes(), korean).unwrap().text, "권율\n", "a mark says more than a name");
    }

    #[test]
    fn every_line_ending_becomes_one() {
        check(b"a\r\nb\rc\nd", "a\nb\nc\nd\n", "UTF-8");
    }

    #[test]
    fn a_byte_that_does_not_fit_is_an_error_with_its_line() {
        let error = decode(b"\xef\xbb\xbfgood\n\xe5\xa7\x93\nbad \xff\xff here\n", None).unwrap_err();
        assert_eq!(error.code(), "import_text_undecodable", "never a replacement character");
        assert_eq!(error.line(), Some(3), "the person can find the line");
    }

    #[test]
    fn damaged_utf8_is_refused_and_never_garbled() {
        for broken in 0..LIST.len() {
            let mut bytes = LIST.as_bytes().to_vec();
            if !bytes[broken].is_ascii() {
                bytes[broken] = 0xff;
                let error = decode(&bytes, None).unwrap_err();
                assert_eq!(error.code(), "import_text_undecodable", "byte {broken} is broken");
            }
        }
    }

    #[test]
    fn a_long_plain_beginning_leaves_the_encoding_open() {
        let long = format!("{}{LIST}", "id,phone\n".repeat(10_000));
        check(&GB18030.encode(&long).0, &long, "gb18030");
        check(long.as_bytes(), &long, "UTF-8");
    }

    #[test]
    fn a_character_cut_by_a_block_stays_whole() {
        for shift in 0..4 {
            let long = format!("{}{}\n", "x".repeat(shift), "姓名电话𠮷".repeat(20_000));
            check(long.as_bytes(), &long, "UTF-8");
        }
        let long = format!("x{}\n", "姓名电话".repeat(40_000));
        check(&GB18030.encode(&long).0, &long, "gb18030");
    }

    proptest! {
        #[test]
        fn no_bytes_make_decoding_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = decode(&bytes, None);
            let _ = decode_value(&bytes, UTF_8);
        }

        #[test]
        fn chinese_names_in_gbk_are_read_as_chinese(names in proptest::collection::vec("[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗][小大晓文志国建海明丽静敏军强伟芳娜秀英华]{1,2}", 1..20)) {
            let text = format!("{}\n", names.join("\n"));
            let decoded = decode(&GB18030.encode(&text).0, None).unwrap();
            prop_assert_eq!(decoded.text, text);
        }
    }
}
