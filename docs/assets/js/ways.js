/* Keeps to the way through the book that a reader chose, ticks what they have read, and leads back to
   where they were. All of it stays in this browser alone. Without this script, or where the browser
   keeps nothing, every chapter still links to the next one of each way. */
(function () {
  "use strict";
  var base = document.currentScript.src.replace(/assets\/js\/ways\.js([?#].*)?$/, "");
  var KEY = "hb:" + new URL(base).pathname + ":ways";
  var forgotten = false, kept = recall();
  if (!kept) { return; }

  /* What is kept, or null where the browser keeps nothing. */
  function recall() {
    var text;
    try {
      localStorage.setItem(KEY + "?", "");
      localStorage.removeItem(KEY + "?");
      text = localStorage.getItem(KEY);
    } catch (e) { return null; }
    var found = {};
    try { found = JSON.parse(text) || {}; } catch (e) { /* Not ours: begin anew. */ }
    return {
      way: typeof found.way === "string" ? found.way : "",
      done: Array.isArray(found.done) ? found.done : [],
      last: found.last && typeof found.last.page === "string" ? found.last : null
    };
  }

  function change(how) {
    kept = recall() || kept; /* Another window may have written. */
    how(kept);
    try { localStorage.setItem(KEY, JSON.stringify(kept)); } catch (e) { /* Then it is forgotten. */ }
    render();
  }

  function make(tag, name, words) {
    var made = document.createElement(tag);
    made.className = name;
    if (words) { made.textContent = words; }
    if (tag === "button") { made.type = "button"; }
    return made;
  }

  function all(selector, root) { return Array.from((root || document).querySelectorAll(selector)); }

  /* The page of an address of this book: basics/hypervisor. */
  function pageOf(href) {
    return href.replace(/[?#].*$/, "").replace(/index\.html$/, "").slice(base.length).replace(/\/$/, "");
  }

  function isDone(page) { return kept.done.includes(page); }

  function setDone(page, done) {
    change(function (now) {
      now.done = now.done.filter(function (other) { return other !== page; });
      if (done) { now.done.push(page); }
    });
  }

  var here = pageOf(location.href), foot = document.querySelector(".walk");

  /* The cards and lists of the ways. */

  function tick() {
    all(".tick").forEach(function (old) { old.remove(); });
    all(".chapter-list a, .md-nav--primary a.md-nav__link").forEach(function (link) {
      if (!isDone(pageOf(link.href)) || link.hash) { return; }
      var place = make("span", "tick"), mark = make("span", "", "✓");
      mark.setAttribute("role", "img");
      mark.setAttribute("aria-label", "다 읽음");
      place.append(" ", mark);
      link.append(place);
    });
    all(".way").forEach(function (card) {
      var pages = all(".chapter-list a", card), read = pages.filter(function (a) { return isDone(pageOf(a.href)); });
      var size = card.querySelector(".way__size"), chosen = card.dataset.way === kept.way;
      all(".way__read", size).forEach(function (old) { old.remove(); });
      card.classList.toggle("is-chosen", chosen);
      if (chosen || read.length) {
        size.append(make("span", "way__read", (chosen ? " · 고른 길" : "") + " · " + read.length + "장 읽음"));
      }
    });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a"), way = link && link.closest("[data-way]");
    if (way) { change(function (now) { now.way = way.dataset.way; }); }
  });

  /* The foot of a chapter. */

  function chosenPlace() {
    return kept.way && foot ? foot.querySelector('[data-way="' + CSS.escape(kept.way) + '"]') : null;
  }

  function setUpFoot() {
    var done = make("button", "walk__done md-button", "이 장을 다 읽었어요");
    done.addEventListener("click", function () { setDone(here, !isDone(here)); });
    foot.prepend(done);
    all("[data-way]", foot).forEach(function (place) {
      var button = make("button", "walk__place", place.textContent);
      button.addEventListener("click", function () {
        change(function (now) { now.way = now.way === place.dataset.way ? "" : place.dataset.way; });
        button.focus();
      });
      place.replaceChildren(button);
    });
    all(".walk__next", foot).forEach(function (next) {
      next.addEventListener("click", function () { setDone(here, true); });
    });
    var others = make("details", "walk__others");
    others.append(make("summary", "", "다른 길로 가기"));
    foot.querySelector(".walk__kept").before(others);
    /* Looking something up in a chapter beside the way does not move the reader on it. */
    function remember() {
      if (forgotten) { return; }
      change(function (now) {
        if (now.way && now.last && !chosenPlace()) { return; }
        now.last = { page: here, title: foot.dataset.title, hash: location.hash };
      });
    }
    remember();
    addEventListener("pagehide", remember);
  }

  function showFoot() {
    var done = foot.querySelector(".walk__done"), others = foot.querySelector(".walk__others");
    var chosen = chosenPlace(), own = chosen && chosen.closest(".walk__fork");
    done.setAttribute("aria-pressed", String(isDone(here)));
    all(".walk__fork", foot).forEach(function (fork) {
      if (own && fork !== own) { others.append(fork); } else { others.before(fork); }
    });
    others.hidden = !others.querySelector(".walk__fork");
    foot.classList.toggle("is-chosen", !!own);
    all("[data-way]", foot).forEach(function (place) {
      place.firstChild.setAttribute("aria-pressed", String(place === chosen));
    });
    var next = own && own.querySelector(".walk__next"), label = own ? chosen.textContent.replace(/[\d/\s]+$/, "") : "";
    redirect("next", next && next.href, next && next.querySelector("strong").textContent, label);
    redirect("prev", own && chosen.dataset.back, own && chosen.dataset.backTitle, label);
  }

  /* The theme's own links to the next page and the one before follow the way too, as long as there
     is one: without `href` they lead again where they did. */
  var first = {};

  function redirect(which, href, title, label) {
    var link = document.querySelector(".md-footer__link--" + which);
    if (!link) { return; }
    var direction = link.querySelector(".md-footer__direction"), name = direction.nextElementSibling;
    var own = first[which] = first[which] || { href: link.href, title: name.textContent, word: direction.textContent.trim() };
    link.href = href || own.href;
    name.textContent = href ? title : own.title;
    direction.textContent = href ? own.word + " (" + label + ")" : own.word;
    link.setAttribute("aria-label", own.word + ": " + name.textContent.trim());
    var known = document.querySelector("link[rel=" + which + "]");
    if (known) { known.href = link.href; }
    link.onclick = which === "next" && href ? function () { setDone(here, true); } : null;
  }

  function render() {
    tick();
    if (foot) { showFoot(); }
    if (ways.shown) { ways.shown(kept); }
  }

  /* What kept.js needs, on the pages that tell what is kept. */
  var ways = { key: KEY, base: base, pageOf: pageOf, isDone: isDone, all: all, make: make, shown: null };
  ways.forget = function (keys) {
    forgotten = true; /* Leaving this page keeps nothing again. */
    keys.forEach(function (key) { localStorage.removeItem(key); });
    kept = recall() || kept;
    render();
  };
  ways.start = function (shown) {
    ways.shown = shown;
    shown(kept);
  };
  window.handbookWays = ways;

  if (foot) { setUpFoot(); } else { render(); }
  addEventListener("pageshow", function (event) {
    if (event.persisted) { kept = recall() || kept; render(); }
  });
})();
