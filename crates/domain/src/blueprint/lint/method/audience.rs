//! L16: personas and buying roles without a step.

use std::collections::BTreeSet;

use super::super::{
    Rule, Severity, Subject,
    finding::{Report, name},
    plan::Plan,
    words::words,
};
use crate::{
    blueprint::{BuyingRole, PersonaId},
    text::Text,
};

pub(super) const RULE: Rule = Rule {
    id: "L16",
    severity: Severity::Warning,
    title: words(
        "客户画像或购买角色没有步骤",
        "Persona or buying role without a step",
    ),
    message: words(
        "没有一个步骤是为{whom}设计的。",
        "No step is designed for {whom}.",
    ),
    why: words(
        "倡导者、影响者、决策者、购买者、使用者要的不一样：每种人都要有为他设计的步骤。",
        "Initiators, influencers, deciders, buyers and users want different things: each needs a step of their own.",
    ),
    source: words(
        "严光衡《服务也需要开发》客户分析",
        "Yan Guangheng on analysing customers",
    ),
    check,
};

fn check(plan: &Plan<'_>, report: &mut Report<'_>) {
    let personas = &plan.blueprint.personas;
    if personas.is_empty() {
        return;
    }
    let (mut seen, mut roles) = (BTreeSet::<&PersonaId>::new(), BTreeSet::<BuyingRole>::new());
    for spot in &plan.spots {
        seen.extend(&spot.card.step.audience.personas);
        roles.extend(&spot.card.step.audience.roles);
    }
    let mut told = BTreeSet::new();
    for (id, persona) in personas {
        let subject = || vec![Subject::Persona(id.clone())];
        if !seen.contains(id) {
            let name = name(&persona.name);
            let whom = Text::new(format!("“{}”", name.zh), format!("“{}”", name.en));
            report.add(subject(), &[("whom", &whom)], None);
        }
        for role in &persona.roles {
            if !roles.contains(role) && told.insert(*role) {
                report.add(subject(), &[("whom", &of_role(*role))], None);
            }
        }
    }
}

fn of_role(role: BuyingRole) -> Text {
    match role {
        BuyingRole::Initiator => Text::new("倡导者", "initiators"),
        BuyingRole::Influencer => Text::new("影响者", "influencers"),
        BuyingRole::Decider => Text::new("决策者", "deciders"),
        BuyingRole::Buyer => Text::new("购买者", "buyers"),
        BuyingRole::User => Text::new("使用者", "users"),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::testing::*, *};
    use crate::blueprint::{Blueprint, Persona};

    fn family() -> Blueprint {
        let mut blueprint = rows(&[("ask", CustomerActions, 0)]);
        let persona = Persona {
            id: "mother".into(),
            name: Text::same("Mother"),
            description: Text::default(),
            roles: [BuyingRole::Decider, BuyingRole::Buyer].into(),
            life_cycle: None,
            expectations: Vec::new(),
            surprises: Vec::new(),
        };
        blueprint.personas.insert(persona.id.clone(), persona);
        blueprint
    }

    #[test]
    fn personas_and_their_roles_need_steps() {
        let messages: Vec<_> = found(&RULE, &family())
            .into_iter()
            .map(|finding| finding.message.en)
            .collect();
        assert_eq!(
            messages,
            [
                "No step is designed for “Mother”.",
                "No step is designed for deciders.",
                "No step is designed for buyers.",
            ]
        );
    }

    #[test]
    fn a_step_for_each_will_do_and_without_personas_nothing_is_asked() {
        let mut blueprint = family();
        step(&mut blueprint, "ask", |step| {
            step.audience.personas.insert("mother".into());
            step.audience.roles = [BuyingRole::Decider, BuyingRole::Buyer].into();
        });
        assert!(hits(&RULE, &blueprint).is_empty());
        assert!(hits(&RULE, &rows(&[("ask", CustomerActions, 0)])).is_empty());
    }
}
