/* What the menu of a figure does: the figure enlarged, and its file as PNG. figures.js fetches this
   when a reader first asks for one of them. */
(function () {
  "use strict";
  const STILL = matchMedia("(prefers-reduced-motion: reduce)");
  /* A drawing is at least this much larger than in its column: on a phone it is moved about then. */
  const DESK = matchMedia("(min-width: 45em)");
  const LEAST = { phone: 1.75, desk: 1.25 };
  const SHEET = document.currentScript.src.replace(/js\/[^/]*$/, "css/larger.css");

  const sheet = new Promise((done) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: SHEET });
    link.onload = link.onerror = done;
    document.head.append(link);
  });

  function make(tag, name, words) {
    return Object.assign(document.createElement(tag), { className: name, textContent: words ?? "" });
  }

  function drawingIn(figure) {
    const drawings = [...figure.querySelectorAll(".diagram__drawing")];
    return drawings.find((one) => one.checkVisibility()) ?? drawings[0];
  }

  /* A page says once what its lines mean; a figure that stands alone says it again. Returns what
     takes that back. */
  function explain(figure) {
    const kinds = { "path--cpu": ".path--cpu", "path--io": ".path--io", diagram__changed: ".box--changed" };
    const legend = figure.querySelector(".diagram__legend") ?? make("ul", "diagram__legend");
    const added = legend.isConnected ? [] : [legend];
    for (const [sample, drawn] of Object.entries(kinds)) {
      const item = document.querySelector(`.diagram__legend .${sample}`)?.closest("li").cloneNode(true);
      if (!item || legend.querySelector(`.${sample}`) || !figure.querySelector(`.diagram__drawing ${drawn}`)) continue;
      legend.append(item);
      added.push(item);
    }
    if (added.length > 1 && added[0] === legend) figure.querySelector(".diagram__menu").before(legend);
    return () => added.forEach((one) => one.remove());
  }

  /* Makes the drawings of an enlarged figure as large as there is room for. In its column a drawing
     was `shown` times its own size. */
  function fit(whole, shown) {
    for (const frame of whole.querySelectorAll(".diagram__scroll")) {
      const drawing = drawingIn(frame);
      if (!drawing.checkVisibility()) continue;
      const width = Number(drawing.getAttribute("width")), height = Number(drawing.getAttribute("height"));
      const sides = 2 * parseFloat(getComputedStyle(frame).paddingLeft);
      const room = Math.min((frame.clientWidth - sides) / width, frame.clientHeight / height);
      const scale = Math.max(room, shown * (DESK.matches ? LEAST.desk : LEAST.phone));
      drawing.style.width = `${Math.floor(width * scale)}px`;
      frame.tabIndex = 0;
    }
  }

  /* Brings a part of the drawing to the middle of what is seen of it. */
  function show(frame, part, { down }) {
    const place = part.getBoundingClientRect(), seen = frame.getBoundingClientRect();
    frame.scrollBy({
      left: place.left + place.width / 2 - (seen.left + seen.width / 2),
      top: down ? place.top + place.height / 2 - (seen.top + seen.height / 2) : 0,
      behavior: STILL.matches || !down ? "instant" : "smooth",
    });
  }

  function follow(figure, number) {
    const frame = figure.querySelector(".diagram__scroll");
    const way = drawingIn(frame).querySelector(`.way--${number}`);
    if (way) show(frame, way, { down: true });
  }

  /* What is seen first: the step that is followed, or the uppermost box. */
  function begin(figure) {
    const now = figure.querySelector(".step-mark.is-now"), frame = figure.querySelector(".diagram__scroll");
    const above = (one) => Math.round(one.getBoundingClientRect().top);
    const [first] = [...drawingIn(frame).querySelectorAll(".box")].sort((one, other) => above(one) - above(other));
    if (now) follow(figure, /--(\d+)/.exec(now.getAttribute("class"))[1]);
    else if (first) show(frame, first, { down: false });
  }

  /* The figure itself goes into the dialog, with its steps, its switch and its legend; the page keeps
     its place. */
  async function enlarge(link) {
    const own = link.closest(".diagram"), whole = own.closest(".switch") ?? own;
    const gap = make("div", "larger-gap"), dialog = make("dialog", "larger");
    const head = make("div", "larger__head"), close = make("button", "larger__close", "닫기");
    const drawing = drawingIn(own), shown = drawing.clientWidth / drawing.getAttribute("width");
    const choices = [...whole.querySelectorAll(".switch__choices > *")].map((one) => one.textContent);
    const name = choices.length ? choices.join(", ").replace(",", ":") : drawing.getAttribute("aria-label");
    await sheet;
    if (link.closest("dialog")) return; /* It was asked for twice. */
    gap.style.height = `${whole.offsetHeight}px`;
    gap.style.margin = getComputedStyle(whole).margin;
    const figures = whole === own ? [own] : [...whole.querySelectorAll(".diagram")];
    const withdraw = figures.map(explain);
    close.type = "button";
    dialog.setAttribute("aria-label", name);
    head.append(make("p", "larger__name", name), close);
    whole.replaceWith(gap);
    gap.before(dialog);
    dialog.append(head, whole);
    const watch = new ResizeObserver(() => fit(whole, shown));
    const onStep = (event) => follow(event.target, event.detail);
    dialog.addEventListener("step", onStep, true);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => {
      watch.disconnect();
      withdraw.forEach((one) => one());
      whole.querySelectorAll(".diagram__drawing").forEach((one) => { one.style.width = ""; });
      whole.querySelectorAll(".diagram:not(.diagram--wide) > .diagram__scroll").forEach((one) => one.removeAttribute("tabindex"));
      gap.replaceWith(whole);
      dialog.remove();
      link.focus({ preventScroll: true });
    });
    dialog.showModal();
    fit(whole, shown);
    begin(own);
    whole.querySelectorAll(".diagram__scroll").forEach((one) => watch.observe(one));
  }

  /* A page opened from a file may not read what it painted and gives the SVG. */
  function paint(button) {
    const link = button.parentElement.querySelector("a[download]");
    const picture = new Image();

    function give(blob) {
      const way = document.createElement("a");
      way.href = URL.createObjectURL(blob);
      way.download = link.pathname.split("/").pop().replace(/svg$/, "png");
      way.click();
      URL.revokeObjectURL(way.href);
    }

    picture.addEventListener("load", () => {
      const paper = document.createElement("canvas");
      paper.width = picture.naturalWidth;
      paper.height = picture.naturalHeight;
      paper.getContext("2d").drawImage(picture, 0, 0);
      try { paper.toBlob(give); } catch (refused) { link.click(); }
    });
    picture.src = link.href;
  }

  window.handbookFigureMenu = (asked) => (asked.matches(".diagram__png") ? paint(asked) : enlarge(asked));
})();
