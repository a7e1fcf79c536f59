//! A list as a table, for the manager: what buying, packing and sending ask about. In a workbook a second sheet has the
//! totals, the budget, and who approved and exported it.

use std::cell::{Cell as Slot, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use serde_json::{Map, json};

use super::GiftState;
use super::export::{Export, GIVEN, Pages, Row};
use super::item::{GiftItem, GiftItemId};
use super::list::GiftListStatus;
use super::paper::given_to;
use super::rule::Matrix;
use super::words::Words;
use crate::date::{self, DateKind};
use crate::desk::items;
use crate::error::{Error, Result};
use crate::exchange::{Cell, Column, ColumnKind, Sheet, csv, xlsx};
use crate::file::write_file;
use crate::guest::{self, GuestFields, GuestId, Tier};
use crate::staff;

/// Columns of the table: message and width. Those that paper has room for come first.
const COLUMNS: &[(&str, f64)] = &[
    ("number", 6.0),
    ("guest", 18.0),
    ("salutation", 12.0),
    ("tier", 10.0),
    ("occurs-on", 12.0),
    ("gift", 22.0),
    ("quantity", 8.0),
    ("cost", 11.0),
    ("room", 8.0),
    ("danger", 24.0),
    ("diet", 20.0),
    ("state", 10.0),
    ("do-not-celebrate", 12.0),
    ("memorial", 14.0),
    ("native-name", 14.0),
    ("company", 22.0),
    ("address", 36.0),
    ("city", 12.0),
    ("postcode", 10.0),
    ("phone", 18.0),
    ("household", 14.0),
    ("keeper", 14.0),
    ("last-gift", 22.0),
    ("alternative", 22.0),
    ("tier-rank", 8.0),
    ("reason", 44.0),
    ("note", 24.0),
];
const PRINTED: u16 = 12;

/// Columns of the totals.
const TOTALS: &[(&str, f64)] = &[("total", 18.0), ("total-of", 32.0), ("quantity", 10.0), ("cost", 14.0)];

impl Export<'_> {
    pub(super) fn workbook(&self, path: &Path, left_out: bool) -> Result<u64> {
        self.tabulated(path, left_out, true)
    }

    pub(super) fn csv(&self, path: &Path, left_out: bool) -> Result<u64> {
        self.tabulated(path, left_out, false)
    }

    fn tabulated(&self, path: &Path, left_out: bool, is_workbook: bool) -> Result<u64> {
        let mut sections = vec![GIVEN];
        if left_out {
            sections.push(&[GiftState::LeftOut]);
        }
        let besides = Besides::load(self)?;
        let (words, totals) = (RefCell::new(Words::new(self.language)), RefCell::new(Totals::default()));
        let number = Slot::new(0);
        // A sheet asks for its rows one by one and knows no errors: the first one waits here.
        let failed = RefCell::new(None);
        let stretches = sections.into_iter().flat_map(|states| {
            let mut pages = Pages::new(self, states).for_packers();
            std::iter::from_fn(move || pages.next_rows().transpose())
        });
        let rows = stretches.flat_map(|rows| match rows.and_then(|rows| besides.of(rows)) {
            Ok(rows) => rows.into_iter().map(Ok).collect(),
            Err(error) => vec![Err(error)],
        });
        let told = |line: Result<(Row, Beside)>| {
            let (row, beside) = line?;
            number.set(number.get() + 1);
            totals.borrow_mut().add(&row);
            self.cells(&mut words.borrow_mut(), number.get(), (row, beside))
        };
        let rows = rows.map_while(|line| told(line).map_err(|error| *failed.borrow_mut() = Some(error)).ok());
        let list = self.sheet("gift-sheet-list", COLUMNS, Box::new(rows))?;
        let list = Sheet { printed: PRINTED, ..list };
        write_file(path, |file| {
            if is_workbook {
                // What is counted while the first sheet is written stands on the second.
                let counted = std::iter::once_with(|| self.totals(&totals.borrow()));
                let counted = counted.flat_map(|rows| match rows {
                    Ok(rows) => rows,
                    Err(error) => {
                        *failed.borrow_mut() = Some(error);
                        Vec::new()
                    }
                });
                let totals = self.sheet("gift-sheet-totals", TOTALS, Box::new(counted))?;
                xlsx::write_all(vec![list, totals], file)?;
            } else {
                csv::write(list, file)?;
            }
            failed.take().map_or(Ok(number.get() as u64), Err::<u64, Error>)
        })
    }

    fn sheet<'a>(
        &self,
        title: &str,
        columns: &[(&str, f64)],
        rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
    ) -> Result<Sheet<'a>> {
        let property = self.call.property()?;
        let column = |(name, width): &(&str, f64)| Column {
            header: self.say(&format!("gift-column-{name}"), json!({ "currency": property.currency })),
            width: *width,
            kind: match *name {
                "number" | "quantity" | "tier-rank" => ColumnKind::Integer,
                "cost" => ColumnKind::Money { currency: property.currency.clone() },
                "occurs-on" => ColumnKind::Date,
                _ => ColumnKind::Text,
            },
        };
        Ok(Sheet {
            title: self.language.text(title),
            columns: columns.iter().map(column).collect(),
            rows,
            landscape: true,
            printed: 0,
            footer: property.name,
        })
    }

    fn cells(&self, words: &mut Words, number: i64, (row, beside): (Row, Beside)) -> Result<Vec<Cell>> {
        let is_given = row.state != GiftState::LeftOut;
        let (address, postcode) = guest::without_postcode(&row.address);
        let fields = beside.fields;
        Ok(vec![
            Cell::from(number),
            Cell::from(row.guest),
            Cell::from(fields.salutation),
            Cell::from(words.tier(row.tier)),
            Cell::from(row.occurs_on.unwrap_or(self.list.date)),
            Cell::from(row.item),
            if is_given { Cell::from(1_i64) } else { Cell::Empty },
            if is_given { Cell::from(row.cost_minor) } else { Cell::Empty },
            Cell::from(row.room),
            Cell::from(row.dangers),
            Cell::from(row.diets),
            Cell::from(words.state(row.state)),
            if fields.do_not_celebrate { Cell::from(self.language.text("gift-yes")) } else { Cell::Empty },
            Cell::from(beside.memorials),
            Cell::from(row.native_name),
            Cell::from(row.company),
            Cell::from(address),
            Cell::from(fields.home_city),
            Cell::from(postcode),
            Cell::from(row.phone),
            Cell::from(beside.household),
            Cell::from(beside.keeper),
            Cell::from(beside.last_gift),
            Cell::from(beside.alternative),
            Cell::from(row.tier.rank() + 1),
            Cell::from(words.reason(row.state, row.reason, row.reason_args)?),
            Cell::from(row.note),
        ])
    }

    fn totals(&self, totals: &Totals) -> Result<Vec<Vec<Cell>>> {
        let property = self.call.property()?;
        let text = |id: &str| Cell::from(self.language.text(id));
        let row = |what: &str, name: Cell, count: Cell, cost: Cell| vec![text(what), name, count, cost];
        let time = |at_ms: i64| Ok::<_, Error>(property.time_of(at_ms)?.format("%Y-%m-%d %H:%M").to_string());
        let signed = |staff: &str, at_ms: i64| {
            Ok::<_, Error>(Cell::from(self.say("gift-total-signed", json!({ "staff": staff, "time": time(at_ms)? }))))
        };
        let mut rows = Vec::new();
        let of = |what: &str, name: String, Sum { gifts, cost_minor }: Sum| {
            row(what, Cell::from(name), Cell::from(gifts), Cell::from(cost_minor))
        };
        rows.extend(totals.by_gift.iter().map(|(gift, sum)| of("gift-total-gift", gift.clone(), *sum)));
        for (tier, sum) in &totals.by_tier {
            rows.push(of("gift-total-tier", self.language.text(&format!("guest-tier-{}", tier.id())), *sum));
        }
        rows.push(of("gift-total-all", String::new(), totals.all));
        if let Some(budget) = self.list.budget_minor {
            rows.push(row("gift-total-budget", Cell::Empty, Cell::Empty, Cell::from(budget)));
            let left = budget - totals.all.cost_minor;
            rows.push(row("gift-total-left", Cell::Empty, Cell::Empty, Cell::from(left)));
        }
        let approval = match (&self.list.approved_by, self.list.approved_at) {
            (Some(staff), Some(at_ms)) => signed(staff, at_ms)?,
            _ if self.list.status == GiftListStatus::Approved => text("gift-status-approved"),
            _ => text("gift-status-proposed"),
        };
        rows.push(row("gift-total-approval", approval, Cell::Empty, Cell::Empty));
        let exported = signed(&self.call.session()?.staff().name, self.call.now_ms())?;
        rows.push(row("gift-total-exported", exported, Cell::Empty, Cell::Empty));
        Ok(rows)
    }
}

