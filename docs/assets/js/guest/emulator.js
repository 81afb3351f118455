/* The one module that knows v86: what it offers, and the few names inside it that tell who runs.

   The names inside (`v86.cpu…`) belong to the version that guest/package.json pins. */
import {
  BLOCK,
  COM1,
  countersIn,
  DISK_DATA,
  DISK_SIZE,
  MEMORY,
  POWER_OFF,
  POWER_PORT,
  VIDEO_MEMORY,
} from "./contract.js";

const INTERRUPTS_OPEN = 0x200; // the flag IF
const READS = ["io_port_read8", "io_port_read16", "io_port_read32"];
const WRITES = ["io_port_write8", "io_port_write16", "io_port_write32"];

/* What the host handled since the guest was switched on. */
function nothingYet() {
  return { instructions: 0, portReads: 0, portWrites: 0, diskWrites: 0, lines: 0, compiled: 0 };
}

export class Emulator {
  /* Makes a computer that does not run yet. `V86` is the library's class, `program` its compiled
     WebAssembly, `rom` the guest. `said(byte)` hears the serial line. */
  static async make({ V86, program, rom, jit, said }) {
    const emulator = new Emulator();
    await new Promise((resolve, reject) => {
      const machine = new V86({
        wasm_fn: (imports) => emulator.instantiate(program, imports).catch(fail(reject)),
        bios: { buffer: rom },
        hda: { buffer: new ArrayBuffer(DISK_SIZE) },
        memory_size: MEMORY,
        vga_memory_size: VIDEO_MEMORY,
        net_device: { type: "none" },
        disable_keyboard: true,
        disable_mouse: true,
        disable_speaker: true,
        disable_jit: !jit,
        autostart: false,
      });
      emulator.machine = machine;
      machine.add_listener("serial0-output-byte", said);
      machine.add_listener("emulator-loaded", resolve);
    });
    return emulator;
  }

  constructor() {
    this.handled = nothingYet();
    this.queue = [];
    this.last = 0;
    this.off = false;
  }

  /* Starts the WebAssembly with its doors to the devices wrapped, so that what passes is counted. */
  async instantiate(program, imports) {
    const { env } = imports;
    for (const name of READS)
      env[name] = this.counted(env[name], "portReads", (port) => port === COM1 && this.feed());
    for (const name of WRITES)
      env[name] = this.counted(env[name], "portWrites", (port, value) => {
        if (port === DISK_DATA) this.handled.diskWrites += 1;
        else if (port === POWER_PORT && value === POWER_OFF) this.off = true;
      });
    env.codegen_finalize = this.counted(env.codegen_finalize, "compiled");
    const { exports } = await WebAssembly.instantiate(program, imports);
    return { ...exports, device_raise_irq: this.counted(exports.device_raise_irq, "lines") };
  }

  counted(work, name, after = () => {}) {
    return (...values) => {
      this.handled[name] += 1;
      const result = work(...values);
      after(...values);
      return result;
    };
  }

  get cpu() {
    return this.machine.v86.cpu;
  }

  get serialPort() {
    return this.cpu.devices.uart0;
  }

  /* The disk as it is now: restoring a state puts another buffer there. */
  get disk() {
    return new Uint8Array(this.cpu.devices.ide.primary.master.buffer.buffer);
  }

  run() {
    return this.machine.run();
  }

  stop() {
    return this.machine.stop();
  }

  /* Queues bytes for the serial line. The port gets the next one only when the guest has taken the
     last, so that no byte waits where a saved state would lose it. */
  send(bytes) {
    this.queue.push(...bytes);
    this.feed();
  }

  feed() {
    if (this.queue.length && this.serialPort.input.length === 0)
      this.machine.serial_send_bytes(0, [this.queue.shift()]);
  }

  /* What the host and the guest's kernel have counted, and a glance at the CPU. */
  look() {
    const { cpu, machine, handled } = this;
    // The counter has 32 bits and wraps within seconds.
    const now = machine.get_instruction_counter();
    handled.instructions += (now - this.last) >>> 0;
    this.last = now;
    return {
      ...handled,
      ...countersIn(machine.read_memory(BLOCK.address, BLOCK.size)),
      ring: cpu.cpl[0],
      halted: cpu.in_hlt[0] === 1,
      open: (cpu.flags[0] & INTERRUPTS_OPEN) !== 0,
      gdt: cpu.gdtr_offset[0] >>> 0,
      off: this.off,
      waiting: this.queue.length + this.serialPort.input.length,
    };
  }

  /* Stops and returns all that the guest is, with the bytes that it has not taken yet. */
  async save() {
    await this.stop();
    this.look(); // counts what was executed since the last look
    const held = [...this.serialPort.input, ...this.queue];
    const state = await this.machine.save_state();
    return { state, held, handled: { ...this.handled }, off: this.off };
  }

  /* Becomes what was saved. It does not run until `run` is called. */
  async restore({ state, held, handled, off }) {
    await this.stop();
    await this.machine.restore_state(state);
    this.handled = { ...nothingYet(), ...handled };
    this.off = off;
    // The library's own counter is not in the state.
    this.last = this.machine.get_instruction_counter();
    this.serialPort.input.length = 0;
    this.queue = [...held];
    this.feed();
  }
}

/* The library waits for ever when its WebAssembly does not come. */
function fail(reject) {
  return (error) => {
    reject(error);
    return new Promise(() => {});
  };
}
