//! Queues with numbers.

use leptos::prelude::*;
use serviscope_domain::{blueprint::Queue, text::Text};

use super::{
    super::{
        super::state::Editor,
        binding::{Binding, part},
        field::{Line, Number, Tick, Words},
    },
    shelf::{Shelf, shelf},
};
use crate::ui::i18n::{Label, label};

const NAME: Label = label("名称", "Name");
const PREFIX: Label = label("号码前的字母", "Letters before the number");
const COUNTERS: Label = label("窗口数", "Counters");
const ARRIVALS: Label = label("每小时来客", "Customers an hour");
const SHOWS_PLACE: Label = label("显示前面还有几位", "Shows how many are ahead");
const SHOWS_TIME: Label = label("显示还要等多久", "Shows how long it will take");

#[component]
pub(super) fn Queues(editor: Editor) -> impl IntoView {
    shelf(
        editor,
        Shelf {
            kind: "queues",
            title: label("排队叫号", "Queues with numbers"),
            hint: label(
                "客户拿号等候，不必站着排队。",
                "Customers hold numbers instead of standing in line.",
            ),
            add: label("新增排队", "Add a queue"),
            ids: |blueprint| blueprint.queues.keys().cloned().collect(),
            get: |blueprint, id| blueprint.queues.get(id).cloned(),
            fresh: |_, id| Queue::new(id, Text::default()),
            name: |queue| &queue.name,
            fields,
        },
    )
}

fn fields(editor: Editor, queue: Binding<Queue>, key: String) -> AnyView {
    let counters = queue.part(
        |queue| queue.counters.map(u32::from),
        |queue, next: Option<u32>| queue.counters = next.and_then(|next| u16::try_from(next).ok()),
    );
    view! {
        <Words editor name=NAME id=format!("{key}-name") text=part!(queue, name)/>
        <div class="bp-pair">
            <Line editor name=PREFIX id=format!("{key}-prefix") line=part!(queue, prefix)/>
            <Number editor name=COUNTERS id=format!("{key}-counters") least=1 most=1000 number=counters/>
        </div>
        <Number editor name=ARRIVALS id=format!("{key}-arrivals") most=100_000 number=part!(queue, arrivals)/>
        <Tick name=SHOWS_PLACE flag=part!(queue, shows_place)/>
        <Tick name=SHOWS_TIME flag=part!(queue, shows_time)/>
    }
    .into_any()
}
