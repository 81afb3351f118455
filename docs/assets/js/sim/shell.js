/* The frame that every simulator shares: options, drawing, sentence, guess, controls, address.

   A simulator is `{name, title, options, run, draw, facts, leftOut}`. `run(values)` gives the
   moments; a moment has `say`, the sentence that tells what changed, and may have `ask`,
   `{question, choices: [{label, right, why}]}`, a guess about what follows. An option is folded up on a phone, unless it has
   `upfront`. `keepsPlace` lets a changed option keep the moment.
   `draw(moment, values)` gives an SVG element and `facts(moment, values)` pairs of words. */
import { button, make } from "./dom.js";
import { Options } from "./options.js";
import { known, preset, queryFor, same, stateFrom, stateIn, within } from "./player.js";

const SPEEDS = [
  ["2600", "느리게"],
  ["1500", "보통"],
  ["700", "빠르게"],
];

/* Builds the simulator inside `element` and starts it at the preset, or where the address says. */
export function mount(element, simulator) {
  new Shell(element, simulator);
}

class Shell {
  constructor(element, simulator) {
    this.simulator = simulator;
    const asked = stateIn(simulator, location.search);
    this.state = asked || { values: preset(simulator), at: 0 };
    this.stops = [
      ...document.querySelectorAll(`a[data-sim-state][href$="#sim-${simulator.name}"]`),
    ];
    this.guesses = { right: 0, made: 0 };
    this.timer = 0;
    this.build(element);
    this.show();
    if (asked) this.stage.scrollIntoView();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.pause();
    });
    for (const [number, link] of this.stops.entries()) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.visit(number);
      });
    }
  }

  build(element) {
    const id = `sim-${this.simulator.name}`;
    this.options = new Options(this.simulator, (key, value) => this.choose(key, value));
    this.stage = make("figure", { class: "sim__stage", id: `${id}-stage` });
    this.facts = make("dl", { class: "sim__facts" });
    this.say = make("p", { class: "sim__say", role: "status", "aria-live": "polite" });
    this.told = make("p", { class: "sim__told", "aria-live": "polite" });
    this.next = button("", () => this.visit(Number(this.next.value)));
    this.tour = make("div", { class: "sim__tour" }, this.told, this.next);
    this.start = button("안내를 따라 보기", () => this.visit(0));
    this.start.hidden = !this.stops.length;
    this.leave();
    this.question = make("legend", { class: "sim__question" });
    this.choices = make("div", { class: "sim__choices" });
    this.ask = make("fieldset", { class: "sim__ask" }, this.question, this.choices);
    this.score = make("p", { class: "sim__score" });
    this.where = make("span", { class: "sim__where" });
    this.here = make("a", { class: "sim__here", click: (event) => this.copy(event) });
    this.playing = button("이어서", () => (this.timer ? this.pause() : this.play()));
    this.ahead = button("", () => this.step(this.away()));
    this.speed = make(
      "select",
      { class: "sim__speed", change: () => this.timer && this.play() },
      ...SPEEDS.map(([value, label]) => make("option", { value }, label)),
    );
    this.speed.value = SPEEDS[1][0];
    element.append(
      make(
        "div",
        { class: "sim__frame", role: "group", "aria-labelledby": `${id}-title` },
        make("p", { class: "sim__title", id: `${id}-title` }, this.simulator.title),
        this.where,
        this.start,
        this.options.element,
        this.stage,
        this.facts,
        this.tour,
        this.say,
        this.ask,
        this.score,
        this.controls(),
        make(
          "div",
          { class: "sim__controls" },
          this.ahead,
          make("label", { class: "sim__label" }, "빠르기 ", this.speed),
          this.here,
        ),
        this.leftOut(),
      ),
    );
    this.watch(element);
  }

  controls() {
    this.back = button("뒤로", () => this.step(-1));
    this.forward = button("한 걸음", () => this.step(1), "sim__button--main");
    return make(
      "div",
      { class: "sim__controls" },
      button("처음부터", () => {
        this.leave();
        this.guesses = { right: 0, made: 0 };
        this.score.textContent = "";
        this.go({ ...this.state, at: 0 }, "처음으로 돌아왔어요. ");
      }),
      this.back,
      this.forward,
      this.playing,
    );
  }

  /* While the simulator is on the screen, the theme's button that leads to the top of the page does
     not lie over it. */
  watch(element) {
    new IntersectionObserver(([{ isIntersecting }]) => {
      document.body.classList.toggle("sim-in-view", isIntersecting);
    }).observe(element);
  }

  leftOut() {
    return make(
      "details",
      { class: "sim__left-out" },
      make("summary", {}, "여기서 뺀 것"),
      make("ul", {}, ...this.simulator.leftOut.map((text) => make("li", {}, text))),
    );
  }

  /* Takes a choice. A tour goes on: it keeps its moment, and where the choice is what the tour asks
     for next, it is at that stop. */
  choose(key, value) {
    const values = known(this.simulator, { ...this.state.values, [key]: value });
    const stays = this.simulator.keepsPlace || this.stop !== undefined;
    const at = stays ? within(this.state.at, this.simulator.run(values)) : 0;
    this.go({ values, at }, "");
    const following = this.stops[this.stop + 1];
    if (following && same(this.simulator, this.state, this.asked(following)))
      this.tell(this.stop + 1);
  }

  step(by) {
    this.pause();
    this.move(by);
  }

  /* How many steps it is to the next guess, or to the end. */
  away() {
    const { at } = this.state;
    const next = this.moments.findIndex(({ ask }, index) => ask && index > at);
    return (next < 0 ? this.moments.length - 1 : next) - at;
  }

  move(by, before = "") {
    const at = within(this.state.at + by, this.moments);
    const ends = at === this.state.at ? (by < 0 ? "여기가 처음이에요. " : "여기가 끝이에요. ") : "";
    this.go({ ...this.state, at }, before + ends, true);
  }

  /* Goes on by itself, as far as the next guess. */
  play() {
    clearInterval(this.timer);
    if (!this.ask.hidden) {
      this.go(this.state, "먼저 골라 보세요. 건너뛰려면 '한 걸음'을 누르세요. ");
      return;
    }
    this.timer = setInterval(() => {
      this.move(1);
      if (!this.ask.hidden || this.state.at === this.moments.length - 1) this.pause();
    }, Number(this.speed.value));
    this.playing.textContent = "멈춤";
  }

  pause() {
    clearInterval(this.timer);
    this.timer = 0;
    this.playing.textContent = "이어서";
  }

  /* Shows `state`, with `before` in front of its sentence, and writes it into the address. */
  go(state, before, playing = false) {
    if (!playing) this.pause();
    this.state = state;
    this.show(before);
    try {
      history.replaceState(history.state, "", this.here.href);
    } catch {
      /* a sandboxed frame has no address of its own */
    }
  }

  /* Copies the moment's address; where the browser does not let it, the link leads there. */
  copy(event) {
    if (!navigator.clipboard) return;
    event.preventDefault();
    navigator.clipboard.writeText(this.here.href).then(
      () => {
        this.here.textContent = "주소를 복사했어요";
      },
      () => {
        location.href = this.here.href;
      },
    );
  }

  /* Ends the guided tour. */
  leave() {
    this.stop = undefined;
    this.tour.hidden = true;
  }

  /* Goes to a stop of the guided tour: the moment that its link names, with what the list says. */
  visit(number) {
    this.go(this.asked(this.stops[number]), "");
    this.tell(number);
    (this.options.upfront || this.stage).scrollIntoView();
    this.next.focus({ preventScroll: true });
  }

  asked(link) {
    return stateFrom(this.simulator, link.dataset.simState);
  }

  /* Says what the list says of a stop, and offers the one after it. */
  tell(number) {
    const link = this.stops[number];
    this.stop = number;
    this.tour.hidden = false;
    this.told.textContent = `안내 ${number + 1}/${this.stops.length}(${link.innerText}). ${link.closest("li").innerText.trim()}`;
    const last = number + 1 === this.stops.length;
    this.next.textContent = last ? "안내를 처음부터" : "다음 안내";
    this.next.value = last ? 0 : number + 1;
  }

  /* Judges a guess, and stays: the figure moves when the reader steps on. */
  guess(choice) {
    this.pause();
    this.guesses.made += 1;
    if (choice.right) this.guesses.right += 1;
    this.score.textContent = `맞힌 것 ${this.guesses.right}/${this.guesses.made}`;
    const verdict = choice.right ? "✓ 맞아요." : "✗ 아니에요.";
    this.say.textContent = [verdict, choice.why, "'한 걸음'을 눌러 확인해 보세요."]
      .filter(Boolean)
      .join(" ");
    this.ask.hidden = true;
    this.forward.focus({ preventScroll: true });
  }

  show(before = "") {
    const { simulator, state } = this;
    this.moments = simulator.run(state.values);
    const moment = this.moments[state.at];
    this.options.show(state.values);
    this.stage.replaceChildren(simulator.draw(moment, state.values));
    this.facts.replaceChildren(
      ...simulator
        .facts(moment, state.values)
        .map(([name, value]) =>
          make("div", {}, make("dt", {}, name), make("dd", {}, String(value))),
        ),
    );
    this.say.textContent = before + moment.say;
    this.where.textContent = `걸음 ${state.at}/${this.moments.length - 1}`;
    this.here.href = `${queryFor(simulator, state, location.search)}#sim-${simulator.name}`;
    this.here.textContent = "이 순간의 주소";
    this.back.setAttribute("aria-disabled", String(state.at === 0));
    this.forward.setAttribute("aria-disabled", String(state.at === this.moments.length - 1));
    const asks = this.moments.some(({ ask }, index) => ask && index > state.at);
    this.ahead.textContent = asks ? "다음 질문까지" : "끝까지";
    this.inquire(moment.ask);
  }

  /* Asks for a guess. The buttons stay the same elements, so that the focus stays on them. */
  inquire(ask) {
    this.ask.hidden = !ask;
    if (!ask) return;
    this.question.textContent = `맞혀 보기: ${ask.question}`;
    while (this.choices.children.length > ask.choices.length) this.choices.lastChild.remove();
    ask.choices.forEach((choice, index) => {
      const present = this.choices.children[index];
      const shown =
        present || button("", () => this.guess(this.moments[this.state.at].ask.choices[index]));
      shown.textContent = choice.label;
      if (!present) this.choices.append(shown);
    });
  }
}
