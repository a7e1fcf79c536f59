//! What promises and traces share: each is about one guest, for a day, and open until somebody settles it.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::book::{Acting, Change, Op, Query};
use crate::desk::Call;
use crate::error::{Result, refuse};
use crate::guest::GuestId;

/// Which rows a list wants: conditions in SQL, with what they ask for.
#[derive(Default)]
pub struct Filter {
    conditions: Vec<&'static str>,
    params: Map<String, Value>,
}

impl Filter {
    pub fn and(&mut self, condition: &'static str) {
        self.conditions.push(condition);
    }

    /// A condition with one parameter; nothing is asked where there is no value.
    pub fn and_where(&mut self, condition: &'static str, name: &str, value: &Option<impl Serialize>) {
        if value.is_some() {
            self.conditions.push(condition);
            self.bind(name, value);
        }
    }

    pub fn bind(&mut self, name: &str, value: impl Serialize) {
        self.params.insert(name.to_owned(), json!(value));
    }

    /// The `where` clause, empty where everything is wanted, and the parameters.
    pub fn finish(self) -> (String, Map<String, Value>) {
        let Filter { conditions, params } = self;
        if conditions.is_empty() {
            return (String::new(), params);
        }
        (format!("where {}", conditions.join(" and ")), params)
    }
}

/// Who did something, and when.
#[derive(Debug, Clone, Copy)]
pub struct Done {
    pub staff_id: i64,
    /// Units: milliseconds UTC.
    pub at: i64,
}

impl Done {
    pub fn by(acting: Acting) -> Self {
        Done { staff_id: acting.staff_id, at: acting.now_ms }
    }
}

/// Lists give so many when nobody says.
pub const LISTED: u32 = 500;

/// A promise or a trace, for changes that say on the toast whose it is.
pub trait Task: Sized {
    /// Errors: that there is no such task.
    fn load(query: &Query, id: i64) -> Result<Self>;
    fn guest(&self) -> &str;
}

/// Changes one task, and gives it back as it is then.
pub fn changed<T: Task>(call: &Call, op: Op, id: i64, work: impl FnOnce(&Change) -> Result<()>) -> Result<T> {
    call.change(op, |tx| {
        tx.tell("guest", T::load(tx, id)?.guest());
        work(tx)?;
        T::load(tx, id)
    })
}

/// What is promised or ordered for a complaint is so for its own guest.
///
/// Errors: `complaint_of_another_guest`, also when there is no such complaint.
pub fn check_complaint(query: &Query, guest_id: GuestId, complaint_id: Option<i64>) -> Result<()> {
    let Some(id) = complaint_id else { return Ok(()) };
    let found: Option<(GuestId,)> =
        query.maybe("select guest_id from complaint where id = :id", json!({ "id": id }))?;
    match found {
        Some((whose,)) if whose == guest_id => Ok(()),
        _ => refuse("complaint_of_another_guest").err(),
    }
}
