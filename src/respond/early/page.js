// The page for as long as the module is on its way: the welcome screen, and then one question after
// the other as long as they are plain choices. As in the module (`src/respond/app`) an answer is on
// the disk before the screen moves on.
import { Drafts } from './device.js';
import { answered, appeared, left, startDraft } from './draft.js';
import { element } from './element.js';
import { frame, optionsOf, question, welcome } from './screens.js';
import { forget, look } from './warm.js';
import { WORDS, fill, get } from './words.js';

/** The schema of surveys that the plain runtime asks; any other is drawn by the complete one. */
const PLAIN_SCHEMA = 1;
/** The longest name that a link may give to the organisation, a store or a till. */
const LONGEST_NAME = 60;
/** How long a page may stay empty before it says why, in milliseconds. */
const PATIENCE_MS = 250;
/** When the module starts without a survey, in milliseconds. */
const LATE_MS = 1000;
/** How long the welcome screen, and a question, are left in peace before the module starts. */
const WELCOME_MS = 600;
const QUESTION_MS = 60;
/** How long a choice stays visible at least before the next question, in milliseconds. */
const SEEN_MS = 30;
/** How soon after a screen appeared a touch at the same place is half of a double tap, in milliseconds. */
const SETTLE_MS = 180;
/** How far apart two touches are the same place, in CSS pixels. */
const SAME_PLACE = 24;
/** Where `src/ui/theme.rs` keeps the choice of light or dark. */
const THEME = 'serviscope-theme';

/** The language of a tag such as `zh-Hans-CN`, if we speak it. */
const spoken = (tag) => ({ zh: 'zh-CN', en: 'en' })[tag?.split(/[-_]/)[0].toLowerCase()];

export class EarlyPage {
  /** Nothing is drawn yet, or the page came with the first question (`warm.js`). */
  constructor(query) {
    const name = (key) => [...(query.get(key) ?? '').trim()].slice(0, LONGEST_NAME).join('');
    this.names = { org: name('org'), sector: name('sector') };
    const [branch, till] = [name('store'), name('till')];
    this.context = { ...(branch && { branch }), channel: 'phone', ...(till && { till }) };
    this.lang = spoken(query.get('lang')) ?? navigator.languages.map(spoken).find(Boolean) ?? 'en';
    this.firstLang = this.lang;
    // No touch yet is no touch at the same place.
    this.touch = { x: Infinity };
    this.ending = new AbortController();
    const root = document.documentElement;
    root.lang = this.lang;
    try {
      root.dataset.theme = localStorage.getItem(THEME) ?? 'auto';
    } catch {
      // Denied: as the device says.
    }
    this.isWarm = document.body.firstElementChild !== null;
    if (!this.isWarm) this.load();
    // A survey that is late must not keep the module waiting.
    this.pauseIn(LATE_MS);
  }

  /** The page is empty; soon it says that the survey is on its way. */
  load() {
    document.body.replaceChildren();
    // Painting this takes a slow phone longer than the survey needs to arrive.
    this.loading = setTimeout(() => {
      document.body.replaceChildren(element('p', { class: 'boot', role: 'status' }, get(WORDS.LOADING, this.lang)));
    }, PATIENCE_MS);
  }

  /** Resolves in a pause: starting takes the module a moment in which nothing moves on a slow phone. */
  paused() {
    return new Promise((go) => {
      this.resume = go;
      if (this.isPause) go();
    });
  }

  /** It is a pause after `ms` in which nobody touches the page. */
  pauseIn(ms) {
    if (this.isWanted) return;
    clearTimeout(this.pausing);
    this.isPause = false;
    this.pausing = setTimeout(() => this.pause(), ms);
  }

  pause() {
    this.isPause = true;
    this.resume?.();
  }

  /** The page cannot go on without the module; nor can somebody from a question that it came with. */
  want() {
    this.isWanted = true;
    if (this.isWarm) {
      this.isWarm = false;
      this.load();
      forget();
    }
    this.pause();
  }

  /** Draws the first screen, unless the module is already there or the survey needs more. */
  draw(survey) {
    if (this.hasEnded()) return;
    if (survey.schema !== PLAIN_SCHEMA) {
      this.want();
      return;
    }
    this.survey = survey;
    const asked = survey.sections.flatMap((section) => section.questions.map((question) => ({ section, question })));
    // What depends on answers is the module's; from the first such question on it is waited for.
    const plain = asked.map(({ section, question }) => ({ section, question, options: optionsOf(question) }));
    const end = plain.findIndex(({ options }) => !options);
    const isFixed = asked.every(({ question }) => !question.show_if);
    this.all = asked.length;
    this.questions = isFixed ? plain.slice(0, end < 0 ? undefined : end) : [];
    this.place = 0;
    const { signal } = this.ending;
    document.addEventListener('pointerdown', (event) => this.touched(event), { signal });
    document.addEventListener('keydown', (event) => this.typed(event), { signal });
    document.addEventListener('click', (event) => this.click(event), { signal });
    if (!this.adopt()) this.turn('welcome');
    // Making the database takes longer than an answer may.
    requestAnimationFrame(() => setTimeout(() => this.prepare()));
  }

