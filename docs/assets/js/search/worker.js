/* The search worker that the theme starts on every page. It is small: the engine and the index are
   fetched when the reader reaches for the search. It speaks the theme's language (set up, ready,
   query, result) and a little of its own: `reach` and `place` come from door.js, `show` from
   teasers.js, which is told of each `text`. */
(function () {
  "use strict";
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  const root = new URL("../../../", self.location.href);
  let there = false;
  let engine = null;
  let coming = null;
  let waiting = null;

  /* The places whose texts are there or on their way. */
  const texts = new Set();

  async function fetched(path) {
    const response = await fetch(new URL("search/" + path, root));
    if (!response.ok) throw new Error(path + ": " + response.status);
    return response;
  }

  const json = async function (path) { return (await fetched(path)).json(); };
  const text = async function (path) { return (await fetched(path)).text(); };
  const bytes = async function (path) { return new Uint8Array(await (await fetched(path)).arrayBuffer()); };
  const index = function (name) { return Promise.all([json(name + ".json"), bytes(name + ".bin")]); };

  async function start() {
    const book = index("book");
    importScripts(new URL("engine.bundle.js", self.location.href).href);
    engine = new self.handbookSearch.Engine(...await book);
  }

  /* Once: the index is on its way while the reader types. */
  function reach() {
    coming = coming || start();
    coming.catch(function () { coming = null; });
    return coming;
  }

  /* Elsewhere than on their pages the contributors' are found by their titles alone. */
  async function widen() {
    if (engine.contributing) return;
    if (there) engine.addContributing(...await index("contributing"));
    else engine.addContributing(Object.assign(await json("contributing.json"), { words: "" }), new Uint8Array(0));
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

  /* The text of a section in the results, or nothing where it cannot be had: then it is asked for again
     when it is shown again. */
  async function show(place) {
    if (texts.has(place)) return;
    texts.add(place);
    let filled = null;
    try {
      filled = engine.show(place, await text("texts/" + engine.fileOf(place)));
    } catch (error) {
      texts.delete(place);
    }
    self.postMessage({ type: "text", data: { place: place, filled: filled } });
  }

  self.addEventListener("message", function (event) {
    const message = event.data;
    if (message.type === SETUP) self.postMessage({ type: READY });
    else if (message.type === "place") there = message.data;
    else if (message.type === "reach") reach();
    else if (message.type === "show") message.data.forEach(show);
    else if (message.type === QUERY) {
      waiting = message.data;
      answer();
    }
  });
})();
