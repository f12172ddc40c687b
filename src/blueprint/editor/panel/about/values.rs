//! The organisation's values, ranked.

use leptos::prelude::*;
use serviscope_domain::{
    blueprint::{Blueprint, Command, Value, ValueId},
    text::Text,
};

use super::{
    super::{
        super::{state::Editor, words},
        binding::{Binding, part},
        field::Words,
    },
    shelf::{Shelf, shelf},
};
use crate::{
    blueprint::marks::{Mark, Sign},
    ui::i18n::{Label, label, tr},
};

const NAME: Label = label("价值观", "Value");
const RANK: Label = label("第 {rank} 位，共 {count} 条", "Rank {rank} of {count}");
const HIGHER: Label = label("排到更前", "Rank higher");
const LOWER: Label = label("排到更后", "Rank lower");

#[component]
pub(super) fn Values(editor: Editor) -> impl IntoView {
    shelf(
        editor,
        Shelf {
            kind: "values",
            title: label("价值观，按先后", "Values, ranked"),
            hint: label(
                "四五条即可。冲突时以排在前面的为准。",
                "Four or five will do. When two conflict, the higher one decides.",
            ),
            add: label("新增价值观", "Add a value"),
            ids,
            get: |blueprint, id| blueprint.values.get(id).cloned(),
            fresh: |blueprint, id| Value {
                rank: u32::try_from(blueprint.values.len()).unwrap_or(u32::MAX),
                ..Value::new(id, Text::default())
            },
            name: |value| &value.name,
            fields,
        },
    )
}

fn ids(blueprint: &Blueprint) -> Vec<ValueId> {
    let ranked = blueprint.ranked_values().into_iter();
    ranked.map(|value| value.id.clone()).collect()
}

fn fields(editor: Editor, value: Binding<Value>, key: String) -> AnyView {
    let place = Memo::new(move |_| {
        let id = value.value.with(|value| value.id.clone());
        let all = editor.document.with(ids);
        (
            all.iter()
                .position(|other| *other == id)
                .unwrap_or_default(),
            all.len(),
        )
    });
    let rank = move || {
        let (at, count) = place.get();
        RANK.with(
            editor.lang(),
            &[
                ("rank", &(at + 1).to_string()),
                ("count", &count.to_string()),
            ],
        )
    };
    let go = move |to: Option<usize>| {
        let (at, count) = place.get_untracked();
        let Some(to) = to.filter(|to| *to < count) else {
            return editor.announce(words::AT_EDGE.get(editor.language.now()));
        };
        editor.dispatch(swap(&editor.document.get_untracked(), at, to));
        editor.announce(untrack(rank));
    };
    view! {
        <Words editor name=NAME id=format!("{key}-name") text=part!(value, name)/>
        <div class="bp-rank">
            <span>{rank}</span>
            <button type="button" class="icon-button" aria-label=tr(HIGHER) title=tr(HIGHER)
                aria-disabled=move || (place.get().0 == 0).to_string()
                on:click=move |_| go(place.get_untracked().0.checked_sub(1))><Sign mark=Mark::Up/></button>
            <button type="button" class="icon-button" aria-label=tr(LOWER) title=tr(LOWER)
                aria-disabled=move || (place.get().0 + 1 >= place.get().1).to_string()
                on:click=move |_| go(place.get_untracked().0.checked_add(1))><Sign mark=Mark::Down/></button>
        </div>
    }
    .into_any()
}

/// Two values change places; all ranks become 0, 1, 2, … on the way, whatever they were.
fn swap(blueprint: &Blueprint, one: usize, other: usize) -> Command {
    let mut ranked = blueprint.ranked_values();
    if one < ranked.len() && other < ranked.len() {
        ranked.swap(one, other);
    }
    let commands = ranked
        .into_iter()
        .zip(0..)
        .map(|(value, rank)| Command::PutEntry {
            entry: Value {
                rank,
                ..value.clone()
            }
            .into(),
        });
    Command::Together {
        commands: commands.collect(),
    }
}
