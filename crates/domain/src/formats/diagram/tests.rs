//! Round trips, changes made elsewhere, and files of others.

use super::{DiagramError, Opened, bpmn, drawio};
use crate::{
    blueprint::{Blueprint, Link, LinkKind, sample, validate_invariants},
    text::{Lang, Text},
};

type Write = fn(&Blueprint, Lang) -> String;
type Read = fn(&[u8], &str) -> Result<Opened, DiagramError>;

const FORMATS: [(Write, Read); 2] = [(drawio::write, drawio::read), (bpmn::write, bpmn::read)];

/// The sample with what is hard to write: markup, line ends, one language only, odd orders.
fn hard() -> Blueprint {
    let mut blueprint = sample();
    let mut cards = blueprint.cards.values_mut();
    let card = cards.next().unwrap();
    card.title = Text::new("<b>“&amp;” & 'x'\n第二行", "a < b && c > \"d\"");
    card.order = 7;
    cards.next().unwrap().title = Text::new("", "English only");
    let link = blueprint.links.values_mut().next().unwrap();
    link.label = Text::new("是", "yes <");
    link.both_ways = true;
    link.kind = LinkKind::Branch;
    blueprint
}

#[test]
fn a_blueprint_comes_back_equal_in_both_languages() {
    for blueprint in [sample(), hard(), Blueprint::blank("b", Text::same("New"))] {
        for (write, read) in FORMATS {
            for lang in Lang::ALL {
                let opened = read(write(&blueprint, lang).as_bytes(), "other").unwrap();
                assert_eq!(opened.blueprint, blueprint);
                assert!(opened.report.is_lossless(), "{:?}", opened.report);
                let mapped = blueprint.cards.len() + blueprint.links.len();
                assert_eq!(opened.report.mapped, mapped);
            }
        }
    }
}

#[test]
fn what_was_renamed_or_deleted_elsewhere_comes_back_changed() {
    let blueprint = sample();
    for (write, read) in FORMATS {
        let text = write(&blueprint, Lang::En)
            .replace("\"Pays and leaves\"", "\"Pays and goes\"")
            .replace("source=\"card-0\"", "source=\"gone\"")
            .replace("sourceRef=\"card_0\"", "sourceRef=\"gone\"");
        let opened = read(text.as_bytes(), "other").unwrap();
        assert_eq!(
            opened.blueprint.cards[&"pay".into()].title,
            Text::new("结账离店", "Pays and goes")
        );
        let first = blueprint.cards.keys().next().unwrap();
        let lost = blueprint
            .links
            .values()
            .filter(|link| &link.from == first)
            .count();
        assert!(lost > 0);
        assert_eq!(opened.report.dropped.len(), lost);
        assert_eq!(opened.blueprint.links.len(), blueprint.links.len() - lost);
    }
}

#[test]
fn a_card_that_was_moved_or_copied_in_draw_io_has_moved() {
    let blueprint = sample();
    let text = drawio::write(&blueprint, Lang::En);
    // "arrive" stands in the second column; one column is 200 wide.
    let at = blueprint
        .cards
        .keys()
        .position(|id| id.as_str() == "arrive")
        .unwrap();
    let key = format!("<object id=\"card-{at}\"");
    let start = text.find(&key).unwrap();
    let end = start + text[start..].find('\n').unwrap();
    let line = &text[start..end];
    let moved = line.replace("x=\"340\"", "x=\"740\"");
    assert_ne!(line, moved);
    let opened = drawio::read(text.replace(line, &moved).as_bytes(), "other").unwrap();
    let card = &opened.blueprint.cards[&"arrive".into()];
    assert_eq!(card.phase, blueprint.phases[3].id);
    let copy = moved.replace(&key, "<object id=\"copy\"");
    let both = text.replace(line, &format!("{line}\n{copy}"));
    let opened = drawio::read(both.as_bytes(), "other").unwrap();
    assert_eq!(opened.blueprint.cards.len(), blueprint.cards.len() + 1);
    assert!(opened.blueprint.cards.contains_key(&"arrive-2".into()));
    assert_eq!(opened.report.changed.len(), 1);
}

const FOREIGN_DRAWIO: &str = r#"<mxfile><diagram name="Shoe shop"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="pool" value="Shop" style="swimlane;html=1" vertex="1" parent="1"><mxGeometry x="0" y="0" width="900" height="400" as="geometry"/></mxCell>
<mxCell id="l2" value="Doorman" style="swimlane;horizontal=0" vertex="1" parent="pool"><mxGeometry y="200" width="900" height="200" as="geometry"/></mxCell>
<mxCell id="l1" value="Customer" style="swimlane;horizontal=0" vertex="1" parent="pool"><mxGeometry y="30" width="900" height="170" as="geometry"/></mxCell>
<mxCell id="a" value="&lt;div&gt;Tries&lt;/div&gt;&lt;div&gt;shoes &amp;amp; socks&lt;/div&gt;" style="rounded=1;html=1" vertex="1" parent="l1"><mxGeometry x="100" y="40" width="120" height="60" as="geometry"/></mxCell>
<mxCell id="b" value="Brings five pairs" style="rounded=1" vertex="1" parent="l2"><mxGeometry x="300" y="40" width="120" height="60" as="geometry"/></mxCell>
<mxCell id="c" value="Alone" style="ellipse" vertex="1" parent="1"><mxGeometry x="310" y="600" width="120" height="60" as="geometry"/></mxCell>
<mxCell id="t" value="Remark" style="text;html=1" vertex="1" parent="1"><mxGeometry x="0" y="700" width="10" height="10" as="geometry"/></mxCell>
<mxCell id="e1" value="asks" style="dashed=1" edge="1" parent="1" source="a" target="b"><mxGeometry relative="1" as="geometry"/></mxCell>
<mxCell id="e2" edge="1" parent="1" source="a"><mxGeometry relative="1" as="geometry"/></mxCell>
</root></mxGraphModel></diagram><diagram name="Page 2"/></mxfile>"#;

