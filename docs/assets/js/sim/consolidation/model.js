/* Pure: how many hosts some servers need, and what happens when memory was promised twice.

   Placing is first-fit decreasing (Johnson et al., 1974). Memory is taken back as in Waldspurger
   (2002): least adjusted shares per page first, where a page that a VM does not use costs 1/(1 - tax)
   pages that it uses; the balloon takes idle memory, and only then does the host swap. */

export const HOST = { cpu: 100, memory: 32 };
export const TARGET = 50;
export const HOURS = 24;
export const TAX = 0.75;

const NAMES = ["가게", "메일", "백업", "위키", "빌드", "통계"];
const SPREAD = [9, 12, 3, 15, 18, 22];
const QUIET = 6;
const PEAK = 60;

/* The servers: use of a host's CPU hour by hour, memory promised, and used at quiet and busy times. */
export function servers(peaks) {
  return NAMES.map((name, index) => {
    const hour = peaks === "together" ? 9 : SPREAD[index];
    const cpu = Array.from({ length: HOURS }, (_, at) => (at === hour ? PEAK : QUIET));
    return { name, cpu, hour, promised: 8, quiet: 3, busy: 8 };
  });
}

export const average = ({ cpu }) => cpu.reduce((sum, use) => sum + use, 0) / cpu.length;
export const peak = ({ cpu }) => Math.max(...cpu);

/* First-fit decreasing: `fits(bin, item)` and `size(item)` decide. Gives the bins. */
export function place(items, size, fits) {
  const bins = [];
  for (const item of [...items].sort((a, b) => size(b) - size(a))) {
    const bin = bins.find((each) => fits(each, item));
    if (bin) bin.push(item);
    else bins.push([item]);
  }
  return bins;
}

const sum = (items, of) => items.reduce((total, item) => total + of(item), 0);

/* The busiest hour of servers together. */
export const together = (items) =>
  Math.max(...Array.from({ length: HOURS }, (_, hour) => sum(items, ({ cpu }) => cpu[hour])));

const POLICIES = {
  average: (items) => sum(items, average) <= TARGET,
  peak: (items) => sum(items, peak) <= HOST.cpu,
  hourly: (items) => together(items) <= HOST.cpu,
};

/* The servers on hosts, by a policy; `promise` is how many times its memory a host may promise. */
export function plan(items, policy, promise) {
  const room = HOST.memory * promise;
  const fits = (bin, item) =>
    POLICIES[policy]([...bin, item]) && sum([...bin, item], (each) => each.promised) <= room;
  return place(items, peak, fits);
}

/* Whether memory, rather than the CPU, decided how many hosts a plan has. */
export const boundByMemory = (items, policy, promise) =>
  plan(items, policy, Infinity).length < plan(items, policy, promise).length;

/* Where a lost host's servers go, given the free hosts: those that fit nowhere stay off. A server
   may go to any host that keeps its promises of memory. */
export function recover(hosts, lost, spare, promise) {
  const left = hosts.filter((_, index) => index !== lost).map((each) => [...each]);
  for (let extra = 0; extra < spare; extra += 1) left.push([]);
  const off = [];
  for (const item of hosts[lost]) {
    const to = left.find(
      (each) => sum([...each, item], ({ promised }) => promised) <= HOST.memory * promise,
    );
    if (to) to.push(item);
    else off.push(item);
  }
  return { hosts: left, off };
}

/* Waldspurger's adjusted shares-per-page ratio. */
export function ratio({ shares, pages, active }, tax) {
  const used = Math.min(1, active / pages);
  return shares / (pages * (used + (1 - used) / (1 - tax)));
}

/* Takes memory from whoever pays least until it fits (min-funding revocation), a `unit` at a time.
   Each VM is `{shares, pages, active}`; gives what each keeps. */
export function revoke(vms, capacity, tax = TAX, unit = 0.25) {
  const kept = vms.map((vm) => ({ ...vm }));
  while (sum(kept, ({ pages }) => pages) > capacity) {
    const poorest = kept.reduce((best, vm) => (ratio(vm, tax) < ratio(best, tax) ? vm : best));
    poorest.pages -= unit;
  }
  return kept.map(({ pages }) => pages);
}

/* A host's memory when `busyNames` want all they were promised: what the balloon takes from each
   VM, and how much is left for the host to swap. Every VM has touched all that it was promised. */
export function due(items, busyNames, capacity = HOST.memory) {
  const vms = items.map(({ name, promised, quiet, busy }) => ({
    shares: promised,
    pages: promised,
    active: busyNames.includes(name) ? busy : quiet,
  }));
  const kept = revoke(vms, capacity);
  const balloon = vms.map(({ pages, active }, index) =>
    Math.min(pages - kept[index], Math.max(pages - active, 0)),
  );
  const swapped = vms.map(({ pages }, index) => pages - kept[index] - balloon[index]);
  return { kept, balloon, swapped };
}
