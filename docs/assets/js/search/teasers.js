/* The texts under the results and of a term's card: fetched for what stands on the screen, and put
   where room was left for them. What cannot be had leaves no room. */
(function () {
  "use strict";
  /* Milliseconds without a new result: who types on is not shown these. */
  const PAUSE = 120;
  const door = window.handbookSearchDoor;
  const results = document.querySelector(".md-search-result");
  const wanted = new Set();
  let later = 0;

  /* What is marked on the page after the jump: the words of the text too. */
  function mark(link, words) {
    const address = new URL(link.href);
    if (!address.searchParams.has("h")) return;
    address.searchParams.set("h", words.join(" "));
    link.href = address.href;
  }

  function fill(place) {
    const filled = door.texts.get(place.dataset.at);
    const link = place.closest("a");
    if (!filled) return place.remove();
    if (!link) {
      place.removeAttribute("data-at");
      place.textContent = filled.plain;
      return;
    }
    mark(link, filled.words);
    place.outerHTML = filled.text;
  }

  function ask() {
    const places = [...wanted].filter(function (place) { return place.isConnected; })
      .map(function (place) { return place.dataset.at; });
    if (places.length) door.worker.postMessage({ type: "show", data: [...new Set(places)] });
    wanted.clear();
  }

  const onScreen = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (entry.isIntersecting) wanted.add(entry.target);
    });
    window.clearTimeout(later);
    later = window.setTimeout(ask, PAUSE);
  });

  function look() {
    results.querySelectorAll("[data-at]").forEach(function (place) {
      if (door.texts.has(place.dataset.at)) fill(place);
      else onScreen.observe(place);
    });
  }

  if (!door.worker) return;
  door.worker.addEventListener("message", function (event) {
    if (event.data.type === "text") look();
  });
  new MutationObserver(look).observe(results, { childList: true, subtree: true });
  look();
})();