#[test]
fn a_draw_io_file_of_others_is_read_with_a_report() {
    let opened = drawio::read(FOREIGN_DRAWIO.as_bytes(), "new").unwrap();
    let blueprint = &opened.blueprint;
    validate_invariants(blueprint).unwrap();
    assert_eq!(
        (blueprint.id.as_str(), blueprint.title.en.as_str()),
        ("new", "Shoe shop")
    );
    assert_eq!((blueprint.lanes.len(), blueprint.phases.len()), (5, 2));
    let a = &blueprint.cards[&"a".into()];
    assert_eq!(a.title.en, "Tries\nshoes & socks");
    assert_eq!(blueprint.lane(&a.lane).unwrap().title.en, "Customer");
    assert_eq!(blueprint.cards[&"b".into()].phase, blueprint.phases[1].id);
    let link: &Link = &blueprint.links[&"e1".into()];
    assert_eq!(
        (link.kind, link.label.en.as_str()),
        (LinkKind::Information, "asks")
    );
    let elements = |losses: &[super::Loss]| -> Vec<String> {
        losses.iter().map(|loss| loss.element.clone()).collect()
    };
    assert_eq!(elements(&opened.report.dropped), ["Page 2", "Remark", "e2"]);
    assert_eq!(
        elements(&opened.report.changed),
        ["Doorman", "Shoe shop", "Alone"]
    );
    assert_eq!(opened.report.mapped, 3);
}

const FOREIGN_BPMN: &str = r#"<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
<bpmn:process id="p" name="Complaint"><bpmn:laneSet><bpmn:lane id="l1" name="Customer"><bpmn:flowNodeRef>s</bpmn:flowNodeRef><bpmn:flowNodeRef>t1</bpmn:flowNodeRef></bpmn:lane>
<bpmn:lane id="l2" name="Back office"><bpmn:flowNodeRef>g</bpmn:flowNodeRef><bpmn:flowNodeRef>e</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
<bpmn:startEvent id="s"/><bpmn:task id="t1" name="Complains"/><bpmn:exclusiveGateway id="g" name="Justified?"/><bpmn:endEvent id="e" name="Closed"/>
<bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="t1"/><bpmn:sequenceFlow id="f2" sourceRef="t1" targetRef="g"/><bpmn:sequenceFlow id="f3" name="yes" sourceRef="g" targetRef="e"/>
<bpmn:dataObjectReference id="d" name="Form"/><bpmn:textAnnotation id="n"/></bpmn:process></bpmn:definitions>"#;

#[test]
fn a_bpmn_file_of_others_is_read_with_a_report() {
    let opened = bpmn::read(FOREIGN_BPMN.as_bytes(), "new").unwrap();
    let blueprint = &opened.blueprint;
    validate_invariants(blueprint).unwrap();
    assert_eq!(blueprint.title.en, "Complaint");
    // Without a drawing the arrows tell the columns.
    let phases: Vec<usize> = ["s", "t1", "g", "e"]
        .iter()
        .map(|id| {
            blueprint
                .phase_index(&blueprint.cards[&(*id).into()].phase)
                .unwrap()
        })
        .collect();
    assert_eq!(phases, [0, 1, 2, 3]);
    assert!(blueprint.cards[&"s".into()].step.marks.start);
    assert!(blueprint.cards[&"e".into()].step.marks.end);
    assert_eq!(blueprint.links.len(), 3);
    assert_eq!(opened.report.dropped.len(), 2);
    assert!(
        opened
            .report
            .changed
            .iter()
            .any(|loss| loss.element == "Justified?")
    );
}

#[test]
fn files_that_are_something_else_are_refused_with_the_reason() {
    for (read, text, reason) in [
        (drawio::read as Read, "<svg/>", DiagramError::NoDiagram),
        (drawio::read, "<mxfile/>", DiagramError::NoDiagram),
        (
            drawio::read,
            "<mxfile><diagram>7VhbU5s8FP01</diagram></mxfile>",
            DiagramError::Compressed,
        ),
        (
            drawio::read,
            "<mxGraphModel><root/></mxGraphModel>",
            DiagramError::Empty,
        ),
        (bpmn::read, "<process/>", DiagramError::NoDiagram),
        (bpmn::read, "<definitions/>", DiagramError::NoDiagram),
        (
            bpmn::read,
            "<definitions><process/></definitions>",
            DiagramError::Empty,
        ),
    ] {
        assert_eq!(read(text.as_bytes(), "new").unwrap_err(), reason, "{text}");
        assert!(!reason.explain().zh.is_empty());
    }
}

#[test]
fn records_of_ours_that_were_damaged_lose_only_themselves() {
    for (write, read) in FORMATS {
        let text = write(&sample(), Lang::En).replace("wait_point", "wait_point_");
        assert!(read(text.as_bytes(), "new").is_ok());
        let text = write(&sample(), Lang::En).replace("&quot;lane&quot;", "&quot;lanes&quot;");
        let opened = read(text.as_bytes(), "new").unwrap();
        assert_eq!(opened.blueprint.cards.len(), sample().cards.len());
        validate_invariants(&opened.blueprint).unwrap();
    }
}
