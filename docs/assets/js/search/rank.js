/* Which pages answer a query, the best first. */

/* Beyond this part of what was asked (by weight) a page answers it. */
const ENOUGH = 0.5;
const ENOUGH_ON_TOPIC = 0.25;
/* Where a term is named, words that stand nowhere say little: 컨테이너 역사 asks for containers. */
const UNKNOWN_BESIDE_A_TERM = 0.25;
/* And where several others are known, they may be a way of speaking. */
const UNKNOWN_BESIDE_WORDS = 0.5;
/* A term matters, however often the book speaks of it, at least this part of the rarest word. */
const NAMED = 0.5;
const TITLE = 1.6;
const NEAR = 0.6;
/* What readers look for a section by, against a title of that word alone. */
const ASKED = 0.8;
const ASKED_NEAR = 0.85;
const TITLED = 2;
const PHRASE = 1.2;
const CLOSE = 14;
const WHOLE_TITLE = 0.8;
const PAGE_TITLE = 0.8;
const ALONE_AT_HOME = 4;
const AT_HOME = 1.5;
/* Who is in trouble knows what the thing is. */
const IN_TROUBLE = 0.3;
/* So does who wants to do something with it. */
const TO_DO = 0.5;
const PRACTICE = /^practice\//;
const SHOWN = 1.15;
/* And who is in trouble looks for these pages. */
const HELP = /^practice\/(?:troubleshooting|faq)-/;
const HELPED = 1.3;
/* How much of a title is what a page's sections share, and what they gain of it. */
const TITLES = 0.5;
const INHERITED = 0.6;
const OTHER_SECTIONS = 0.12;

/** Returns `[{ page, score, sections: [{ section, score }] }]` of the library, best first. `whole` is
    all that was asked, as letters. */
export function rank(concepts, library, whole = "") {
  const found = concepts.map((concept) => hitsOf(concept, library));
  const count = library.sections.length;
  const rarity = found.map(({ sections }) => (sections.size ? Math.log(1 + count / (sections.size + 0.5)) : 0));
  // What stands nowhere weighs a little more than anything that does.
  const unknown = 1.2 * Math.max(...rarity);
  const named = concepts.some((concept, i) => concept.term >= 0 && rarity[i]);
  const known = rarity.filter(Boolean).length;
  const least = NAMED * Math.max(...rarity);
  const worth = rarity.map((rare, i) => {
    if (!rare) return concepts[i].weight * (named ? UNKNOWN_BESIDE_A_TERM : known > 1 ? UNKNOWN_BESIDE_WORDS : 1) * unknown;
    return concepts[i].weight * (concepts[i].term >= 0 ? Math.max(rare, least) : rare);
  });
  const total = worth.reduce((a, b) => a + b, 0);
  if (!total || !found.some(({ sections }) => sections.size)) return [];
  const scores = sectionScores(concepts, found, worth, total, library);
  if (whole.length > 3 && !concepts.some(({ forms }) => forms.includes(whole))) addWholeTitles(whole, scores, total, library);
  return pagesOf(scores, { concepts, found, worth, total, gains: homePages(concepts, worth, library) }, library);
}

const titled = (found, number) => found.filter(({ sections }) => sections.get(number)?.title > 0.3).length;

/* Who types a title means what it stands over. */
function addWholeTitles(whole, scores, total, library) {
  library.titles.find(whole, (number, weight) => {
    if (weight < 1) return;
    const entry = scores.get(number) ?? { score: 0, covered: 0 };
    scores.set(number, { score: entry.score + TITLED * total, covered: 1 });
  });
}

/* What a page's title says is said of each of its sections. */
function addPageTitles(found, worth, scores, library, add) {
  found.forEach(({ sections }, i) => {
    for (const number of scores.keys()) {
      const { page, anchor } = library.sections[number];
      const hit = sections.get(library.pages[page].first);
      if (!anchor || !hit || hit.title < TITLES || library.pages[page].url === library.glossary) continue;
      const own = Math.min(1, 2 * (sections.get(number)?.title ?? 0) + (sections.get(number)?.text ?? 0));
      add(number, INHERITED * worth[i] * hit.title * (1 - own), worth[i] * hit.title * (1 - own));
    }
  });
}

/* Two things asked for after one another that also stand close together: 컨테이너를 지우면. */
function addPhrases(found, worth, lengths, add) {
  for (let i = 0; i + 1 < found.length; i++) {
    for (const [number, hit] of found[i].sections) {
      const other = found[i + 1].sections.get(number);
      if (other) add(number, PHRASE * closeness(hit.places, other.places, lengths[number]) * Math.min(worth[i], worth[i + 1]), 0);
    }
  }
}

/* How likely two things stand close in a section of `length` letters. Where no run of letters holds
   both, that depends on how often each stands there. */
function closeness(some, others, length) {
  let chances = 0;
  for (const one of some) {
    for (const other of others) {
      if (one.run !== other.run) chances += one.times * other.times;
      else if (one.at !== other.at && Math.abs(one.at - other.at) <= CLOSE) return 1;
    }
  }
  return 1 - Math.exp((-CLOSE * chances) / Math.max(1, length));
}

/* What the pages that explain the terms asked for gain, where more than one thing was asked. */
function homePages(concepts, worth, library) {
  const gains = new Map();
  if (concepts.length === 1) return gains;
  const named = concepts.filter(({ term }) => term >= 0).length;
  const part = concepts.some(({ trouble }) => trouble) ? IN_TROUBLE : concepts.some(({ doing }) => doing) ? TO_DO : 1;
  concepts.forEach((concept, i) => {
    const home = homeOf(concept, library);
    if (home < 0) return;
    const { page } = library.sections[home];
    gains.set(page, (gains.get(page) ?? 0) + (part * AT_HOME * worth[i] * (concept.kind === "part" ? 0.5 : 1)) / Math.sqrt(named));
  });
  return gains;
}

