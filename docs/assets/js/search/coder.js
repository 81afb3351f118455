/* Reads the decisions that `coder.py` wrote: each in a context, whose chance of a yes is learnt on
   the way. All in whole numbers, so that both agree to the last bit. */

const ONE = 65536;
const LEAST = 64;
const MEMORY = 254;
const RATES = Array.from({ length: MEMORY + 1 }, (_, count) => Math.floor(ONE / (count + 1.5)));
const SHORT = 10;

/** How many contexts a number takes. */
export const NUMBER = 16 + 11 * SHORT;

export class Decoder {
  /** `bytes` is a Uint8Array. */
  constructor(bytes, contexts) {
    this.bytes = bytes;
    this.at = 4;
    this.low = 0;
    this.high = 0xffffffff;
    this.value = ((bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3]) >>> 0;
    this.chances = new Uint16Array(contexts).fill(ONE / 2);
    this.counts = new Uint8Array(contexts);
  }

  /** Returns a decision, 0 or 1. */
  bit(context) {
    const chance = this.chances[context];
    const count = this.counts[context];
    const likely = Math.min(Math.max(chance, LEAST), ONE - LEAST);
    const middle = this.low + Math.floor(((this.high - this.low) * likely) / ONE);
    const yes = this.value <= middle ? 1 : 0;
    if (yes) this.high = middle;
    else this.low = middle + 1;
    while ((this.low ^ this.high) >>> 24 === 0) {
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 255) >>> 0;
      this.value = ((this.value << 8) | (this.bytes[this.at++] ?? 0)) >>> 0;
    }
    this.chances[context] = chance + Math.floor(((yes ? ONE - 1 : 0) - chance) * RATES[count] / ONE);
    if (count < MEMORY) this.counts[context] = count + 1;
    return yes;
  }

  /** Returns a number from 1. */
  number(context) {
    let size = 1;
    while (this.bit(context + size)) size += 1;
    let value = 1;
    for (let place = size - 2; place >= 0; place--) value = 2 * value + this.bit(context + 16 + size * SHORT + place);
    return value;
  }

  /** Returns a number below `1 << bits`. */
  tree(context, bits) {
    let node = 1;
    for (let place = 0; place < bits; place++) node = 2 * node + this.bit(context + node);
    return node - (1 << bits);
  }
}
