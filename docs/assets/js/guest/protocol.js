/* Questions and answers between the page and the worker that holds the guest. A question has a
   number, and its answer the same one; what the worker tells of itself has a name. */

/* Why something could not be done: `code` is a key of failures.js, `detail` is for the curious. */
export class Trouble extends Error {
  constructor(code, detail = "") {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = String(detail);
  }
}

/* Answers the questions that reach `scope` by the functions of `answers`; returns what tells the
   page something unasked. */
export function serve(scope, answers) {
  scope.addEventListener("message", async ({ data }) => {
    try {
      const value = await answers[data.ask](data.values);
      scope.postMessage({ answers: data.number, value });
    } catch (error) {
      scope.postMessage({ answers: data.number, trouble: plain(error) });
    }
  });
  return (name, values) => scope.postMessage({ tells: name, values });
}

/* Puts questions to `worker`; `told(name, values)` hears what it tells. */
export function connect(worker, told) {
  const waiting = new Map();
  let number = 0;
  worker.addEventListener("message", ({ data }) => {
    if (data.tells) {
      told(data.tells, data.values);
      return;
    }
    const { resolve, reject } = waiting.get(data.answers);
    waiting.delete(data.answers);
    if (data.trouble) reject(new Trouble(data.trouble.code, data.trouble.detail));
    else resolve(data.value);
  });
  return (ask, values) =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ ask, values, number });
    });
}

/* An error as it can cross to another thread. */
export function plain(error) {
  return error instanceof Trouble
    ? { code: error.code, detail: error.detail }
    : { code: "crashed", detail: String(error) };
}
