/* Words that readers use where the book says something else. A line is a group: whoever types one
   of its words finds the others too. Verbs stand as stems, matched from their beginning. */

export const GROUPS = `
느리 느려 느린 느릴 느림 버벅 렉 끊겨 끊기 답답 속도 성능 빠르 빠른 빨라 빠를 빨리
왜 까닭 이유 필요한
차이 다른 다를 다르 달라 비교 견주 견줄 나란히 구분 구별 vs
종류 갈래 유형 나눠 분류
장점 이점 얻는 좋은 효과
단점 치르는 한계 비용
장단점 얻는 치르는 장점
격리 칸막이 네임스페이스
안전 보안 위험 취약 뚫 해킹
바이러스 악성코드 랜섬웨어 멀웨어 감염 해커
지우 지워 지운 삭제 제거 없애 사라 날아 날려 언인스톨 uninstall remove delete
데이터 파일 자료 저장
켜기 켜는 켜면 켜고 켜려면 켜져 켜지 켜서 킬려면 키는법 활성화 부팅 시작 시동 enable
실행 구동 돌리 돌려 작동 동작
꺼 끄기 끄는 끄면 끄고 종료 전원 셧다운 비활성 해제 disable
멈추 멈춰 멈춘 멈출 넘어가 먹통 프리징 얼어 응답 튕겨 튕기 다운 죽으면 죽어 죽는 꺼지 꺼져 꺼진
안됨 안돼 안되 없대 오류 에러 실패 막혔 막히 고장 이상해 error fail failed
설치 깔아 깔고 깔기 깔려 까는 깔려면 깔면 인스톨 install 셋업
내려받 다운로드 다운받 받기 download
램 ram 메모리
그래픽 그래픽카드 글카 gpu 장치
맥 맥북 mac macos 애플 apple 맥os 아이맥 맥미니
윈도우 윈도 윈도우즈 windows win11 win10 윈도우10 윈도우11
리눅스 linux 우분투 ubuntu 데비안
arm arm64 암 m1 m2 m3 m4 m5 애플실리콘 실리콘
데스크톱 데스크탑 노트북 pc 컴퓨터 랩탑 피씨
휴대폰 핸드폰 스마트폰 모바일 태블릿 아이패드 아이폰 갤럭시
인텔 intel
시험 자격증 정보처리기사 정처기 기출 중간고사 기말고사 수업
고르 고를 골라 선택 언제 추천 결정 나을까 나은 나아 좋을까 좋음
여러 여럿 나눠 동시에 두개 여러개 한꺼번에
쓰임 용도 활용
공유 함께 같이
오해 착각 잘못
제한 한도 막아 사용량
권한 root 루트 관리자 특권 거부 denied
역사 유래 어디에서 처음에는 최초 기원
수정 고치 고쳐 변경 바꾸 바꿔 교체 전환
부르 부탁 호출 요청
가벼 무거 무겁 크기
용량 공간 자리 크기 차지 커지 커져 커요 커서 커진
디스크 하드디스크 하드 hdd ssd disk
작아 작게 작은 조그 해상도
부족 모자라 모자르 가득 꽉차 찼어 넘쳐 초과
늘리 늘려 늘릴 늘이 늘어나 키우 키워 확장 증설 추가 달기 달아
줄이 줄여 줄일 줄어 축소 압축
무료 공짜 가격 요금 라이선스 라이센스 사용권 유료 비용 결제 구독 구매
사양 요구 스펙 최소 권장
얼마나 얼마 몇 몇개 몇대 몇기가 줘야 줄까 할당 배정
회사 기업 직장 업무 상업용 사무실
모으 합치 통합
번역 변환 통역
공부 배우 배워 학습 입문 독학
순서 과정 절차 단계 차례 로드맵 뭐부터 무엇부터 어디부터 어디서부터
색깔 색 컬러
문제 퀴즈 연습
확인 살펴 알아보 보는법 내컴퓨터 체크
자동 저절로 알아서 재시작 되살 살려
흉내 가짜
진짜 실제 물리
나누 쪼개 분할 나눠 칸
백업 복구 되돌리 되돌려 복원 롤백
업데이트 버전 최신 업그레이드
네트워크 인터넷 통신 와이파이 연결
벌룬 벌루닝 풍선 ballooning
시뮬레이터 시뮬레이션 움직여 안내
만들 만드 만든 만들기 작성 생성
설정 구성 세팅
옮기 옮겨 이동 이사 이전 전송 가져가
복사 복붙 붙여넣기 붙여
복제 클론 clone
아이피 ip 주소
숨기 숨겨 감추 감춰 익명
비밀번호 암호 비번 패스워드 password
vmware 브이엠웨어 vm웨어
까먹 까먹었 잊어 잊었 잊음 분실 잃어
화면 디스플레이 모니터
마우스 커서 포인터
보이 보여 보임 나타나 나와 나옴 떠요
폴더 디렉터리 디렉토리
배터리 발열 뜨거 소음 전기
열려 열리 열어 열기 여는
쌓이 쌓여 쌓인
들어가 들어갈 접속 진입 로그인
로그 기록 log logs
`.trim().split("\n").map((line) => line.split(" "));

