/* Which pages answer a query, the best first. */

/* Beyond this part of what was asked (by weight) a page answers it. */
const ENOUGH = 0.5;
const TITLE = 2.4;
const WHOLE_TITLE = 0.8;
const PAGE_TITLE = 1;
const ALONE_AT_HOME = 4;
const AT_HOME = 1.2;
const OTHER_SECTIONS = 0.12;

/** Returns `[{ page, score, sections: [{ section, score }] }]` of the library, best first. */
export function rank(concepts, library) {
  const found = concepts.map((concept) => hitsOf(concept, library));
  const count = library.sections.length;
  const rarity = found.map(({ sections }) => (sections.size ? Math.log(1 + count / (sections.size + 0.5)) : 0));
  // What stands nowhere weighs a little more than anything that does.
  const unknown = 1.2 * Math.max(...rarity);
  const worth = rarity.map((rare, i) => concepts[i].weight * (rare || unknown));
  const total = worth.reduce((a, b) => a + b, 0);
  if (!total || !found.some(({ sections }) => sections.size)) return [];
  const scores = sectionScores(concepts, found, worth, total, library);
  return pagesOf(scores, found, worth, total, library, homePages(concepts, worth, library));
}

/* What the pages that explain the terms asked for gain, where more than one thing was asked. */
function homePages(concepts, worth, library) {
  const gains = new Map();
  if (concepts.length === 1) return gains;
  const named = concepts.filter(({ term }) => term >= 0).length;
  concepts.forEach((concept, i) => {
    const home = homeOf(concept, library);
    if (home < 0) return;
    const { page } = library.sections[home];
    gains.set(page, (gains.get(page) ?? 0) + (AT_HOME * worth[i]) / Math.sqrt(named));
  });
  return gains;
}

/* For each section where a concept stands: how much its title and its text say of it. */
function hitsOf(concept, library) {
  const sections = new Map();
  const at = (number) => {
    if (!sections.has(number)) sections.set(number, { title: 0, whole: false, text: 0 });
    return sections.get(number);
  };
  for (const form of concept.forms) {
    library.titles.find(form, (number, weight) => {
      const hit = at(number);
      hit.title = Math.max(hit.title, weight);
      hit.whole ||= library.titles.lengths[number] === form.length;
    });
    library.texts.find(form, (number, weight) => { at(number).text += weight; });
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
  found.forEach(({ sections }, i) => {
    for (const [number, hit] of sections) {
      const length = 0.5 + (0.5 * library.texts.lengths[number]) / library.average;
      const value = TITLE * hit.title + (hit.whole ? WHOLE_TITLE : 0) + hit.text / (hit.text + 1.2 * length);
      add(number, worth[i] * value, Math.min(1, hit.title + hit.text) * worth[i]);
    }
  });
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

function pagesOf(scores, found, worth, total, library, gains) {
  const pages = new Map();
  for (const [number, { score, covered }] of scores) {
    const { page } = library.sections[number];
    if (!pages.has(page)) pages.set(page, { page, sections: [], covered: 0 });
    const entry = pages.get(page);
    entry.sections.push({ section: number, score });
    entry.covered = Math.max(entry.covered, covered);
  }
  const answers = [];
  for (const entry of pages.values()) {
    const page = library.pages[entry.page];
    // A long list of unlike things (the glossary) covers a query only where one of its entries does.
    const covered = page.url === library.glossary ? entry.covered : coverOf(entry, found, worth, total);
    if (covered < ENOUGH) continue;
    entry.sections.sort((a, b) => b.score - a.score || a.section - b.section);
    const [best, ...others] = entry.sections;
    const titled = found.reduce((sum, { sections }, i) => sum + worth[i] * (sections.get(page.first)?.title ?? 0), 0);
    const score = best.score + (gains.get(entry.page) ?? 0) + PAGE_TITLE * titled + OTHER_SECTIONS * others.slice(0, 3).reduce((a, b) => a + b.score, 0);
    answers.push({ ...entry, score: score * covered ** 1.5 * page.weight });
  }
  return answers.sort((a, b) => b.score - a.score || a.page - b.page);
}

function coverOf(entry, found, worth, total) {
  const numbers = entry.sections.map(({ section }) => section);
  const part = found.reduce((sum, { sections }, i) => {
    const most = Math.max(0, ...numbers.map((number) => {
      const hit = sections.get(number);
      return hit ? Math.min(1, hit.title + hit.text) : 0;
    }));
    return sum + worth[i] * most;
  }, 0);
  return Math.max(part / total, entry.covered);
}
