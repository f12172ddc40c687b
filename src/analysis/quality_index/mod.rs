//! The quality index: the tree from one number to dimensions to indicators, and its weights.
//!
//! | module | what it holds |
//! |---|---|
//! | [`draw`] | the drawing |
//! | [`words`] | names, spoken values, the table |
//! | [`weigh`] | the controls of the weights |

mod draw;
mod weigh;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use serviscope_domain::{
    models::{
        Depth, IndexWeights, QualityIndex, WeightSource, quality_index, quality_index_finding,
        usual_weights,
    },
    scoring::filter::Pair,
    statistics::Absent,
    text::Lang,
};

use self::weigh::WeightCard;
use super::{
    address::Address,
    numbers,
    results::Results,
    segments::Segments,
    standing::{People, people},
    study::Missing,
};
use crate::ui::{
    chart::figure::ChartFigure,
    i18n::{Label, Language, label},
    number::fixed,
};

const NO_FINDING: Label = label("质量指数", "Quality index");
const NO_INDEX: Label = label("质量指数算不出：{reason}", "No quality index: {reason}");
const BASIS: Label = label(
    "感知得分由 {low}–{high} 分换算为 0–100，按权重逐层汇总。条越粗权重越大，浅色部分是失分，细线是 95 % 置信区间；右边是得分，前面是在上一层中的权重。维度权重：{source}；{n}",
    "Perceptions, turned from {low}–{high} to 0–100 and rolled up by weight. The thicker the bar, the heavier; the pale part is lost, thin lines are 95 % confidence intervals; on the right the score, before it the weight within the branch. Weights of dimensions: {source}; {n}",
);
const GIVEN: Label = label("客户给出的平均权重", "the customers’ mean points");
const LITERATURE: Label = label(
    "文献默认值（没有人给出权重）",
    "from the literature, because nobody gave points",
);
const EVEN: Label = label("各维度同等", "all alike");
const CHANGED: Label = label("{source}，本页有改动", "{source}, changed on this page");
const COVERAGE: Label = label(
    "覆盖检查：{all} 个维度中 {felt} 个有客户感受的指标（问卷题目）；实测的指标（控制图、检查、投诉率）还没有计入指数。",
    "Coverage: {felt} of {all} dimensions have an indicator that customers feel (items of the survey). Measured ones (control charts, inspections, complaints) are not part of the index yet.",
);
const DEPTH: Label = label("展开到", "Unfold to");
const INDICATORS: Label = label("指标", "Indicators");
const DIMENSIONS: Label = label("维度", "Dimensions");

/// What the parts of the index share.
#[derive(Clone, Copy)]
struct Tree {
    results: Signal<Arc<Results>>,
    address: Address,
    /// What a person chose.
    weights: Memo<IndexWeights>,
    /// What the dimensions weigh where nobody chose.
    usual: Memo<(Vec<f64>, WeightSource)>,
    index: Memo<Arc<QualityIndex>>,
}

impl Tree {
    fn new(results: Signal<Arc<Results>>, people: Memo<People>) -> Self {
        let address = Address::current();
        let weights = Memo::new(move |_| {
            IndexWeights::from_pairs(&address.weights(), &results.read().material.key)
        });
        let usual = Memo::new(move |_| {
            let results = results.read();
            let given = results.analysis().overall.mean_weights.as_deref();
            usual_weights(&results.material.key, given)
        });
        let index = Memo::new(move |_| {
            let (results, people) = (results.read(), people.read());
            let (usual, weights) = (usual.read(), weights.read());
            let key = &results.material.key;
            Arc::new(quality_index(key, &people, &usual.0, weights.by_id()))
        });
        Self {
            results,
            address,
            weights,
            usual,
            index,
        }
    }

    /// Goes to the address of other weights.
    fn weigh(self, weights: &[Pair]) {
        self.address.weigh(weights);
    }
}

