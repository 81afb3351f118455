/* A frozen guest as bytes: a line of JSON that says what it is, then its state, compressed. */
import { Trouble } from "./protocol.js";

export const V86_VERSION = "0.5.462";
const FORMAT = 1;
const KEY = "handbook-guest-snapshot";
const NEW_LINE = 10;

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
    const held = header.held.every((byte) => Number.isInteger(byte));
    if (!held || typeof header.handled !== "object") throw new Error("header");
    return { header, body: bytes.subarray(end + 1) };
  } catch (error) {
    throw new Trouble("state-broken", error);
  }
}

async function through(stream, data) {
  const packed = new Blob([data]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(packed).arrayBuffer());
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

/* Hands the snapshot to the reader as a file. */
export function download(bytes) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  link.download = "before-update.guest";
  link.click();
  URL.revokeObjectURL(link.href);
}
