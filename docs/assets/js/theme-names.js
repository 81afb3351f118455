/* Gives names and focus to what the theme's own script adds: the copy bar of each code block, and
   the frame of a wide table. A screen reader and a keyboard need both. */
(function () {
  "use strict";
  function mend() {
    document.querySelectorAll(".md-code__nav:not([aria-label])").forEach(function (bar) {
      bar.setAttribute("aria-label", "코드 도구 " + bar.parentElement.id.replace(/\D+/g, ""));
    });
    document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])").forEach(function (frame) {
      frame.tabIndex = 0;
    });
  }
  new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
  mend();
})();
