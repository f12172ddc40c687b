//! A shoe shop whose assistant comes at the right moment (catalogue K-E8): attention is triggered
//! by the customer's signals and not by the clock.

use super::{
    super::{
        BuyingRole::{Buyer, Decider, User},
        Determinant::{Aesthetics, Comfort, Competence, Courtesy, Credibility, Understanding},
        LaneKind::{Backstage, CustomerActions, Frontstage, PhysicalEvidence, Support},
        Layer::{Basic, Reactive, Surprise},
        LinkKind::{Handoff, Information, Sequence},
        QualitySide::{Outcome, Process},
        Stage::{After, Presale, Sale},
        SystemElement::{Environment, Materials, Method, People},
        TriadPart::{self, Wish},
    },
    detail::Detail::{
        Absent, Charges, Discloses, End, Fail, Feels, For, Gives, Greets, Layer, Metric, Notes,
        Owner, Persona, Promise, Rests, Role, Says, Serves, Shows, Side, Standard, Start, Time,
        Truth, Value,
    },
    plan::{Pair, Plan, Row},
};

const MANAGER: Pair = ("店长", "Store manager");
const DAILY: Pair = ("每天", "Daily");
const OWNER: super::detail::Detail = Owner("店长", "Store manager");

#[rustfmt::skip] // one group a card
const CARDS: &[Row] = &[
    (PhysicalEvidence, "enter", "entrance", ("别致的门面，舒适的灯光和音乐", "An artful entrance, soft light and music"), &[
        Layer(Reactive), Serves(&[Aesthetics, Comfort]), Rests(&[Environment]), Shows(("门面、灯光、音乐", "Entrance, light, music"), MANAGER, DAILY), OWNER]),
    (PhysicalEvidence, "choose", "shelf", ("不挤的鞋架，价签清楚", "Uncrowded shelves, clear prices"), &[
        Layer(Basic), Standard("display"), Discloses, Rests(&[Environment, Materials]), Shows(("鞋架和价签", "Shelves and price tags"), MANAGER, DAILY), OWNER]),
    (PhysicalEvidence, "try", "sofa", ("沙发、全身镜和量脚器", "Sofa, full mirror and foot gauge"), &[
        Layer(Reactive), Serves(&[Comfort]), Rests(&[Environment]), Shows(("沙发、全身镜和量脚器", "Sofa, mirror and gauge"), MANAGER, DAILY), OWNER]),
    (PhysicalEvidence, "leave", "bag", ("鞋盒、保养卡和小票", "Shoe box, care card and receipt"), &[
        Layer(Basic), Standard("receipt"), Rests(&[Materials]), Shows(("鞋盒、保养卡和小票", "Shoe box, care card and receipt"), MANAGER, DAILY), OWNER]),

    (CustomerActions, "enter", "come", ("进店，安静地看", "Comes in and looks in peace"), &[
        Start, Time(60, 60), Feels(1), For(&[Decider]), Persona("visitor"), Layer(Reactive), Side(Process), OWNER,
        Shows(("门面和灯光", "Entrance and light"), MANAGER, DAILY), Metric(("进店后停留三分钟以上", "Stays longer than three minutes"), "≥ 60 %")]),
    (CustomerActions, "choose", "doubt", ("拿起一双，停住，抬头看", "Picks up a pair, pauses, looks up"), &[
        Truth, Time(120, 60), Feels(1), For(&[Decider]), Persona("visitor"), Layer(Reactive), Side(Process), OWNER,
        Notes("停住、翻看价签、抬头寻找：这些才是客户的信号。", "A pause, a look at the price tag, a glance around: these are the signals."),
        Shows(("价签", "Price tag"), MANAGER, DAILY), Metric(("信号到回应", "From signal to response"), "≤ 30 s")]),
    (CustomerActions, "try", "compare", ("比着试五双，自己决定", "Compares five pairs and decides"), &[
        Time(600, 300), Feels(2), For(&[User]), Persona("visitor"), Layer(Surprise), Side(Outcome), OWNER,
        Shows(("五双鞋", "Five pairs"), MANAGER, DAILY), Metric(("试穿后成交率", "Sales after a try-on"), "≥ 60 %")]),
    (CustomerActions, "leave", "pay", ("付款，高兴地离开", "Pays and leaves content"), &[
        End, Charges, Time(120, 60), Feels(2), For(&[Buyer]), Persona("visitor"), Layer(Basic), Standard("receipt"), Side(Outcome), OWNER,
        Shows(("小票", "Receipt"), MANAGER, DAILY), Metric(("回头客", "Customers who return"), "≥ 40 %")]),

    (Frontstage, "enter", "nod", ("点头问好，随即退开", "Nods, says hello, and withdraws"), &[
        Greets, Time(5, 5), Role("assistant"), Feels(1), Layer(Reactive), Side(Process), Value("respect"), Gives(&[TriadPart::Emotion]), Rests(&[People, Method]), Serves(&[Courtesy]), OWNER,
        Says("您好，请随意看。", "Hello, please look around."), Shows(("店员仪容", "Appearance of the staff"), MANAGER, DAILY), Metric(("进店问好的比例", "Visitors greeted"), "≥ 95 %")]),
    (Frontstage, "choose", "appear", ("只在客户犹豫的一刻出现", "Appears at the moment of doubt, and only then"), &[
        Truth, Time(30, 15), Role("assistant"), Feels(2), Layer(Surprise), Side(Process), Value("respect"), Promise("moment"), Standard("moment"),
        Gives(&[TriadPart::Information, TriadPart::Emotion]), Rests(&[People, Method]), Serves(&[Understanding]), OWNER,
        Notes("关注由客户的信号触发，不由时间触发。", "Attention is triggered by the customer's signals and not by the clock."),
        Says("需要我帮您看看尺码吗？", "Shall I find your size?"), Shows(("店员仪容", "Appearance of the staff"), MANAGER, DAILY), Metric(("信号到回应", "From signal to response"), "≤ 30 s")]),
    (Frontstage, "try", "bring", ("一次拿来五双：大一码、小一码、另一种颜色", "Brings five pairs at once: a size up, a size down, another colour"), &[
        Truth, Time(180, 60), Role("assistant"), Feels(2), Layer(Surprise), Side(Outcome), Value("honesty"), Promise("fit"), Standard("fit"),
        Gives(&[TriadPart::Information, Wish]), Rests(&[People, Materials]), Serves(&[Competence, Credibility]), OWNER,
        Fail([("常用码断货", "A common size is out of stock"), ("客户试不到合脚的", "No pair fits"),
              ("前一晚补齐常用码", "Common sizes are restocked the evening before"), ("如实说，当场从别的店调货并免费送到", "Say so; order it from another shop and deliver it free")], [5, 4, 2]),
        Says("这双大一码，这双小一码，这是另一种颜色，您慢慢试。", "One size up, one size down, and another colour. Take your time."), Shows(("五双鞋", "Five pairs"), MANAGER, DAILY), Metric(("一次拿对的比例", "Right at the first time"), "≥ 80 %")]),
    (Frontstage, "try", "withdraw", ("放下鞋，退到一旁", "Puts the shoes down and withdraws"), &[
        Time(5, 5), Role("assistant"), Feels(2), Layer(Reactive), Side(Process), Value("respect"), Gives(&[TriadPart::Emotion]), Rests(&[People, Method]), OWNER,
        Shows(("店员仪容", "Appearance of the staff"), MANAGER, DAILY), Metric(("客户独自试穿的时间", "Time to oneself"), "≥ 3 min")]),
    (Frontstage, "leave", "thank", ("说明保养和退换，道谢送别", "Explains care and returns, thanks and sees off"), &[
        Truth, Time(90, 60), Role("assistant"), Feels(2), Layer(Reactive), Side(Process), Value("honesty"), Promise("return"), Standard("receipt"),
        Gives(&[TriadPart::Information, TriadPart::Emotion]), Rests(&[People]), Serves(&[Courtesy]), OWNER,
        Says("谢谢您，再见。三十天内不合脚都可以换。", "Thank you, goodbye. You may exchange them within thirty days."), Shows(("保养卡", "Care card"), MANAGER, DAILY), Metric(("离店满意", "Content at leaving"), "≥ 95 %")]),

    (Backstage, "enter", "watch", ("在一旁留意客户的信号", "Watches for signals from a distance"), &[
        Absent, Time(60, 30), Role("assistant"), Layer(Reactive), Side(Process), Standard("moment"), Rests(&[People, Method]), OWNER, Metric(("漏掉的信号", "Signals missed"), "≤ 5 %")]),
    (Backstage, "try", "fetch", ("到库房按码取鞋", "Fetches the sizes from the stockroom"), &[
        Absent, Time(90, 30), Role("assistant"), Layer(Basic), Side(Outcome), Standard("fit"), Rests(&[People, Materials]), OWNER, Metric(("取鞋时间", "Time to fetch"), "≤ 2 min")]),
    (Support, "choose", "training", ("辨认信号的训练", "Training in reading signals"), &[
        Absent, Time(7200, 1800), Layer(Basic), Side(Process), Standard("moment"), Rests(&[People, Method]), Owner("培训师", "Trainer"), Metric(("受训店员", "Staff trained"), "100 %")]),
    (Support, "leave", "restock", ("当晚补齐卖出的码", "Restocks the sizes sold, the same evening"), &[
        Absent, Time(3600, 1800), Layer(Basic), Side(Outcome), Standard("fit"), Rests(&[Materials]), Owner("仓管员", "Stock keeper"), Metric(("常用码齐全", "Common sizes in stock"), "≥ 98 %")]),
];

