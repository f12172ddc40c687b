//! An out-patient visit to a hospital, from the appointment to the follow-up.

use super::{
    super::{
        BuyingRole::{Buyer, Decider, User},
        Determinant::{Access, Competence, Courtesy, Reliability, Security, Understanding},
        Encounter::PersonObject,
        LaneKind::{Backstage, CustomerActions, Frontstage, PhysicalEvidence, Support},
        Layer::{Basic, Reactive, Surprise},
        LinkKind::{Handoff, Information, Sequence},
        QualitySide::{Outcome, Process},
        Stage::{After, Presale, Sale},
        TriadPart::{self, Wish},
    },
    detail::Detail::{
        self, Absent, Charges, Discloses, End, Fail, Feels, For, Gives, Greets, Layer, Meets,
        Metric, Owner, Persona, Promise, Queue, Role, Rule, Says, Servers, Serves, Shows, Side,
        Standard, Start, Time, Truth, Value, Wait,
    },
    plan::{Pair, Plan, Row},
};

const NURSE: Pair = ("护士长", "Head nurse");
const DAILY: Pair = ("每天", "Daily");
const CLINIC: Detail = Owner("门诊部主任", "Head of out-patients");
const PHARMACY: Detail = Owner("药剂科主任", "Head pharmacist");
const LAB: Detail = Owner("检验科主任", "Head of the laboratory");

