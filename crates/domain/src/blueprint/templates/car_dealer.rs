//! A service appointment at a car dealer, with the question of extra work as a branch.

use super::{
    super::{
        BuyingRole::{Buyer, Decider, User},
        Determinant::{Communication, Competence, Courtesy, Credibility, Reliability},
        LaneKind::{Backstage, CustomerActions, Frontstage, PhysicalEvidence, Support},
        Layer::{Basic, Reactive, Surprise},
        LinkKind::{Handoff, Information, Sequence},
        QualitySide::{Outcome, Process},
        Stage::{After, Presale, Sale},
        TriadPart::{self, Wish},
    },
    detail::Detail::{
        self, Absent, Charges, Discloses, End, Fail, Feels, For, Gives, Greets, Layer, Metric,
        Owner, Persona, Promise, Queue, Role, Says, Servers, Serves, Shows, Side, Standard, Start,
        Time, Truth, Value, Wait,
    },
    plan::{Pair, Plan, Row},
};

const MANAGER: Pair = ("服务经理", "Service manager");
const DAILY: Pair = ("每天", "Daily");
const SERVICE: Detail = Owner("服务经理", "Service manager");
const WORKSHOP: Detail = Owner("车间主管", "Workshop foreman");

#[rustfmt::skip] // one group a card
const CARDS: &[Row] = &[
    (PhysicalEvidence, "book", "message", ("预约短信：时间、项目、预估费用", "Message: time, work, estimated cost"), &[
        Layer(Basic), Standard("estimate"), Discloses, Shows(("预约短信", "Message"), MANAGER, DAILY), SERVICE]),
    (PhysicalEvidence, "receive", "bay", ("接车区、座椅套和环检单", "Reception bay, seat covers and inspection sheet"), &[
        Layer(Basic), Standard("receive"), Shows(("接车区", "Reception bay"), MANAGER, DAILY), SERVICE]),
    (PhysicalEvidence, "repair", "lounge", ("休息区、茶水和透明车间屏幕", "Lounge, drinks and a screen of the workshop"), &[
        Layer(Reactive), Shows(("休息区", "Lounge"), MANAGER, DAILY), SERVICE]),
    (PhysicalEvidence, "hand-over", "invoice", ("结算单和换下的旧件", "Invoice and the parts replaced"), &[
        Layer(Basic), Standard("invoice"), Serves(&[Credibility]), Shows(("结算单和旧件", "Invoice and old parts"), MANAGER, DAILY), SERVICE]),
    (PhysicalEvidence, "care", "reminder", ("下次保养提醒", "Reminder of the next service"), &[
        Layer(Reactive), Shows(("提醒短信", "Reminder"), MANAGER, DAILY), SERVICE]),

    (CustomerActions, "book", "call", ("预约保养", "Books a service"), &[
        Start, Time(180, 60), Feels(0), For(&[Decider]), Persona("owner"), Layer(Basic), Standard("estimate"), Side(Process), Shows(("预约短信", "Message"), MANAGER, DAILY), Metric(("约到期望时段", "Got the wanted time"), "≥ 85 %"), SERVICE]),
    (CustomerActions, "receive", "arrive", ("到店交车，说明情况", "Arrives, hands over the car, explains"), &[
        Time(300, 120), Feels(1), For(&[User]), Persona("owner"), Layer(Basic), Standard("receive"), Side(Process), Shows(("环检单", "Inspection sheet"), MANAGER, DAILY), Metric(("到店到接待", "From arrival to reception"), "≤ 3 min"), SERVICE]),
    (CustomerActions, "repair", "wait", ("在休息区等候", "Waits in the lounge"), &[
        Time(3600, 1800), Servers(6), Feels(0), For(&[User]), Persona("owner"), Layer(Reactive), Side(Process), Queue("bay"), Standard("time"), Promise("time"),
        Wait(7200, ("工位按预约次序安排", "Bays follow the order of bookings"), ("屏幕和顾问每半小时告知进度", "Screen and adviser tell the progress every half hour")),
        Shows(("透明车间屏幕", "Screen of the workshop"), MANAGER, DAILY), Metric(("等候时间", "Waiting time"), "≤ 90 min"), SERVICE]),
    (CustomerActions, "repair", "decide", ("决定要不要做增项", "Decides about extra work"), &[
        Truth, Time(300, 180), Feels(0), For(&[Decider, Buyer]), Persona("owner"), Layer(Basic), Standard("estimate"), Side(Outcome), Shows(("增项照片和报价", "Photos and price of the extra work"), MANAGER, DAILY), Metric(("事后争议", "Disputes afterwards"), "0"), SERVICE]),
    (CustomerActions, "hand-over", "pay", ("验车、付款、提车", "Checks the car, pays, takes it"), &[
        Truth, Charges, Time(600, 300), Feels(1), For(&[Buyer, User]), Persona("owner"), Layer(Basic), Standard("invoice"), Side(Outcome), Shows(("结算单和旧件", "Invoice and old parts"), MANAGER, DAILY), Metric(("准时交车", "Ready in time"), "≥ 95 %"), SERVICE]),
    (CustomerActions, "care", "drive", ("开回家，放心用车", "Drives home and relies on the car"), &[
        End, Time(600, 300), Feels(2), For(&[User]), Persona("owner"), Layer(Reactive), Side(Outcome), Shows(("提醒短信", "Reminder"), MANAGER, DAILY), Metric(("一次修复率", "Right at the first time"), "≥ 96 %"), SERVICE]),

    (Frontstage, "book", "confirm", ("顾问确认时间、项目和费用", "Adviser confirms time, work and cost"), &[
        Greets, Time(180, 60), Role("adviser"), Feels(1), Layer(Basic), Side(Process), Value("honesty"), Standard("estimate"), Promise("price"), Gives(&[TriadPart::Information]), Serves(&[Communication]), Says("您好，周六九点可以吗？这次大约四百元，做完再定。", "Hello. Would Saturday at nine do? About 400, to be confirmed before we start."),
        Shows(("预约短信", "Message"), MANAGER, DAILY), Metric(("预约确认率", "Bookings confirmed"), "≥ 98 %"), SERVICE]),
    (Frontstage, "receive", "walk-round", ("迎上前，陪客户绕车检查", "Comes forward, walks round the car with the customer"), &[
        Truth, Greets, Time(600, 180), Servers(2), Role("adviser"), Feels(2), Layer(Reactive), Side(Process), Value("honesty"), Gives(&[TriadPart::Information, TriadPart::Emotion]), Serves(&[Courtesy, Competence]), Says("您好，我陪您看一圈，车上贵重物品请带走。", "Hello, let us walk round it together. Please take your valuables."),
        Shows(("环检单", "Inspection sheet"), MANAGER, DAILY), Metric(("环检完成率", "Walk-rounds done"), "100 %"), SERVICE]),
    (Frontstage, "repair", "explain", ("带照片说明增项，先报价后施工", "Shows photos of extra work; price first, then work"), &[
        Truth, Time(300, 120), Role("adviser"), Feels(1), Layer(Basic), Side(Process), Value("honesty"), Standard("estimate"), Promise("price"), Gives(&[TriadPart::Information, TriadPart::Emotion]), Serves(&[Credibility, Communication]),
        Fail([("车间先做了再说", "The workshop did it before asking"), ("客户觉得被强迫消费", "The customer feels forced to buy"), ("没有客户签字，系统不放料", "Without a signature the system issues no parts"), ("道歉，增项免费，经理当面说明", "Apologise, no charge for the extra work, the manager explains in person")], [8, 4, 3]),
        Says("刹车片还剩三毫米，您看照片。现在换或下次换都可以，由您定。", "The pads have three millimetres left: here is the photo. Now or next time, as you wish."), Shows(("增项照片和报价", "Photos and price"), MANAGER, DAILY), Metric(("先签字后施工", "Signed before work"), "100 %"), SERVICE]),
    (Frontstage, "hand-over", "present", ("逐项讲结算单，展示旧件，洗好的车开到门口", "Goes through the invoice, shows old parts; the washed car stands at the door"), &[
        Truth, Time(480, 120), Role("adviser"), Feels(2), Layer(Surprise), Side(Outcome), Value("honesty"), Standard("invoice"), Gives(&[TriadPart::Information, TriadPart::Emotion, Wish]), Serves(&[Credibility]), Says("这是换下的旧件，车已经洗好，停在门口。谢谢您，再见。", "These are the old parts; the car is washed and at the door. Thank you, goodbye."),
        Shows(("结算单和旧件", "Invoice and old parts"), MANAGER, DAILY), Metric(("费用与报价一致", "Invoice equals estimate"), "≥ 99 %"), SERVICE]),
    (Frontstage, "care", "follow-up", ("三天后回访", "Calls back after three days"), &[
        Time(180, 60), Role("adviser"), Feels(2), Layer(Surprise), Side(Process), Value("care"), Standard("follow-up"), Gives(&[TriadPart::Emotion]), Serves(&[Courtesy]), Says("您好，车开着还好吗？有异响随时找我。", "Hello, is the car running well? Call me at any odd noise."),
        Shows(("回访记录", "Record of the call"), MANAGER, DAILY), Metric(("回访率", "Calls made"), "≥ 90 %"), SERVICE]),

    (Backstage, "book", "plan-bay", ("排工位、备件、技师", "Plans bay, parts and mechanic"), &[
        Absent, Time(600, 300), Role("foreman"), Layer(Basic), Standard("time"), Side(Process), Metric(("备件到位", "Parts at hand"), "≥ 98 %"), WORKSHOP]),
    (Backstage, "receive", "work-order", ("开工单", "Writes the work order"), &[
        Absent, Time(180, 60), Role("adviser"), Layer(Basic), Standard("receive"), Side(Process), Metric(("工单差错", "Wrong orders"), "≤ 0.5 %"), SERVICE]),
    (Backstage, "repair", "service", ("保养、检查、记录", "Services, inspects, records"), &[
        Absent, Time(2700, 900), Servers(6), Role("mechanic"), Layer(Basic), Standard("quality"), Side(Outcome), Value("safety"), Serves(&[Competence, Reliability]),
        Fail([("扭矩没有复核", "Torque was not checked"), ("行车中松动", "Something comes loose on the road"), ("扭矩扳手记录，双人签字", "Torque wrench with a record, two signatures"), ("救援到场，免费返修，提供代步车", "Rescue, free repair, courtesy car")], [10, 2, 3]),
        Metric(("质检一次通过", "Passed at first inspection"), "≥ 98 %"), WORKSHOP]),
    (Backstage, "hand-over", "inspect", ("终检、试车、洗车", "Final inspection, test drive, wash"), &[
        Absent, Time(900, 300), Servers(2), Role("foreman"), Layer(Basic), Standard("quality"), Side(Outcome), Value("safety"), Metric(("终检率", "Final inspections"), "100 %"), WORKSHOP]),
    (Backstage, "care", "file", ("更新车辆档案", "Updates the car's file"), &[
        Absent, Time(300, 120), Role("adviser"), Layer(Basic), Standard("follow-up"), Side(Process), Metric(("当日更新", "Updated the same day"), "≥ 98 %"), SERVICE]),
    (Support, "book", "system", ("预约系统", "Booking system"), &[
        Absent, Time(5, 5), Layer(Basic), Standard("time"), Side(Outcome), Metric(("系统可用率", "Availability"), "≥ 99.5 %"), Owner("信息部", "IT")]),
    (Support, "repair", "parts", ("备件仓库", "Parts store"), &[
        Absent, Time(600, 300), Layer(Basic), Standard("quality"), Side(Outcome), Metric(("常用件有货", "Common parts in stock"), "≥ 97 %"), Owner("备件经理", "Parts manager")]),
    (Support, "hand-over", "tools", ("设备与工具校准", "Calibration of equipment and tools"), &[
        Absent, Time(3600, 1800), Layer(Basic), Standard("quality"), Side(Outcome), Metric(("按期校准", "Calibrated in time"), "100 %"), Owner("设备主管", "Equipment manager")]),
    (Support, "care", "training", ("技师与顾问培训", "Training of mechanics and advisers"), &[
        Absent, Time(7200, 3600), Layer(Basic), Standard("follow-up"), Side(Process), Metric(("持证上岗", "Certified staff"), "100 %"), Owner("培训主管", "Training manager")]),
];

