/* 디스크에 쓰기 한 번: where order 317 is, and what a loss leaves of it. */
import { arrow, box, picture, words } from "../draw.js";
import { ROUTES, canIgnore, moments, survivors } from "./model.js";
import { ABOUT, LEFT_OUT, ROUTE_NAMES, guess, sentence } from "./words.js";

const LEFT = { x: 2, width: 148 };
const RIGHT = { x: 160, width: 148 };
const WIDE = { x: 2, width: 306 };
const BESIDE = { x: 34, width: 274 };
const ROW = 66;
const TALL = 48;
const FIRST = 22;
/* Where a line runs up between the columns, and down past the boxes on their left. */
const MIDDLE = 155;
const GUTTER = 18;

/* A box: its family, its name, its row from the top, and its place in the row. */
const spot = (family, name, row, place) => ({ family, name, row, ...place });

const SHOP = spot("app", "엽서 가게", 0, RIGHT);
const KERNEL = spot("guest", "게스트 OS 커널", 1, RIGHT);
const disk = (row, name = "디스크") => spot("device", name, row, LEFT);
const cpu = (row) => spot("hardware", "CPU", row, RIGHT);
const BOXES = {
  type2: {
    program: SHOP,
    guest: KERNEL,
    process: spot("vmm", "VM 프로세스", 1, LEFT),
    host: spot("host", "호스트 OS 커널", 2, LEFT),
    vmm: spot("hypervisor", "VMM", 2, RIGHT),
    disk: disk(3),
    cpu: cpu(3),
  },
  type1: {
    program: SHOP,
    guest: KERNEL,
    hypervisor: spot("hypervisor", "하이퍼바이저와 드라이버", 2, WIDE),
    disk: disk(3),
    cpu: cpu(3),
  },
  xen: {
    program: SHOP,
    guest: KERNEL,
    dom0: spot("management", "Dom0 커널", 1, LEFT),
    xen: spot("hypervisor", "Xen", 2, BESIDE),
    disk: disk(3),
    cpu: cpu(3),
  },
  kvm: {
    program: SHOP,
    guest: KERNEL,
    process: spot("vmm", "QEMU 프로세스", 1, LEFT),
    host: spot("host", "리눅스 커널", 2, LEFT),
    kvm: spot("hypervisor", "KVM", 2, RIGHT),
    disk: disk(3),
    cpu: cpu(3),
  },
  passthrough: {
    program: SHOP,
    guest: KERNEL,
    hypervisor: spot("hypervisor", "하이퍼바이저", 2, BESIDE),
    disk: disk(3, "맡긴 디스크"),
    cpu: cpu(3),
  },
  nitro: {
    program: SHOP,
    guest: KERNEL,
    hypervisor: spot("hypervisor", "Nitro 하이퍼바이저", 2, BESIDE),
    card: spot("device", "Nitro 카드", 3, LEFT),
    cpu: cpu(3),
    disk: disk(4, "저장소"),
  },
  container: {
    program: SHOP,
    host: spot("host", "호스트 커널", 1, WIDE),
    disk: disk(2),
    cpu: cpu(2),
  },
};

const top = ({ row }) => FIRST + row * ROW;
const bottom = (place) => top(place) + TALL;
const centre = ({ x, width }) => x + width / 2;
const level = (place) => top(place) + TALL / 2;
const right = ({ x, width }) => x + width + 1;

function run(values) {
  const all = moments(values);
  return all.map((moment, index) => ({
    ...moment,
    say: sentence(moment, values),
    ask: guess(moment, all[index + 1], values),
  }));
}

function boxes(moment, values) {
  const stops = ROUTES[values.route];
  const left = survivors(moment, values.route, values.power);
  return Object.entries(BOXES[values.route]).map(([id, place]) => {
    const tag = moment.copies.includes(id)
      ? token(left.includes(id), id === "disk" && moment.durable)
      : "";
    return box(place.x, top(place), place.width, TALL, place.family, [place.name], {
      tag,
      room: stops.some((stop) => stop.id === id && stop.keeps),
      now: id === stops[moment.at].id,
    });
  });
}

/* The order's copy: with a tick where it is safe, crossed where it is lost. */
function token(kept, durable) {
  return `${kept ? "" : "✗ "}317${durable ? " ✓" : ""}`;
}

/* The way of the data, from stop to stop as far as it has come; the rest is pale, and not there
   while the reader is asked where it leads. */
function road(moment, route) {
  const stops = ROUTES[route];
  const farthest = Math.max(
    moment.at,
    ...moment.copies.map((id) => stops.findIndex((stop) => stop.id === id)),
  );
  const shown = moment.ask ? farthest + 1 : stops.length;
  return stops.slice(1, shown).map((stop, index) => {
    const line = link(BOXES[route][stops[index].id], BOXES[route][stop.id], BOXES[route]);
    if (index >= farthest) line.setAttribute("class", "sim__faint");
    return line;
  });
}

/* The arrow from one box to the next: sideways, up between the columns, past a box that does not
   touch the data, or straight down. */
function link(from, to, all) {
  if (from.row === to.row) return arrow("io", [from.x, level(from)], [right(to), level(to)]);
  if (to.row < from.row) {
    const [y, above] = [level(from) - 8, level(to) + 8];
    return arrow("io", [from.x, y], [MIDDLE, y], [MIDDLE, above], [right(to), above]);
  }
  const passed = Object.values(all).some(
    ({ row, x }) => row > from.row && row < to.row && x === BESIDE.x,
  );
  const end = top(to) - 1;
  if (!passed) {
    const x = from.x === LEFT.x ? centre(to) : centre(from);
    return arrow("io", [x, bottom(from)], [x, end]);
  }
  return from.x === LEFT.x
    ? arrow("io", [GUTTER, bottom(from)], [GUTTER, end])
    : arrow("io", [from.x, level(from)], [GUTTER, level(from)], [GUTTER, end]);
}

/* Instructions go from the program to the CPU, whatever way the data takes. */
function processor(cpuPlace) {
  const [start, end] = [level(SHOP), level(cpuPlace)];
  return [
    arrow("cpu", [right(SHOP), start], [320, start], [320, end], [right(cpuPlace), end]),
    words(324, 10, "명령어", { at: "end" }),
  ];
}

function draw(moment, values) {
  const all = BOXES[values.route];
  const lowest = Math.max(...Object.values(all).map(bottom));
  const names = ROUTES[values.route]
    .filter(({ id }) => moment.copies.includes(id))
    .map(({ name }) => name);
  const text =
    (moment.ask
      ? ""
      : `317번 주문은 ${ROUTES[values.route].map(({ name }) => name).join(", ")} 차례로 지나요. `) +
    `지금 있는 곳: ${ROUTES[values.route][moment.at].name}. 복사본이 있는 곳: ${names.join(", ")}.`;
  return picture(
    lowest + 4,
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
    ["이 길은", ABOUT[values.route]],
    ...(moment.ask ? [] : [["정전이 되면", moment.durable ? "남아요" : "사라져요"]]),
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
      upfront: true,
      choices: [
        ["none", "그대로"],
        ["guest", "VM(컨테이너)만 멈춤"],
        ["power", "정전"],
      ],
    },
  ],
  run,
  draw,
  facts,
  leftOut: LEFT_OUT,
};
