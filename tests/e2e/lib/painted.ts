/**
 * What kinds of elements a part of the page has, and how each is painted: the colours of its words, of what
 * is behind them and of its edge. One line a kind, in the order in which they first come. Sizes are left out,
 * because fonts differ between machines.
 *
 * Runs in the page, so it may use nothing from outside.
 */
export function painted(root: Element): string {
  const lines = new Map<string, string>();
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const kind = [element.localName, ...element.classList].join('.');
    if (lines.has(kind)) continue;
    const style = getComputedStyle(element);
    const parts = element instanceof SVGElement
      ? [`fill ${style.fill}`, `stroke ${style.stroke} ${style.strokeDasharray}`]
      : [`ink ${style.color}`, `on ${style.backgroundColor}`, `edge ${style.borderTopWidth} ${style.borderTopStyle} ${style.borderTopColor}`];
    lines.set(kind, `${kind}: ${parts.join(', ')}`);
  }
  return `${[...lines.values()].join('\n')}\n`;
}
