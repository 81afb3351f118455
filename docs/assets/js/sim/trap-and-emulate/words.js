/* What the simulator says: a sentence for each step, and the guess before it. */
import { ENTERS, PROGRAM, handling, states } from "./model.js";

export const METHODS = [
  ["ring", "링 강등"],
  ["emulation", "에뮬레이션"],
  ["translation", "이진 변환"],
  ["para", "반가상화"],
  ["hardware", "하드웨어 지원"],
];

const MANAGER = { emulation: "에뮬레이터", translation: "VMM" };

/* What the lower software is called under `method`. */
export const manager = (method) => MANAGER[method] || "하이퍼바이저";

/* The same with its subject particle. */
const subject = (method) => `${manager(method)}${method === "translation" ? "이" : "가"}`;

const WHO = {
  direct: "실제 CPU가 그대로",
  enters: "소프트웨어가 나서요",
  rewritten: "미리 바꿔 둔 코드가",
  lost: "CPU가 말없이 무시",
};

const group = (how) => (ENTERS.has(how) ? "enters" : how);

const WHY = {
  direct: "컴퓨터 전체를 건드리지 않아서 CPU가 멈출 까닭이 없는 명령어예요.",
  trap: "특권 명령어(링 0에서만 되는 명령어)를 링 1에서 실행했으니 CPU가 멈춰요.",
  exit: "이 명령어에서 멈추라고 하이퍼바이저가 CPU에 적어 뒀어요.",
  call: "장치나 CPU를 다루는 일은 아래에 부탁해야 해요.",
  software: "에뮬레이션은 명령어를 하나도 그냥 보내지 않아요.",
  rewritten: "실행하기 전에 다른 코드로 바꿔 두었어요.",
  lost: "인터럽트를 다루는데도 특권 명령어가 아니라서, CPU가 멈추지 않고 그 부분만 무시해요.",
};

const OWN_FLAG =
  "비루트 모드에는 게스트만의 인터럽트 표시가 따로 있어서, 그대로 실행해도 실제 CPU의 인터럽트는 막히지 않아요.";

function why(instruction, method, how) {
  if (how === "direct" && instruction.sensitive)
    return OWN_FLAG;
  if (how === "rewritten" && method === "para")
    return "커널을 만들 때 이 명령어를 빼고 함께 쓰는 메모리에 표시만 하게 고쳤어요.";
  return WHY[how];
}

/* The guess about the instruction that comes after `state`, or nothing at the end. */
export function guess(state, method, mended) {
  const instruction = PROGRAM[state.done];
  if (!instruction) return undefined;
  if (instruction.op === "tick") return aboutTheTick(state, method);
  const how = handling(instruction, method, mended);
  return {
    question: `다음은 ${instruction.op}(${instruction.does})예요. 누가 처리할까요?`,
    choices: Object.entries(WHO).map(([key, label]) => ({
      label,
      right: key === group(how),
      why: why(instruction, method, how),
    })),
  };
}

function aboutTheTick(state, method) {
  const held = state.noted === 0;
  const reason = held
    ? `${method === "hardware" ? "게스트의 표시" : "기록"}에 막았다고 적혀 있어요.`
    : "하이퍼바이저의 기록에는 열려 있다고 적혀 있어요. 게스트가 막은 것을 아무도 몰랐어요.";
  return {
    question: "게스트는 막았다고 믿어요. 이때 시계의 인터럽트가 오면 어떻게 될까요?",
    choices: [
      { label: "게스트가 풀 때까지 맡아 둬요", right: held, why: reason },
      { label: "막았다고 믿는 게스트에 들어가요", right: !held, why: reason },
    ],
  };
}

