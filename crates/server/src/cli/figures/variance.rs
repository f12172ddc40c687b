//! Where the gaps vary: with the staff, with the customers, or with who meets whom.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use serviscope_domain::{
    formats::csv::BesideColumn,
    psychometrics::{Encounter, variance_split},
    scoring::filter::SMALLEST_CUT,
    text::Text,
};

use super::{Material, Notes, notes::and};

/// Who served and who was served, by the columns of the file; the till and the segment stand in.
pub(super) fn variance(material: &Material, notes: &mut Notes) -> Value {
    let (staff_from, staff) = served(material);
    let (customers_from, customers) = customers(material);
    let known = |names: &[&str]| names.iter().any(|name| !name.is_empty());
    if !known(&staff) || !known(&customers) {
        let reason = Text::new(
            "需要知道谁服务、服务了谁：staff 列（或收银台 till）和 customer 列（或客户群 segment）。",
            "It needs who served and who was served: a column staff (or till) and a column customer (or segment).",
        );
        return notes.say("variance", reason);
    }
    let mut met: BTreeMap<&str, Vec<(&str, f64)>> = BTreeMap::new();
    for ((staff, customer), one) in staff.iter().zip(&customers).zip(&material.respondents) {
        if let Some(gap) = one.unweighted_gap(material.key)
            && !staff.is_empty()
            && !customer.is_empty()
        {
            met.entry(staff).or_default().push((customer, gap));
        }
    }
    let all: usize = met.values().map(Vec::len).sum();
    // Few encounters could point at the one who served.
    met.retain(|_, encounters| encounters.len() >= SMALLEST_CUT);
    let mut names: Vec<&str> = met
        .values()
        .flatten()
        .map(|(customer, _)| *customer)
        .collect();
    names.sort_unstable();
    names.dedup();
    let encounters: Vec<Encounter> = met
        .values()
        .enumerate()
        .flat_map(|(staff, encounters)| {
            let names = &names;
            encounters.iter().map(move |(customer, score)| Encounter {
                staff,
                customer: names.binary_search(customer).unwrap_or(0),
                score: *score,
            })
        })
        .collect();
    let found = match variance_split(&encounters) {
        Ok(found) => found,
        Err(reason) => return notes.null("variance", reason),
    };
    and(
        json!({
            "staff_from": staff_from, "customers_from": customers_from,
            "left_out": all - encounters.len(),
        }),
        json!(found),
    )
}

fn served<'a>(material: &'a Material) -> (&'static str, Vec<&'a str>) {
    if material.beside.has(&BesideColumn::Staff) {
        let rows = material.beside_rows.iter();
        ("staff", rows.map(|row| row.staff.as_str()).collect())
    } else {
        let cases = material.cases.iter();
        let till = cases.map(|case| case.response.context.till.as_str());
        ("till", till.collect())
    }
}

fn customers<'a>(material: &'a Material) -> (&'static str, Vec<&'a str>) {
    if material.beside.has(&BesideColumn::Customer) {
        let rows = material.beside_rows.iter();
        ("customer", rows.map(|row| row.customer.as_str()).collect())
    } else {
        let cases = material.cases.iter();
        let segment = cases.map(|case| case.response.context.segment.as_str());
        ("segment", segment.collect())
    }
}
