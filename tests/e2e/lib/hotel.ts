/**
 * The check-in of A Hotel as somebody draws it from blank: short, but with every kind of link, mark
 * and record that the checks ask for. Names are those of the template
 * (`crates/domain/src/blueprint/templates/hotel.rs`).
 */

/** Something done to a field, by its label. */
export type Step =
  | { write: string; words: string }
  | { choose: string; option: string }
  | { tick: string }
  | { pick: string; of: string }
  /** A button that adds a record, whose first field then has the focus. */
  | { add: string; first: string; words: string };

/** Fields behind a summary. */
export interface Group {
  group: string;
  steps: Step[];
}

export interface PhasePlan {
  /** What it is called in a blank blueprint; absent for one to add. */
  blank?: string;
  en: string;
  zh: string;
}

export interface CardPlan {
  lane: string;
  phase: string;
  title: string;
  marks?: string[];
  /** Survey items, as typed. */
  items?: string;
  /** In the order of the panel. */
  groups?: Group[];
}

export interface LinkPlan {
  from: string;
  to: string;
  /** Plain sequences have none of these. */
  kind?: 'Hand-off' | 'Information' | 'Branch' | 'Loop';
  words?: string;
  bothWays?: boolean;
}

const write = (label: string, words: string): Step => ({ write: label, words });
const choose = (label: string, option: string): Step => ({ choose: label, option });
const tick = (label: string): Step => ({ tick: label });
const group = (title: string, ...steps: Step[]): Group => ({ group: title, steps });

/** Target and tolerance, in minutes or in seconds. */
const time = (target: string, tolerance: string, unit?: 's'): Group =>
  group('Time', ...['Target', 'Tolerance'].flatMap((field, index) => [
    write(field, index === 0 ? target : tolerance),
    ...(unit ? [choose(`${field}: unit`, unit)] : []),
  ]));
const owner = (name: string, ...steps: Step[]): Group => group('Owner and authority', write('Owner', name), ...steps);
const feels = (point: string): Group => group('Emotion', { pick: point, of: 'As designed' });
const evidence = (words: string, checker: string, often: string): Group =>
  group('Evidence', { add: 'Add evidence', first: 'What customers see', words }, write('Who checks it', checker), write('How often', often));
const metric = (words: string, target: string): Group =>
  group('Metrics', { add: 'Add a metric', first: 'What is measured', words }, write('Target, for example ≥ 95 %', target));
const place = (...marks: string[]): Group => group('Place in the whole', ...marks.map(tick));

const PERSONA = 'Mr Wang on business';
const QUICK = 'Check-in takes three minutes at most';
const CHECKED = 'A room is released once it is checked';
const PROMISE = 'At most five minutes of waiting';

/** What the blueprint shows, for whom, and the records beside the grid. */
export const ABOUT: { steps: Step[]; groups: Group[] } = {
  steps: [
    write('Name (English)', 'A Hotel, Beijing: check-in'),
    write('Name (Chinese)', '北京 A 饭店：入住'),
    write('Scenario', 'One stay of a guest with a booking, from reservation to departure.'),
    write('Customers it is for', 'Individual business guests'),
    write('Customers who come in an hour', '40'),
  ],
  groups: [
    group('Personas', { add: 'Add a persona', first: 'Name', words: PERSONA }, tick('Buyer'), tick('User')),
    group(
      'Standards',
      { add: 'Add a standard', first: 'What has to be so', words: QUICK },
      write('Target, for example 60 s', '2 min'),
      write('Tolerance, for example 15 s', '1 min'),
      { add: 'Add a standard', first: 'What has to be so', words: CHECKED },
    ),
    group(
      'Promise ledger',
      { add: 'Add a promise', first: 'What is promised', words: PROMISE },
      choose('The standard behind it', QUICK),
    ),
    group('Roles and limits', { add: 'Add a role', first: 'Role', words: 'Receptionist' }, write('Limit a customer', '500')),
    group(
      'Values, ranked',
      { add: 'Add a value', first: 'Value', words: 'Honesty' },
      { add: 'Add a value', first: 'Value', words: 'Courtesy' },
    ),
    group(
      'Queues with numbers',
      { add: 'Add a queue', first: 'Name', words: 'Front desk' },
      write('Letters before the number', 'A'),
      tick('Shows how long it will take'),
    ),
  ],
};

/** The phases from first to last. The one to add is added at the end and moved to its place. */
export const PHASES: PhasePlan[] = [
  { blank: 'Before', en: 'Booking', zh: '预订' },
  { blank: 'During', en: 'Arrival', zh: '抵店' },
  { en: 'Check-in', zh: '登记入住' },
  { blank: 'After', en: 'Departure', zh: '离店' },
];

const BOOKS = 'Compares rooms and books';
const ARRIVES = 'Arrives and finds the front desk';
const WAITS = 'Waits at the front desk';
const REGISTERS = 'Registers and takes the key';
const PAYS = 'Pays and leaves';
const ADVISES = 'Agent answers and suggests a room that fits';
const GREETS = 'Doorman greets the guest by name';
const ASSIGNS = 'Checks the booking, hands over the room as booked';
const SEES_OFF = 'Explains the bill, sees the guest off';
const RELEASES = 'Inspects the room and releases it';
const MAINTAINS = 'Linen supply and maintenance';

