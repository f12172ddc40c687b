//! Gaps 1 to 4 in both ways: from opinions and from records, and dimension by dimension.

use leptos::prelude::*;
use serviscope_domain::{
    scoring::{
        GapNumber, GapState,
        provider::{Coverage, ProviderGap, Role, coverage},
    },
    text::Lang,
};

use crate::{
    analysis::{numbers, results::Results},
    ui::{
        i18n::{Label, label},
        number::{fixed, signed},
    },
};

const OPINIONS: Label = label("依据看法", "From opinions");
const RECORDS: Label = label("依据记录", "From records");
const METHOD_ONE: Label = label(
    "管理者代客户给出的期望，减去客户自己的期望；各维度平均。高估和低估一样算差距。指数 0 表示没有差距，−100 是量表允许的最大差距。",
    "What managers think customers expect minus what customers expect, mean of the dimensions. Too high is as wrong as too low. Index 0 is no gap, −100 the largest that the scale allows.",
);
const METHOD: Label = label(
    "回答的平均值减去最高分 7，各维度平均。指数 0 表示没有差距，−100 是量表允许的最大差距。",
    "Mean answer minus the best, 7, mean of the dimensions. Index 0 is no gap, −100 the largest that the scale allows.",
);
const ALL_OF_THEM: Label = label(
    "页面上的筛选只作用于客户的回答。",
    "Filters of this page cut the customers’ answers only.",
);
const INVENTED: Label = label("示例数据，纯属虚构。", "Sample answers, invented.");
const NOBODY: Label = label("还没有人回答。", "Nobody has answered yet.");
const FEW: Label = label(
    "已有 {n} 人回答；为保护个人，满 5 人后显示。",
    "Answered so far: {n}. Shown from five people on, to protect them.",
);
const NO_CUSTOMERS: Label = label(
    "管理者已经回答，但还没有可以比较的客户期望。",
    "Managers have answered; there are no customers’ expectations to compare with yet.",
);
const INCOMPLETE: Label = label(
    "已有回答，但没有一份答全所需的题目。",
    "There are answers, but none is complete enough.",
);
const RANKS: Label = label(
    "客户和管理者给五个维度的分数，次序的秩相关（Spearman）为 {r}，指数 {index}（{n} 位管理者）。1 表示次序相同，−1 表示正好相反。",
    "Rank correlation (Spearman) of customers’ and managers’ points for the five dimensions: {r}, index {index} ({n} managers). 1 is the same order, −1 the reverse.",
);
const NO_RANKS: Label = label(
    "比较客户和管理者给五个维度的分数；两边都给出分数后显示。",
    "Compares the points that customers and managers give the dimensions; shown once both have given some.",
);
const STANDARDS: Label = label(
    "重要期望中已有服务标准的比例。工作区里还没有服务标准。",
    "The share of important expectations that have a service standard. The workspace has no standards yet.",
);
const COVERAGE: Label = label(
    "{important} 项重要期望（均值 6 分以上，或属于权重最高的维度）中，有 {linked} 项关联了蓝图步骤，最多只有这些能有标准。",
    "Of {important} important expectations (a mean of 6 or more, or a dimension with the most points), {linked} are linked to a step of a blueprint; no more than these can have a standard.",
);
const INSPECTIONS: Label = label(
    "测量和检查达到标准的比例。工作区里还没有检查记录。",
    "The share of measurements and inspections that meet the standard. The workspace has no inspections yet.",
);
const PROMISES: Label = label(
    "已兑现的承诺占到期承诺的比例。工作区里还没有承诺台账。",
    "The share of due promises that were kept. The workspace has no promise ledger yet.",
);
const BY_DIMENSION: Label = label("各维度", "By dimension");
const HEAD: [Label; 3] = [
    label("维度", "Dimension"),
    label("数值", "Value"),
    label("指数", "Index"),
];