#[rustfmt::skip] // one group a card
const CARDS: &[Row] = &[
    (PhysicalEvidence, "book", "page", ("预约页：科室、医生、时段、费用", "Booking page: department, doctor, time, fee"), &[
        Layer(Basic), Standard("book"), Discloses, Serves(&[Access]), Shows(("预约页", "Booking page"), NURSE, DAILY), CLINIC]),
    (PhysicalEvidence, "arrive", "signs", ("导诊台、路线标识和轮椅", "Information desk, way signs and wheelchairs"), &[
        Layer(Basic), Standard("signs"), Serves(&[Access]), Shows(("标识和轮椅", "Signs and wheelchairs"), NURSE, DAILY), CLINIC]),
    (PhysicalEvidence, "consult", "screen", ("叫号屏和一人一诊室", "Queue screen and a room for one patient at a time"), &[
        Layer(Basic), Standard("privacy"), Queue("clinic"), Serves(&[Security]), Shows(("叫号屏和诊室", "Screen and room"), NURSE, DAILY), CLINIC]),
    (PhysicalEvidence, "test", "report", ("检查单和报告", "Test order and report"), &[
        Layer(Basic), Standard("test"), Shows(("报告", "Report"), ("检验科主任", "Head of the laboratory"), DAILY), LAB]),
    (PhysicalEvidence, "medicine", "label", ("药袋上的用法标签", "Directions on the medicine bag"), &[
        Layer(Basic), Standard("medicine"), Serves(&[Security]), Shows(("药袋标签", "Label"), ("药剂科主任", "Head pharmacist"), DAILY), PHARMACY]),
    (PhysicalEvidence, "home", "advice-sheet", ("回家注意事项", "What to mind at home"), &[
        Layer(Reactive), Shows(("注意事项单", "Advice sheet"), NURSE, DAILY), CLINIC]),

    (CustomerActions, "book", "choose", ("选科室和医生，预约", "Chooses department and doctor, books"), &[
        Start, Time(300, 120), Feels(0), For(&[Decider]), Persona("patient"), Layer(Basic), Standard("book"), Side(Process), Shows(("预约页", "Booking page"), NURSE, DAILY), Metric(("约到三天内的比例", "Booked within three days"), "≥ 80 %"), CLINIC]),
    (CustomerActions, "arrive", "check-in", ("到院，报到取号", "Arrives, checks in, takes a number"), &[
        Time(180, 120), Feels(0), For(&[User]), Persona("patient"), Layer(Basic), Standard("signs"), Side(Process), Shows(("路线标识", "Way signs"), NURSE, DAILY), Metric(("走错科室", "Wrong departments"), "≤ 2 %"), CLINIC]),
    (CustomerActions, "arrive", "wait", ("候诊", "Waits for the doctor"), &[
        Time(900, 600), Servers(4), Feels(-1), For(&[User]), Persona("patient"), Layer(Reactive), Side(Process), Queue("clinic"), Standard("wait"), Promise("wait"),
        Wait(1800, ("医生看诊时间长短不一", "Consultations take different times"), ("叫号屏和短信告知前面几位", "Screen and message tell how many are ahead")),
        Shows(("叫号屏", "Queue screen"), NURSE, DAILY), Metric(("候诊时间", "Waiting time"), "≤ 30 min"), CLINIC]),
    (CustomerActions, "consult", "tell", ("说病情，听诊断", "Describes the complaint, hears the diagnosis"), &[
        Truth, Time(600, 300), Feels(1), For(&[User, Decider]), Persona("patient"), Layer(Basic), Standard("privacy"), Side(Outcome), Shows(("病历", "Record"), NURSE, DAILY), Metric(("听懂医嘱的患者", "Patients who understood"), "≥ 95 %"), CLINIC]),
    (CustomerActions, "test", "be-tested", ("缴费、做检查、等报告", "Pays, is tested, waits for the report"), &[
        Charges, Time(1800, 900), Servers(3), Feels(-1), For(&[Buyer, User]), Persona("patient"), Layer(Basic), Standard("test"), Side(Outcome),
        Wait(3600, ("样本要上机分析", "The sample has to be analysed"), ("检查单上写明取报告时间", "The order says when the report is ready")),
        Shows(("检查单", "Test order"), NURSE, DAILY), Metric(("按时出报告", "Reports in time"), "≥ 98 %"), LAB]),
    (CustomerActions, "medicine", "collect", ("取药，问用法", "Collects medicine, asks how to take it"), &[
        Time(300, 180), Servers(2), Feels(1), For(&[User]), Persona("patient"), Layer(Basic), Standard("medicine"), Side(Outcome), Shows(("药袋标签", "Label"), NURSE, DAILY), Metric(("用法问答正确", "Directions repeated rightly"), "≥ 95 %"), PHARMACY]),
    (CustomerActions, "home", "recover", ("回家休养，按时复诊", "Recovers at home, comes back in time"), &[
        End, Time(600, 300), Feels(2), For(&[User]), Persona("patient"), Layer(Reactive), Side(Outcome), Shows(("注意事项单", "Advice sheet"), NURSE, DAILY), Metric(("按时复诊", "Returned in time"), "≥ 90 %"), CLINIC]),

    (Frontstage, "book", "answer", ("预约中心答疑，帮助选科", "Booking centre answers and helps to choose"), &[
        Greets, Time(180, 60), Role("guide"), Feels(1), Layer(Reactive), Side(Process), Value("kindness"), Gives(&[TriadPart::Information, TriadPart::Emotion]), Serves(&[Courtesy]), Says("您好，哪里不舒服？我帮您选科室。", "Hello. What troubles you? I will help you find the department."),
        Shows(("预约短信", "Booking message"), NURSE, DAILY), Metric(("一次选对科室", "Right department at once"), "≥ 95 %"), CLINIC]),
    (Frontstage, "arrive", "guide", ("导诊员迎上前，陪行动不便的患者", "Guide comes forward and goes with those who walk badly"), &[
        Greets, Time(60, 30), Role("guide"), Feels(2), Layer(Surprise), Side(Process), Value("kindness"), Gives(&[TriadPart::Emotion, Wish]), Serves(&[Courtesy, Understanding]), Says("您好，我带您过去，慢慢走。", "Hello, let me take you there. No hurry."),
        Shows(("导诊员着装", "Guide's uniform"), NURSE, DAILY), Metric(("主动迎接", "Met unasked"), "≥ 90 %"), CLINIC]),
    (Frontstage, "consult", "examine", ("医生问诊、查体、解释方案", "Doctor asks, examines, explains"), &[
        Truth, Time(600, 300), Servers(4), Role("doctor"), Feels(1), Layer(Basic), Side(Outcome), Value("safety"), Standard("privacy"), Gives(&[TriadPart::Information, TriadPart::Emotion, Wish]), Serves(&[Competence, Understanding]),
        Rule("医师法：告知病情和方案", "Law on doctors: inform about condition and treatment"),
        Fail([("病人多，问诊匆忙", "Many patients, little time"), ("漏问过敏史，患者没听懂", "Allergy not asked; the patient did not understand"), ("按问诊清单逐项核对，请患者复述", "Check by a list; ask the patient to repeat"), ("电话联系患者，更正医嘱，上报并道歉", "Call the patient, correct the order, report it and apologise")], [9, 3, 5]),
        Says("我再说一遍要点，您复述给我听，好吗？", "Let me sum it up; would you tell it back to me?"), Shows(("病历", "Record"), NURSE, DAILY), Metric(("清单完成率", "Checklists completed"), "100 %"), CLINIC]),
    (Frontstage, "test", "draw", ("核对姓名，采样，说明何时取报告", "Checks the name, takes the sample, says when the report is ready"), &[
        Truth, Time(300, 120), Servers(3), Role("nurse"), Feels(0), Layer(Basic), Side(Process), Value("safety"), Standard("test"), Gives(&[TriadPart::Information, TriadPart::Emotion]), Serves(&[Reliability, Security]),
        Fail([("只问“是您吗”，没有核对两项信息", "Asks only “is it you?” instead of checking twice"), ("样本弄错", "Samples mixed up"), ("姓名加生日双核对，条码随管打印", "Name and birthday, bar code printed at the tube"), ("立即召回重采，免费，院方道歉", "Call back at once, repeat free of charge, apologise")], [10, 2, 4]),
        Says("请您说一下姓名和生日。报告下午三点可以取。", "Please tell me your name and birthday. The report is ready at three."), Shows(("条码样本管", "Tube with bar code"), NURSE, DAILY), Metric(("样本差错", "Sample errors"), "0"), LAB]),
    (Frontstage, "medicine", "explain", ("药师交代用法和禁忌", "Pharmacist explains directions and warnings"), &[
        Truth, Time(120, 60), Servers(2), Role("pharmacist"), Feels(1), Layer(Basic), Side(Process), Value("safety"), Standard("medicine"), Promise("medicine"), Gives(&[TriadPart::Information]), Serves(&[Competence, Security]), Says("这个饭后吃，一天两次，服药期间不要喝酒。", "After meals, twice a day; no alcohol meanwhile."),
        Shows(("药袋标签", "Label"), ("药剂科主任", "Head pharmacist"), DAILY), Metric(("发药差错", "Dispensing errors"), "0"), PHARMACY]),
    (Frontstage, "home", "call", ("两天后电话随访", "Calls after two days"), &[
        Time(180, 60), Role("nurse"), Feels(2), Layer(Surprise), Side(Process), Value("kindness"), Standard("follow-up"), Gives(&[TriadPart::Information, TriadPart::Emotion]), Serves(&[Understanding]), Says("您好，这两天好些了吗？药都按时吃了吗？", "Hello. Are you better? Have you taken the medicine in time?"),
        Shows(("随访记录", "Follow-up record"), NURSE, DAILY), Metric(("随访率", "Calls made"), "≥ 90 %"), CLINIC]),

    (Backstage, "book", "slots", ("按医生出诊安排放号", "Opens times by the doctors' duty"), &[
        Absent, Time(1800, 600), Role("guide"), Layer(Basic), Standard("book"), Side(Process), Metric(("号源准确", "Times that are true"), "≥ 99 %"), CLINIC]),
    (Backstage, "arrive", "triage", ("分诊，急重优先", "Triage: urgent cases first"), &[
        Absent, Time(120, 60), Role("nurse"), Layer(Basic), Standard("wait"), Side(Process), Value("safety"), Metric(("分诊准确", "Triage right"), "≥ 98 %"), CLINIC]),
    (Backstage, "test", "analyse", ("上机分析，双人审核", "Analyses; two people review"), &[
        Absent, Time(1800, 600), Role("nurse"), Layer(Basic), Standard("test"), Side(Outcome), Value("safety"), Metric(("危急值十分钟内通知", "Critical values told within ten minutes"), "100 %"), LAB]),
    (Backstage, "medicine", "dispense", ("审方、配药、复核", "Reviews the prescription, dispenses, checks"), &[
        Absent, Time(300, 180), Servers(2), Role("pharmacist"), Layer(Basic), Standard("medicine"), Side(Outcome), Value("safety"), Metric(("复核率", "Checked"), "100 %"), PHARMACY]),
    (Backstage, "home", "chart", ("病历归档，排随访", "Files the record, plans the call"), &[
        Absent, Time(300, 120), Role("nurse"), Layer(Basic), Standard("follow-up"), Side(Process), Metric(("当日归档", "Filed the same day"), "≥ 98 %"), CLINIC]),
    (Support, "book", "system", ("预约与病历系统", "Booking and record system"), &[
        Absent, Meets(PersonObject), Time(5, 5), Layer(Basic), Standard("book"), Side(Outcome), Rule("个人信息保护法", "Personal Information Protection Law"), Metric(("系统可用率", "Availability"), "≥ 99.9 %"), Owner("信息科", "IT")]),
    (Support, "consult", "duty", ("医生排班与培训", "Doctors' duty and training"), &[
        Absent, Time(7200, 3600), Layer(Basic), Standard("wait"), Side(Process), Metric(("准时开诊", "Clinics that start in time"), "≥ 95 %"), Owner("医务科", "Medical office")]),
    (Support, "test", "devices", ("设备校准与维护", "Calibration and maintenance"), &[
        Absent, Time(3600, 1800), Layer(Basic), Standard("test"), Side(Outcome), Metric(("按期校准", "Calibrated in time"), "100 %"), Owner("设备科", "Equipment office")]),
    (Support, "medicine", "supply", ("药品供应", "Supply of medicines"), &[
        Absent, Time(7200, 3600), Layer(Basic), Standard("medicine"), Side(Outcome), Metric(("缺药", "Out of stock"), "≤ 1 %"), PHARMACY]),
];

