/* Whether words hold what a reader types: whatever the spaces, the particles and the width, while the
   last syllable is still being typed, and by the first letters of the syllables alone (ㄱㅅㅁㅅ). */

import { stems } from "../search/endings.js";
import { isHangul, letters } from "../search/hangul.js";
import { flatten } from "../search/text.js";

const LEADS = /^[ㄱ-ㅎ]+$/;

/** What is kept of `text` to be looked at many times. */
export function prepared(text) {
  const flat = flatten(text).flat;
  let leads = "";
  for (const char of flat) leads += isHangul(char) ? letters(char)[0] : char;
  return { letters: letters(flat), leads };
}

/** Returns a test for what `prepared` returns, or null where nothing is looked for. */
export function matcher(typed) {
  const flat = flatten(typed).flat;
  if (!flat) return null;
  if (LEADS.test(flat)) return (text) => text.leads.includes(flat);
  const words = typed.split(/\s+/).map((word) => flatten(word).flat).filter(Boolean);
  const whole = holding(flat);
  const each = words.map(holding);
  return (text) => whole(text) || each.every((one) => one(text));
}

/** Returns a test for what `prepared` returns: whether it begins with what a reader typed. */
export function beginning(typed) {
  const wanted = stems(flatten(typed).flat).map(({ word }) => letters(word));
  return (text) => wanted.some((word) => text.letters.startsWith(word));
}

function holding(flat) {
  const wanted = stems(flat).map(({ word }) => letters(word));
  return (text) => wanted.some((word) => text.letters.includes(word));
}