/// The tree with its weights and the controls of them, or the reason why there is none.
#[component]
pub(super) fn IndexSection(results: Signal<Arc<Results>>, people: Memo<People>) -> impl IntoView {
    let tree = Tree::new(results, people);
    drawn(tree, move || view! { <WeightCard tree/> }.into_any())
}

/// The tree alone, with the weights that the address asks for.
#[component]
pub(super) fn IndexPicture(results: Signal<Arc<Results>>) -> impl IntoView {
    drawn(Tree::new(results, people(results)), || ().into_any())
}

/// The tree and what stands below it, or the reason why there is none.
fn drawn(tree: Tree, below: impl Fn() -> AnyView + Send + 'static) -> impl IntoView {
    let language = Language::current();
    let absent = Memo::new(move |_| nothing(&tree.index.read()));
    let reason = move || {
        let absent = absent.get();
        absent.map_or_else(String::new, |absent| {
            absent.text().get(language.get()).to_owned()
        })
    };
    let is_there = Memo::new(move |_| absent.read().is_none());
    view! {
        {move || if is_there.get() {
            view! {
                <Chart tree/>
                {below()}
            }.into_any()
        } else {
            view! { <Missing id="quality-index" title=NO_FINDING reason=Signal::derive(reason)/> }.into_any()
        }}
    }
}

/// Why nothing at all has a score; `None` where something has.
fn nothing(index: &QualityIndex) -> Option<Absent> {
    let lines = index.lines(Depth::Indicator);
    let any = lines.iter().any(|line| line.score.is_ok());
    index.score.err().filter(|_| !any)
}

#[component]
fn Chart(tree: Tree) -> impl IntoView {
    let language = Language::current();
    let depth = RwSignal::new(Depth::Indicator);
    let title = move || title(&tree.index.read(), language.get());
    let basis = move || basis(tree, language.get());
    let table = move || words::table(&tree.results.read(), &tree.index.read(), language.get());
    let coverage = move || {
        let (index, results) = (tree.index.read(), tree.results.read());
        COVERAGE.with(
            language.get(),
            &[
                ("felt", &index.felt().to_string()),
                ("all", &results.material.key.dimensions.len().to_string()),
            ],
        )
    };
    view! {
        <ChartFigure id="quality-index" title=Signal::derive(title) basis=Signal::derive(basis)
            table=Signal::derive(table)
            draw=move |canvas| {
                let lines = tree.index.read().lines(depth.get());
                draw::tree(canvas, &tree.results.read(), &lines, language.get())
            }>
            <Segments name=DEPTH chosen=depth
                choices=vec![(Depth::Indicator, INDICATORS), (Depth::Dimension, DIMENSIONS)]/>
            <p class="chart-note">{coverage}</p>
        </ChartFigure>
    }
}

fn title(index: &QualityIndex, lang: Lang) -> String {
    match (quality_index_finding(index), index.score) {
        (Some(words), _) => words.get(lang).to_owned(),
        (None, Err(absent)) => NO_INDEX.with(lang, &[("reason", absent.text().get(lang))]),
        (None, Ok(_)) => NO_FINDING.get(lang).to_owned(),
    }
}

fn basis(tree: Tree, lang: Lang) -> String {
    let results = tree.results.read();
    let key = &results.material.key;
    let usual = match tree.usual.read().1 {
        WeightSource::Respondents => GIVEN,
        WeightSource::Literature => LITERATURE,
        WeightSource::Even => EVEN,
    };
    let usual = usual.get(lang);
    let source = if tree.weights.read().is_empty() {
        usual.to_owned()
    } else {
        CHANGED.with(lang, &[("source", usual)])
    };
    let n = tree.index.read().score.map_or(0, |score| score.n);
    BASIS.with(
        lang,
        &[
            ("low", &fixed(key.min, 0)),
            ("high", &fixed(key.max, 0)),
            ("source", &source),
            ("n", &numbers::respondents(n, lang)),
        ],
    )
}
