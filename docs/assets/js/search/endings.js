/* Particles and verb endings, taken off the end of what a reader types. */

/** The same as in `words.py`, which takes them off the words of the index. */
export const PARTICLES = (
  "에서부터 으로부터 이라는 이라고 에서는 에서도 에게서 으로는 으로써 으로서 이란 라는 라고 에서 에게 한테 으로 로서 로써 " +
  "까지 부터 처럼 보다 이나 이랑 하고 마다 밖에 조차 은 는 이 가 을 를 의 에 로 와 과 도 만 란 나 랑 들 요 형"
).split(" ");
const ENDINGS =
  "하려면 으려면 려면 하나요 한가요 인가요 은가요 는가요 나요 가요 을까요 일까요 할까요 까요 이에요 예요 해요 돼요 어요 아요 " +
  "입니다 습니다 합니다 됩니다 인가 는지 은지 인지 하는 되는 하기 되기 해서 하면 으면 면 해도 하고 하지 한 할 된 될 기";

const LONGEST_FIRST = (words) => [...words].sort((a, b) => b.length - a.length);
const PARTICLE = new RegExp(`^(?:${LONGEST_FIRST(PARTICLES).join("|")}){1,2}$`);
const AT_END = LONGEST_FIRST(PARTICLES);
const VERB_AT_END = LONGEST_FIRST(ENDINGS.split(" "));

/** Tells whether `rest`, what follows a word without a space, is particles alone. */
export const isParticle = (rest) => PARTICLE.test(rest);

/** Tells whether `rest` is an ending that turns a noun into a question or a verb (하이퍼바이저"인가요"). */
export const isEnding = (rest) => VERB_AT_END.includes(rest);

/** What may be the word without its particles or its ending: the word itself first, then shorter
    ones of two syllables or more. `bare` tells that an ending of a verb came off. */
export function stems(word) {
  const found = [{ word, bare: false }];
  for (const [list, bare] of [[AT_END, false], [VERB_AT_END, true]]) {
    const ending = list.find((end) => word.endsWith(end) && word.length - end.length >= (bare || end.length > 1 ? 1 : 2));
    if (ending) found.push({ word: word.slice(0, -ending.length), bare });
  }
  return found;
}
