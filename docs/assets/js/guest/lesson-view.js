/* One lesson on the page: its tasks, which are ticked off as the guest shows that they are done. */
import { button, make } from "./make.js";

const ACTS = {
  power: "켜기",
  measure: "재기",
  save: "스냅샷 찍기",
  restore: "되돌리기",
  half: "반쯤 치기",
  open: "받는 창 열기",
  move: "옮기기",
};

export class LessonView {
  /* `hands` holds command(line), act(name), answered(id), progressed(lesson, done),
     finished(lesson). */
  constructor(lesson, number, heading, hands) {
    this.lesson = lesson;
    this.hands = hands;
    this.at = 0;
    this.keys = [];
    this.start = null;
    this.heard = "";
    this.state = make("span", { class: "guest__state" }, "아직");
    this.items = lesson.tasks.map((task, place) => this.item(task, place + 1));
    this.result = make("div", { class: "guest__result", "aria-live": "polite" });
    this.ending = make("p", { class: "guest__ending", "aria-live": "polite" });
    this.title = make(
      heading,
      { class: "guest__lesson-title", tabindex: "-1" },
      `${number}${lesson.title} `,
      this.state,
    );
    const tasks = make(
      "ol",
      { class: "guest__tasks" },
      ...this.items.map(({ element }) => element),
    );
    const id = `lesson-${lesson.id}`;
    const parts = [this.title, tasks, this.result, this.ending];
    this.element = make("section", { class: "guest__lesson", id }, ...parts);
    this.honest = make(
      "dl",
      { class: "guest__honest" },
      make("dt", {}, "진짜인 것"),
      make("dd", {}, lesson.real),
      make("dt", {}, "진짜가 아닌 것"),
      make("dd", {}, lesson.notReal),
    );
    this.mark();
  }

  item(task, number) {
    const tick = make("span", { class: "guest__tick" }, "");
    const parts = [tick, task.say, " "];
    if (task.command)
      parts.push(this.key("", task.command, () => this.hands.command(task.command)));
    if (task.act) parts.push(this.key(task.act, ACTS[task.act], () => this.hands.act(task.act)));
    if (task.ask) parts.push(this.question(task.ask));
    // Where others are out of sight, it keeps its number.
    const element = make("li", { class: "guest__task", value: number }, ...parts);
    return { element, tick };
  }

  /* A button that works at the computer. */
  key(act, words, press) {
    const element = button(words, press);
    this.keys.push({ act, element });
    return element;
  }

  /* Leaves only those buttons alive that `mayPress(act)` allows; a command has no act. */
  allow(mayPress) {
    for (const { act, element } of this.keys) element.disabled = !mayPress(act);
  }

  question(ask) {
    const verdict = make("p", { class: "guest__verdict", role: "status" });
    const choose = (choice) => {
      const right = choice === ask.right(this.scene);
      verdict.textContent = right ? `✓ 맞아요. ${ask.why}` : `✗ 아니에요. ${ask.hints[choice]}`;
      if (right) this.hands.answered(this.lesson.id);
    };
    const choices = ask.choices.map((choice) => button(choice, () => choose(choice)));
    return make(
      "fieldset",
      { class: "guest__ask" },
      make("legend", {}, ask.question),
      ...choices,
      verdict,
    );
  }

  /* What the guest has said counts for the task at hand. */
  hear(text) {
    this.heard += text;
  }

  /* Looks whether the task at hand is done; a scene lacks what only this lesson knows. */
  check(scene) {
    if (!this.start) this.start = scene.look;
    this.scene = { ...scene, start: this.start, heard: this.heard };
    if (this.over || !this.lesson.tasks[this.at].done(this.scene)) return;
    this.at += 1;
    this.start = scene.look;
    this.heard = "";
    this.mark();
    if (this.over || !this.lesson.unbroken) this.hands.progressed(this.lesson, this.at);
    if (this.over) this.hands.finished(this.lesson);
  }

  /* Goes on after `done` tasks, which another window or an earlier visit has seen done. */
  goOn(done) {
    const { length } = this.lesson.tasks;
    this.at = Number.isInteger(done) && done >= 0 && done <= length ? done : 0;
    this.forget();
    this.mark();
  }

  get over() {
    return this.at === this.lesson.tasks.length;
  }

  mark() {
    this.items.forEach(({ element, tick }, place) => {
      const done = place < this.at;
      element.classList.toggle("guest__task--done", done);
      element.classList.toggle("guest__task--now", place === this.at);
      element.classList.toggle("guest__task--last", place === this.at - 1);
      tick.textContent = done ? "✓ 했어요. " : "";
    });
    const { length } = this.lesson.tasks;
    this.state.textContent = this.over ? "✓ 다 했어요" : `${length}가지 가운데 ${this.at}가지`;
    this.element.classList.toggle("guest__lesson--done", this.over);
    this.ending.textContent = this.over ? this.lesson.ending : "";
  }

  /* Comes to the top of the window, so that what is done here and what comes of it are in sight. */
  show() {
    this.title.focus({ preventScroll: true });
    this.element.scrollIntoView();
  }

  /* Another guest is here: what has to be done in one go with one guest begins anew. */
  restart() {
    if (this.lesson.unbroken && !this.over) this.goOn(0);
    else this.forget();
  }

  /* A guest that was switched on anew has other counters. */
  forget() {
    this.start = null;
    this.heard = "";
  }
}
