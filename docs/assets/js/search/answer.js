/* Answers as the theme shows them: a page with its best sections, found words marked, and a line
   that says why the first one is first. */

import { LEADS } from "./query.js";
import { flatten, plain, weightOf } from "./text.js";

const SECTIONS = 3;
const TEASER = 150;
/* A section this far behind the best of its page is not shown. */
const SHOWN = 0.2;
/* What stands in a longer word is marked where it weighs this much. */
const MARKED = 0.25;

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text) => text.replace(/[&<>"']/g, (char) => ESCAPES[char]);

/** Returns the theme's search items of ranked `answers`: for each page the list of its documents. */
export function itemsOf(answers, concepts, library) {
  return answers.map((answer, place) => {
    const items = documentsOf(answer, concepts, library);
    if (place === 0) items[0].text = `<p class="search-why">${escape(whyOf(answer.sections[0].section, concepts, library))}</p>${items[0].text}`;
    return items;
  });
}

/** Returns what fills the place of a section whose text came later: `text` as the results show it, the
    `words` that are marked in it and in the title, and all of it as `plain` text. */
export function teaserOf(section, concepts) {
  const { text, terms } = itemOf(section, concepts, 0);
  return { text, words: Object.keys(terms), plain: section.text };
}

function documentsOf({ page, sections, score }, concepts, library) {
  const good = sections.filter((section, i) => i < SECTIONS && section.score > SHOWN * sections[0].score);
  const { first } = library.pages[page];
  const items = good.map(({ section }, i) => itemOf(library.sections[section], concepts, score / (i + 1)));
  if (!good.some(({ section }) => section === first)) items.push(itemOf(library.sections[first], concepts, 0));
  return items;
}

function itemOf(section, concepts, score) {
  const terms = {};
  const title = marked(section.title, concepts, terms);
  const text = section.text === undefined ? later(section) : teaser(section.text, concepts, terms);
  return { location: section.location, title, text, score, terms };
}

/* What teasers.js fills when the text of the section is there. */
const later = (section) => `<p class="search-teaser" data-at="${escape(section.location)}"></p>`;

function marked(text, concepts, terms) {
  const { shown, spots } = spotsOf(text, concepts);
  return withMarks(shown, spots, 0, shown.length, terms);
}

function teaser(text, concepts, terms) {
  if (!text) return "";
  const { shown, spots } = spotsOf(text, concepts);
  const from = spots.length ? startOfSentence(shown, bestSpot(spots)) : 0;
  const to = Math.min(shown.length, from + TEASER);
  const end = to < shown.length ? Math.max(from + 1, shown.lastIndexOf(" ", to)) : to;
  return `<p>${withMarks(shown, spots, from, end, terms)}${end < shown.length ? "…" : ""}</p>`;
}

/* The spot with most of the others close behind it. */
function bestSpot(spots) {
  let best = spots[0][0];
  let most = 0;
  for (const [start] of spots) {
    const near = new Set(spots.filter((spot) => spot[0] >= start && spot[0] < start + TEASER).map((spot) => spot[2]));
    if (near.size > most) [best, most] = [start, near.size];
  }
  return best;
}

function startOfSentence(text, at) {
  const dot = Math.max(text.lastIndexOf(". ", at), text.lastIndexOf("? ", at));
  if (dot >= 0 && at - dot < 80) return dot + 2;
  return at < 60 ? 0 : text.indexOf(" ", at - 40) + 1;
}

/* Where the concepts stand in a text: `[start, end, concept]`, without overlaps. */
function spotsOf(text, concepts) {
  const shown = plain(text);
  const { flat, begins, from } = flatten(shown);
  const spots = [];
  concepts.forEach((concept) => {
    for (const form of concept.forms) {
      for (let at = flat.indexOf(form); at >= 0; at = flat.indexOf(form, at + 1)) {
        const end = at + form.length;
        let next = end;
        while (next < flat.length && !begins[next] && next - end < 6) next += 1;
        if (weightOf(form, begins[at], flat.slice(end, next)) >= MARKED) spots.push([from[at], from[end - 1] + 1, concept]);
      }
    }
  });
  spots.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return { shown, spots: spots.filter((spot, i) => i === 0 || !spots.slice(0, i).some((other) => other[1] > spot[0])) };
}

function withMarks(text, spots, from, to, terms) {
  let out = "";
  let at = from;
  for (const [start, end, concept] of spots) {
    if (start < from || end > to) continue;
    const word = text.slice(start, end);
    // What the theme marks after a jump: not every way to say 느리다.
    if (concept.forms.length < 2 || concept.term >= 0) terms[word] = true;
    out += `${escape(text.slice(at, start))}<mark data-md-highlight>${escape(word)}</mark>`;
    at = end;
  }
  return out + escape(text.slice(at, to));
}

function whyOf(section, concepts, library) {
  const why = [];
  for (const { how, read, shown } of concepts) {
    if (how === "layout") why.push(`한/영을 바꿔 읽었어요: ${read} → ${shown}`);
    if (how === "implied") why.push(`물은 말에서 짐작했어요: ${shown}`);
    if (how === "slip") why.push(`비슷한 말로 읽었어요: ${read} → ${shown}`);
  }
  const named = concepts.filter((concept) => concept.term >= 0);
  const home = named.find((concept) => library.homes[concept.term] === section);
  for (const { kind, shown, term } of named) {
    const { ko } = library.terms[term] ?? {};
    if (kind !== "ko" && ko && ko !== shown && !why.length) why.push(`${LEADS.has(kind) ? "이 말과 닿아 있어요" : "같은 말이에요"}: ${shown}, ${ko}`);
  }
  const { title } = library.sections[section];
  const titled = shownOf(concepts.filter((concept) => spotsOf(title, [concept]).spots.length));
  if (home) why.push("이 말을 설명하는 곳이에요");
  else if (titled.length) why.push(`제목에 있어요: ${titled.join(", ")}`);
  else {
    const there = shownOf(concepts.filter((concept) => stands(concept, section, library)));
    why.push(there.length ? `글에 있어요: ${there.join(", ")}` : "이런 물음에 답하는 곳이에요");
  }
  return why.join(" · ");
}

const shownOf = (concepts) => [...new Set(concepts.map(({ shown }) => shown))];

function stands({ forms }, section, library) {
  let there = false;
  const note = (number, weight, { times }) => { there ||= number === section && weight >= MARKED && times > 0; };
  for (const form of forms) library.texts.find(form, note);
  return there;
}
