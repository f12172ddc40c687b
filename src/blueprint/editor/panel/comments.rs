//! Remarks about a card or about the blueprint as a whole: adding, answering, settling, deleting.

use leptos::{html, prelude::*};
use serviscope_domain::{
    blueprint::{Blueprint, CardId, Command, Comment, CommentId, EntryId},
    text::Lang,
};

use super::{super::state::Editor, field::Group};
use crate::{
    blueprint::who::{author, moment, remember_author},
    ui::{
        clock::{new_id, now},
        i18n::{Label, label, tr},
        icon::{Glyph, Icon},
        toast::use_toasts,
    },
};

const TITLE: Label = label("评论", "Comments");
const SAID: Label = label("{open} 条未解决，共 {all} 条", "{open} open of {all}");
const NEW: Label = label("新评论", "New comment");
const ADD: Label = label("发表评论", "Add comment");
const ANSWER: Label = label("回复", "Answer");
const YOUR_ANSWER: Label = label("回复 {author}", "Answer to {author}");
const SEND: Label = label("发表回复", "Add answer");
const NAME: Label = label("您的名字", "Your name");
const SETTLE: Label = label("标为已解决", "Resolve");
const REOPEN: Label = label("重新打开", "Reopen");
const SETTLED: Label = label("已解决", "Resolved");
const DELETE: Label = label("删除评论", "Delete comment");
const DELETED: Label = label("评论已删除", "Comment deleted");
const ADDED: Label = label("评论已发表", "Comment added");
const SOMEBODY: Label = label("未署名", "Unsigned");

/// How many comments on a card are neither answers nor settled.
pub(in super::super) fn open_comments(blueprint: &Blueprint, card: &CardId) -> usize {
    let comments = blueprint.comments.values();
    comments
        .filter(|comment| {
            comment.card.as_ref() == Some(card) && comment.reply_to.is_none() && !comment.resolved
        })
        .count()
}

/// The comment that an answer, or an answer to an answer, is about.
fn thread<'a>(blueprint: &'a Blueprint, comment: &'a Comment) -> &'a Comment {
    let mut first = comment;
    // As many steps as there are comments: a ring of answers ends, too.
    for _ in 0..blueprint.comments.len() {
        let Some(next) = first
            .reply_to
            .as_ref()
            .and_then(|id| blueprint.comments.get(id))
        else {
            break;
        };
        first = next;
    }
    first
}

/// The comments on a card, or on the blueprint.
#[component]
pub(super) fn Comments(
    editor: Editor,
    /// The card; absent for the whole blueprint.
    card: Option<CardId>,
) -> impl IntoView {
    let card = StoredValue::new(card);
    // Ids are made in the order of time.
    let threads = Memo::new(move |_| {
        editor.document.with(|blueprint| {
            let comments = blueprint.comments.values();
            let own = comments.filter(|comment| {
                comment.reply_to.is_none() && card.with_value(|card| comment.card == *card)
            });
            own.map(|comment| comment.id.clone()).collect::<Vec<_>>()
        })
    });
    let open = Memo::new(move |_| {
        threads.with(|threads| {
            editor.document.with(|blueprint| {
                let all = threads.iter().filter_map(|id| blueprint.comments.get(id));
                all.filter(|comment| !comment.resolved).count()
            })
        })
    });
    let summary = Signal::derive(move || {
        let all = threads.with(Vec::len);
        if all == 0 {
            return String::new();
        }
        let (open, all) = (open.get().to_string(), all.to_string());
        SAID.with(editor.lang(), &[("open", &open), ("all", &all)])
    });
    let filled = Signal::derive(move || threads.with(|threads| !threads.is_empty()));
    view! {
        <Group kind="comments" title=TITLE summary filled>
            <ul class="bp-comments">
                <For each=move || threads.get() key=Clone::clone let(id)>
                    <Thread editor id/>
                </For>
            </ul>
            <Compose editor card reply_to=None/>
        </Group>
    }
}

/// A comment with its answers.
#[component]
fn Thread(editor: Editor, id: CommentId) -> impl IntoView {
    let id = StoredValue::new(id);
    let answers = Memo::new(move |_| {
        editor.document.with(|blueprint| {
            let comments = blueprint.comments.values();
            let answers = comments.filter(|comment| {
                id.with_value(|id| comment.id != *id && thread(blueprint, comment).id == *id)
            });
            answers.map(|answer| answer.id.clone()).collect::<Vec<_>>()
        })
    });
    let is_answering = RwSignal::new(false);
    let comment = Memo::new(move |_| get(editor, id));
    let is_settled =
        move || comment.with(|comment| comment.as_ref().is_some_and(|comment| comment.resolved));
    let settle = move |_| {
        if let Some(comment) = comment.get_untracked() {
            let resolved = !comment.resolved;
            let entry = Comment {
                resolved,
                ..comment
            };
            editor.dispatch(Command::PutEntry {
                entry: entry.into(),
            });
            let said = if resolved { SETTLED } else { REOPEN };
            editor.announce(said.get(editor.language.now()));
        }
    };
    let card = StoredValue::new(
        comment.with_untracked(|comment| comment.as_ref().and_then(|comment| comment.card.clone())),
    );
    view! {
        <li class="bp-thread-of" class:settled=is_settled>
            <Remark editor id/>
            <Show when=is_settled><span class="badge">{tr(SETTLED)}</span></Show>
            <ul class="bp-answers" hidden=move || answers.with(Vec::is_empty)>
                <For each=move || answers.get() key=Clone::clone let(answer)>
                    <li><Remark editor id=StoredValue::new(answer)/></li>
                </For>
            </ul>
            <div class="bp-comment-tools">
                <button type="button" class="button quiet" aria-expanded=move || is_answering.get().to_string()
                    on:click=move |_| is_answering.update(|is| *is = !*is)>{tr(ANSWER)}</button>
                <button type="button" class="button quiet" on:click=settle>
                    {move || if is_settled() { REOPEN } else { SETTLE }.get(editor.lang())}
                </button>
            </div>
            <Show when=move || is_answering.get()>
                <Compose editor card reply_to=Some(id.get_value()) done=Callback::new(move |()| is_answering.set(false))/>
            </Show>
        </li>
    }
}

