/* Words that stand nowhere: typed in the other keyboard layout, not typed to their end, run
   together, or mistyped. */

import { distance, hangulOf, isHangul, keysOf, letters, typedSoFar } from "./hangul.js";
import { stems } from "./endings.js";

const LETTER_NAMES = (
  "에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 아르 에스 티 유 브이 더블유 엑스 와이 제트"
).split(" ");

/* Some letters have two names. */
const LETTERS_OF = new Map([
  ...LETTER_NAMES.map((name, i) => [name, String.fromCharCode(97 + i)]), ["알", "r"], ["더블류", "w"], ["브", "v"], ["쥐", "g"], ["시", "c"],
]);
const READ_ALOUD = new RegExp([...LETTERS_OF.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** Returns what `token` was meant for, `[{ word, how }]` (`how` is "layout", "slip", or empty for
    what needs no remark), or null where nothing is near. */
export function mendings(token, known, isLast) {
  return otherLayout(token, known) ?? (isLast ? unfinished(token, known) : null) ?? spelledOut(token, known) ?? readAloud(token, known) ??
    mistyped(token, known) ?? runTogether(token, known) ?? beginningOf(token, known);
}

/* 하이퍼v is read as it is said: 하이퍼브이. */
function spelledOut(token, known) {
  if (!/[가-힣]/.test(token)) return null;
  const word = token.replace(/[a-z]/g, (letter) => LETTER_NAMES[letter.charCodeAt(0) - 97]);
  return word !== token && known.names.byLetters.has(word) ? [{ word, how: "" }] : null;
}

/* 케이브이엠 is how kvm is read, 브이엠웨어 how vmware begins. */
function readAloud(token, known) {
  const read = token.replace(READ_ALOUD, (name) => LETTERS_OF.get(name));
  if (!/^[a-z]{2}/.test(read)) return null;
  const found = stems(read).find(({ word }) => known.names.byLetters.has(word) || (/^[a-z]{2,}$/.test(word) && known.has(word)));
  return found ? [{ word: found.word, how: "" }] : null;
}

/* Nearly any English word begins with two letters that the book knows: ipsum is no IP. */
const shortestPart = (token) => (/^[a-z]+$/.test(token) ? 3 : 2);

/* 포트포워딩: of a compound that the book does not know, the name that it begins with. */
function beginningOf(token, known) {
  for (let length = token.length - 2; length >= shortestPart(token); length--) {
    if (known.names.byLetters.has(token.slice(0, length))) return [{ word: token.slice(0, length), how: "" }];
  }
  return null;
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

/** Returns the word that is a slip away from `token`, or null. */
export function mistyped(token, known) {
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
  const least = shortestPart(token);
  for (let cut = token.length - least; cut >= least; cut--) {
    const [head, tail] = [token.slice(0, cut), token.slice(cut)];
    if (known.has(head) && stems(tail).some(({ word }) => word.length > 1 && known.has(word))) {
      return [{ word: head, how: "" }, { word: tail, how: "" }];
    }
  }
  return null;
}
