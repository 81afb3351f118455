/* The texts of an index as far as they can be asked: which words stand in which section. Of the
   order of the words only that within an entry (가상 머신) is known. */

import { Texts } from "./text.js";
import { postings } from "./postings.js";

/* The same as in `index.py`. */
const ASKED = 512;

export class Words {
  /** `fronts` are the words as `index.py` wrote them, `lengths` the letters of each section, page by page. */
  constructor(fronts, bytes, lengths) {
    const words = wordsOf(fronts);
    this.vocabulary = new Texts(words);
    this.lengths = lengths.flat();
    Object.assign(this, postings(bytes, words.length, lengths));
    this.words = words;
  }

  /** The words by which readers look for a section. */
  get asked() {
    return this.words.filter((_, run) => this.times.subarray(this.starts[run], this.starts[run + 1]).some((times) => times >= ASKED));
  }

  /** Calls `found(section, weight, place)` wherever the letters `word` stand, weighed as `Texts.find`
      does. A place is `at` among the letters of its `run`, and stands there so many `times`; `asked`
      tells that readers look for the section by this word. */
  find(word, found) {
    this.vocabulary.find(word, (run, weight, at) => {
      for (let i = this.starts[run]; i < this.starts[run + 1]; i++) {
        found(this.sections[i], weight, { run, at, times: this.times[i] % ASKED, asked: this.times[i] >= ASKED });
      }
    });
  }
}

function wordsOf(fronts) {
  if (!fronts) return [];
  let word = "";
  return fronts.split("\n").map((line) => (word = word.slice(0, line.charCodeAt(0) - 48) + line.slice(1)));
}
