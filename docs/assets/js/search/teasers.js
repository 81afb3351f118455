/* The texts under the results: fetched for the pages that stand on the screen, and put where the
   worker left room for them. A page whose text cannot be had stays without. */
(function () {
  "use strict";
  /* Milliseconds without a new result: who types on is not shown these. */
  const PAUSE = 120;
  const door = window.handbookSearchDoor;
  const list = document.querySelector(".md-search-result__list");
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
    const filled = door.texts.get(place.dataset.page).find(function (one) { return one.location === place.dataset.at; });
    if (!filled || !filled.text) return place.remove();
    mark(place.closest("a"), filled.words);
    place.outerHTML = filled.text;
  }

  function ask() {
    const pages = [...wanted].filter(function (place) { return place.isConnected; })
      .map(function (place) { return place.dataset.page; });
    if (pages.length) door.worker.postMessage({ type: "show", data: [...new Set(pages)] });
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
    list.querySelectorAll(".search-teaser").forEach(function (place) {
      if (door.texts.has(place.dataset.page)) fill(place);
      else onScreen.observe(place);
    });
  }

  if (!door.worker) return;
  door.worker.addEventListener("message", function (event) {
    if (event.data.type === "texts") look();
  });
  new MutationObserver(look).observe(list, { childList: true });
  look();
})();
