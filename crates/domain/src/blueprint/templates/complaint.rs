//! Handling a complaint in eight steps (catalogue K-G3), from making it easy to complain to the
//! lesson. Survey items are those of the instrument `recovery_followup` where steps have some.

use super::{
    super::{
        BuyingRole::{Buyer, User},
        Determinant::{Access, Communication, Competence, Courtesy, Credibility, Responsiveness},
        LaneKind::{Backstage, CustomerActions, Frontstage, PhysicalEvidence, Support},
        Layer::{Basic, Reactive, Surprise},
        LinkKind::{Handoff, Information, Sequence},
        QualitySide::{Outcome, Process},
        Stage::{After, Presale, Sale},
        SystemElement::{Equipment, Materials, Method, People},
        TriadPart::{self, Wish},
    },
    detail::Detail::{
        self, Absent, End, Fail, Feels, For, Gives, Greets, Layer, Metric, Notes, Owner, Persona,
        Promise, Rests, Role, Says, Serves, Shows, Side, Standard, Start, Time, Truth, Value, Wait,
    },
    plan::{Pair, Plan, Row},
};

const LEADER: Pair = ("客服主管", "Head of customer care");
const DAILY: Pair = ("每天", "Daily");
const WEEKLY: Pair = ("每周", "Weekly");
const CARE: Detail = Owner("客服主管", "Head of customer care");

