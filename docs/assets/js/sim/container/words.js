/* What the simulator says. */
export const NAMES = {
  pid: "PID",
  mnt: "마운트",
  net: "네트워크",
  uts: "UTS",
  ipc: "IPC",
  user: "사용자",
  cgroup: "cgroup",
  time: "시간",
};

export const LIMITS = { memory: "메모리", pids: "프로세스", cpu: "CPU", caps: "권한" };

/* What each command asks for, in a word or two. */
const MEANING = {
  hostname: "컴퓨터의 이름",
  "echo $$": "내 프로세스 번호",
  ps: "프로세스의 목록",
  "ls /": "맨 위 폴더의 파일",
  "ip link": "네트워크 장치",
  "ipcs -m": "함께 쓰는 메모리의 목록",
  "id -u": "내 사용자 번호",
  "cat /proc/self/cgroup": "내가 든 cgroup",
  uptime: "켜진 뒤 흐른 시간",
  "uname -r": "커널의 버전",
};

const WHAT = {
  uts: "호스트 이름",
  pid: "프로세스 번호",
  mnt: "파일",
  net: "네트워크 장치",
  ipc: "프로세스끼리 주고받는 통로",
  user: "사용자 번호",
  cgroup: "제 그룹의 자리",
  time: "켜진 뒤 흐른 시간",
};

const ENDS = {
  killed:
    "커널이 그 프로세스를 끝냈어요(Killed). 32MiB까지만 쓰게 했으니까요. 다른 그룹은 그대로예요.",
  refused: "여덟 개에서 막혔어요. 새 프로세스를 만들 수 없다는 답이 돌아와요.",
  slowed: "끝내지 않고 쉬게 해요. CPU 한 개의 20%만 받아서 다섯 배쯤 오래 걸려요.",
  forbidden:
    "안에서 root라도 거절당했어요(Operation not permitted). 이 일을 할 권한 조각을 뺐어요.",
  inside: "컨테이너 안의 이름만 바뀌었어요. 호스트의 이름은 그대로예요.",
  host: "호스트의 이름이 바뀌어 버렸어요. 이름을 나누지 않았고 권한도 줄이지 않았거든요.",
};
const FINE = {
  memory: "한도가 없어서 그냥 받았어요. 호스트의 메모리를 다 쓸 때까지 막는 것이 없어요.",
  pids: "한도가 없어서 다 만들어졌어요. 끝없이 만들면 호스트가 새 프로세스를 못 만들어요.",
  cpu: "한도가 없어서 CPU가 비는 대로 썼어요. 옆 컨테이너가 바쁘면 서로 느려져요.",
};

/* The sentence of a moment; `on` says what is switched on. */
export function sentence(moment, on) {
  if (moment.phase === "start")
    return "가게 프로그램 하나를 띄웠어요. 위에서 켠 것만 나뉘어 보이고, 켠 한도만 걸려요. 안에서 명령을 쳐 볼게요.";
  if (moment.phase === "strain") return `${moment.run}: ${ENDS[moment.ends] || FINE[moment.by]}`;
  if (moment.phase === "end") return ending(moment, on);
  return answer(moment, on);
}

function answer({ run, by, inside, outside }, on) {
  if (!by) return `${run}의 답은 안팎이 같아요. 무엇을 켜도 커널은 하나예요.`;
  if (run === "ps" && on.pid && !on.mnt)
    return "번호는 나눴는데 ps는 호스트의 목록을 보여 줘요. ps가 읽는 /proc이 호스트의 것이라서 그래요. 마운트도 나눠야 해요.";
  if (run === "id -u") {
    return on.user
      ? "안에서는 0번(root)인데 호스트에서는 100000번이에요. 밖에서는 root가 아니에요."
      : "안팎 모두 0번(root)이에요. 사용자를 나누지 않으면 안의 root가 밖에서도 root예요.";
  }
  const same = inside.join() === outside.join();
  return same
    ? `${run}: ${WHAT[by]}${object(WHAT[by].at(-1))} 나누지 않아서 호스트와 같은 답이 나와요.`
    : `${run}: 안에서는 ${inside.join(", ")}, 호스트에서는 ${outside.join(", ")}. 같은 커널이 다르게 보여 줘요.`;
}

