/* Particles and verb endings, taken off the end of what a reader types. */

/** Both the same as in `endings.py`, which takes them off the words of the index. */
export const PARTICLES = (
  "에서부터 으로부터 이라는 이라고 에서는 에서도 에게서 으로는 으로써 으로서 이란 라는 라고 에서 에게 한테 으로 로서 로써 " +
  "까지 부터 처럼 보다 이나 이랑 하고 마다 밖에 조차 은 는 이 가 을 를 의 에 로 와 과 도 만 란 나 랑 들 요 형"
).split(" ");
export const ENDINGS = (
  "이었 이에 예 이고 이라서 라서 이라면 라면 이거든 거든 거나 이지만 지만 이지 인데 뿐 뿐이 짜리 고 면 면서 으면 으면서 는데 은데 다면 는다면 려고 으려고 려면 으려면 어야 " +
  "아야 되어 어서 아서 어도 아도 을수록 수록 던 며 든지 도록 게 네 죠 는지 은지 인지 던지 을까 는가 느냐 니까 으니까 더니 다고 자고 냐고 겠 않 습니다 입니다 합니다 됩니다 " +
  "세 으세 하세 해야 돼야 해도 해서 하지 하면 하는 하기 하게 하려고 하려면 하려 하러 하며 하던 하여 하거나 하므 하는지 하니 하자 하도록 한 할 해 했 했지 했어 되지 되고 " +
  "되면 되는 되기 되어서 되거나 되던 되도록 된 될 돼 됐 었 았 였 었지 았지 였지 졌지 었어 았어 였어 졌어"
).split(" ");
/* Of questions and short answers, taken off once. */
const ASKED =
  "하려면 으려면 려면 하나요 한가요 인가요 은가요 는가요 나요 가요 을까요 일까요 할까요 까요 이에요 예요 해요 돼요 어요 아요 " +
  "입니다 습니다 합니다 됩니다 인가 는지 은지 인지 하는 되는 하기 되기 해서 하면 으면 면 해도 하고 하지 한 할 된 될 기";

/* ㅁ among the letters that end a syllable. */
const TAIL_M = 16;

const LONGEST_FIRST = (words) => [...words].sort((a, b) => b.length - a.length);
/* By their last letters: there are hundreds, and many words are asked when an index is opened. */
function byLastLetter(words) {
  const lists = new Map();
  for (const word of LONGEST_FIRST(words)) lists.set(word.at(-1), [...(lists.get(word.at(-1)) ?? []), word]);
  return lists;
}

const PARTICLE = new RegExp(`^(?:${LONGEST_FIRST(PARTICLES).join("|")}){1,2}$`);
const AT_END = byLastLetter(PARTICLES);
const ASKED_AT_END = byLastLetter(ASKED.split(" "));
const ALL_AT_END = byLastLetter([...PARTICLES, ...ENDINGS]);
const VERBS = new Set([...ENDINGS, ...ASKED.split(" ")]);

/** Tells whether `rest`, what follows a word without a space, is particles alone. */
export const isParticle = (rest) => PARTICLE.test(rest);

/** Tells whether `rest` is an ending that turns a noun into a question or a verb (하이퍼바이저"인가요"). */
export const isEnding = (rest) => VERBS.has(rest);

/* The longest of `lists` that `word` ends in, if `isEnough` is said of it. */
const endOf = (word, lists, isEnough) => lists.get(word.at(-1))?.find((end) => word.endsWith(end) && isEnough(end));

/** What may be the word without its particles or its ending: the word itself first, then shorter
    ones of two syllables or more. `bare` tells that an ending of a verb came off. */
export function stems(word) {
  const found = [{ word, bare: false }];
  for (const [lists, bare] of [[AT_END, false], [ASKED_AT_END, true]]) {
    const ending = endOf(word, lists, (end) => word.length - end.length >= (bare || end.length > 1 ? 1 : 2));
    if (ending) found.push({ word: word.slice(0, -ending.length), bare });
  }
  const verb = verbOf(word);
  if (verb.length > 1) found.push({ word: verb, bare: true });
  const root = rootOf(word);
  if (!found.some((stem) => stem.word === root.word)) found.push(root);
  return found;
}

/* 느림 is 느리, 까먹음 is 까먹: a verb made a noun. Empty where the word is none. */
function verbOf(word) {
  const code = word.charCodeAt(word.length - 1) - 0xac00;
  if (code < 0 || code > 11171 || code % 28 !== TAIL_M) return "";
  return word.slice(0, -1) + (word.endsWith("음") ? "" : String.fromCharCode(0xac00 + code - TAIL_M));
}

/** The word as the index keeps it. */
export function rootOf(word) {
  const end = endOf(word, ALL_AT_END, (some) => word.length - some.length >= (PARTICLES.includes(some) && some.length > 1 ? 1 : 2));
  if (!end) return { word, bare: false };
  const root = rootOf(word.slice(0, -end.length));
  return { word: root.word, bare: root.bare || !PARTICLES.includes(end) };
}
