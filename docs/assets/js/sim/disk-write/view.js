/* 디스크에 쓰기 한 번: where order 317 is, and what a loss leaves of it. */
import { arrow, box, picture, words } from "../draw.js";
import { ROUTES, canIgnore, moments, survivors } from "./model.js";
import { LEFT_OUT, ROUTE_NAMES, guess, sentence } from "./words.js";

const LEFT = { x: 2, width: 148 };
const RIGHT = { x: 160, width: 148 };
const WIDE = { x: 2, width: 306 };
const BESIDE = { x: 34, width: 274 };
const ROW = 66;
const TALL = 48;

/* Each box: family, words, row from the top, place. The bottom row is the hardware. */
const SHOP = ["app", ["엽서 가게"], 0, RIGHT];
const KERNEL = ["guest", ["게스트 OS 커널"], 1, RIGHT];
const disk = (row, text = "디스크") => ["device", [text], row, LEFT];
const cpu = (row) => ["hardware", ["CPU"], row, RIGHT];
const BOXES = {
  type2: {
    program: SHOP,
    guest: KERNEL,
    process: ["vmm", ["VM 프로세스"], 1, LEFT],
    host: ["host", ["호스트 OS 커널"], 2, LEFT],
    vmm: ["hypervisor", ["VMM"], 2, RIGHT],
    disk: disk(3),
    cpu: cpu(3),
  },
  type1: {
    program: SHOP,
    guest: KERNEL,
    hypervisor: ["hypervisor", ["하이퍼바이저와 드라이버"], 2, WIDE],
    disk: disk(3),
    cpu: cpu(3),
  },
  xen: {
    program: SHOP,
    guest: KERNEL,
    dom0: ["management", ["Dom0 커널"], 1, LEFT],
    xen: ["hypervisor", ["Xen"], 2, BESIDE],
    disk: disk(3),
    cpu: cpu(3),
  },
  kvm: {
    program: SHOP,
    guest: KERNEL,
    process: ["vmm", ["QEMU 프로세스"], 1, LEFT],
    host: ["host", ["리눅스 커널"], 2, LEFT],
    kvm: ["hypervisor", ["KVM"], 2, RIGHT],
    disk: disk(3),
    cpu: cpu(3),
  },
  passthrough: {
    program: SHOP,
    guest: KERNEL,
    hypervisor: ["hypervisor", ["하이퍼바이저"], 2, BESIDE],
    disk: disk(3, "맡긴 디스크"),
    cpu: cpu(3),
  },
  nitro: {
    program: SHOP,
    guest: KERNEL,
    hypervisor: ["hypervisor", ["Nitro 하이퍼바이저"], 2, BESIDE],
    card: ["device", ["Nitro 카드"], 3, LEFT],
    cpu: cpu(3),
    disk: disk(4, "저장소"),
  },
  container: {
    program: SHOP,
    host: ["host", ["호스트 커널"], 1, WIDE],
    disk: disk(2),
    cpu: cpu(2),
  },
};

const FIRST = 22;
const top = ([, , row]) => FIRST + row * ROW;
const middle = (place) => [place[3].x + place[3].width / 2, top(place) + TALL / 2];

function run(values) {
  const all = moments(values);
  return all.map((moment, index) => ({
    ...moment,
    say: sentence(moment, values),
    ask: guess(moment, all[index + 1], values),
  }));
}

function boxes(moment, values) {
  const here = ROUTES[values.route][moment.at].id;
  const left = survivors(moment, values.route, values.power);
  return Object.entries(BOXES[values.route]).map(([id, place]) => {
    const [family, lines, , { x, width }] = place;
    const tag = moment.copies.includes(id)
      ? token(left.includes(id), id === "disk" && moment.durable)
      : "";
    return box(x, top(place), width, TALL, family, lines, {
      tag,
      room: ROUTES[values.route].some((stop) => stop.id === id && stop.keeps),
      now: id === here,
    });
  });
}

