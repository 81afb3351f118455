/* Pure: order 317 on its way to the disk, through seven stacks.

   Where each route leads: type 2, Sugerman et al. (2001); Xen, Fraser et al. (2004) and Xen's
   documentation; pass-through, the kernel's VFIO documentation; Nitro, AWS's design paper; a
   container, namespaces(7). What a copy outlives: write(2), fsync(2), VIRTIO 1.3 §5.2 (flush) and
   Firecracker's notes on block caching (a device that only says that it flushed). */

/* A stop keeps a copy (`keeps`) in the memory of `domain`, or only passes it on. `flushes` is
   software that may answer a flush without carrying it out. */
const PROGRAM = { id: "program", name: "엽서 가게 프로그램", domain: "program", keeps: true };
const GUEST = { id: "guest", name: "게스트 OS 커널", domain: "guest", keeps: true };
const DISK = { id: "disk", name: "디스크", domain: "device", keeps: true };

export const ROUTES = {
  type2: [
    PROGRAM,
    GUEST,
    { id: "vmm", name: "VMM" },
    { id: "process", name: "VM 프로세스", flushes: true },
    { id: "host", name: "호스트 OS 커널", domain: "host", keeps: true },
    DISK,
  ],
  type1: [PROGRAM, GUEST, { id: "hypervisor", name: "하이퍼바이저" }, DISK],
  xen: [PROGRAM, GUEST, { id: "dom0", name: "Dom0 커널" }, DISK],
  kvm: [
    PROGRAM,
    GUEST,
    { id: "kvm", name: "KVM" },
    { id: "process", name: "QEMU 프로세스", flushes: true },
    { id: "host", name: "리눅스 커널", domain: "host", keeps: true },
    DISK,
  ],
  passthrough: [PROGRAM, GUEST, { ...DISK, name: "맡긴 디스크" }],
  nitro: [PROGRAM, GUEST, { id: "card", name: "Nitro 카드" }, { ...DISK, name: "저장소" }],
  container: [PROGRAM, { id: "host", name: "호스트 커널", domain: "host", keeps: true }, DISK],
};

/* Every moment of a run. `at` is the stop reached; `copies` are the stops that hold the order;
   `durable` says that it is safe on the disk; `told` is what the program has been told. */
export function moments({ route, sync, flush }) {
  const stops = ROUTES[route];
  const kernel = stops[1];
  const all = [{ at: 0, copies: ["program"], durable: false, told: "", event: "start" }];
  const add = (change) => all.push({ ...all.at(-1), ...change });
  const copy = (stop) => [...all.at(-1).copies, ...(stop.keeps ? [stop.id] : [])];
  add({ at: 1, copies: copy(kernel), told: "write", event: "write" });
  if (sync !== "fsync") add({ event: "later" });
  const ignores = flush === "ignore" && sync === "fsync";
  for (const [at, stop] of stops.entries()) {
    if (at < 2) continue;
    add({ at, copies: copy(stop), event: stop.id === "disk" ? "cached" : "pass" });
    const kept = stop.id === "host" && ignores;
    if (kept) add({ told: "fsync", event: "lied" });
  }
  const carried = sync === "fsync" && all.at(-1).told !== "fsync";
  if (carried) {
    add({ durable: true, event: "flushed" });
    add({ at: 1, told: "fsync", event: "returned" });
  }
  return all;
}

/* Which copies outlive `loss`: `guest` stops the VM (or the container), `power` the building. */
export function survivors(moment, route, loss) {
  if (loss === "none") return moment.copies;
  const kept = ROUTES[route].filter(({ id, domain }) => {
    if (!moment.copies.includes(id)) return false;
    if (loss === "power") return domain === "device" && moment.durable;
    return domain === "host" || domain === "device";
  });
  return kept.map(({ id }) => id);
}

/* Whether the route has software that could answer a flush without carrying it out. */
export function canIgnore(route) {
  return ROUTES[route].some(({ flushes }) => flushes);
}
