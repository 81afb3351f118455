/* The seven lessons. A task is done when `done(scene)` says so: it looks at the guest, not at clicks.

   A scene is `{look, start, disk, heard, half, notes}`: the counters now and when the task began, the
   disk, what the guest has said since, what is half typed, and what the page has done (notes). A task
   may have `command`, a line to type by one press; `act`, something that panel.js does; or `ask`, a
   question whose right choice is worked out from the scene. */
import { ORDER_SECTOR, RUNNING, SECTOR, sector } from "./contract.js";

const ORDER = "order 317\n";
const EMULATED =
  "CPU는 소프트웨어가 흉내 낸 것(에뮬레이션)이에요. 하드웨어 지원(VT-x)은 쓰지 않아요.";

/* The text at the start of the sector of orders. */
function order(disk) {
  return disk ? String.fromCharCode(...sector(disk, ORDER_SECTOR).subarray(0, ORDER.length)) : "";
}

function refused(byte) {
  return ({ look, start }) =>
    look.faults > start.faults && look.faultVector === 13 && look.faultByte === byte;
}

const power = {
  id: "power",
  title: "켜기",
  real: "실행하는 것은 진짜 x86 명령어이고, 롬은 이 책이 쓴 작은 커널과 프로그램이에요.",
  notReal: EMULATED,
  shows: ["meters"],
  tasks: [
    {
      say: "컴퓨터를 켜고 '게스트> '가 나올 때까지 기다려요. 롬의 첫 명령어부터 여기까지 커널이 혼자 왔어요.",
      act: "power",
      done: ({ look, notes }) => look.ours && look.stage === RUNNING && notes.prompt,
    },
    {
      say: "도움말을 눌러요. 글자를 내보낼 때마다 프로그램은 커널에 부탁해요. 시스템 호출이 몇 번 느는지 보세요.",
      command: "도움말",
      done: ({ look, start, heard }) => look.syscalls > start.syscalls && heard.includes("order"),
    },
  ],
};

const disk = {
  id: "order",
  title: "주문을 쓰고 디스크에서 찾기",
  real: "디스크는 64KiB예요. 커널은 옛 PC와 같은 방식(IDE)으로 섹터 하나를 두 바이트씩 256번 내보내요.",
  notReal: "디스크는 이 탭의 메모리에 있는 바이트예요. 탭을 닫으면 사라져요.",
  shows: ["disk", "meters"],
  tasks: [
    {
      say: "317번 주문을 적어요. 디스크는 512바이트씩 묶어서 읽고 쓰고, 그 묶음이 섹터예요. 아래 표에서 바뀐 바이트에 밑줄이 생겨요.",
      command: "주문 317",
      done: ({ look, start, disk: bytes }) =>
        look.sectorsWritten > start.sectorsWritten && order(bytes) === ORDER,
    },
    {
      say: "적힌 글자를 디스크에서 찾아요.",
      ask: {
        question: "317의 '3'은 디스크의 몇 번째 바이트일까요? 0부터 세어요.",
        choices: ["6번째", "512번째", "518번째"],
        right: ({ disk: bytes }) => `${bytes.indexOf("3".charCodeAt(0), SECTOR)}번째`,
        why: "1번 섹터는 512번째 바이트에서 시작하고, order와 빈칸이 여섯 바이트예요.",
      },
      done: ({ notes }) => notes.answered === "order",
    },
    {
      say: "이번에는 게스트에게 읽어 달라고 해요. 커널이 같은 섹터를 다시 읽어요.",
      command: "디스크",
      done: ({ look, start, heard }) =>
        look.sectorsRead > start.sectorsRead && heard.includes("order 317"),
    },
  ],
};

const forbidden = {
  id: "forbidden",
  title: "금지된 명령어",
  real: "막은 것은 CPU의 규칙이에요. 커널은 CPU가 넘겨준 예외를 받아 적었어요.",
  notReal: "그 규칙을 지키는 CPU가 소프트웨어예요. 진짜 CPU도 같은 예외를 내요.",
  shows: ["meters"],
  tasks: [
    {
      say: "hlt는 CPU를 쉬게 하는 명령어예요. 프로그램이 실행하면 CPU는 거절하고 커널을 불러요(예외). 화면에서 바이트 F4를 찾아보세요.",
      command: "정지",
      done: refused(0xf4),
    },
    {
      say: "cli는 인터럽트를 막아요. 바이트 FA가 걸리는지 보세요.",
      command: "차단",
      done: refused(0xfa),
    },
    {
      say: "out은 장치에 값을 보내요. 바이트 E6이 걸려요.",
      command: "내보내기",
      done: refused(0xe6),
    },
    {
      say: "커널의 메모리 0x500번지를 엿봐요. 이번에는 14번 예외이고, 닿으려던 주소가 남아요.",
      command: "엿보기 0x500",
      done: ({ look, start }) =>
        look.faults > start.faults && look.faultVector === 14 && look.faultAddress === 0x500,
    },
  ],
};

