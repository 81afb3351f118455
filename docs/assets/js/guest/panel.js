/* A computer on a page: its switch, its screen, its meters, and the lessons that look at it. */
import { Acts } from "./acts.js";
import { Chooser } from "./chooser.js";
import { COMMANDS, FEW_COMMANDS } from "./commands.js";
import { INTERRUPT_KEY } from "./contract.js";
import { Disk } from "./disk.js";
import { sentenceFor } from "./failures.js";
import { LessonView } from "./lesson-view.js";
import { LESSONS } from "./lessons.js";
import { Machine, PATIENCE } from "./machine.js";
import { button, make } from "./make.js";
import { Meters } from "./meters.js";
import { keptNote, recall, remember } from "./progress.js";
import { plain } from "./protocol.js";
import { Terminal } from "./terminal.js";

const ALL = "all";
const OFF = "전원이 꺼져서 칠 수 없어요. '다시 켜기'를 누르면 켜져요.";
const NOT_ON = "켜지지 않아서 칠 수 없어요.";
const NUMBER = new Intl.NumberFormat("ko-KR");

/* Builds the computer inside `frame` and switches it on, or lets it wait for one that moves here.
   `block.dataset.guest` names one lesson, or all of them. */
export function mount(block, frame, receives) {
  const panel = new Panel(block, frame);
  if (receives) panel.acts.receive();
  else panel.power();
}

class Panel {
  constructor(block, frame) {
    this.block = block;
    this.whole = block.dataset.guest === ALL;
    this.lessons = this.whole ? LESSONS : LESSONS.filter(({ id }) => id === block.dataset.guest);
    this.notes = {};
    this.why = "";
    this.acts = new Acts(this);
    this.build(frame);
    const done = recall();
    this.views.forEach((view) => view.goOn(done[view.lesson.id]));
    this.chooser.mark();
    this.choose(0);
  }

  build(frame) {
    const [lesson] = this.lessons;
    // The whole stands right below its page's title, a panel within a section of a chapter.
    const heading = this.whole ? "h2" : "h3";
    const shows = (part) => this.whole || lesson.shows.includes(part);
    this.status = make("p", { class: "guest__status", role: "status" });
    this.failure = make("div", { class: "guest__failure", role: "alert" });
    const id = `guest-${this.block.dataset.guest}`;
    this.terminal = new Terminal(id, (text) => this.type(text), this.failure);
    this.meters = new Meters(heading);
    this.disk = new Disk(heading);
    this.views = this.lessons.map((one, place) => {
      const number = this.whole ? `${place + 1}. ` : "";
      return new LessonView(one, number, heading, {
        command: (line) => this.command(line),
        act: (name) => this.acts[name](),
        answered: (id) => this.note({ answered: id }),
        progressed: ({ id }, done) => remember(id, done),
        finished: ({ title }) => this.finish(title),
      });
    });
    const sections = this.views.map(({ element }) => element);
    const list = make("div", { class: "guest__lessons" }, ...sections);
    this.chooser = new Chooser(this.views, list, (place) => this.choose(place));
    this.again = button("다시 켜기", () => this.power());
    frame.replaceChildren(
      this.chooser.element,
      list,
      make("div", { class: "guest__switches" }, this.status, this.again),
      this.screenAndKeys(),
      ...(shows("disk") ? [this.disk.element] : []),
      ...(shows("meters") ? [this.meters.element] : []),
      ...this.views.map(({ honest }) => honest),
      keptNote(() => this.clear()),
    );
    this.block.classList.add("guest--live");
    // The button that was pressed is gone, and the focus must not go with it.
    frame.tabIndex = -1;
    frame.focus({ preventScroll: true });
    if (this.chooser.folds) this.block.scrollIntoView();
  }

  screenAndKeys() {
    const lines = this.whole ? COMMANDS : FEW_COMMANDS;
    const stop = button("멈춤 Ctrl+C", () => this.terminal.interrupt());
    this.keys = [...lines.map((line) => button(line, () => this.command(line))), stop];
    const group = { class: "guest__commands", role: "group", "aria-label": "눌러서 치는 명령" };
    return make(
      "div",
      { class: "guest__machine" },
      this.terminal.element,
      make("div", group, ...this.keys),
      this.meters.lights,
    );
  }

  /* Nothing of what was done here is kept any more. */
  clear() {
    this.acts.forget();
    this.views.forEach((view) => view.goOn(0));
    this.chooser.mark();
    this.tell("이 브라우저에 적어 둔 것을 지웠어요.");
  }

  /* Where a lesson shows what came of it. */
  resultOf(id) {
    return this.views.find(({ lesson }) => lesson.id === id)?.result;
  }

  choose(place) {
    this.lesson = this.views[place];
    this.lesson.forget();
    this.views.forEach((view, at) => {
      view.element.hidden = at !== place;
      view.honest.hidden = at !== place;
    });
    this.chooser.choose(place);
    if (this.machine?.latest) this.check();
  }

