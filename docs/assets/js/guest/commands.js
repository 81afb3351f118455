/* The lines that a press types, all of them and the few. */
export const COMMANDS = [
  "도움말",
  "주문 317",
  "디스크",
  "지우기",
  "세기",
  "메아리 엽서 3장",
  "정지",
  "차단",
  "내보내기",
  "엿보기 0x500",
  "깃발",
  "표주소",
  "반복 1000000",
  "얼리기",
  "끄기",
];
/* Beside the lesson's own buttons, on a page of another matter. */
export const FEW_COMMANDS = ["도움말", "세기"];
