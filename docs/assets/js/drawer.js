/* The drawer of a narrow screen has a button: reached and pressed by key, told open or shut, and
   shut by Escape. The theme's own is a label, which no key reaches. */
(function () {
  "use strict";
  var label = document.querySelector(".md-header__button[for=__drawer]");
  var toggle = document.getElementById("__drawer");
  var drawer = document.querySelector(".md-sidebar--primary");
  if (!label || !toggle || !drawer) { return; }

  var button = document.createElement("button");
  button.type = "button";
  button.className = label.className + " drawer-button";
  button.setAttribute("aria-label", "차례");
  button.append(...label.childNodes);

  function tell() { button.setAttribute("aria-expanded", String(toggle.checked)); }

  tell();
  label.replaceWith(button);
  button.addEventListener("click", function (event) {
    toggle.click();
    /* A key clicks without a place: who came by key goes on by key. */
    if (toggle.checked && !event.detail) { drawer.querySelector("a").focus(); }
  });
  toggle.addEventListener("change", tell);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && toggle.checked) { toggle.click(); button.focus(); }
  });
})();