#[rustfmt::skip] // one group a card
const CARDS: &[Row] = &[
    (PhysicalEvidence, "speak", "channels", ("醒目的投诉电话、二维码和意见卡", "Telephone number, code and cards in plain sight"), &[
        Layer(Basic), Standard("easy"), Serves(&[Access]), Rests(&[Equipment, Materials]), Shows(("投诉渠道公示", "Notice of ways to complain"), LEADER, WEEKLY), CARE]),
    (PhysicalEvidence, "record", "receipt", ("受理回执：编号、经办人、期限", "Receipt: number, person in charge, deadline"), &[
        Layer(Basic), Standard("receipt"), Serves(&[Communication]), Shows(("受理回执", "Receipt"), LEADER, DAILY), CARE]),
    (PhysicalEvidence, "analyse", "progress", ("进度页：现在到哪一步", "Progress page: which step now"), &[
        Layer(Reactive), Serves(&[Communication]), Rests(&[Equipment]), Shows(("进度页", "Progress page"), LEADER, DAILY), CARE]),
    (PhysicalEvidence, "decide", "letter", ("答复函：结论、理由、方案", "Answer: finding, reasons, proposal"), &[
        Layer(Basic), Standard("answer"), Shows(("答复函", "Answer"), LEADER, DAILY), CARE]),
    (PhysicalEvidence, "act", "amends", ("退换的商品、补偿和致歉信", "Replacement, compensation and a letter of apology"), &[
        Layer(Reactive), Rests(&[Materials]), Shows(("补偿和致歉信", "Compensation and letter"), LEADER, DAILY), CARE]),
    (PhysicalEvidence, "learn", "notice", ("“您说的，我们改了”公示", "“You said, we did” notice"), &[
        Layer(Surprise), Serves(&[Credibility]), Shows(("改进公示", "Notice of improvements"), LEADER, WEEKLY), CARE]),

    (CustomerActions, "speak", "decide-to", ("决定开口，找到去处", "Decides to speak up and finds where"), &[
        Start, Time(120, 60), Feels(-2), For(&[Buyer, User]), Persona("complainant"), Layer(Basic), Standard("easy"), Side(Process), CARE,
        Shows(("投诉渠道公示", "Notice of ways to complain"), LEADER, WEEKLY), Metric(("每千位客户的投诉", "Complaints a thousand customers"), "—"),
        Notes("每二十位不满的客户只有一位开口：让投诉变容易，就少流失。", "Of twenty unhappy customers one speaks up: making it easy keeps the others.")]),
    (CustomerActions, "record", "tell", ("说明经过和要求", "Tells what happened and what is wanted"), &[
        Time(600, 300), Feels(-1), For(&[Buyer, User]), Persona("complainant"), Layer(Basic), Standard("receipt"), Side(Process), CARE,
        Shows(("受理回执", "Receipt"), LEADER, DAILY), Metric(("只需说一遍的客户", "Customers who tell it once only"), "≥ 95 %")]),
    (CustomerActions, "analyse", "follow", ("等候调查，随时看进度", "Waits for the inquiry and follows it"), &[
        Time(86400, 43200), Feels(-1), For(&[User]), Persona("complainant"), Layer(Reactive), Side(Process), Promise("time"), Standard("answer"), CARE,
        Wait(172_800, ("要向责任部门核实", "The department in charge has to be asked"), ("进度页和每天一条短信", "Progress page and one message a day")),
        Shows(("进度页", "Progress page"), LEADER, DAILY), Metric(("询问进度的来电", "Calls that ask for progress"), "≤ 5 %")]),
    (CustomerActions, "decide", "hear", ("听取方案，表示意见", "Hears the proposal and answers it"), &[
        Truth, Time(600, 300), Feels(0), For(&[Buyer, User]), Persona("complainant"), Layer(Basic), Standard("answer"), Side(Outcome), CARE,
        Shows(("答复函", "Answer"), LEADER, DAILY), Metric(("一次接受方案", "Proposals accepted at once"), "≥ 80 %")]),
    (CustomerActions, "act", "receive", ("得到补救和道歉", "Receives amends and an apology"), &[
        Truth, Time(600, 300), Feels(1), For(&[Buyer, User]), Persona("complainant"), Layer(Reactive), Side(Outcome), CARE,
        Shows(("补偿和致歉信", "Compensation and letter"), LEADER, DAILY), Metric(("按期完成", "Done in time"), "≥ 95 %")]),
    (CustomerActions, "learn", "rate", ("评价处理，看到改进", "Rates the handling and sees what changed"), &[
        End, Time(180, 60), Feels(2), For(&[Buyer, User]), Persona("complainant"), Layer(Surprise), Side(Process), CARE,
        Shows(("改进公示", "Notice of improvements"), LEADER, WEEKLY), Metric(("处理后满意", "Content with the handling"), "≥ 70 %")]),

    (Frontstage, "speak", "invite", ("主动问：还有哪里不满意？", "Asks: is there anything that was not right?"), &[
        Greets, Time(30, 15), Role("taker"), Feels(0), Layer(Surprise), Side(Process), Value("respect"), Gives(&[TriadPart::Emotion]), Rests(&[People, Method]), Serves(&[Access, Courtesy]), CARE,
        Says("您好，今天有哪里让您不满意吗？请告诉我。", "Hello. Was anything not right today? Please tell me."),
        Shows(("接诉员胸牌", "Name badge"), LEADER, DAILY), Metric(("主动询问的比例", "Customers who are asked"), "≥ 90 %")]),
    (Frontstage, "record", "step-1", ("① 倾听、道歉、记录，当场给编号", "1 Listens, apologises, records, gives a number at once"), &[
        Truth, Time(600, 300), Role("taker"), Feels(0), Layer(Basic), Side(Process), Value("respect"), Standard("receipt"), Promise("number"),
        Gives(&[TriadPart::Information, TriadPart::Emotion]), Rests(&[People, Method]), Serves(&[Courtesy, Responsiveness]), CARE,
        Fail([("急着解释，打断客户", "Explains too soon and interrupts"), ("客户更生气，事实不全", "The customer grows angrier; facts are missing"),
              ("先听完再复述，按受理表记录", "Hear out, repeat, record on the form"), ("换人倾听，为态度道歉，升级给主管", "Another person listens, apologises for the manner, brings in the head")], [7, 5, 3]),
        Says("非常抱歉给您添了麻烦。我先完整记下来，您看这样对吗？", "I am very sorry for the trouble. Let me write it all down first. Is this right?"),
        Shows(("受理回执", "Receipt"), LEADER, DAILY), Metric(("当场给编号", "Number given at once"), "100 %")]),
    (Frontstage, "analyse", "update", ("每天告知进度", "Tells the progress every day"), &[
        Time(120, 60), Role("taker"), Feels(0), Layer(Reactive), Side(Process), Value("respect"), Standard("answer"), Promise("time"), Gives(&[TriadPart::Information]), Serves(&[Communication]), CARE,
        Says("您好，您的事已到责任部门，明天中午前给您答复。", "Hello. The department in charge has your case; you will have an answer by noon tomorrow."),
        Shows(("进度短信", "Progress message"), LEADER, DAILY), Metric(("每天有告知", "Told every day"), "≥ 95 %")]),
    (Frontstage, "decide", "propose", ("当面说明结论、理由和方案", "Explains finding, reasons and proposal in person"), &[
        Truth, Time(900, 300), Role("taker"), Feels(1), Layer(Basic), Side(Outcome), Value("honesty"), Standard("answer"), Gives(&[TriadPart::Information, TriadPart::Emotion]), Serves(&[Credibility, Competence]), CARE,
        Says("经过核实，是我们的错。我们的方案是这样，您觉得可以吗？", "We have checked, and it was our mistake. This is what we propose. Would that be right for you?"),
        Shows(("答复函", "Answer"), LEADER, DAILY), Metric(("答复期限内完成", "Answered in time"), "≥ 95 %")]),
    (Frontstage, "act", "step-7", ("⑦ 实施方案，通知客户", "7 Carries it out and tells the customer"), &[
        Truth, Time(3600, 1800), Role("taker"), Feels(1), Layer(Reactive), Side(Outcome), Value("honesty"), Standard("answer"), Gives(&[TriadPart::Information, Wish]), Rests(&[People, Materials]), Serves(&[Responsiveness]), CARE,
        Fail([("方案定了，没人落实", "Agreed upon, and nobody does it"), ("客户第二次失望，不再回来", "A second disappointment; the customer is lost"),
              ("每件有责任人和期限，逾期报警", "Each case has a person and a deadline; overdue ones raise an alarm"), ("主管致电道歉，当天办完，加倍补偿", "The head calls to apologise, settles it that day, doubles the amends")], [9, 3, 4]),
        Says("补偿今天已经办好，再次向您道歉。", "It is settled today. Once more, our apologies."),
        Shows(("补偿凭证", "Voucher"), LEADER, DAILY), Metric(("逾期案件", "Overdue cases"), "0")]),
    (Frontstage, "learn", "call-back", ("三天后回访，道谢", "Calls back after three days and thanks"), &[
        Time(300, 120), Role("taker"), Feels(2), Layer(Surprise), Side(Process), Value("respect"), Standard("follow-up"), Gives(&[TriadPart::Emotion]), Serves(&[Courtesy]), CARE,
        Says("谢谢您告诉我们，因为您，我们改了流程。", "Thank you for telling us. Because of you we changed the way we work."),
        Shows(("回访问卷", "Follow-up survey"), LEADER, WEEKLY), Metric(("回访率", "Call-backs"), "≥ 95 %")]),

    (Backstage, "record", "step-2", ("② 判定投诉是否成立", "2 Judges whether it is justified"), &[
        Absent, Time(3600, 1800), Role("head"), Layer(Basic), Side(Process), Standard("receipt"), Rests(&[People, Method]), Value("honesty"), CARE, Metric(("24 小时内判定", "Judged within a day"), "≥ 95 %"),
        Notes("不成立也要写明理由，并有礼貌地答复。", "Where it is not, write down why, and answer courteously.")]),
    (Backstage, "analyse", "step-3", ("③ 确定责任部门和期限", "3 Names the department in charge and a deadline"), &[
        Absent, Time(3600, 1800), Role("head"), Layer(Basic), Side(Process), Standard("answer"), Rests(&[Method]), CARE, Metric(("一次找对部门", "Right department at once"), "≥ 95 %")]),
    (Backstage, "analyse", "step-4", ("④ 分析原因：人、物、设备、环境、方法", "4 Analyses the cause: people, materials, equipment, environment, method"), &[
        Absent, Time(14400, 7200), Role("department"), Layer(Basic), Side(Process), Standard("answer"), Rests(&[People, Method]), Owner("责任部门负责人", "Head of the department"), Metric(("有根本原因的案件", "Cases with a root cause"), "≥ 90 %")]),
    (Backstage, "decide", "step-5", ("⑤ 提出处理方案和预防措施", "5 Proposes amends and prevention"), &[
        Absent, Time(7200, 3600), Role("department"), Layer(Basic), Side(Outcome), Standard("answer"), Rests(&[Method]), Owner("责任部门负责人", "Head of the department"), Metric(("有预防措施的方案", "Proposals with prevention"), "100 %")]),
    (Backstage, "decide", "step-6", ("⑥ 限额内直接办，超出的主管批示", "6 Within the limit at once, above it the leader decides"), &[
        Absent, Time(3600, 1800), Role("leader"), Layer(Basic), Side(Process), Standard("answer"), Rests(&[People]), Owner("主管领导", "Leader in charge"), Metric(("批示用时", "Time to decide"), "≤ 1 h")]),
    (Backstage, "learn", "step-8", ("⑧ 总结评价，修改标准和蓝图", "8 Draws the lesson; changes standards and blueprint"), &[
        Absent, Time(7200, 3600), Role("head"), Layer(Basic), Side(Outcome), Standard("follow-up"), Rests(&[Method]), CARE, Metric(("同因重复投诉", "Repeated for the same cause"), "≤ 2 %")]),

    (Support, "speak", "training", ("倾听和道歉的训练", "Training in listening and apologising"), &[
        Absent, Time(7200, 1800), Layer(Basic), Side(Process), Standard("easy"), Rests(&[People]), Owner("培训师", "Trainer"), Metric(("受训接诉员", "Takers trained"), "100 %")]),
    (Support, "record", "case-system", ("案件系统：编号、期限、提醒", "Case system: numbers, deadlines, reminders"), &[
        Absent, Time(5, 5), Layer(Basic), Side(Process), Standard("receipt"), Rests(&[Equipment]), Owner("信息部", "IT"), Metric(("系统可用率", "Availability"), "≥ 99.9 %")]),
    (Support, "act", "fund", ("补救基金和赋权限额", "Recovery fund and limits of authority"), &[
        Absent, Time(3600, 1800), Layer(Basic), Side(Outcome), Standard("answer"), Rests(&[Method, Materials]), Owner("财务部", "Finance"), Metric(("限额内当场解决", "Settled on the spot within the limit"), "≥ 70 %")]),
    (Support, "learn", "report", ("原因统计与月度通报", "Statistics of causes and a monthly report"), &[
        Absent, Time(14400, 7200), Layer(Basic), Side(Process), Standard("follow-up"), Rests(&[Method]), Owner("质量分析员", "Quality analyst"), Metric(("按月通报", "Reported every month"), "100 %")]),
];

