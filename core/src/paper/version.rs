//! Who a card is printed for, and what it therefore leaves out. Pure.

use super::card::{Card, CardVersion};

impl CardVersion {
    /// What this version shows of a card. Guests get a card of another kind, see [`super::GuestCard`]: should one of these
    /// be asked for them, it has the name alone.
    ///
    /// Invariant: dangers are never left out of what staff read; internal notes, the caution flag and promises are the
    /// desk's alone. A promise is the desk's to keep, and may tell of a complaint or of money; what another department has
    /// to do for it is given as a trace, and traces the back of the house does get.
    pub fn of(self, mut card: Card) -> Card {
        match self {
            Self::Staff => card,
            Self::House => {
                card.promises.clear();
                card.notes.clear();
                card.caution.clear();
                card.company.clear();
                card.contacts.clear();
                card.booking.clear();
                card.photo = None;
                for wishes in [&mut card.must, &mut card.avoid, &mut card.likes] {
                    wishes.retain(|wish| !wish.desk_only);
                }
                card
            }
            Self::Guest => {
                Card { name: card.name, native_name: card.native_name, salutation: card.salutation, ..Card::default() }
            }
        }
    }
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
    fn a_card_of_this_kind_would_show_a_guest_the_name_alone() {
        let card = CardVersion::Guest.of(full());
        let whole = full();
        let expected =
            Card { name: whole.name, native_name: whole.native_name, salutation: whole.salutation, ..Card::default() };
        assert_eq!(card, expected, "no room, no standing, no word of health, no date, no number");
    }
}
