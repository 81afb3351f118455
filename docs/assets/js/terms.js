/* Shows a term's definition beside it: on hover, on focus and on tap. Escape closes it, and it
   stays while the pointer is on it (WCAG 1.4.13). Without this script a term is a plain link. */
(function () {
  "use strict";
  var definitions = document.getElementById("term-definitions");
  if (!definitions) { return; }
  var popover = document.createElement("div");
  popover.className = "popover md-typeset";
  popover.id = "term-popover";
  popover.hidden = true;
  popover.setAttribute("role", "tooltip");
  document.body.appendChild(popover);
  var owner = null, closing = 0, touched = false;

  function open(link) {
    clearTimeout(closing);
    if (owner === link) { return; }
    close();
    var entry = definitions.content.querySelector('[data-term="' + link.dataset.term + '"]');
    if (!entry) { return; }
    popover.replaceChildren(entry.cloneNode(true));
    if (touched) {
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

  document.querySelectorAll("a.term").forEach(function (link) {
    link.addEventListener("mouseenter", function () { if (!touched) { open(link); } });
    link.addEventListener("mouseleave", closeSoon);
    link.addEventListener("focus", function () { if (!touched) { open(link); } });
    link.addEventListener("blur", closeSoon);
    link.addEventListener("click", function (event) {
      if (!touched) { return; }
      event.preventDefault();
      if (owner === link) { close(); } else { open(link); }
    });
  });
  popover.addEventListener("mouseenter", function () { clearTimeout(closing); });
  popover.addEventListener("mouseleave", closeSoon);
  popover.addEventListener("focusin", function () { clearTimeout(closing); });
  document.addEventListener("pointerdown", function (event) {
    touched = event.pointerType === "touch";
    if (!popover.contains(event.target) && !event.target.closest("a.term")) { close(); }
  }, true);
  document.addEventListener("keydown", function (event) {
    touched = false;
    if (event.key === "Escape") { close(); }
  });
})();
