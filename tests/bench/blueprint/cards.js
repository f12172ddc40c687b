// The blueprint that every editor shows: lanes by columns, some cards one above the other, and half
// as many links, each to a card of the next column.

export const LANES = 7;
/** Cards one above the other. */
const STACK = 14;
/** As in our own editor, in CSS pixels. */
export const CARD = { width: 184, height: 86 };
const PITCH = { x: 228, y: 100 };

const VERBS = ['Greets', 'Asks for', 'Checks', 'Hands over', 'Records', 'Explains', 'Confirms', 'Waits for'];
const THINGS = ['the guest', 'the booking', 'the passport', 'the room', 'the key card', 'the deposit', 'the luggage'];

/** `count` cards, each with lane, column, place in its cell and title. */
export function cards(count) {
  const stack = Math.min(STACK, Math.max(1, Math.round(Math.sqrt(count / LANES / 7))));
  const columns = Math.ceil(count / LANES / stack);
  return Array.from({ length: count }, (_, number) => {
    const place = number % stack;
    const lane = Math.floor(number / stack) % LANES;
    const column = Math.floor(number / stack / LANES) % columns;
    const title = `${VERBS[number % VERBS.length]} ${THINGS[(number * 5) % THINGS.length]} (${number})`;
    return { id: `c${number}`, lane, column, place, title, wait: number % 9 === 0, fail: number % 11 === 0 };
  });
}

/** Half as many links as cards. */
export function links(all) {
  const step = all.filter(({ column }) => column === 0).length;
  const found = [];
  for (let number = 0; number + step < all.length && found.length < all.length / 2; number += 2) {
    found.push({ id: `l${number}`, from: all[number].id, to: all[number + step - (number % 3)].id });
  }
  return found;
}

/** Where a card of `all` lies on an endless plane. */
export function places(all) {
  const stack = Math.max(...all.filter(({ column }) => column === 0).map(({ place }) => place)) + 1;
  return ({ lane, column, place }) => ({ x: column * PITCH.x, y: lane * (stack * PITCH.y + 60) + place * PITCH.y });
}
