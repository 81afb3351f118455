/* Hangul below the syllable: its letters, the keys they are typed with, and how far two words are
   apart when a finger slips. */

const LEAD = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWEL = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const TAIL = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
/* Which of them the past ends in. */
const PAST = TAIL.indexOf("ㅆ");
/* Letters that take two keys of the standard (2-set) keyboard. */
const PAIRS = new Map(
  "ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ"
    .split(" ").map(([whole, ...halves]) => [whole, halves.join("")]),
);
const WHOLE = new Map([...PAIRS].map(([whole, halves]) => [halves, whole]));
const KEYS = "rRseEfaqQtTdwWczxvgkoiOjpuPhynbml";
const KEY_LETTERS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ";
/* Taken for one another by ear or eye, so that a slip among them counts half. */
const ALIKE = ["ㄱㅋㄲ", "ㄷㅌㄸ", "ㅂㅍㅃ", "ㅈㅊㅉ", "ㅅㅆ", "ㅐㅔㅖㅒ", "ㅑㅏ", "ㅕㅓ", "ㅠㅜ", "ㅛㅗ", "ㅙㅚㅞ"];

export const isHangul = (char) => char >= "가" && char <= "힣";
const isLetter = (char) => char >= "ㄱ" && char <= "ㅣ";

/** Spells a word out in letters: 도커 is ㄷㅗㅋㅓ. */
export function letters(word) {
  let out = "";
  for (const char of word) {
    const code = char.charCodeAt(0) - 0xac00;
    out += code < 0 || code > 11171
      ? char
      : LEAD[Math.floor(code / 588)] + VOWEL[Math.floor((code % 588) / 28)] + TAIL[code % 28];
  }
  return out;
}

/** What the keys would have typed in the other layout: 도커 is ehzj. Empty where a key is none. */
export function keysOf(word) {
  let out = "";
  for (const letter of letters(word)) {
    for (const half of PAIRS.get(letter) ?? letter) {
      const at = KEY_LETTERS.indexOf(half);
      if (at < 0) return "";
      out += KEYS[at].toLowerCase();
    }
  }
  return out;
}

/** The word that these keys type in Hangul: ehzj is 도커. Empty where they make no syllables. */
export function hangulOf(keys) {
  const typed = [...keys].map((key) => KEY_LETTERS[KEYS.indexOf(key)]);
  if (typed.some((letter) => letter === undefined)) return "";
  let out = "";
  let at = 0;
  while (at < typed.length) {
    const lead = LEAD.indexOf(typed[at]);
    if (lead < 0) return "";
    const [vowel, afterVowel] = longest(typed, at + 1, (letter) => VOWEL.indexOf(letter));
    if (vowel < 0) return "";
    const [tail, afterTail] = tailOf(typed, afterVowel);
    out += String.fromCharCode(0xac00 + lead * 588 + vowel * 28 + tail);
    at = afterTail;
  }
  return out;
}

function longest(typed, at, indexOf) {
  const both = WHOLE.get(typed.slice(at, at + 2).join(""));
  if (both !== undefined && indexOf(both) >= 0) return [indexOf(both), at + 2];
  return at < typed.length ? [indexOf(typed[at]), at + 1] : [-1, at];
}

/* A consonant belongs to the next syllable when a vowel follows it. */
function tailOf(typed, at) {
  const endsAt = (next) => next >= typed.length || VOWEL.indexOf(typed[next]) < 0;
  const both = WHOLE.get(typed.slice(at, at + 2).join(""));
  if (both !== undefined && TAIL.indexOf(both) > 0 && endsAt(at + 2)) return [TAIL.indexOf(both), at + 2];
  const one = at < typed.length ? TAIL.indexOf(typed[at]) : -1;
  return one > 0 && endsAt(at + 1) ? [one, at + 1] : [0, at];
}

/** A verb without its past: 커졌 is 커져, 까먹었 is 까먹어. The word itself where it has none. */
export function withoutPast(word) {
  const code = word.charCodeAt(word.length - 1) - 0xac00;
  return code >= 0 && code <= 11171 && code % 28 === PAST ? word.slice(0, -1) + String.fromCharCode(0xac00 + code - PAST) : word;
}

/** A word as it stands while its last syllable is being typed: without the lone letter at its end,
    or without the consonant that the next syllable will take. Empty where nothing is being typed. */
export function typedSoFar(word) {
  const last = word.at(-1) ?? "";
  if (isLetter(last)) return word.slice(0, -1);
  const code = last.charCodeAt(0) - 0xac00;
  if (code < 0 || code > 11171 || code % 28 === 0) return "";
  return word.slice(0, -1) + String.fromCharCode(0xac00 + code - (code % 28));
}

/** How many letters must change to make `a` into `b`, two swapped ones counting once, letters that
    sound alike a half. More than `most` is given as Infinity. Both are spelt out by `letters`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + unlike(a[i - 1], b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      next[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return Infinity;
    before = row;
    row = next;
  }
  return row[b.length] <= most ? row[b.length] : Infinity;
}

function unlike(one, other) {
  if (one === other) return 0;
  return ALIKE.some((group) => group.includes(one) && group.includes(other)) ? 0.5 : 1;
}
