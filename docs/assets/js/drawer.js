/* The drawer of a narrow screen as a button: reached and opened by key, told open or shut, and shut
   by Escape. The theme opens a label that has the focus with Enter, and gives it none. */
(function () {
  "use strict";
  var label = document.querySelector(".md-header__button[for=__drawer]");
  var toggle = document.getElementById("__drawer");
  var drawer = document.querySelector(".md-sidebar--primary");
  if (!label || !toggle || !drawer) { return; }

  function tell() { label.setAttribute("aria-expanded", String(toggle.checked)); }

  label.tabIndex = 0;
  label.setAttribute("role", "button");
  label.setAttribute("aria-label", "차례");
  tell();
  toggle.addEventListener("change", function () {
    tell();
    if (toggle.checked && document.activeElement === label) {
      drawer.querySelector("a").focus();
    }
  });
  label.addEventListener("keydown", function (event) {
    if (event.key === " ") { event.preventDefault(); label.click(); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && toggle.checked) { toggle.click(); label.focus(); }
  });
})();