/// Where the value of a gap comes from, in both ways.
pub(super) fn ways(known: &ProviderGap, results: &Results, lang: Lang) -> impl IntoView + use<> {
    let method = match known.gap {
        GapNumber::One => METHOD_ONE,
        _ => METHOD,
    };
    let opinion = match &known.opinion {
        Ok(_) => {
            let sample = known.sample.then(|| INVENTED.get(lang));
            vec![method.get(lang), ALL_OF_THEM.get(lang)]
                .into_iter()
                .chain(sample)
                .map(str::to_owned)
                .collect()
        }
        Err(_) => vec![missing(known, lang)],
    };
    view! {
        <h4>{OPINIONS.get(lang)}</h4>
        {opinion.into_iter().map(|words| view! { <p class="chart-note">{words}</p> }).collect_view()}
        <h4>{RECORDS.get(lang)}</h4>
        <p class="chart-note">{record(known, results, lang)}</p>
    }
}

/// Why there is no value by opinion.
fn missing(known: &ProviderGap, lang: Lang) -> String {
    let label = match (known.people, known.role) {
        (0, _) => NOBODY,
        _ if known.is_suppressed() => FEW,
        (_, Role::Managers) if known.gap == GapNumber::One && has_no_customers(known) => {
            NO_CUSTOMERS
        }
        _ => INCOMPLETE,
    };
    label.with(lang, &[("n", &known.people.to_string())])
}

/// Whether gap 1 lacks its other side: no dimension has a value although managers answered.
fn has_no_customers(known: &ProviderGap) -> bool {
    known.dims.iter().all(|dimension| dimension.gap.is_err())
}

fn record(known: &ProviderGap, results: &Results, lang: Lang) -> String {
    match known.gap {
        GapNumber::One => match &known.ranks {
            Some(Ok(ranks)) => RANKS.with(
                lang,
                &[
                    ("r", &signed(ranks.correlation, 2)),
                    ("index", &fixed(ranks.index, 1)),
                    ("n", &ranks.n.to_string()),
                ],
            ),
            _ => NO_RANKS.get(lang).to_owned(),
        },
        GapNumber::Two => match coverage(results.analysis(), &results.material.blueprints) {
            Ok(Coverage { linked, important }) => {
                let counts = COVERAGE.with(
                    lang,
                    &[
                        ("linked", &linked.to_string()),
                        ("important", &important.to_string()),
                    ],
                );
                match lang {
                    Lang::Zh => format!("{}{counts}", STANDARDS.get(lang)),
                    Lang::En => format!("{} {counts}", STANDARDS.get(lang)),
                }
            }
            Err(_) => STANDARDS.get(lang).to_owned(),
        },
        GapNumber::Three => INSPECTIONS.get(lang).to_owned(),
        GapNumber::Four | GapNumber::Five => PROMISES.get(lang).to_owned(),
    }
}

/// Value and index of every dimension; nothing where none has any.
pub(super) fn dimensions(known: &ProviderGap, lang: Lang) -> Option<impl IntoView + use<>> {
    if known.dims.iter().all(|dimension| dimension.gap.is_err()) {
        return None;
    }
    let rows = known
        .dims
        .iter()
        .map(|dimension| {
            let [value, index] = match &dimension.gap {
                Ok(GapState::Measured { value, index, .. }) => {
                    [signed(*value, 2), fixed(*index, 1)]
                }
                _ => [numbers::ABSENT, numbers::ABSENT].map(str::to_owned),
            };
            view! {
                <tr>
                    <th scope="row">{dimension.name.get(lang).to_owned()}</th>
                    <td>{value}</td>
                    <td>{index}</td>
                </tr>
            }
        })
        .collect_view();
    Some(view! {
        <table class="gap-dims">
            <caption>{BY_DIMENSION.get(lang)}</caption>
            <thead><tr>{HEAD.map(|head| view! { <th scope="col">{head.get(lang)}</th> })}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    })
}
