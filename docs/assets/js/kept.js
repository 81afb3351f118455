/* Leads back from the first page to where the reader was, and tells what this browser keeps. ways.js
   keeps it; where it keeps nothing, what the page says without a script stays. */
(function () {
  "use strict";
  var ways = window.handbookWays;
  if (!ways) { return; }

  /* The first page leads back to where the reader was, or on from there. */

  function showAgain(kept) {
    var place = document.querySelector(".begin__again");
    if (!place || !kept.last) { return; }
    var goal = { words: "이어 읽기: " + kept.last.title, href: ways.base + kept.last.page + "/" + (kept.last.hash || "") };
    var card = kept.way && document.querySelector('.way[data-way="' + CSS.escape(kept.way) + '"]');
    var pages = card ? ways.all(".chapter-list a", card) : [];
    var at = pages.findIndex(function (a) { return ways.pageOf(a.href) === kept.last.page; });
    if (ways.isDone(kept.last.page)) {
      var rest = pages.filter(function (a) { return !ways.isDone(ways.pageOf(a.href)); });
      var next = rest.find(function (a) { return pages.indexOf(a) > at; }) || rest[0];
      if (next) {
        at = pages.indexOf(next);
        goal = { words: "이어 읽기: " + next.firstChild.textContent, href: next.href };
      }
    }
    var link = ways.make("a", "", goal.words), where = card && at >= 0 ? card.querySelector("h3 a").textContent : "";
    link.href = goal.href;
    place.replaceChildren(link, where ? " " + where + " " + (at + 1) + "/" + pages.length : "");
  }

  /* What is kept, and how to have it forgotten. */

  function ours() {
    return Object.keys(localStorage).filter(function (key) { return key.startsWith("hb:"); });
  }

  function showKept(kept) {
    var place = document.querySelector(".kept");
    if (!place) { return; }
    var answers = ours().filter(function (key) { return key !== ways.key; }).length;
    var name = kept.way && document.getElementById("way-" + kept.way);
    var facts = [
      name && "고른 길: " + name.firstChild.textContent,
      kept.done.length && "다 읽은 장: " + kept.done.length + "개",
      kept.last && "마지막으로 본 장: " + kept.last.title,
      answers && "답과 과제: " + answers + "개"
    ].filter(Boolean);
    var list = ways.make("ul", ""), status = ways.make("p", "kept__status");
    facts.forEach(function (fact) { list.append(ways.make("li", "", fact)); });
    status.setAttribute("role", "status");
    if (!facts.length) { status.textContent = "지금은 설정 말고 남아 있는 것이 없어요."; }
    var buttons = ways.make("p", "kept__buttons");
    [["길과 읽은 표시 지우기", function () { return [ways.key]; }], ["답까지 모두 지우기", ours]].forEach(function (one) {
      var button = ways.make("button", "md-button", one[0]);
      button.hidden = !facts.length;
      button.addEventListener("click", function () {
        ways.forget(one[1]());
        place.querySelector(".kept__status").focus();
      });
      buttons.append(button);
    });
    status.tabIndex = -1;
    place.replaceChildren(list, status, buttons);
  }

  ways.start(function (kept) {
    showAgain(kept);
    showKept(kept);
  });
})();
