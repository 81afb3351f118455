/* CPU 나눠 쓰기: turns on the cores, and what the shop's vCPUs did meanwhile. */
import { WIDTH, picture, shape, words } from "../draw.js";
import { CORES, TURNS, machines, shares, turns } from "./model.js";

const LABELS = 80;
const CELL = (WIDTH - LABELS - 2) / TURNS;
const ROW = 26;
const CROSS = "×";

function run(values) {
  const vms = machines(values);
  const whole = turns(vms);
  return Array.from({ length: TURNS + 1 }, (_, turn) => {
    const moment = { turn, vms, whole };
    return { ...moment, say: sentence(moment, values), ask: guess(moment) };
  });
}

function sentence(moment, values) {
  const { turn, whole } = moment;
  if (turn === 0) return opening(moment.vms, values);
  return [
    `${turn}번째 차례: ${runners(moment)}`,
    own(whole, turn, "steal", "돌고 싶었지만 기다렸어요.", "이 시간이 스틸 시간이에요."),
    own(whole, turn, "idle", "할 일이 없어 쉬었어요.", "쉰 시간은 스틸이 아니에요."),
    ...(turn === TURNS ? [ending(whole, values)] : []),
  ]
    .filter(Boolean)
    .join(" ");
}

/* Who ran: `shop-vm의 vCPU 0과 1이 돌았어요.` */
function runners({ turn, vms, whole }) {
  const ran = vms.flatMap(({ name }, index) => {
    const numbers = whole.ran[turn - 1]
      .filter(({ vm }) => vm === index)
      .map(({ vcpu }) => vcpu)
      .sort();
    return numbers.length ? [`${name}의 vCPU ${numbers.join("과 ")}`] : [];
  });
  return ran.length ? `${ran.join(", ")}이 돌았어요.` : "아무도 CPU를 쓰지 않았어요.";
}

/* What the shop's vCPUs did instead of running; the first time, what that is called. */
function own({ did }, turn, what, told, meaning) {
  const count = (at) => did.filter(({ vm, done }) => vm === 0 && done[at] === what).length;
  if (!count(turn - 1)) return "";
  const first = Array.from({ length: turn - 1 }, (_, at) => count(at)).every(
    (number) => number === 0,
  );
  return `shop-vm의 vCPU ${count(turn - 1)}개는 ${told}${first ? ` ${meaning}` : ""}`;
}

function opening(vms, { mood, cap }) {
  if (vms.length === 1) return "코어 두 개를 shop-vm 혼자 써요. vCPU도 두 개예요.";
  const who = vms
    .slice(1)
    .map(({ name }) => name)
    .join(", ");
  const limit =
    cap === "0"
      ? ""
      : " 이웃마다 한도가 CPU 반 개예요. vCPU 둘이 나누니 vCPU 하나는 25%까지만 돌아요.";
  return `코어 두 개를 shop-vm과 ${who} 쪽 vCPU(VM이 받은 가상의 CPU)가 나눠 써요. VM마다 vCPU가 둘이고, 이웃은 ${mood === "noisy" ? "쉬지 않고 계산해요" : "가끔만 계산해요"}.${limit}`;
}

function ending(whole, values) {
  const { weight, cap, neighbours } = values;
  const { run: ran, steal } = shares(whole, 0, TURNS);
  const free = shares(turns(machines({ ...values, cap: "0" })), 0, TURNS).run;
  const idle =
    cap === "50" && neighbours !== "0" && free === ran
      ? " 이웃이 한도까지 쓸 일이 없어서 한도는 아무것도 바꾸지 않았어요."
      : "";
  const how = [weight === "512" ? "몫을 두 배로 받은" : "", cap === "50" ? "이웃에 한도를 건" : ""]
    .filter(Boolean)
    .join(", ");
  return `다 더하면 ${how ? `${how} ` : ""}shop-vm은 제 vCPU의 시간 가운데 ${ran}%를 돌았고, ${steal ? `${steal}%를 기다렸어요` : "기다린 적은 없어요"}.${idle}`;
}

function guess({ turn, whole }) {
  if (turn === 0) return howMuch(whole);
  return turn === TURNS / 2 && shares(whole, 0, turn).steal ? whereSeen() : undefined;
}

/* Round answers: an odd number among them would give itself away. */
const ROUND = [100, 75, 65, 50, 40, 25];

function howMuch(whole) {
  const { run: right } = shares(whole, 0, TURNS);
  const distance = (number) => Math.abs(number - right);
  const nearest = ROUND.reduce((best, each) => (distance(each) < distance(best) ? each : best));
  const others = [100, 75, 50, 25].filter((number) => Math.abs(number - nearest) > 10);
  const numbers = [...others.slice(-3), nearest].sort((a, b) => b - a);
  const why = `재 보면 ${right}%예요. 몫은 바쁠 때 나누는 비율이고, 남는 시간은 쓰고 싶은 쪽이 가져가요.`;
  return {
    question: "shop-vm의 vCPU 두 개는 제 시간 가운데 얼마쯤 돌게 될까요?",
    choices: numbers.map((number) => ({ label: `${number}%쯤`, right: number === nearest, why })),
  };
}

function whereSeen() {
  const why = "게스트의 커널은 하이퍼바이저가 알려 준 시간을 st에 적어요.";
  return {
    question: "shop-vm 안에서 top 명령을 치면 이 기다림은 어느 칸에 보일까요?",
    choices: [
      { label: "us(내 프로그램이 쓴 시간)", right: false, why },
      { label: "id(쉰 시간)", right: false, why },
      { label: "st(스틸)", right: true, why },
    ],
  };
}

