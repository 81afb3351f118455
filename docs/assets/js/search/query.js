/* What a reader means: the concepts in a query, and how each was read. */

import { ASKING, DOING, FAILS, GROUPS, IMPLIED, SILENT, SUBJECT, TROUBLE, WEAK } from "./everyday.js";
import { asksOnly, plainlyPut } from "./asking.js";
import { isEnding, isParticle, rootOf, stems } from "./endings.js";
import { hangulOf, isHangul, withoutPast } from "./hangul.js";
import { flatten } from "./text.js";
import { mendings, mistyped } from "./mending.js";

const GROUP_OF = new Map(GROUPS.flatMap((group) => group.map((word) => [word, group])));
/* What the question is about: 도커"는" 가상 머신인가요? */
const TOPIC = /^(?:은|는|이|가|도)$/;
const NONE = new Set();
const MANY = 30;
const LONGEST_KEY = Math.max(...[...GROUP_OF.keys()].map((key) => key.length));

/** Kinds of names that lead to a term and do not mean it. */
export const LEADS = new Set(["also", "part"]);

/** A concept: `forms` are letters to look for (those in `near` are not what was written), `term` the number of the term that it names (or -1),
    `weight` how much it matters, `read` what the reader wrote when it was read as something else.
    @typedef {{forms: string[], near: Set<string>, shown: string, term: number, kind: string, weight: number, read: string, how: string}} Concept */

/** Returns the concepts of `query`, in its order. `known` answers for the libraries at hand: `names`,
    `vocabulary`, `has(word)`, which tells whether a word stands in them, and `isWord(word)`, whether it
    stands there as it is. */
export function conceptsOf(query, known) {
  const spelt = flatten(plainlyPut(query));
  const { flat, from } = spelt;
  const concepts = [];
  let at = 0;
  while (at < flat.length) {
    const both = joinedAt(flat, from, at, known);
    if (both) {
      const word = flat.slice(at, both);
      const entry = known.names.byLetters.get(word);
      concepts.push(entry ? nameConcept(entry, word, known) : plain(word, 1));
      at = both;
      continue;
    }
    const name = nameAt(spelt, at, known);
    const end = endOfToken(flat, from, at);
    if (name && name.next < end && isWordOfItsOwn(flat.slice(at, end), known)) {
      concepts.push(plain(flat.slice(at, end), 1.3));
      at = end;
      continue;
    }
    if (name) {
      const concept = nameConcept(name.entry, flat.slice(at, name.end), known);
      concepts.push(TOPIC.test(name.rest) ? { ...concept, weight: concept.weight * 1.3 } : concept);
      at = name.next;
      continue;
    }
    concepts.push(...wordConcepts(flat.slice(at, end), known, end === flat.length));
    at = end;
  }
  return distinct(withImplied(concepts, known));
}

