/* Reads in which sections each word stands, and how often, as `postings.py` wrote it. */

import { Decoder, NUMBER } from "./coder.js";

const FEW = 2;
const BUCKETS = 24;
const RESTS = 7;
const RARITIES = 4;
const LENGTHS = 16;
const TREES = NUMBER;

const sizeOf = (value) => 32 - Math.clz32(value);
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/** `lengths` holds the letters of each section, page by page. Returns for word `i` the places
    `starts[i]` to `starts[i + 1]` of `sections` (numbered through) and `times`. */
export function postings(bytes, count, lengths) {
  const layout = layoutOf(lengths);
  const decoder = new Decoder(bytes, layout.contexts);
  const sections = [];
  const times = [];
  const starts = new Uint32Array(count + 1);
  // The same two lists for each of thousands of words: they need not be made anew.
  const pages = [];
  const held = [];
  for (let word = 0; word < count; word++) {
    pagesOf(decoder, layout, pages);
    const rarity = Math.min(RARITIES - 1, sizeOf(pages.length) - 1);
    for (const page of pages) {
      sectionsOf(decoder, layout.section + rarity, layout.buckets[page], held);
      for (const number of held) {
        sections.push(layout.firsts[page] + number);
        times.push(decoder.number(layout.times + (rarity * LENGTHS + layout.sizes[page][number]) * NUMBER));
      }
    }
    starts[word + 1] = sections.length;
  }
  return { starts, sections: Uint16Array.from(sections), times: Uint16Array.from(times) };
}

/* Where the contexts of each kind begin, and what is known of the pages. */
function layoutOf(lengths) {
  const bits = Math.max(1, sizeOf(lengths.length - 1));
  const scan = TREES + (FEW << bits) * FEW;
  const section = scan + 4 * BUCKETS;
  const times = section + BUCKETS * 6 * RESTS * RARITIES;
  const weights = lengths.map((its) => Math.max(1, sum(its)));
  let first = 0;
  const firsts = lengths.map((its) => (first += its.length) - its.length);
  const buckets = lengths.map((its, page) => its.map((length) => bucketOf(length, weights[page])));
  const sizes = lengths.map((its) => its.map((length) => Math.min(LENGTHS - 1, sizeOf(length))));
  const contexts = times + RARITIES * LENGTHS * NUMBER;
  return { bits, scan, section, times, contexts, weights, whole: sum(weights), firsts, buckets, sizes };
}

/* Writes the pages of a word to `pages`. */
function pagesOf(decoder, { bits, scan, weights, whole }, pages) {
  pages.length = 0;
  const count = decoder.number(0);
  if (count <= FEW) {
    for (let i = 0; i < count; i++) pages.push(decoder.tree(TREES + (((count - 1) * FEW + i) << bits), bits));
    return;
  }
  let left = count;
  let weight = whole;
  let before = 0;
  for (let page = 0; left; page++) {
    const yes = decoder.bit(scan + 4 * bucketOf(left * weights[page], weight) + before);
    if (yes) pages.push(page);
    weight -= weights[page];
    left -= yes;
    before = (2 * before + yes) & 3;
  }
}

/* Writes the numbers of the sections of a page that hold a word to `held`; `buckets` has how large a
   share of the page each section is. */
function sectionsOf(decoder, context, buckets, held) {
  held.length = 0;
  let before = 0;
  for (let number = 0; number < buckets.length; number++) {
    const rest = buckets.length - number;
    if (!held.length && rest === 1) {
      held.push(number);
      return;
    }
    const kind = (buckets[number] * 3 + Math.min(held.length, 2)) * 2 + before;
    before = decoder.bit(context + RARITIES * (kind * RESTS + (held.length ? 0 : Math.min(rest, RESTS - 1))));
    if (before) held.push(number);
  }
}

/* The octave, in halves, of how many of 1024 parts of the `whole` a `part` is. */
function bucketOf(part, whole) {
  const share = Math.min(1023, Math.floor((part * 1024) / whole));
  const size = sizeOf(share);
  return 2 * size + (size > 1 ? (share >> (size - 2)) & 1 : 0);
}
