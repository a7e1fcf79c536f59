//! Parameters of a statement, out of any value with named fields. Each field is bound where it stands, so that a row of
//! an import costs no names and no boxes of its own. Only a list is written out first, as JSON.

use rusqlite::types::{Null, ToSql};
use rusqlite::{Error as EngineError, Statement};
use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use serde_rusqlite::Error;

use crate::contract::BookError;

/// Binds the fields of a struct or JSON object to the statement's `:names`. A name without a field stays null.
///
/// Errors: a field that the statement does not name, or whose value no column can hold; a list where the statement wants
/// a value, and the other way round.
pub(super) fn bind(statement: &mut Statement, params: impl Serialize) -> Result<(), BookError> {
    params.serialize(&mut Binder { statement, expects: Expects::Fields, name: String::new() })?;
    Ok(())
}

struct Binder<'open, 'book> {
    statement: &'open mut Statement<'book>,
    expects: Expects,
    /// The name of the last field, as the statement spells it.
    name: String,
}

#[derive(Clone, Copy)]
enum Expects {
    Fields,
    Name,
    /// The value of the parameter of this number.
    Value(usize),
    /// The list for the parameter of this number.
    List(usize, Items),
}

/// What the items of a list are.
#[derive(Clone, Copy, PartialEq)]
enum Items {
    Integers,
    Texts,
}

impl Binder<'_, '_> {
    fn value(&mut self, value: impl ToSql) -> Result<(), Error> {
        match self.expects {
            Expects::Value(number) => Ok(self.statement.raw_bind_parameter(number, value)?),
            Expects::List(..) => Err(Error::custom("this parameter is a list")),
            Expects::Fields | Expects::Name => Err(Error::custom("parameters have names")),
        }
    }

    fn name(&mut self, name: &str) -> Result<(), Error> {
        for (mark, items) in [(":", None), ("@", Some(Items::Integers)), ("$", Some(Items::Texts))] {
            self.name.clear();
            self.name.extend([mark, name]);
            if let Some(number) = self.statement.parameter_index(&self.name)? {
                self.expects = items.map_or(Expects::Value(number), |items| Expects::List(number, items));
                return Ok(());
            }
        }
        Err(EngineError::InvalidParameterName(name.to_owned()).into())
    }

    fn fields(&self, kind: &str) -> Result<(), Error> {
        match self.expects {
            Expects::Fields => Ok(()),
            Expects::Name | Expects::Value(_) | Expects::List(..) => unsupported(kind),
        }
    }
}

fn unsupported<T>(kind: &str) -> Result<T, Error> {
    Err(Error::custom(format_args!("no column holds a {kind}")))
}

/// Values that the engine takes as they are.
macro_rules! plain {
    ($($function:ident: $type:ty,)*) => {
        $(fn $function(self, value: $type) -> Result<(), Error> {
            self.value(value)
        })*
    };
}

impl<'a, 'open, 'book> Serializer for &'a mut Binder<'open, 'book> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = List<'a, 'open, 'book>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), Error>;

    plain! {
        serialize_bool: bool,
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_f32: f32,
        serialize_f64: f64,
        serialize_bytes: &[u8],
    }

    fn serialize_u64(self, value: u64) -> Result<(), Error> {
        match i64::try_from(value) {
            Ok(value) => self.value(value),
            Err(_) => unsupported("number as large as that"),
        }
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        if matches!(self.expects, Expects::Name) { self.name(value) } else { self.value(value) }
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.value(Null)
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.value(Null)
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<(), Error> {
        self.serialize_str(name)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Error> {
        self.fields("map")?;
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.fields("struct")?;
        Ok(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        let Expects::List(number, items) = self.expects else { return unsupported("list") };
        Ok(List { binder: self, number, items, json: b"[".to_vec() })
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        unsupported("tuple")
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        unsupported("tuple")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        unsupported("tuple")
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        unsupported("struct")
    }
}

/// A list on its way into a parameter.
struct List<'a, 'open, 'book> {
    binder: &'a mut Binder<'open, 'book>,
    number: usize,
    items: Items,
    json: Vec<u8>,
}

impl SerializeSeq for List<'_, '_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        if self.json.len() > 1 {
            self.json.push(b',');
        }
        let from = self.json.len();
        serde_json::to_writer(&mut self.json, value).map_err(Error::custom)?;
        let item = &self.json[from..];
        let is_integer = item.iter().all(|byte| byte.is_ascii_digit() || *byte == b'-');
        match self.items {
            Items::Integers if is_integer => Ok(()),
            Items::Texts if item.starts_with(b"\"") => Ok(()),
            Items::Integers | Items::Texts => Err(Error::custom("a list of other items than the statement wants")),
        }
    }

    fn end(mut self) -> Result<(), Error> {
        self.json.push(b']');
        let json = String::from_utf8(self.json).map_err(Error::custom)?;
        Ok(self.binder.statement.raw_bind_parameter(self.number, json)?)
    }
}

