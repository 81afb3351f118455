/* Elements for the simulators' frame. An attribute that is a function listens to its event. */

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export function button(text, click, className = "") {
  return make("button", { type: "button", class: `sim__button ${className}`, click }, text);
}
