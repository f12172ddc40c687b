// What a device has stored, and whether it is what a respondent was promised.

/** An expression that reads drafts and responses, with their keys, as the database holds them. */
export const READ = `new Promise((done, fail) => {
  const names = ['drafts', 'responses'];
  const open = indexedDB.open('serviscope');
  // Nothing was ever stored: leave no database behind, the application makes its own.
  let empty = false;
  open.onupgradeneeded = () => {
    empty = true;
    open.transaction.abort();
  };
  open.onerror = () => (empty ? done({ drafts: [], responses: [] }) : fail(open.error));
  open.onsuccess = () => {
    const database = open.result;
    const found = { drafts: [], responses: [] };
    const transaction = database.transaction(names);
    for (const name of names) {
      transaction.objectStore(name).openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        found[name].push([cursor.key, cursor.value]);
        cursor.continue();
      };
    }
    transaction.oncomplete = () => {
      database.close();
      done(found);
    };
    transaction.onabort = () => fail(transaction.error);
  };
})`;

/** The questions of a survey: id, what kind it is, the keys its answers have, and its words. */
export function questionsOf(survey, lang) {
  const fill = (text) => text[lang].replaceAll('{org}', survey.org[lang]).replaceAll('{sector}', survey.sector[lang]);
  return survey.sections.flatMap(({ questions }) => questions).map(({ id, kind, text }) => {
    const [name, details] = typeof kind === 'string' ? [kind, {}] : Object.entries(kind)[0];
    const keys = details.parts ? details.parts.map((part) => part.id) : [id];
    return { id, kind: name, details, keys, words: fill(text).trim() };
  });
}

/** Keeps what was promised to a respondent, and compares it with what is stored. */
export class Promises {
  lost = [];
  torn = [];
  acked = 0;
  submitted = 0;
  #responses = new Map(); // key to text: a response never changes
  #finished = []; // answers of surveys whose thanks were seen since the last comparison
  #now = new Map(); // acknowledged answers of the survey under way
  #asked = new Map(); // answers that were given and not acknowledged yet
  #submitting = false;

  constructor(survey, questions) {
    this.prefix = `${survey.id}@${survey.version}/`;
    this.kinds = new Map(questions.flatMap((question) => question.keys.map((key) => [key, question])));
    this.places = new Set(questions.map(({ id }) => id));
  }

  /** Answers were given: they may be stored from now on. */
  give(answers) {
    for (const [key, value] of answers) this.#asked.set(key, value);
  }

  /** The survey is being submitted. */
  submit() {
    this.#submitting = true;
  }

  /** The next screen was seen: what was given must be stored for ever. */
  acknowledge(isThanks) {
    if (this.#asked.size > 0) this.acked += 1;
    for (const [key, value] of this.#asked) this.#now.set(key, value);
    this.#asked.clear();
    if (!this.#submitting || !isThanks) return;
    this.#finished.push(this.#now);
    this.#now = new Map();
    this.#submitting = false;
    this.submitted += 1;
  }

  /** Compares with what is stored after a kill, and goes on from there. */
  compare(stored) {
    const drafts = stored.drafts.map((entry) => this.#read(entry, 'draft')).filter(Boolean);
    const responses = stored.responses.map((entry) => this.#read(entry, 'response')).filter(Boolean);
    const texts = new Map(stored.responses);
    for (const [key, text] of this.#responses) {
      if (!texts.has(key)) this.lost.push(`response ${key} is gone`);
      else if (texts.get(key) !== text) this.torn.push(`response ${key} changed`);
    }
    const fresh = responses.filter(({ key }) => !this.#responses.has(key));
    fresh.sort((a, b) => (a.document.submitted_at < b.document.submitted_at ? -1 : 1));
    this.#responses = texts;

    for (const answers of this.#finished.splice(0)) {
      const response = fresh.shift();
      if (response) this.#holds(response, answers, new Map());
      else this.lost.push(`a response that was thanked for, ${answers.size} answers`);
    }
    for (const { key } of drafts) if (texts.has(key)) this.torn.push(`${key} is a draft and a response at once`);
    if (drafts.length > 1) this.torn.push(`${drafts.length} drafts at once`);
    const current = this.#submitting && fresh.length > 0 ? fresh.shift() : drafts[0];
    if (fresh.length > 0) this.torn.push(`${fresh.length} responses that nobody submitted`);
    if (current) this.#holds(current, this.#now, this.#asked);
    else for (const key of this.#now.keys()) this.lost.push(`${key}, with its whole draft`);

    const goesOn = current?.what === 'draft' ? Object.entries(current.document.answers) : [];
    this.#now = new Map(goesOn);
    this.#asked.clear();
    this.#submitting = false;
    return { drafts: drafts.length, responses: responses.length };
  }

  /** Reads one document; a damaged one is noted and left out. */
  #read([key, text], what) {
    let document;
    try {
      document = JSON.parse(text);
    } catch (error) {
      this.torn.push(`${what} ${key}: ${error.message}`);
      return undefined;
    }
    const flaws = [...this.#flaws(key, document, what)];
    for (const flaw of flaws) this.torn.push(`${what} ${key}: ${flaw}`);
    return { key, document, what };
  }

  *#flaws(key, document, what) {
    if (key !== `${this.prefix}${document.id}`) yield 'stored under a foreign key';
    if (what === 'draft' && !this.places.has(document.at)) yield `stands at ${document.at}`;
    if (what === 'draft' && Number.isNaN(Date.parse(document.saved_at))) yield 'has no time of saving';
    if (what === 'response' && Number.isNaN(Date.parse(document.submitted_at))) yield 'has no time of submission';
    for (const [name, value] of Object.entries(document.answers ?? {})) {
      const question = this.kinds.get(name);
      if (!question) yield `an answer to ${name}, which nobody asked`;
      else if (!fits(value, question)) yield `${name} is ${JSON.stringify(value)}`;
    }
  }

  /** `promised` must be there; of `asked`, any may be; nothing else. */
  #holds({ key, document, what }, promised, asked) {
    for (const [name, value] of promised) {
      const found = document.answers?.[name];
      const given = asked.has(name) && found === asked.get(name);
      if (found !== value && !given) this.lost.push(`${what} ${key}: ${name} was ${value}, is ${found}`);
    }
    for (const [name, value] of Object.entries(document.answers ?? {})) {
      if (promised.get(name) !== value && asked.get(name) !== value) this.torn.push(`${what} ${key}: ${name} is ${value}, which nobody gave`);
    }
  }
}

function fits(value, { kind, details }) {
  if (kind === 'rating') return value === null || (Number.isInteger(value) && value >= details.min && value <= details.max);
  if (kind === 'constant_sum') return Number.isInteger(value) && value >= 0 && value <= details.total;
  return value === null || ['string', 'number'].includes(typeof value);
}
