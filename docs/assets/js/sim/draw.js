/* SVG for the simulators: the shapes and classes of the book's diagrams. Units are pixels on a
   360 px phone, where a drawing is 328 wide. */

const SVG = "http://www.w3.org/2000/svg";
const LETTER = 14;
const SMALL = 12.4;

export const WIDTH = 328;

/* An SVG element; children are elements or text. */
export function shape(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/* The whole drawing; `label` says what it shows, for those who do not see it. */
export function picture(height, label, ...children) {
  return shape(
    "svg",
    {
      class: "diagram__drawing sim__drawing",
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: "img",
      "aria-label": label,
    },
    ...children,
  );
}

/* One line of text; `at` is start, middle or end. */
export function words(x, y, text, { at = "middle", size = SMALL, className = "" } = {}) {
  return shape(
    "text",
    {
      x,
      y,
      class: `${className} sim__words--${at}`,
      "font-size": size,
      "dominant-baseline": "central",
    },
    text,
  );
}

/* A box of a family (guest, hypervisor, …) with its lines in the middle and a small tag below them,
   or only the `room` for one. `now` outlines it: it changed, or it is at work. */
export function box(
  x,
  y,
  width,
  height,
  family,
  lines,
  { tag = "", room = tag, now = false, faint = false } = {},
) {
  const leading = 17;
  const inner = room ? height - 20 : height;
  const first = y + inner / 2 + (room ? 1 : 0) - ((lines.length - 1) * leading) / 2;
  const group = shape(
    "g",
    {
      class: `box box--${family}${now ? " sim__now" : ""}${faint ? " sim__faint" : ""}`,
    },
    shape("rect", { x, y, width, height, rx: 6 }),
    shape("path", { class: "box__edge", d: `M${x + 5.5} ${y + 8}v${height - 16}` }),
    ...lines.map((line, index) =>
      words(x + width / 2, first + index * leading, line, { size: LETTER }),
    ),
  );
  if (tag) group.append(label(x + width / 2, y + height - 14, tag));
  return group;
}

/* A small tag around its text. */
export function label(x, y, text) {
  const width = text.length * 10.5 + 12;
  return shape(
    "g",
    { class: "mark" },
    shape("rect", { x: x - width / 2, y: y - 9, width, height: 18, rx: 9 }),
    words(x, y, text),
  );
}

/* A line through `points` with a head at its end: `cpu` (whole) or `io` (dashed). */
export function arrow(kind, ...points) {
  const [from, to] = points.slice(-2);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const base = [to[0] - dx * 8, to[1] - dy * 8];
  const line = [...points.slice(0, -1), base].map((point) => point.join(" ")).join("L");
  const head = [
    to,
    [base[0] - dy * 4.2, base[1] + dx * 4.2],
    [base[0] + dy * 4.2, base[1] - dx * 4.2],
  ];
  return shape(
    "g",
    {},
    shape("path", { class: `path path--${kind}`, d: `M${line}` }),
    shape("path", {
      class: `path__head--${kind}`,
      d: `M${head.map((p) => p.join(" ")).join("L")}Z`,
    }),
  );
}