  /* Opens the lesson that was open in another window, as far as it had come there. */
  goOn(id, done) {
    const place = this.lessons.findIndex((lesson) => lesson.id === id);
    if (place < 0) return;
    this.views[place].goOn(done);
    this.choose(place);
  }

  /* Lets the reader type and press again, or says `why` nothing would come of it. */
  allow(why) {
    if (this.why === why) return;
    this.why = why;
    const focused = document.activeElement;
    this.terminal.allow(why);
    for (const key of this.keys) key.disabled = Boolean(why);
    // A machine that is off can still be brought back, as long as it is here.
    const mayPress = (act) => !why || act === "power" || (act === "restore" && why === OFF);
    this.views.forEach((view) => view.allow(mayPress));
    if (focused?.disabled) this.again.focus({ preventScroll: true });
  }

  /* Makes a machine whose doings reach this panel as long as it is the panel's own. */
  newMachine() {
    this.machine?.destroy();
    this.acts.endMoves();
    this.terminal.clear();
    this.settle();
    this.allow("");
    this.notes = {};
    this.views.forEach((view) => view.restart());
    const mine = (work) => (value) => {
      if (this.machine === machine) work(value);
    };
    const machine = new Machine({
      said: mine((text) => this.hear(text)),
      seen: mine((look) => this.see(look)),
      disk: mine((bytes) => this.disk.show(bytes)),
      trouble: mine((trouble) => this.fail(trouble)),
      lively: mine(() => this.settle()),
      lost: mine((lines) =>
        this.tell(`게스트가 멈추면서 기다리던 줄도 버렸어요. 다시 쳐 주세요: ${lines.join(" · ")}`),
      ),
    });
    this.machine = machine;
    return machine;
  }

  async power() {
    const machine = this.newMachine();
    this.tell("켜고 있어요.");
    const slow = setTimeout(() => this.excuse(machine), PATIENCE);
    try {
      await machine.start();
    } catch (error) {
      if (this.machine !== machine) return;
      this.fail(plain(error));
      this.allow(NOT_ON);
      return;
    } finally {
      clearTimeout(slow);
    }
    const seconds = (machine.took / 1000).toFixed(2);
    const count = NUMBER.format(machine.latest.instructions);
    this.tell(`켜졌어요. 누른 뒤 ${seconds}초, 게스트의 명령어 ${count}개 만이에요.`);
    this.note({ prompt: true });
  }

  /* Says why nothing is to be seen while files are on their way. */
  excuse(machine) {
    if (this.machine === machine && !machine.latest)
      this.tell("아직 내려받고 있어요. 네트워크가 멈춘 것 같으면 '다시 켜기'를 누르세요.");
  }

  type(text) {
    if (!this.machine?.worker) return;
    if (text.endsWith("\r") || text === INTERRUPT_KEY) this.meters.mark();
    this.machine.type(text);
    this.check();
  }

  command(line) {
    this.terminal.submit(line);
  }

  hear(text) {
    this.terminal.say(text);
    this.lesson.hear(text);
    this.check();
  }

  see(look) {
    this.meters.show(look);
    if (look.off) {
      this.meters.putOut();
      this.tell("게스트가 전원을 껐어요.");
      this.allow(OFF);
    } else if (this.why === OFF) this.allow("");
    this.check();
  }

  /* Remembers what the page has done, for the lessons. */
  note(what) {
    Object.assign(this.notes, what);
    this.check();
  }

  check() {
    const look = this.machine?.latest;
    if (!look) return;
    const { notes } = this;
    this.lesson.check({ look, disk: this.disk.bytes, half: this.terminal.sent, notes });
  }

  finish(title) {
    this.tell(`'${title}'를 다 했어요.`);
    this.chooser.mark();
  }

  tell(words) {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  /* Says what went wrong, with a button for each way on. */
  fail(trouble) {
    const { words, ways, detail } = sentenceFor(trouble);
    const press = {
      again: () => button("다시 켜기", () => this.power()),
      interrupt: () => button("멈춤 Ctrl+C 보내기", () => this.terminal.interrupt()),
      wait: () => button("더 기다리기", () => this.settle()),
    };
    this.tell("");
    this.failure.replaceChildren(
      make("p", {}, words),
      ...(detail ? [make("p", { class: "guest__detail" }, `기계가 남긴 말: ${detail}`)] : []),
      ...ways.map((way) => press[way]()),
    );
    const still = this.block.querySelector("details");
    if (still && words.includes("기록으로 보기")) still.open = true;
    // Only where the reader is at work here: whoever reads elsewhere is not moved.
    if (this.block.contains(document.activeElement))
      this.failure.scrollIntoView({ block: "nearest" });
  }

  /* Whatever was wrong is so no more. */
  settle() {
    const focused = this.failure.contains(document.activeElement);
    this.failure.replaceChildren();
    // The field would open a phone's keyboard over the screen.
    if (focused) this.terminal.screen.focus({ preventScroll: true });
  }

  /* This window has no computer any more, so that nothing can be typed: `why`. */
  leave(words, why) {
    this.machine = null;
    this.terminal.clear();
    this.meters.putOut();
    this.tell(words);
    this.allow(why);
  }
}