  /** The page around the first question, without an answer. */
  first() {
    return frame(this, true, ['0', String(this.all)], question(this, this.questions[0]));
  }

  /** What the page may begin with next time; undefined if it did this time, or never can. */
  beginning() {
    if (this.isAdopted || !this.questions?.length || this.lang !== this.firstLang) return undefined;
    const root = element('html', { lang: this.lang, 'data-theme': document.documentElement.dataset.theme });
    const title = element('title', {}, this.say(this.survey.title));
    // Painting half of it first would take a slow phone as long as the whole.
    const whole = element('link', { rel: 'expect', href: '#idle', blocking: 'render' });
    return { root: root.outerHTML.replace('</html>', ''), head: title.outerHTML + whole.outerHTML, body: this.first().outerHTML };
  }

  /**
   * Goes on from the first question where the page came with it: it stays as it is, and an option
   * that was touched is taken. False if the page came with nothing, or with something else.
   */
  adopt() {
    if (!this.isWarm) return false;
    this.isWarm = false;
    const there = document.body.firstElementChild;
    if (!this.asked || there.outerHTML !== this.first().outerHTML) {
      forget();
      return false;
    }
    this.isAdopted = true;
    this.byPointer = true;
    this.screen = 'question';
    this.since = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now();
    document.title = this.say(this.survey.title);
    if (!there.contains(document.activeElement)) document.getElementById(`q-${this.asked.question.id}`).focus({ preventScroll: true });
    this.rest(QUESTION_MS);
    const option = there.querySelector(':checked');
    if (!option) return true;
    // Chosen by somebody and not brought back by the browser, which also does so on a page opened again.
    if (performance.getEntriesByType('navigation')[0]?.type === 'navigate' && navigator.userActivation?.hasBeenActive !== false) {
      // Where it was touched is not known: a second touch that soon is half of a double tap.
      this.touch = {};
      this.choose(Number(option.dataset.do.split(' ')[1]), !option.matches(':focus-visible'));
    } else {
      option.checked = false;
    }
    return true;
  }

  /** Opens the database for the answers to come, and finds what has to go before the first. */
  prepare() {
    if (this.hasEnded()) return;
    this.drafts ??= new Drafts();
    look();
  }

  hasEnded() {
    return this.ending.signal.aborted;
  }

  /** A text in the page's language with the names filled in. */
  say = (text) => {
    const named = (key) => this.names[key] || get(this.survey[key], this.lang);
    return fill(get(text, this.lang), { org: named('org'), sector: named('sector') });
  };

  /** The question on the screen. */
  get asked() {
    return this.questions[this.place];
  }

  /** Milliseconds since the screen appeared. */
  elapsed() {
    return performance.now() - this.since;
  }

  /** Shows a screen. */
  turn(screen) {
    this.screen = screen;
    this.since = performance.now();
    if (screen === 'welcome') {
      this.show('question');
    } else {
      const { id } = this.asked.question;
      if (this.draft) appeared(this.draft, id);
      this.show(`q-${id}`);
    }
    scrollTo(0, 0);
    this.rest(screen === 'welcome' ? WELCOME_MS : QUESTION_MS);
  }

  /** It is a pause `ms` after what is on the screen now was painted. */
  rest(ms) {
    requestAnimationFrame(() => this.pauseIn(ms));
    // Frames are not made for a page in the background.
    this.pauseIn(LATE_MS);
  }

  /** Draws the screen, with the focus on an element. */
  show(focus) {
    clearTimeout(this.loading);
    document.documentElement.lang = this.lang;
    document.title = this.say(this.survey.title);
    const isQuestion = this.screen === 'question';
    const answers = this.draft?.answers ?? {};
    const screen = isQuestion ? question(this, this.asked, answers[this.asked.question.id]) : welcome(this);
    const counts = [String(Object.keys(answers).length), String(this.all)];
    document.body.replaceChildren(frame(this, isQuestion, counts, screen), ...(this.message ? [this.message] : []));
    document.getElementById(focus)?.focus();
  }