#[derive(Clone, Copy, Default)]
struct Sum {
    gifts: i64,
    cost_minor: i64,
}

/// What is given, counted line by line.
#[derive(Default)]
struct Totals {
    by_gift: BTreeMap<String, Sum>,
    by_tier: BTreeMap<Tier, Sum>,
    all: Sum,
}

impl Totals {
    fn add(&mut self, row: &Row) {
        if matches!(row.state, GiftState::LeftOut | GiftState::Declined) {
            return;
        }
        let gift = self.by_gift.entry(row.item.clone()).or_default();
        for sum in [gift, self.by_tier.entry(row.tier).or_default(), &mut self.all] {
            sum.gifts += 1;
            sum.cost_minor += row.cost_minor;
        }
    }
}

/// What a table says of a line's guest besides the line.
#[derive(Default)]
struct Beside {
    fields: GuestFields,
    household: String,
    keeper: String,
    /// What was handed over last before the list's year.
    last_gift: String,
    alternative: String,
    memorials: String,
}

/// Where that is looked up.
struct Besides<'a> {
    export: &'a Export<'a>,
    rules: Matrix,
    catalogue: HashMap<GiftItemId, String>,
    staff: HashMap<i64, String>,
}

impl<'a> Besides<'a> {
    fn load(export: &'a Export<'a>) -> Result<Self> {
        let catalogue = items::<GiftItem>(export.query)?.into_iter().map(|item| (item.id, item.fields.name));
        let staff = staff::list(export.query)?.into_iter().map(|member| (member.id, member.name));
        Ok(Besides {
            export,
            rules: Matrix::load(export.query)?,
            catalogue: catalogue.collect(),
            staff: staff.collect(),
        })
    }