/// The template.
pub(super) const PLAN: Plan = Plan {
    title: ("医院：一次门诊", "Hospital: an out-patient visit"),
    scenario: (
        "一位患者从预约、候诊、就诊、检查、取药到回家随访。",
        "A patient from booking through waiting, consultation, tests and medicine to the follow-up at home.",
    ),
    segment: ("常见病门诊患者", "Out-patients with common complaints"),
    arrivals: 20,
    phases: &[
        ("book", ("预约", "Booking"), Presale),
        ("arrive", ("到院", "Arrival"), Sale),
        ("consult", ("就诊", "Consultation"), Sale),
        ("test", ("检查", "Tests"), Sale),
        ("medicine", ("取药", "Medicine"), Sale),
        ("home", ("回家", "At home"), After),
    ],
    roles: &[
        ("doctor", ("医生", "Doctor"), 500),
        ("guide", ("导诊员", "Guide"), 100),
        ("nurse", ("护士", "Nurse"), 200),
        ("pharmacist", ("药师", "Pharmacist"), 200),
    ],
    personas: &[(
        "patient",
        ("陪母亲看病的刘女士", "Ms Liu, who comes with her mother"),
        (
            "母亲行动不便、听力不好，最怕走错、等久、听不懂。",
            "Her mother walks and hears badly; they dread losing the way, long waits and words they do not understand.",
        ),
    )],
    standards: &[
        (
            "book",
            (
                "号源真实，三天内可约",
                "Times are true; a visit within three days",
            ),
            "3 d",
            "1 d",
        ),
        (
            "follow-up",
            ("离院两天内随访", "A call within two days"),
            "2 d",
            "1 d",
        ),
        (
            "medicine",
            (
                "发药双人核对，用法写明",
                "Two people check; directions are written",
            ),
            "100 %",
            "0",
        ),
        (
            "privacy",
            ("一人一诊室，复述确认", "One patient a room; told back"),
            "100 %",
            "0",
        ),
        (
            "signs",
            ("每个转角都有标识", "A sign at every turn"),
            "100 %",
            "2 %",
        ),
        (
            "test",
            ("双核对采样，按时出报告", "Checked twice; reports in time"),
            "30 min",
            "15 min",
        ),
        (
            "wait",
            (
                "预约患者候诊不超过三十分钟",
                "Booked patients wait thirty minutes at most",
            ),
            "15 min",
            "10 min",
        ),
    ],
    promises: &[
        (
            "medicine",
            ("每一种药都讲清用法", "Every medicine is explained"),
            "medicine",
        ),
        (
            "wait",
            (
                "预约候诊不超过三十分钟",
                "No more than thirty minutes' wait with a booking",
            ),
            "wait",
        ),
    ],
    values: &[
        ("safety", ("安全", "Safety")),
        ("kindness", ("关爱", "Kindness")),
        ("efficiency", ("效率", "Efficiency")),
    ],
    queues: &[("clinic", ("内科门诊", "Internal medicine"), "N")],
    cards: CARDS,
    links: &[
        ("choose", "check-in", Sequence),
        ("check-in", "wait", Sequence),
        ("wait", "tell", Sequence),
        ("tell", "be-tested", Sequence),
        ("be-tested", "collect", Sequence),
        ("collect", "recover", Sequence),
        ("page", "choose", Information),
        ("choose", "answer", Sequence),
        ("answer", "choose", Information),
        ("slots", "answer", Information),
        ("system", "slots", Information),
        ("signs", "check-in", Information),
        ("check-in", "guide", Sequence),
        ("guide", "check-in", Information),
        ("triage", "guide", Information),
        ("screen", "wait", Information),
        ("tell", "examine", Sequence),
        ("examine", "tell", Information),
        ("duty", "triage", Information),
        ("be-tested", "draw", Sequence),
        ("draw", "be-tested", Information),
        ("draw", "analyse", Handoff),
        ("analyse", "report", Information),
        ("report", "be-tested", Information),
        ("devices", "analyse", Information),
        ("analyse", "draw", Information),
        ("collect", "explain", Sequence),
        ("explain", "collect", Information),
        ("dispense", "explain", Handoff),
        ("supply", "dispense", Information),
        ("label", "collect", Information),
        ("recover", "call", Sequence),
        ("call", "recover", Information),
        ("chart", "call", Information),
        ("advice-sheet", "recover", Information),
    ],
    labels: &[],
};
