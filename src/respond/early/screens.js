// The first screens as `src/respond/screens` draws them, element by element.
import { button, element } from './element.js';
import { WORDS, fill, get } from './words.js';

const OTHER = { 'zh-CN': ['en', 'English'], en: ['zh-CN', '中文'] };

/** The options of a question with plain radio buttons and what each stores; undefined for any other. */
export function optionsOf({ kind }) {
  if (kind.choice) return kind.choice.options.map(({ id, text }) => ({ text, answer: id }));
  if (!kind.rating) return undefined;
  const { min, max, anchors, allow_na } = kind.rating;
  const options = [];
  for (let number = min; number <= max; number += 1) {
    const [zh, en] = [anchors?.zh[number - min], anchors?.en[number - min]];
    const text = zh === undefined || en === undefined ? { zh: '', en: '' } : { zh, en };
    options.push({ number, text, answer: number });
  }
  if (allow_na) options.push({ text: WORDS.NOT_APPLICABLE, answer: null });
  return options;
}

/** The page around a screen; `done` of `all` questions are answered. */
export function frame({ lang }, isUnderWay, [done, all], screen) {
  const label = fill(get(WORDS.PROGRESS, lang), { done, all });
  const [other, name] = OTHER[lang];
  const elsewhere = element('footer', { class: 'aside' }, button('button quiet', 'elsewhere', get(WORDS.ELSEWHERE, lang)));
  return element(
    'div',
    { class: 'respond' },
    element(
      'header',
      { class: 'top' },
      element(
        'div',
        { class: isUnderWay ? 'progress' : 'progress hidden' },
        element('progress', { id: 'progress', max: all, value: done, 'aria-label': label }),
        element('span', { id: 'figures', 'aria-hidden': 'true' }, `${done} / ${all}`),
      ),
      button('button quiet', 'language', name, { id: 'language', lang: other }),
    ),
    element('div', { id: 'failure', role: 'alert' }),
    element('main', {}, screen),
    isUnderWay ? elsewhere : undefined,
    element('div', { id: 'idle', role: 'alert' }),
  );
}

/** What this is, how long it takes, what happens to the answers. */
export function welcome({ survey, lang, say }) {
  const line = (words, values) => element('p', {}, fill(get(words, lang), values ?? {}));
  return element(
    'section',
    { class: 'screen welcome' },
    element('h1', { id: 'question', tabindex: '-1' }, say(survey.title)),
    line(WORDS.MINUTES, { n: survey.minutes }),
    line(WORDS.PRIVACY),
    line(WORDS.EACH_SAVED),
    button('button primary big', 'begin', get(WORDS.START, lang)),
  );
}

/** A question with radio buttons. */
export function question({ lang, say }, { section, question, options }, chosen) {
  const { id } = question;
  const lead = element('p', { class: 'section' }, element('b', {}, say(section.title)), ' ', say(section.lead));
  const rows = options.map((option, place) => row(id, option, place, get(option.text, lang), option.answer === chosen));
  const about = { class: 'answer', role: 'radiogroup', 'aria-labelledby': `q-${id}`, 'aria-describedby': `needed-${id}` };
  const look = question.kind.rating ? 'options scale' : 'options list';
  const next = question.optional && chosen === undefined ? WORDS.SKIP : WORDS.NEXT;
  return element(
    'section',
    { class: 'screen question' },
    section.title.zh ? lead : undefined,
    element(
      'div',
      { class: 'block', 'data-q': id },
      element('h1', { id: `q-${id}`, tabindex: '-1' }, say(question.text)),
      element('div', about, element('div', { class: look }, ...rows)),
      element('p', { id: `needed-${id}`, class: 'error', role: 'alert' }),
    ),
    element(
      'nav',
      { class: 'steps' },
      button('button', 'back', get(WORDS.BACK, lang)),
      button('button primary', 'next', get(next, lang), { id: 'next' }),
    ),
  );
}

function row(id, { number }, place, words, isChosen) {
  const radio = element('input', { type: 'radio', name: id, id: `${id}-${place}`, 'data-do': `choose ${place}`, ...(isChosen && { checked: '' }) });
  return element(
    'label',
    { class: number === undefined ? 'option aside' : 'option' },
    radio,
    number === undefined ? undefined : element('span', { class: 'mark' }, `${number} `),
    element('span', { class: 'words' }, words),
  );
}