const popf = {
  id: "popf",
  title: "걸리지 않는 명령어 popf",
  real: "x86의 구멍 그대로예요. 링 3의 popf와 sgdt는 예외 없이 지나가요.",
  notReal: "하이퍼바이저는 없어요. 걸리지 않으면 나설 수도 없다는 것만 보여요.",
  shows: ["meters"],
  tasks: [
    {
      say: "먼저 짐작해요.",
      ask: {
        question: "프로그램이 popf로 인터럽트를 막으려 해요. 무슨 일이 생길까요?",
        choices: ["13번 예외가 나요", "정말로 막혀요", "아무 일 없이 지나가고 막히지도 않아요"],
        right: () => "아무 일 없이 지나가고 막히지도 않아요",
        why: "깃발 명령으로 확인해요.",
      },
      done: ({ notes }) => notes.answered === "popf",
    },
    {
      say: "실행해 봐요. '막힌 명령어'의 수가 그대로인지 보세요.",
      command: "깃발",
      done: ({ look, start, heard }) => look.faults === start.faults && heard.includes("뒤 IF=1"),
    },
    {
      say: "sgdt는 커널의 표(GDT)가 있는 주소를 프로그램에도 알려 줘요. 에뮬레이터 속 값과 같은지 이 페이지가 견줘요.",
      command: "표주소",
      done: ({ look, start, heard }) =>
        look.faults === start.faults && Number(/GDT (0x[0-9A-F]+)/.exec(heard)?.[1]) === look.gdt,
    },
  ],
};

const speed = {
  id: "speed",
  title: "같은 셈을 세 곳에서 재기",
  real: "세 곳 모두 1부터 500만까지 더해요. 답이 같은지도 견줘요.",
  notReal: "잰 시간은 이 브라우저와 이 기계, 지금의 것이에요. 진짜 CPU에서 곧바로 잰 값은 없어요.",
  shows: ["meters"],
  tasks: [
    {
      say: "재기를 눌러요. 컴퓨터를 하나 더 켜므로 몇 초 걸려요.",
      act: "measure",
      done: ({ notes }) =>
        notes.speed && notes.speed.every(({ sum }) => sum === notes.speed[0].sum),
    },
  ],
};

const snapshot = {
  id: "snapshot",
  title: "스냅샷을 찍고 망가뜨리고 되돌리기",
  real: "메모리와 디스크, CPU의 레지스터를 모두 담아요. 되돌리면 그때의 바이트가 돌아와요.",
  notReal: "담는 것이 1.5MB뿐이라 금세 끝나요. 소희의 shop-vm은 메모리만 4GB예요.",
  shows: ["disk"],
  tasks: [
    {
      say: "317번 주문을 적어 둬요.",
      command: "주문 317",
      done: ({ disk: bytes }) => order(bytes) === ORDER,
    },
    { say: "before-update 스냅샷을 찍어요.", act: "save", done: ({ notes }) => notes.saved },
    {
      say: "섹터를 지워요. 주문이 사라져요.",
      command: "지우기",
      done: ({ disk: bytes, notes }) => notes.saved && order(bytes) !== ORDER,
    },
    {
      say: "되돌려요. 주문이 돌아왔는지 표에서 보세요.",
      act: "restore",
      done: ({ disk: bytes, notes }) => notes.restored && order(bytes) === ORDER,
    },
  ],
};

const move = {
  id: "move",
  title: "켜 둔 채 다른 창으로 옮기기",
  real: "도는 컴퓨터를 멈추고, 상태를 옮기고, 저쪽에서 이어서 돌려요. 멈춘 시간을 재요.",
  notReal: "같은 브라우저의 두 창 사이예요. 네트워크도, 미리 복사하기도 없어요.",
  shows: [],
  tasks: [
    {
      say: "명령 치기 칸에 '메아리 엽서'까지만 치고 보내지 않아요. 반쯤 친 줄은 게스트의 메모리에 있어요.",
      act: "half",
      done: ({ half }) => half.startsWith("메아리"),
    },
    {
      say: "받는 창을 새로 열고, 그 창에서 '옮겨 올 컴퓨터 기다리기'를 눌러요.",
      act: "open",
      done: ({ notes }) => notes.target,
    },
    {
      say: "이 창으로 돌아와 옮기기를 눌러요. 그다음 받은 창에서 줄을 마저 치고 보내요.",
      act: "move",
      done: ({ notes }) => notes.moved,
    },
  ],
};

export const LESSONS = [power, disk, forbidden, popf, speed, snapshot, move];
