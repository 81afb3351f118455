/* Guesses: pressed once, shown again where the chapter answers, kept in this browser alone. Without
   this script a guess is a list. And the script of the quizzes, once a reader comes near to one. */
(function () {
  "use strict";
  var HERE = location.pathname.replace(/index\.html$/, "");

  function recall(name) {
    try { return JSON.parse(localStorage.getItem("hb:" + HERE + "#" + name)); } catch (e) { return null; }
  }

  function keep(name, value) {
    var key = "hb:" + HERE + "#" + name;
    try {
      if (value === null) { localStorage.removeItem(key); }
      else { localStorage.setItem(key, JSON.stringify(value)); }
    } catch (e) { /* A browser that keeps nothing forgets the answer; that is all. */ }
  }

  var guesses = Array.from(document.querySelectorAll(".guess"));

  function showAgain() {
    var chosen = guesses.map(function (guess) {
      var pressed = Array.from(guess.querySelectorAll("[aria-pressed=true]"));
      return pressed.map(function (button) { return (button.querySelector("strong") || button).textContent; }).join(", ");
    }).filter(Boolean);
    document.querySelectorAll(".guess-again").forEach(function (place) {
      place.textContent = "처음에 고른 답: " + chosen.join(" / ");
      place.hidden = !chosen.length;
    });
  }

  guesses.forEach(function (guess, number) {
    var name = "guess-" + number, kept = recall(name) || [], several = "several" in guess.dataset;
    var buttons = Array.from(guess.children, function (item) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "guess__choice";
      button.append.apply(button, Array.from(item.childNodes));
      button.setAttribute("aria-pressed", String(kept.includes(button.textContent)));
      item.append(button);
      return button;
    });
    guess.setAttribute("aria-label", "짐작 고르기");
    guess.classList.add("is-live");
    guess.addEventListener("click", function (event) {
      var chosen = event.target.closest("button");
      if (!chosen) { return; }
      buttons.forEach(function (button) {
        var pressed = button.getAttribute("aria-pressed") === "true";
        button.setAttribute("aria-pressed", String(button === chosen ? !pressed : pressed && several));
      });
      var now = buttons.filter(function (button) { return button.getAttribute("aria-pressed") === "true"; });
      keep(name, now.length ? now.map(function (button) { return button.textContent; }) : null);
      showAgain();
    });
  });
  showAgain();

  var quizzes = document.querySelectorAll(".quiz"), own = document.currentScript.src;
  var near = new IntersectionObserver(function (entries) {
    if (!entries.some(function (entry) { return entry.isIntersecting; })) { return; }
    near.disconnect();
    var script = document.createElement("script");
    script.src = own.replace("guess.js", "quiz.js");
    document.body.append(script);
  }, { rootMargin: "100%" });
  quizzes.forEach(function (quiz) { near.observe(quiz); });
})();
