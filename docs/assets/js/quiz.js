/* Makes forms of the quizzes. What a reader answered stays in this browser alone. guess.js loads this
   when the first quiz is near; without it each item folds open to its explanation. */
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

  function make(tag, name, words) {
    var made = document.createElement(tag);
    if (name) { made.className = name; }
    if (words) { made.textContent = words; }
    if (tag === "button") { made.type = "button"; }
    return made;
  }

  /* One object for each kind of question: `build` makes its controls, `read` says what is chosen
     (an answer for each item), `write` chooses it, `fault` is said while something is missing. */
  function choice(type) {
    return {
      fault: type === "radio" ? "먼저 하나를 골라 주세요." : "먼저 하나 이상 골라 주세요.",
      build: function (quiz) {
        quiz.items.forEach(function (item) {
          var label = make("label", "quiz__choice"), input = make("input");
          input.type = type;
          input.name = quiz.name;
          label.append(input, item.words);
          item.place.prepend(label);
          item.input = input;
        });
      },
      read: function (quiz) {
        var chosen = quiz.items.map(function (item) { return item.input.checked ? "x" : ""; });
        return chosen.includes("x") ? chosen : null;
      },
      write: function (quiz, chosen) {
        quiz.items.forEach(function (item, i) { item.input.checked = !!chosen && chosen[i] === "x"; });
      },
      lock: function (quiz, locked) {
        quiz.items.forEach(function (item) { item.input.disabled = locked; });
      },
      verdict: function (answer, chosen) {
        if (answer === "x") { return chosen === "x" ? ["right", "고른 답, 맞아요"] : ["missed", "맞는 답"]; }
        return chosen === "x" ? ["wrong", "고른 답, 아니에요"] : ["", ""];
      }
    };
  }

  var who = {
    fault: "빠짐없이 골라 주세요.",
    build: function (quiz) {
      var names = quiz.root.dataset.choices.split("|");
      quiz.items.forEach(function (item, number) {
        var group = make("fieldset", "quiz__who"), legend = make("legend");
        legend.append(item.words);
        group.append(legend);
        item.inputs = names.map(function (name) {
          var label = make("label", "quiz__chip"), input = make("input");
          input.type = "radio";
          input.name = quiz.name + "-" + number;
          input.value = name;
          label.append(input, name);
          group.append(label);
          return input;
        });
        item.place.querySelector(".quiz__room").remove();
        item.place.prepend(group);
      });
    },
    read: function (quiz) {
      var chosen = quiz.items.map(function (item) {
        var input = item.inputs.find(function (one) { return one.checked; });
        return input ? input.value : "";
      });
      return chosen.includes("") ? null : chosen;
    },
    write: function (quiz, chosen) {
      quiz.items.forEach(function (item, i) {
        item.inputs.forEach(function (input) { input.checked = !!chosen && chosen[i] === input.value; });
      });
    },
    lock: function (quiz, locked) {
      quiz.items.forEach(function (item) {
        item.inputs.forEach(function (input) { input.disabled = locked; });
      });
    },
    verdict: function (answer, chosen) {
      return answer === chosen ? ["right", "맞아요"] : ["wrong", "아니에요, " + answer];
    }
  };

  var order = {
    fault: "",
    build: function (quiz) {
      quiz.items.forEach(function (item) {
        var row = make("div", "quiz__row");
        item.moves = [["위로", -1], ["아래로", 1]].map(function (move) {
          var button = make("button", "quiz__move quiz__move--" + (move[1] < 0 ? "up" : "down"));
          button.setAttribute("aria-label", item.words.textContent.trim() + " " + move[0]);
          button.addEventListener("click", function () { shift(quiz, item, move[1], button); });
          return button;
        });
        row.append(item.words, item.moves[0], item.moves[1]);
        item.place.prepend(row);
      });
    },
    read: function (quiz) {
      var now = Array.from(quiz.list.children);
      return quiz.items.map(function (item) { return String(now.indexOf(item.place) + 1); });
    },
    write: function (quiz, chosen) {
      var sorted = quiz.items.map(function (item, i) { return [chosen ? Number(chosen[i]) : i + 1, item]; });
      sorted.sort(function (a, b) { return a[0] - b[0]; });
      sorted.forEach(function (pair) { quiz.list.append(pair[1].place); });
    },
    lock: function (quiz, locked) {
      quiz.items.forEach(function (item) {
        item.moves.forEach(function (button) { button.disabled = locked; });
      });
    },
    verdict: function (answer, chosen) {
      return answer === chosen ? ["right", "맞는 자리"] : ["wrong", "위에서 " + answer + "번째"];
    }
  };

  function shift(quiz, item, step, button) {
    var other = step < 0 ? item.place.previousElementSibling : item.place.nextElementSibling;
    if (!other) { return; }
    if (step < 0) { other.before(item.place); } else { other.after(item.place); }
    /* At an end the button is gone: the one for the way back stands beside it. */
    var goesOn = step < 0 ? item.place.previousElementSibling : item.place.nextElementSibling;
    (goesOn ? button : item.moves[step < 0 ? 1 : 0]).focus();
    var now = Array.from(quiz.list.children).indexOf(item.place) + 1;
    quiz.status.textContent = item.words.textContent.trim() + ": 위에서 " + now + "번째";
  }

  var KINDS = { one: choice("radio"), truth: choice("radio"), several: choice("checkbox"), who: who, order: order };

  function reportAddress(name, title) {
    var page = document.querySelector('.page-feedback a[href*="template=page.yml"]');
    if (!page) { return null; }
    var address = new URL(page.href);
    address.searchParams.set("title", address.searchParams.get("title") + " / " + title);
    address.searchParams.set("address", address.searchParams.get("address") + "#" + name);
    return address.href;
  }

  function start(root) {
    var kind = KINDS[root.dataset.kind], name = root.dataset.question;
    if (!kind || !name) { return; }
    var heading = document.getElementById(name);
    var title = Array.from(heading.childNodes).filter(function (node) {
      return !(node.classList && node.classList.contains("headerlink"));
    }).map(function (node) { return node.textContent; }).join("").trim();
    var quiz = { root: root, name: name, list: root.querySelector(".quiz__options"), status: make("p", "quiz__status") };
    quiz.items = Array.from(quiz.list.children, function (place) {
      var details = place.querySelector("details"), summary = details.querySelector("summary");
      var words = summary.firstChild, state = make("span", "quiz__state");
      summary.textContent = "풀이";
      details.before(state);
      return { place: place, details: details, words: words, state: state };
    });
    quiz.answers = quiz.items.map(function (item) { return item.place.dataset.answer; });
    var print = quiz.items.map(function (item) { return item.words.textContent; }).join("").length;
    quiz.status.setAttribute("role", "status");
    kind.build(quiz);
    var check = make("button", "md-button quiz__check", "답 확인하기");
    var again = make("button", "md-button quiz__again", "다시 풀기");
    var bar = root.querySelector(".quiz__bar"), report = reportAddress(name, title);
    bar.append(check, again, quiz.status);
    if (report) {
      var link = make("a", "quiz__report", "이 문제 알리기");
      link.href = report;
      bar.append(link);
    }

    function ask() {
      root.classList.remove("is-checked");
      quiz.items.forEach(function (item) {
        delete item.place.dataset.mark;
        item.state.textContent = "";
        item.details.open = false;
        item.details.hidden = true;
      });
      kind.lock(quiz, false);
      check.hidden = false;
      again.hidden = true;
      quiz.status.textContent = "";
    }

    function mark(chosen, open) {
      var wrong = 0;
      quiz.items.forEach(function (item, i) {
        var verdict = kind.verdict(quiz.answers[i], chosen[i]);
        item.place.dataset.mark = verdict[0];
        item.state.textContent = verdict[1];
        item.details.hidden = false;
        item.details.open = open && !!verdict[0];
        wrong += verdict[0] === "wrong" || verdict[0] === "missed" ? 1 : 0;
      });
      root.classList.add("is-checked");
      kind.lock(quiz, true);
      check.hidden = true;
      again.hidden = false;
      quiz.status.textContent = wrong ? "고른 답과 맞는 답이 달라요." : "맞아요.";
    }

    /* To the reason of the first mistake: the button for another try stands below all of them. */
    function lead() {
      var first = root.querySelector('[data-mark="wrong"], [data-mark="missed"]');
      if (!first) { again.focus(); return; }
      first.scrollIntoView({ block: "nearest" });
      first.querySelector("summary").focus({ preventScroll: true });
    }

    check.addEventListener("click", function () {
      var chosen = kind.read(quiz);
      if (!chosen) { quiz.status.textContent = kind.fault; return; }
      mark(chosen, true);
      keep(name, { answers: chosen, print: print });
      lead();
    });
    again.addEventListener("click", function () {
      ask();
      kind.write(quiz, null);
      keep(name, null);
      check.focus();
    });
    root.classList.add("is-live");
    ask();
    var kept = recall(name);
    if (kept && kept.print === print && kept.answers.length === quiz.items.length) {
      kind.write(quiz, kept.answers);
      mark(kept.answers, false);
    }
  }

  document.querySelectorAll(".quiz").forEach(start);
})();
