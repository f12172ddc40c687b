//! What every picture promises, whatever its author wrote.

use std::collections::BTreeSet;

use super::{Paper, check, draw, pages, portion};
use crate::{
    blueprint::{Blueprint, LinkKind, OptionalRow, Phase, Template, sample},
    formats::diagram::xml,
    text::{Lang, Text},
};

/// What is tried to get code or other files into a picture.
const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "\"onload=\"alert(1)",
    "' onclick='alert(1)",
    "javascript:alert(1)",
    "]]><image href=\"https://example.com/a.png\"/>",
    "</text></svg><script>alert(1)</script>",
    "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>&a;",
    "\u{0}\u{1b}\u{ffff}<?xml-stylesheet href=\"a.css\"?>",
];

/// Every template, with the emotion curve, and one in which everything is hostile.
fn blueprints() -> Vec<Blueprint> {
    let mut all: Vec<Blueprint> = Template::ALL
        .iter()
        .map(|template| {
            let mut blueprint = template.build("b");
            blueprint.rows.insert(OptionalRow::Emotion);
            blueprint
        })
        .collect();
    all.push(hostile());
    all
}

fn hostile() -> Blueprint {
    let mut blueprint = sample();
    let words = |index: usize| Text::same(HOSTILE[index % HOSTILE.len()]);
    blueprint.title = words(0);
    blueprint.scenario = words(1);
    blueprint.segment = words(2);
    for (index, lane) in blueprint.lanes.iter_mut().enumerate() {
        lane.title = words(index);
    }
    for (index, phase) in blueprint.phases.iter_mut().enumerate() {
        phase.title = words(index);
    }
    for (index, card) in blueprint.cards.values_mut().enumerate() {
        card.title = words(index);
        card.notes = words(index + 1);
    }
    for (index, link) in blueprint.links.values_mut().enumerate() {
        link.label = words(index);
        link.kind = LinkKind::ALL[index % LinkKind::ALL.len()];
        link.both_ways = index % 2 == 0;
    }
    blueprint
}

/// The sample with twelve more phases.
fn wide() -> Blueprint {
    let mut blueprint = sample();
    for number in 1..=12 {
        let title = Text::same(format!("Phase {number}"));
        let phase = Phase::new(format!("more-{number}"), title, None);
        blueprint.phases.push(phase);
    }
    blueprint
}

/// All text of a picture, without blanks.
fn said(svg: &str) -> String {
    let mut text = String::new();
    let mut open = vec![xml::read(svg.as_bytes()).unwrap()];
    while let Some(element) = open.pop() {
        if !matches!(element.name.as_str(), "title" | "desc") {
            text.push_str(&element.text);
        }
        open.extend(element.children.into_iter().rev());
    }
    squeezed(&text)
}

fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

#[test]
fn every_picture_and_every_page_holds_only_what_is_allowed() {
    for blueprint in blueprints() {
        for lang in Lang::ALL {
            let picture = draw(&blueprint, lang);
            check(&picture.svg).unwrap_or_else(|error| panic!("{}: {error}", blueprint.title.en));
            for paper in Paper::ALL {
                for page in pages(&blueprint, lang, paper, HOSTILE[0]) {
                    check(&page.svg).unwrap();
                }
            }
        }
    }
}

#[test]
fn hostile_words_are_words() {
    let svg = draw(&hostile(), Lang::En).svg;
    for banned in [
        "<script",
        "<image",
        "<!DOCTYPE",
        "<?xml",
        "href=\"http",
        "\"onload=\"",
    ] {
        assert!(!svg.contains(banned), "{banned}");
    }
    assert!(said(&svg).contains("<script>alert(1)</script>"));
    assert!(said(&svg).contains("javascript:alert(1)"));
    assert!(!svg.contains(['\u{0}', '\u{1b}', '\u{ffff}']));
}