/// The template.
pub(super) const PLAN: Plan = Plan {
    title: ("汽车 4S 店：一次保养", "Car dealer: a service appointment"),
    scenario: (
        "一位车主从预约、交车、等候、增项、提车到回访。",
        "A car owner from booking through handing over, waiting and extra work to taking the car and the call afterwards.",
    ),
    segment: ("保修期内的私家车主", "Private owners within the warranty"),
    arrivals: 6,
    phases: &[
        ("book", ("预约", "Booking"), Presale),
        ("receive", ("接车", "Reception"), Sale),
        ("repair", ("施工", "Work"), Sale),
        ("hand-over", ("交车", "Hand-over"), Sale),
        ("care", ("用车", "Use"), After),
    ],
    roles: &[
        ("adviser", ("服务顾问", "Service adviser"), 500),
        ("foreman", ("车间主管", "Workshop foreman"), 1000),
        ("mechanic", ("技师", "Mechanic"), 200),
    ],
    personas: &[(
        "owner",
        ("第一次保养的赵先生", "Mr Zhao at his first service"),
        (
            "不懂车，怕被多收钱，周末时间宝贵。",
            "Knows little of cars, fears being overcharged, values his weekend.",
        ),
    )],
    standards: &[
        (
            "estimate",
            ("先报价、后施工", "Price first, work second"),
            "100 %",
            "0",
        ),
        (
            "follow-up",
            ("交车三天内回访", "A call within three days"),
            "3 d",
            "1 d",
        ),
        (
            "invoice",
            (
                "结算与报价一致，旧件展示",
                "Invoice equals estimate; old parts are shown",
            ),
            "100 %",
            "1 %",
        ),
        (
            "quality",
            (
                "终检合格才交车",
                "Handed over when it passes the final inspection",
            ),
            "100 %",
            "0",
        ),
        (
            "receive",
            (
                "到店三分钟内接待并环检",
                "Received within three minutes, with a walk-round",
            ),
            "3 min",
            "1 min",
        ),
        (
            "time",
            ("按约定时间交车", "Ready at the agreed time"),
            "90 min",
            "15 min",
        ),
    ],
    promises: &[
        (
            "price",
            ("不签字，不施工", "No signature, no work"),
            "estimate",
        ),
        (
            "time",
            ("九十分钟快保", "Service in ninety minutes"),
            "time",
        ),
    ],
    values: &[
        ("safety", ("安全", "Safety")),
        ("honesty", ("诚信", "Honesty")),
        ("care", ("关怀", "Care")),
    ],
    queues: &[("bay", ("快保工位", "Express bays"), "K")],
    cards: CARDS,
    links: &[
        ("call", "arrive", Sequence),
        ("arrive", "wait", Sequence),
        ("wait", "decide", Sequence),
        ("pay", "drive", Sequence),
        ("message", "call", Information),
        ("call", "confirm", Sequence),
        ("confirm", "call", Information),
        ("plan-bay", "confirm", Information),
        ("system", "plan-bay", Information),
        ("arrive", "walk-round", Sequence),
        ("walk-round", "arrive", Information),
        ("bay", "arrive", Information),
        ("walk-round", "work-order", Handoff),
        ("work-order", "service", Handoff),
        ("parts", "service", Information),
        ("service", "explain", Information),
        ("explain", "decide", Sequence),
        ("lounge", "wait", Information),
        ("service", "inspect", Sequence),
        ("tools", "inspect", Information),
        ("inspect", "present", Handoff),
        ("pay", "present", Sequence),
        ("present", "pay", Information),
        ("invoice", "pay", Information),
        ("drive", "follow-up", Sequence),
        ("follow-up", "drive", Information),
        ("file", "follow-up", Information),
        ("training", "file", Information),
        ("reminder", "drive", Information),
    ],
    labels: &[
        ("decide", "explain", ("要做增项", "Extra work wanted")),
        (
            "decide",
            "pay",
            ("不做，直接提车", "Not wanted: takes the car"),
        ),
    ],
};
