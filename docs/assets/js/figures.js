/* Motion for figures that can be switched and followed. Without this script, and where a reader
   wants no motion, the style sheet alone shows what is chosen. */
(function () {
  "use strict";
  var STILL = matchMedia("(prefers-reduced-motion: reduce)");
  var WIDE = matchMedia("(min-width: 60em)");
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

  /* Steps: a dot travels along the arrow of the chosen sentence. */
  document.querySelectorAll(".steps").forEach(function (steps) {
    var figure = steps.closest(".diagram");
    var choices = Array.from(steps.querySelectorAll("input"));
    var play = document.createElement("button"), timer = 0;

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

    function stop() {
      clearTimeout(timer);
      timer = 0;
      play.textContent = "차례로 보기";
    }

    function step(number) {
      choices[number].checked = true;
      travel(number);
      timer = setTimeout(function () {
        if (number + 1 < choices.length) { step(number + 1); } else { choices[0].checked = true; stop(); }
      }, PAUSE);
    }

    play.type = "button";
    play.className = "steps__play";
    play.addEventListener("click", function () {
      if (timer) { stop(); return; }
      play.textContent = "멈추기";
      step(1);
    });
    /* An arrow or its number chooses its sentence; by keyboard the sentences themselves do. */
    figure.addEventListener("click", function (event) {
      var part = event.target.closest(".way, .step-mark");
      if (!part) { return; }
      var number = Number(/--(\d+)/.exec(part.getAttribute("class"))[1]);
      stop();
      choices[number].checked = true;
      travel(number);
    });
    figure.classList.add("is-pressable");
    steps.addEventListener("change", function (event) {
      stop();
      travel(choices.indexOf(event.target));
    });
    stop();
    steps.querySelector("legend").after(play);
  });

  /* On a wide screen a figure grows where the reader is; elsewhere its file opens, to be pinched. */
  document.addEventListener("click", function (event) {
    var link = event.target.closest(".diagram__larger");
    if (!link || !WIDE.matches || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    var dialog = document.createElement("dialog"), close = document.createElement("button"), picture = new Image();
    event.preventDefault();
    dialog.className = "larger";
    close.type = "button";
    close.textContent = "닫기";
    picture.alt = seen(link.closest(".diagram")).getAttribute("aria-label");
    picture.src = link.href;
    dialog.setAttribute("aria-label", picture.alt);
    dialog.append(close, picture);
    dialog.addEventListener("click", function () { dialog.close(); });
    dialog.addEventListener("close", function () { dialog.remove(); });
    document.body.append(dialog);
    dialog.showModal();
  });

  /* A figure for documents that take no SVG: its file, painted. A page opened from a file may not
     read what it painted and gives the SVG. */
  document.querySelectorAll(".diagram__png").forEach(function (button) {
    var link = button.parentElement.querySelector("a[download]");

    function give(blob) {
      var way = document.createElement("a");
      way.href = URL.createObjectURL(blob);
      way.download = link.pathname.split("/").pop().replace(/svg$/, "png");
      way.click();
      URL.revokeObjectURL(way.href);
    }

    button.addEventListener("click", function () {
      var picture = new Image();
      picture.addEventListener("load", function () {
        var paper = document.createElement("canvas");
        paper.width = picture.naturalWidth;
        paper.height = picture.naturalHeight;
        paper.getContext("2d").drawImage(picture, 0, 0);
        try { paper.toBlob(give); } catch (refused) { link.click(); }
      });
      picture.src = link.href;
    });
  });
})();
