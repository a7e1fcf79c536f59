use encoding_rs::GB18030;
use proptest::prelude::*;

use super::*;

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
