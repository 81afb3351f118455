/* Makes an element: a function among the attributes listens to the event of that name. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export function button(text, click, more = {}) {
  const { main = false, ...rest } = more;
  const kind = main ? "guest__button guest__button--main" : "guest__button";
  return make("button", { type: "button", class: kind, click, ...rest }, text);
}
