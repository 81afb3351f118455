/* The lines that were typed while the guest was still busy with one before. Its kernel throws them
   away on Ctrl+C, as terminals do, and says nothing: so the page has to know which they were. */
import { INTERRUPT_KEY, PROMPT } from "./contract.js";
import { lettersOf } from "./letters.js";

const ERASE = "\x7f";
const STOPPED = "^C";

export class Ahead {
  constructor() {
    this.lines = []; // the first is what the guest works at
    this.current = "";
    this.doomed = 0; // how many of the lines end with the Ctrl+C that is on its way
    this.tail = "";
  }

  /* Takes note of what goes to the guest. */
  typed(text) {
    for (const letter of text) {
      if (letter === "\r") this.end();
      else if (letter === INTERRUPT_KEY) this.interrupt();
      else if (letter === ERASE) this.current = lettersOf(this.current).slice(0, -1).join("");
      else this.current += letter;
    }
  }

  end() {
    this.lines.push(this.current);
    this.current = "";
  }

  interrupt() {
    // At the prompt the half typed line is in sight, and so is its end.
    if (this.lines.length && this.current) this.end();
    this.current = "";
    this.doomed = this.lines.length;
  }

  /* Takes note of what the guest says; returns the lines that it has just thrown away. */
  heard(text) {
    const [before, ...after] = (this.tail + text).split(STOPPED);
    this.finish(before);
    let lost = [];
    if (after.length && this.doomed) {
      lost = this.lines.splice(1, this.doomed - 1);
      this.doomed = 0;
    }
    after.forEach((words) => this.finish(words));
    this.tail = (this.tail + text).slice(1 - PROMPT.length);
    return lost;
  }

  /* Each prompt ends a line. */
  finish(text) {
    const prompts = text.split(PROMPT).length - 1;
    this.lines.splice(0, prompts);
    this.doomed = Math.max(0, this.doomed - prompts);
  }
}
