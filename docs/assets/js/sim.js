/* Brings a simulator in when the reader comes near it. The block `<div data-sim="NAME">` holds its
   still figure and its story: they stay where this script does not run, and fold up where it does. */
(function () {
  "use strict";
  var base = document.currentScript.src.replace(/sim\.js([?#].*)?$/, "sim/");

  /* Modules cannot be imported from file://, so the build also makes a classic script of each. */
  function bundled(name) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = base + name + ".bundle.js";
      script.addEventListener("load", function () { resolve(window.handbookSimulators[name]); });
      script.addEventListener("error", reject);
      document.head.append(script);
    });
  }

  function imported(name) {
    return Promise.all([import(base + "shell.js"), import(base + name + "/view.js")])
      .then(function (parts) { return Object.assign({}, parts[0], parts[1]); });
  }

  function fold(block, element) {
    var still = document.createElement("details");
    var title = document.createElement("summary");
    title.textContent = "멈춘 그림과 글로 보기";
    still.append.apply(still, [title].concat(Array.from(block.childNodes).filter(function (node) {
      return node !== element;
    })));
    block.append(still);
  }

  function load(element) {
    var block = element.parentElement, name = block.dataset.sim;
    if (!/^[a-z-]+$/.test(name)) {
      return; /* A name, and no way to a script elsewhere. */
    }
    (location.protocol === "file:" ? bundled : imported)(name).then(function (parts) {
      parts.mount(element, parts.simulator);
      fold(block, element);
      block.classList.add("sim--live");
    }).catch(function () {
      block.classList.add("sim--failed");
      element.remove();
    });
  }

  class HandbookSim extends HTMLElement {
    connectedCallback() {
      var element = this;
      var asked = (new URLSearchParams(location.search).get("sim") || "").split(":")[0];
      if (asked === element.parentElement.dataset.sim) {
        load(element);
        element.parentElement.scrollIntoView();
        return;
      }
      var watcher = new IntersectionObserver(function (entries) {
        if (entries.some(function (entry) { return entry.isIntersecting; })) {
          watcher.disconnect();
          load(element);
        }
      }, { rootMargin: "400px 0px" });
      watcher.observe(element.parentElement);
    }
  }

  customElements.define("handbook-sim", HandbookSim);
  document.querySelectorAll("[data-sim]").forEach(function (block) {
    block.prepend(document.createElement("handbook-sim"));
  });
})();