const DID = {
  direct: (i) =>
    `실제 CPU가 ${i.op}(${i.does})를 그대로 실행했어요. ${i.sensitive ? OWN_FLAG : "아무도 나서지 않았어요."}`,
  trap: (i) =>
    `${i.op}(${i.does})에서 CPU가 멈춰 하이퍼바이저를 불렀어요. 하이퍼바이저가 대신 처리하고 게스트를 이어 돌려요.`,
  exit: (i) =>
    `${i.op}(${i.does})에서 VM exit가 일어났어요. 하이퍼바이저가 처리하고 VM entry로 돌려줘요.`,
  call: (i, m) =>
    m === "para"
      ? `커널이 ${i.op} 대신 하이퍼콜로 하이퍼바이저에 부탁했어요(${i.does}).`
      : `바꿔 쓴 코드가 VMM을 불렀어요. VMM이 ${i.op}(${i.does})를 대신 처리했어요.`,
  software: (i) =>
    `에뮬레이터가 ${i.op}(${i.does})를 옮겨서 처리했어요. 게스트의 명령어는 실제 CPU에 그대로 닿지 않아요.`,
  rewritten: (i, m) =>
    m === "para"
      ? `고친 커널은 ${i.op}를 쓰지 않아요. 함께 쓰는 메모리에 표시만 했어요(${i.does}). 하이퍼바이저는 나서지 않았어요.`
      : `${i.op} 자리에 바꿔 둔 코드가 VM의 표시만 고쳤어요(${i.does}). VMM까지 넘어가지 않았어요.`,
  lost: (i) =>
    `CPU가 ${i.op}의 '막기'를 조용히 무시했어요. 트랩이 없어서 하이퍼바이저는 몰라요. 게스트는 막았다고 믿어요.`,
};

/* The sentence that tells what the last step did. */
export function sentence(state, method, mended) {
  if (state.done === 0)
    return "게스트 프로그램이 CPU를 쥐고 있어요. 첫 명령어를 누가 처리할지 골라 보세요.";
  const instruction = PROGRAM[state.done - 1];
  const parts = [
    instruction.op === "tick" ? aboutArrival(state, method) : DID[state.how](instruction, method),
  ];
  if (instruction.op !== "tick" && state.delivered)
    parts.push("맡아 둔 인터럽트를 이제 게스트에 전했어요.");
  if (state.done === PROGRAM.length) parts.push(ending(state, method, mended));
  return parts.join(" ");
}

function aboutArrival(state, method) {
  if (state.waiting)
    return `진짜 인터럽트는 ${subject(method)} 받았어요. 게스트가 막아 두었으니 맡아 둬요.`;
  return `하이퍼바이저는 열려 있는 줄 알고 인터럽트를 게스트에 전했어요. 막았다고 믿던 커널이 잘못 움직여요.`;
}

function ending(state, method, mended) {
  const others = METHODS.filter(([key]) => key !== method).map(
    ([key, label]) => `${label} ${states(key, mended).at(-1).entries}번`,
  );
  return `끝이에요. 아래 소프트웨어가 ${state.entries}번 나섰어요. 같은 프로그램이 ${others.join(", ")}이에요.`;
}

export const LEFT_OUT = [
  "명령어 아홉 개와 인터럽트 하나만 골랐어요. 실제 커널은 그 사이에 다른 명령어를 훨씬 많이 실행해요. 그래서 비율은 실제보다 커 보여요.",
  "한 번 나서는 데 드는 시간은 방법과 CPU마다 달라요. 여기서는 횟수만 세요.",
  "CPU는 하나로 쳤어요. 페이지 테이블과 디스크가 지나는 길은 다른 시뮬레이터에 있어요.",
  "에뮬레이션은 명령어마다 한 번씩 셌어요. QEMU의 TCG는 토막으로 옮겨 두고 다시 써요.",
  "막아 둔 인터럽트를 나중에 전하느라 한 번 더 나서기도 해요. 그 횟수는 세지 않았어요.",
  "하드웨어 지원에서 어떤 명령어가 VM exit를 일으킬지는 설정에 달렸어요. 여기서는 out과 hlt가 일으키게 했어요.",
];
