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
    if (own) { leadOn(own.querySelector(".walk__next"), chosen); }
  }

  /* The theme's own links to the next page and the one before follow the way too. */
  function leadOn(next, place) {
    var label = place.textContent.trim();
    redirect("next", next.href, next.querySelector("strong").textContent, label);
    if (place.dataset.back) {
      redirect("prev", new URL(place.dataset.back, location.href).href, place.dataset.backTitle, label);
    }
  }

  function redirect(which, href, title, label) {
    var link = document.querySelector(".md-footer__link--" + which);
    var known = document.querySelector("link[rel=" + which + "]");
    if (known) { known.href = href; }
    if (!link) { return; }
    var direction = link.querySelector(".md-footer__direction");
    link.href = href;
    direction.dataset.word = direction.dataset.word || direction.textContent.trim();
    direction.textContent = direction.dataset.word + " (" + label + ")";
    direction.nextElementSibling.textContent = title;
    link.setAttribute("aria-label", direction.dataset.word + ": " + title);
    if (which === "next") { link.onclick = function () { setDone(here, true); }; }
  }

  /* The first page leads back to where the reader was, or on from there. */

  function showAgain() {
    var place = document.querySelector(".begin__again");
    if (!place || !kept.last) { return; }
    var goal = { words: "이어 읽기: " + kept.last.title, href: base + kept.last.page + "/" + (kept.last.hash || "") };
    var card = kept.way && document.querySelector('.way[data-way="' + CSS.escape(kept.way) + '"]');
    var pages = card ? all(".chapter-list a", card) : [];
    var at = pages.findIndex(function (a) { return pageOf(a.href) === kept.last.page; });
    if (isDone(kept.last.page)) {
      var rest = pages.filter(function (a) { return !isDone(pageOf(a.href)); });
      var next = rest.find(function (a) { return pages.indexOf(a) > at; }) || rest[0];
      if (next) {
        at = pages.indexOf(next);
        goal = { words: "이어 읽기: " + next.firstChild.textContent, href: next.href };
      }
    }
    var link = make("a", "", goal.words), where = card && at >= 0 ? card.querySelector("h3 a").textContent : "";
    link.href = goal.href;
    place.replaceChildren(link, where ? " " + where + " " + (at + 1) + "/" + pages.length : "");
  }

  /* What is kept, and how to have it forgotten. */

  function ours() {
    return Object.keys(localStorage).filter(function (key) { return key.startsWith("hb:"); });
  }

  function showKept() {
    var place = document.querySelector(".kept");
    if (!place) { return; }
    var answers = ours().filter(function (key) { return key !== KEY; }).length;
    var name = kept.way && document.getElementById("way-" + kept.way);
    var facts = [
      name && "고른 길: " + name.firstChild.textContent,
      kept.done.length && "다 읽은 장: " + kept.done.length + "개",
      kept.last && "마지막으로 본 장: " + kept.last.title,
      answers && "짐작과 퀴즈, 과제의 답: " + answers + "개"
    ].filter(Boolean);
    var list = make("ul", ""), status = make("p", "kept__status");
    facts.forEach(function (fact) { list.append(make("li", "", fact)); });
    status.setAttribute("role", "status");
    if (!facts.length) { status.textContent = "지금은 남아 있는 것이 없어요."; }
    var buttons = make("p", "kept__buttons");
    [["길과 읽은 표시 지우기", function () { return [KEY]; }], ["답까지 모두 지우기", ours]].forEach(function (one) {
      var button = make("button", "md-button", one[0]);
      button.hidden = !facts.length;
      button.addEventListener("click", function () {
        one[1]().forEach(function (key) { localStorage.removeItem(key); });
        forgotten = true; /* Leaving this page keeps nothing again. */
        kept = recall() || kept;
        render();
        place.querySelector(".kept__status").focus();
      });
      buttons.append(button);
    });
    status.tabIndex = -1;
    place.replaceChildren(list, status, buttons);
  }

  function render() {
    tick();
    if (foot) { showFoot(); }
    showAgain();
    showKept();
  }

  if (foot) { setUpFoot(); } else { render(); }
  addEventListener("pageshow", function (event) {
    if (event.persisted) { kept = recall() || kept; render(); }
  });
})();
