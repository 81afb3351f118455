/* Runs before the theme's script. It keeps hold of the worker that the theme starts, and when the
   reader reaches for the search it wakes the worker and fetches what shows cards, counts and texts. */
(function () {
  "use strict";
  const config = JSON.parse(document.getElementById("__config").textContent);
  const base = new URL(config.base.replace(/\/?$/, "/"), window.location.href).href;
  const folder = document.currentScript.src.replace(/[^/]*$/, "");
  const door = { base: base, worker: null, result: null, texts: new Map() };
  const Native = window.Worker;
  window.handbookSearchDoor = door;

  function hold(worker) {
    door.worker = worker;
    const here = window.location.href.replace(base, "");
    worker.postMessage({ type: "place", data: here.startsWith("contributing/") });
    /* Heard before the theme hears it: what came for the last result fills nothing of the next. */
    worker.addEventListener("message", function (event) {
      const message = event.data;
      if (message.type === 3) {
        door.result = message.data;
        door.texts.clear();
      } else if (message.type === "text") {
        door.texts.set(message.data.place, message.data.filled);
      }
    });
  }

  if (Native) {
    window.Worker = function (url, options) {
      const worker = new Native(url, options);
      if (String(url).endsWith("assets/js/search/worker.js")) {
        window.Worker = Native;
        hold(worker);
      }
      return worker;
    };
  }

  function reach() {
    if (door.reached) return;
    door.reached = true;
    if (door.worker) door.worker.postMessage({ type: "reach" });
    ["panel.js", "teasers.js"].forEach(function (name) {
      const script = document.createElement("script");
      script.src = folder + name;
      document.head.append(script);
    });
  }

  const input = document.querySelector(".md-search__input");
  if (!input) return;
  input.addEventListener("focus", reach);
  /* The theme listens to keys alone: what is pasted or dictated counts as typed. */
  input.addEventListener("input", function () {
    input.dispatchEvent(new KeyboardEvent("keyup"));
  });
  /* Without a worker (a page opened from a file) the theme hides its search, so say why. */
  document.addEventListener("DOMContentLoaded", function () {
    if (!door.worker) reach();
  });
})();
