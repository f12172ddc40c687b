//! What the choices of a step's record are called (catalogue K-A2, K-A5, K-A7, K-B1, K-B4, K-B5,
//! K-E1, K-E6, K-J2, K-J4).

use serviscope_domain::blueprint::{
    Backing, BuyingRole, Determinant, Emotion, Encounter, Layer, LifeCycle, OptionalRow, Plane,
    PromiseState, QualitySide, ServicePattern, StandardState, SystemElement, TriadPart,
};

use crate::ui::i18n::{Label, label};

/// How times vary.
pub(super) const fn pattern(pattern: ServicePattern) -> Label {
    match pattern {
        ServicePattern::Random => label("因人而异（指数分布）", "Varies (exponential)"),
        ServicePattern::Constant => label("每次一样，如机器", "Always the same, as a machine"),
    }
}

/// Service layer.
pub(super) const fn layer(layer: Layer) -> Label {
    match layer {
        Layer::Basic => label("基本服务", "Basic"),
        Layer::Reactive => label("反应服务", "Reactive"),
        Layer::Surprise => label("意外服务", "Surprise"),
    }
}

/// Side of quality.
pub(super) const fn side(side: QualitySide) -> Label {
    match side {
        QualitySide::Outcome => label("结果：得到什么", "Outcome: what customers get"),
        QualitySide::Process => label("过程：如何得到", "Process: how they get it"),
    }
}

/// Who or what meets.
pub(super) const fn encounter(encounter: Encounter) -> Label {
    match encounter {
        Encounter::PersonPerson => label("人与人", "Person and person"),
        Encounter::PersonObject => label("人与物", "Person and object"),
        Encounter::ObjectOnly => label("只有物", "Objects only"),
    }
}

/// Part of customer service.
pub(super) const fn triad(part: TriadPart) -> Label {
    match part {
        TriadPart::Information => label("信息沟通", "Information"),
        TriadPart::Emotion => label("情感沟通", "Emotion"),
        TriadPart::Wish => label("达成心愿", "Wish fulfilled"),
    }
}

/// Element of a service system.
pub(super) const fn element(element: SystemElement) -> Label {
    match element {
        SystemElement::People => label("人", "People"),
        SystemElement::Materials => label("物", "Materials"),
        SystemElement::Equipment => label("设备", "Equipment"),
        SystemElement::Environment => label("环境", "Environment"),
        SystemElement::Method => label("方法", "Method"),
    }
}

/// Plane of experience.
pub(super) const fn plane(plane: Plane) -> Label {
    match plane {
        Plane::Surface => label("感知层", "Surface"),
        Plane::Skeleton => label("角色框架层", "Skeleton"),
        Plane::Structure => label("资源结构层", "Structure"),
        Plane::Scope => label("能力圈范围层", "Scope"),
        Plane::Strategy => label("战略存在层", "Strategy"),
    }
}

/// Determinant of quality.
pub(super) const fn determinant(determinant: Determinant) -> Label {
    match determinant {
        Determinant::Access => label("可接近性", "Access"),
        Determinant::Communication => label("沟通", "Communication"),
        Determinant::Competence => label("能力", "Competence"),
        Determinant::Courtesy => label("礼貌", "Courtesy"),
        Determinant::Credibility => label("可信度", "Credibility"),
        Determinant::Reliability => label("可靠性", "Reliability"),
        Determinant::Responsiveness => label("响应性", "Responsiveness"),
        Determinant::Security => label("安全性", "Security"),
        Determinant::Tangibles => label("有形性", "Tangibles"),
        Determinant::Understanding => label("理解", "Understanding"),
        Determinant::Aesthetics => label("外观/美观", "Aesthetics"),
        Determinant::Availability => label("可获得性", "Availability"),
        Determinant::Cleanliness => label("清洁/整洁", "Cleanliness"),
        Determinant::Comfort => label("舒适", "Comfort"),
        Determinant::Friendliness => label("友好", "Friendliness"),
    }
}

/// Role in a purchase.
pub(super) const fn buying_role(role: BuyingRole) -> Label {
    match role {
        BuyingRole::Initiator => label("倡导者", "Initiator"),
        BuyingRole::Influencer => label("影响者", "Influencer"),
        BuyingRole::Decider => label("决策者", "Decider"),
        BuyingRole::Buyer => label("购买者", "Buyer"),
        BuyingRole::User => label("使用者", "User"),
    }
}

/// Stage of a customer's life cycle.
pub(super) const fn life_cycle(stage: LifeCycle) -> Label {
    match stage {
        LifeCycle::Exploring => label("考察期", "Exploring"),
        LifeCycle::Forming => label("形成期", "Forming"),
        LifeCycle::Stable => label("稳定期", "Stable"),
        LifeCycle::Declining => label("衰退期", "Declining"),
    }
}

/// How far data back a step.
pub(super) const fn backing(backing: Backing) -> Label {
    match backing {
        Backing::Assumed => label("只是设想", "Assumed"),
        Backing::Partly => label("部分有数据", "Partly researched"),
        Backing::Researched => label("有数据支持", "Researched"),
    }
}

/// State of a promise.
pub(super) const fn promise_state(state: PromiseState) -> Label {
    match state {
        PromiseState::Open => label("有效", "Open"),
        PromiseState::Kept => label("已兑现", "Kept"),
        PromiseState::Broken => label("已违背", "Broken"),
        PromiseState::Withdrawn => label("已收回", "Withdrawn"),
    }
}

/// State of a standard.
pub(super) const fn standard_state(state: StandardState) -> Label {
    match state {
        StandardState::Live => label("执行中", "In force"),
        StandardState::Draft => label("起草中", "Draft"),
        StandardState::Superseded => label("已被取代", "Superseded"),
    }
}

/// An optional row.
pub(super) const fn row(row: OptionalRow) -> Label {
    match row {
        OptionalRow::Time => label("时间", "Time"),
        OptionalRow::Emotion => label("情绪曲线", "Emotion curve"),
        OptionalRow::Regulations => label("规章", "Regulations"),
        OptionalRow::Metrics => label("指标", "Metrics"),
    }
}

/// The whole steps of the scale of feelings, the worst first, with their wordings.
pub(super) const FEELINGS: [(Emotion, Label); 5] = [
    (Emotion::of_tenths(-20), label("很糟", "Awful")),
    (Emotion::of_tenths(-10), label("不快", "Unpleasant")),
    (Emotion::of_tenths(0), label("平淡", "Neutral")),
    (Emotion::of_tenths(10), label("愉快", "Pleasant")),
    (Emotion::of_tenths(20), label("惊喜", "Delighted")),
];

/// A feeling with its sign: `+1`, `−1.5`, `0`.
pub(super) fn feeling(emotion: Emotion) -> String {
    let decimals = usize::from(emotion.tenths() % 10 != 0);
    crate::ui::number::signed(emotion.value(), decimals)
}
