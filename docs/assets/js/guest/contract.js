/* What the guest promises to whoever runs it (guest/README.md): sizes, prompt, counters in memory. */

export const ROM_SIZE = 65536;
export const MEMORY = 1048576;
export const VIDEO_MEMORY = 262144;
export const DISK_SIZE = 65536;
export const SECTOR = 512;
export const ORDER_SECTOR = 1;
export const PROMPT = "게스트> ";
export const COM1 = 0x3f8;
export const DISK_DATA = 0x1f0;
export const POWER_PORT = 0xf4;
export const POWER_OFF = 0x10;
export const INTERRUPT_KEY = "\x03";
export const BLOCK = { address: 0x500, size: 0x100 };
export const RUNNING = 6;

const MAGIC = 0x31545347; // "GST1", read with the small end first
const WORDS = [
  ["magic", 0x500],
  ["stage", 0x504],
  ["syscalls", 0x508],
  ["faults", 0x50c],
  ["ticks", 0x510],
  ["serialIrqs", 0x514],
  ["returns", 0x518],
  ["starts", 0x51c],
  ["bytesIn", 0x520],
  ["sectorsRead", 0x528],
  ["sectorsWritten", 0x52c],
  ["faultVector", 0x530],
  ["faultEip", 0x534],
  ["faultError", 0x538],
  ["faultAddress", 0x53c],
  ["faultBytes", 0x540],
  ["ringSwitches", 0x558],
];

/* The counters of the block, read from the bytes at BLOCK.address. `ours` tells whether it is this
   guest that keeps them. */
export function countersIn(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (address) => view.getUint32(address - BLOCK.address, true);
  const counters = Object.fromEntries(WORDS.map(([name, address]) => [name, word(address)]));
  return { ...counters, faultByte: counters.faultBytes & 0xff, ours: counters.magic === MAGIC };
}

/* The bytes of a sector of a disk. */
export function sector(disk, number) {
  return disk.subarray(number * SECTOR, (number + 1) * SECTOR);
}

/* A number as the guest writes it: `hex(244)` is "F4". */
export function hex(value, digits = 2) {
  return value.toString(16).toUpperCase().padStart(digits, "0");
}
