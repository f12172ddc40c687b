//! The check-in of A Hotel in Beijing, as a blueprint to learn from. Its survey items are those of
//! the SERVQUAL instrument `servqual22`.

use super::{
    super::{
        BuyingRole::{Buyer, Decider, Influencer, Initiator, User},
        Determinant::{
            Access, Cleanliness, Comfort, Communication, Competence, Courtesy, Credibility,
            Reliability, Responsiveness, Tangibles, Understanding,
        },
        Encounter::PersonObject,
        LaneKind::{Backstage, CustomerActions, Frontstage, PhysicalEvidence, Support},
        Layer::{Basic, Reactive, Surprise},
        LinkKind::{Handoff, Information, Sequence},
        Plane::{Scope, Skeleton, Strategy, Structure, Surface},
        QualitySide::{Outcome, Process},
        Stage::{After, Presale, Sale},
        SystemElement::{Environment, Equipment, Materials, Method, People},
        TriadPart::{self, Wish},
    },
    detail::Detail::{
        self, Absent, Charges, Discloses, End, Fail, Feels, For, Gives, Greets, Inspected, Items,
        Layer, Meets, Metric, Notes, Owner, Persona, Plane, Promise, Queue, Researched, Rests,
        Role, Says, Servers, Serves, Shows, Side, Standard, Start, Time, Truth, Value, Wait,
    },
    plan::{Pair, Plan, Row},
};

const SUPERVISOR: Pair = ("前厅主管", "Front-office supervisor");
const INSPECTOR: Pair = ("质量检查员", "Quality inspector");
const DAILY: Pair = ("每天", "Daily");
const EACH_SHIFT: Pair = ("每班", "Every shift");
const DESK: Detail = Owner("前厅部经理", "Front-office manager");
const ROOMS: Detail = Owner("客房部经理", "Housekeeping manager");
const OFFICE: Detail = Owner("预订部经理", "Reservations manager");