/* For each section where a concept stands: how much its title and its text say of it. */
function hitsOf(concept, library) {
  const sections = new Map();
  const at = (number) => {
    if (!sections.has(number)) sections.set(number, { title: 0, whole: false, text: 0, places: [] });
    return sections.get(number);
  };
  for (const form of concept.forms) {
    // What the reader did not write but means counts less than what is written.
    const nearness = concept.near.has(form) ? NEAR : 1;
    library.titles.find(form, (number, weight) => {
      const hit = at(number);
      const share = form.length / library.titles.lengths[number];
      hit.title = Math.max(hit.title, nearness * weight * (0.6 + 0.4 * share));
      hit.whole ||= share === 1;
    });
    library.texts.find(form, (number, weight, place) => {
      const hit = at(number);
      if (place.asked) hit.title = Math.max(hit.title, Math.max(nearness, ASKED_NEAR) * weight * ASKED);
      hit.text += nearness * weight * place.times;
      if (place.times) hit.places.push(place);
    });
  }
  const home = homeOf(concept, library);
  // A name that only the glossary knows (vMotion) still leads home.
  if (home >= 0) at(home).title ||= 0.8;
  return { sections };
}

const homeOf = ({ term }, library) => (term >= 0 ? library.homes[term] ?? -1 : -1);

function sectionScores(concepts, found, worth, total, library) {
  const scores = new Map();
  const add = (number, score, part) => {
    const entry = scores.get(number) ?? { score: 0, covered: 0 };
    entry.score += score;
    entry.covered += part;
    scores.set(number, entry);
  };
  const several = concepts.length > 1;
  found.forEach(({ sections }, i) => {
    for (const [number, hit] of sections) {
      const length = 0.5 + (0.5 * library.texts.lengths[number]) / library.average;
      // Where more was asked than a page's title says, one of its other sections may say it.
      const isPage = library.sections[number].anchor === "";
      const title = several && isPage && titled(found, number) < 2 ? 0.6 * hit.title : hit.title;
      const value = TITLE * title + (hit.whole ? WHOLE_TITLE : 0) + hit.text / (hit.text + 1.2 * length);
      add(number, worth[i] * value, Math.min(1, 2 * hit.title + hit.text) * worth[i]);
    }
  });
  addPageTitles(found, worth, scores, library, add);
  addPhrases(found, worth, library.texts.lengths, add);
  if (concepts.length === 1) {
    const home = homeOf(concepts[0], library);
    if (home >= 0) add(home, ALONE_AT_HOME * worth[0], worth[0]);
  }
  for (const [number, entry] of scores) {
    const covered = Math.min(1, entry.covered / total);
    entry.score *= library.sections[number].weight * (0.35 + 0.65 * covered);
    entry.covered = covered;
  }
  return scores;
}

function pagesOf(scores, { concepts, found, worth, total, gains }, library) {
  const terms = found.filter((_, i) => concepts[i].term >= 0);
  const pages = new Map();
  for (const [number, { score, covered }] of scores) {
    const { page } = library.sections[number];
    if (!pages.has(page)) pages.set(page, { page, sections: [], covered: 0 });
    const entry = pages.get(page);
    entry.sections.push({ section: number, score });
    entry.covered = Math.max(entry.covered, covered);
  }
  const answers = [];
  const trouble = concepts.some((concept) => concept.trouble);
  const doing = concepts.some((concept) => concept.doing);
  const glossary = library.pages.findIndex(({ url }) => url === library.glossary);
  for (const entry of pages.values()) {
    const page = library.pages[entry.page];
    // A long list of unlike things (the glossary) covers a query only where one of its entries does.
    const covered = page.url === library.glossary ? entry.covered : coverOf(entry, found, worth, total);
    const onTopic = gains.has(entry.page) || (terms.length > 1 && entry.page !== glossary && holdsAll(entry, terms));
    if (covered < (onTopic ? ENOUGH_ON_TOPIC : ENOUGH)) continue;
    entry.sections.sort((a, b) => b.score - a.score || a.section - b.section);
    const [best, ...others] = entry.sections;
    const inTitle = found.reduce((sum, { sections }, i) => sum + worth[i] * (sections.get(page.first)?.title ?? 0), 0);
    const score = best.score + (gains.get(entry.page) ?? 0) + PAGE_TITLE * inTitle + OTHER_SECTIONS * others.slice(0, 3).reduce((a, b) => a + b.score, 0);
    const help = trouble && HELP.test(page.url) ? HELPED : doing && PRACTICE.test(page.url) ? SHOWN : 1;
    answers.push({ ...entry, score: score * covered * page.weight * help });
  }
  return answers.sort((a, b) => b.score - a.score || a.page - b.page);
}

const holdsAll = (entry, terms) =>
  terms.every(({ sections }) => entry.sections.some(({ section }) => sections.has(section)));

function coverOf(entry, found, worth, total) {
  const numbers = entry.sections.map(({ section }) => section);
  const part = found.reduce((sum, { sections }, i) => {
    const most = Math.max(0, ...numbers.map((number) => {
      const hit = sections.get(number);
      return hit ? Math.min(1, 2 * hit.title + hit.text) : 0;
    }));
    return sum + worth[i] * most;
  }, 0);
  return Math.max(part / total, entry.covered);
}
