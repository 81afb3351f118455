/* The search worker that the theme starts on every page. It is small: the engine and the index are
   fetched when the reader reaches for the search. It speaks the theme's language (set up, ready,
   query, result) and a little of its own: `reach` and `place` come from door.js. */
(function () {
  "use strict";
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  const root = new URL("../../../", self.location.href);
  let there = false;
  let engine = null;
  let coming = null;
  let waiting = null;

  async function index(name) {
    const response = await fetch(new URL("search/" + name, root));
    if (!response.ok) throw new Error(name + ": " + response.status);
    return response.json();
  }

  async function start() {
    const book = index("book.json");
    importScripts(new URL("engine.bundle.js", self.location.href).href);
    engine = new self.handbookSearch.Engine(await book);
  }

  /* Once: the index is on its way while the reader types. */
  function reach() {
    coming = coming || start();
    coming.catch(function () { coming = null; });
    return coming;
  }

  async function widen() {
    if (!engine.contributing) engine.addContributing(await index("contributing.json"));
  }

  async function resultOf(query) {
    if (!query.trim()) return { items: [] };
    await reach();
    if (there) await widen();
    const result = engine.ask(query, there);
    if (!result.nothing || engine.contributing || query.trim().length < 3) return result;
    await widen();
    return engine.ask(query, there);
  }

  /* While the index is on its way only the latest query waits. */
  async function answer() {
    const query = waiting;
    let result;
    try {
      result = await resultOf(query);
    } catch (error) {
      result = { items: [], failed: true };
    }
    if (query === waiting) self.postMessage({ type: RESULT, data: Object.assign({ query: query }, result) });
  }

  self.addEventListener("message", function (event) {
    const message = event.data;
    if (message.type === SETUP) self.postMessage({ type: READY });
    else if (message.type === "place") there = message.data;
    else if (message.type === "reach") reach();
    else if (message.type === QUERY) {
      waiting = message.data;
      answer();
    }
  });
})();
