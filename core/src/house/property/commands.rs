//! The property's page and its money, for clients.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Property, SAVED, refresh, save};
use crate::desk::Call;
use crate::error::{Result, refuse};
use crate::text::money;

pub fn property_save(call: &Call, property: Property) -> Result<Property> {
    property.validate()?;
    call.change(SAVED, |tx| save(tx, &property))?;
    refresh(call.session()?)?;
    call.property()
}

#[derive(Debug, Deserialize, TS)]
pub struct MoneyText {
    /// An amount as it was typed.
    pub text: String,
}

#[derive(Debug, Serialize, TS)]
pub struct MoneyRead {
    /// Units: minor units of the property's currency. Null where nothing was typed.
    pub amount_minor: Option<i64>,
}

/// Units: minor units. The largest that a screen can count with.
const MOST: i64 = 1 << 53;

/// What an amount means that is typed into a form, in the property's currency.
///
/// Errors: those of [`money::MoneyError`]; `money_negative`.
pub fn money_read(call: &Call, request: MoneyText) -> Result<MoneyRead> {
    let text = request.text.trim();
    if text.is_empty() {
        return Ok(MoneyRead { amount_minor: None });
    }
    let currency = call.property()?.currency;
    let refused = |code| refuse(code).arg("value", text).arg("currency", &currency);
    match money::parse(text, &currency) {
        Ok(amount) if amount < 0 => refused("money_negative").err(),
        Ok(amount) if amount > MOST => refused("money_too_large").err(),
        Ok(amount) => Ok(MoneyRead { amount_minor: Some(amount) }),
        Err(error) => refused(error.code()).err(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::api::testing::TestDesk;

    #[test]
    fn a_typed_sum_is_read_in_the_money_of_the_house() {
        let desk = TestDesk::new();
        let read = |text: &str| desk.ok("money_read", json!({ "text": text }))["amount_minor"].clone();
        let refused = |text: &str| desk.refused("money_read", json!({ "text": text }));
        assert_eq!(read("¥4,200"), 420_000, "in fen");
        assert_eq!(read("1.5万"), 1_500_000, "as Chinese counts");
        assert_eq!(read(" "), Value::Null, "nothing typed is no sum of zero");
        assert_eq!(refused("12,5"), "money_ambiguous", "never 125");
        assert_eq!(refused("-5"), "money_negative", "nobody gives less than nothing");
        assert_eq!(refused("$20"), "money_other_currency", "not the house's money");
        assert_eq!(refused("90071992547409930"), "money_too_large", "more than a screen can count");
        let mut property = desk.ok("desk_status", json!({}))["open"]["property"].clone();
        property["currency"] = json!("EUR");
        desk.ok("property_save", property);
        assert_eq!(read("12,5"), 1_250, "where commas stand before decimals");
    }
}
