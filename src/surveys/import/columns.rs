//! Step 2: what the columns mean.

use leptos::prelude::*;
use serviscope_domain::{
    formats::csv::{Target, TargetGroup, targets},
    text::Text,
};

use super::{
    state::{Import, Step},
    steps::StepHeading,
};
use crate::ui::i18n::{Label, Language, label, tr};

const HEADING: Label = label("每一列是什么？", "What is each column?");
const RECOGNISED: Label = label(
    "{name}：{total} 列中认出了 {known} 列。认不出的排在最前面。",
    "{name}: {known} of {total} columns recognised. The others come first.",
);
const ALL_RECOGNISED: Label = label(
    "{name}：{total} 列全部认出来了。",
    "{name}: all {total} columns recognised.",
);
const TABLE: Label = label("列的对应", "Columns");
const COLUMN: Label = label("文件中的列", "Column in the file");
const VALUES: Label = label("前几个值", "First values");
const MEANING: Label = label("含义", "Meaning");
const NO_VALUE: Label = label("（空）", "(empty)");
const MEANING_OF: Label = label("“{column}”列的含义", "Meaning of column “{column}”");
const LEAVE_OUT: Label = label("不导入", "Leave out");
const CLASH: Label = label(
    "和“{other}”列的含义相同，请只留一列。",
    "Same meaning as column “{other}”. Keep one of them.",
);
const NO_ANSWERS: Label = label(
    "还没有一列是问卷的回答。请至少给一列选择含义，例如“期望 1”。",
    "No column holds an answer yet. Give at least one a meaning, for example “Expectation 1”.",
);
const CLASHES: Label = label(
    "有 {count} 列的含义重复，请在表中改正。",
    "{count} [column has|columns have] a meaning that another one has. Correct [it|them] in the table.",
);
const BACK: Label = label("换一个文件", "Another file");
const NEXT: Label = label("下一步：检查", "Next: check");

const fn group_name(group: TargetGroup) -> Label {
    match group {
        TargetGroup::About => label("答卷信息", "About the response"),
        TargetGroup::Expectations => label("期望", "Expectations"),
        TargetGroup::Perceptions => label("感知", "Perceptions"),
        TargetGroup::Points => label("重要性分数", "Importance points"),
        TargetGroup::Outcome => label("总体结果", "Outcome"),
    }
}

/// Every meaning by group, with its place in the list of all meanings.
type Meanings = Vec<(TargetGroup, Vec<(usize, Text)>)>;

fn meanings(import: Import, all: &[Target]) -> Meanings {
    import.with_key(|key| {
        let of_group = |group| {
            let numbered = all.iter().enumerate();
            let own = numbered.filter(|(_, target)| target.group(key) == group);
            (
                group,
                own.map(|(place, target)| (place, target.describe(key)))
                    .collect(),
            )
        };
        TargetGroup::ALL.map(of_group).into()
    })
}

