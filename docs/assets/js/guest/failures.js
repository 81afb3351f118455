/* Everything that can go wrong, in a sentence, with the ways on. A way is what panel.js has a button
   for: `again` switches on anew, `interrupt` sends Ctrl+C, `wait` goes on waiting. */

const RECORDED = "아래의 '기록으로 보기'에 같은 컴퓨터의 화면이 있어요.";
const AGAIN = ["again"];

const FAILURES = {
  "worker-refused": [
    `브라우저가 컴퓨터를 돌릴 작업 스레드(워커)를 열지 못했어요. ${RECORDED}`,
    AGAIN,
  ],
  "no-wasm": [`이 브라우저에는 웹어셈블리(WebAssembly)가 없거나 꺼져 있어요. ${RECORDED}`, AGAIN],
  "wasm-refused": [
    `이 사이트의 보안 정책(CSP)이 웹어셈블리를 막았어요. 사이트를 올린 사람이 워커의 응답에 'wasm-unsafe-eval'을 허락해야 해요. ${RECORDED}`,
    AGAIN,
  ],
  "wasm-broken": [`에뮬레이터 파일이 깨져서 왔어요. 다시 받아 보세요. ${RECORDED}`, AGAIN],
  unreachable: [`파일을 받지 못했어요. 인터넷 연결을 확인하고 다시 켜 보세요. ${RECORDED}`, AGAIN],
  missing: [`컴퓨터를 켤 파일이 이 사이트에 없어요. ${RECORDED}`, AGAIN],
  "wrong-type": [
    `받은 파일이 기다리던 종류가 아니에요. 서버가 다른 것을 보냈어요. ${RECORDED}`,
    AGAIN,
  ],
  "rom-blank": [
    `롬이 0으로만 차 있어서 켜지 않았어요. 켰다면 아무 말 없이 0만 실행했을 거예요. ${RECORDED}`,
    AGAIN,
  ],
  "no-answer": [
    `5초를 기다렸지만 게스트가 첫 줄을 내보내지 않아요. 켜지는 길 어딘가에서 같은 자리를 맴돌고 있어요. ${RECORDED}`,
    AGAIN,
  ],
  frozen: [
    "게스트가 인터럽트를 막은 채 멈췄어요. 키보드도 타이머도 깨우지 못해요. 진짜 컴퓨터라면 전원 단추만 남은 때예요.",
    AGAIN,
  ],
  busy: [
    "5초 동안 답이 없지만 명령어는 계속 실행하고 있어요. 끝없이 되풀이하거나 셈이 길어요.",
    ["interrupt", "wait", "again"],
  ],
  silent: ["5초 동안 답이 없어요. 게스트가 아무 명령어도 실행하지 않아요.", ["interrupt", "again"]],
  crashed: [
    "에뮬레이터가 흉내 낼 수 없는 곳에 부딪혀 멈췄어요. 진짜 컴퓨터라면 저절로 다시 켜졌을 거예요.",
    AGAIN,
  ],
  "state-other": [
    "다른 버전에서 찍은 스냅샷이라 되돌릴 수 없어요. 지금 켜진 컴퓨터는 그대로 있어요. 새로 찍어 보세요.",
    [],
  ],
  "state-broken": [
    "스냅샷을 읽지 못했어요. 파일이 잘렸거나 스냅샷이 아니에요. 새로 찍거나 다른 파일을 골라 보세요.",
    AGAIN,
  ],
  "storage-refused": [
    "브라우저가 이 사이트의 저장을 막아서 스냅샷을 남기지 못했어요. 이 페이지를 닫기 전까지는 되돌릴 수 있어요. 오래 두려면 '파일로 받기'를 누르세요.",
    [],
  ],
  "move-late": [
    "받는 창이 5초 안에 답하지 않아서 옮기기를 그만뒀어요. 컴퓨터는 이 창에서 다시 돌아요.",
    [],
  ],
  "move-lost": [
    "컴퓨터를 보냈지만 받는 창이 켰다고 말하지 않아요. 디스크가 둘이 되지 않도록 이 창의 것은 이미 없앴어요. 받는 창을 살펴보고, 없으면 다시 켜세요.",
    AGAIN,
  ],
  "move-other": ["받는 창이 다른 버전이에요. 받는 창을 새로고침하고 다시 눌러 보세요.", []],
};

/* The sentence for a Trouble, the ways on, and what the machine itself said of it. */
export function sentenceFor({ code, detail }) {
  const [words, ways] = FAILURES[code] || FAILURES.crashed;
  return { words, ways, detail };
}
