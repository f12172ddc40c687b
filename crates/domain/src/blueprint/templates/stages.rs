//! What belongs before, during and after the sale (catalogue K-E4): a starter to make one's own.

use super::{
    super::{
        BuyingRole::{Buyer, Decider, Influencer, Initiator, User},
        LaneKind::{Backstage, CustomerActions, Frontstage, PhysicalEvidence, Support},
        Layer::{Basic, Reactive, Surprise},
        LinkKind::{Handoff, Information, Sequence},
        QualitySide::{Outcome, Process},
        Stage::{After, Presale, Sale},
        TriadPart::{self, Wish},
    },
    detail::Detail::{
        self, Absent, Charges, Discloses, End, Fail, Feels, For, Gives, Greets, Layer, Metric,
        Owner, Persona, Promise, Role, Says, Shows, Side, Standard, Start, Time, Truth,
    },
    plan::{Pair, Plan, Row},
};

const MANAGER: Pair = ("店长", "Store manager");
const DAILY: Pair = ("每天", "Daily");
const SALES: Detail = Owner("销售经理", "Sales manager");
const SERVICE: Detail = Owner("售后经理", "Service manager");
const PRODUCT: Detail = Owner("产品经理", "Product manager");

#[rustfmt::skip] // one group a card
const CARDS: &[Row] = &[
    (PhysicalEvidence, "need", "story", ("使用故事和对比资料", "Stories of use and comparisons"), &[
        Layer(Reactive), Shows(("网页和宣传册", "Web page and brochure"), MANAGER, DAILY), PRODUCT]),
    (PhysicalEvidence, "advice", "manual", ("说明书和价目表", "Manual and price list"), &[
        Layer(Basic), Standard("manual"), Discloses, Shows(("说明书和价目表", "Manual and price list"), MANAGER, DAILY), PRODUCT]),
    (PhysicalEvidence, "sale", "display", ("可以上手的样品", "Samples to try"), &[
        Layer(Reactive), Shows(("样品", "Samples"), MANAGER, DAILY), SALES]),
    (PhysicalEvidence, "delivery", "package", ("完好的包装和安装清单", "Sound package and installation checklist"), &[
        Layer(Basic), Standard("delivery"), Shows(("包装和清单", "Package and checklist"), MANAGER, DAILY), SERVICE]),
    (PhysicalEvidence, "care", "card", ("保修卡和服务电话", "Warranty card and service number"), &[
        Layer(Basic), Standard("repair"), Shows(("保修卡", "Warranty card"), MANAGER, DAILY), SERVICE]),

    (CustomerActions, "need", "notice", ("感到有需要", "Feels a need"), &[
        Start, Time(300, 120), Feels(0), For(&[Initiator]), Persona("customer"), Layer(Reactive), Side(Process), Shows(("使用故事", "Stories of use"), MANAGER, DAILY), Metric(("来访人数", "Visitors"), "—"), SALES]),
    (CustomerActions, "advice", "ask", ("打听、比较、询价", "Asks around, compares, asks the price"), &[
        Time(600, 300), Feels(1), For(&[Influencer, Decider]), Persona("customer"), Layer(Reactive), Side(Process), Shows(("说明书", "Manual"), MANAGER, DAILY), Metric(("咨询转化率", "Enquiries that become visits"), "≥ 40 %"), SALES]),
    (CustomerActions, "sale", "choose", ("挑选、试用、决定", "Chooses, tries, decides"), &[
        Truth, Time(1200, 600), Feels(1), For(&[Decider, Buyer]), Persona("customer"), Layer(Basic), Standard("advice"), Side(Outcome), Shows(("样品", "Samples"), MANAGER, DAILY), Metric(("成交率", "Sales a visit"), "≥ 30 %"), SALES]),
    (CustomerActions, "sale", "pay", ("付款", "Pays"), &[
        Charges, Time(180, 60), Feels(0), For(&[Buyer]), Persona("customer"), Layer(Basic), Standard("manual"), Side(Outcome), Shows(("收据", "Receipt"), MANAGER, DAILY), Metric(("价格争议", "Disputes about the price"), "0"), SALES]),
    (CustomerActions, "delivery", "receive", ("收货，看着装好、调好", "Receives it and watches it being set up"), &[
        Truth, Time(3600, 1800), Feels(1), For(&[User]), Persona("customer"), Layer(Basic), Standard("delivery"), Side(Outcome), Shows(("安装清单", "Installation checklist"), MANAGER, DAILY), Metric(("一次装好", "Set up at the first visit"), "≥ 95 %"), SERVICE]),
    (CustomerActions, "care", "use", ("使用，有问题就找人", "Uses it and asks when something is wrong"), &[
        End, Time(600, 300), Feels(2), For(&[User]), Persona("customer"), Layer(Reactive), Side(Outcome), Shows(("保修卡", "Warranty card"), MANAGER, DAILY), Metric(("推荐意愿", "Would recommend"), "≥ 50"), SERVICE]),

    (Frontstage, "need", "awaken", ("讲清用处，唤起需要", "Shows what it is good for and awakens the need"), &[
        Greets, Time(300, 120), Role("sales"), Feels(1), Layer(Reactive), Side(Process), Gives(&[TriadPart::Information]), Says("您好，您平时最费事的是哪一步？", "Hello. Which part of it costs you most trouble?"),
        Shows(("演示", "Demonstration"), MANAGER, DAILY), Metric(("继续了解的客户", "Customers who want to know more"), "≥ 50 %"), SALES]),
    (Frontstage, "advice", "consult", ("咨询：问需要，给建议", "Consults: asks for the need, gives advice"), &[
        Time(900, 300), Role("sales"), Feels(1), Layer(Reactive), Side(Process), Promise("honest"), Standard("advice"), Gives(&[TriadPart::Information, TriadPart::Emotion]), Says("按您的用法，这一款就够了，不用买贵的。", "For the way you use it this one will do; no need for the dearer one."),
        Shows(("书面建议", "Written advice"), MANAGER, DAILY), Metric(("建议与用法相符", "Advice that fits the use"), "≥ 95 %"), SALES]),
    (Frontstage, "sale", "present", ("介绍展示，说明用法，帮助挑选", "Presents, explains the use, helps to choose"), &[
        Truth, Time(1200, 600), Role("sales"), Feels(2), Layer(Reactive), Side(Process), Gives(&[TriadPart::Information, Wish]), Says("您可以亲手试一试，哪里不清楚我再讲。", "Please try it yourself; I will explain whatever is unclear."),
        Shows(("样品", "Samples"), MANAGER, DAILY), Metric(("能独立操作的客户", "Customers who can use it"), "≥ 90 %"), SALES]),
    (Frontstage, "delivery", "install", ("送货、安装、调试、教会使用", "Delivers, installs, adjusts, teaches"), &[
        Truth, Time(3600, 1800), Role("engineer"), Feels(1), Layer(Basic), Side(Outcome), Promise("time"), Standard("delivery"), Gives(&[TriadPart::Information, Wish]), Says("装好了，我和您一起试一遍。", "It is in place; let us try it together."),
        Fail([("地址或时间没有确认", "Address or time was not confirmed"), ("客户请了假，人没来", "The customer took leave and nobody came"), ("前一天电话确认", "Confirm by telephone the day before"), ("道歉，当天改到，免安装费", "Apologise, come the same day, waive the fee")], [6, 4, 3]),
        Shows(("安装清单", "Installation checklist"), MANAGER, DAILY), Metric(("准时到达", "Arrived in time"), "≥ 95 %"), SERVICE]),
    (Frontstage, "care", "help", ("维修、退换、培训，主动回访", "Repairs, exchanges, trains, and calls back unasked"), &[
        Truth, Time(1800, 900), Role("engineer"), Feels(2), Layer(Surprise), Side(Process), Promise("repair"), Standard("repair"), Gives(&[TriadPart::Information, TriadPart::Emotion, Wish]), Says("您好，用了一个月，有哪里不顺手吗？", "Hello. After a month, is anything awkward?"),
        Shows(("维修单", "Repair sheet"), MANAGER, DAILY), Metric(("首次修好率", "Repaired at the first visit"), "≥ 90 %"), SERVICE]),

    (Backstage, "need", "research", ("市场调查，了解需要", "Studies the market and its needs"), &[
        Absent, Time(28800, 14400), Role("sales"), Layer(Basic), Standard("advice"), Side(Process), Metric(("每季调查", "Studies a quarter"), "1"), PRODUCT]),
    (Backstage, "advice", "prepare", ("备好资料和报价", "Prepares material and offers"), &[
        Absent, Time(1800, 600), Role("sales"), Layer(Basic), Standard("manual"), Side(Process), Metric(("报价当天发出", "Offers sent the same day"), "≥ 95 %"), SALES]),
    (Backstage, "sale", "order", ("录入订单，锁定库存", "Enters the order, reserves the stock"), &[
        Absent, Time(300, 120), Role("sales"), Layer(Basic), Standard("delivery"), Side(Outcome), Metric(("订单差错", "Wrong orders"), "≤ 0.5 %"), SALES]),
    (Backstage, "delivery", "dispatch", ("安排车辆和工程师", "Plans vehicles and engineers"), &[
        Absent, Time(1800, 900), Role("engineer"), Layer(Basic), Standard("delivery"), Side(Outcome), Metric(("按约排期", "Scheduled as agreed"), "≥ 98 %"), SERVICE]),
    (Backstage, "care", "file", ("记入客户档案", "Keeps the customer's file"), &[
        Absent, Time(300, 120), Role("engineer"), Layer(Basic), Standard("repair"), Side(Process), Metric(("档案完整", "Complete files"), "≥ 95 %"), SERVICE]),
    (Support, "need", "design", ("产品设计", "Product design"), &[
        Absent, Time(28800, 14400), Layer(Basic), Standard("advice"), Side(Outcome), Metric(("采纳客户意见", "Customers' ideas taken up"), "≥ 10"), PRODUCT]),
    (Support, "sale", "stock", ("库存与供应", "Stock and supply"), &[
        Absent, Time(3600, 1800), Layer(Basic), Standard("delivery"), Side(Outcome), Metric(("有货率", "In stock"), "≥ 98 %"), Owner("供应链经理", "Supply manager")]),
    (Support, "delivery", "fleet", ("车队和工具", "Vehicles and tools"), &[
        Absent, Time(3600, 1800), Layer(Basic), Standard("delivery"), Side(Outcome), Metric(("车况完好", "Vehicles in order"), "≥ 98 %"), Owner("车队长", "Fleet manager")]),
    (Support, "care", "parts", ("备件和技术支持", "Spare parts and technical support"), &[
        Absent, Time(3600, 1800), Layer(Basic), Standard("repair"), Side(Outcome), Metric(("备件有货率", "Parts in stock"), "≥ 95 %"), Owner("备件经理", "Parts manager")]),
];

