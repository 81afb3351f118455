/* Words that stand nowhere: typed in the other keyboard layout, not typed to their end, run
   together, or mistyped. */

import { distance, hangulOf, isHangul, keysOf, letters, typedSoFar } from "./hangul.js";
import { stems } from "./endings.js";

/** Returns what `token` was meant for, `[{ word, how }]` (`how` is "layout", "slip", or empty for
    what needs no remark), or null where nothing is near. */
export function mendings(token, known, isLast) {
  return otherLayout(token, known) ?? (isLast ? unfinished(token, known) : null) ?? mistyped(token, known) ??
    runTogether(token, known);
}

function otherLayout(token, known) {
  const other = /^[a-z]+$/.test(token) ? hangulOf(token) : keysOf(token);
  if (other.length < 2) return null;
  for (const { word } of stems(other)) {
    if (known.names.byLetters.has(word) || (word.length > 1 && known.has(word))) return [{ word, how: "layout" }];
  }
  return null;
}

function unfinished(token, known) {
  const word = typedSoFar(token);
  return word.length > 1 && known.has(word) ? [{ word, how: "" }] : null;
}

function mistyped(token, known) {
  let best = null;
  for (const { word, bare } of stems(token)) {
    if (bare && word.length < 3) continue;
    const spelt = letters(word);
    const most = allowed(spelt.length, isHangul(word.at(-1)));
    if (most === 0) continue;
    for (const [candidate, itsLetters] of known.vocabulary) {
      const apart = distance(spelt, itsLetters, Math.min(most, best ? best.apart : most));
      if (apart < (best ? best.apart : Infinity)) best = { word: candidate, apart };
    }
  }
  return best ? [{ word: best.word, how: "slip" }] : null;
}

function allowed(length, hangul) {
  if (hangul) return length >= 10 ? 2 : length >= 6 ? 1 : length >= 4 ? 0.5 : 0;
  return length >= 8 ? 2 : length >= 4 ? 1 : 0;
}

function runTogether(token, known) {
  for (let cut = token.length - 2; cut > 1; cut--) {
    const [head, tail] = [token.slice(0, cut), token.slice(cut)];
    if (known.has(head) && stems(tail).some(({ word }) => word.length > 1 && known.has(word))) {
      return [{ word: head, how: "" }, { word: tail, how: "" }];
    }
  }
  return null;
}