const object = (last) => ((last.charCodeAt(0) - 0xac00) % 28 ? "을" : "를");

function ending({ numbers }, on) {
  const known =
    numbers.length === 2
      ? `호스트의 목록에서는 ${numbers[0]}번, 안에서는 ${numbers[1]}번이에요. 프로세스는 하나예요.`
      : `안에서도 밖에서도 ${numbers[0]}번이에요.`;
  const off = ["pid", "mnt", "net", "uts"].every((name) => !on[name]);
  return `${known} ${off ? "아무것도 나누지 않으면 그냥 프로세스예요." : "컨테이너라는 상자는 커널 어디에도 없고, 켜 둔 기능만 있어요."}`;
}

/* The guess before each command and strain. */
export function guess(next, on) {
  if (!next || next.phase === "end") return undefined;
  return next.phase === "command" ? aboutCommand(next, on) : aboutStrain(next, on);
}

function aboutCommand({ run, by, inside, outside }, on) {
  const same = inside.join() === outside.join();
  const why = !by
    ? "커널은 나누지 않아요."
    : same
      ? on[by]
        ? "ps가 읽는 /proc은 마운트가 꺼져 있어서 호스트의 것이에요."
        : `이것을 나누는 ${NAMES[by]} 네임스페이스가 꺼져 있어요.`
      : `이것을 나누는 ${NAMES[by]} 네임스페이스가 켜져 있어요.`;
  return {
    question: `안에서 ${run} 명령(${MEANING[run]})을 쳐요. 호스트에서 보는 것과 같을까요?`,
    choices: [
      { label: "같아요", right: same, why },
      { label: "달라요", right: !same, why },
    ],
  };
}

const OUTCOMES = {
  memory: [
    ["killed", "커널이 끝내요"],
    ["slowed", "느려져요"],
    ["fine", "그냥 받아요"],
  ],
  pids: [
    ["refused", "더 못 만들어요"],
    ["killed", "커널이 끝내요"],
    ["fine", "다 만들어져요"],
  ],
  cpu: [
    ["slowed", "느려져요"],
    ["killed", "커널이 끝내요"],
    ["fine", "그대로 돌아요"],
  ],
  caps: [
    ["forbidden", "거절당해요"],
    ["inside", "안의 이름만 바뀌어요"],
    ["host", "호스트의 이름이 바뀌어요"],
  ],
};

function aboutStrain({ run, by, ends }, on) {
  const again = by === "pids" && on.memory ? "끝난 가게를 다시 띄웠어요. " : "";
  const why =
    by === "caps"
      ? `권한 줄이기가 ${on.caps ? "켜져" : "꺼져"} 있어요.`
      : `${LIMITS[by]} 한도가 ${on[by] ? "켜져" : "꺼져"} 있어요.`;
  return {
    question:
      by === "caps"
        ? "안의 root(모든 일을 할 수 있는 사용자)가 컴퓨터의 이름을 z로 바꾸려 해요. 어떻게 될까요?"
        : `${again}이번에는 욕심을 부려요(${run}). 어떻게 될까요?`,
    choices: OUTCOMES[by].map(([key, label]) => ({ label, right: key === ends, why })),
  };
}

export const LEFT_OUT = [
  "사용자 번호 100000, 파일 이름, 커널 버전은 보기로 정한 값이에요. 네트워크를 나누면 장치가 lo 하나로 시작하고, 도구가 선을 이어 줘요.",
  "네임스페이스를 하나만 켜는 일은 드물어요. 여기서는 하나씩 뜻을 보려고 따로 켜고 꺼요.",
  "사용자 네임스페이스를 켜면 안의 root가 할 수 있는 일도 함께 달라져요. 여기서는 번호만 봐요.",
  "시간 네임스페이스는 켜기만 하면 호스트와 같은 답이 나와요. 여기서는 켤 때 0분으로 맞춰 둔 것으로 쳤어요.",
  "ps는 목록에 자기 자신도 적지만, 여기서는 그 줄을 뺐어요.",
  "seccomp와 보안 모듈, 이미지의 레이어, 볼륨은 뺐어요. 이미지의 이야기는 다음 장에 있어요.",
];
