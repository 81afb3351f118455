/* What a reader means: the concepts in a query, and how each was read. */

import { ASKING, GROUPS } from "./everyday.js";
import { isEnding, isParticle, stems } from "./endings.js";
import { flatten } from "./text.js";
import { mendings } from "./mending.js";

const GROUP_OF = new Map(GROUPS.flatMap((group) => group.map((word) => [word, group])));
/* What the question is about: 도커"는" 가상 머신인가요? */
const TOPIC = /^(?:은|는|이|가|도)$/;
const LONGEST_KEY = Math.max(...[...GROUP_OF.keys()].map((key) => key.length));

/** Kinds of names that lead to a term and do not mean it. */
export const LEADS = new Set(["also", "part"]);

/** A concept: `forms` are letters to look for, `term` the number of the term that it names (or -1),
    `weight` how much it matters, `read` what the reader wrote when it was read as something else.
    @typedef {{forms: string[], shown: string, term: number, kind: string, weight: number, read: string, how: string}} Concept */

/** Returns the concepts of `query`, in its order. `known` answers for the libraries at hand: `names`,
    `vocabulary`, and `has(word)`, which tells whether a word stands in them. */
export function conceptsOf(query, known) {
  const { flat, begins, from, source } = flatten(query);
  const concepts = [];
  let at = 0;
  while (at < flat.length) {
    const name = nameAt(flat, begins, at, known);
    if (name) {
      const concept = nameConcept(name.entry, flat.slice(at, name.end), known);
      concepts.push(TOPIC.test(name.rest) ? { ...concept, weight: concept.weight * 1.3 } : concept);
      at = name.next;
      continue;
    }
    const end = endOfToken(flat, from, at);
    concepts.push(...wordConcepts(flat.slice(at, end), source, known, end === flat.length));
    at = end;
  }
  return distinct(concepts);
}

/* A token ends where the reader left a space or a mark. */
function endOfToken(flat, from, at) {
  let end = at + 1;
  while (end < flat.length && from[end] === from[end - 1] + 1) end += 1;
  return end;
}

/** The longest name that begins at `at` and ends where a word may end. */
function nameAt(flat, begins, at, known) {
  for (let length = Math.min(known.names.longest, flat.length - at); length > 0; length--) {
    const entry = known.names.byLetters.get(flat.slice(at, at + length));
    if (!entry) continue;
    const end = at + length;
    let next = end;
    while (next < flat.length && !begins[next]) next += 1;
    const rest = flat.slice(end, next);
    if (rest === "" || isParticle(rest) || isEnding(rest) || ASKING.has(rest)) return { entry, end, next, rest };
    if (length > 1 && continues(rest, known)) return { entry, end, next: end, rest: "" };
  }
  return null;
}

/* 도커이미지, 가상머신차이: what follows a name without a space is a word of its own. */
function continues(rest, known) {
  if (GROUP_OF.has(rest)) return true;
  for (let length = rest.length; length > 1; length--) {
    if (known.names.byLetters.has(rest.slice(0, length))) return true;
  }
  return stems(rest).some(({ word }) => word.length > 1 && (GROUP_OF.has(word) || ASKING.has(word)));
}

function nameConcept({ name, term, kind }, written, known, how = "") {
  const own = LEADS.has(kind) ? [flatten(name).flat] : known.formsOf(term);
  return { forms: own, shown: name, term, kind, weight: kind === "part" ? 0.8 : 1, read: how ? written : "", how };
}

function wordConcepts(token, source, known, isLast) {
  if (ASKING.has(token)) return [];
  for (const { word } of stems(token)) {
    if (ASKING.has(word)) return [];
    const group = groupOf(word);
    if (group) return [{ ...plain(word, 0.6), forms: [...new Set([word, ...group])] }];
  }
  for (const { word, bare } of stems(token)) {
    if (known.has(word)) return [plain(word, bare ? 0.5 : 1)];
  }
  const mended = mendings(token, known, isLast);
  if (mended) return mended.map((part) => mendedConcept(part, token, known));
  const shortest = stems(token).at(-1);
  return [plain(shortest.word, shortest.bare ? 0.3 : 1)];
}

function mendedConcept({ word, how }, token, known) {
  const entry = known.names.byLetters.get(word);
  if (entry) return nameConcept(entry, token, known, how);
  return { ...plain(word, 1), read: how ? token : "", how };
}

const plain = (word, weight) => ({ forms: [word], shown: word, term: -1, kind: "word", weight, read: "", how: "" });

/* Stems of verbs are found from their beginning: 느려요 by 느려. */
function groupOf(word) {
  for (let length = Math.min(LONGEST_KEY, word.length); length > 1; length--) {
    const group = GROUP_OF.get(word.slice(0, length));
    if (group && (length === word.length || length < 4)) return group;
  }
  return GROUP_OF.get(word);
}

function distinct(concepts) {
  const seen = new Set();
  return concepts.filter((concept) => {
    const key = concept.term >= 0 ? `#${concept.term}:${LEADS.has(concept.kind)}` : concept.forms[0];
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
