/* trap-and-emulate: who holds the CPU while a guest's instructions run. */
import { WIDTH, arrow, box, label, picture, shape, words } from "../draw.js";
import { PROGRAM, states } from "./model.js";
import { LEFT_OUT, METHODS, guess, manager, sentence } from "./words.js";

const RINGS = {
  ring: ["링 3", "링 1", "링 0"],
  emulation: ["", "", "링 3"],
  translation: ["링 3", "링 1", "링 0"],
  para: ["링 3", "링 1", "링 0"],
  hardware: ["비루트 링 3", "비루트 링 0", "루트 링 0"],
};
const SHORT = {
  direct: "그대로",
  trap: "트랩",
  exit: "VM exit",
  call: "부탁",
  software: "흉내",
  rewritten: "바꿈",
  lost: "무시됨",
};
const TOPS = [12, 76, 140, 204];
const HEIGHT = 260;

const mended = (values) => values.cpu === "mended";

function run(values) {
  return states(values.method, mended(values)).map((state) => ({
    ...state,
    say: sentence(state, values.method, mended(values)),
    ask: guess(state, values.method, mended(values)),
  }));
}

/* Which of the stacked boxes was at work in the last step: 0 program, 1 kernel, 2 manager. */
function worker(moment) {
  if (moment.done === 0) return 0;
  if (["trap", "exit", "call", "software"].includes(moment.how)) return 2;
  return PROGRAM[moment.done - 1].by === "program" ? 0 : 1;
}

function stack(moment, method) {
  const at = worker(moment);
  const rows = [
    ["app", ["게스트 프로그램"]],
    ["guest", [method === "para" ? "고친 게스트 커널" : "게스트 OS 커널"]],
    [method === "emulation" ? "vmm" : "hypervisor", [manager(method)]],
    ["hardware", ["실제 CPU"]],
  ];
  const boxes = rows.map(([family, lines], index) =>
    box(2, TOPS[index], 150, 54, family, lines, {
      tag: RINGS[method][index] || "",
      now: index === at,
    }),
  );
  return [...boxes, label(120, TOPS[at] - 3, "CPU 쥠"), ...roads(moment, at)];
}

function roads(moment, at) {
  if (moment.done === 0) return [];
  const found = [];
  if (at === 2) {
    const from = PROGRAM[moment.done - 1].by;
    const start = { program: TOPS[0], kernel: TOPS[1], device: TOPS[3] }[from] + 27;
    found.push(arrow("cpu", [152, start], [161, start], [161, TOPS[2] + 27], [153, TOPS[2] + 27]));
  } else {
    found.push(
      arrow(
        "cpu",
        [152, TOPS[at] + 27],
        [161, TOPS[at] + 27],
        [161, TOPS[3] + 27],
        [153, TOPS[3] + 27],
      ),
    );
  }
  return found;
}

function listing(moment) {
  return PROGRAM.flatMap(({ op, does }, index) => {
    const y = 20 + index * 24.4;
    const how = moment.log[index];
    const now = index === moment.done - 1;
    return [
      ...(now
        ? [
            shape("rect", {
              class: "sim__row",
              x: 168,
              y: y - 11,
              width: WIDTH - 168,
              height: 22,
              rx: 4,
            }),
          ]
        : []),
      words(172, y, `${op} ${does}`, {
        at: "start",
        className: index >= moment.done && !now ? "sim__quiet" : "",
      }),
      ...(how
        ? [
            words(WIDTH - 3, y, SHORT[how], {
              at: "end",
              className: how === "lost" ? "sim__bad" : "sim__strong",
            }),
          ]
        : []),
    ];
  });
}

function draw(moment, values) {
  const names = ["게스트 프로그램", "게스트 OS 커널", manager(values.method)];
  const text =
    `위에서 아래로 게스트 프로그램, 게스트 OS 커널, ${names[2]}, 실제 CPU가 쌓여 있어요. ` +
    `지금 CPU를 쥔 쪽: ${names[worker(moment)]}. 명령어 ${PROGRAM.length}개 가운데 ${moment.done}개를 실행했어요.`;
  return picture(HEIGHT, text, ...stack(moment, values.method), ...listing(moment));
}

const FLAG = ["막음", "열림"];

function facts(moment, { method }) {
  return [
    ["나선 횟수", `${moment.entries}번`],
    [method === "hardware" ? "CPU에 든 게스트의 표시" : `${manager(method)}의 기록`, FLAG[moment.noted]],
    ["게스트가 믿는 인터럽트", FLAG[moment.flag]],
    ...(moment.wrong ? [["결과", "실제 컴퓨터와 달라졌어요"]] : []),
  ];
}

export const simulator = {
  name: "trap-and-emulate",
  title: "누가 처리하나요: 명령어를 한 걸음씩",
  options: [
    { key: "method", label: "방법", choices: METHODS },
    {
      key: "cpu",
      label: "CPU",
      choices: [
        ["x86", "x86"],
        ["mended", "popf도 걸리는 CPU"],
      ],
    },
  ],
  keepsPlace: true,
  run,
  draw,
  facts,
  leftOut: LEFT_OUT,
};
