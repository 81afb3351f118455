/* While serving only: a bar on the page that has a finding. `handbookFindings` (by page) and
   `handbookTrouble` (for every page) stand above. */
(function () {
  "use strict";
  var script = document.currentScript;
  var base = new URL("..", script.src).pathname;
  var path = decodeURIComponent(location.pathname);
  var page = path.indexOf(base) === 0 ? path.slice(base.length) : path;
  var findings = handbookTrouble.concat(handbookFindings[page.replace(/index\.html$/, "")] || []);
  if (findings.length === 0) {
    return;
  }

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text || "";
    return made;
  }

  function show() {
    var bar = element("section");
    bar.id = "handbook-findings";
    bar.setAttribute("role", "status");
    bar.setAttribute("aria-label", "검사 결과");
    bar.style.cssText =
      "position:fixed;inset:auto 0 0 0;z-index:10;max-height:40vh;overflow:auto;padding:.6rem 1rem;" +
      "background:#7a1f1f;color:#fff;font-size:.7rem;line-height:1.6;overflow-wrap:anywhere";
    var list = element("ul");
    list.style.cssText = "margin:0;padding:0 0 0 1.2em";
    findings.forEach(function (finding) {
      list.appendChild(element("li", finding));
    });
    var close = element("button", "닫기");
    close.type = "button";
    close.style.cssText =
      "float:right;border:1px solid #fff;padding:.1rem .6rem;color:#fff;font:inherit;cursor:pointer";
    close.addEventListener("click", function () {
      bar.remove();
    });
    bar.append(close, list);
    document.body.appendChild(bar);
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", show);
  } else {
    show();
  }
})();