/// The template.
pub(super) const PLAN: Plan = Plan {
    title: ("鞋店：恰到好处", "Shoe shop: the right moment"),
    scenario: (
        "一位客户想买鞋：进店没人打扰，犹豫的一刻有人出现，五双鞋放下后又退开。",
        "A customer who wants shoes: left in peace at the door, met at the moment of doubt, given five pairs and left in peace again.",
    ),
    segment: ("想自己先看看的客户", "Customers who like to look first"),
    arrivals: 12,
    phases: &[
        ("enter", ("进店", "Entering"), Presale),
        ("choose", ("挑选", "Choosing"), Sale),
        ("try", ("试穿", "Trying on"), Sale),
        ("leave", ("离店", "Leaving"), After),
    ],
    roles: &[("assistant", ("店员", "Assistant"), 200)],
    personas: &[(
        "visitor",
        ("下班路过的张女士", "Ms Zhang on her way home"),
        (
            "想安静地看看，有疑问时才需要人。",
            "Wants to look in peace, and somebody only when in doubt.",
        ),
    )],
    standards: &[
        (
            "display",
            ("货架整齐，价签齐全", "Shelves tidy, every price shown"),
            "100 %",
            "2 %",
        ),
        (
            "fit",
            (
                "一次拿来五双，含大小各一码和另一种颜色",
                "Five pairs at once, with a size up, a size down and another colour",
            ),
            "5",
            "0",
        ),
        (
            "moment",
            (
                "客户发出信号后三十秒内出现",
                "Somebody appears within thirty seconds of a signal",
            ),
            "15 s",
            "15 s",
        ),
        (
            "receipt",
            (
                "小票和保养卡随鞋交付",
                "Receipt and care card go with every pair",
            ),
            "100 %",
            "0",
        ),
    ],
    promises: &[
        (
            "fit",
            ("不合脚，不出售", "We do not sell what does not fit"),
            "fit",
        ),
        (
            "moment",
            ("您需要时，我们就在", "We are there when you need us"),
            "moment",
        ),
        (
            "return",
            ("三十天内可换", "Exchange within thirty days"),
            "receipt",
        ),
    ],
    values: &[
        ("honesty", ("诚实", "Honesty")),
        ("respect", ("尊重", "Respect")),
        ("sales", ("成交", "Sales")),
    ],
    queues: &[],
    cards: CARDS,
    links: &[
        ("entrance", "come", Information),
        ("come", "doubt", Sequence),
        ("doubt", "compare", Sequence),
        ("compare", "pay", Sequence),
        ("come", "nod", Sequence),
        ("nod", "come", Information),
        ("nod", "watch", Sequence),
        ("watch", "appear", Information),
        ("training", "watch", Information),
        ("shelf", "doubt", Information),
        ("doubt", "appear", Information),
        ("appear", "doubt", Sequence),
        ("appear", "bring", Sequence),
        ("bring", "fetch", Handoff),
        ("fetch", "bring", Handoff),
        ("restock", "fetch", Handoff),
        ("bring", "compare", Sequence),
        ("bring", "withdraw", Sequence),
        ("withdraw", "compare", Information),
        ("sofa", "compare", Information),
        ("pay", "thank", Sequence),
        ("thank", "pay", Information),
        ("bag", "pay", Information),
    ],
    labels: &[],
};
