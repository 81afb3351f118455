/* How many tasks of each lesson are done, kept in the reader's own browser alone. Where that is
   refused nothing is kept: the lessons go on all the same. */

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

export function forgetProgress() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where storage is refused nothing was kept.
  }
}
