/* Letters as the guest takes them apart (guest/program/letters.c): what one press of the erase key
   removes, and how many cells of the screen it takes. Both sides must count alike, or an erased
   letter would take its neighbour with it. */

const JOINER = "\u200d";
// A regular expression's class would look like letters with marks: these are single numbers.
const JOINING = [
  [0x0300, 0x036f],
  [0x1160, 0x11ff],
  [0x200d, 0x200d],
  [0xfe0f, 0xfe0f],
  [0x1f3fb, 0x1f3ff],
];
const WIDE = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xff01, 0xff60],
  [0x1f000, 0x3ffff],
];

function within(character, ranges) {
  const number = character.codePointAt(0);
  return ranges.some(([from, to]) => number >= from && number <= to);
}

/* Is the character shown together with the one before it? */
export function joins(character) {
  return within(character, JOINING);
}

/* How many cells of the screen the character takes: 0, 1 or 2. */
export function columns(character) {
  if (joins(character)) return 0;
  return within(character, WIDE) ? 2 : 1;
}

/* The text as a list of letters, each with all that is shown with it. */
export function lettersOf(text) {
  const letters = [];
  for (const character of text) {
    const last = letters.length - 1;
    if (last >= 0 && (joins(character) || letters[last].endsWith(JOINER)))
      letters[last] += character;
    else letters.push(character);
  }
  return letters;
}