#[test]
fn every_title_can_be_read_and_every_line_is_named() {
    for blueprint in Template::ALL.iter().map(|template| template.build("b")) {
        for lang in Lang::ALL {
            let text = said(&draw(&blueprint, lang).svg);
            for card in blueprint.cards.values() {
                let title = squeezed(card.title.get(lang));
                assert!(text.contains(&title), "{title}");
            }
            for phase in &blueprint.phases {
                assert!(text.contains(&squeezed(phase.title.get(lang))));
            }
            let line = match lang {
                Lang::Zh => "可视分界线",
                Lang::En => "Lineofvisibility",
            };
            assert_eq!(text.matches(line).count(), 1);
        }
    }
}

#[test]
fn every_link_is_drawn_and_double_arrows_have_two_heads() {
    let mut blueprint = sample();
    for link in blueprint.links.values_mut() {
        link.both_ways = false;
    }
    let heads = |blueprint: &Blueprint| draw(blueprint, Lang::En).svg.matches("Z\" fill").count();
    let before = heads(&blueprint);
    blueprint.links.values_mut().next().unwrap().both_ways = true;
    // One on the link and two in the legend.
    assert_eq!(heads(&blueprint), before + 3);
}

#[test]
fn pages_repeat_lanes_and_share_out_the_cards() {
    let blueprint = wide();
    let pages = pages(&blueprint, Lang::En, Paper::A4, "23 Nov 2026");
    assert!(pages.len() > 2);
    let texts: Vec<String> = pages.iter().map(|page| said(&page.svg)).collect();
    for (page, text) in pages.iter().zip(&texts) {
        assert_eq!(page.count, pages.len());
        let numbered = format!("Page{}of{}", page.number, page.count);
        assert!(
            text.contains(&numbered) && text.contains("23Nov2026"),
            "{text}"
        );
    }
    for card in blueprint.cards.values() {
        let title = squeezed(&card.title.en);
        assert!(texts.iter().any(|text| text.contains(&title)), "{title}");
    }
    // The last phases stand beside the names of the lanes again.
    let last = texts.last().unwrap();
    assert!(
        last.contains("Supportprocesses") && last.contains("Phase12"),
        "{last}"
    );
}

#[test]
fn larger_paper_needs_fewer_pages() {
    let blueprint = wide();
    let count = |paper| pages(&blueprint, Lang::Zh, paper, "").len();
    assert!(count(Paper::A3) < count(Paper::A4));
}

#[test]
fn a_portion_holds_the_chosen_cards_and_what_links_them() {
    let blueprint = sample();
    let link = blueprint.links.values().next().unwrap();
    let chosen = BTreeSet::from([link.from.clone(), link.to.clone()]);
    let part = portion(&blueprint, &chosen);
    assert_eq!(part.cards.len(), 2);
    assert!(part.links.contains_key(&link.id));
    assert!(
        part.links
            .values()
            .all(|link| chosen.contains(&link.from) && chosen.contains(&link.to))
    );
    assert_eq!(part.lanes, blueprint.lanes);
    check(&draw(&part, Lang::Zh).svg).unwrap();
    let none = portion(&blueprint, &BTreeSet::new());
    check(&draw(&none, Lang::Zh).svg).unwrap();
}

#[test]
fn a_title_without_end_is_cut_and_given_in_full() {
    let mut blueprint = sample();
    let card = blueprint.cards.values_mut().next().unwrap();
    card.title = Text::same("long ".repeat(300).trim());
    let svg = draw(&blueprint, Lang::En).svg;
    check(&svg).unwrap();
    assert!(svg.contains('…'));
    assert!(svg.contains(&format!("<title>{}</title>", card_title(&blueprint))));
}

fn card_title(blueprint: &Blueprint) -> &str {
    let first = blueprint.cards.values().next();
    first.map_or("", |card| &card.title.en)
}

#[test]
fn a_picture_is_as_sharp_as_browsers_can_draw_it() {
    let mut picture = draw(&sample(), Lang::En);
    assert_eq!(picture.scale(), Some(2));
    picture.width = 12_000;
    assert_eq!(picture.scale(), Some(1));
    picture.width = 40_000;
    assert_eq!(picture.scale(), None);
}
