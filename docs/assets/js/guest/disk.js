/* The sector that holds the order, byte by byte, with what the last write changed marked. */
import { hex, ORDER_SECTOR, SECTOR, sector } from "./contract.js";
import { make } from "./make.js";

const SHOWN = 32;
const ROW = 8;

export class Disk {
  constructor(heading) {
    this.before = null;
    this.bytes = null;
    this.rows = make("tbody");
    this.told = make("p", { class: "guest__told" });
    const head = ["자리", "바이트(16진수)", "글자"].map((words) =>
      make("th", { scope: "col" }, words),
    );
    this.element = make(
      "section",
      { class: "guest__disk" },
      make(heading, { class: "guest__heading" }, "디스크의 1번 섹터"),
      make(
        "table",
        { class: "guest__table guest__bytes" },
        make("thead", {}, make("tr", {}, ...head)),
        this.rows,
      ),
      this.told,
    );
  }

  show(bytes) {
    this.before = this.bytes || bytes;
    this.bytes = bytes;
    const now = sector(bytes, ORDER_SECTOR);
    const old = sector(this.before, ORDER_SECTOR);
    const rows = [];
    for (let at = 0; at < SHOWN; at += ROW) rows.push(rowOf(now, old, at));
    this.rows.replaceChildren(...rows);
    this.told.textContent = this.words(now, old);
  }

  words(now, old) {
    const changed = now.filter((byte, place) => byte !== old[place]).length;
    const rest = now.subarray(SHOWN).some((byte) => byte !== 0);
    const more = rest
      ? `보이지 않는 뒤쪽 ${SECTOR - SHOWN}바이트에도 무언가 있어요.`
      : `나머지 ${SECTOR - SHOWN}바이트는 모두 00이에요.`;
    return changed ? `밑줄 그은 ${changed}바이트가 방금 바뀌었어요. ${more}` : more;
  }
}

function rowOf(now, old, at) {
  const cells = [...now.subarray(at, at + ROW)].map((byte, place) =>
    byte === old[at + place] ? hex(byte) : make("mark", { class: "guest__changed" }, hex(byte)),
  );
  const spaced = cells.flatMap((cell) => [cell, " "]);
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, String(ORDER_SECTOR * SECTOR + at)),
    make("td", {}, ...spaced),
    make("td", {}, letters(now.subarray(at, at + ROW))),
  );
}

/* What a text editor would show: a dot for what is no letter, an arrow for the end of a line. */
function letters(bytes) {
  return [...bytes]
    .map((byte) => {
      if (byte === 10) return "↵";
      return byte >= 32 && byte < 127 ? String.fromCharCode(byte) : "·";
    })
    .join("");
}
