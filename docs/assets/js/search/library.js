/* What can be found: pages and their sections, and the names of the terms. */

import { letters } from "./hangul.js";
import { Words } from "./words.js";
import { Texts, flatten } from "./text.js";
import { stems } from "./endings.js";

/* How much a page of each folder weighs against a chapter. */
const FOLDERS = [
  ["review/", 0.35], ["simulators/", 0.6], ["reference/bibliography/", 0.3], ["reference/glossary/", 0.9],
  ["reference/", 0.5], ["start/how-to-read/", 0.9], ["contributing/checks/", 0.8], ["contributing/", 1],
];
const HOME = 0.4;
/* And how much parts that every chapter has weigh against its own sections. */
const PARTS = { quiz: 0.45, summary: 0.7, answer: 0.7, checkpoint: 0.6, "try-it": 0.85, misconceptions: 0.9 };

export class Library {
  /** `head` and `bytes` are the two files of an index. */
  constructor(head, bytes) {
    this.issues = head.issues ?? "";
    this.terms = (head.terms ?? []).map(([id, ko, en, names, also, section]) => ({ id, ko, en, names, also, section }));
    this.pages = [];
    this.sections = [];
    const pages = head.pages.map((page) => (Array.isArray(page.sections[0]) ? page : this.glossaryOf(page)));
    for (const page of pages) this.addPage(page);
    this.numbers = new Map(this.sections.map(({ location }, number) => [location, number]));
    this.texts = new Words(head.words, bytes, pages.map(({ sections }) => sections.map(([, , length]) => length)));
    this.average = this.texts.lengths.reduce((a, b) => a + b, 0) / this.sections.length || 1;
    this.titles = new Texts(this.sections.map((section) => section.title));
    this.homes = this.terms.map((term) => (term.section < 0 ? this.entry(term) : term.section));
  }

  /* The terms say what stands in the glossary; an entry says less than the chapter that explains its term. */
  glossaryOf({ url, title, sections: [first, ...lengths] }) {
    this.glossary = url;
    const entries = this.terms.map(({ id, ko, en, section }, i) =>
      [`term-${id}`, `${ko} (${en})`, lengths[i], section < 0 ? 1 : 0.25]);
    return { url, title, sections: [["", title, first], ...entries] };
  }

  /* A section without a text has none to be fetched. */
  addPage({ url, title, sections }) {
    const number = this.pages.length;
    const weight = url === "" ? HOME : FOLDERS.find(([folder]) => url.startsWith(folder))?.[1] ?? 1;
    this.pages.push({ url, title, weight, first: this.sections.length });
    sections.forEach(([anchor, heading, length, weight = PARTS[anchor] ?? 1], i) => {
      const location = anchor ? `${url}#${anchor}` : url;
      this.sections.push({ page: number, anchor, location, title: heading, file: `${url}${i}.txt`, text: length ? undefined : "", weight });
    });
  }

  entry(term) {
    return this.numbers.get(`${this.glossary}#term-${term.id}`) ?? -1;
  }

  /** The section at `location`, or undefined. */
  at(location) {
    return this.sections[this.numbers.get(location)];
  }
}

/** The names of the terms: each as letters, with its term and how it names it. */
export class Names {
  constructor(terms) {
    this.byLetters = new Map();
    this.longest = 0;
    const add = (name, term, kind) => {
      const { flat } = flatten(name);
      if (!flat || this.byLetters.has(flat)) return;
      this.byLetters.set(flat, { name, term, kind });
      this.longest = Math.max(this.longest, flat.length);
    };
    terms.forEach((term, i) => add(term.ko, i, "ko"));
    terms.forEach((term, i) => add(term.en, i, "en"));
    terms.forEach((term, i) => term.names.forEach((name) => add(name, i, "name")));
    terms.forEach((term, i) => term.also.forEach((name) => add(name, i, "also")));
    for (const { term, name } of partsOf(terms).values()) if (term >= 0) add(name, term, "part");
  }
}

/* Words within names that belong to one term alone: 패스스루, Popek. */
function partsOf(terms) {
  const parts = new Map();
  terms.forEach((term, i) => {
    for (const name of [term.ko, term.en, ...term.names]) {
      const words = name.split(/[\s·-]+/).map((word) => flatten(word).flat);
      for (let from = 0; from < words.length; from++) {
        for (let to = from + 1; to <= words.length; to++) {
          const whole = words.slice(from, to).join(" ");
          const stem = stems(whole).find((shorter, n) => n > 0 && !shorter.bare)?.word ?? whole;
          const { flat } = flatten(stem);
          if (flat.length > 2) parts.set(flat, { term: (parts.get(flat)?.term ?? i) === i ? i : -1, name: stem });
        }
      }
    }
  });
  return parts;
}

/** Words that a mistyped one may have been meant for: names, words of titles, and those by which readers look
    for a section. */
export function vocabularyOf(names, libraries) {
  const words = new Map([...names.byLetters.keys()].map((name) => [name, letters(name)]));
  for (const { name } of names.byLetters.values()) {
    for (const word of name.split(/\s+/)) {
      const { flat } = flatten(word);
      if (flat.length > 3 && !words.has(flat)) words.set(flat, letters(flat));
    }
  }
  const add = (word) => { if (word.length > 1 && !words.has(word)) words.set(word, letters(word)); };
  for (const library of libraries) {
    for (const { title } of library.sections) {
      for (const word of title.split(/\s+/)) add(stems(flatten(word).flat).at(-1).word);
    }
    library.texts.asked.forEach((word) => add(flatten(word).flat));
  }
  return words;
}
