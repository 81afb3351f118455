/* Runs the guest under v86 as a program of the command line, so that it is used just like QEMU:

     node v86.mjs LIBRARY ROM DISK

   Standard input is the serial line, standard output what the guest sends. It ends with 33 when the
   guest switches itself off, as QEMU's isa-debug-exit does, and the disk is then written back.
   Whenever the guest waits at its prompt, one line of JSON on standard error says what has been
   counted: port writes by port, the bytes given to the timer, and the block of counters at 0x500. */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, rom, disk] = process.argv.slice(2);
const PROMPT = Buffer.from("게스트> ");
const BLOCK = { address: 0x500, size: 0x100 };
const TIMER_PORT = 0x40;
const POWER_PORT = 0xf4;
const SWITCHED_OFF = 33;
const WRITES = ["io_port_write8", "io_port_write16", "io_port_write32"];

const { V86 } = await import(pathToFileURL(`${library}/libv86.mjs`).href);
const program = await WebAssembly.compile(readFileSync(`${library}/v86.wasm`));
const bytes = (path) => new Uint8Array(readFileSync(path)).buffer;

const writes = {};
const timer = [];
const writtenSectors = [];
let tail = Buffer.alloc(0);

async function instantiate(imports) {
  for (const name of WRITES) {
    const work = imports.env[name];
    imports.env[name] = (port, value) => {
      writes[port] = (writes[port] || 0) + 1;
      work(port, value);
      if (port === TIMER_PORT) timer.push(value);
      if (port === POWER_PORT) switchOff(value);
    };
  }
  return (await WebAssembly.instantiate(program, imports)).exports;
}

const machine = new V86({
  wasm_fn: instantiate,
  bios: { buffer: bytes(rom) },
  ...(disk ? { hda: { buffer: bytes(disk) } } : {}),
  memory_size: 1024 * 1024,
  vga_memory_size: 256 * 1024,
  net_device: { type: "none" },
  disable_keyboard: true,
  disable_mouse: true,
  disable_speaker: true,
  autostart: true,
});

/* The write has ended in the guest, but not the slice of work that it is in. */
function switchOff(value) {
  if (disk) {
    const buffer = machine.v86.cpu.devices.ide.primary.master.buffer.buffer;
    writeFileSync(disk, new Uint8Array(buffer));
  }
  process.exit(value === 0x10 ? SWITCHED_OFF : 1);
}

machine.add_listener("ide-write-end", ([, size]) => writtenSectors.push(size / 512));

machine.add_listener("serial0-output-byte", (byte) => {
  process.stdout.write(Uint8Array.of(byte));
  tail = Buffer.concat([tail, Buffer.of(byte)]).subarray(-PROMPT.length);
  if (tail.equals(PROMPT)) process.stderr.write(`${JSON.stringify(counted())}\n`);
});

function counted() {
  const block = [...machine.read_memory(BLOCK.address, BLOCK.size)];
  return { writes, timer, sectors: writtenSectors.reduce((sum, count) => sum + count, 0), block };
}

process.stdin.on("data", (chunk) => machine.serial_send_bytes(0, [...chunk]));
