/* How a question is put: what says that a thing fails or which to choose, and what says nothing but that it is asked. */

/* Verbs after 안 and 못 that tell of a failure (안 켜져요); 안 끄고 옮기기 tells of none. */
const FAILING =
  "켜[져지짐진]|꺼[져지짐진]|열[려리림]|떠|뜨|뜬|뜸|떴|나와|나오|나옴|나타|보여|보이|보임|들려|들리|잡[혀히힘]|붙|움직|먹|눌[려러리]|빠[져지]|바[뀌꿔뀜껴]|늘|줄|" +
  "올라|내려|지워|깔[려리]|설치|실행|부팅|작동|동작|인식|접속|연결|터[져지]|풀|맞|넘어|복사|공유|끝|들어|찾|불러|로딩|시작|돌아|저장|로그인|하|해|함|됨|되|돼|된|될|됐|됩";
const BEFORE = new RegExp(`(^|\\s)[안못]\\s*((?:${FAILING})[가-힣]*)`, "g");
const AFTER = /([가-힣]+?)지(?:를|가|도|는)?\s*(?:않|못)([가-힣]*)/g;
const ON = /고$/;
const IS_DONE = /^(?:하|해|함|됨|되|돼|된|될|됐|됩)/;
const APART = "안돼";

/* 뭐가 좋아요, 뭘 써야 하나요: which one to choose. */
const WHICH = /(?:뭐가|뭘|뭐를?|무엇을|무엇이|어느\s?[걸게쪽]이?|어떤\s?[걸게]|어떤\s?것[을이])\s*(?:더\s*|제일\s*|가장\s*)?(?:좋|나을|나은|나아|낫|써야|쓸까|쓰는\s?게|써요|골라|고르|고를|선택)[가-힣]*/g;
const CHOICE = " 고르 ";
/* 언제 처음 나왔어요, 누가 만들었나요: where it comes from. */
const ORIGIN = /(?:언제|처음|최초로|누가)\s*(?:처음\s*)?(?:나왔|나온|만들었|만든|생겼|생긴|출시|개발|등장)[가-힣]*/g;
const HISTORY = " 역사 ";

/** Returns `query` in which 안 켜져요 and 켜지지 않아요 say apart what fails, and that it does, and
    뭐가 좋아요 and 언제 나왔나요 say in a word what is asked. */
export function plainlyPut(query) {
  return query
    .replace(WHICH, CHOICE)
    .replace(ORIGIN, HISTORY)
    .replace(BEFORE, (all, space, verb) => {
      if (ON.test(verb)) return all;
      return IS_DONE.test(verb) ? ` ${APART} ` : `${space}${verb} ${APART} `;
    })
    .replace(AFTER, (all, verb, ending) => (ON.test(ending) ? all : `${verb} ${APART} `));
}

/* 되나요, 해도 되는지, 쓰려면: verbs that stand in any question, with what ends one. */
const HELPING = "되|돼|된|될|됨|됐|됩|하|해|할|함|했|합|있|쓰|써|쓸|씀|줘|줄|봐|볼|싶|말";
const ENDS = "는지|은지|지|나|나요|나여|냐|니|는가|는가요|은가요|을까|을까요|까|까요|네|네요|는데|는데요|은데|은데요|려면|려고|어요|아요|어|아|야|야해|야하나|야하나요|야되나|야되나요|야돼|야돼요|" +
  "던데|니까|음|는거|는건|죠|도|도돼|도돼요|도되나|도되나요|될까|될까요|ㄴ가요|다|요|여|음요|을|는|면";
const ASKS = new RegExp(`^(?:${HELPING})(?:${ENDS})$`);

/** Tells whether `token` is such a verb. */
export const asksOnly = (token) => ASKS.test(token);
