/**
 * What no figure may show: numbers that are none, intervals without ends, blanks that nobody filled
 * in, headings and cells without words, drawings without a mark, marks that say nothing.
 *
 * Runs in the page, so it may use nothing from outside.
 */
export function flaws(): string[] {
  const broken = /\bNaN\b|\bundefined\b|\binf(inity)?\b|∞|\{\w+\}|– (to|至) –/i;
  const found: string[] = [];
  const place = (element: Element) => {
    const section = element.closest('[id]:is(section, article, [role=region])');
    return `${section ? `#${section.id} ` : ''}${[element.localName, ...element.classList].join('.')}`;
  };
  const words = (element: Element) => (element.textContent ?? '').trim();
  const isThere = (element: Element) => element.getClientRects().length > 0;

  for (const element of document.body.querySelectorAll('*')) {
    if (['script', 'style'].includes(element.localName)) continue;
    for (const { name, value } of element.attributes) if (broken.test(value)) found.push(`${place(element)} ${name}=${value}`);
    for (const node of element.childNodes) {
      if (node instanceof Text && broken.test(node.data)) found.push(`${place(element)}: ${node.data}`);
    }
  }
  for (const shape of document.querySelectorAll('main svg *')) {
    const sizes = ['width', 'height', 'r'].map((name) => shape.getAttribute(name));
    if (sizes.some((size) => size?.startsWith('-'))) found.push(`${place(shape)} has the size ${sizes.join(' ')}`);
  }
  const spoken = 'h1, h2, h3, h4, dt, dd, caption, th, td, option, .chart-basis, .chart-note:not([role=status]), .key-value, .key-basis, .report-basis, .empty p';
  for (const element of document.querySelectorAll(`main :is(${spoken})`)) {
    // A point of a control chart may have no signal.
    if (isThere(element) && !words(element) && !element.matches('#control td')) found.push(`${place(element)} is empty`);
  }
  for (const drawing of document.querySelectorAll('main svg.chart-svg')) {
    const marks = [...drawing.querySelectorAll('[role=img], [role=button]')];
    if (marks.length === 0) found.push(`${place(drawing)} has no mark`);
    if (marks.some((mark) => !mark.getAttribute('aria-label')?.trim())) found.push(`${place(drawing)} has a mark that says nothing`);
  }
  for (const section of document.querySelectorAll('main section.chart')) {
    const title = section.querySelector('h2');
    const holds = section.querySelector('svg.chart-svg, table, li, p');
    if (!title || !holds) found.push(`${place(section)} is empty`);
  }
  for (const list of document.querySelectorAll('main .key-notes ul')) {
    const said = [...list.children].map(words);
    if (new Set(said).size < said.length) found.push(`${place(list)} repeats itself`);
  }
  return [...new Set(found)];
}
