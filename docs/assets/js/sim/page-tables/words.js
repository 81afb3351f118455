/* What the simulator says. */
import { VIRTUAL_PAGE, address, count, guestMap, rowPage, shadowMap } from "./model.js";

const HEX = (page) => `0x${page.toString(16)}`;
/* What a row looks for; both names end in a vowel, so 가 and 는 fit. */
const TARGET = (row, guest) =>
  row === guest ? "주문이 든 페이지" : `게스트의 ${guest - row}단계 표`;

/* The sentence of a moment. */
export function sentence(moment, mode, guest, host) {
  if (moment.phase === "start") return opening(mode);
  if (moment.phase === "found") return found(mode, guest, host);
  if (moment.phase === "changed") return changed(mode);
  return aRead(moment, guest, host);
}

function opening(mode) {
  const name = mode === "native" ? "프로그램이" : "게스트의 프로그램이";
  return `${name} 317번 주문을 읽으려고 가상 주소 ${address(VIRTUAL_PAGE)}를 내밀었어요. 프로그램만의 주소라서, CPU가 표를 읽어 메모리의 실제 자리를 찾아야 해요(변환).`;
}

function aRead({ done, read }, guest, host) {
  const { table, level, row } = read;
  /* A large page ends the host's walk early, so its lowest table is not the first level. */
  const omitted = guest - host;
  const where = rowPage(row, guest);
  if (table === "host") {
    const goal = TARGET(row, guest);
    if (level > 1)
      return `${done}번째: 하이퍼바이저의 ${level + omitted}단계 표를 읽었어요. ${goal}가 실제로 어디 있는지 찾는 중이에요.`;
    return `${done}번째: 하이퍼바이저의 ${level + omitted}단계 표에서 알아냈어요${omitted ? "(큰 페이지라서 1단계까지 가지 않아요)" : ""}. ${goal}는 게스트 물리 ${HEX(where.guest)}, 실제로는 ${HEX(where.host)}번 페이지에 있어요.`;
  }
  if (table === "guest") {
    const next = level > 1 ? `다음에 읽을 ${level - 1}단계 표` : "주문이 든 페이지";
    return `${done}번째: 이제 게스트의 ${level}단계 표를 읽었어요. ${next}의 주소가 나왔지만, 게스트 물리 주소라서 실제 자리를 다시 찾아야 해요.`;
  }
  const owner = table === "shadow" ? "섀도" : "페이지";
  return `${done}번째: ${owner} ${level}단계 표를 읽었어요.${table === "shadow" ? " 이 표에는 실제 자리가 바로 적혀 있어요." : ""}`;
}

function found(mode, guest, host) {
  const total = count(mode, guest, host);
  const end =
    mode === "native" ? address(guestMap(VIRTUAL_PAGE)) : address(shadowMap(VIRTUAL_PAGE));
  const rest = {
    nested: `표가 한 장이면 ${guest}번이면 될 일이에요.`,
    shadow: "두 번의 변환을 미리 합쳐 둔 덕분이에요.",
    native: "VM이 아닌 컴퓨터예요.",
  }[mode];
  const kept =
    guest === host
      ? "끝의 세 자리 13d는 페이지 안의 자리라서 그대로예요."
      : "번호는 4KiB 페이지로 지어낸 값이에요. 진짜 큰 페이지에서는 그대로인 자리가 더 길어요.";
  return `표를 ${total}번 읽어 실제 주소 ${end}에 닿았어요. ${rest} ${kept}`;
}

function changed(mode) {
  return mode === "shadow"
    ? "게스트가 자기 표를 고쳤어요. 섀도 표가 옛것이 되니 VMM이 알아채고 나서서 맞췄어요. 고칠 때마다 이렇게 들러요."
    : "게스트가 자기 표를 고쳤어요. CPU가 다음에 그 표를 다시 읽으면 되니 하이퍼바이저는 나서지 않았어요.";
}

/* The guess before the walk, and before the guest changes its table. */
export function guess(moment, mode, guest, host) {
  if (moment.phase === "start") return howMany(mode, guest, host);
  if (moment.phase === "found" && mode !== "native") return whoComes(mode);
  return undefined;
}

function howMany(mode, guest, host) {
  const right = count(mode, guest, host);
  const why =
    mode === "nested"
      ? `게스트의 표 ${guest}장과 데이터의 자리를 저마다 ${host}번씩 찾고, 게스트의 표도 ${guest}번 읽어요.`
      : "CPU가 읽는 표는 한 벌이에요.";
  const numbers = [...new Set([guest, guest + host, guest * host + guest + host, right])].sort(
    (a, b) => a - b,
  );
  return {
    question: `주소 하나의 실제 자리를 찾으려면 표를 몇 번 읽을까요? ${mode === "nested" ? `게스트의 표가 ${guest}단계, 하이퍼바이저의 표가 ${host}단계예요.` : `표는 ${guest}단계예요.`}`,
    choices: numbers.map((number) => ({ label: `${number}번`, right: number === right, why })),
  };
}

function whoComes(mode) {
  const comes = mode === "shadow";
  const why = comes
    ? "합친 표는 VMM의 것이라 게스트가 고치지 못해요."
    : "CPU가 두 표를 따로 읽기 때문이에요.";
  return {
    question: "게스트가 자기 페이지 테이블의 한 칸을 고쳐요. 하이퍼바이저가 나설까요?",
    choices: [
      { label: "나서요", right: comes, why },
      { label: "나서지 않아요", right: !comes, why },
    ],
  };
}

export const LEFT_OUT = [
  "CPU는 한 번 바꾼 주소를 TLB라는 곳에 기억해 둬요. 대부분의 접근은 표를 읽지 않고 끝나요. 여기서는 기억에 없을 때만 봐요.",
  "CPU는 표를 읽던 도중의 결과도 기억해서 24번을 다 읽는 일이 드물어요. 24번은 가장 많을 때의 수예요.",
  "게스트의 표를 고칠 때 섀도 페이지 테이블이 늘 바로 맞춰지는 것은 아니에요. 미뤘다가 맞추는 방법도 있어요.",
  "페이지의 번호는 보기로 지어낸 값이에요. 64비트의 긴 주소도 짧게 줄였어요.",
  "하이퍼바이저가 2MiB짜리 큰 페이지를 쓰면 마지막 단계의 표가 필요 없어서 '4단계와 3단계'가 돼요.",
];