/* What is asked for between the lines: where all of `words` stand in the query, the name `means`
   from the glossary is added, or takes the place of the name `by`. A word is a name or the first of
   a group; the first of two systems carries the particle (맥북에서 윈도우 쓰려면), and a name twice
   is one within another. `alone` asks that nothing else is said. */
export const IMPLIED = [
  { words: ["윈도우에서", "리눅스"], means: "WSL 2" },
  { words: ["맥에서", "윈도우"], means: "가상 머신" },
  { words: ["맥에서", "리눅스"], means: "가상 머신" },
  { words: ["리눅스에서", "윈도우"], means: "가상 머신" },
  { words: ["여러", "운영 체제"], means: "가상화" },
  { words: ["가상 머신", "가상 머신"], means: "중첩 가상화", alone: true },
  { words: ["왜", "가상 머신"], means: "가상화", by: "가상 머신", alone: true },
  { words: ["고르", "컨테이너"], means: "가상 머신", alone: true },
  { words: ["도커", "명령어"], means: "도커", by: "명령어" },
  { words: ["도커", "가상 머신"], means: "컨테이너", by: "도커" },
  { words: ["안전", "도커"], means: "컨테이너 탈출", by: "도커" },
  { words: ["안전", "컨테이너"], means: "컨테이너 탈출" },
  { words: ["컨테이너", "가상화"], means: "OS 수준 가상화" },
];

/* What the whole book is about says little beside anything else. */
export const SUBJECT = "가상화";

/* Who says one of these has a thing at hand that fails: an answer is nearer than what the thing is. */
export const TROUBLE = new Set((
  "느리 느려 느린 느림 버벅 렉 끊겨 끊기 답답 안됨 안돼 안되 없대 오류 에러 실패 막혔 막히 고장 이상해 error fail failed 멈추 멈춰 멈춘 먹통 프리징 얼어 " +
  "응답 튕겨 튕기 죽어 꺼져 꺼진 까먹 까먹었 잊어 잊었 잊음 분실 부족 모자라 모자르 가득 꽉차 찼어 넘쳐 초과 거부 denied"
).split(" "));

/* That it fails says little beside what fails. */
export const FAILS = "안됨";

/* Who says one of these wants to do it, not to read what the thing is. */
export const DOING = new Set(
  "지우 켜기 꺼 설치 내려받 수정 늘리 줄이 확인 백업 만들 설정 옮기 복사 복제 숨기 열려".split(" "),
);

/* What a question asks of a thing, less than the thing itself. */
export const WEAK = new Set("왜 까닭 이유 필요 필요한 언제 쓰기 얼마나 얼마 몇 몇개 몇대 몇기가 줘야 줄까 할당 배정".split(" "));

/* Words of a question that say nothing of what is asked. */
export const ASKING = new Set((
  "뭐 뭐야 뭐예요 뭐에요 뭔가요 뭐지 뭔지 뭔데 무엇 무엇인가 무엇인가요 무슨 뜻 뜻이 의미 정의 개념 설명 알려줘 알려주세요 궁금 " +
  "대해 대한 대해서 관한 관련 어떻게 어떤 어디 누가 하나 하나요 하는 하기 하려면 하면 할 때 것 거 게 수 법 방법 방식 원리 관계 " +
  "좀 잘 더 꼭 너무 자꾸 계속 갑자기 엄청 그냥 진짜 정말 혹시 그리고 또는 및 쓰 쓰는 쓰려면 쓰나 쓰나요 쓸 사용 사용법 이용 이용하기 되나요 돼요 되는 되면 인가 인가요 " +
  "있나요 있는 있는지 있어 없나요 없이 싶어 싶어요 싶은데 입니까 이란 란 안 안에 안에서 속 역할 기능 특징 핵심 요약 정리 기반 기반의 구조 일어나는 벌어지는 생기는 뭔데 사례 이게 그게 이거 기술 일 예시 예 사용하기 나오는 주는 주나요 때문 맞게 맞는 옆 대 보는 보기 보려면 완전 완전히 모두 전부 매우 되게 없음 이렇게 저렇게 그렇게 이런 이럴 무조건 제일 가장 아예 왜이렇게 해결 도와주세요 the to is a an of in on at for with and or how what why do does my be by are from"
).split(" "));

/** What stands everywhere and asks for nothing: the same as in `endings.py`, whose index leaves it out. */
export const SILENT = new Set((
  "그 이 한 두 세 내 첫 새 다 더 또 번 때 수 것 할 하나 안 속 그것 이것 그대 그런 이런 그래서 그런데 그러니 그러면 그리 다만 어느 무슨 어디 누가 " +
  "무엇 이렇 이어 때문 역시 바로 있어 있는 있고 있지 있으 있으면 있어서 있었 없어 아니 아니라 않아 않고 않는 않은 같은 하는 하지 하고 해 해요 돼 돼요 되는 써요 쓰는 줘 " +
  "줘요 봐 봐요 보세 나와 안에 든 둔 볼 장 줄 위 를 는 을 은 의 로 가 에서 라고 라는"
).split(" "));