/* The order's copy: with a tick where it is safe, crossed where it is lost. */
function token(kept, durable) {
  return `${kept ? "" : "✗ "}317${durable ? " ✓" : ""}`;
}

/* The way of the data, from stop to stop as far as it has come; the rest is pale. */
function road(moment, route) {
  const stops = ROUTES[route];
  const farthest = Math.max(
    moment.at,
    ...moment.copies.map((id) => stops.findIndex((stop) => stop.id === id)),
  );
  return stops.slice(1).map((stop, index) => {
    const line = link(BOXES[route][stops[index].id], BOXES[route][stop.id], BOXES[route]);
    if (index >= farthest) line.setAttribute("class", "sim__faint");
    return line;
  });
}

function link(from, to, all) {
  const [fromX, fromY] = middle(from);
  const [toX, toY] = middle(to);
  const half = TALL / 2;
  if (from[2] === to[2]) return arrow("io", [from[3].x, fromY], [to[3].x + to[3].width + 1, toY]);
  if (to[2] < from[2])
    return arrow(
      "io",
      [from[3].x, fromY - 8],
      [155, fromY - 8],
      [155, toY + 8],
      [to[3].x + to[3].width + 1, toY + 8],
    );
  const crossed = Object.values(all).some(
    ([, , row, place]) => row > from[2] && row < to[2] && place === BESIDE,
  );
  if (crossed)
    return arrow(
      "io",
      [Math.max(from[3].x, 18), from[3] === LEFT ? fromY + half : fromY],
      [18, from[3] === LEFT ? fromY + half : fromY],
      [18, toY - half - 1],
    );
  const x = from[3] === WIDE || from[3] === LEFT ? toX : fromX;
  return arrow("io", [x, fromY + half], [x, toY - half - 1]);
}

function processor(place) {
  const y = FIRST + TALL / 2;
  return [
    arrow("cpu", [308, y], [320, y], [320, middle(place)[1]], [309, middle(place)[1]]),
    words(324, 10, "명령어", { at: "end" }),
  ];
}

function draw(moment, values) {
  const all = BOXES[values.route];
  const rows = Math.max(...Object.values(all).map(([, , row]) => row));
  const names = ROUTES[values.route]
    .filter(({ id }) => moment.copies.includes(id))
    .map(({ name }) => name);
  const text =
    `317번 주문은 ${ROUTES[values.route].map(({ name }) => name).join(", ")} 차례로 지나요. ` +
    `지금 있는 곳: ${ROUTES[values.route][moment.at].name}. 복사본이 있는 곳: ${names.join(", ")}.`;
  return picture(
    FIRST + rows * ROW + TALL + 4,
    text,
    ...boxes(moment, values),
    ...road(moment, values.route),
    ...processor(all.cpu),
  );
}

function facts(moment, values) {
  const told = { "": "아직 없음", write: "write가 돌아옴", fsync: "fsync가 돌아옴" }[moment.told];
  return [
    ["프로그램이 들은 답", told],
    ["전원이 끊겨도", moment.durable ? "남아요" : "아직 안 남아요"],
    ...(values.flush === "ignore" && !canIgnore(values.route)
      ? [["flush", "이 길에는 흘려들을 소프트웨어를 그리지 않았어요"]]
      : []),
  ];
}

export const simulator = {
  name: "disk-write",
  title: "317번 주문이 디스크에 닿기까지",
  keepsPlace: true,
  options: [
    { key: "route", label: "길", choices: ROUTE_NAMES },
    {
      key: "sync",
      label: "프로그램",
      choices: [
        ["fsync", "write 뒤에 fsync"],
        ["write", "write만"],
      ],
    },
    {
      key: "flush",
      label: "가상 디스크",
      choices: [
        ["honour", "flush를 지킴"],
        ["ignore", "flush를 흘려들음"],
      ],
    },
    {
      key: "power",
      label: "지금",
      choices: [
        ["none", "그대로"],
        ["guest", "VM만 멈춤"],
        ["power", "정전"],
      ],
    },
  ],
  run,
  draw,
  facts,
  leftOut: LEFT_OUT,
};
