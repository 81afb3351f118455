/* 컨테이너 조립: what the process sees, what the host sees, and the one kernel below. */
import { WIDTH, box, label, picture, shape, words } from "../draw.js";
import { moments } from "./model.js";
import { LEFT_OUT, LIMITS, NAMES, guess, sentence } from "./words.js";

const HALF = (WIDTH - 10) / 2;
const LINE = 17;
const PANEL = 112;
const KERNEL = 98;
const COLUMNS = 19;

const switched = (values) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === "on"]));

function run(values) {
  const on = switched(values);
  const all = moments(on);
  return all.map((moment, index) => ({
    ...moment,
    say: sentence(moment, on),
    ask: guess(all[index + 1], on),
  }));
}

function panel(x, family, title, command, lines, now) {
  return shape(
    "g",
    { class: `box box--${family}${now ? " sim__now" : ""}` },
    shape("rect", { x, y: 4, width: HALF, height: PANEL, rx: 6 }),
    words(x + HALF / 2, 18, title, { className: "sim__strong" }),
    ...[...broken(command), ...lines].map((line, index) =>
      words(x + 10, 38 + index * LINE, line, { at: "start", className: "sim__code" }),
    ),
  );
}

/* A long command in two lines, as a narrow terminal would show it. */
function broken(command) {
  if (command.length <= COLUMNS) return [command];
  const at = command.lastIndexOf("/", COLUMNS) + 1;
  return [command.slice(0, at), command.slice(at)];
}

const RESULT = {
  killed: "Killed",
  refused: "can't fork",
  slowed: "시간 5배",
  forbidden: "not permitted",
  inside: "z",
  host: "z",
  fine: "끝남",
};
const HOST_SEES = {
  killed: "oom_kill 1",
  refused: "pids 8/8",
  slowed: "쉬게 한 횟수 ↑",
  forbidden: "이름: vm",
  inside: "이름: vm",
  host: "이름: z",
};

function panels(moment) {
  if (moment.phase === "command") {
    const differs = moment.inside.join() !== moment.outside.join();
    return [
      panel(2, "container", "안에서 보면", `$ ${moment.run}`, moment.inside, differs),
      panel(HALF + 8, "host", "호스트에서 보면", "", moment.outside, false),
    ];
  }
  if (moment.phase === "strain") {
    return [
      panel(
        2,
        "container",
        "안에서 보면",
        moment.run,
        [RESULT[moment.ends]],
        moment.ends !== "fine",
      ),
      panel(
        HALF + 8,
        "host",
        "호스트에서 보면",
        "",
        [HOST_SEES[moment.ends] || "한도 없음"],
        false,
      ),
    ];
  }
  const inside = moment.phase === "end" ? [`shop ${moment.numbers.at(-1)}번`] : ["shop"];
  const outside = moment.phase === "end" ? [`shop ${moment.numbers[0]}번`] : ["shop"];
  return [
    panel(2, "container", "안에서 보면", "", inside, false),
    panel(HALF + 8, "host", "호스트에서 보면", "", outside, false),
  ];
}

/* What is switched on, as tags in the kernel. */
function kernel(on, by) {
  const all = Object.entries({ ...NAMES, ...LIMITS }).filter(([key]) => on[key]);
  const rows = [[]];
  let used = 0;
  for (const [key, text] of all) {
    const width = text.length * 10.5 + 18;
    if (used + width > WIDTH - 20) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1).push({ text: key === by ? `▸${text}` : text, x: 12 + used + width / 2 });
    used += width;
  }
  const y = PANEL + 16;
  return shape(
    "g",
    {},
    box(2, y, WIDTH - 4, KERNEL, "host", [], {}),
    words(WIDTH / 2, y + 14, all.length ? "커널 하나: 켜 둔 기능" : "커널 하나: 켜 둔 기능 없음", {
      className: "sim__strong",
    }),
    ...rows.flatMap((row, index) => row.map(({ text, x }) => label(x, y + 36 + index * 22, text))),
  );
}

function draw(moment, values) {
  const on = switched(values);
  const names = Object.entries({ ...NAMES, ...LIMITS })
    .filter(([key]) => on[key])
    .map(([, name]) => name);
  const text =
    `왼쪽은 컨테이너 안, 오른쪽은 호스트, 아래는 둘이 함께 쓰는 커널이에요. 켜 둔 것: ${names.join(", ") || "없음"}. ` +
    (moment.inside
      ? `안의 답: ${moment.inside.join(", ")}. 호스트의 답: ${moment.outside.join(", ")}.`
      : "");
  return picture(PANEL + KERNEL + 20, text, ...panels(moment), kernel(on, moment.by));
}

const flag =
  (group, usual) =>
  ([key, label]) => ({
    key,
    label,
    group,
    flag: true,
    choices: usual.includes(key)
      ? [
          ["on", "켬"],
          ["off", "끔"],
        ]
      : [
          ["off", "끔"],
          ["on", "켬"],
        ],
  });

export const simulator = {
  name: "container",
  title: "프로세스 하나를 컨테이너로",
  keepsPlace: true,
  options: [
    ...Object.entries({
      ...NAMES,
      pid: "PID(프로세스 번호)",
      mnt: "마운트(파일)",
      uts: "UTS(컴퓨터 이름)",
      ipc: "IPC(함께 쓰는 메모리)",
      cgroup: "cgroup(제 그룹의 자리)",
    }).map(flag("네임스페이스", ["pid", "mnt", "net", "uts", "ipc"])),
    ...Object.entries({
      memory: "메모리 32MiB",
      pids: "프로세스 8개",
      cpu: "CPU 20%",
      caps: "권한 줄이기",
    }).map(flag("한도와 권한", ["memory", "caps"])),
  ],
  run,
  draw,
  facts: (moment, values) => {
    const on = Object.values(values).filter((value) => value === "on").length;
    return [
      ["켠 기능", `${on}개`],
      ["커널", "1개"],
    ];
  },
  leftOut: LEFT_OUT,
};
