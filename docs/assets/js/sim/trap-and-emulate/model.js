/* Pure: one short guest program under five ways of running it.

   What is privileged and what is sensitive follows Popek and Goldberg (1974) for the notions and
   Robin and Irvine (2000) for x86: `popf` is sensitive and does not trap. What leaves a VT-x guest
   follows the Intel SDM, volume 3C (CPUID always; HLT and I/O as configured). Which Xen guests ask
   by hypercall and which they only note in shared memory follows Barham et al. (2003). */

/* The guest's program. `by` is who runs it; `sets` is what it wants its interrupt flag to be. */
export const PROGRAM = [
  { op: "add", by: "program", does: "값 더하기" },
  { op: "cli", by: "kernel", does: "인터럽트 막기", privileged: true, sensitive: true, sets: 0 },
  { op: "mov", by: "kernel", does: "주문 옮겨 적기" },
  { op: "sti", by: "kernel", does: "인터럽트 풀기", privileged: true, sensitive: true, sets: 1 },
  { op: "popf", by: "kernel", does: "표시로 막기", sensitive: true, sets: 0 },
  { op: "tick", by: "device", does: "시계의 인터럽트" },
  { op: "sti", by: "kernel", does: "인터럽트 풀기", privileged: true, sensitive: true, sets: 1 },
  { op: "out", by: "kernel", does: "디스크에 시키기", privileged: true, sensitive: true },
  { op: "add", by: "program", does: "합계 내기" },
  { op: "hlt", by: "kernel", does: "CPU 쉬기", privileged: true, sensitive: true },
];

/* How an instruction is handled: `direct` by the real CPU; `trap`, `exit`, `call` and `software`
   bring in the hypervisor (or emulator); `rewritten` by code put in its place beforehand;
   `lost` when the CPU ignores it and tells nobody. */
export const ENTERS = new Set(["trap", "exit", "call", "software"]);

const NEEDS_A_CALL = new Set(["out", "hlt"]);

/* How `instruction` is handled under `method`. `mended` is a CPU whose popf traps too. */
export function handling(instruction, method, mended = false) {
  const { op, by, sensitive } = instruction;
  const privileged = instruction.privileged || (mended && op === "popf");
  if (op === "tick")
    return method === "emulation" ? "software" : method === "hardware" ? "exit" : "trap";
  if (method === "emulation") return "software";
  if (by === "program" || !sensitive) return "direct";
  if (method === "ring") return privileged ? "trap" : "lost";
  if (method === "hardware") return NEEDS_A_CALL.has(op) ? "exit" : "direct";
  return NEEDS_A_CALL.has(op) ? "call" : "rewritten";
}

/* What the same program does with the machine to itself. */
export function bare() {
  let flag = 1;
  let waiting = false;
  const seen = [];
  for (const { op, sets } of PROGRAM) {
    if (sets !== undefined) flag = sets;
    if (op === "tick") waiting = true;
    if (waiting && flag) {
      seen.push(op === "tick" ? "at once" : "held");
      waiting = false;
    }
  }
  return { flag, seen };
}

const START = {
  done: 0,
  entries: 0,
  flag: 1,
  noted: 1,
  waiting: false,
  delivered: 0,
  wrong: false,
  how: "",
  log: [],
};

/* The state after `state` under `method`. The guest believes `flag`; the hypervisor (or the CPU, on
   the guest's behalf) goes by `noted`. They differ only where an instruction was lost. */
export function step(state, method, mended = false) {
  const instruction = PROGRAM[state.done];
  const how = handling(instruction, method, mended);
  const next = {
    ...state,
    done: state.done + 1,
    how,
    delivered: 0,
    log: [...state.log, how],
    entries: state.entries + (ENTERS.has(how) ? 1 : 0),
  };
  if (instruction.sets !== undefined) {
    next.flag = instruction.sets;
    if (how !== "lost") next.noted = instruction.sets;
  }
  if (instruction.op === "tick") next.waiting = true;
  if (next.waiting && next.noted) {
    next.waiting = false;
    next.delivered = 1;
    next.wrong = state.wrong || next.flag === 0;
  }
  return next;
}

/* Every state of a run, the first before any instruction. */
export function states(method, mended = false) {
  const all = [START];
  while (all.at(-1).done < PROGRAM.length) all.push(step(all.at(-1), method, mended));
  return all;
}
