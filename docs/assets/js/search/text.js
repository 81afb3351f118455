/* Texts as they are searched: letters and digits alone, so that 가상머신 finds 가상 머신, with the
   places where words begin kept beside them. */

import { isHangul } from "./hangul.js";
import { isEnding, isParticle } from "./endings.js";

/* The scripts of letters: a word of one may touch a word of the other. */
const NONE = 0;
const HANGUL = 1;
const OTHER = 2;

/* By the code of a letter: an index asks this of each of its words when it is opened. */
function scriptOf(code) {
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL;
  const isKept = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0x3131 && code <= 0x3163);
  return isKept ? OTHER : NONE;
}

/** Returns `text` with its letters composed and of one width. (NFKC would take lone letters apart.) */
export const plain = (text) => text.normalize("NFC").replace(/[\uff01-\uff5e]/g, (char) =>
  String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/* Why a word begins: after a space or a mark, or where another script begins (VM을). */
const SCRIPT = 1;
const SPACE = 2;

/** Returns the letters of `text`, and for each whether a word begins there and where it came from. */
export function flatten(text) {
  const source = plain(text).toLowerCase();
  let flat = "";
  const begins = [];
  const from = [];
  let last = NONE;
  for (let at = 0; at < source.length; at++) {
    const script = scriptOf(source.charCodeAt(at));
    if (script !== NONE) {
      flat += source[at];
      begins.push(last === NONE ? SPACE : last !== script ? SCRIPT : 0);
      from.push(at);
    }
    last = script;
  }
  return { flat, begins, from, source };
}

/** Many texts behind one another, numbered from 0, in which a word is looked for at once. */
export class Texts {
  constructor(texts) {
    const parts = texts.map(flatten);
    const size = parts.reduce((sum, part) => sum + part.flat.length + 1, 0);
    this.flat = parts.map((part) => part.flat).join("\n") + "\n";
    this.begins = new Uint8Array(size);
    this.number = new Uint16Array(size);
    this.lengths = parts.map((part) => part.flat.length);
    let at = 0;
    parts.forEach((part, number) => {
      this.begins.set(part.begins, at);
      this.number.fill(number, at, at + part.flat.length + 1);
      at += part.flat.length + 1;
    });
  }

  /** Calls `found(number, weight, place)` wherever the letters `word` stand; a word of its own weighs 1, a
      part of a longer one less, and what is no part of a word is passed over. */
  find(word, found) {
    for (let at = this.flat.indexOf(word); at >= 0; at = this.flat.indexOf(word, at + 1)) {
      const weight = this.weight(word, at);
      if (weight > 0) found(this.number[at], weight, at);
    }
  }

  weight(word, at) {
    const end = at + word.length;
    // 정도 거리 does not hold 도거.
    if (word.length < 4 && this.begins.subarray(at + 1, end).includes(SPACE) && /^[가-힣]+$/.test(word)) return 0;
    let next = end;
    while (!this.begins[next] && this.flat[next] !== "\n" && next - end < 6) next += 1;
    return weightOf(word, this.begins[at] > 0, this.flat.slice(end, next));
  }
}

/** How much an occurrence of `word` counts: whether a word begins there, and what follows it. */
export function weightOf(word, begins, rest) {
  const last = word.at(-1);
  if (!isHangul(last)) return begins ? (rest === "" ? 1 : word.length > 2 ? 0.4 : 0) : 0;
  if (begins) return rest === "" || isParticle(rest) || isEnding(rest) ? 1 : word.length > 1 ? 0.6 : 0;
  return word.length > 2 ? 0.25 : word.length > 1 ? 0.1 : 0;
}