/* With what the query asks for without naming it: see IMPLIED. */
function withImplied(concepts, known) {
  const said = concepts.map((concept) => saidBy(concept, known));
  for (const { words, means, by, alone } of IMPLIED) {
    if (alone && concepts.length > words.length) continue;
    const left = [...said];
    const all = words.every((word) => {
      const at = left.findIndex((names) => names.includes(word));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
    const entry = all && known.names.byLetters.get(flatten(means).flat);
    if (entry) return [...concepts.filter((_, i) => !by || !said[i].includes(by)), nameConcept(entry, "", known, "implied")];
  }
  return concepts;
}

function saidBy({ term, kind, forms, shown }, known) {
  if (term >= 0) return LEADS.has(kind) ? [] : [known.nameOf(term)];
  const group = GROUP_OF.get(forms[0]);
  return group ? [group[0], `${group[0]}${shown.endsWith("에서") ? "에서" : ""}`] : [];
}

/* VirtualBoxVM begins with a name, and yet the book knows it as it is. */
const isWordOfItsOwn = (token, known) => /^[a-z]+$/.test(token) && known.has(token);

/* A token ends where the reader left a space or a mark. */
function endOfToken(flat, from, at) {
  let end = at + 1;
  while (end < flat.length && from[end] === from[end - 1] + 1) end += 1;
  return end;
}

/* vm ware: two tokens that are one word, where the second alone is none. Returns its end, or 0. */
function joinedAt(flat, from, at, known) {
  const end = endOfToken(flat, from, at);
  if (end === flat.length) return 0;
  const next = endOfToken(flat, from, end);
  const second = flat.slice(end, next);
  const isWord = stems(second).some(({ word }) => known.names.byLetters.has(word) || known.has(word) || ASKING.has(word) || GROUP_OF.has(word));
  return !isWord && known.has(flat.slice(at, next)) ? next : 0;
}

/** The longest name that begins at `at` and ends where a word may end. */
function nameAt({ flat, begins, from }, at, known) {
  for (let length = Math.min(known.names.longest, flat.length - at); length > 0; length--) {
    const entry = known.names.byLetters.get(flat.slice(at, at + length));
    if (!entry || (entry.kind === "part" && isEveryday(flat.slice(at, at + length), known))) continue;
    const end = at + length;
    const token = endOfToken(flat, from, end - 1);
    const rest = flat.slice(end, token);
    if (rest === "" || isParticle(rest) || isEnding(rest) || ASKING.has(rest)) return { entry, end, next: token, rest };
    const particle = length > 1 ? particleBetween(rest, known) : "";
    if (particle) return { entry, end, next: end + particle.length, rest: particle };
    if (begins[end] || (length > 1 && continues(rest, known))) return { entry, end, next: end, rest: "" };
  }
  return null;
}

/* A word within a name (장치 패스스루) leads to its term unless the book uses it all over. */
const isEveryday = (word, known) => GROUP_OF.has(word) || known.count(word) > MANY;

/* 전가상화와반가상화: a particle, then another name. */
const particleBetween = (rest, known) =>
  [rest.slice(0, 1), rest.slice(0, 2)].find((head) => isParticle(head) && startsWithName(rest.slice(head.length), known));

/* 도커이미지, 가상머신차이: what follows a name without a space is a word of its own. */
function continues(rest, known) {
  if (GROUP_OF.has(rest)) return true;
  if (startsWithName(rest, known)) return true;
  return stems(rest).some(({ word }) => word.length > 1 && (GROUP_OF.has(word) || ASKING.has(word)));
}

function startsWithName(rest, known) {
  for (let length = rest.length; length > 1; length--) {
    if (known.names.byLetters.has(rest.slice(0, length))) return true;
  }
  return false;
}

/** The one name that a word being typed can only become, or others that begin with it. */
function becoming(word, known) {
  if (word.length < 2) return null;
  const names = [...known.names.byLetters].filter(([name]) => name.startsWith(word)).sort((a, b) => a[0].length - b[0].length);
  if (!names.length) return null;
  const [shortest, entry] = names[0];
  return names.every(([name, { term }]) => name.startsWith(shortest) || term === entry.term) ? entry : null;
}

function nameConcept({ name, term, kind }, written, known, how = "") {
  const own = LEADS.has(kind) ? [flatten(name).flat] : known.formsOf(term);
  return { forms: own, near: NONE, shown: name, term, kind, weight: kind === "part" ? 0.8 : 1, read: how ? written : "", how };
}

function wordConcepts(token, known, isLast) {
  if (asksNothing(token)) return [];
  if (isMeantInHangul(token, known)) return wordConcepts(hangulOf(token), known, isLast);
  for (const { word } of stems(token)) {
    if (ASKING.has(word)) return [];
    const key = keyOf(word);
    const slip = key && isLonger(word, key, known) ? mistyped(token, known) : null;
    if (slip && !slip[0].word.startsWith(key)) return slip.map((part) => mendedConcept(part, token, known));
    if (key) return [meantBy(token, key)];
  }
  const name = isLast && !known.isWord(token) ? becoming(token, known) : null;
  if (name) return [nameConcept(name, token, known)];
  const [whole, ...shorter] = stems(token);
  for (const { word, bare } of [...shorter.filter((stem) => !stem.bare), whole, ...shorter.filter((stem) => stem.bare)]) {
    if (known.has(word)) return [plain(word, WEAK.has(word) ? 0.35 : bare ? 0.5 : /^[a-z]/.test(word) ? 1.3 : 1)];
  }
  const mended = mendings(token, known, isLast);
  if (mended) return mended.map((part) => mendedConcept(part, token, known));
  const shortest = stems(token).at(-1);
  return [plain(shortest.word, shortest.bare ? 0.3 : 1)];
}

/* anjdpdy is 뭐에요: a word of a question, typed in the other layout. */
function isMeantInHangul(token, known) {
  const other = /^[a-z]+$/.test(token) && !known.has(token) ? hangulOf(token) : "";
  return other.length > 1 && (asksNothing(other) || stems(other).some(({ word }) => ASKING.has(word) || keyOf(word)));
}

/* 법은 is 법 with a particle, 속도 is not 속. */
const asksNothing = (token) => ASKING.has(token) || SILENT.has(token) || (!GROUP_OF.has(token) && asksOnly(token)) ||
  (ASKING.has(token[0]) && isParticle(token.slice(1)) && !GROUP_OF.has(token));

/* 해킹토시 is no 해킹: what goes on is no ending. */
const isLonger = (word, key, known) => word.length > 3 && word.length > key.length + 1 && !known.has(word) &&
  !isEnding(word.slice(key.length)) && !isParticle(word.slice(key.length));

function mendedConcept({ word, how }, token, known) {
  const entry = known.names.byLetters.get(word);
  if (entry) return nameConcept(entry, token, known, how);
  const name = how ? null : becoming(word, known);
  if (name) return nameConcept(name, token, known);
  return { ...plain(word, 1), read: how ? token : "", how };
}

const plain = (word, weight) => ({ forms: [word], near: NONE, shown: word, term: -1, kind: "word", weight, read: "", how: "" });

/* Stems of verbs are found from their beginning: 느려요 by 느려. */
function keyOf(word) {
  for (let length = Math.min(LONGEST_KEY, word.length); length > 1; length--) {
    const written = word.slice(0, length);
    const key = GROUP_OF.has(written) ? written : withoutPast(written);
    if (GROUP_OF.has(key) && (length === word.length || (length < 4 && isHangul(key.at(-1))))) return key;
  }
  return GROUP_OF.has(word) ? word : "";
}

function meantBy(word, key) {
  const own = rootOf(key).word;
  const others = GROUP_OF.get(key).map((form) => rootOf(form).word).filter((form) => form !== own);
  return {
    ...plain(word, WEAK.has(key) || GROUP_OF.get(key)[0] === FAILS ? 0.35 : 0.7),
    forms: [own, ...new Set(others)],
    near: new Set(others),
    trouble: TROUBLE.has(key),
    doing: DOING.has(GROUP_OF.get(key)[0]),
  };
}

/* What is said twice, in the same or other words, matters more. */
function distinct(concepts) {
  const first = new Map();
  for (const concept of concepts) {
    const key = concept.term >= 0
      ? `#${concept.term}:${LEADS.has(concept.kind)}`
      : GROUP_OF.get(concept.forms[0])?.[0] ?? concept.forms[0];
    const known = first.get(key);
    first.set(key, known ? both(known, concept) : concept);
  }
  const all = [...first.values()];
  if (all.length < 2) return all;
  return all.map((concept) => (concept.shown === SUBJECT ? { ...concept, weight: 0.7 * concept.weight } : concept));
}

const both = (one, other) => ({
  ...one,
  weight: 1.4 * one.weight,
  near: new Set([...one.near].filter((form) => other.near.has(form))),
});
