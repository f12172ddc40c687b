//! B24: charges that come as a surprise.

use super::super::{Rule, Severity, finding::Report, plan::Plan, words::words};

pub(super) const RULE: Rule = Rule {
    id: "B24",
    severity: Severity::Info,
    title: words("收费在告知之前", "Charge before disclosure"),
    message: words(
        "“{card}”收费，而之前没有一步告知价格。",
        "Customers are charged at “{card}” before any step has told them the price.",
    ),
    why: words(
        "事先不知道的收费是不愉快的意外，毁掉信任。",
        "A charge that nobody announced is an unpleasant surprise and costs trust.",
    ),
    source: words(
        "Kamin 第 2 章；承诺与差距 4",
        "Kamin, chapter 2; promises and gap 4",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    for spot in &plan.spots {
        let marks = &spot.card.step.marks;
        if marks.discloses {
            return;
        }
        if marks.charges {
            report.card(spot.card, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};

    #[test]
    fn charges_before_the_price_is_told_are_found() {
        let mut blueprint = rows(&[
            ("pay", CustomerActions, 0),
            ("tell", Frontstage, 1),
            ("bill", Frontstage, 2),
        ]);
        step(&mut blueprint, "pay", |step| step.marks.charges = true);
        step(&mut blueprint, "tell", |step| step.marks.discloses = true);
        step(&mut blueprint, "bill", |step| step.marks.charges = true);
        assert_eq!(hits(&RULE, &blueprint), ["pay"]);
        step(&mut blueprint, "pay", |step| step.marks.charges = false);
        assert!(hits(&RULE, &blueprint).is_empty());
    }
}
