/* What a lesson's button does besides typing a line: measuring, freezing, bringing back, moving. */
import { button, make } from "./make.js";
import { Source, Target } from "./move.js";
import { plain } from "./protocol.js";
import { download, forgetSnapshot, keep, kept, pack, unpack } from "./snapshot.js";
import { measure } from "./speed.js";

const AWAY = "이 창에는 이제 컴퓨터가 없어서 칠 수 없어요. '다시 켜기'를 누르면 새로 켜져요.";
const HALF = "메아리 엽서";
const NUMBER = new Intl.NumberFormat("ko-KR");

export class Acts {
  constructor(panel) {
    this.panel = panel;
    this.busy = false;
  }

  get machine() {
    return this.panel.machine;
  }

  /* Does one thing at a time, and says so where it cannot. */
  async alone(work) {
    if (this.busy || !this.machine?.worker) return;
    if (!this.panel.notes.prompt) {
      this.panel.tell("아직 켜지고 있어요. '게스트> '가 나온 뒤에 다시 눌러 주세요.");
      return;
    }
    this.busy = true;
    try {
      await work();
    } catch (error) {
      this.panel.fail(plain(error));
      if (!this.machine?.worker) this.panel.allow(AWAY);
    } finally {
      this.busy = false;
    }
  }

  power() {
    this.panel.power();
  }

  measure() {
    return this.alone(async () => {
      this.panel.terminal.erase();
      const { machine } = this;
      // A machine that has been switched on anew has its own status: this one has none to tell.
      const speed = await measure(machine, (words) => {
        if (this.machine === machine) this.panel.tell(words);
      });
      this.panel.tell("다 쟀어요.");
      this.panel.resultOf("speed").replaceChildren(...tableOf(speed));
      this.panel.note({ speed });
    });
  }

  save() {
    return this.alone(async () => {
      this.panel.settle();
      const start = performance.now();
      const saved = await this.machine.ask("save");
      await this.machine.ask("run");
      const milliseconds = performance.now() - start;
      this.snapshot = await pack(saved, this.about());
      this.offerFiles();
      this.panel.note({ saved: true });
      const raw = NUMBER.format(saved.state.byteLength);
      const packed = NUMBER.format(this.snapshot.length);
      this.panel.tell(
        `찍었어요. ${milliseconds.toFixed(0)}밀리초 멈췄고, 상태 ${raw}바이트를 ${packed}바이트로 눌러 담았어요.`,
      );
      keep(this.snapshot);
    });
  }

  restore() {
    return this.alone(async () => {
      const bytes = this.snapshot || kept();
      if (bytes) await this.bringBack(bytes);
      else this.panel.tell("아직 찍어 둔 스냅샷이 없어요.");
    });
  }

  async bringBack(bytes) {
    const { header, saved } = await unpack(bytes, this.machine.made.rom);
    const start = performance.now();
    await this.machine.restore(saved);
    await this.machine.ask("run");
    const milliseconds = performance.now() - start;
    this.panel.settle();
    this.panel.terminal.show(header.screen, header.line);
    this.panel.terminal.resume(header.half);
    this.panel.note({ restored: true });
    this.panel.tell(`되돌렸어요. ${milliseconds.toFixed(0)}밀리초 걸렸어요.`);
  }

  /* Forgets what was kept of the snapshot, here and in the browser. */
  forget() {
    this.snapshot = null;
    forgetSnapshot();
    this.panel.resultOf("snapshot")?.replaceChildren();
  }

  /* Lets the reader keep the snapshot as a file, and bring one back. */
  offerFiles() {
    const file = make("input", { type: "file", class: "guest__file", id: "guest-file" });
    file.addEventListener("change", () =>
      this.alone(async () => this.bringBack(new Uint8Array(await file.files[0].arrayBuffer()))),
    );
    this.panel.resultOf("snapshot").replaceChildren(
      button("파일로 받기", () => download(this.snapshot)),
      make("label", { class: "guest__file-label", for: "guest-file" }, "파일에서 되돌리기 ", file),
    );
  }

