/* Words that readers use where the book says something else. A line is a group: whoever types one
   of its words finds the others too. Verbs stand as stems, matched from their beginning. */

export const GROUPS = `
느리 느려 느린 느릴 속도 성능 빠르 빨라 빠를 빨리
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
켜기 켜는 켜면 켜고 켜려면 활성화 실행
꺼 끄기 끄면 종료 전원
설치 깔아 깔고 깔기 까는
램 ram 메모리
그래픽 그래픽카드 gpu 장치
맥 맥북 mac macos 애플 apple 애플실리콘 실리콘 맥os 아이맥 m1 m2 m3 m4
윈도우 윈도 윈도우즈 windows win11 win10
리눅스 linux 우분투 ubuntu
arm arm64 암
데스크톱 데스크탑 노트북 pc
인텔 intel
시험 자격증 정보처리기사 수업
고르 고를 골라 선택
여러 여럿 나눠 동시에
쓰임 용도 활용 쓰나요
오해 착각 잘못
시뮬레이터 시뮬레이션 움직여 안내
만들 만드 만들기 작성 생성
설정 구성
옮기 이동 이사
`.trim().split("\n").map((line) => line.split(" "));

/* Words of a question that say nothing of what is asked. */
export const ASKING = new Set((
  "뭐 뭐야 뭐예요 뭐에요 뭔가요 뭐지 뭔지 뭔데 무엇 무엇인가 무엇인가요 무슨 뜻 뜻이 의미 정의 개념 설명 알려줘 알려주세요 궁금 " +
  "대해 대한 대해서 관한 관련 어떻게 어떤 어디 언제 누가 하나 하나요 하는 하기 하려면 하면 할 때 것 거 게 수 법 방법 방식 원리 관계 " +
  "좀 잘 더 꼭 그냥 진짜 정말 혹시 그리고 또는 및 쓰 쓰는 쓰기 쓰려면 쓸 사용 사용법 이용 이용하기 되나요 돼요 되는 되면 인가 인가요 " +
  "있나요 있는 있는지 있어 없나요 없이 싶어 싶어요 싶은데 입니까 이란 란 이게 그게 이거 기술 일 예시 예 사용하기 나오는 나와 주는 주나요"
).split(" "));