/// The template.
pub(super) const PLAN: Plan = Plan {
    title: ("售前、售中、售后", "Before, during and after the sale"),
    scenario: (
        "一件要安装的商品，从唤起需要到长期使用：售前、售中、售后各做什么。",
        "Goods that need setting up, from awakening the need to long use: what to do before, during and after the sale.",
    ),
    segment: ("家庭客户", "Households"),
    arrivals: 8,
    phases: &[
        ("need", ("唤起需要", "Awakening the need"), Presale),
        ("advice", ("咨询", "Advice"), Presale),
        ("sale", ("成交", "Sale"), Sale),
        ("delivery", ("交付安装", "Delivery and set-up"), After),
        ("care", ("使用与关怀", "Use and care"), After),
    ],
    roles: &[
        ("engineer", ("工程师", "Engineer"), 300),
        ("sales", ("销售顾问", "Sales adviser"), 500),
    ],
    personas: &[(
        "customer",
        ("新搬家的陈先生一家", "The Chens, who have just moved"),
        (
            "第一次买，怕买错、怕装不好、怕以后没人管。",
            "Buying for the first time; afraid to choose wrong, of a bad set-up, and of nobody being there later.",
        ),
    )],
    standards: &[
        (
            "advice",
            ("建议以客户的用法为准", "Advice follows the customer's use"),
            "95 %",
            "5 %",
        ),
        (
            "delivery",
            (
                "按约定时段送到并装好",
                "Delivered and set up in the agreed hours",
            ),
            "2 h",
            "30 min",
        ),
        (
            "manual",
            ("资料和价格与实际一致", "Material and prices are true"),
            "100 %",
            "0",
        ),
        (
            "repair",
            ("报修二十四小时内上门", "A repair visit within a day"),
            "24 h",
            "4 h",
        ),
    ],
    promises: &[
        (
            "honest",
            ("只推荐合用的", "We recommend only what fits"),
            "advice",
        ),
        (
            "repair",
            ("二十四小时上门", "With you within a day"),
            "repair",
        ),
        ("time", ("按约送到", "Delivered as agreed"), "delivery"),
    ],
    values: &[
        ("safety", ("安全", "Safety")),
        ("honesty", ("诚信", "Honesty")),
    ],
    queues: &[],
    cards: CARDS,
    links: &[
        ("story", "notice", Information),
        ("notice", "ask", Sequence),
        ("ask", "choose", Sequence),
        ("choose", "pay", Sequence),
        ("pay", "receive", Sequence),
        ("receive", "use", Sequence),
        ("notice", "awaken", Sequence),
        ("awaken", "notice", Information),
        ("research", "awaken", Information),
        ("design", "research", Information),
        ("ask", "consult", Sequence),
        ("consult", "ask", Information),
        ("manual", "ask", Information),
        ("prepare", "consult", Information),
        ("choose", "present", Sequence),
        ("present", "choose", Information),
        ("display", "choose", Information),
        ("present", "order", Handoff),
        ("order", "dispatch", Handoff),
        ("stock", "order", Information),
        ("dispatch", "install", Handoff),
        ("fleet", "dispatch", Information),
        ("install", "receive", Sequence),
        ("package", "receive", Information),
        ("use", "help", Sequence),
        ("help", "use", Information),
        ("file", "help", Information),
        ("parts", "file", Information),
        ("card", "use", Information),
    ],
    labels: &[],
};
