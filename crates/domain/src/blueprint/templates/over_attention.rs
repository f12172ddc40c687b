//! A shoe shop whose assistant never leaves the customer alone (catalogue K-E8): an example of how
//! not to do it, so rules find fault with it on purpose.

use super::{
    super::{
        BuyingRole::{Buyer, Decider, User},
        LaneKind::{Backstage, CustomerActions, Frontstage, PhysicalEvidence, Support},
        Layer::{Basic, Reactive},
        LinkKind::{Handoff, Information, Loop, Sequence},
        QualitySide::{Outcome, Process},
        Stage::{After, Presale, Sale},
        TriadPart,
    },
    detail::Detail::{
        Absent, Charges, Discloses, End, Fail, Feels, For, Gives, Greets, Layer, Metric, Notes,
        Owner, Persona, Role, Says, Shows, Side, Standard, Start, Time, Truth,
    },
    plan::{Pair, Plan, Row},
};

const MANAGER: Pair = ("店长", "Store manager");
const DAILY: Pair = ("每天", "Daily");

#[rustfmt::skip] // one group a card
const CARDS: &[Row] = &[
    (PhysicalEvidence, "enter", "door", ("大幅打折海报", "Large sale posters"), &[
        Layer(Basic), Standard("display"), Discloses, Shows(("打折海报", "Sale posters"), MANAGER, DAILY)]),
    (PhysicalEvidence, "choose", "shelf", ("满架的鞋", "Shelves full of shoes"), &[
        Layer(Basic), Standard("display"), Shows(("鞋架", "Shelves"), MANAGER, DAILY)]),
    (PhysicalEvidence, "try", "stool", ("试鞋凳和镜子", "Stool and mirror"), &[
        Layer(Basic), Standard("display"), Shows(("试鞋凳和镜子", "Stool and mirror"), MANAGER, DAILY)]),
    (PhysicalEvidence, "leave", "receipt", ("小票和鞋盒", "Receipt and shoe box"), &[
        Layer(Basic), Standard("display"), Shows(("小票和鞋盒", "Receipt and shoe box"), MANAGER, DAILY)]),

    (CustomerActions, "enter", "come", ("进店随便看看", "Comes in to look around"), &[
        Start, Time(30, 30), Feels(1), For(&[Decider]), Persona("visitor"), Layer(Basic), Standard("display"), Side(Process)]),
    (CustomerActions, "choose", "browse", ("走到哪里都有人跟着", "Is followed from shelf to shelf"), &[
        Time(300, 120), Feels(-1), For(&[Decider]), Persona("visitor"), Layer(Reactive), Side(Process)]),
    (CustomerActions, "try", "try-on", ("试鞋，觉得挤脚", "Tries a pair on; it pinches"), &[
        Time(180, 60), Feels(-1), For(&[User]), Persona("visitor"), Layer(Reactive), Side(Outcome)]),
    (CustomerActions, "leave", "go", ("找个借口离开", "Makes an excuse and leaves"), &[
        End, Time(60, 30), Feels(-2), For(&[Buyer]), Persona("visitor"), Layer(Reactive), Side(Outcome)]),

    (Frontstage, "enter", "pounce", ("一进门就迎上去推荐", "Pounces at the door with offers"), &[
        Greets, Time(10, 10), Role("assistant"), Feels(0), Layer(Basic), Standard("display"), Side(Process), Gives(&[TriadPart::Information]),
        Says("您好！今天全场打折，看看这双吧！", "Hello! Everything is on sale today. Look at this pair!"),
        Shows(("店员工服", "Uniform"), MANAGER, DAILY), Metric(("搭话次数", "Times customers are spoken to"), "≥ 5")]),
    (Frontstage, "choose", "follow", ("从第一个货架一路跟到底，不停夸奖", "Follows from the first shelf on and praises nonstop"), &[
        Truth, Time(300, 120), Role("assistant"), Feels(-1), Layer(Reactive), Side(Process), Gives(&[TriadPart::Information]),
        Notes("关注由店员的时间决定，不是由客户的信号决定：客户没有一刻是自己的。", "Attention follows the assistant's clock and not the customer's signals: not one moment is the customer's own."),
        Says("这双特别适合您！这双也适合您！", "This pair suits you so well! And so does this one!"),
        Shows(("店员工服", "Uniform"), MANAGER, DAILY), Metric(("停留时间", "Time in the shop"), "—")]),
    (Frontstage, "try", "argue", ("码不对，却说穿穿就松了", "Argues that the wrong size will stretch"), &[
        Truth, Time(120, 60), Role("assistant"), Feels(-2), Layer(Reactive), Side(Outcome),
        Fail([("没有客户的尺码，又想成交", "The size is out of stock, and a sale is wanted"), ("客户不再相信店员", "Customers stop believing the assistant"),
              ("试鞋前先量脚，缺码如实说", "Measure first; say plainly what is out of stock"), ("", "")], [7, 8, 2]),
        Says("没事，穿两天就松了。", "Never mind, it will stretch in two days."),
        Shows(("试的鞋", "The pair tried on"), MANAGER, DAILY), Metric(("试穿后成交率", "Sales after a try-on"), "≥ 30 %")]),
    (Frontstage, "leave", "persist", ("追到门口再劝一次", "Persuades once more at the door"), &[
        Charges, Time(30, 30), Role("assistant"), Feels(-2), Layer(Reactive), Side(Process),
        Says("再看看吧，错过就没有了！", "Do look again, tomorrow it will be gone!"),
        Shows(("店员工服", "Uniform"), MANAGER, DAILY), Metric(("回头客", "Customers who return"), "≥ 10 %")]),

    (Backstage, "choose", "target", ("每小时成交指标", "Sales target by the hour"), &[
        Absent, Time(3600, 0), Role("assistant"), Layer(Basic), Standard("display"), Side(Outcome), Owner("店长", "Store manager"), Metric(("每小时成交", "Sales an hour"), "2")]),
    (Backstage, "try", "look", ("到库房找码，没有", "Looks for the size in the stockroom; there is none"), &[
        Absent, Time(180, 60), Role("assistant"), Layer(Basic), Standard("display"), Side(Outcome), Owner("店长", "Store manager")]),
    (Support, "try", "supply", ("每周补货一次", "Restocked once a week"), &[
        Absent, Time(7200, 3600), Layer(Basic), Standard("display"), Side(Outcome), Owner("采购员", "Buyer")]),
    (Support, "leave", "pay-plan", ("只按当日成交算奖金", "Bonus for the day's sales only"), &[
        Absent, Time(3600, 0), Layer(Basic), Standard("display"), Side(Process), Owner("总部", "Head office")]),
];

