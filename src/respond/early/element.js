// Elements, made and nested. Text only ever enters as text, never as markup.

/** An element with attributes and children; a child may be text, an element or undefined. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button that does `action`. */
export const button = (look, action, text, more) => element('button', { type: 'button', class: look, 'data-do': action, ...more }, text);
