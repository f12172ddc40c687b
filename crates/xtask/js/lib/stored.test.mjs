// The judge of the faults must notice what it is there to notice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Promises, questionsOf } from './stored.mjs';

const rating = { rating: { min: 1, max: 7 } };
const text = { en: 'What about {org}?' };
const parts = [{ id: 'W_a' }, { id: 'W_b' }];
const survey = {
  id: 's',
  version: 1,
  org: { en: 'us' },
  sector: { en: 'trade' },
  sections: [{ questions: [{ id: 'A', kind: rating, text }, { id: 'W', kind: { constant_sum: { total: 100, parts } }, text }] }],
};
const questions = questionsOf(survey, 'en');
const draft = (answers, more = {}) => ['s@1/1', JSON.stringify({ id: '1', at: 'A', saved_at: '2026-01-01T00:00:00Z', answers, ...more })];
const response = (answers, id = '1') => [`s@1/${id}`, JSON.stringify({ id, submitted_at: '2026-01-01T00:00:00Z', answers })];

/** Promises after `A` was answered with 5 and acknowledged. */
function answered() {
  const promises = new Promises(survey, questions);
  promises.give([['A', 5]]);
  promises.acknowledge(false);
  return promises;
}

function flaws(promises, drafts, responses = []) {
  promises.compare({ drafts, responses });
  return [promises.lost.length, promises.torn.length];
}

test('words are filled in and parts have keys of their own', () => {
  assert.deepEqual(questions.map(({ words, keys }) => [words, keys]), [['What about us?', ['A']], ['What about us?', ['W_a', 'W_b']]]);
});

test('what was acknowledged must be there', () => {
  assert.deepEqual(flaws(answered(), [draft({ A: 5 })]), [0, 0]);
  assert.deepEqual(flaws(answered(), [draft({})]), [1, 0]);
  assert.deepEqual(flaws(answered(), []), [1, 0]);
  assert.deepEqual(flaws(answered(), [draft({ A: 4 })]), [1, 1]);
});

test('what was given but not acknowledged may be there, and nothing else', () => {
  const given = () => {
    const promises = answered();
    promises.give([['W_a', 50], ['W_b', 50]]);
    return promises;
  };
  assert.deepEqual(flaws(given(), [draft({ A: 5 })]), [0, 0]);
  assert.deepEqual(flaws(given(), [draft({ A: 5, W_a: 50, W_b: 50 })]), [0, 0]);
  assert.deepEqual(flaws(given(), [draft({ A: 5, W_a: 40 })]), [0, 1]);
});

test('damaged documents are noticed', () => {
  assert.deepEqual(flaws(answered(), [['s@1/1', '{"id":"1"']]), [1, 1]);
  assert.deepEqual(flaws(answered(), [draft({ A: 5 }, { at: 'Z' })]), [0, 1]);
  assert.deepEqual(flaws(answered(), [draft({ A: 5 }, { saved_at: '' })]), [0, 1]);
});

test('a thanked response stays as it is, and a submission is either done or not', () => {
  const promises = answered();
  promises.submit();
  promises.acknowledge(true);
  assert.deepEqual(flaws(promises, [], [response({ A: 5 })]), [0, 0]);
  assert.deepEqual(flaws(promises, [], []), [1, 0]);

  const changed = answered();
  changed.submit();
  changed.acknowledge(true);
  changed.compare({ drafts: [], responses: [response({ A: 5 })] });
  assert.deepEqual(flaws(changed, [], [response({ A: 6 })]), [0, 1]);

  for (const [drafts, responses] of [[[draft({ A: 5 })], []], [[], [response({ A: 5 })]]]) {
    const submitting = answered();
    submitting.submit();
    assert.deepEqual(flaws(submitting, drafts, responses), [0, 0]);
  }
});

test('a draft and its response at once are torn', () => {
  const submitting = answered();
  submitting.submit();
  assert.deepEqual(flaws(submitting, [draft({ A: 5 })], [response({ A: 5 })]), [0, 1]);
});
