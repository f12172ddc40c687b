import type { Documents } from './workspace.ts';

/** Scores of an answer, by item (1 to 22) and respondent (from 0). */
type Score = (item: number, place: number) => number | null;

/** How the answers of a survey come about. */
interface Shape {
  count: number;
  survey?: string;
  items?: number[];
  expected: Score;
  perceived: Score;
  /** Importance points of the five dimensions. */
  points?: number[];
  more?: (place: number) => Record<string, number | null>;
}

const ITEMS = Array.from({ length: 22 }, (_, item) => item + 1);
const DIMENSIONS = ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'];
/** The first item of each dimension. */
const FIRST = [1, 5, 10, 14, 18];

/** Answers that differ between items and people, on a scale of seven points. */
const expected: Score = (item, place) => 5 + ((item * 3 + place) % 3);
const perceived: Score = (item, place) => 1 + ((item * 5 + place * 2) % 6);

const key = (item: number, side: string) => `SQ${String(item).padStart(2, '0')}${side}`;

function response(shape: Shape, place: number): object {
  const survey = shape.survey ?? 'servqual22';
  const items = shape.items ?? ITEMS;
  const points = shape.points ?? [20, 20, 20, 20, 20];
  return {
    schema: 1, id: `${survey}-${place}`, survey, version: 1, lang: 'en',
    started_at: '2026-03-01T02:00:00.000Z', submitted_at: `2026-03-01T02:${String(10 + place)}:00.000Z`,
    answers: Object.fromEntries([
      ...items.map((item) => [key(item, 'E'), shape.expected(item, place)]),
      ...items.map((item) => [key(item, 'P'), shape.perceived(item, place)]),
      ...DIMENSIONS.map((dimension, index) => [`W_${dimension}`, points[index]]),
      ...Object.entries(shape.more?.(place) ?? { OB01: 3 + (place % 5), OB03: place % 11 }),
    ]),
  };
}

function responses(shape: Shape): object[] {
  return Array.from({ length: shape.count }, (_, place) => response(shape, place));
}

/** A survey of some of the 22 pairs and of the levels of one dimension, on a scale of its own. */
function survey(id: string, items: number[], [min, max]: [number, number]): object {
  const kind = { rating: { min, max, allow_na: true } };
  const ask = (id: string) => ({ id, text: { zh: id, en: id }, kind });
  const sides = ['E', 'P'].map((side) => ({
    id: side, title: { zh: side, en: side }, lead: { zh: '', en: '' }, questions: items.map((item) => ask(key(item, side))),
  }));
  const levels = ['min', 'desired', 'perceived'].map((level) => ask(`ZT02.${level}`));
  return {
    schema: 1, id, version: 1, instrument: { id: 'servqual22', version: 1, variant: 'classic' },
    title: { zh: id, en: id }, org: { zh: '', en: '' }, sector: { zh: '', en: '' }, minutes: 3,
    sections: [...sides, { id: 'Z', title: { zh: 'Z', en: 'Z' }, lead: { zh: '', en: '' }, questions: levels }],
  };
}

/** One respondent, two, or more: everything answered, no two alike. */
export const few = (count: number): Documents => ({ responses: responses({ count, expected, perceived }) });

/** Everybody says the same of everything. */
export const constant: Documents = {
  responses: responses({ count: 12, expected: () => 6, perceived: () => 5, more: () => ({ OB01: 5, OB03: 8 }) }),
};

/** Everybody expects the same; perceptions differ. */
export const sameExpectations: Documents = { responses: responses({ count: 12, expected: () => 6, perceived }) };

/** Everybody says of everything that it does not apply, and gives no points. */
export const missing: Documents = {
  responses: responses({ count: 6, expected: () => null, perceived: () => null, points: [], more: () => ({ OB01: null, OB03: null }) }),
};

/** The points of every respondent add up to 90. */
export const offTotal: Documents = { responses: responses({ count: 12, expected, perceived, points: [18, 18, 18, 18, 18] }) };

/** From 0 to 10, the ends included. */
export const eleven: Documents = {
  surveys: [survey('eleven', ITEMS, [0, 10])],
  responses: responses({
    count: 12,
    survey: 'eleven',
    expected: (item, place) => 8 + ((item + place) % 3),
    perceived: (item, place) => (item * 7 + place * 3) % 11,
    more: (place) => ({ 'ZT02.min': 4, 'ZT02.desired': 10, 'ZT02.perceived': 8 + (place % 3), OB01: 3 + (place % 5), OB03: place % 11 }),
  }),
};

/** One item a dimension. */
export const single: Documents = {
  surveys: [survey('single', FIRST, [1, 7])],
  responses: responses({
    count: 12,
    survey: 'single',
    items: FIRST,
    expected,
    perceived,
    more: (place) => ({ 'ZT02.min': 3, 'ZT02.desired': 7, 'ZT02.perceived': 4 + (place % 3), OB01: 3 + (place % 5), OB03: place % 11 }),
  }),
};
