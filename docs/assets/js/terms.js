/* Shows a term's definition, or a citation's source, beside it. With the pointer or the keyboard it is a note without
   anything to press: it waits a moment, stays while the pointer is on it, and closes with Escape (WCAG 1.4.13). By tap it
   is a sheet with a link and a way to close it. Without this script a term is a plain link. */
(function () {
  "use strict";
  var MARKS = "a.term, .citation a", WAIT = 120, KEPT = "handbook:terms";
  var definitions = document.getElementById("term-definitions");
  var note = document.createElement("div");
  var native = typeof note.showPopover === "function";
  var owner = null, timer = 0, touched = false;
  note.className = "popover md-typeset";
  note.id = "term-popover";
  if (native) { note.popover = "manual"; } else { note.hidden = true; }
  document.body.appendChild(note);

  function isOpen() { return native ? note.matches(":popover-open") : !note.hidden; }

  function show(open) {
    if (isOpen() === open) { return; }
    if (native) { note[open ? "showPopover" : "hidePopover"](); } else { note.hidden = !open; }
  }

  /* A term is explained by its definition, a citation by its entry at the foot of the page. */
  function explain(link) {
    var term = link.dataset.term;
    var entry = term
      ? definitions && definitions.content.querySelector('[data-term="' + term + '"]')
      : document.getElementById(link.hash.slice(1));
    if (!entry) { return []; }
    var copy = entry.cloneNode(true);
    copy.querySelectorAll("[id]").forEach(function (part) { part.removeAttribute("id"); });
    copy.querySelectorAll(".source-back").forEach(function (back) { back.remove(); });
    if (!touched) {
      copy.querySelectorAll("a").forEach(function (inner) {
        var words = document.createElement("span");
        words.lang = inner.lang || "ko";
        words.append.apply(words, Array.from(inner.childNodes));
        inner.replaceWith(words);
      });
    }
    return Array.from(copy.childNodes);
  }

  function sheet(link) {
    var foot = document.createElement("p"), close = document.createElement("button");
    if (link.classList.contains("term")) {
      var more = document.createElement("a");
      more.href = link.href;
      more.textContent = "용어집에서 보기";
      foot.append(more);
    }
    close.type = "button";
    close.textContent = "닫기";
    close.addEventListener("click", function () { shut(); link.focus({ preventScroll: true }); });
    foot.className = "popover__foot";
    foot.append(close);
    return foot;
  }

  function open(link) {
    clearTimeout(timer);
    if (owner === link) { return; }
    shut();
    var meaning = explain(link);
    if (!meaning.length) { return; }
    note.replaceChildren.apply(note, meaning);
    note.classList.toggle("popover--sheet", touched);
    if (touched) {
      note.append(sheet(link));
      note.setAttribute("role", "group");
      note.setAttribute("aria-label", link.textContent + " 풀이");
    } else {
      note.setAttribute("role", "tooltip");
      note.removeAttribute("aria-label");
      link.setAttribute("aria-describedby", note.id);
    }
    owner = link;
    show(true);
    place(link);
    if (touched) { note.tabIndex = -1; note.focus({ preventScroll: true }); }
  }

  function shut() {
    clearTimeout(timer);
    if (owner) { owner.removeAttribute("aria-describedby"); }
    owner = null;
    show(false);
  }

  function later(action, wait) {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  }

  function place(link) {
    if (touched && window.innerWidth < 480) { note.style.left = note.style.top = ""; return; }
    var at = link.getClientRects()[0], gap = 6, edge = 8;
    note.style.left = note.style.top = "0";
    var size = note.getBoundingClientRect();
    var below = at.bottom + gap + size.height <= window.innerHeight || at.top < size.height;
    note.style.left = Math.max(edge, Math.min(at.left, document.documentElement.clientWidth - size.width - edge)) + "px";
    note.style.top = (below ? at.bottom + gap : at.top - size.height - gap) + "px";
  }

  function off() { return document.body.classList.contains("terms-off"); }

  document.querySelectorAll(MARKS).forEach(function (link) {
    function quiet() { return touched || (off() && link.classList.contains("term")); }
    link.addEventListener("mouseenter", function () { if (!quiet()) { later(function () { open(link); }, WAIT); } });
    /* A tap is followed by what a mouse would do: the sheet comes between, and the pointer has left. */
    link.addEventListener("mouseleave", function () { if (!touched) { later(shut, 200); } });
    link.addEventListener("focus", function () { if (!quiet()) { open(link); } });
    link.addEventListener("blur", function () { if (!touched) { later(shut, 200); } });
    link.addEventListener("click", function (event) {
      if (!touched || (off() && link.classList.contains("term"))) { shut(); return; }
      event.preventDefault();
      if (owner === link) { shut(); } else { open(link); }
    });
  });
  note.addEventListener("mouseenter", function () { clearTimeout(timer); });
  note.addEventListener("mouseleave", function () { if (!touched) { later(shut, 200); } });
  /* A note goes with its mark, and away with it: the Tab key scrolls to what it reaches. */
  addEventListener("scroll", function () {
    if (!owner || touched) { return; }
    var at = owner.getBoundingClientRect();
    if (at.bottom < 0 || at.top > window.innerHeight) { shut(); } else { place(owner); }
  }, { passive: true });
  document.addEventListener("pointerdown", function (event) {
    touched = event.pointerType === "touch";
    if (!note.contains(event.target) && !event.target.closest(MARKS)) { shut(); }
  }, true);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && owner) {
      var back = touched && owner;
      shut();
      if (back) { back.focus({ preventScroll: true }); }
    }
    touched = false;
  });

  /* Marks can be switched off, for this browser where it keeps things, else for this page. */
  function store(value) {
    try { if (value) { localStorage.setItem(KEPT, value); } else { localStorage.removeItem(KEPT); } } catch { /* kept nowhere */ }
  }

  function stored() {
    try { return localStorage.getItem(KEPT); } catch { return null; }
  }

  var foot = document.querySelector(".page-foot");
  if (foot && document.querySelector("a.term")) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "page-foot__button";
    button.textContent = "용어 밑줄 끄기";
    var set = function (value) {
      document.body.classList.toggle("terms-off", value);
      button.setAttribute("aria-pressed", String(value));
    };
    button.addEventListener("click", function () {
      set(!off());
      store(off() ? "off" : "");
      shut();
    });
    set(stored() === "off");
    foot.append(button);
  }
})();
