/* 서버 통합과 오버커밋: hosts, what runs on them, and how full they are. */
import { WIDTH, picture, shape, words } from "../draw.js";
import { HOST, HOURS, boundByMemory, due, plan, recover, servers, together } from "./model.js";
import { LEFT_OUT, guess, sentence } from "./words.js";

const SHOWN_HOURS = [3, 9, 12, 15, 18];
const GAP = 6;
const COLUMNS = 3;
const BOX = (WIDTH - GAP * (COLUMNS - 1) - 4) / COLUMNS;
const TALL = 140;

function moments(values) {
  const items = servers(values.peaks);
  const promise = Number(values.promise);
  const hosts = plan(items, values.policy, promise);
  const load = (host, hour) => host.reduce((total, { cpu }) => total + cpu[hour], 0);
  const worst = Math.max(...hosts.map(together));
  const base = {
    items,
    hosts,
    worst,
    byMemory: boundByMemory(items, values.policy, promise),
    phase: "placed",
    loads: hosts.map(() => undefined),
  };
  const { hosts: left, off } = recover(hosts, 0, Number(values.spare), promise);
  const busy = hosts[0].slice(0, Math.ceil(hosts[0].length / 2)).map(({ name }) => name);
  return [
    { ...base, phase: "servers", hosts: items.map((item) => [item]) },
    base,
    ...SHOWN_HOURS.map((hour) => ({
      ...base,
      phase: "hour",
      hour,
      loads: hosts.map((host) => load(host, hour)),
    })),
    {
      ...base,
      phase: "failed",
      lost: 0,
      hosts: [[], ...left],
      off,
      moved: hosts[0].filter((item) => !off.includes(item)),
      loads: [],
    },
    {
      ...base,
      phase: "promised",
      total: hosts[0].reduce((total, { promised }) => total + promised, 0),
    },
    { ...base, phase: "due", busy, ...due(hosts[0], busy) },
  ];
}

function run(values) {
  const all = moments(values);
  return all.map((moment, index) => ({
    ...moment,
    say: sentence(moment, values),
    ask: guess(moment, all[index + 1], values),
  }));
}

function bar(x, y, name, percent, text) {
  const room = BOX - 42;
  const filled = Math.min(percent, 100);
  const over = percent > 100;
  return [
    words(x + 6, y + 10, name, { at: "start" }),
    shape(
      "g",
      { class: "box box--blank" },
      shape("rect", { x: x + 36, y, width: room, height: 20, rx: 2 }),
      shape("rect", {
        class: over ? "sim__over" : "sim__filled",
        x: x + 36,
        y,
        width: Math.max((room * filled) / 100, 0.1),
        height: 20,
        rx: 2,
      }),
      words(x + 36 + room / 2, y + 10, text, { className: over ? "sim__strong" : "" }),
    ),
  ];
}

function host(moment, index, values) {
  const x = 2 + (index % COLUMNS) * (BOX + GAP);
  const y = 4 + Math.floor(index / COLUMNS) * (TALL + GAP);
  const items = moment.hosts[index];
  const before = moment.phase === "servers";
  const broken = moment.phase === "failed" && index === moment.lost;
  const load = moment.loads[index];
  const promised = items.reduce((total, each) => total + each.promised, 0);
  const usual = Math.round(
    items.reduce((total, each) => total + each.cpu.reduce((a, b) => a + b, 0), 0) / HOURS,
  );
  return shape(
    "g",
    {
      class: `box box--${before ? "hardware" : "host"}${broken ? " sim__faint" : ""}${load > HOST.cpu ? " sim__now" : ""}`,
    },
    shape("rect", { x, y, width: BOX, height: TALL, rx: 6 }),
    words(
      x + BOX / 2,
      y + 13,
      broken ? `호스트 ${index + 1} ✗` : before ? `서버 ${index + 1}` : `호스트 ${index + 1}`,
      { className: "sim__strong" },
    ),
    ...guests(moment, items, x, y + 24),
    ...bar(
      x,
      y + TALL - 46,
      "CPU",
      load ?? usual,
      load === undefined ? `평균 ${usual}%` : `${load}%`,
    ),
    ...(before
      ? [words(x + 6, y + TALL - 13, `메모리 ${promised}GB`, { at: "start" })]
      : bar(
          x,
          y + TALL - 23,
          "약속",
          (100 * promised) / HOST.memory,
          `${promised}/${HOST.memory}GB`,
        )),
  );
}

