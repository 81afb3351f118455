/* Draws diagrams in the browser. Only pages whose diagrams were not drawn at build time load this,
   and only while serving: `build` refuses to publish without merman. Offline, the text stays. */
(function () {
  "use strict";
  var LIBRARY = "https://unpkg.com/@mermaid-js/tiny@12.0.0/dist/mermaid.tiny.js";

  function draw(settings) {
    var dark = document.body.getAttribute("data-md-color-scheme") === "slate";
    var options = Object.assign({}, settings, {
      startOnLoad: false,
      securityLevel: "strict",
      layout: "dagre",
      look: "classic",
      theme: dark ? "dark" : "default"
    });
    var nodes = document.querySelectorAll("div.mermaid:not([data-processed])");
    window.mermaid.initialize(options);
    window.mermaid.run({ nodes: nodes });
  }

  /* The plugin calls this stub; the library replaces it when it has arrived. */
  window.mermaid = {
    initialize: function (settings) {
      var script = document.createElement("script");
      script.src = LIBRARY;
      script.addEventListener("load", function () { draw(settings); });
      document.head.appendChild(script);
    }
  };
})();
