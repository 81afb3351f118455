/* Motion for figures that can be switched and followed. Without this script, and where a reader
   wants no motion, the style sheet alone shows what is chosen. */
(function () {
  "use strict";
  var STILL = matchMedia("(prefers-reduced-motion: reduce)");
  var HERE = document.currentScript.src.replace(/[^/]*$/, "");
  var PAUSE = 2600, TRAVEL = 900;

  /* The drawing of a figure that is seen: there is one for a phone and one for a desk. */
  function seen(figure) {
    var drawings = Array.from(figure.querySelectorAll(".diagram__drawing"));
    return drawings.find(function (one) { return one.getClientRects().length > 0; }) || drawings[0];
  }

  /* The drawing of another figure for the same width, though that figure is hidden. */
  function like(drawing, figure) {
    var desk = drawing.classList.contains("diagram__drawing--desk");
    return figure.querySelector(desk ? ".diagram__drawing--desk" : ".diagram__drawing") || figure.querySelector(".diagram__drawing");
  }

  /* A switch: boxes of the same name move from where they were, new ones appear. */
  document.querySelectorAll(".switch").forEach(function (figure) {
    var choices = Array.from(figure.querySelectorAll(".switch__choices input"));
    var panels = Array.from(figure.querySelector(".switch__panels").children);
    var shown = Math.max(0, choices.findIndex(function (one) { return one.checked; }));

    function show(next) {
      var before = panels[shown], after = panels[next];
      shown = next;
      if (before === after || STILL.matches) { return; }
      var drawing = seen(after), was = like(drawing, before);
      Array.from(drawing.children).forEach(function (part) {
        var name = part.dataset.box;
        var old = name && was.querySelector('[data-box="' + name + '"]');
        var steps = [{ opacity: 0 }, { opacity: 1 }];
        if (old) {
          steps = [{ transform: "translate(" + gap(old, part, "x") + "px," + gap(old, part, "y") + "px)" }, { transform: "none" }];
        }
        part.animate(steps, { duration: 450, easing: "ease-in-out" });
      });
    }

    /* How far a box is from where it was, in the drawing's units, which both drawings share. */
    function gap(old, box, side) {
      return old.querySelector("rect").getAttribute(side) - box.querySelector("rect").getAttribute(side);
    }

    /* An address may name any of the figures. */
    function follow() {
      var wanted = panels.findIndex(function (panel) { return "#" + panel.id === decodeURIComponent(location.hash); });
      if (wanted >= 0) {
        choices[wanted].checked = true;
        shown = wanted;
        figure.scrollIntoView();
      }
    }

    figure.addEventListener("change", function (event) {
      var next = choices.indexOf(event.target);
      if (next >= 0) { show(next); }
    });
    addEventListener("hashchange", follow);
    follow();
  });

  /* Steps: a dot travels along the arrow of the chosen sentence, which stands below the drawing. The
     list of all sentences holds what is chosen; number 0 is the whole figure. */
  document.querySelectorAll(".steps").forEach(function (steps) {
    var figure = steps.closest(".diagram"), stepper = figure.querySelector(".stepper");
    if (!stepper) { return; }
    var choices = Array.from(steps.querySelectorAll("input[type=radio]")), last = choices.length - 1;
    var back = part("back"), on = part("on"), play = part("play"), words = part("words"), count = part("count");
    var before = words.textContent, timer = 0;

    function part(name) { return stepper.querySelector(".stepper__" + name); }

    function chosen() { return choices.findIndex(function (one) { return one.checked; }); }

    /* What is seen goes before what is heard: names are "다음: " and the figure's own. */
    function call(button, name) {
      button.setAttribute("aria-label", button.getAttribute("aria-label").replace(button.textContent, name));
      button.textContent = name;
    }

    function travel(number) {
      var drawing = seen(figure);
      var line = drawing.querySelector(".way--" + number + " > .path, .way--" + number + " > .message");
      figure.querySelectorAll(".way__dot").forEach(function (dot) { dot.remove(); });
      if (!line || STILL.matches) { return; }
      var dot = document.createElementNS("http://www.w3.org/2000/svg", "circle");
      var length = line.getTotalLength(), start = performance.now();
      dot.setAttribute("class", "way__dot");
      dot.setAttribute("r", "5");
      drawing.append(dot);
      requestAnimationFrame(function move(now) {
        var part = Math.min(1, Math.max(0, now - start) / TRAVEL), at = line.getPointAtLength(length * part);
        dot.setAttribute("cx", at.x);
        dot.setAttribute("cy", at.y);
        if (part < 1 && dot.isConnected) { requestAnimationFrame(move); } else { dot.remove(); }
      });
    }

    function show() {
      var number = chosen(), sentence = steps.querySelectorAll("li > label > span")[number - 1];
      words.replaceChildren(number ? Object.assign(document.createElement("b"), { textContent: number + ". " }) : before);
      if (sentence) { words.append.apply(words, sentence.cloneNode(true).childNodes); }
      count.textContent = number + " / " + last;
      back.setAttribute("aria-disabled", String(!number));
      call(on, number === last ? "처음으로" : "다음");
      figure.classList.toggle("is-followed", number > 0);
      figure.querySelectorAll(".step-mark").forEach(function (mark) {
        mark.classList.toggle("is-now", mark.classList.contains("step-mark--" + number));
      });
      travel(number);
      figure.dispatchEvent(new CustomEvent("step", { detail: number }));
    }

    function stop() {
      clearTimeout(timer);
      timer = 0;
      call(play, "차례로 보기");
    }

    function go(number) {
      choices[number].checked = true;
      show();
    }

    function step(number) {
      go(number);
      timer = setTimeout(function () {
        if (number < last) { step(number + 1); } else { go(0); stop(); }
      }, PAUSE);
    }

    play.addEventListener("click", function () {
      if (timer) { stop(); return; }
      call(play, "멈추기");
      step(1);
    });
    back.addEventListener("click", function () {
      stop();
      go(Math.max(0, chosen() - 1));
    });
    on.addEventListener("click", function () {
      stop();
      go((chosen() + 1) % choices.length);
    });
    /* An arrow or its number chooses its sentence; by keyboard the sentences themselves do. */
    figure.addEventListener("click", function (event) {
      var part = event.target.closest(".way, .step-mark");
      if (!part) { return; }
      stop();
      go(Number(/--(\d+)/.exec(part.getAttribute("class"))[1]));
    });
    figure.classList.add("is-pressable");
    steps.addEventListener("change", function (event) {
      if (event.target.type !== "radio") { return; }
      stop();
      show();
    });
    if (chosen()) { show(); } /* What the browser kept of an earlier visit. */
  });

  /* What the menu of a figure does is fetched when it is first asked for. Without it a figure's file
     opens. */
  var menu = null;
  document.addEventListener("click", function (event) {
    var asked = event.target.closest(".diagram__larger, .diagram__png");
    if (!asked || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    event.preventDefault();
    menu = menu || new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = HERE + "figure-menu.js";
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
    menu.then(function () { window.handbookFigureMenu(asked); }, function () {
      location.href = asked.parentElement.querySelector(".diagram__larger").href;
    });
  });
})();