#[rustfmt::skip] // one group a card
const CARDS: &[Row] = &[
    (PhysicalEvidence, "booking", "confirmation", ("确认短信：房型、房价、各项服务时间", "Confirmation: room, rate, service hours"), &[
        Items(&["SQ22"]), Discloses, Layer(Basic), Standard("confirmation"), Plane(Surface), Serves(&[Communication]),
        Shows(("确认短信", "Confirmation message"), ("预订主管", "Reservations supervisor"), ("每天抽查十条", "Ten a day")), OFFICE]),
    (PhysicalEvidence, "arrival", "lobby", ("门头、大堂和指引牌", "Entrance, lobby and signs"), &[
        Items(&["SQ01", "SQ02"]), Layer(Basic), Standard("lobby"), Plane(Surface), Serves(&[Tangibles, Cleanliness]),
        Inspected(&["QI01", "QI03"]), Rests(&[Environment, Equipment]),
        Shows(("门头、大堂和指引牌", "Entrance, lobby and signs"), INSPECTOR, EACH_SHIFT), DESK]),
    (PhysicalEvidence, "checkin", "queue-screen", ("叫号屏：前面几位、还要几分钟", "Queue screen: guests ahead, minutes left"), &[
        Items(&["SQ10"]), Layer(Reactive), Plane(Surface), Serves(&[Communication]), Queue("desk"), Inspected(&["QI10"]), Rests(&[Equipment]),
        Shows(("叫号屏", "Queue screen"), SUPERVISOR, EACH_SHIFT), DESK]),
    (PhysicalEvidence, "stay", "room", ("客房和房内设施", "The room and its fittings"), &[
        Items(&["SQ02", "SQ04"]), Layer(Basic), Standard("room"), Plane(Surface), Serves(&[Tangibles, Comfort, Cleanliness]), Inspected(&["QI01", "QI04"]),
        Rests(&[Environment, Equipment, Materials]),
        Shows(("客房和房内设施", "The room and its fittings"), ("客房领班", "Floor supervisor"), ("每间每天", "Every room, daily")), ROOMS]),
    (PhysicalEvidence, "departure", "bill", ("账单和发票", "Bill and invoice"), &[
        Items(&["SQ09"]), Layer(Basic), Standard("bill"), Plane(Surface), Serves(&[Credibility]), Rests(&[Materials]),
        Shows(("账单和发票", "Bill and invoice"), ("夜审", "Night auditor"), DAILY), DESK]),

    (CustomerActions, "booking", "book", ("比较房型，订房", "Compares rooms and books"), &[
        Start, Time(300, 120), Feels(0), For(&[Initiator, Influencer, Decider]), Persona("guest"), Layer(Reactive), Side(Process),
        Shows(("确认短信", "Confirmation message"), ("预订主管", "Reservations supervisor"), DAILY),
        Metric(("订房用时", "Time to book"), "≤ 7 min"), OFFICE]),
    (CustomerActions, "arrival", "arrive", ("到店，找到前台", "Arrives and finds the front desk"), &[
        Time(120, 60), Feels(1), For(&[User]), Persona("guest"), Layer(Basic), Standard("lobby"), Side(Process),
        Shows(("指引牌", "Signs"), INSPECTOR, EACH_SHIFT), Metric(("问路的客人", "Guests who ask the way"), "≤ 5 %"), DESK]),
    (CustomerActions, "checkin", "wait", ("在前台排队等候", "Waits at the front desk"), &[
        Items(&["SQ11", "SQ13"]),
        Notes("高峰在 14:00–16:00。等候超过 5 分钟，先递水，再说明原因和还要多久。", "Peak from 14:00 to 16:00. After five minutes offer water, then say why and how much longer."),
        Time(180, 120), Servers(3), Feels(-1), For(&[User]), Persona("guest"), Layer(Reactive), Side(Process), Queue("desk"), Standard("wait"), Promise("wait"), Researched,
        Wait(300, ("同时到店的客人多", "Many guests arrive at the same time"), ("叫号屏和前台员工随时告知", "The screen and the desk say so at any time")),
        Shows(("叫号屏", "Queue screen"), SUPERVISOR, EACH_SHIFT), Metric(("等候时间", "Waiting time"), "≤ 5 min"), DESK]),
    (CustomerActions, "checkin", "register", ("出示证件，领房卡", "Shows ID, receives the key card"), &[
        Truth, Items(&["SQ08"]), Time(120, 60), Feels(1), For(&[Buyer, User]), Persona("guest"), Layer(Basic), Standard("checkin"), Side(Outcome),
        Detail::Rule("旅馆业治安管理办法：住宿登记", "Public-security rules for hotels: registration of guests"),
        Shows(("房卡套", "Key-card folder"), SUPERVISOR, EACH_SHIFT), Metric(("办理时间", "Time at the desk"), "≤ 3 min"), DESK]),
    (CustomerActions, "stay", "ask", ("入住，有需要时找人", "Settles in, asks when something is needed"), &[
        Items(&["SQ12"]), Time(60, 60), Feels(1), For(&[User]), Persona("guest"), Layer(Reactive), Side(Process),
        Shows(("服务指南", "Service guide"), ("客房领班", "Floor supervisor"), DAILY), Metric(("一次解决率", "Solved at once"), "≥ 90 %"), ROOMS]),
    (CustomerActions, "departure", "pay", ("结账离店", "Pays and leaves"), &[
        End, Charges, Items(&["SQ11", "SQ14"]), Time(180, 60), Servers(2), Feels(2), For(&[Buyer, User]), Persona("guest"), Layer(Basic), Standard("bill"), Side(Outcome),
        Wait(300, ("上午同时退房的客人多", "Many guests leave in the same hour"), ("叫号屏，并可选择免等退房", "Queue screen; express check-out is offered")), Queue("desk"),
        Shows(("账单和发票", "Bill and invoice"), ("夜审", "Night auditor"), DAILY), Metric(("结账时间", "Time to check out"), "≤ 4 min"), DESK]),

    (Frontstage, "booking", "advise", ("预订员答疑，按需要推荐房型", "Agent answers and suggests a room that fits"), &[
        Greets, Items(&["SQ12", "SQ20"]), Time(240, 120), Role("agent"), Feels(1), Layer(Reactive), Side(Process), Value("courtesy"),
        Gives(&[TriadPart::Information, TriadPart::Emotion, Wish]), Rests(&[People, Method]), Serves(&[Communication, Understanding]), Plane(Skeleton),
        Says("您好，A 饭店预订部，请问您想住哪几天？", "Hello, A Hotel reservations. Which nights would you like to stay?"),
        Shows(("报价单", "Written offer"), ("预订主管", "Reservations supervisor"), DAILY), Metric(("预订成功率", "Enquiries that become bookings"), "≥ 60 %"), OFFICE]),
    (Frontstage, "arrival", "greet", ("门童迎客，以姓氏称呼", "Doorman greets the guest by name"), &[
        Truth, Greets, Items(&["SQ03", "SQ16", "SQ19"]), Time(20, 10), Role("doorman"), Feels(2), Layer(Surprise), Side(Process), Value("courtesy"),
        Gives(&[TriadPart::Emotion]), Rests(&[People]), Serves(&[Courtesy, Understanding]), Plane(Surface), Inspected(&["QI09"]),
        Says("王先生，您好，欢迎光临。行李交给我吧。", "Good afternoon, Mr Wang. Welcome. Let me take your bags."),
        Shows(("制服和仪容", "Uniform and appearance"), SUPERVISOR, EACH_SHIFT), Metric(("以姓氏称呼的比例", "Guests greeted by name"), "≥ 80 %"), DESK]),
    (Frontstage, "checkin", "tell-time", ("主动说明还要等多久", "Tells waiting guests how long it will take"), &[
        Items(&["SQ10"]), Time(30, 15), Role("desk"), Feels(0), Layer(Reactive), Side(Process), Value("courtesy"),
        Gives(&[TriadPart::Information, TriadPart::Emotion]), Serves(&[Communication, Responsiveness]), Plane(Skeleton), Standard("wait"), Promise("wait"),
        Fail([("前台忙于办理，没人留意队伍", "The desk is busy and nobody watches the queue"), ("客人不知道要等多久，心里着急", "Guests do not know how long it will take and grow uneasy"),
              ("叫号屏自动显示，主管巡视大堂", "The screen shows it by itself; the supervisor walks the lobby"), ("道歉，递水，说明原因和时间，优先办理", "Apologise, offer water, say why and how long, serve next")], [6, 6, 4]),
        Says("对不起，让您久等了。前面还有两位，大约四分钟。", "I am sorry for the wait. Two guests are before you: about four minutes."),
        Shows(("叫号屏", "Queue screen"), SUPERVISOR, EACH_SHIFT), Metric(("得到时间告知的客人", "Guests who are told the time"), "≥ 95 %"), DESK]),
    (Frontstage, "checkin", "assign", ("核对预订，交付相符的房间", "Checks the booking, hands over the room as booked"), &[
        Truth, Items(&["SQ05", "SQ08"]),
        Notes("房型不符时，前台可在限额内当场升级，不必请示。", "If the room does not match, the desk may upgrade on the spot within its limit."),
        Time(120, 60), Servers(3), Role("desk"), Feels(1), Layer(Basic), Side(Outcome), Value("honesty"), Standard("checkin"), Promise("room"),
        Gives(&[TriadPart::Information, Wish]), Rests(&[People, Equipment, Method]), Serves(&[Reliability, Competence]), Plane(Scope),
        Fail([("房态不准，或预订有误", "Room status or booking is wrong"), ("客人拿不到订好的房间", "The guest does not get the room booked"),
              ("到店前两小时核对当日预订", "Check today's bookings two hours ahead"), ("道歉，当场升级或安排同级饭店并承担车费", "Apologise; upgrade on the spot, or book an equal hotel and pay the taxi")], [8, 3, 3]),
        Says("李女士，您订的是大床房两晚，房间已经备好，请您核对。", "Ms Li, a double room for two nights. It is ready; please check the details."),
        Shows(("登记单和房卡套", "Registration form and key-card folder"), SUPERVISOR, EACH_SHIFT), Metric(("房型相符率", "Rooms as booked"), "≥ 99 %"), DESK]),
    (Frontstage, "stay", "respond", ("再忙也先回应，再落实", "Responds at once, then sees to it"), &[
        Truth, Items(&["SQ06", "SQ13", "SQ18"]), Time(60, 30), Role("butler"), Feels(2), Layer(Reactive), Side(Process), Value("courtesy"), Standard("respond"), Promise("respond"),
        Gives(&[TriadPart::Information, TriadPart::Emotion, Wish]), Rests(&[People, Method]), Serves(&[Responsiveness]), Plane(Scope),
        Says("好的，我马上为您办，十分钟内给您回话。", "Certainly. I will see to it now and call you back within ten minutes."),
        Shows(("服务记录单", "Record of requests"), ("客房领班", "Floor supervisor"), EACH_SHIFT), Metric(("首次回应时间", "Time to first response"), "≤ 1 min"), ROOMS]),
    (Frontstage, "departure", "farewell", ("逐项说明账单，送别", "Explains the bill, sees the guest off"), &[
        Truth, Items(&["SQ15", "SQ21"]), Time(120, 60), Role("desk"), Feels(2), Layer(Surprise), Side(Process), Value("honesty"),
        Gives(&[TriadPart::Information, TriadPart::Emotion]), Rests(&[People]), Serves(&[Courtesy, Credibility]), Plane(Surface),
        Says("谢谢您入住，再见，祝您一路平安。这是路上喝的水。", "Thank you for staying with us. Goodbye, and safe travels. Here is water for the road."),
        Shows(("账单和送别礼", "Bill and parting gift"), SUPERVISOR, EACH_SHIFT), Metric(("离店满意率", "Content at departure"), "≥ 95 %"), DESK]),

    (Backstage, "booking", "hold", ("核对房态，留房", "Checks availability, holds the room"), &[
        Items(&["SQ08"]), Absent, Time(120, 60), Role("agent"), Layer(Basic), Side(Outcome), Standard("hold"), Rests(&[People, Equipment, Method]), Plane(Structure), Value("honesty"),
        Fail([("渠道之间房态不同步", "Channels show different availability"), ("超额预订，到店无房", "Overbooked: no room on arrival"),
              ("房态每五分钟自动同步", "Availability is synchronised every five minutes"), ("提前致电道歉，升级或另订同级饭店", "Call ahead and apologise; upgrade or book an equal hotel")], [8, 3, 4]),
        Metric(("超额预订", "Overbookings"), "0"), OFFICE]),
    (Backstage, "arrival", "preferences", ("备好当日抵店名单和客人偏好", "Prepares today's arrivals and their preferences"), &[
        Items(&["SQ18", "SQ20"]), Absent, Time(1800, 600), Role("desk"), Layer(Reactive), Side(Process), Standard("arrivals"), Rests(&[People, Method]), Plane(Structure), Serves(&[Understanding]),
        Metric(("名单按时备好", "List ready in time"), "100 %"), DESK]),
    (Backstage, "checkin", "release", ("查房，确认可以入住", "Inspects the room and releases it"), &[
        Items(&["SQ05"]),
        Notes("查房晚了，前台就只能让客人等：这里是登记入住最常见的失误起因。", "A late inspection makes guests wait at the desk: the most common cause of failed check-ins."),
        Absent, Time(600, 300), Role("floor"), Layer(Basic), Side(Outcome), Standard("room"), Inspected(&["QI04", "QI05"]), Rests(&[People, Method]), Plane(Structure),
        Wait(600, ("上一位客人退房晚", "The guest before left late"), ("前台系统显示预计放房时间", "The desk's system shows when it will be released")),
        Fail([("清扫和查房排在一起，人手不足", "Cleaning and inspection fall together; too few hands"), ("房间放不出来，客人在前台等", "No room is released; guests wait at the desk"),
              ("按抵店时间排清扫次序", "Clean in the order of arrivals"), ("先安排已放的同级房间，道歉并送水果", "Give an equal room that is ready; apologise, send fruit")], [7, 6, 3]),
        Metric(("放房准时率", "Rooms released in time"), "≥ 95 %"), ROOMS]),
    (Backstage, "stay", "clean", ("清扫客房，补齐用品", "Cleans and restocks the room"), &[
        Items(&["SQ07"]), Absent, Time(1800, 300), Role("floor"), Layer(Basic), Side(Outcome), Standard("room"), Inspected(&["QI03", "QI04"]), Rests(&[People, Materials, Method]), Plane(Structure), Serves(&[Cleanliness]),
        Metric(("查房合格率", "Rooms passed at first inspection"), "≥ 98 %"), ROOMS]),
    (Backstage, "departure", "post", ("入账，核对消费", "Posts and checks the charges"), &[
        Items(&["SQ09"]), Absent, Time(120, 60), Role("desk"), Layer(Basic), Side(Outcome), Standard("bill"), Rests(&[People, Equipment]), Plane(Structure), Value("honesty"),
        Fail([("消费单迟到或重复入账", "Slips arrive late or are posted twice"), ("账单有误，客人要当面争辩", "The bill is wrong and the guest has to argue"),
              ("各点消费当场入账，夜审复核", "Post at the point of sale; the night auditor checks"), ("道歉，当场更正，免收有争议的小额", "Apologise, correct at once, waive small disputed sums")], [6, 4, 4]),
        Metric(("账单差错", "Wrong bills"), "≤ 0.5 %"), DESK]),

    (Support, "booking", "system", ("预订系统", "Reservation system"), &[
        Items(&["SQ09"]), Absent, Meets(PersonObject), Time(5, 5), Layer(Basic), Side(Outcome), Standard("hold"), Rests(&[Equipment]), Plane(Strategy), Serves(&[Access]),
        Metric(("系统可用率", "System availability"), "≥ 99.9 %"), Owner("信息部经理", "IT manager")]),
    (Support, "checkin", "roster", ("前台 24 小时排班，高峰加人", "Desk staffed round the clock, more at peaks"), &[
        Items(&["SQ13", "SQ17", "SQ22"]), Absent, Time(3600, 900), Layer(Basic), Side(Process), Standard("wait"), Rests(&[People, Method]), Plane(Strategy),
        Metric(("高峰在岗人数", "Staff at peak hours"), "≥ 3"), Owner("人力资源部经理", "HR manager")]),
    (Support, "stay", "maintenance", ("布草供应和工程维修", "Linen supply and maintenance"), &[
        Items(&["SQ06"]), Absent, Time(1800, 600), Layer(Basic), Side(Outcome), Standard("room"), Inspected(&["QI01", "QI02"]), Rests(&[Equipment, Materials]), Plane(Strategy),
        Metric(("报修按时完成", "Repairs done in time"), "≥ 95 %"), Owner("工程部经理", "Chief engineer")]),
    (Support, "departure", "history", ("更新客史档案", "Updates the guest history"), &[
        Items(&["SQ19", "SQ20"]), Absent, Time(300, 120), Layer(Reactive), Side(Process), Standard("arrivals"), Rests(&[Method]), Plane(Strategy), Serves(&[Understanding]),
        Detail::Rule("个人信息保护法：只留必要的信息", "Personal Information Protection Law: keep only what is needed"),
        Metric(("档案更新率", "Histories updated"), "≥ 95 %"), Owner("客户关系经理", "Guest-relations manager")]),
];