fn get(editor: Editor, id: StoredValue<CommentId>) -> Option<Comment> {
    editor
        .document
        .with(|blueprint| id.with_value(|id| blueprint.comments.get(id).cloned()))
}

/// Who said what when.
#[component]
fn Remark(editor: Editor, id: StoredValue<CommentId>) -> impl IntoView {
    let toasts = use_toasts();
    let comment = Memo::new(move |_| get(editor, id));
    let author = move || {
        let lang = editor.lang();
        comment.with(|comment| {
            let author = comment
                .as_ref()
                .map_or("", |comment| comment.author.as_str());
            author_or(author, lang)
        })
    };
    let when = move || {
        let lang = editor.lang();
        comment.with(|comment| comment.as_ref().map(|comment| moment(&comment.at, lang)))
    };
    let text = move || comment.with(|comment| comment.as_ref().map(|comment| comment.text.clone()));
    let delete = move |_| {
        let entry = EntryId::from(id.get_value());
        if editor.dispatch(Command::DeleteEntry { id: entry }) {
            let said = DELETED.get(editor.language.now()).to_owned();
            editor.offer_undo(toasts, said, || false);
            super::super::focus::focus_soon(super::HEADING.to_owned());
        }
    };
    view! {
        <p class="bp-remark-head">
            <strong>{author}</strong>" "<small>{when}</small>
            <button type="button" class="icon-button" aria-label=tr(DELETE) on:click=delete>
                <Icon glyph=Glyph::Delete/>
            </button>
        </p>
        <p class="bp-remark">{text}</p>
    }
}

fn author_or(author: &str, lang: Lang) -> String {
    super::super::words::or(author, SOMEBODY, lang)
}

/// A field for a comment or an answer.
#[component]
fn Compose(
    editor: Editor,
    card: StoredValue<Option<CardId>>,
    reply_to: Option<CommentId>,
    #[prop(optional)] done: Option<Callback<()>>,
) -> impl IntoView {
    let text = NodeRef::<html::Textarea>::new();
    let name = NodeRef::<html::Input>::new();
    let is_answer = reply_to.is_some();
    let reply_to = StoredValue::new(reply_to);
    let id = reply_to.with_value(|id| match id {
        Some(id) => format!("bp-answer-{id}"),
        None => "bp-comment".to_owned(),
    });
    let name_id = format!("{id}-name");
    let add = move |_| {
        let (Some(text), Some(name)) = (text.get_untracked(), name.get_untracked()) else {
            return;
        };
        let words = text.value().trim().to_owned();
        if words.is_empty() {
            let _ = text.focus();
            return;
        }
        let author = name.value().trim().to_owned();
        remember_author(&author);
        let comment = Comment {
            id: CommentId::from(new_id()),
            card: card.get_value(),
            reply_to: reply_to.get_value(),
            author,
            at: now(),
            text: words,
            resolved: false,
        };
        if editor.dispatch(Command::PutEntry {
            entry: comment.into(),
        }) {
            editor.announce(ADDED.get(editor.language.now()));
            text.set_value("");
            match done {
                Some(done) => {
                    done.run(());
                    super::super::focus::focus_soon(super::HEADING.to_owned());
                }
                None => {
                    let _ = text.focus();
                }
            }
        }
    };
    let label = move || {
        let lang = editor.lang();
        let Some(id) = reply_to.get_value() else {
            return NEW.get(lang).to_owned();
        };
        let author = editor.document.with(|blueprint| {
            let comment = blueprint.comments.get(&id);
            comment.map_or(String::new(), |comment| comment.author.clone())
        });
        YOUR_ANSWER.with(lang, &[("author", &author_or(&author, lang))])
    };
    let known = author();
    let button = if is_answer { SEND } else { ADD };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <textarea id=id node_ref=text rows="2"></textarea>
        </div>
        <div class="field">
            <label for=name_id.clone()>{tr(NAME)}</label>
            <input id=name_id node_ref=name type="text" autocomplete="name" prop:value=known/>
        </div>
        <button type="button" class="button" on:click=add>{tr(button)}</button>
    }
}
