/**
 * A drawing as lines of text: every element with its classes, its name and its words, and where its
 * shapes are in whole CSS pixels. Where letters stand is left out, because fonts differ between
 * machines; shapes are placed by the data.
 *
 * Runs in the page, so it may use nothing from outside.
 */
export function outline(svg: Element): string {
  const shape = ['x', 'y', 'width', 'height', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'points', 'd', 'transform'];
  const whole = (value: string) => value.replace(/-?\d+(\.\d+)?(e-?\d+)?/g, (number) => String(Math.round(Number(number)) + 0));
  const lines: string[] = [];
  const visit = (element: Element, depth: number) => {
    const words = [element.localName, ...element.classList].join('.');
    const parts = [words];
    if (!['svg', 'text', 'tspan', 'g'].includes(element.localName)) {
      for (const name of shape) {
        const value = element.getAttribute(name);
        if (value !== null) parts.push(`${name}=${whole(value)}`);
      }
    }
    const label = element.getAttribute('aria-label');
    if (label) parts.push(JSON.stringify(label));
    if (element.children.length === 0 && element.textContent?.trim()) parts.push(`“${element.textContent.trim()}”`);
    lines.push('  '.repeat(depth) + parts.join(' '));
    for (const child of element.children) visit(child, depth + 1);
  };
  visit(svg, 0);
  return `${lines.join('\n')}\n`;
}
