/* How many tasks of each lesson are done, kept in the reader's own browser alone. Where that is
   refused nothing is kept: the lessons go on all the same. */
import { button, make } from "./make.js";

const KEY = "hb:guest-lessons";

/* The numbers that were kept, by lesson: whoever takes one has to look whether it makes sense. */
export function recall() {
  try {
    return Object(JSON.parse(localStorage.getItem(KEY)));
  } catch {
    return {};
  }
}

export function remember(id, done) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...recall(), [id]: done }));
  } catch {
    // Storage is refused or full: there is nothing that the reader has to do about it.
  }
}

/* What is kept here, and the way to be rid of it: `clear()` forgets what else there is. */
export function keptNote(clear) {
  const forget = button("적어 둔 것 지우기", () => {
    forgetProgress();
    clear();
  });
  const words = "다 한 과제와 스냅샷은 이 브라우저에만 적어 둬요. ";
  return make("p", { class: "guest__kept" }, words, forget);
}

function forgetProgress() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where storage is refused nothing was kept.
  }
}
