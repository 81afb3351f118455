/* A simulator's options: switches and choices, folded up on a phone unless they are `upfront`. */
import { make } from "./dom.js";

/* Wide enough for the options beside everything else, in one screen. */
const ROOMY = "(min-width: 45em)";

export class Options {
  /* `choose(key, value)` is called when the reader changes one. */
  constructor(simulator, choose) {
    this.simulator = simulator;
    this.choose = choose;
    this.element = make("div", { class: "sim__options" });
    this.chosen = make("span", { class: "sim__chosen" });
    this.fold = make("details", { class: "sim__fold" });
    this.fold.open = matchMedia(ROOMY).matches;
    this.offer();
  }

  /* Shows `values` as chosen. */
  show(values) {
    for (const input of this.element.querySelectorAll("input")) {
      const key = input.name.slice(this.simulator.name.length + 1);
      input.checked = values[key] === input.value;
    }
    this.chosen.textContent = this.summary(values);
  }

  /* Builds the options once; `show` keeps them in step with the state. */
  offer() {
    const groups = new Map();
    this.fold.append(make("summary", {}, "바꿔 보기 ", this.chosen));
    this.element.append(this.fold);
    for (const option of this.simulator.options) {
      const title = option.group || option.label;
      if (!groups.has(title)) {
        groups.set(title, make("fieldset", { class: "sim__option" }, make("legend", {}, title)));
        (option.upfront ? this.element : this.fold).append(groups.get(title));
        if (option.upfront) this.upfront = groups.get(title);
      }
      groups.get(title).append(...this.inputs(option));
    }
  }

  /* One switch for a flag, else a choice of several. */
  inputs({ key, label, choices, flag }) {
    const input = (type, value, change) =>
      make("input", { type, name: `${this.simulator.name}-${key}`, value, change });
    const choice = (element, text) =>
      make("label", { class: "sim__choice" }, element, make("span", {}, text));
    if (flag)
      return [
        choice(
          input("checkbox", "on", (event) => this.choose(key, event.target.checked ? "on" : "off")),
          label,
        ),
      ];
    return choices.map(([value, text]) =>
      choice(
        input("radio", value, () => this.choose(key, value)),
        text,
      ),
    );
  }

  /* What the folded options are set to, in short. */
  summary(values) {
    const folded = this.simulator.options.filter(({ upfront }) => !upfront);
    const flags = folded.filter(({ flag }) => flag);
    if (flags.length) return `${flags.filter(({ key }) => values[key] === "on").length}가지 켬`;
    return folded
      .map(({ key, label, choices }) => `${label} ${choices.find(([it]) => it === values[key])[1]}`)
      .join(" · ");
  }
}
