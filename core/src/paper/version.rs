//! Who a card is printed for, and what it therefore leaves out. Pure.

use super::card::{Card, CardVersion};

impl CardVersion {
    /// What this version shows of a card.
    ///
    /// Invariant: dangers are never left out; internal notes, the caution flag and promises are the staff's alone.
    /// A promise is the desk's to keep, and may tell of a complaint or of money; what another department has to do
    /// for it is given as a trace, and traces the back of the house does get.
    pub fn of(self, mut card: Card) -> Card {
        if self == Self::Staff {
            return card;
        }
        card.promises.clear();
        card.notes.clear();
        card.caution.clear();
        card.company.clear();
        card.contacts.clear();
        card.booking.clear();
        if self == Self::House {
            for wishes in [&mut card.must, &mut card.avoid, &mut card.likes] {
                wishes.retain(|wish| !wish.desk_only);
            }
            return card;
        }
        card.complaints.clear();
        card.mourning.clear();
        card.tier.clear();
        card.local = false;
        card.pronunciation.clear();
        card.language.clear();
        card.dates.clear();
        card.traces.clear();
        for wish in card.must.iter_mut().chain(&mut card.avoid).chain(&mut card.likes) {
            wish.text = without_id_numbers(&wish.text);
        }
        for danger in &mut card.dangers {
            *danger = without_id_numbers(danger);
        }
        card
    }
}

/// Covers resident identity numbers somebody typed into a free text, leaving the last two digits to tell them apart.
///
/// Source: GB 11643-1999, 17 digits and a check character.
fn without_id_numbers(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut covered = String::with_capacity(text.len());
    let mut from = 0;
    while from < characters.len() {
        let digits = characters[from..].iter().take_while(|c| c.is_ascii_digit()).count();
        let checked = matches!(characters.get(from + digits), Some('x' | 'X'));
        let length = digits + usize::from(digits == 17 && checked);
        if length == 18 {
            covered.push_str("••••");
            covered.extend(&characters[from + 16..from + 18]);
            from += 18;
        } else {
            let step = digits.max(1);
            covered.extend(&characters[from..from + step]);
            from += step;
        }
    }
    covered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::Wish;
    use crate::paper::tests::wang;

    fn wish(text: &str, desk_only: bool) -> Wish {
        Wish { category: "餐食".into(), text: text.into(), desk_only }
    }

    fn full() -> Card {
        Card {
            must: vec![wish("高楼层", false), wish("只用微信联系", true)],
            avoid: vec![wish("香菜", false), wish("不要打电话", true)],
            likes: vec![wish("普洱茶", false), wish("商务车", true)],
            ..wang()
        }
    }

    #[test]
    fn the_staff_card_leaves_nothing_out() {
        assert_eq!(CardVersion::Staff.of(full()), full(), "the desk sees everything");
    }

    #[test]
    fn the_house_card_keeps_what_is_acted_on_and_drops_the_person() {
        let card = CardVersion::House.of(full());
        let whole = full();
        let expected = Card {
            must: whole.must[..1].to_vec(),
            avoid: whole.avoid[..1].to_vec(),
            likes: whole.likes[..1].to_vec(),
            promises: vec![],
            company: String::new(),
            contacts: vec![],
            notes: String::new(),
            caution: String::new(),
            booking: String::new(),
            ..whole
        };
        assert_eq!(
            card, expected,
            "room, stay, dates, traces and dangers stay; promises, notes, caution and contact do not"
        );
    }

    #[test]
    fn the_guest_card_holds_only_what_the_guest_may_read() {
        let card = CardVersion::Guest.of(full());
        let whole = full();
        let expected = Card {
            name: whole.name,
            native_name: whole.native_name,
            salutation: whole.salutation,
            vip: true,
            room: whole.room,
            arrival: whole.arrival,
            departure: whole.departure,
            dangers: whole.dangers,
            must: whole.must,
            avoid: whole.avoid,
            likes: whole.likes,
            ..Card::default()
        };
        assert_eq!(card, expected, "standing, dates, promises, traces, notes, caution and contact are the house's own");
    }

    #[test]
    fn the_guest_card_never_shows_an_identity_number() {
        let check = |text: &str, shown: &str| {
            assert_eq!(without_id_numbers(text), shown, "of {text:?}");
        };
        check("证件 110101199003070011", "证件 ••••11");
        check("证件11010119900307001X，请核对", "证件••••1X，请核对");
        check("电话 13900000000", "电话 13900000000");
        check("卡号 6222020200112233445", "卡号 6222020200112233445");
        check("", "");
        let mut card = full();
        card.must[0].text = "登记 110101199003070011".into();
        card.dangers[0] = "青霉素 11010119900307001x".into();
        let card = CardVersion::Guest.of(card);
        assert_eq!(card.must[0].text, "登记 ••••11", "a wish is covered");
        assert_eq!(card.dangers[0], "青霉素 ••••1x", "a danger is covered");
    }
}
