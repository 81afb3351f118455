/* The seven lessons. A task is done when `done(scene)` says so: it looks at the guest, not at clicks.

   A scene is `{look, start, disk, heard, half, notes}`: the counters now and when the task began, the
   disk, what the guest has said since, what is half typed, and what the page has done (notes). A task
   may have `command`, a line to type by one press; `act`, something that panel.js does; or `ask`, a
   question whose right choice is worked out from the scene, with a hint for each wrong one. A lesson
   that is `unbroken` has to be done in one go with one guest; `ending` says what has happened. */
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
  ending:
    "CPU는 롬의 정해진 자리부터 실행했고, 커널이 자리를 잡은 뒤 프로그램을 시작했어요. 프로그램은 화면에 직접 쓰지 못해서 커널에 부탁했어요.",
  tasks: [
    {
      say: "컴퓨터를 켜고 '게스트> '가 나올 때까지 기다려요. 롬의 정해진 자리에서 여기까지 커널이 혼자 왔어요.",
      act: "power",
      done: ({ look, notes }) => look.ours && look.stage === RUNNING && notes.prompt,
    },
    {
      say: "도움말을 눌러요. 글자를 내보낼 때마다 프로그램은 커널에 부탁해요. 이 부탁이 시스템 호출이에요. 아래 표에서 몇 번 느는지 보세요.",
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
  ending:
    "프로그램이 부탁하고 커널이 디스크에 적었어요. 주문은 디스크의 바이트로 남았고, 그 디스크는 이 탭의 메모리예요.",
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
        hints: {
          "6번째": "1번 섹터 안에서만 센 답이에요. 앞에 0번 섹터의 512바이트가 더 있어요.",
          "512번째": "512번째는 1번 섹터의 첫 글자 'o'예요. 거기서 '3'까지 몇 글자인지 더해 보세요.",
        },
        why: "1번 섹터는 512번째 바이트에서 시작하고, order와 빈칸이 여섯 바이트예요.",
      },
      done: ({ notes }) => notes.answered === "order",
    },
    {
      say: "이번에는 게스트에 읽어 달라고 해요. 커널이 같은 섹터를 다시 읽어요.",
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
  ending:
    "13번 예외는 하면 안 되는 일을 CPU가 막고 커널에 알린 것이에요. 14번 예외는 허락 없는 메모리를 막은 것이고요. 컴퓨터는 멈추지 않았고, 커널은 프로그램만 처음부터 다시 시작했어요.",
  tasks: [
    {
      say: "hlt는 CPU를 쉬게 하는 명령어예요. 프로그램이 실행하면 CPU가 막고 커널에 알려요. 이 알림이 예외예요. 화면에서 '13번 예외'와 바이트 F4를 찾아보세요. F4는 hlt를 숫자로 적은 것이에요.",
      command: "정지",
      done: refused(0xf4),
    },
    {
      say: "cli는 인터럽트를 막는 명령어예요. 인터럽트는 타이머나 장치가 CPU를 부르는 신호예요. 바이트 FA가 걸리는지 보세요.",
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
  ending:
    "popf는 IF를 바꾸지 못했는데 예외도 나지 않았어요. sgdt는 커널의 표가 있는 자리를 그냥 알려 줬어요. CPU가 알리지 않으니 커널은 모르고 지나가요. 아래에 하이퍼바이저가 있어도 나설 기회가 없어요.",
  tasks: [
    {
      say: "먼저 짐작해요. CPU 안에는 IF라는 한 칸이 있어요. 1이면 인터럽트(장치가 CPU를 부르는 신호)를 받고, 0이면 막아요. popf는 이런 칸에 새 값을 넣는 명령어예요.",
      ask: {
        question: "프로그램이 popf로 IF를 0으로 바꾸려 해요. 무슨 일이 생길까요?",
        choices: ["13번 예외가 나요", "정말로 막혀요", "아무 일 없이 지나가고 막히지도 않아요"],
        right: () => "아무 일 없이 지나가고 막히지도 않아요",
        hints: {
          "13번 예외가 나요": "예외는 CPU가 막고 커널에 알리는 것이에요. hlt와 cli라면 그래요. popf도 알리는지 의심해 보세요.",
          "정말로 막혀요": "그러면 프로그램 하나가 타이머까지 막아서, 커널이 CPU를 되찾지 못해요. CPU는 그렇게 두지 않아요.",
        },
        why: "이제 깃발 명령으로 확인해요.",
      },
      done: ({ notes }) => notes.answered === "popf",
    },
    {
      say: "실행해 봐요. 뒤에도 IF=1이면 바뀌지 않은 것이에요. '막힌 명령어'의 수도 그대로인지 보세요.",
      command: "깃발",
      done: ({ look, start, heard }) => look.faults === start.faults && heard.includes("뒤 IF=1"),
    },
    {
      say: "GDT는 메모리의 어느 구역을 누가 쓸 수 있는지 커널이 적어 둔 표예요. sgdt는 그 표의 주소를 프로그램에도 알려 줘요. 에뮬레이터 속 값과 같은지 이 페이지가 견줘요.",
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
  ending:
    "흉내 내는 방법이 달라도 답은 같고 걸린 시간만 달라요. 되풀이하는 토막을 한 번 옮겨 두고 다시 쓰면, 명령어마다 풀이하는 일을 덜어요.",
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
  ending:
    "스냅샷에는 메모리와 디스크, CPU의 레지스터가 그때 그대로 있었어요. 그래서 지운 주문까지 돌아왔어요. 그 뒤에 한 일은 사라져요.",
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
      done: ({ look, start, disk: bytes }) =>
        look.sectorsWritten > start.sectorsWritten && order(bytes) !== ORDER,
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
  unbroken: true,
  ending:
    "반쯤 친 줄은 게스트의 메모리에 있었어요. 메모리째 옮겨 와서 이어 칠 수 있었어요. 컴퓨터는 그사이 잠깐 멈췄지만 꺼지지 않았어요.",
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
      say: "이 창으로 돌아와 옮기기를 눌러요. 컴퓨터가 받는 창으로 가요.",
      act: "move",
      done: ({ notes }) => notes.moved,
    },
    {
      say: "받은 창에서 줄을 마저 치고 보내요. 게스트가 앞에서 친 말까지 돌려주는지 보세요.",
      // Only the window that the guest came to knows what was half typed.
      done: ({ notes: { half }, heard }) =>
        half !== undefined && heard.includes(`\n${half.replace(/^메아리\s*/, "").trimEnd()}`),
    },
  ],
};

export const LESSONS = [power, disk, forbidden, popf, speed, snapshot, move];