/// The template.
pub(super) const PLAN: Plan = Plan {
    title: ("北京 A 饭店：入住", "A Hotel, Beijing: check-in"),
    scenario: (
        "预订过的散客从订房到离店的一次入住。",
        "One stay of an individual guest with a booking, from reservation to departure.",
    ),
    segment: ("商务散客", "Individual business guests"),
    arrivals: 40,
    phases: &[
        ("booking", ("预订", "Booking"), Presale),
        ("arrival", ("抵店", "Arrival"), Sale),
        ("checkin", ("登记入住", "Check-in"), Sale),
        ("stay", ("住店", "Stay"), Sale),
        ("departure", ("离店", "Departure"), After),
    ],
    roles: &[
        ("agent", ("预订员", "Reservations agent"), 200),
        ("butler", ("楼层管家", "Floor butler"), 300),
        ("desk", ("前台接待", "Receptionist"), 500),
        ("doorman", ("门童", "Doorman"), 100),
        ("floor", ("客房服务员", "Room attendant"), 100),
        ("manager", ("值班经理", "Duty manager"), 2000),
    ],
    personas: &[(
        "guest",
        ("出差的王先生", "Mr Wang on business"),
        (
            "每月来两次，下午到，看重不用等、房间对、账单清楚。",
            "Comes twice a month, arrives in the afternoon; wants no waiting, the right room and a clear bill.",
        ),
    )],
    standards: &[
        (
            "arrivals",
            (
                "当日抵店名单在 12:00 前备好",
                "Today's arrivals are prepared by noon",
            ),
            "12:00",
            "15 min",
        ),
        (
            "bill",
            ("账单准确，逐项可查", "The bill is right, item by item"),
            "100 %",
            "0.5 %",
        ),
        (
            "checkin",
            (
                "登记入住三分钟内办完",
                "Check-in takes three minutes at most",
            ),
            "2 min",
            "1 min",
        ),
        (
            "confirmation",
            (
                "订房后五分钟内收到确认",
                "A confirmation arrives within five minutes",
            ),
            "5 min",
            "1 min",
        ),
        (
            "hold",
            ("确认过的预订必有房", "Every confirmed booking has a room"),
            "100 %",
            "0",
        ),
        (
            "lobby",
            (
                "大堂整洁，指引清楚",
                "The lobby is tidy and the signs are clear",
            ),
            "98 %",
            "2 %",
        ),
        (
            "respond",
            (
                "客人的要求一分钟内有回应",
                "A request is answered within a minute",
            ),
            "1 min",
            "30 s",
        ),
        (
            "room",
            (
                "客房按清单查验合格才放房",
                "A room is released when it passes the checklist",
            ),
            "100 %",
            "0",
        ),
        (
            "wait",
            (
                "前台等候不超过五分钟",
                "Nobody waits longer than five minutes at the desk",
            ),
            "3 min",
            "2 min",
        ),
    ],
    promises: &[
        (
            "respond",
            ("再忙也先回应", "We answer first, however busy we are"),
            "respond",
        ),
        (
            "room",
            ("订好的房间，一定有", "The room you booked is yours"),
            "hold",
        ),
        (
            "wait",
            (
                "登记入住等候不超过五分钟",
                "No more than five minutes' wait at check-in",
            ),
            "wait",
        ),
    ],
    values: &[
        ("safety", ("安全", "Safety")),
        ("honesty", ("诚信", "Honesty")),
        ("courtesy", ("礼貌", "Courtesy")),
        ("efficiency", ("效率", "Efficiency")),
    ],
    queues: &[("desk", ("前台", "Front desk"), "A")],
    cards: CARDS,
    links: &[
        ("book", "arrive", Sequence),
        ("arrive", "wait", Sequence),
        ("wait", "register", Sequence),
        ("register", "ask", Sequence),
        ("ask", "pay", Sequence),
        ("book", "advise", Sequence),
        ("advise", "hold", Handoff),
        ("hold", "advise", Information),
        ("system", "hold", Information),
        ("advise", "confirmation", Information),
        ("confirmation", "book", Information),
        ("lobby", "arrive", Information),
        ("arrive", "greet", Sequence),
        ("greet", "arrive", Information),
        ("preferences", "greet", Information),
        ("queue-screen", "wait", Information),
        ("tell-time", "wait", Information),
        ("register", "assign", Sequence),
        ("assign", "register", Information),
        ("release", "assign", Handoff),
        ("roster", "release", Information),
        ("room", "ask", Information),
        ("ask", "respond", Sequence),
        ("respond", "ask", Information),
        ("respond", "clean", Handoff),
        ("clean", "respond", Information),
        ("maintenance", "clean", Handoff),
        ("pay", "farewell", Sequence),
        ("farewell", "pay", Information),
        ("bill", "pay", Information),
        ("post", "farewell", Information),
        ("history", "post", Information),
        ("system", "preferences", Information),
    ],
    labels: &[],
};
