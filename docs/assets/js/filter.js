/* A field that filters the entries of a long page, such as the glossary. An entry is a section with a
   heading or a link that is its name, or a heading with what follows it. Without this script all of them are there to read. */

import { beginning, matcher, prepared } from "./filter/match.js";

function make(tag, name, words) {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = words ?? "";
  return made;
}

/* The entries after `place`, in the groups that the headings above them make. */
function groupsAfter(place) {
  const groups = [];
  let group = null;
  let entry = null;
  for (let node = place.nextElementSibling; node; node = node.nextElementSibling) {
    if (node.matches("section.sources, nav, .page-feedback, .page-report")) {
      if (groups.length) break;
    } else if (node.matches("h2")) {
      group = { nodes: [node], entries: [] };
      groups.push(group);
      entry = null;
    } else if (group && node.matches("h3, section")) {
      entry = { nodes: [node] };
      group.entries.push(entry);
    } else if (group) {
      (entry ?? group).nodes.push(node);
    }
  }
  return groups.filter((one) => one.entries.length);
}

function headingOf(entry) {
  return entry.nodes[0].matches("h3") ? entry.nodes[0] : entry.nodes[0].querySelector("h3, .entry-name > a");
}

function titleOf(heading) {
  return Array.from(heading.childNodes, (node) => (node.className === "headerlink" ? "" : node.textContent)).join("");
}

function setUp(place) {
  const groups = groupsAfter(place);
  const entries = groups.flatMap((group) => group.entries);
  for (const entry of entries) {
    const words = [titleOf(headingOf(entry)), ...(entry.nodes[0].dataset.words ?? "").split("|")];
    entry.names = words.map(prepared);
    entry.text = prepared(entry.nodes.map((node) => node.textContent).join(" "));
  }
  const field = make("input", "filter__field");
  field.type = "search";
  field.id = "filter-field";
  field.autocomplete = "off";
  field.spellcheck = false;
  const label = make("label", "filter__label", `${place.dataset.filter} 찾기`);
  label.htmlFor = field.id;
  const status = make("p", "filter__status");
  status.setAttribute("role", "status");
  place.append(label, field, status);

  /* Where entries have names of their own (a glossary), these come first: only where none fits are
     the texts looked through. A claim is found by its words too. */
  const haveNames = entries.some((entry) => entry.nodes[0].dataset.words !== undefined);
  function shownFor(matches) {
    if (!matches) return entries;
    const named = entries.filter((entry) => entry.names.some(matches));
    if (haveNames && named.length) return named;
    return entries.filter((entry) => named.includes(entry) || matches(entry.text));
  }

  /* The entry whose name begins with what was typed, the shortest of them, stands above the others:
     in its own place it may come after all that only hold the word. */
  const gap = document.createComment("");
  let lifted = null;
  function lift(entry) {
    if (lifted) {
      gap.replaceWith(...lifted.nodes);
      headingOf(lifted).removeAttribute("aria-level");
    }
    lifted = entry;
    if (!entry) return;
    /* No heading of a group stands between it and the page's own. */
    if (headingOf(entry).matches("h3")) headingOf(entry).setAttribute("aria-level", "2");
    entry.nodes[0].before(gap);
    place.after(...entry.nodes);
  }

  function nearest(among) {
    const begins = beginning(field.value);
    let best = null;
    let least = Infinity;
    for (const entry of among) {
      for (const name of entry.names) {
        if (name.letters.length < least && begins(name)) [best, least] = [entry, name.letters.length];
      }
    }
    return best;
  }

  function apply() {
    const matches = matcher(field.value);
    const shown = new Set(shownFor(matches));
    const best = matches && nearest(shown);
    lift(best);
    for (const group of groups) {
      for (const entry of group.entries) {
        for (const node of entry.nodes) node.hidden = !shown.has(entry);
      }
      const any = group.entries.some((entry) => shown.has(entry) && entry !== best);
      for (const node of group.nodes) node.hidden = !any;
    }
    place.parentElement.classList.toggle("is-filtered", matches !== null);
    status.textContent = !matches ? "" : shown.size
      ? `${shown.size}개를 찾았어요.`
      : "여기에는 없어요. 위의 검색 칸에서는 책 전체를 찾아요.";
  }

  /* A link to an entry shows it, unfolded. */
  function open() {
    const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const entry = heading && entries.find((one) => one.nodes.some((node) => node.contains(heading)));
    if (!entry) return;
    if (entry.nodes[0].hidden) {
      field.value = "";
      apply();
      heading.scrollIntoView();
    }
    for (const node of entry.nodes) node.querySelectorAll("details").forEach((one) => { one.open = true; });
  }

  field.addEventListener("input", apply);
  field.addEventListener("compositionend", apply);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    const first = lifted ?? entries.find((entry) => !entry.nodes[0].hidden);
    if (!matcher(field.value) || !first) return;
    const heading = headingOf(first);
    if (!heading.matches("a")) heading.tabIndex = -1;
    heading.focus();
    first.nodes[0].querySelectorAll("details").forEach((one) => { one.open = true; });
  });
  addEventListener("hashchange", open);
  if (field.value) apply(); /* What the browser kept of an earlier visit. */
  open();
}

document.querySelectorAll("[data-filter]").forEach(setUp);