/** The cards, lane by lane; those of one cell from top to bottom. */
export const CARDS: CardPlan[] = [
  {
    lane: 'Physical evidence',
    phase: 'Booking',
    title: 'Confirmation: room, rate, service hours',
    groups: [evidence('Confirmation message', 'Reservations supervisor', 'Daily')],
  },
  {
    lane: 'Physical evidence',
    phase: 'Arrival',
    title: 'Entrance, lobby and signs',
    groups: [evidence('Entrance, lobby and signs', 'Quality inspector', 'Every shift')],
  },
  {
    lane: 'Physical evidence',
    phase: 'Check-in',
    title: 'Queue screen: guests ahead, minutes left',
    groups: [evidence('Queue screen', 'Front-office supervisor', 'Every shift')],
  },
  {
    lane: 'Customer actions',
    phase: 'Booking',
    title: BOOKS,
    groups: [feels('0, Neutral'), group('For whom', tick(PERSONA), tick('Buyer'), tick('User')), place('The service starts')],
  },
  { lane: 'Customer actions', phase: 'Arrival', title: ARRIVES, groups: [feels('+1, Pleasant')] },
  {
    lane: 'Customer actions',
    phase: 'Check-in',
    title: WAITS,
    marks: ['Wait point'],
    items: 'SQ10',
    groups: [
      group(
        'Waiting',
        write('Longest wait', '5'),
        write('Why they wait, as they are told', 'Many guests arrive in the same hour'),
        write('How they learn how much longer', 'The screen shows the minutes left'),
        choose('Queue', 'Front desk'),
      ),
      feels('0, Neutral'),
    ],
  },
  { lane: 'Customer actions', phase: 'Check-in', title: REGISTERS, groups: [feels('+1, Pleasant')] },
  {
    lane: 'Customer actions',
    phase: 'Departure',
    title: PAYS,
    groups: [
      feels('+1, Pleasant'),
      evidence('Bill and invoice', 'Night auditor', 'Daily'),
      place('The service ends', 'Customers are charged'),
    ],
  },
  {
    lane: 'Frontstage',
    phase: 'Booking',
    title: ADVISES,
    groups: [
      time('4', '2'),
      owner('Reservations manager'),
      feels('+1, Pleasant'),
      group('Script', write('What the staff say', 'Hello, A Hotel reservations. Which nights would you like to stay?')),
      metric('Enquiries that become bookings', '≥ 60 %'),
      place('Customers are greeted', 'Customers learn the price'),
    ],
  },
  {
    lane: 'Frontstage',
    phase: 'Arrival',
    title: GREETS,
    marks: ['Moment of truth'],
    groups: [
      time('20', '10', 's'),
      owner('Front-office manager'),
      feels('+2, Delighted'),
      metric('Guests greeted by name', '≥ 80 %'),
      group('Nature', choose('Service layer', 'Surprise')),
    ],
  },
  {
    lane: 'Frontstage',
    phase: 'Check-in',
    title: ASSIGNS,
    marks: ['Fail point'],
    groups: [
      time('2', '1'),
      group(
        'Failing',
        write('Cause', 'Room status or booking is wrong'),
        write('Effect on the customer', 'The guest does not get the room booked'),
        write('Prevention', "Check today's bookings two hours ahead"),
        write('Recovery plan', 'Apologise, upgrade on the spot'),
        choose('Severity', '8'),
        choose('Occurrence', '3'),
        choose('Detection', '3'),
      ),
      owner('Front-office manager', choose('Who acts', 'Receptionist')),
      feels('+1, Pleasant'),
      group('Standards', tick(QUICK)),
      group('Promises', tick(PROMISE)),
      metric('Rooms as booked', '≥ 99 %'),
      group('Nature', choose('Service layer', 'Basic')),
      group('Value', choose('Serves', 'Honesty'), choose('Conflicts with', 'Courtesy')),
    ],
  },
  {
    lane: 'Frontstage',
    phase: 'Departure',
    title: SEES_OFF,
    marks: ['Moment of truth'],
    groups: [
      time('2', '1'),
      owner('Front-office manager'),
      feels('+2, Delighted'),
      evidence('Bill and parting gift', 'Front-office supervisor', 'Every shift'),
      metric('Content at departure', '≥ 95 %'),
    ],
  },
  {
    lane: 'Backstage',
    phase: 'Check-in',
    title: RELEASES,
    groups: [
      time('10', '5'),
      owner('Housekeeping manager'),
      group('Standards', tick(CHECKED)),
      group('Nature', choose('Is the customer there?', 'No')),
    ],
  },
  { lane: 'Support processes', phase: 'Check-in', title: MAINTAINS, groups: [owner('Chief engineer')] },
];

export const LINKS: LinkPlan[] = [
  { from: BOOKS, to: ADVISES },
  { from: ADVISES, to: BOOKS, kind: 'Information' },
  { from: BOOKS, to: ARRIVES },
  { from: ARRIVES, to: GREETS },
  { from: ARRIVES, to: WAITS, kind: 'Branch', words: 'others are waiting' },
  { from: ARRIVES, to: REGISTERS, kind: 'Branch', words: 'the desk is free' },
  { from: WAITS, to: REGISTERS },
  { from: REGISTERS, to: ASSIGNS },
  { from: ASSIGNS, to: WAITS, kind: 'Loop', words: 'the room is not ready' },
  { from: RELEASES, to: ASSIGNS, kind: 'Hand-off' },
  { from: MAINTAINS, to: RELEASES, kind: 'Hand-off', bothWays: true },
  { from: REGISTERS, to: PAYS },
  { from: PAYS, to: SEES_OFF },
];
