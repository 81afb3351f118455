/* The buttons that choose a lesson and, on a narrow screen, those that unfold what is folded there. */
import { button, make } from "./make.js";

export class Chooser {
  /* `views` are the lessons, which stand in `list`; `chosen(place)` hears of a press. */
  constructor(views, list, chosen) {
    this.views = views;
    this.all = narrow("과제 모두 보기", () => {
      const all = list.classList.toggle("guest__lessons--all");
      this.all.setAttribute("aria-pressed", String(all));
    });
    this.all.setAttribute("aria-pressed", "false");
    this.element = make("div", { class: "guest__chooser" }, this.all);
    this.choices = [];
    if (views.length > 1) this.offer(chosen);
    this.mark();
  }

  offer(chosen) {
    this.choices = this.views.map(({ lesson }, place) =>
      button(`${place + 1}. ${lesson.title}`, () => chosen(place)),
    );
    this.fold = narrow("다른 배울 것 고르기", () => this.unfold(!this.unfolded));
    const label = { "aria-label": "배울 것 일곱" };
    this.list = make("nav", { class: "guest__choices", ...label }, ...this.choices);
    this.element.replaceChildren(this.fold, this.all, this.list);
    this.unfold(false);
  }

  /* On a narrow screen the list is folded, so that a task and the screen stand together. */
  unfold(unfolded) {
    this.unfolded = unfolded;
    this.fold.setAttribute("aria-expanded", String(unfolded));
    this.list.classList.toggle("guest__choices--open", unfolded);
  }

  choose(place) {
    this.choices.forEach((choice, at) =>
      choice.setAttribute("aria-pressed", String(at === place)),
    );
    if (!this.unfolded) return;
    this.unfold(false);
    // The button that was pressed is out of sight, and the focus must not go with it.
    this.views[place].show();
  }

  /* Is the screen so narrow that something is folded? */
  get folds() {
    return this.all.offsetParent !== null;
  }

  /* Marks the lessons that are done. */
  mark() {
    this.choices.forEach((choice, at) =>
      choice.classList.toggle("guest__button--done", this.views[at].over),
    );
  }
}

function narrow(words, press) {
  const element = button(words, press);
  element.classList.add("guest__narrow");
  return element;
}
