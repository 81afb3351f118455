/* A running guest goes to another window of this site.

   Two computers with one disk must never run. So the other window first says that it holds the whole
   state; then this one ends its own guest; and only then does it say that the other may run. */
import { PATIENCE } from "./machine.js";
import { Trouble } from "./protocol.js";
import { V86_VERSION } from "./snapshot.js";

const CHANNEL = "handbook-guest";

/* A clock that two windows share, in milliseconds. */
function now() {
  return performance.timeOrigin + performance.now();
}

class Wire {
  constructor(heard) {
    this.id = crypto.getRandomValues(new Uint32Array(2)).join("-");
    this.channel = new BroadcastChannel(CHANNEL);
    this.channel.onmessage = ({ data }) => {
      if (!data.to || data.to === this.id) heard(data);
    };
  }

  send(kind, values = {}) {
    this.channel.postMessage({ kind, from: this.id, version: V86_VERSION, ...values });
  }

  close() {
    this.channel.close();
  }
}

/* The window that the guest leaves. `found()` hears of a window that waits. */
export class Source {
  constructor(found) {
    this.target = null;
    this.wire = new Wire((message) => this.hear(message, found));
    this.wire.send("who");
  }

  hear(message, found) {
    if (message.kind === "ready") {
      this.target = message;
      found();
    }
    this.answer?.(message);
  }

  /* Moves `machine` with what `about()` gives, the page's own part. Resolves to what it took; rejects with a
     Trouble after having set the guest going here again. */
  async move(machine, about) {
    const { from: to, rom, version } = this.target;
    if (rom !== machine.made.rom || version !== V86_VERSION) throw new Trouble("move-other");
    machine.held = [];
    const stopped = now();
    const saved = await machine.ask("save");
    const restored = this.wait(to, "restored", "move-late");
    this.wire.send("state", { to, saved, about: about() });
    try {
      await restored;
    } catch (error) {
      this.wire.send("cancel", { to });
      await this.takeBack(machine);
      throw error;
    }
    machine.destroy();
    const held = machine.held;
    const running = this.wait(to, "running", "move-lost");
    this.wire.send("go", { to, held, stopped, half: about().half });
    const { at } = await running;
    this.wire.close();
    const waiting = saved.held.length + held.length;
    return { pause: at - stopped, bytes: saved.state.byteLength, held: waiting };
  }

  async takeBack(machine) {
    const typed = machine.held;
    machine.held = null;
    await machine.ask("run");
    await machine.ask("input", { bytes: typed });
  }

  wait(from, kind, late) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Trouble(late)), PATIENCE);
      this.answer = (message) => {
        if (message.from !== from || message.kind !== kind) return;
        clearTimeout(timer);
        resolve(message);
      };
    });
  }

  close() {
    this.wire.close();
  }
}

/* The window that the guest comes to. `came({about, pause, bytes, held})` hears once it runs. */
export class Target {
  constructor(machine, came) {
    this.machine = machine;
    this.came = came;
    this.moving = null;
    this.wire = new Wire((message) => this.hear(message));
    this.ready();
  }

  close() {
    this.wire.close();
  }

  ready() {
    this.wire.send("ready", { rom: this.machine.made.rom });
  }

  async hear({ kind, from, ...values }) {
    if (kind === "who" && !this.moving) this.ready();
    else if (kind === "state") await this.take(from, values);
    else if (kind === "cancel") this.moving = null;
    else if (kind === "go" && this.moving?.from === from) await this.go(values);
  }

  async take(from, { saved, about }) {
    this.moving = { from, saved, about };
    await this.machine.restore(saved);
    if (this.moving) this.wire.send("restored", { to: from });
  }

  async go({ held, stopped, half }) {
    const { from, saved, about } = this.moving;
    await this.machine.ask("run");
    const at = now();
    await this.machine.ask("input", { bytes: held });
    this.wire.send("running", { to: from, at });
    this.wire.close();
    const waiting = saved.held.length + held.length;
    this.came({
      about: { ...about, half },
      pause: at - stopped,
      bytes: saved.state.byteLength,
      held: waiting,
    });
  }
}
