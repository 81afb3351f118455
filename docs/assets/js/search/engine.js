/* The search itself, without a worker around it: indexes in, answers out. */

import { LEADS, conceptsOf } from "./query.js";
import { itemsOf, teaserOf } from "./answer.js";
import { Library, Names, vocabularyOf } from "./library.js";
import { distance, letters } from "./hangul.js";
import { flatten } from "./text.js";
import { rank } from "./rank.js";

const PAGES = 10;
/* A reader of the contributors' pages has both indexes fetched, which leaves room for fewer texts. */
const THERE = { own: 5, beside: 2, alone: 5 };
/* An answer this far behind the best is none. */
const FAR_BEHIND = 0.12;
const NEAR_TERMS = 3;

export class Engine {
  /** `head` and `bytes` are the two files of the book's index. */
  constructor(head, bytes) {
    this.book = new Library(head, bytes);
    this.names = new Names(this.book.terms);
    this.contributing = null;
    this.spellings = null;
    this.forms = this.book.terms.map((term) =>
      [...new Set([term.ko, term.en, ...term.names].map((name) => flatten(name).flat))].filter(Boolean));
    this.kept = new Map();
    this.concepts = [];
  }

  /** Adds the index of the contributors' pages. */
  addContributing(head, bytes) {
    this.contributing = new Library(head, bytes);
    this.spellings = null;
    this.kept.clear();
  }

  /** What a mistyped word may have been meant for; most queries have none. */
  get vocabulary() {
    this.spellings ??= vocabularyOf(this.names, this.libraries);
    return this.spellings;
  }

  get libraries() {
    return [this.book, this.contributing].filter(Boolean);
  }

  /** Answers `query`: `items` for the theme, `card` (a term, where the query names one alone), and
      where nothing was found `nothing` with the nearest terms. `there` tells that the reader is on a
      contributors' page: those then come first. */
  ask(query, there = false) {
    const concepts = conceptsOf(query, this);
    if (!concepts.length) return { items: [], asked: false };
    const whole = flatten(query).flat;
    const libraries = there ? this.libraries.reverse() : this.libraries;
    let items = [];
    this.concepts = concepts;
    for (const library of libraries) {
      // Elsewhere the contributors' pages speak where the book is silent.
      if (library === this.contributing && !there && items.length) continue;
      const ranked = rank(concepts, library, whole);
      const answers = ranked.filter(({ score }) => score > FAR_BEHIND * ranked[0].score);
      const most = there ? this.mostThere(library, items) : PAGES;
      items = items.concat(itemsOf(answers.slice(0, most), concepts, library));
    }
    if (!items.length) return { items, asked: true, nothing: this.nothing(query) };
    return { items, asked: true, card: this.card(concepts) };
  }

  /** How many pages of `library` a reader of the contributors' pages gets below the `items`. */
  mostThere(library, items) {
    if (library === this.contributing) return THERE.own;
    return items.length ? THERE.beside : THERE.alone;
  }

  /** The file below `texts/` that holds the text of the section at `location`. */
  fileOf(location) {
    return this.sectionAt(location).file;
  }

  /** Takes the `text` of the section at `location`; returns it as the last answer shows it. */
  show(location, text) {
    const section = this.sectionAt(location);
    section.text = text;
    return teaserOf(section, this.concepts);
  }

  sectionAt(location) {
    return this.book.at(location) ?? this.contributing.at(location);
  }

  has(word) {
    if (!this.kept.has(word)) {
      let found = false;
      const note = (_, weight) => { found ||= weight >= 0.4; };
      for (const library of this.libraries) {
        library.titles.find(word, note);
        if (!found) library.texts.find(word, note);
      }
      this.kept.set(word, found);
    }
    return this.kept.get(word);
  }

  /** Tells whether the book holds `word` as a word of its own. */
  isWord(word) {
    let found = false;
    this.book.texts.vocabulary.find(word, (_, weight) => { found ||= weight === 1; });
    return found;
  }

  /** In how many sections of the book a word stands. */
  count(word) {
    const key = `#${word}`;
    if (!this.kept.has(key)) {
      const sections = new Set();
      this.book.texts.find(word, (number) => sections.add(number));
      this.kept.set(key, sections.size);
    }
    return this.kept.get(key);
  }

  formsOf(term) {
    return this.forms[term];
  }

  nameOf(term) {
    return this.book.terms[term].ko;
  }

  card(concepts) {
    const named = concepts.filter((concept) => concept.term >= 0 && !LEADS.has(concept.kind));
    if (named.length !== 1 || concepts.length !== 1) return undefined;
    const term = this.book.terms[named[0].term];
    const { location, text } = this.book.sections[this.book.entry(term)];
    return { ko: term.ko, en: term.en, text, entry: location, home: this.book.sections[term.section]?.location };
  }

  nothing(query) {
    const spelt = letters(flatten(query).flat);
    const near = this.book.terms.map((term) => {
      const apart = Math.min(...[term.ko, ...term.names].map((name) => {
        const itsLetters = letters(flatten(name).flat);
        return distance(spelt, itsLetters, Math.floor(Math.max(spelt.length, itsLetters.length) * 0.7)) / itsLetters.length;
      }));
      return { ko: term.ko, entry: `${this.book.glossary}#term-${term.id}`, apart };
    }).filter(({ apart }) => apart < 0.6).sort((a, b) => a.apart - b.apart).slice(0, NEAR_TERMS);
    return { query, near: near.map(({ ko, entry }) => ({ ko, entry })), issues: this.book.issues };
  }
}
