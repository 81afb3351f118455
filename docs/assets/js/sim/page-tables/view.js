/* 두 장의 페이지 테이블: every read of a translation, numbered. */
import { WIDTH, arrow, box, picture, shape, words } from "../draw.js";
import { VIRTUAL_PAGE, address, count, guestMap, moments, reads, shadowMap } from "./model.js";
import { LEFT_OUT, guess, sentence } from "./words.js";

const LABELS = 96;
const CELL = 32;
const TOP = 22;

const levels = ({ levels: chosen }) => chosen.split("x").map(Number);

function run(values) {
  const [guest, host] = levels(values);
  return moments(values.mode, guest, host).map((moment) => ({
    ...moment,
    say: sentence(moment, values.mode, guest, host),
    ask: guess(moment, values.mode, guest, host),
  }));
}

/* The grid: a row for each table that the walk needs to find, a column for each read that finds it.
   Before the walk it is empty: its cells would tell the answer to the guess. */
function grid(moment, mode, guest, host) {
  const all = moment.phase === "start" ? [] : reads(mode, guest, host);
  const columns = mode === "nested" ? host + 1 : guest;
  const width = (WIDTH - LABELS) / columns;
  const place = ({ table, level, row }) =>
    mode === "nested"
      ? { column: table === "guest" ? host : host - level, line: row }
      : { column: guest - level, line: 0 };
  const cells = all.map((read, index) => {
    const { column, line } = place(read);
    const x = LABELS + column * width + 1;
    const y = TOP + line * CELL;
    const done = index < moment.done;
    const family = done
      ? read.table === "guest"
        ? "guest"
        : read.table === "native"
          ? "host"
          : "hypervisor"
      : "blank";
    const now = index === moment.done - 1;
    return shape(
      "g",
      { class: `box box--${family}${now ? " sim__now" : ""}` },
      shape("rect", { x, y, width: width - 3, height: CELL - 5, rx: 4 }),
      words(x + width / 2 - 1, y + CELL / 2 - 2, String(index + 1), {
        className: done ? "sim__strong" : "sim__quiet",
      }),
    );
  });
  const hidden = moment.phase === "start" ? guesses(mode, guest) : [];
  return [...headings(mode, guest, host, width), ...cells, ...hidden];
}

/* One box with a question mark for each row of the grid. */
function guesses(mode, guest) {
  return Array.from({ length: mode === "nested" ? guest + 1 : 1 }, (_, row) => {
    const place = { x: LABELS + 1, y: TOP + row * CELL };
    return shape(
      "g",
      { class: "box box--blank" },
      shape("rect", { ...place, width: WIDTH - LABELS - 3, height: CELL - 5, rx: 4 }),
      words((LABELS + WIDTH) / 2, place.y + CELL / 2 - 2, "?", { className: "sim__quiet" }),
    );
  });
}

function headings(mode, guest, host, width) {
  if (mode !== "nested") {
    return [
      words(2, TOP + CELL / 2 - 2, mode === "shadow" ? "섀도 표" : "페이지 표", { at: "start" }),
      ...Array.from({ length: guest }, (_, index) =>
        words(LABELS + (index + 0.5) * width, 10, `${guest - index}단계`),
      ),
    ];
  }
  const rows = Array.from({ length: guest + 1 }, (_, row) =>
    words(
      2,
      TOP + row * CELL + CELL / 2 - 2,
      row === guest ? "주문의 자리" : `게스트 ${guest - row}단계`,
      { at: "start" },
    ),
  );
  return [
    ...rows,
    words(LABELS + (host * width) / 2, 10, "하이퍼바이저의 표"),
    words(LABELS + (host + 0.5) * width, 10, "게스트"),
  ];
}

function addresses(moment, mode, guest, all, y) {
  const whole = moment.phase !== "start" && moment.done === all;
  const guestKnown = whole || moment.read?.row === guest;
  const stops = [
    ["app", "가상 주소", address(VIRTUAL_PAGE)],
    ["guest", "게스트 물리", address(guestMap(VIRTUAL_PAGE))],
    ["hardware", "실제 주소", address(shadowMap(VIRTUAL_PAGE))],
  ];
  const shown = mode === "native" ? [stops[0], ["hardware", "실제 주소", stops[1][2]]] : stops;
  const gap = (WIDTH - 4 - shown.length * 92) / Math.max(shown.length - 1, 1);
  const at = (index) => 2 + index * (92 + gap);
  const skip = mode === "shadow";
  const boxes = shown.map(([family, name, value], index) => {
    const known = index === 0 || (name === "게스트 물리" ? guestKnown : whole);
    return box(at(index), y, 92, 46, family, [name, known ? value : "?"], {
      now: whole && index === shown.length - 1,
      faint: skip && index === 1,
    });
  });
  const lines = skip
    ? [arrow("cpu", [48, y + 46], [48, y + 56], [WIDTH - 50, y + 56], [WIDTH - 50, y + 47])]
    : shown
        .slice(1)
        .map((_, index) => arrow("cpu", [at(index) + 92, y + 23], [at(index + 1) - 1, y + 23]));
  return [...boxes, ...lines];
}

function draw(moment, values) {
  const [guest, host] = levels(values);
  const rows = values.mode === "nested" ? guest + 1 : 1;
  const y = TOP + rows * CELL + 10;
  const total = count(values.mode, guest, host);
  const text =
    (moment.phase === "start"
      ? "아직 표를 읽지 않았어요. "
      : `읽을 표 ${total}번 가운데 ${moment.done}번을 읽었어요. `) +
    (values.mode === "nested"
      ? `가로 ${host}칸은 하이퍼바이저의 표, 마지막 칸은 게스트의 표예요. 세로는 찾을 것 ${rows}가지예요.`
      : `표 한 벌, ${guest}단계예요.`);
  return picture(
    y + 60,
    text,
    ...grid(moment, values.mode, guest, host),
    ...addresses(moment, values.mode, guest, total, y),
  );
}

function facts(moment, { mode }) {
  return [
    ["표를 읽은 횟수", `${moment.done}번`],
    ...(mode === "native" ? [] : [["하이퍼바이저가 나선 횟수", `${moment.exits}번`]]),
  ];
}

export const simulator = {
  name: "page-tables",
  title: "주소 하나의 실제 자리를 찾기까지",
  options: [
    {
      key: "mode",
      label: "방법",
      choices: [
        ["nested", "중첩 페이징"],
        ["shadow", "섀도 페이지 테이블"],
        ["native", "VM이 아닌 컴퓨터"],
      ],
    },
    {
      key: "levels",
      label: "게스트와 하이퍼바이저의 표",
      choices: [
        ["4x4", "4단계씩"],
        ["4x3", "4단계와 3단계(큰 페이지)"],
        ["2x2", "2단계씩"],
        ["5x5", "5단계씩"],
      ],
    },
  ],
  run,
  draw,
  facts,
  leftOut: LEFT_OUT,
};