/// The template.
pub(super) const PLAN: Plan = Plan {
    title: ("投诉处理八步", "Handling a complaint in eight steps"),
    scenario: (
        "一位客户的投诉，从敢开口到看见改进：记录、判定、责任部门、原因、方案、批示、实施、总结。",
        "A customer's complaint from speaking up to seeing the change: record, judge, department, cause, proposal, decision, action, lesson.",
    ),
    segment: (
        "买过、用过、不满意的客户",
        "Customers who bought, used and were not content",
    ),
    arrivals: 2,
    phases: &[
        ("speak", ("开口", "Speaking up"), Presale),
        ("record", ("受理：①②", "Intake: 1, 2"), Sale),
        ("analyse", ("查清：③④", "Inquiry: 3, 4"), Sale),
        ("decide", ("定案：⑤⑥", "Decision: 5, 6"), Sale),
        ("act", ("落实：⑦", "Action: 7"), Sale),
        ("learn", ("总结：⑧", "Lesson: 8"), After),
    ],
    roles: &[
        ("department", ("责任部门", "Department in charge"), 500),
        ("head", ("客服主管", "Head of customer care"), 2000),
        ("leader", ("主管领导", "Leader in charge"), 20_000),
        ("taker", ("接诉员", "Complaint taker"), 500),
    ],
    personas: &[(
        "complainant",
        ("投诉人", "Complainant"),
        (
            "要的是有人听、有人管、有结果，不愿意一遍遍重说。",
            "Wants to be heard, to have somebody in charge and a result; and not to tell it again and again.",
        ),
    )],
    standards: &[
        (
            "answer",
            ("两个工作日内给出答复", "An answer within two working days"),
            "1 d",
            "1 d",
        ),
        (
            "easy",
            (
                "每处都看得到投诉渠道",
                "Ways to complain are in sight everywhere",
            ),
            "100 %",
            "0",
        ),
        (
            "follow-up",
            ("结案三天后回访", "A call-back three days after closing"),
            "3 d",
            "1 d",
        ),
        (
            "receipt",
            (
                "当场给回执，二十四小时内判定",
                "A receipt at once, judged within a day",
            ),
            "24 h",
            "0",
        ),
    ],
    promises: &[
        (
            "number",
            ("每件投诉当场有编号", "Every complaint has a number at once"),
            "receipt",
        ),
        (
            "time",
            ("两个工作日内答复", "An answer within two working days"),
            "answer",
        ),
    ],
    values: &[
        ("safety", ("安全", "Safety")),
        ("honesty", ("诚信", "Honesty")),
        ("respect", ("尊重", "Respect")),
    ],
    queues: &[],
    cards: CARDS,
    links: &[
        ("channels", "decide-to", Information),
        ("decide-to", "tell", Sequence),
        ("tell", "follow", Sequence),
        ("follow", "hear", Sequence),
        ("hear", "receive", Sequence),
        ("receive", "rate", Sequence),
        ("invite", "decide-to", Information),
        ("training", "step-2", Information),
        ("tell", "step-1", Sequence),
        ("step-1", "tell", Information),
        ("receipt", "tell", Information),
        ("step-1", "step-2", Handoff),
        ("case-system", "step-2", Information),
        ("step-2", "step-3", Sequence),
        ("step-3", "step-4", Handoff),
        ("step-4", "update", Information),
        ("update", "follow", Information),
        ("progress", "follow", Information),
        ("step-4", "step-5", Sequence),
        ("step-5", "step-6", Sequence),
        ("step-6", "propose", Handoff),
        ("propose", "hear", Sequence),
        ("letter", "hear", Information),
        ("hear", "step-7", Sequence),
        ("step-7", "receive", Sequence),
        ("fund", "step-6", Information),
        ("amends", "receive", Information),
        ("rate", "call-back", Sequence),
        ("call-back", "rate", Information),
        ("step-8", "call-back", Information),
        ("report", "step-8", Information),
        ("notice", "rate", Information),
    ],
    labels: &[],
};
