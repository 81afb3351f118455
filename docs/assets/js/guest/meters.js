/* Three lights that tell who has just run, and the counts of what the host and the kernel handled. */
import { make } from "./make.js";
import { hex } from "./contract.js";

const LIGHTS = [
  ["user", "사용자 프로그램", "링 3"],
  ["kernel", "게스트 커널", "링 0"],
  ["idle", "쉬는 중", "hlt"],
];

const NUMBER = new Intl.NumberFormat("ko-KR");

/* Each: a name, what it counts in the reader's words, the value in a look, who counts it. */
const ROWS = [
  ["instructions", "실행한 명령어", (look) => look.instructions, "에뮬레이터"],
  ["portWrites", "포트에 쓰기", (look) => look.portWrites, "에뮬레이터"],
  ["portReads", "포트에서 읽기", (look) => look.portReads, "에뮬레이터"],
  ["lines", "장치가 올린 인터럽트 신호", (look) => look.lines, "에뮬레이터"],
  ["ticks", "받은 타이머 인터럽트", (look) => look.ticks, "게스트 커널"],
  ["serialIrqs", "받은 직렬 포트 인터럽트", (look) => look.serialIrqs, "게스트 커널"],
  ["syscalls", "시스템 호출", (look) => look.syscalls, "게스트 커널"],
  ["faults", "막힌 명령어(예외)", (look) => look.faults, "게스트 커널"],
  ["sectorsWritten", "쓴 섹터", (look) => look.sectorsWritten, "게스트 커널"],
  ["sectorsRead", "읽은 섹터", (look) => look.sectorsRead, "게스트 커널"],
];

export class Meters {
  constructor(heading) {
    this.since = null;
    this.lights = Object.fromEntries(
      LIGHTS.map(([name, words, where]) => [
        name,
        make(
          "li",
          { class: "guest__light" },
          make("span", { class: "guest__bulb", "aria-hidden": "true" }),
          `${words}(${where}) `,
          make("span", { class: "guest__lit" }, "꺼짐"),
        ),
      ]),
    );
    this.values = Object.fromEntries(
      ROWS.map(([name]) => [name, { all: make("td", {}, "0"), last: make("td", {}, "0") }]),
    );
    this.fault = make("p", { class: "guest__fault" }, "아직 막힌 명령어가 없어요.");
    const rows = ROWS.map(([name, words, , who]) =>
      make(
        "tr",
        {},
        make("th", { scope: "row" }, words, make("span", { class: "guest__who" }, who)),
        this.values[name].last,
        this.values[name].all,
      ),
    );
    const head = ["센 것", "마지막 명령", "켠 뒤 모두"].map((words) => make("th", { scope: "col" }, words));
    this.element = make(
      "section",
      { class: "guest__meters" },
      make(heading, { class: "guest__heading" }, "방금 누가 움직였나요"),
      make("ul", { class: "guest__lights" }, ...Object.values(this.lights)),
      make(heading, { class: "guest__heading" }, "호스트와 커널이 처리한 것"),
      make(
        "table",
        { class: "guest__table" },
        make("thead", {}, make("tr", {}, ...head)),
        make("tbody", {}, ...rows),
      ),
      this.fault,
    );
  }

  /* From here on the middle column counts: a line has just been typed. */
  mark() {
    this.since = this.before;
  }

  show(look) {
    this.light(look);
    for (const [name, , value] of ROWS) {
      const cells = this.values[name];
      cells.all.textContent = NUMBER.format(value(look));
      const since = this.since ? Math.max(0, value(look) - value(this.since)) : value(look);
      cells.last.textContent = NUMBER.format(since);
    }
    if (look.faults) this.fault.textContent = faultIn(look);
    this.before = look;
  }

  /* A light is lit when its part has moved since the last look: samples would miss nearly all. */
  light(look) {
    const before = this.before || look;
    const user = look.ring === 3 && !look.halted;
    this.set("user", user || look.returns !== before.returns);
    this.set("kernel", look.ringSwitches !== before.ringSwitches);
    this.set("idle", look.halted && !look.off);
  }

  set(name, lit) {
    const light = this.lights[name];
    if (light.classList.contains("guest__light--on") === lit) return;
    light.classList.toggle("guest__light--on", lit);
    light.lastChild.textContent = lit ? "켜짐" : "꺼짐";
  }
}

/* The last refused instruction: its number, its place, its byte and, for a page, the address. */
export function faultIn(look) {
  const kind = { 13: "#GP", 14: "#PF" }[look.faultVector] || "";
  const address =
    look.faultVector === 14 ? ` 닿으려던 주소는 0x${hex(look.faultAddress, 8)}이에요.` : "";
  const place = `0x${hex(look.faultEip, 8)} 번지의 바이트 ${hex(look.faultByte)}`;
  return `마지막으로 막힌 명령어: ${look.faultVector}번 예외(${kind}), ${place}.${address}`;
}
