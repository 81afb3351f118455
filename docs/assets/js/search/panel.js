/* What stands above the results: a term's definition, a way on where nothing was found, and how
   many results there are, said to those who do not see them. */
(function () {
  "use strict";
  const door = window.handbookSearchDoor;
  const result = document.querySelector(".md-search-result");
  const meta = document.querySelector(".md-search-result__meta");
  const slot = document.createElement("div");
  const status = document.createElement("p");
  slot.className = "search-slot";
  status.className = "search-status";
  status.setAttribute("role", "status");
  let later = 0;

  function element(tag, name, text) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  }

  /* The theme reads a score from the first child of every link in the results. */
  function link(address, text) {
    const made = element("a");
    const words = element("span", "", text);
    words.dataset.mdScore = "0";
    made.href = address;
    made.tabIndex = -1;
    made.append(words);
    return made;
  }

  function own(path, text) {
    return link(new URL(path, door.base).href, text);
  }

  function card(term) {
    const made = element("div", "search-card");
    const name = element("p", "search-card__term");
    const english = element("span", "", term.en);
    const ways = element("p", "search-card__ways");
    english.lang = "en";
    name.append(element("strong", "", term.ko), " ", english);
    if (term.home) ways.append(own(term.home, "설명하는 곳"), " ");
    ways.append(own(term.entry, "용어집"));
    /* teasers.js fetches the definition with the texts of the results. */
    const meaning = element("p", "search-teaser", term.text);
    if (!term.text) meaning.dataset.at = term.entry;
    made.append(name, meaning, ways);
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", "용어의 뜻");
    return made;
  }

  function nothing(found) {
    const made = element("div", "search-nothing");
    made.append(element("p", "", "‘" + found.query.trim() + "’에 맞는 글을 찾지 못했어요. 낱말을 줄이거나 다른 말로 찾아보세요."));
    if (found.near.length) {
      const near = element("p", "", "비슷한 용어: ");
      found.near.forEach(function (term, i) {
        if (i) near.append(" ");
        near.append(own(term.entry, term.ko));
      });
      made.append(near);
    }
    if (found.issues) {
      const words = new URLSearchParams({
        template: "page.yml",
        title: "찾지 못한 말: " + found.query.trim(),
        address: "검색",
        opinion: "검색에서 찾은 말: " + found.query.trim() + "\n알고 싶었던 것: ",
      });
      const ask = element("p");
      ask.append(link(found.issues + "?" + words, "이 말을 책에 넣어 달라고 하기"));
      made.append(ask);
    }
    return made;
  }

  function failed(words) {
    meta.textContent = words;
    return element("p", "search-nothing", "책의 차례와 용어집에서도 찾을 수 있어요.");
  }

  function said(data) {
    if (data.failed) return meta.textContent;
    if (data.nothing) return "찾은 것이 없어요.";
    if (!data.items.length) return "";
    const first = element("div");
    first.innerHTML = data.items[0].find(function (item) { return !item.location.includes("#"); }).title;
    const term = data.card ? "용어의 뜻이 있어요. " : "";
    return term + "결과 " + data.items.length + "개. 첫째는 " + first.textContent + ".";
  }

  function show(data) {
    slot.replaceChildren();
    if (data.nothing) meta.textContent = "찾은 것이 없어요";
    else if (data.items.length) meta.textContent = "결과 " + data.items.length + "개";
    if (data.failed) slot.append(failed("검색 자료를 가져오지 못했어요. 연결을 확인하고 다시 쳐 보세요."));
    else if (data.nothing) slot.append(nothing(data.nothing));
    else if (data.card) slot.append(card(data.card));
    /* Every key would be said otherwise. */
    window.clearTimeout(later);
    later = window.setTimeout(function () { status.textContent = said(data); }, 600);
  }

  meta.after(slot);
  result.parentElement.before(status);
  if (!door.worker) {
    document.querySelector(".md-search").hidden = false;
    slot.append(failed("서버 없이 연 파일에서는 검색할 수 없어요."));
    return;
  }
  door.worker.addEventListener("message", function (event) {
    if (event.data.type === 3) show(event.data.data);
  });
  if (door.result) show(door.result);
})();
