//! Statements that go to the engine in one request, since none needs an answer of another. To SQLite they go one by one all
//! the same; over a wire they would not wait for each other.

/// The rest of them. While it is held, tests that count requests do not count.
pub(super) struct Rest {
    #[cfg(feature = "statements")]
    _aside: super::statements::Aside,
}

/// Said behind the first of them.
pub(super) fn with_it() -> Rest {
    Rest {
        #[cfg(feature = "statements")]
        _aside: super::statements::aside(),
    }
}
