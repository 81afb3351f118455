/* Pure: which moment of a simulator is shown, and how that is written in an address.

   A simulator has `options`, each `{key, label, choices: [[value, label], …]}` whose first choice
   is the preset, and `run(values)`, which gives every moment in order. A state is
   `{values, at}`: the chosen values and the number of the moment, from 0. */

/* The preset. */
export function preset(simulator) {
  return Object.fromEntries(simulator.options.map((option) => [option.key, option.choices[0][0]]));
}

/* `values` with anything that the simulator does not know put back to the preset. */
export function known(simulator, values) {
  const result = preset(simulator);
  for (const { key, choices } of simulator.options) {
    if (choices.some(([value]) => value === values[key])) result[key] = values[key];
  }
  return result;
}

/* The moment's number, kept within the moments that there are. */
export function within(at, moments) {
  const number = Math.trunc(Number(at));
  return Math.min(Math.max(number || 0, 0), moments.length - 1);
}

/* A state as it stands in an address (`?sim=…`), without what is as in the preset. */
export function address(simulator, { values, at }) {
  const usual = preset(simulator);
  const parts = simulator.options
    .filter(({ key }) => values[key] !== usual[key])
    .map(({ key }) => `${key}=${values[key]}`);
  if (at) parts.push(`at=${at}`);
  return `${simulator.name}${parts.length ? `:${parts.join(",")}` : ""}`;
}

/* Whether two states are one moment: their addresses are alike. */
export const same = (simulator, one, other) =>
  address(simulator, one) === address(simulator, other);

/* The state that `text` asks for (`method=bt,at=3`); what it does not name is as in the preset. */
export function stateFrom(simulator, text) {
  const asked = Object.fromEntries(text.split(",").map((part) => part.split("=")));
  const values = known(simulator, asked);
  return { values, at: within(asked.at, simulator.run(values)) };
}

/* The state in an address's query, or null where it is about something else. A query, because the
   theme rewrites what stands after `#` as the reader scrolls. */
export function stateIn(simulator, search) {
  const [name, text = ""] = (new URLSearchParams(search).get("sim") || "").split(":");
  return name === simulator.name ? stateFrom(simulator, text) : null;
}

/* The query that asks for a state, and leaves the rest of `search` as it is. */
export function queryFor(simulator, state, search) {
  const others = search.replace(/^\?/, "").split("&");
  const kept = others.filter((part) => part && !part.startsWith("sim="));
  return `?${[...kept, `sim=${address(simulator, state)}`].join("&")}`;
}
