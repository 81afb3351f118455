/* The guest's screen: what its serial line says, as lines of text, and a field to type into.

   A screen reader hears each line once it is whole. The field is an ordinary one, so that a Korean
   input method and a phone's keyboard work in it: what is being composed stays there, and what is
   done goes to the guest at once. */
import { INTERRUPT_KEY } from "./contract.js";
import { columns, lettersOf } from "./letters.js";
import { button, make } from "./make.js";

const KEPT_LINES = 400;
const ERASE = "\x7f";

export class Terminal {
  /* `typed(text)` hears what goes to the guest; `below` stands right under the screen. */
  constructor(id, typed, below) {
    this.typed = typed;
    this.sent = "";
    this.cells = [];
    this.at = 0;
    this.log = make("div", { class: "guest__log", role: "log", "aria-label": "게스트의 화면" });
    this.line = make("div", { class: "guest__line", "aria-hidden": "true" });
    const frame = { tabindex: "0", role: "group", "aria-label": "게스트의 화면과 지금 줄" };
    this.screen = make("div", { class: "guest__screen", ...frame }, this.log, this.line);
    this.field = make("input", {
      class: "guest__field",
      id: `${id}-field`,
      type: "text",
      autocomplete: "off",
      autocapitalize: "none",
      spellcheck: "false",
      enterkeyhint: "send",
      lang: "ko",
    });
    this.field.addEventListener("input", (event) => {
      if (!event.isComposing) this.follow();
    });
    this.field.addEventListener("compositionend", () => this.follow());
    this.field.addEventListener("keydown", (event) => this.pressed(event));
    // A phone's keyboard may not name its keys.
    this.field.addEventListener("beforeinput", (event) => {
      if (event.inputType === "insertLineBreak") this.enter();
    });
    this.send = button("보내기", () => this.enter());
    this.why = make("p", { class: "guest__why", id: `${id}-why` });
    this.field.setAttribute("aria-describedby", this.why.id);
    this.element = make(
      "div",
      { class: "guest__terminal" },
      this.screen,
      below,
      make(
        "div",
        { class: "guest__typing" },
        make("label", { for: this.field.id }, "명령 치기"),
        this.field,
        this.send,
      ),
      this.why,
    );
  }

  pressed(event) {
    // While Hangul is being composed, Enter belongs to the input method. Safari says that it is over
    // one key too early, and marks the key by its code alone.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") {
      event.preventDefault();
      this.enter();
    } else if (event.key === "c" && event.ctrlKey && this.nothingIsSelected()) {
      event.preventDefault();
      this.interrupt();
    }
  }

  nothingIsSelected() {
    return this.field.selectionStart === this.field.selectionEnd;
  }

  /* Sends what has changed in the field: erases the end that differs and types the new one. */
  follow() {
    const now = lettersOf(this.field.value.normalize("NFC"));
    const before = lettersOf(this.sent);
    let same = 0;
    while (same < before.length && before[same] === now[same]) same += 1;
    const text = ERASE.repeat(before.length - same) + now.slice(same).join("");
    this.sent = now.join("");
    if (text) this.typed(text);
  }

  enter() {
    this.follow();
    this.forget();
    this.typed("\r");
  }

  /* Types a whole line in the reader's stead; what was half typed goes. */
  submit(line) {
    this.field.value = line;
    this.enter();
  }

  /* Takes back what is half typed. */
  erase() {
    this.field.value = "";
    this.follow();
  }

  interrupt() {
    this.forget();
    this.typed(INTERRUPT_KEY);
  }

  forget() {
    this.field.value = "";
    this.sent = "";
  }

  /* Puts into the field what a guest that was moved here has already been told. */
  resume(sent) {
    this.field.value = sent;
    this.sent = sent;
  }

  /* Shows what the guest has said. */
  say(text) {
    const atEnd = this.screen.scrollHeight - this.screen.scrollTop - this.screen.clientHeight < 40;
    for (const character of text) this.put(character);
    // What was erased stands behind the cursor.
    this.line.textContent = this.cells.slice(0, this.at).join("");
    if (atEnd) this.screen.scrollTop = this.screen.scrollHeight;
  }

  put(character) {
    if (character === "\n") {
      this.log.append(make("div", {}, this.cells.join("").trimEnd() || "\u00a0"));
      if (this.log.children.length > KEPT_LINES) this.log.firstChild.remove();
      this.cells = [];
      this.at = 0;
    } else if (character === "\r") this.at = 0;
    else if (character === "\b") this.at = Math.max(0, this.at - 1);
    else this.write(character);
  }

  /* A wide character takes two cells, as on any terminal: the guest erases cell by cell. One that
     joins takes none and stands in the cell of the one before. */
  write(character) {
    const width = columns(character);
    if (width === 0) {
      const owner = this.cells.findLastIndex((cell, place) => cell !== "" && place < this.at);
      if (owner >= 0) this.cells[owner] += character;
      return;
    }
    const cells = width === 2 ? [character, ""] : [character];
    this.cells.splice(this.at, cells.length, ...cells);
    this.at += cells.length;
  }

  /* All that is on the screen, to be shown by another page. */
  text() {
    return [...this.log.children].map((line) => line.textContent).join("\n");
  }

  /* Shows the screen of another page. */
  show(text, line) {
    this.log.replaceChildren(...text.split("\n").map((words) => make("div", {}, words)));
    this.cells = [];
    this.at = 0;
    this.say(line);
    this.screen.scrollTop = this.screen.scrollHeight;
  }

  /* Lets the reader type, or says `why` that would do nothing. */
  allow(why) {
    this.field.disabled = this.send.disabled = Boolean(why);
    this.why.textContent = why;
  }

  clear() {
    this.log.replaceChildren();
    this.cells = [];
    this.at = 0;
    this.line.textContent = "";
    this.forget();
  }
}