/// Shows the guessed meanings and lets them be changed.
#[component]
pub(super) fn Columns(
    /// The import.
    import: Import,
) -> impl IntoView {
    let language = Language::current();
    let Some(file) = import.file.get_untracked() else {
        return ().into_any();
    };
    let all = StoredValue::new(import.with_key(targets));
    let meanings = StoredValue::new(all.with_value(|all| meanings(import, all)));
    let recognised = move || {
        let mapping = import.mapping.read();
        let (known, total) = (mapping.recognised(), mapping.columns.len());
        let words = if known == total {
            ALL_RECOGNISED
        } else {
            RECOGNISED
        };
        words.with(
            language.get(),
            &[
                ("name", &file.name),
                ("known", &known.to_string()),
                ("total", &total.to_string()),
            ],
        )
    };
    let clashes = Memo::new(move |_| import.mapping.read().clashes());
    let problem = Memo::new(move |_| match clashes.read().len() {
        0 if import.mapping.read().has_answers() => None,
        0 => Some(NO_ANSWERS.get(language.get()).to_owned()),
        count => Some(CLASHES.counting(language.get(), count)),
    });
    let order = file
        .order
        .iter()
        .map(|index| (*index, file.samples[*index].clone()));
    let rows = order
        .map(|(index, samples)| view! { <ColumnRow import index samples all meanings clashes/> })
        .collect_view();
    let next = move |_| {
        if problem.read_untracked().is_none() {
            import.checked.set(None);
            import.step.set(Step::Check);
        }
    };
    view! {
        <section class="import-step">
            <StepHeading>{tr(HEADING)}</StepHeading>
            <p role="status">{recognised}</p>
            <div class="table-scroll columns-frame" role="region" aria-label=tr(TABLE) tabindex="0">
                <table class="columns">
                    <thead><tr>
                        <th scope="col">{tr(COLUMN)}</th>
                        <th scope="col">{tr(VALUES)}</th>
                        <th scope="col">{tr(MEANING)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <div role="alert" id="columns-problem">
                {move || problem.get().map(|words| view! { <p class="notice danger">{words}</p> })}
            </div>
            <div class="toolbar">
                <button type="button" class="button primary" on:click=next
                    aria-disabled=move || problem.read().is_some().to_string() aria-describedby="columns-problem">
                    {tr(NEXT)}
                </button>
                <button type="button" class="button" on:click=move |_| import.step.set(Step::File)>
                    {tr(BACK)}
                </button>
            </div>
        </section>
    }
    .into_any()
}

/// One column: its header, its first values, and its meaning.
#[component]
fn ColumnRow(
    import: Import,
    index: usize,
    samples: Vec<String>,
    all: StoredValue<Vec<Target>>,
    meanings: StoredValue<Meanings>,
    clashes: Memo<Vec<(usize, usize)>>,
) -> impl IntoView {
    let language = Language::current();
    let header = import.mapping.read_untracked().columns[index]
        .header
        .clone();
    let name = {
        let header = header.clone();
        move || MEANING_OF.with(language.get(), &[("column", &header)])
    };
    let clash = Memo::new(move |_| {
        let clashes = clashes.read();
        let (_, earlier) = clashes.iter().find(|(own, _)| *own == index)?;
        Some(
            import.mapping.read_untracked().columns[*earlier]
                .header
                .clone(),
        )
    });
    let error_id = format!("clash-{index}");
    let described_by = {
        let error_id = error_id.clone();
        move || clash.read().is_some().then(|| error_id.clone())
    };
    let error = move || {
        let other = clash.get()?;
        let words = CLASH.with(language.get(), &[("other", &other)]);
        Some(view! { <p class="error" id=error_id.clone()>{words}</p> })
    };
    let chosen = Memo::new(move |_| {
        let mapping = import.mapping.read();
        let target = mapping.columns.get(index)?.target.as_ref()?;
        all.with_value(|all| all.iter().position(|known| known == target))
    });
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        let target = place.and_then(|place| all.with_value(|all| all.get(place).cloned()));
        import
            .mapping
            .update(|mapping| mapping.columns[index].target = target);
    };
    let values = match samples.len() {
        0 => view! { <span class="none">{tr(NO_VALUE)}</span> }.into_any(),
        _ => samples
            .into_iter()
            .map(|value| view! { <span class="value">{value}</span>" " })
            .collect_view()
            .into_any(),
    };
    view! {
        <tr class:unknown=move || chosen.get().is_none()>
            <th scope="row">{header}</th>
            <td class="values">{values}</td>
            <td class="field">
                <select aria-label=name aria-invalid=move || clash.read().is_some().to_string()
                    aria-describedby=described_by on:change=choose>
                    {move || options(language.get(), chosen.get_untracked(), meanings)}
                </select>
                {error}
            </td>
        </tr>
    }
}

/// The list of meanings in one language. The 57 options of 57 columns are made again when the
/// language changes, instead of each following it on its own.
fn options(
    lang: serviscope_domain::text::Lang,
    chosen: Option<usize>,
    meanings: StoredValue<Meanings>,
) -> impl IntoView {
    let option = move |(place, words): &(usize, Text)| {
        let words = words.get(lang).to_owned();
        view! { <option value=place.to_string() selected=chosen == Some(*place)>{words}</option> }
    };
    let groups = meanings.with_value(|meanings| {
        let group = |(group, own): &(TargetGroup, Vec<(usize, Text)>)| {
            let options = own.iter().map(option).collect_view();
            view! { <optgroup label=group_name(*group).get(lang)>{options}</optgroup> }
        };
        meanings.iter().map(group).collect_view()
    });
    view! {
        <option value="" selected=chosen.is_none()>{LEAVE_OUT.get(lang)}</option>
        {groups}
    }
}
