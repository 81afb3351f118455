/* Three lights that tell who has just run, and the counts of what the host and the kernel handled. */
import { make } from "./make.js";
import { hex } from "./contract.js";

const LIGHTS = [
  ["user", "사용자 프로그램", "링 3"],
  ["kernel", "게스트 커널", "링 0"],
  ["idle", "쉬는 중", "hlt"],
];

const NUMBER = new Intl.NumberFormat("ko-KR");

/* Who counts, and what: the name of a number in a look, and the reader's word for it. */
const TABLES = [
  [
    "에뮬레이터가 센 것",
    [
      ["instructions", "실행한 명령어"],
      ["portWrites", "포트에 쓰기"],
      ["diskWrites", "그 가운데 디스크로"],
      ["portReads", "포트에서 읽기"],
      ["lines", "장치의 신호(IRQ)"],
      ["compiled", "새로 옮긴 토막(JIT)"],
    ],
  ],
  [
    "게스트 커널이 센 것",
    [
      ["syscalls", "시스템 호출"],
      ["faults", "막힌 명령어(예외)"],
      ["ticks", "타이머 인터럽트"],
      ["serialIrqs", "직렬 포트 인터럽트"],
      ["sectorsWritten", "쓴 섹터"],
      ["sectorsRead", "읽은 섹터"],
    ],
  ],
];
const NAMES = TABLES.flatMap(([, rows]) => rows.map(([name]) => name));

export class Meters {
  constructor(heading) {
    this.since = null;
    this.bulbs = Object.fromEntries(
      LIGHTS.map(([name, words, where]) => [name, lightOf(words, where)]),
    );
    this.lights = make(
      "ul",
      { class: "guest__lights", "aria-label": "방금 누가 움직였나요" },
      ...Object.values(this.bulbs),
    );
    this.values = Object.fromEntries(
      NAMES.map((name) => [name, { all: make("td", {}, "0"), last: make("td", {}, "0") }]),
    );
    this.fault = make("p", { class: "guest__fault" });
    this.element = make(
      "section",
      { class: "guest__meters" },
      make(heading, { class: "guest__heading" }, "호스트와 커널이 처리한 것"),
      make(
        "div",
        { class: "guest__tables" },
        ...TABLES.map(([who, rows]) => this.table(who, rows)),
      ),
      this.fault,
    );
  }

  table(who, rows) {
    const head = [who, "마지막 명령", "모두"].map((words) => make("th", { scope: "col" }, words));
    const body = rows.map(([name, words]) => {
      const { last, all } = this.values[name];
      return make("tr", {}, make("th", { scope: "row" }, words), last, all);
    });
    return make(
      "table",
      { class: "guest__table" },
      make("thead", {}, make("tr", {}, ...head)),
      make("tbody", {}, ...body),
    );
  }

  /* From here on the middle column counts: a line has just been typed. */
  mark() {
    this.since = this.before;
  }

  show(look) {
    this.light(look);
    for (const name of NAMES) {
      const { last, all } = this.values[name];
      all.textContent = NUMBER.format(look[name]);
      // A guest that was brought back has counted less than before.
      last.textContent = NUMBER.format(Math.max(0, look[name] - (this.since?.[name] || 0)));
    }
    this.fault.textContent = look.faults ? faultIn(look) : "아직 막힌 명령어가 없어요.";
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

  /* Nothing runs here any more. */
  putOut() {
    for (const [name] of LIGHTS) this.set(name, false);
  }

  set(name, lit) {
    const light = this.bulbs[name];
    if (light.classList.contains("guest__light--on") === lit) return;
    light.classList.toggle("guest__light--on", lit);
    light.lastChild.textContent = lit ? "켜짐" : "꺼짐";
  }
}

function lightOf(words, where) {
  return make(
    "li",
    { class: "guest__light" },
    make("span", { class: "guest__bulb", "aria-hidden": "true" }),
    `${words}(${where}) `,
    make("span", { class: "guest__lit" }, "꺼짐"),
  );
}

/* The last refused instruction: its number, its place, its byte and, for a page, the address. */
function faultIn(look) {
  const kind = { 13: "#GP", 14: "#PF" }[look.faultVector] || "";
  const address =
    look.faultVector === 14 ? ` 닿으려던 주소는 0x${hex(look.faultAddress, 8)}이에요.` : "";
  const place = `0x${hex(look.faultEip, 8)} 번지의 바이트 ${hex(look.faultByte)}`;
  return `마지막으로 막힌 명령어: ${look.faultVector}번 예외(${kind}), ${place}.${address}`;
}
