/* A guest as the page sees it: a worker, its serial line as text, and a watch over its silence. */
import { Ahead } from "./ahead.js";
import { INTERRUPT_KEY, PROMPT } from "./contract.js";
import { connect, Trouble } from "./protocol.js";

export const PATIENCE = 5000; // milliseconds without an answer before the page says so
const GLANCES = 3; // in a row, before a still guest is called dead

export class Machine {
  /* `hears` holds functions: said(text), seen(look), disk(bytes), trouble(Trouble), lively(),
     lost(lines). */
  constructor(hears) {
    this.hears = hears;
    this.decoder = new TextDecoder();
    this.tail = "";
    this.waiters = [];
    this.ahead = new Ahead();
    this.still = 0;
    this.latest = null;
    this.held = []; // bytes that wait for a serial line, or null where there is one
  }

  /* Switches on and resolves when the guest waits for its first line; a machine that is to receive
     another's state (`running` false) is only made ready. */
  async start({ jit = true, running = true } = {}) {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    this.worker = worker;
    this.pressed = performance.now();
    const broken = new Promise((_, reject) => {
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        // A worker that could not be loaded has no message; one that broke while it ran has.
        const code = event.message ? "crashed" : "worker-refused";
        const trouble = new Trouble(code, event.message || "");
        reject(trouble);
        this.hears.trouble(trouble);
      });
    });
    broken.catch(() => {});
    this.ask = connect(worker, (name, values) => this[name](values));
    const prompt = running ? this.nextPrompt() : null;
    this.made = await Promise.race([this.ask("start", { jit, running }), broken]);
    if (running) await Promise.race([this.within(prompt, "no-answer"), broken]);
    this.took = performance.now() - this.pressed;
    this.release();
  }

  said({ bytes }) {
    const text = this.decoder.decode(bytes, { stream: true });
    this.tail = (this.tail + text).slice(-PROMPT.length);
    this.hears.said(text);
    const lost = this.ahead.heard(text);
    if (lost.length) this.hears.lost(lost);
    for (const waiter of this.waiters) waiter.heard += text;
    if (this.tail !== PROMPT) return;
    this.quiet();
    for (const { resolve, heard } of this.waiters.splice(0)) resolve(heard);
  }

  seen(look) {
    this.latest = look;
    this.hears.seen(look);
    const dead = look.halted && !look.open && !look.off;
    this.still = dead ? this.still + 1 : 0;
    if (this.still === GLANCES) this.hears.trouble(new Trouble("frozen"));
  }

  disk({ bytes }) {
    this.hears.disk(bytes);
  }

  crashed(trouble) {
    this.hears.trouble(new Trouble(trouble.code, trouble.detail));
  }

  /* Sends text as if it had been typed. Before the start is over, and during a move, it waits. */
  type(text) {
    const bytes = [...new TextEncoder().encode(text.normalize("NFC"))];
    if (this.held) {
      this.held.push(...bytes);
      return;
    }
    if (text.endsWith("\r") || text === INTERRUPT_KEY) this.expect();
    this.ahead.typed(text);
    this.ask("input", { bytes });
  }

  /* Becomes what was saved, in whose place nothing waits that was typed before. */
  async restore(saved) {
    await this.ask("restore", saved);
    this.ahead = new Ahead();
  }

  /* Sends what was held back while there was nobody to hear it. */
  release() {
    const typed = new TextDecoder().decode(Uint8Array.from(this.held));
    this.held = null;
    if (typed) this.type(typed);
  }

  /* Types a whole line and resolves to what the guest says until it waits again. */
  command(line) {
    const answer = this.nextPrompt();
    this.type(`${line}\r`);
    return answer;
  }

  nextPrompt() {
    return new Promise((resolve) => {
      this.waiters.push({ resolve, heard: "" });
    });
  }

  /* Keeps an eye on the clock until the guest waits for a line again. */
  expect() {
    this.quiet();
    const before = this.latest?.instructions || 0;
    this.timer = setTimeout(() => {
      if (this.latest?.off || this.still >= GLANCES) return;
      const busy = this.latest?.instructions > before;
      this.hears.trouble(new Trouble(busy ? "busy" : "silent", this.report()));
    }, PATIENCE);
  }

  quiet() {
    clearTimeout(this.timer);
    this.hears.lively();
  }

  async within(promise, code) {
    let timer = 0;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(this.why(code)), PATIENCE);
    });
    try {
      return await Promise.race([promise, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  why(code) {
    const look = this.latest;
    if (look?.halted && !look.open && !look.off) return new Trouble("frozen", this.report());
    return new Trouble(code, this.report());
  }

  /* What there is to say about a guest that does not answer. */
  report() {
    const look = this.latest;
    if (!look) return "";
    const stage = look.ours ? look.stage : "-";
    return `stage ${stage}, ${look.instructions} instructions, halted ${look.halted}, IF ${look.open}`;
  }

  destroy() {
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = null;
  }
}
