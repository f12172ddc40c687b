type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Dict = { [key: string]: Json };

/** Lists of records that are told apart by random ids, and what else tells them apart. */
const RECORDS: Record<string, (record: Dict) => Json | undefined> = {
  phases: ({ title }) => title,
  cards: ({ title }) => title,
  personas: ({ name }) => name,
  promises: ({ text }) => text,
  standards: ({ text }) => text,
  roles: ({ name }) => name,
  values: ({ name }) => name,
  queues: ({ name }) => name,
};

/**
 * What a stored blueprint says, without ids, versions, times and the order in which things were made: two
 * blueprints with the same content give equal results. Ids become the words of what they stand for,
 * sets and lists of records are sorted, and places in a cell are counted from 0.
 */
export function content(stored: unknown): unknown {
  const blueprint = structuredClone(stored) as Dict;
  const names = new Map<string, string>([[String(blueprint.id), 'blueprint']]);
  for (const [key, words] of Object.entries(RECORDS)) {
    for (const record of records(blueprint, key)) names.set(String(record.id), `${key}: ${english(words(record))}`);
  }
  for (const link of records(blueprint, 'links')) {
    names.set(String(link.id), `link: ${names.get(String(link.from))} → ${names.get(String(link.to))}`);
  }
  // Two records with the same words would become one.
  if (new Set(names.values()).size < names.size) throw new Error('two records have the same words');
  count(records(blueprint, 'cards'));
  const { schema: _, revision: __, updated_at: ___, ...rest } = renamed(blueprint, names) as Dict;
  for (const key of [...Object.keys(RECORDS), 'links']) {
    // The order of phases is content.
    if (key !== 'phases') records(rest, key).sort((one, other) => compare(String(one.id), String(other.id)));
  }
  return rest;
}

const records = (blueprint: Dict, key: string): Dict[] => (blueprint[key] ?? []) as Dict[];

const english = (words: Json | undefined): string => String((words as Dict | undefined)?.en ?? '');

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Makes the places of the cards of each cell 0, 1, 2 … */
function count(cards: Dict[]): void {
  const next = new Map<string, number>();
  for (const card of [...cards].sort((one, other) => Number(one.order) - Number(other.order))) {
    const cell = `${String(card.lane)}/${String(card.phase)}`;
    const place = next.get(cell) ?? 0;
    card.order = place;
    next.set(cell, place + 1);
  }
}

/** Where ids stand. */
const REFERENCES = ['id', 'from', 'to', 'phase', 'personas', 'promises', 'standards', 'standard', 'role', 'serves', 'against', 'queue'];

/** A value in which every id is what `names` says, and every list of ids is sorted. */
function renamed(value: Json, names: Map<string, string>, key = ''): Json {
  if (typeof value === 'string') return (REFERENCES.includes(key) && names.get(value)) || value;
  if (Array.isArray(value)) {
    const list = value.map((entry) => renamed(entry, names, key));
    const isSet = REFERENCES.includes(key) && list.every((entry) => typeof entry === 'string');
    return isSet ? (list as string[]).sort(compare) : list;
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, renamed(entry, names, key)]));
  }
  return value;
}