/// The template.
pub(super) const PLAN: Plan = Plan {
    title: ("鞋店：过度关注", "Shoe shop: over-attention"),
    scenario: (
        "一位客户想买鞋，从进店起就有人跟着、夸着、劝着，最后找借口离开。对照“恰到好处”那一家来看。",
        "A customer who wants shoes is followed, praised and pressed from the door on, and leaves with an excuse. Compare it with the shop at the right moment.",
    ),
    segment: ("想自己先看看的客户", "Customers who like to look first"),
    arrivals: 12,
    phases: &[
        ("enter", ("进店", "Entering"), Presale),
        ("choose", ("挑选", "Choosing"), Sale),
        ("try", ("试穿", "Trying on"), Sale),
        ("leave", ("离店", "Leaving"), After),
    ],
    roles: &[("assistant", ("店员", "Assistant"), 0)],
    personas: &[(
        "visitor",
        ("下班路过的张女士", "Ms Zhang on her way home"),
        (
            "想安静地看看，有疑问时才需要人。",
            "Wants to look in peace, and somebody only when in doubt.",
        ),
    )],
    standards: &[(
        "display",
        ("货架整齐，价签齐全", "Shelves tidy, every price shown"),
        "100 %",
        "2 %",
    )],
    promises: &[],
    values: &[
        ("honesty", ("诚实", "Honesty")),
        ("sales", ("成交", "Sales")),
    ],
    queues: &[],
    cards: CARDS,
    links: &[
        ("door", "come", Information),
        ("come", "browse", Sequence),
        ("browse", "try-on", Sequence),
        ("try-on", "go", Sequence),
        ("come", "pounce", Sequence),
        ("pounce", "follow", Sequence),
        ("follow", "browse", Sequence),
        ("shelf", "browse", Information),
        ("target", "follow", Information),
        ("stool", "try-on", Information),
        ("argue", "try-on", Sequence),
        ("argue", "look", Handoff),
        ("look", "argue", Information),
        ("supply", "look", Handoff),
        ("persist", "go", Sequence),
        ("persist", "follow", Loop),
        ("receipt", "go", Information),
        ("pay-plan", "target", Information),
    ],
    labels: &[],
};