  half() {
    const { terminal } = this.panel;
    terminal.field.value = HALF;
    terminal.follow();
    terminal.field.focus();
  }

  open() {
    this.source?.close();
    this.source = new Source(() => this.panel.note({ target: true }));
    const address = new URL(location.href);
    address.search = "?guest=receive";
    address.hash = this.panel.block.id;
    const opened = window.open(address.href, "_blank");
    this.panel.tell(
      opened
        ? "새 창에서 '옮겨 올 컴퓨터 기다리기'를 눌러 주세요."
        : `브라우저가 새 창을 막았어요. 이 주소를 다른 창에서 여세요: ${address.href}`,
    );
  }

  /* Nothing that was on its way concerns a machine that is switched on anew. */
  endMoves() {
    this.source?.close();
    this.target?.close();
    this.source = null;
    this.target = null;
    // What still waits for the old machine waits for ever.
    this.busy = false;
  }

  move() {
    return this.alone(async () => {
      if (!this.source?.target) {
        this.panel.tell("아직 기다리는 창이 없어요. 받는 창을 먼저 여세요.");
        return;
      }
      const { lesson, at } = this.panel.lesson;
      const took = await this.source.move(this.machine, () => ({
        ...this.about(),
        lesson: lesson.id,
        done: at,
      }));
      this.panel.note({ moved: true });
      this.panel.leave("이 창의 컴퓨터는 없앴어요. 받은 창에서 이어서 돌고 있어요.", AWAY);
      this.panel.resultOf("move").replaceChildren(make("p", {}, wordsOf(took)));
    });
  }

  /* Waits for a computer of another window. */
  async receive() {
    const machine = this.panel.newMachine();
    this.panel.allow("아직 컴퓨터가 오지 않아서 칠 수 없어요.");
    this.panel.tell("받을 준비를 하고 있어요.");
    try {
      await machine.start({ running: false });
    } catch (error) {
      this.panel.fail(plain(error));
      return;
    }
    this.panel.tell("준비됐어요. 보내는 창으로 돌아가 '옮기기'를 누르세요.");
    this.target = new Target(machine, (came) => {
      const { screen, line, half, lesson, done } = came.about;
      this.target = null;
      this.panel.allow("");
      this.panel.goOn(lesson, done);
      this.panel.terminal.show(screen, line);
      this.panel.terminal.resume(half);
      this.panel.note({ prompt: true, moved: true, half });
      this.panel.tell(`왔어요. ${wordsOf(came)}`);
      this.panel.terminal.field.focus();
    });
  }

  /* The page's own part of a guest: its screen, and what is half typed. */
  about() {
    const { terminal } = this.panel;
    const line = terminal.line.textContent;
    return { rom: this.machine.made.rom, screen: terminal.text(), line, half: terminal.sent };
  }
}

function wordsOf({ pause, bytes, held }) {
  const kept = held
    ? `그동안 온 글자 ${held}바이트는 붙들어 뒀다가 보냈어요.`
    : "그동안 온 글자는 없었어요.";
  return `멈춘 시간은 ${pause.toFixed(0)}밀리초, 옮긴 상태는 ${NUMBER.format(bytes)}바이트예요. ${kept}`;
}

function tableOf(rows) {
  const fastest = Math.min(...rows.map(({ milliseconds }) => milliseconds));
  const head = ["어디에서", "밀리초", "가장 빠른 곳의 몇 배"].map((words) =>
    make("th", { scope: "col" }, words),
  );
  const body = rows.map(({ place, milliseconds }) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, place),
      make("td", {}, milliseconds.toFixed(1)),
      make("td", {}, (milliseconds / fastest).toFixed(1)),
    ),
  );
  const same = rows.every(({ sum }) => sum === rows[0].sum);
  return [
    make(
      "table",
      { class: "guest__table" },
      make("thead", {}, make("tr", {}, ...head)),
      make("tbody", {}, ...body),
    ),
    make("p", {}, same ? `세 곳의 답이 같아요: ${rows[0].sum}` : "세 곳의 답이 달라요."),
  ];
}
