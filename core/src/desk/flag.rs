//! A yes or no: the engine may keep it as 1 or 0; screens and files say true or false.

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::ser::Serializer;

pub fn serialize<S: Serializer>(value: &bool, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_bool(*value)
}

pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    struct Flag;
    impl Visitor<'_> for Flag {
        type Value = bool;
        fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
            formatter.write_str("yes or no")
        }
        fn visit_bool<E: Error>(self, value: bool) -> Result<bool, E> {
            Ok(value)
        }
        fn visit_i64<E: Error>(self, value: i64) -> Result<bool, E> {
            match value {
                0 => Ok(false),
                1 => Ok(true),
                other => Err(E::invalid_value(Unexpected::Signed(other), &self)),
            }
        }
        fn visit_u64<E: Error>(self, value: u64) -> Result<bool, E> {
            self.visit_i64(value as i64)
        }
    }
    deserializer.deserialize_any(Flag)
}
