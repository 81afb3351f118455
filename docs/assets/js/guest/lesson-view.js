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
  /* `hands` holds command(line), act(name), answered(id), finished(). */
  constructor(lesson, number, heading, hands) {
    this.lesson = lesson;
    this.hands = hands;
    this.at = 0;
    this.start = null;
    this.heard = "";
    this.state = make("span", { class: "guest__state" }, "아직");
    this.items = lesson.tasks.map((task) => this.item(task));
    this.result = make("div", { class: "guest__result", "aria-live": "polite" });
    const title = make(
      heading,
      { class: "guest__lesson-title" },
      `${number}${lesson.title} `,
      this.state,
    );
    const tasks = make(
      "ol",
      { class: "guest__tasks" },
      ...this.items.map(({ element }) => element),
    );
    const id = `lesson-${lesson.id}`;
    this.element = make("section", { class: "guest__lesson", id }, title, tasks, this.result);
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

  item(task) {
    const tick = make("span", { class: "guest__tick" }, "");
    const parts = [tick, task.say, " "];
    if (task.command) parts.push(button(task.command, () => this.hands.command(task.command)));
    if (task.act) parts.push(button(ACTS[task.act], () => this.hands.act(task.act)));
    if (task.ask) parts.push(this.question(task.ask));
    return { element: make("li", { class: "guest__task" }, ...parts), tick };
  }

  question(ask) {
    const verdict = make("p", { class: "guest__verdict", role: "status" });
    const choose = (choice) => {
      const right = choice === ask.right(this.scene);
      verdict.textContent = right ? `✓ 맞아요. ${ask.why}` : "✗ 아니에요. 다시 골라 보세요.";
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
    if (this.over) this.hands.finished(this.lesson);
  }

  get over() {
    return this.at === this.lesson.tasks.length;
  }

  mark() {
    this.items.forEach(({ element, tick }, place) => {
      const done = place < this.at;
      element.classList.toggle("guest__task--done", done);
      element.classList.toggle("guest__task--now", place === this.at);
      tick.textContent = done ? "✓ 했어요. " : "";
    });
    const { length } = this.lesson.tasks;
    this.state.textContent = this.over ? "✓ 다 했어요" : `${length}가지 가운데 ${this.at}가지`;
    this.element.classList.toggle("guest__lesson--done", this.over);
  }

  /* A guest that was switched on anew has other counters. */
  forget() {
    this.start = null;
    this.heard = "";
  }
}
