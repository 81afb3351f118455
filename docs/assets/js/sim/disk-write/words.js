/* What the simulator says: a sentence for each step, what a loss leaves, and the guesses. */
import { ROUTES, canIgnore, survivors } from "./model.js";

export const ROUTE_NAMES = [
  ["type2", "타입 2"],
  ["type1", "타입 1"],
  ["xen", "Xen PV"],
  ["kvm", "KVM과 virtio"],
  ["passthrough", "장치 패스스루"],
  ["nitro", "AWS Nitro"],
  ["container", "컨테이너"],
];

/* What a route is, for those who meet its name here. */
export const ABOUT = {
  type2: "호스트 OS에 기대어 도는 하이퍼바이저",
  type1: "하드웨어 바로 위의 하이퍼바이저. 여기서는 ESXi처럼 드라이버도 그 안에 있음",
  xen: "장치는 Dom0(관리를 맡은 VM)가 다룸",
  kvm: "리눅스 커널의 KVM이 하이퍼바이저. virtio는 VM에 맞춰 만든 장치의 규격",
  passthrough: "장치를 통째로 VM에 맡김",
  nitro: "AWS가 따로 만든 카드가 디스크 일을 함",
  container: "VM 없이 호스트의 커널을 함께 씀",
};

const GLOSS = {
  "Dom0 커널": "Dom0 커널(Xen에서 관리를 맡은 VM)",
  "VM 프로세스": "VM 프로세스(호스트의 프로그램)",
  "QEMU 프로세스": "QEMU 프로세스(리눅스의 프로그램)",
  VMM: "VMM(타입 2의 하이퍼바이저)",
  KVM: "KVM(하이퍼바이저)",
};

const PASS = {
  vmm: "게스트가 가상 디스크를 건드려서 VM exit(게스트를 멈추고 하이퍼바이저로 넘어가는 일)가 일어났어요. VMM이 까닭을 보고 호스트 쪽으로 넘겨요.",
  kvm: "virtio 드라이버가 알림을 보내 VM exit(게스트를 멈추고 하이퍼바이저로 넘어가는 일)가 일어났어요. KVM이 QEMU를 깨워요. 주문은 함께 쓰는 메모리에 있어요.",
  process:
    "가상 디스크를 맡은 프로세스가 부탁을 받아 호스트에 파일 쓰기를 다시 부탁해요. 호스트가 보기에는 여느 프로그램과 같아요.",
  hypervisor: "하이퍼바이저가 주문을 받아 제 안에 든 드라이버로 디스크에 보내요.",
  dom0: "게스트의 드라이버(프런트엔드)가 함께 쓰는 메모리에 주문을 놓고 알렸어요. Xen은 알림만 전하고, Dom0의 짝(백엔드)이 주문을 꺼내요.",
  host: "호스트 커널이 주문을 받아 제 메모리에 뒀어요. 아직 디스크에 있지는 않아요.",
  card: "게스트의 드라이버가 Nitro 카드에 바로 시켰어요. 이 길에 Dom0는 없어요.",
};

const EVENT = {
  start: () =>
    "프로그램이 317번 주문 한 줄, 20바이트를 만들었어요. 아직 프로그램의 메모리에만 있어요.",
  write: (stop) => `write가 돌아왔어요. 주문은 ${stop}의 메모리에 있어요. 디스크에는 아직 없어요.`,
  later: () =>
    "fsync를 부르지 않았어요. 프로그램은 손님에게 주문이 끝났다고 답했고, 커널은 나중에 천천히 내려보내요.",
  cached: () =>
    "디스크가 받았다고 답했어요. 디스크도 안에 잠깐 담아 두는 메모리가 있어서 전원이 끊기면 비워질 수 있어요.",
  flushed: () =>
    "커널이 flush로 디스크의 메모리까지 비우게 했어요. 이제 317번 주문은 전원이 끊겨도 남아요.",
  returned: () => "여기까지 와서야 fsync가 돌아와요. 이제 '주문이 저장됐어요'라고 말해도 돼요.",
  lied: () =>
    "가상 디스크가 flush를 하지 않고 했다고 답했어요. fsync가 돌아왔지만 주문은 호스트의 메모리에 있어요.",
};

/* The sentence of a moment, with what is left after `loss`. */
export function sentence(moment, { route, power }) {
  const stop = ROUTES[route][moment.at];
  const told = moment.event === "pass" ? PASS[stop.id] : EVENT[moment.event](ROUTES[route][1].name);
  return power === "none" ? told : `${told} ${afterLoss(moment, route, power)}`;
}