/* The VMs of a host, two in a row; when the promise falls due, with what was taken from each. */
function guests(moment, items, x, y) {
  const width = (BOX - 12) / 2;
  return items.map((item, index) => {
    const left = x + 4 + (index % 2) * (width + 4);
    const top = y + Math.floor(index / 2) * 22;
    const at = moment.hosts[0].indexOf(item);
    const taken = moment.phase === "due" && at >= 0 ? note(moment, at) : "";
    return shape(
      "g",
      { class: "box box--guest" },
      shape("rect", { x: left, y: top, width, height: 20, rx: 3 }),
      words(left + width / 2, top + 10, `${item.name}${taken}`),
    );
  });
}

function note({ balloon, swapped }, at) {
  if (swapped[at]) return ` ⇊`;
  return balloon[at] ? ` −${Math.round(balloon[at])}` : "";
}

function draw(moment, values) {
  const rows = Math.ceil(moment.hosts.length / COLUMNS);
  const text = moment.hosts
    .map(
      (items, index) =>
        `${moment.phase === "servers" ? "서버" : "호스트"} ${index + 1}: ` +
        `${items.map(({ name }) => name).join(", ") || "비어 있어요"}${moment.loads[index] === undefined ? "" : `, CPU ${moment.loads[index]}%`}`,
    )
    .join(". ");
  return picture(
    4 + rows * (TALL + GAP),
    `${text}.`,
    ...moment.hosts.map((_, index) => host(moment, index, values)),
  );
}

function facts(moment) {
  const common = [
    [
      "호스트",
      moment.phase === "servers"
        ? "아직 모으기 전"
        : `${moment.hosts.filter((each) => each.length).length}대 켜짐`,
    ],
  ];
  if (moment.phase === "due") {
    const total = (list) => list.reduce((a, b) => a + b, 0);
    return [
      ...common,
      ["벌룬이 모은 것", `${total(moment.balloon)}GB`],
      ["디스크로 밀려난 것", `${total(moment.swapped)}GB`],
      ["칸을 읽는 법", "−4는 벌룬이 4GB를 모은 VM, ⇊는 메모리 일부가 디스크로 밀려난 VM"],
    ];
  }
  if (moment.phase === "failed") return [...common, ["꺼진 VM", `${moment.off.length}대`]];
  return ["servers", "placed"].includes(moment.phase)
    ? common
    : [...common, ["하루 중 가장 바쁜 호스트", `${moment.worst}%`]];
}

export const simulator = {
  name: "consolidation",
  title: "서버 여섯을 몇 대에 모을까요",
  options: [
    {
      key: "policy",
      label: "셈법",
      choices: [
        ["average", "평균을 더해서"],
        ["peak", "가장 바쁠 때끼리 더해서"],
        ["hourly", "시각마다 더해서"],
      ],
    },
    {
      key: "peaks",
      label: "바쁜 시각",
      choices: [
        ["together", "모두 9시"],
        ["spread", "흩어져 있음"],
      ],
    },
    {
      key: "promise",
      label: "메모리 약속",
      choices: [
        ["1", "가진 만큼"],
        ["1.5", "1.5배(오버커밋)"],
      ],
    },
    {
      key: "spare",
      label: "여분 호스트",
      choices: [
        ["0", "없음"],
        ["1", "1대"],
      ],
    },
  ],
  run,
  draw,
  facts,
  leftOut: LEFT_OUT,
};
