/* Words that readers use where the book says something else. A line is a group: whoever types one
   of its words finds the others too. Verbs stand as stems, matched from their beginning. */

export const GROUPS = `
느리 느려 느린 느릴 속도 성능 빠르 빠른 빨라 빠를 빨리
왜 까닭 이유 필요한
차이 다른 다를 다르 비교 견주 견줄 나란히 구분 구별 vs
종류 갈래 유형 나눠
장점 이점 얻는 좋은
단점 치르는 한계 비용
장단점 얻는 치르는
격리 칸막이 네임스페이스
안전 보안 위험 취약 뚫
지우 지워 삭제 없애 사라
데이터 파일 자료 저장
켜기 켜는 켜면 켜고 켜려면 켜지 활성화 부팅 시작 시동
꺼 끄기 끄는 끄면 종료 전원
설치 깔아 깔고 깔기 까는
램 ram 메모리
그래픽 그래픽카드 gpu 장치
맥 맥북 mac macos 애플 apple 맥os 아이맥
윈도우 윈도 윈도우즈 windows win11 win10
리눅스 linux 우분투 ubuntu
arm arm64 암 m1 m2 m3 m4 애플실리콘 실리콘
데스크톱 데스크탑 노트북 pc
인텔 intel
시험 자격증 정보처리기사 수업
고르 고를 골라 선택 언제
여러 여럿 나눠 동시에 두개 여러개
쓰임 용도 활용
공유 함께 같이
오해 착각 잘못
제한 한도 막아 사용량
권한 root 루트 관리자 특권
역사 유래 어디에서 처음에는
안됨 안돼 안되 오류 에러 실패 막혔
수정 고치 고쳐 변경 바꾸 바꿔 교체
부르 부탁 호출 요청
가벼 무거 크기 용량 작은
무료 공짜 가격 요금 라이선스 사용권 유료
모으 합치 통합
번역 변환 통역
공부 배우 학습
순서 과정 절차 단계 차례
색깔 색 컬러
문제 퀴즈 연습
확인 살펴 알아보 보는법 내컴퓨터
죽으면 죽어 멈추 꺼지 다운
자동 저절로 알아서 재시작 되살
흉내 가짜
진짜 실제 물리
나누 쪼개 분할 나눠 칸
백업 복구 되돌리 복원
업데이트 버전 최신
네트워크 인터넷 통신 접속
벌룬 벌루닝 풍선 ballooning
시뮬레이터 시뮬레이션 움직여 안내
만들 만드 만들기 작성 생성
설정 구성
옮기 이동 이사
아이피 ip 주소
숨기 숨겨 감추 감춰 익명
`.trim().split("\n").map((line) => line.split(" "));

/* What is asked for between the lines: where all of `words` stand in the query, the name `means`
   from the glossary is added, or takes the place of the name `by`. A word is a name or the first of
   a group; the first of two systems carries the particle (맥북에서 윈도우 쓰려면), and a name twice
   is one within another. */
export const IMPLIED = [
  { words: ["arm", "윈도우"], means: "에뮬레이션" },
  { words: ["윈도우에서", "리눅스"], means: "WSL 2" },
  { words: ["맥에서", "윈도우"], means: "가상 머신" },
  { words: ["맥에서", "리눅스"], means: "가상 머신" },
  { words: ["리눅스에서", "윈도우"], means: "가상 머신" },
  { words: ["여러", "운영 체제"], means: "가상화" },
  { words: ["가상 머신", "가상 머신"], means: "중첩 가상화" },
  { words: ["도커", "가상 머신"], means: "컨테이너", by: "도커" },
  { words: ["안전", "도커"], means: "컨테이너 탈출", by: "도커" },
  { words: ["안전", "컨테이너"], means: "컨테이너 탈출" },
  { words: ["컨테이너", "가상화"], means: "OS 수준 가상화" },
];

/* What the whole book is about says little beside anything else. */
export const SUBJECT = "가상화";

/* Who says one of these has a thing at hand that fails: an answer is nearer than what the thing is. */
export const TROUBLE = new Set("느리 느려 느린 안됨 안돼 안되 오류 에러 실패 막혔".split(" "));

/* What a question asks of a thing, less than the thing itself. */
export const WEAK = new Set("왜 까닭 이유 필요 필요한 언제 쓰기".split(" "));

/* Words of a question that say nothing of what is asked. */
export const ASKING = new Set((
  "뭐 뭐야 뭐예요 뭐에요 뭔가요 뭐지 뭔지 뭔데 무엇 무엇인가 무엇인가요 무슨 뜻 뜻이 의미 정의 개념 설명 알려줘 알려주세요 궁금 " +
  "대해 대한 대해서 관한 관련 어떻게 어떤 어디 누가 하나 하나요 하는 하기 하려면 하면 할 때 것 거 게 수 법 방법 방식 원리 관계 " +
  "좀 잘 더 꼭 너무 자꾸 계속 갑자기 엄청 그냥 진짜 정말 혹시 그리고 또는 및 쓰 쓰는 쓰려면 쓰나 쓰나요 쓸 사용 사용법 이용 이용하기 되나요 돼요 되는 되면 인가 인가요 " +
  "있나요 있는 있는지 있어 없나요 없이 싶어 싶어요 싶은데 입니까 이란 란 몇 몇개 얼마나 줘야 줄까 안 안에 안에서 속 역할 기능 특징 핵심 요약 정리 기반 기반의 구조 일어나는 벌어지는 생기는 뭔데 사례 이게 그게 이거 기술 일 예시 예 사용하기 나오는 나와 주는 주나요"
).split(" "));

/** What stands everywhere and asks for nothing: the same as in `endings.py`, whose index leaves it out. */
export const SILENT = new Set((
  "그 이 한 두 세 내 첫 새 다 더 또 번 때 수 것 할 하나 안 속 그것 이것 그대 그런 이런 그래서 그런데 그러니 그러면 그리 다만 어느 무슨 어디 누가 " +
  "무엇 이렇 이어 때문 역시 바로 있어 있는 있고 있지 있으 있으면 있어서 있었 없어 아니 아니라 않아 않고 않는 않은 같은 하는 하지 하고 해 해요 돼 돼요 되는 써요 쓰는 줘 " +
  "줘요 봐 봐요 보세 나와 안에 든 둔 볼 장 줄 위 를 는 을 은 의 로 가 에서 라고 라는"
).split(" "));
