//! The press itself: fonts, progress, pages, refusals.

use super::list_sheets::{addresses, packing, signatures};
use super::voucher_sheets::vouchers;
use super::*;

#[test]
fn a_machine_without_chinese_type_is_told_so() {
    let press = Press::with_fonts(Press::own_fonts());
    let error = press.print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang()])).unwrap_err();
    assert_eq!(error.code(), "paper_font_missing", "boxes in place of a name are no card");
    let (name, characters) = error.arg().expect("the error says what is missing");
    assert_eq!(name, "characters", "the message shows this variable");
    assert!(!characters.is_empty(), "some characters are named");

    let english = Card { name: "Anne Taylor".into(), ..Card::default() };
    let house = House { name: "Lakeside Hotel".into(), logo: None };
    let imprint = Imprint { footer: "Printed by Anne".into(), house, ..imprint(Language::English) };
    let job = CardJob { imprint, layout: CardLayout::A6, version: CardVersion::Staff, cards: vec![english] };
    let sheets = press.print(&Job::Cards(job)).expect("English needs no Chinese type");
    assert_eq!(sheets.missing(), "", "the program brings its own Latin type");
}

#[test]
fn a_character_no_font_has_is_reported_and_the_card_still_printed() {
    let card = Card { name: "王\u{10fffd}秀英".into(), ..Card::default() };
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![card]));
    assert_eq!(sheets.missing(), "", "one odd character does not stop a batch, nor is it a box");
    let [row] = sheets.missing_glyphs() else { panic!("it is named: {:?}", sheets.missing_glyphs()) };
    assert_eq!((row.characters.as_str(), row.script.as_str()), ("\u{10fffd}", "other"));
    assert!(words_of(&sheets).contains("〔其他文字〕秀英"), "{}", words_of(&sheets));
}

#[test]
fn what_no_font_has_is_told_with_whose_it_is_and_a_danger_says_what_can_be_read() {
    let press = Press::with_fonts(Press::own_fonts());
    let thai = Card {
        name: "Somchai สมชาย".into(), dangers: vec!["Allergy · ถั่วลิสง".into()], ..Card::default()
    };
    let english = Card { name: "Anne Taylor".into(), dangers: vec!["Allergy · nuts".into()], ..Card::default() };
    let house = House { name: "Lakeside Hotel".into(), logo: None };
    let imprint = Imprint { footer: "Printed by Anne".into(), house, ..imprint(Language::English) };
    let job = CardJob { imprint, layout: CardLayout::A6, version: CardVersion::Staff, cards: vec![english, thai] };
    let sheets = press.print(&Job::Cards(job)).unwrap();
    let [row] = sheets.missing_glyphs() else { panic!("one guest, one script: {:?}", sheets.missing_glyphs()) };
    assert_eq!((row.whose.as_str(), row.script.as_str()), ("Somchai สมชาย", "thai"));
    assert_eq!(row.font, "Noto Sans Thai", "the font to install is named");
    let text = sheets.text(1);
    assert!(text.contains("Allergy · peanuts"), "what the danger is known to be is said: {text}");
    assert!(!text.contains("ถั่วลิสง"), "and no box stands in its place");
    assert!(sheets.text(0).contains("Allergy · nuts"), "what can be set stays as it is");
}

#[test]
fn cards_come_out_in_the_order_they_went_in() {
    let named = |index: usize| Card { name: format!("Guest {index};"), ..Card::default() };
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, (0..120).map(named).collect()));
    for page in 0..120 {
        let text = squeeze(&sheets.text(page));
        assert!(text.contains(&format!("Guest{page};")), "page {page} is of guest {page}, though batches race: {text}");
    }
}

