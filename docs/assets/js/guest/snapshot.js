/* A frozen guest as bytes: a line of JSON that says what it is, then its state, compressed. */
import { Trouble } from "./protocol.js";

export const V86_VERSION = "0.5.462";
const FORMAT = 1;
const KEY = "hb:guest-snapshot";
const NEW_LINE = 10;
const LARGEST_STATE = 16 * 1024 * 1024;

/* Packs what Machine.ask("save") gave, with `about`, the page's own part. */
export async function pack(saved, about) {
  const { state, ...rest } = saved;
  const header = { format: FORMAT, v86: V86_VERSION, ...about, ...rest };
  const head = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const body = await through(new CompressionStream("gzip"), state);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/* Unpacks; `rom` is the fingerprint of the guest that runs here. Rejects with a Trouble. */
export async function unpack(bytes, rom) {
  const { header, body } = split(bytes);
  if (header.format !== FORMAT || header.v86 !== V86_VERSION || header.rom !== rom)
    throw new Trouble("state-other", `${header.format} ${header.v86} ${header.rom}`);
  try {
    const state = await through(new DecompressionStream("gzip"), body);
    return { header, saved: { ...header, state: state.buffer } };
  } catch (error) {
    throw new Trouble("state-broken", error);
  }
}

function split(bytes) {
  try {
    const end = bytes.indexOf(NEW_LINE);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
    const { held, handled, screen, line, half } = header;
    const whole =
      held.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256) &&
      Object.values(handled).every(Number.isFinite) &&
      [screen, line, half].every((words) => typeof words === "string");
    if (!whole) throw new Error("header");
    return { header, body: bytes.subarray(end + 1) };
  } catch (error) {
    throw new Trouble("state-broken", error);
  }
}

/* Sends `data` through a stream; a file made to swell without end is given up on. */
async function through(stream, data) {
  const reader = new Blob([data]).stream().pipeThrough(stream).getReader();
  const parts = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    parts.push(value);
    length += value.length;
    if (length > LARGEST_STATE) throw new Error("too large");
  }
}

/* Keeps the snapshot in this browser alone. Throws a Trouble where that is refused. */
export function keep(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  try {
    localStorage.setItem(KEY, btoa(text));
  } catch (error) {
    throw new Trouble("storage-refused", error);
  }
}

/* What was kept here before, or null. */
export function kept() {
  try {
    const text = atob(localStorage.getItem(KEY) || "");
    return text ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

export function forgetSnapshot() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where storage is refused nothing was kept.
  }
}

/* Hands the snapshot to the reader as a file. */
export function download(bytes) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  link.download = "before-update.guest";
  link.click();
  URL.revokeObjectURL(link.href);
}
