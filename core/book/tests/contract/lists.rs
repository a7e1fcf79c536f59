//! Lists as parameters.

use serde_json::{Value, json};
use zhike_book::BookError;

use crate::house::House;

fn asked(sql: &str, params: Value) -> Result<Vec<(i64, Value)>, BookError> {
    House::new().book.read(|query| query.all(sql, params))
}

#[test]
fn a_list_is_a_table() {
    let integers = "select wanted.key, wanted.value from integers(:ids) as wanted order by wanted.key";
    assert_eq!(asked(integers, json!({ "ids": [7, -2] })).unwrap(), [(0, json!(7)), (1, json!(-2))]);
    assert_eq!(asked(integers, json!({ "ids": [] })).unwrap(), [], "an empty list has no rows");
    let texts = "select wanted.key, wanted.value from texts(:names) as wanted order by wanted.key";
    let names = json!({ "names": ["O'Hara \"Mei\"", "王"] });
    assert_eq!(asked(texts, names).unwrap(), [(0, json!("O'Hara \"Mei\"")), (1, json!("王"))]);
}

#[test]
fn a_list_is_never_taken_for_something_else() {
    for (sql, params) in [
        ("select 1, value from integers(:ids)", json!({ "ids": 7 })),
        ("select 1, value from integers(:ids)", json!({ "ids": ["7"] })),
        ("select 1, value from texts(:ids)", json!({ "ids": [7] })),
        ("select 1, :ids", json!({ "ids": [7] })),
    ] {
        assert!(asked(sql, params.clone()).is_err(), "{params} for {sql}");
    }
}

#[test]
fn a_change_takes_lists_too() {
    let house = House::new();
    house.change(|tx| {
        for name in ["a", "b", "c"] {
            tx.insert("insert into tag (name) values (:name)", json!({ "name": name }))?;
        }
        let removed =
            tx.run("delete from tag where name in (select value from texts(:gone))", json!({ "gone": ["a", "c"] }))?;
        assert_eq!(removed, 2);
        Ok(())
    });
    assert_eq!(house.column::<String>("select name from tag"), ["b"]);
}