function afterLoss(moment, route, loss) {
  const left = survivors(moment, route, loss);
  const names = ROUTES[route].filter(({ id }) => left.includes(id)).map(({ name }) => name);
  const what =
    loss === "power"
      ? "지금 건물이 정전되면"
      : `지금 ${route === "container" ? "컨테이너" : "VM"}만 갑자기 멈추면`;
  if (names.length) {
    const power =
      loss === "power" || moment.durable ? "" : " 건물이 정전되면 그것까지 사라져요.";
    return `${what} 317번 주문은 남아요(${names.join(", ")}).${power}`;
  }
  const broken = moment.told === "fsync" ? " fsync가 돌아온 뒤인데도 사라져요." : "";
  return `${what} 317번 주문은 사라져요.${broken}`;
}

/* The guess about what comes after `moment`, or nothing. */
export function guess(moment, next, { route, sync, flush, power }) {
  if (!next || power !== "none") return undefined;
  if (moment.event === "start") return afterWrite(route);
  if (moment.event === (sync === "fsync" ? "write" : "later")) return atACut(sync, flush, route);
  if (next.event === "pass" || next.event === "cached") return whereNext(moment, next, route);
  return undefined;
}

function afterWrite(route) {
  const kernel = ROUTES[route][1].name;
  const why = "write는 커널의 메모리에 옮겨 적고 돌아와요.";
  return {
    question: "프로그램이 write로 파일에 썼고, write가 돌아왔어요. 주문은 어디까지 갔을까요?",
    choices: [
      { label: "아직 프로그램 안", right: false, why },
      { label: "디스크까지", right: false, why },
      { label: `${kernel}의 메모리까지`, right: true, why },
    ],
  };
}

function atACut(sync, flush, route) {
  if (sync !== "fsync") {
    const why = "남기려면 fsync를 불러야 해요. 위에서 '지금'을 정전으로 바꿔 확인해 보세요.";
    return {
      question: "바로 이때 정전이 되면 손님의 317번 주문은 어떻게 될까요?",
      choices: [
        { label: "남아요", right: false, why },
        { label: "사라져요", right: true, why },
      ],
    };
  }
  const lies = flush === "ignore" && canIgnore(route);
  const why = lies
    ? "가상 디스크가 flush를 흘려들으면 약속이 거기서 끊겨요."
    : "fsync는 디스크의 메모리까지 비운 다음에 돌아와요. 거기까지 가는 길을 지금부터 따라가요.";
  return {
    question: "프로그램이 이어서 fsync를 불렀어요. fsync가 돌아온 뒤 정전이 되면 주문은 남을까요?",
    choices: [
      { label: "남아요", right: !lies, why },
      { label: "사라질 수 있어요", right: lies, why },
    ],
  };
}

/* Wrong answers; the first is another name of the host's kernel, where there is one. */
const OTHERS = ["호스트 OS 커널", "Dom0 커널", "디스크", "하이퍼바이저", "VM 프로세스"];

function whereNext(moment, next, route) {
  const here = ROUTES[route];
  const right = here[next.at].name;
  const passed = here.slice(0, next.at + 1).map(({ name }) => name);
  const renamed = here.some(({ id, name }) => id === "host" && name !== OTHERS[0]);
  const wrong = OTHERS.slice(renamed ? 1 : 0)
    .filter((name) => !passed.includes(name) && name !== right)
    .slice(0, 2);
  const labels = [right, ...wrong].sort((a, b) => a.localeCompare(b, "ko"));
  return {
    question: `부탁이 ${here[moment.at].name}까지 왔어요. 다음은 어디일까요?`,
    choices: labels.map((name) => ({ label: GLOSS[name] || name, right: name === right })),
  };
}

export const LEFT_OUT = [
  "길은 제품마다 조금씩 달라요. 타입 1은 드라이버가 하이퍼바이저 안에 있는 것으로, Xen은 백엔드가 Dom0에 있는 것으로 그렸어요.",
  "호스트 커널의 메모리를 거치지 않게 할 수도 있어요. 여기서는 타입 2와 KVM에서 거치게 뒀어요.",
  "파일의 이름과 크기를 적는 일(메타데이터), 저널, 여러 디스크에 나눠 적는 일은 뺐어요.",
  "가게 프로그램이 도는 동안의 덧셈 같은 명령어는 어느 길에서나 실제 CPU가 그대로 실행해요(실선). 점선만 달라져요.",
  "'flush를 흘려들음'은 제품의 설정이에요. VirtualBox의 IDE 디스크는 처음에 그렇게 하도록 되어 있고, Firecracker는 처음에 flush 기능을 내놓지 않아서 결과가 같아요.",
];