  /** As in the module: digits choose and go on, Enter goes on, arrow keys are the radio buttons' own. */
  typed(event) {
    this.byPointer = false;
    this.pauseIn(WELCOME_MS);
    if (this.screen !== 'question' || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key === 'Enter' && event.target.tagName !== 'BUTTON') {
      event.preventDefault();
      document.getElementById('next').click();
    }
    const { question, options } = this.asked;
    const digit = /^\d$/.test(event.key) ? Number(event.key) : undefined;
    const place = question.kind.rating ? options.findIndex(({ number }) => number === digit) : digit - 1;
    if (digit === undefined || !options[place]) return;
    event.preventDefault();
    document.getElementById(`${question.id}-${place}`).checked = true;
    this.choose(place, true);
  }

  touched({ clientX: x, clientY: y }) {
    this.byPointer = true;
    this.pauseIn(WELCOME_MS);
    this.isRepeated = !(Math.hypot(x - this.touch.x, y - this.touch.y) > SAME_PLACE);
    this.touch = { x, y };
  }

  click(event) {
    const [name, place] = event.target.closest('[data-do]')?.dataset.do.split(' ') ?? [];
    if (name === 'language') {
      this.lang = this.lang === 'en' ? 'zh-CN' : 'en';
      this.show('language');
    } else if (name === 'begin' && this.asked) {
      this.turn('question');
    } else if (name === 'back') {
      this.leave();
      if (this.place === 0) this.turn('welcome');
      else this.go(this.place - 1);
    } else if (name === 'choose' && this.byPointer && this.isRepeated && this.elapsed() < SETTLE_MS) {
      // The second half of a double tap: it was meant for the screen before.
      event.preventDefault();
    } else if (name === 'choose') {
      this.choose(Number(place), this.byPointer);
    } else if (name === 'next' && this.draft?.answers[this.asked.question.id] !== undefined && this.questions[this.place + 1]) {
      this.write(this.place + 1);
    } else if (name) {
      // The module does it as soon as it is there.
      this.press = name;
      this.want();
    }
  }

  /** Takes an answer and moves on, if asked: arrow keys pass over options. */
  choose(place, advance) {
    const { question, options } = this.asked;
    if (!this.draft) {
      this.draft = startDraft(this.survey, this.lang, this.context);
      appeared(this.draft, question.id);
    }
    this.prepare();
    answered(this.draft, question.id, options[place].answer, this.elapsed());
    document.getElementById('next').textContent = get(WORDS.NEXT, this.lang);
    this.choice = { place, advance };
    this.write(advance && this.questions[this.place + 1] ? this.place + 1 : this.place);
  }

  /** Stores the draft, and then shows the question at `place`. What cannot be stored waits for the module. */
  async write(place) {
    const [from, { choice }] = [this.place, this];
    const seen = place === from ? undefined : new Promise((done) => setTimeout(done, SEEN_MS));
    const draft = { ...structuredClone(this.draft), lang: this.lang, saved_at: new Date().toISOString(), at: this.questions[place].question.id };
    const isWanted = () => !this.hasEnded();
    try {
      // Before: a page that is killed in between begins anew, and none begins anew over a draft.
      await forget();
      await this.drafts.put(draft, isWanted);
    } catch {
      this.want();
      return;
    }
    await seen;
    if (place === from && !this.questions[from + 1]) this.want();
    if (place === from || this.hasEnded() || this.place !== from || this.choice !== choice) return;
    this.leave();
    this.go(place);
  }

  /** Counts the time on the screen for its question. */
  leave() {
    this.choice = undefined;
    if (this.draft) left(this.draft, this.asked.question.id, this.elapsed());
  }

  go(place) {
    this.place = place;
    this.turn('question');
  }

  /** Says that the module did not come. Answers that were stored are not touched by it. */
  fail() {
    const again = element('button', { type: 'button', class: 'button primary' }, get(WORDS.OPEN_AGAIN, this.lang));
    again.addEventListener('click', () => location.reload());
    const text = get(WORDS.INCOMPLETE, this.lang);
    this.message = element('div', { role: 'alertdialog', 'aria-label': text, class: 'crash' }, element('p', {}, text), again);
    document.body.append(this.message);
    again.focus();
  }

  /**
   * Leaves the page to the module: what is on the screen since when, the draft, the place of a
   * choice that has not moved on yet, and the button that could not do its work. A finger may be on
   * the page, so it also tells whether it was touched last or a key pressed. Nothing was drawn: no
   * `screen`.
   */
  end() {
    this.ending.abort();
    this.isWarm = false;
    clearTimeout(this.loading);
    this.drafts?.close();
    const { screen, lang, since, byPointer, press, choice } = this;
    const draft = this.draft && JSON.stringify({ ...this.draft, lang });
    return { screen, lang, since, byPointer, press, draft, choice: choice && String(choice.place), advance: choice?.advance };
  }
}
