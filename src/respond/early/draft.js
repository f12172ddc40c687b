// A draft as `crates/domain/src/response` has it, for a survey of plain choices.

/** Version of the response document's structure. */
const RESPONSE_SCHEMA = 1;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new ULID: sortable by time, unique across devices without a server. */
function ulid() {
  let time = Date.now();
  let id = '';
  for (let place = 0; place < 10; place += 1) {
    id = CROCKFORD[time % 32] + id;
    time = Math.floor(time / 32);
  }
  return crypto.getRandomValues(new Uint8Array(16)).reduce((text, byte) => text + CROCKFORD[byte % 32], id);
}

/** An empty draft. */
export function startDraft({ id: survey, version }, lang, context) {
  const now = new Date().toISOString();
  return { schema: RESPONSE_SCHEMA, id: ulid(), survey, version, lang, started_at: now, saved_at: now, context, at: '', timings: [], answers: {} };
}

/** The times of a question; in whole milliseconds, as `response/timing.rs` explains. */
function timing(draft, q) {
  const known = draft.timings.find((timing) => timing.q === q);
  if (known) return known;
  const fresh = { q, visits: 0, spent: 0 };
  draft.timings.push(fresh);
  return fresh;
}

/** The question appeared on the screen. */
export function appeared(draft, q) {
  draft.at = q;
  timing(draft, q).visits += 1;
}

/** It was answered `ms` after it appeared. */
export function answered(draft, q, answer, ms) {
  draft.answers[q] = answer;
  const times = timing(draft, q);
  times.last = times.spent + Math.trunc(ms);
  times.first ??= times.last;
}

/** It left the screen, `ms` after it appeared. */
export function left(draft, q, ms) {
  timing(draft, q).spent += Math.trunc(ms);
}