function cell(column, row, family, text, now) {
  const x = LABELS + column * CELL;
  const y = 4 + row * ROW;
  return shape(
    "g",
    { class: `box box--${family}${now ? " sim__now" : ""}` },
    shape("rect", { x: x + 0.5, y, width: CELL - 1, height: ROW - 4, rx: 2 }),
    text === CROSS
      ? shape("path", { class: "sim__cross", d: `M${x + 3} ${y + 7}l4.2 8m0-8l-4.2 8` })
      : words(x + CELL / 2, y + ROW / 2 - 2, text),
  );
}

function cores({ turn, vms, whole }) {
  return Array.from({ length: CORES }, (_, core) => [
    words(2, 4 + core * ROW + 11, `코어 ${core}`, { at: "start" }),
    ...whole.ran.slice(0, turn).map((ran, index) => {
      const vm = ran[core] && vms[ran[core].vm];
      return cell(
        index,
        core,
        !vm ? "blank" : vm.letter ? "app" : "guest",
        vm ? vm.letter : "",
        index === turn - 1,
      );
    }),
  ]).flat();
}

const MARK = { run: ["guest", ""], steal: ["blank", CROSS], idle: ["blank", "·"] };

function ownRows({ turn, whole }) {
  return whole.did
    .filter(({ vm }) => vm === 0)
    .flatMap(({ vcpu, done }) => [
      words(2, 4 + (vcpu + 2.5) * ROW + 11, `shop vCPU ${vcpu}`, { at: "start" }),
      ...done
        .slice(0, turn)
        .map((what, index) => cell(index, vcpu + 2.5, ...MARK[what], index === turn - 1)),
    ]);
}

function bars({ turn, vms, whole }) {
  return vms.flatMap(({ name, letter }, vm) => {
    const { run: ran, steal, idle } = shares(whole, vm, turn);
    const y = 4 + (5 + vm) * ROW;
    const length = (percent) => ((WIDTH - LABELS - 2) * percent) / 100;
    const bar = (from, percent, family) =>
      shape(
        "g",
        { class: `box box--${family}` },
        shape("rect", {
          x: LABELS + length(from),
          y,
          width: Math.max(length(percent), 0.1),
          height: ROW - 6,
          rx: 2,
        }),
      );
    return [
      words(2, y + 10, name, { at: "start", className: letter ? "" : "sim__strong" }),
      bar(0, ran, letter ? "app" : "guest"),
      bar(ran, steal, "blank"),
      words(WIDTH - 4, y + 10, `돎 ${ran}% 기다림 ${steal}% 쉼 ${idle}%`, {
        at: "end",
        className: "sim__on-paper",
      }),
    ];
  });
}

function draw(moment) {
  const { run: ran, steal, idle } = shares(moment.whole, 0, moment.turn);
  const text =
    `코어 두 개의 차례 ${moment.turn}개와 shop-vm의 vCPU 두 개가 그동안 한 일이에요. ` +
    `파란 칸은 shop-vm이 돈 차례, 글자는 이웃, ×는 기다린 차례예요. 돎 ${ran}%, 기다림 ${steal}%, 쉼 ${idle}%.`;
  return picture(
    4 + (5 + moment.vms.length) * ROW,
    text,
    ...cores(moment),
    ...ownRows(moment),
    ...bars(moment),
  );
}

function facts({ turn, whole }) {
  const { steal } = shares(whole, 0, turn);
  return [
    ["지난 시간", `${turn * 30}밀리초`],
    ["shop-vm의 st", `${steal}%`],
    ["칸을 읽는 법", "파란 칸은 shop-vm, 글자는 이웃, ×는 기다림, ·는 쉼"],
  ];
}

export const simulator = {
  name: "cpu-share",
  title: "코어 둘을 여럿이 나눠 쓰면",
  options: [
    {
      key: "neighbours",
      label: "이웃 VM",
      choices: [
        ["1", "1대"],
        ["3", "3대"],
        ["0", "없음"],
      ],
    },
    {
      key: "mood",
      label: "이웃은",
      choices: [
        ["noisy", "쉬지 않고 계산"],
        ["quiet", "가끔만"],
      ],
    },
    {
      key: "weight",
      label: "shop-vm의 몫",
      choices: [
        ["256", "256(이웃과 같음)"],
        ["512", "512"],
      ],
    },
    {
      key: "cap",
      label: "이웃의 한도",
      choices: [
        ["0", "없음"],
        ["50", "CPU 반 개씩"],
      ],
    },
    {
      key: "shop",
      label: "가게는",
      choices: [
        ["busy", "계속 바쁨"],
        ["half", "절반만 바쁨"],
      ],
    },
  ],
  run,
  draw,
  facts,
  leftOut: [
    "차례 하나를 30밀리초로 쳤어요. Xen의 credit 스케줄러가 처음에 정해 둔 값이에요. 실제로는 차례가 끝나기 전에 바뀌기도 해요.",
    "누구 차례인지는 보폭(stride) 방식으로 골랐어요. Xen의 credit이나 리눅스의 스케줄러와 규칙이 똑같지는 않고, 몫에 견주어 나눈다는 점이 같아요.",
    "vCPU가 다른 코어로 옮길 때 드는 시간, 캐시를 함께 써서 느려지는 일은 뺐어요. 시끄러운 이웃은 CPU 말고도 디스크와 네트워크에서 생겨요.",
    "차례를 놓친 일은 남아 있다가 빈 차례에 이어서 하는 것으로 쳤어요. 실제 프로그램에는 기다리다가 그만두는 일도 있어요.",
    "한도에 걸려 못 돈 시간도 여기서는 기다림으로 셌어요.",
    "게스트가 스틸 시간을 알려면 하이퍼바이저가 알려 줘야 해요. 알려 주지 않는 하이퍼바이저도 있어요.",
  ],
};