    fn of(&self, rows: Vec<Row>) -> Result<Vec<(Row, Beside)>> {
        let query = self.export.query;
        let ids: Vec<GuestId> = rows.iter().map(|row| row.guest_id).collect();
        let mut guests = guest::load_all(query, &ids)?;
        let homes: BTreeSet<i64> = guests.values().filter_map(|guest| guest.household_id).collect();
        let homes = guest::households_of(query, &homes.into_iter().collect::<Vec<_>>())?;
        let given = given_to(query, &ids)?;
        let dates = date::said_of(query, &ids)?;
        let mut beside = |row: &Row| {
            let guest = guests.remove(&row.guest_id);
            let household = guest.as_ref().and_then(|guest| homes.get(&guest.household_id?)).cloned();
            let fields = guest.map(|guest| guest.fields).unwrap_or_default();
            let memorials = dates.get(row.guest_id).iter().filter(|said| said.kind == DateKind::Memorial);
            let last = given.get(row.guest_id).iter().find(|given| given.year < self.export.list.year);
            let instead = row.gift_item_id.and_then(|gift| self.export.instead(&self.rules, gift, row));
            Beside {
                household: household.unwrap_or_default(),
                keeper: fields.keeper_id.and_then(|keeper| self.staff.get(&keeper)).cloned().unwrap_or_default(),
                last_gift: last.map(|given| self.last(&given.item, given.year)).unwrap_or_default(),
                alternative: instead.and_then(|item| self.catalogue.get(&item)).cloned().unwrap_or_default(),
                memorials: memorials
                    .map(|said| date::typed(&said.date, self.export.language))
                    .collect::<Vec<_>>()
                    .join("; "),
                fields,
            }
        };
        Ok(rows
            .into_iter()
            .map(|row| {
                let said = beside(&row);
                (row, said)
            })
            .collect())
    }

    fn last(&self, item: &str, year: i32) -> String {
        let args = [("item", json!(item)), ("year", json!(year.to_string()))];
        let args = Map::from_iter(args.map(|(name, value)| (name.to_owned(), value)));
        self.export.language.text_with("gift-last-given", &args)
    }
}
