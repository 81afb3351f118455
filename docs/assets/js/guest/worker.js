/* The worker that holds a guest: fetches what it needs, starts it, and answers the page. */
import { keepTime } from "./clock.js";
import { DISK_SIZE, ROM_SIZE } from "./contract.js";
import { Emulator } from "./emulator.js";
import { plain, serve, Trouble } from "./protocol.js";

const FILES = new URL("../../guest/", import.meta.url);
const LOOK_EVERY = 100; // milliseconds
const GZIP_MAGIC = [0x1f, 0x8b];
const WASM_MAGIC = [0x00, 0x61, 0x73, 0x6d];
const REFUSED = /unsafe-eval|content.security.policy|csp/i;

let emulator = null;
let watching = 0;
let heard = [];
let written = -1;

const tell = serve(self, {
  /* Makes the guest, and lets it run where `running` is true. Resolves to what it is made of. */
  async start({ jit, running }) {
    keepTime(self);
    const [V86, program, rom] = await Promise.all([library(), wasm(), readOnlyMemory()]);
    emulator = await Emulator.make({ V86, program, rom, jit, said: hear });
    if (running) await emulator.run();
    watch();
    return { rom: fingerprint(new Uint8Array(rom)), bytes: rom.byteLength };
  },

  input({ bytes }) {
    emulator.send(bytes);
  },

  look() {
    return seen();
  },

  run() {
    return emulator.run();
  },

  stop() {
    return emulator.stop();
  },

  save() {
    return emulator.save();
  },

  async restore(saved) {
    try {
      await emulator.restore(saved);
    } catch (error) {
      throw new Trouble("state-broken", error);
    }
    written = -1;
    seen();
  },

  /* The same sum as the guest's `loop`, by this browser's own JavaScript. */
  count({ turns }) {
    const start = performance.now();
    let sum = 0;
    for (let left = turns; left > 0; left -= 1) sum = (sum + left) | 0;
    return { sum: sum >>> 0, milliseconds: performance.now() - start };
  },
});

self.addEventListener("error", (event) => tell("crashed", plain(event.error || event.message)));
self.addEventListener("unhandledrejection", (event) => tell("crashed", plain(event.reason)));

/* Collects what the guest says in one slice of work. */
function hear(byte) {
  if (!heard.length) queueMicrotask(say);
  heard.push(byte);
}

/* The counters go first: whoever hears an answer finds what it did already counted. */
function say() {
  seen();
  tell("said", { bytes: Uint8Array.from(heard) });
  heard = [];
}

function watch() {
  clearInterval(watching);
  watching = setInterval(seen, LOOK_EVERY);
}

function seen() {
  const look = emulator.look();
  tell("seen", look);
  if (look.sectorsWritten !== written) {
    written = look.sectorsWritten;
    tell("disk", { bytes: emulator.disk.slice(0, DISK_SIZE) });
  }
  return look;
}

async function fetched(name) {
  let response;
  try {
    response = await fetch(new URL(name, FILES));
  } catch (error) {
    throw new Trouble("unreachable", `${name}: ${error}`);
  }
  if (!response.ok) throw new Trouble("missing", `${name}: ${response.status}`);
  const type = response.headers.get("content-type") || "";
  return { type, bytes: await unpacked(new Uint8Array(await response.arrayBuffer())) };
}

/* Takes the compression off, where the server has not said what it is and the browser done so. */
async function unpacked(bytes) {
  if (!startsWith(bytes, GZIP_MAGIC)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function startsWith(bytes, magic) {
  return magic.every((byte, place) => bytes[place] === byte);
}

async function library() {
  try {
    return (await import(new URL("libv86.js", FILES).href)).V86;
  } catch (error) {
    // A failed import tells nothing of its cause: fetching the file does.
    const { type } = await fetched("libv86.js");
    if (!/javascript/.test(type)) throw new Trouble("wrong-type", `libv86.js: ${type}`);
    throw new Trouble("crashed", error);
  }
}

async function wasm() {
  if (typeof WebAssembly !== "object") throw new Trouble("no-wasm");
  const { type, bytes } = await fetched("v86.wasm.gz");
  if (!startsWith(bytes, WASM_MAGIC)) throw new Trouble("wrong-type", `v86.wasm.gz: ${type}`);
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw new Trouble(REFUSED.test(String(error)) ? "wasm-refused" : "wasm-broken", error);
  }
}

async function readOnlyMemory() {
  const { type, bytes } = await fetched("rom.bin.gz");
  if (bytes.length !== ROM_SIZE)
    throw new Trouble("wrong-type", `rom.bin.gz: ${bytes.length} (${type})`);
  // Zeros are an instruction too (add [eax], al): the guest would run for ever and say nothing.
  if (bytes.every((byte) => byte === 0)) throw new Trouble("rom-blank");
  return bytes.buffer;
}

/* A number that another ROM is unlikely to have (FNV-1a): no secret hangs on it. */
function fingerprint(bytes) {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