#[test]
fn a_long_job_tells_how_far_it_is_and_stops_when_told() {
    let job = cards(CardLayout::A6, CardVersion::Staff, vec![wang(); 120]);
    let most = AtomicUsize::new(0);
    let watched = PRESS.print_watched(&job, &|done, total| {
        assert!(done <= total && total == 120, "{done} of {total}");
        most.fetch_max(done, Ordering::Relaxed);
        true
    });
    assert_eq!(watched.unwrap().page_count(), 120, "a watch that says yes changes nothing");
    assert_eq!(most.into_inner(), 120, "the last report says that all is done");
    let stopped = PRESS.print_watched(&job, &|_, _| false);
    assert_eq!(stopped.unwrap_err(), PaperError::Cancelled, "a watch that says no ends the job");
}

#[test]
fn one_press_serves_all_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&*PRESS);
    let job = cards(CardLayout::FourOnA4, CardVersion::Staff, vec![wang(); 5]);
    let alone = print(&job).svg_pages(0..2);
    std::thread::scope(|scope| {
        let others: Vec<_> = (0..4).map(|_| scope.spawn(|| print(&job).svg_pages(0..2))).collect();
        for other in others {
            assert_eq!(other.join().unwrap(), alone, "jobs at the same time do not disturb each other");
        }
    });
}

#[test]
fn a_job_without_contents_is_refused() {
    let check = |job: Job| assert_eq!(PRESS.print(&job).unwrap_err(), PaperError::Empty, "of {job:?}");
    check(cards(CardLayout::A6, CardVersion::Staff, vec![]));
    check(Job::Packing(packing(0)));
    check(Job::Signatures(signatures(0)));
    check(Job::Addresses(addresses(0, 0)));
    check(Job::Vouchers(vouchers(VoucherLayout::A6, Vec::new())));
}

#[test]
fn the_pdf_holds_as_many_pages_as_the_preview() {
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang(); 3]));
    let meta = Meta {
        title: "喜好卡".into(),
        author: "Lakeside Hotel".into(),
        created: DateTime::parse_from_rfc3339("2026-09-21T17:05:00+08:00").unwrap(),
    };
    let pdf = sheets.pdf(&meta).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"), "it is a PDF");
    let count = pdf.windows(b"/MediaBox".len()).filter(|window| window == b"/MediaBox").count();
    assert_eq!(count, sheets.page_count(), "one page object a page");
    assert!(pdf.windows(b"D:20260921170500+08'00".len()).any(|window| window == b"D:20260921170500+08'00"), "dated");
    assert!(pdf.windows(b"/Lang(zh-CN)".len()).any(|window| window == b"/Lang(zh-CN)"), "it says its language");
    assert_eq!(pdf, sheets.pdf(&meta).unwrap(), "the same sheets and date give the same file");
}

#[test]
fn the_preview_gives_the_pages_asked_for() {
    let sheets = print(&cards(CardLayout::A6, CardVersion::Staff, vec![wang(); 3]));
    assert_eq!(sheets.svg_pages(0..2).len(), 2, "two of three");
    assert_eq!(sheets.svg_pages(2..99).len(), 1, "a range past the end is cut short");
    assert_eq!(sheets.svg_pages(7..99).len(), 0, "a range beyond the end is empty");
    assert!(sheets.svg_pages(0..1)[0].starts_with("<svg"), "a picture a window can show");
}

#[test]
fn every_label_and_error_has_its_words_in_both_languages() {
    let kinds = [
        Labels::CARD,
        Labels::TABLE,
        Labels::VIP,
        Labels::BRIEF,
        Labels::PACKING,
        Labels::SIGNATURE,
        Labels::REPORT,
        Labels::HANDOVER,
        Labels::VOUCHER,
    ];
    let labels = kinds.into_iter().flat_map(Labels::ids).map(|(_, id)| id);
    let missing = PaperError::FontMissing { characters: "客".into() };
    let errors = [PaperError::Empty, PaperError::Cancelled, missing, PaperError::Typesetting("x".into())];
    let errors = errors.iter().map(|error| format!("error-{}", error.code().replace('_', "-")));
    for id in labels.chain(errors) {
        for language in Language::ALL {
            assert_ne!(language.text(&id), id, "{} knows {id}", language.tag());
        }
    }
}
