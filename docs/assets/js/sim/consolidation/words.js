/* What the simulator says. */
import { HOST, TARGET, average, peak } from "./model.js";

const names = (items) => items.map(({ name }) => name).join(", ");
const POLICY = {
  average: `평균을 더해 ${TARGET}%까지 채우고`,
  peak: "저마다 가장 바쁠 때를 더해 100%까지 채우고",
  hourly: "시각마다 더해서 100%까지 채우고",
};

const SAY = {
  servers: ({ items }) =>
    `서버 여섯 대의 일을 VM으로 모을 거예요. 저마다 평균은 ${Math.round(average(items[0]))}%쯤이지만 하루에 한 시간은 ${peak(items[0])}%까지 바빠져요. 메모리는 저마다 ${items[0].promised}GB를 약속해요.`,
  placed: ({ hosts, byMemory }, { policy, promise }) =>
    `${POLICY[policy]} 보니 호스트가 ${hosts.length}대예요. 이 수를 정한 것은 ${byMemory ? "메모리예요" : "CPU예요"}. 한 대에 ${HOST.memory}GB가 있고 VM마다 8GB를 약속했어요${promise === "1" ? "" : ". 다 함께 쓰지는 않을 거라고 보고 1.5배까지 약속했어요"}.`,
  hour: ({ hour, loads }) => {
    const over = loads.flatMap((load, index) =>
      load > HOST.cpu ? [`호스트 ${index + 1}(${load}%)`] : [],
    );
    const busiest = Math.max(...loads);
    return over.length
      ? `${hour}시예요. ${over.join(", ")}에 일이 100%를 넘게 몰렸어요. 넘친 만큼 모두가 느려져요.`
      : `${hour}시예요. 가장 바쁜 호스트가 ${busiest}%예요.`;
  },
  failed: ({ off, moved, lost }) =>
    `호스트 ${lost + 1}이 고장 났어요. ${moved.length ? `${names(moved)} VM은 남은 호스트에서 다시 켰어요. ` : ""}${off.length ? `${names(off)} VM은 약속한 메모리를 줄 곳이 없어 꺼져 있어요.` : "꺼진 채로 남은 VM은 없어요."}`,
  promised: ({ total }) =>
    total > HOST.memory
      ? `고치고 다시 켰어요. 호스트 1은 ${total}GB를 약속했는데 가진 것은 ${HOST.memory}GB예요. 게스트들이 받은 메모리를 다 쓰지만 않으면 아무 일도 없어요.`
      : `고치고 다시 켰어요. 호스트 1이 약속한 메모리는 ${total}GB라서 가진 ${HOST.memory}GB를 넘지 않아요.`,
  due: ({ busy, balloon, swapped }, items) => dueSentence(busy, balloon, swapped, items),
};

function dueSentence(busy, balloon, swapped) {
  const taken = balloon.reduce((a, b) => a + b, 0);
  const written = swapped.reduce((a, b) => a + b, 0);
  const who = `${busy.join(", ")} VM이 약속한 8GB를 다 달라고 해요.`;
  if (!taken && !written) return `연말 대목이에요. ${who} 모자라지 않아서 그대로 줬어요.`;
  const first = taken
    ? ` 다른 게스트 안의 벌룬이 노는 메모리 ${taken}GB를 모아 돌려줬어요.`
    : " 노는 메모리가 없어 벌룬이 모을 것이 없어요.";
  return `연말 대목이에요. ${who}${first}${written ? ` 그래도 모자란 ${written}GB는 디스크로 밀려났어요. 그 메모리를 쓰는 VM은 눈에 띄게 느려져요.` : " 디스크로 밀려난 것은 없어요."}`;
}

export const sentence = (moment, values) => SAY[moment.phase](moment, values);

/* The guesses: hosts, the nine o'clock, the failure, the promise. */
export function guess(moment, next, values) {
  if (!next) return undefined;
  if (moment.phase === "servers") return howMany(next, values);
  if (moment.phase === "placed") return nine(moment, values);
  if (next.phase === "failed") return failure(next);
  if (next.phase === "due") return promiseDue(next);
  return undefined;
}

function howMany({ hosts, byMemory }, { policy, promise }) {
  const right = hosts.length;
  const why = byMemory
    ? "CPU는 더 들어가지만 메모리가 먼저 찼어요."
    : "메모리보다 CPU가 먼저 찼어요.";
  const numbers = [...new Set([1, 2, 3, 6, right])].sort((a, b) => a - b);
  return {
    question: `메모리가 ${HOST.memory}GB인 호스트에 8GB짜리 VM 여섯을 모아요. CPU는 ${POLICY[policy]}, 메모리는 ${promise === "1" ? "가진 만큼만" : `${promise}배까지`} 약속하면 몇 대가 될까요?`,
    choices: numbers.map((number) => ({ label: `${number}대`, right: number === right, why })),
  };
}

function nine({ worst }) {
  const over = worst > HOST.cpu;
  const why = over
    ? "바쁜 시각이 겹치면 평균이 아니라 합이 문제예요."
    : "어느 시각에도 합이 100%를 넘지 않게 놓였어요.";
  return {
    question: "이대로 하루를 보내면 CPU가 모자라는 시각이 있을까요?",
    choices: [
      { label: "있어요", right: over, why },
      { label: "없어요", right: !over, why },
    ],
  };
}

function failure({ off, moved }) {
  const right = off.length ? (moved.length ? "some" : "all") : "none";
  const why = "남은 호스트에 빈 메모리가 있어야 옮겨 켤 수 있어요.";
  return {
    question: "호스트 1이 고장 나면 그 위의 VM은 어떻게 될까요?",
    choices: [
      ["none", "모두 다른 호스트에서 다시 켜져요"],
      ["some", "일부만 다시 켜져요"],
      ["all", "하나도 못 켜요"],
    ].map(([key, label]) => ({ label, right: key === right, why })),
  };
}

function promiseDue({ balloon, swapped }) {
  const any = (list) => list.some((amount) => amount > 0);
  const right = any(swapped) ? "swap" : any(balloon) ? "balloon" : "fine";
  const why = "벌룬은 게스트가 쓰지 않는 메모리부터 모으고, 그래도 모자라면 디스크로 밀려나요.";
  return {
    question: "대목이라 호스트 1의 VM 가운데 절반이 약속한 메모리를 다 달라고 해요. 어떻게 될까요?",
    choices: [
      ["fine", "모자라지 않아요"],
      ["balloon", "다른 게스트의 노는 메모리로 채워요"],
      ["swap", "그래도 모자라 디스크로 밀려나요"],
    ].map(([key, label]) => ({ label, right: key === right, why })),
  };
}

export const LEFT_OUT = [
  "서버의 CPU 사용률은 하루에 한 시간만 바쁜 모양으로 지어냈어요. 실제로는 잰 기록을 놓고 계획해요.",
  "디스크와 네트워크도 먼저 모자라곤 해요. 여기서는 CPU와 메모리만 봐요.",
  "게스트의 커널과 하이퍼바이저가 쓰는 메모리, 같은 페이지를 하나로 합치는 일은 뺐어요.",
  "고장 난 호스트의 VM은 다시 켜는 것으로 쳤어요. 켜져 있던 내용은 잃어요. 미리 옮기는 라이브 마이그레이션은 고장 난 뒤에는 못 해요.",
  "노는 메모리에 매기는 값(75%)은 2002년 논문의 처음 값이에요. 여러 번 나눠 모으는 과정은 한 걸음으로 줄였어요.",
];
