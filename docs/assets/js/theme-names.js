/* Gives names and focus to what the theme's own script adds: the copy bar of each code block, and
   the frame of a wide table. A screen reader and a keyboard need both. What is copied from a
   terminal is what was typed, without prompts and answers. */
(function () {
  "use strict";
  function typed(code) {
    return Array.from(code.querySelectorAll(".gp")).map(function (prompt) {
      var words = "";
      for (var node = prompt.nextSibling; node && !/\n/.test(words) && !node.classList?.contains("go"); node = node.nextSibling) {
        words += node.textContent;
      }
      return words.split("\n")[0];
    }).join("\n");
  }

  function mend() {
    document.querySelectorAll(".md-code__nav:not([aria-label])").forEach(function (bar) {
      bar.setAttribute("aria-label", "코드 도구 " + bar.parentElement.id.replace(/\D+/g, ""));
    });
    document.querySelectorAll(".md-code__button[data-clipboard-target]:not([data-clipboard-text])").forEach(function (button) {
      var code = button.closest("pre").querySelector("code");
      if (code.querySelector(".gp")) { button.setAttribute("data-clipboard-text", typed(code)); }
    });
    document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])").forEach(function (frame) {
      frame.tabIndex = 0;
    });
  }
  new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
  mend();
})();
