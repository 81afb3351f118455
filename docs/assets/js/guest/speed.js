/* The same sum in three places: this guest, a guest that interprets every instruction, JavaScript. */
import { Machine } from "./machine.js";

export const TURNS = 5000000;
const TRIES = 3;
const SILENT = { said() {}, seen() {}, disk() {}, trouble() {}, lively() {}, lost() {} };
const SUM = /합 (\d+)/;

/* Resolves to rows `{place, milliseconds, sum}`; the best of a few tries, but one where it is slow. */
export async function measure(machine, told) {
  told("이 컴퓨터에서 재고 있어요.");
  const translated = await best(TRIES, () => inGuest(machine));
  told("명령어를 하나씩 풀이하는 컴퓨터를 하나 더 켜서 재고 있어요.");
  const interpreted = await withoutTranslation();
  told("자바스크립트로 재고 있어요.");
  const plain = await best(TRIES, () => machine.ask("count", { turns: TURNS }));
  return [
    { place: "게스트, 토막을 옮겨 두고 다시 써요(JIT)", ...translated },
    { place: "게스트, 명령어를 하나씩 풀이해요", ...interpreted },
    { place: "게스트 없이, 브라우저의 자바스크립트로", ...plain },
  ];
}

async function withoutTranslation() {
  const machine = new Machine(SILENT);
  try {
    await machine.start({ jit: false });
    return await inGuest(machine);
  } finally {
    machine.destroy();
  }
}

async function inGuest(machine) {
  const start = performance.now();
  const heard = await machine.command(`반복 ${TURNS}`);
  const milliseconds = performance.now() - start;
  return { milliseconds, sum: Number(SUM.exec(heard)?.[1]) };
}

async function best(times, run) {
  const runs = [];
  for (let turn = 0; turn < times; turn += 1) runs.push(await run());
  return runs.reduce((one, other) => (other.milliseconds < one.milliseconds ? other : one));
}
