/* Shows a term's definition, or a citation's source, beside it: on hover, on focus and on tap. Escape closes it, and it
   stays while the pointer is on it (WCAG 1.4.13). Without this script a term is a plain link. */
(function () {
  "use strict";
  var MARKS = "a.term, .citation a";
  var definitions = document.getElementById("term-definitions");
  var popover = document.createElement("div");
  popover.className = "popover md-typeset";
  popover.id = "term-popover";
  popover.hidden = true;
  popover.setAttribute("role", "tooltip");
  document.body.appendChild(popover);
  var owner = null, closing = 0, touched = false;

  /* A term is explained by its definition, a citation by its entry at the foot of the page. */
  function explain(link) {
    var term = link.dataset.term;
    var entry = term
      ? definitions && definitions.content.querySelector('[data-term="' + term + '"]')
      : document.getElementById(link.hash.slice(1));
    if (!entry) { return []; }
    var copy = entry.cloneNode(true);
    copy.removeAttribute("id");
    copy.querySelectorAll(".source-back").forEach(function (back) { back.remove(); });
    return Array.from(copy.childNodes);
  }

  function open(link) {
    clearTimeout(closing);
    if (owner === link) { return; }
    close();
    var meaning = explain(link);
    if (!meaning.length) { return; }
    popover.replaceChildren.apply(popover, meaning);
    if (touched && link.classList.contains("term")) {
      var more = document.createElement("a");
      more.href = link.href;
      more.textContent = "용어집에서 보기";
      popover.appendChild(more);
    }
    popover.hidden = false;
    owner = link;
    link.setAttribute("aria-describedby", popover.id);
    place(link);
  }

  function close() {
    clearTimeout(closing);
    if (owner) { owner.removeAttribute("aria-describedby"); }
    owner = null;
    popover.hidden = true;
  }

  function closeSoon() {
    clearTimeout(closing);
    closing = setTimeout(close, 200);
  }

  function place(link) {
    var at = link.getBoundingClientRect(), gap = 6, edge = 8;
    var width = document.documentElement.clientWidth;
    popover.style.left = "0";
    popover.style.top = "0";
    var size = popover.getBoundingClientRect();
    var left = Math.max(edge, Math.min(at.left, width - size.width - edge));
    var below = at.bottom + gap + size.height <= window.innerHeight;
    var top = below || at.top < size.height ? at.bottom + gap : at.top - size.height - gap;
    popover.style.left = left + window.scrollX + "px";
    popover.style.top = top + window.scrollY + "px";
  }

  document.querySelectorAll(MARKS).forEach(function (link) {
    link.addEventListener("mouseenter", function () { if (!touched) { open(link); } });
    link.addEventListener("mouseleave", closeSoon);
    link.addEventListener("focus", function () { if (!touched) { open(link); } });
    link.addEventListener("blur", closeSoon);
    link.addEventListener("click", function (event) {
      if (!touched) { close(); return; }
      event.preventDefault();
      if (owner === link) { close(); } else { open(link); }
    });
  });
  popover.addEventListener("mouseenter", function () { clearTimeout(closing); });
  popover.addEventListener("mouseleave", closeSoon);
  popover.addEventListener("focusin", function () { clearTimeout(closing); });
  document.addEventListener("pointerdown", function (event) {
    touched = event.pointerType === "touch";
    if (!popover.contains(event.target) && !event.target.closest(MARKS)) { close(); }
  }, true);
  document.addEventListener("keydown", function (event) {
    touched = false;
    if (event.key === "Escape") { close(); }
  });
})();