impl SerializeMap for &mut Binder<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), Error> {
        self.expects = Expects::Name;
        key.serialize(&mut **self)
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

impl SerializeStruct for &mut Binder<'_, '_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        self.name(name)?;
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;
    use serde_json::{Value, json};

    const SQL: &str = "select json_array(:text, :number, :yes, :none, :chosen)";

    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Chosen {
        SecondOne,
    }

    #[derive(Serialize)]
    struct Inner {
        yes: bool,
        none: Option<i64>,
        chosen: Chosen,
    }

    #[derive(Serialize)]
    struct Outer<'a> {
        text: &'a str,
        number: Option<u64>,
        #[serde(flatten)]
        inner: Inner,
    }

    fn check(params: impl Serialize, expected: Value) {
        let connection = Connection::open_in_memory().unwrap();
        let mut statement = connection.prepare(SQL).unwrap();
        bind(&mut statement, params).unwrap();
        let row: String = statement.raw_query().next().unwrap().unwrap().get(0).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&row).unwrap(), expected, "what the statement was given");
    }

    fn refused(params: impl Serialize) -> bool {
        let connection = Connection::open_in_memory().unwrap();
        bind(&mut connection.prepare(SQL).unwrap(), params).is_err()
    }

    #[test]
    fn every_field_stands_at_its_name() {
        let inner = Inner { yes: true, none: None, chosen: Chosen::SecondOne };
        check(Outer { text: "王", number: Some(7), inner }, json!(["王", 7, 1, null, "second_one"]));
        check(json!({ "number": -1, "text": "" }), json!(["", -1, null, null, null]));
    }

    #[test]
    fn a_name_the_statement_does_not_know_is_an_error() {
        assert!(refused(json!({ "txt": "王" })), "a slip of the pen must not become a null");
    }

    #[test]
    fn what_no_column_holds_is_an_error() {
        for value in [json!({ "a": 1 }), json!([1]), json!(u64::MAX)] {
            assert!(refused(json!({ "text": value })), "{value} must not be kept as something else");
        }
        assert!(refused("王"), "a value without a name belongs nowhere");
    }

    const LISTS: &str = "select json_array((select group_concat(value) from json_each(@ids)),
        (select group_concat(value, '/') from json_each($names)))";

    fn lists(params: impl Serialize) -> Option<Value> {
        let connection = Connection::open_in_memory().unwrap();
        let mut statement = connection.prepare(LISTS).unwrap();
        bind(&mut statement, params).ok()?;
        let row: String = statement.raw_query().next().unwrap().unwrap().get(0).unwrap();
        Some(serde_json::from_str(&row).unwrap())
    }

    #[test]
    fn a_list_is_bound_whole() {
        assert_eq!(lists(json!({ "ids": [3, -1], "names": ["a\"b", "王"] })), Some(json!(["3,-1", "a\"b/王"])));
        assert_eq!(lists(json!({ "ids": [], "names": [] })), Some(json!([null, null])), "an empty list has no rows");
        for (ids, names) in
            [(json!(3), json!([])), (json!(["3"]), json!([])), (json!([1.5]), json!([])), (json!([]), json!([3]))]
        {
            assert_eq!(lists(json!({ "ids": ids, "names": names })), None, "{ids} and {names} are not as declared");
        }
    }
}
