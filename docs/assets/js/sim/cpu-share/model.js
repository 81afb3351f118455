/* Pure: vCPUs of several VMs on a few cores, turn by turn.

   Who runs is chosen by stride scheduling (Waldspurger and Weihl, 1995): least pass first, and
   whoever ran pays a stride inverse to its share. Weight (256 as a rule) and cap (in per cent of one
   CPU) mean what they mean for Xen's credit scheduler, xl(1); a turn is its 30 ms. Steal time is
   Linux's: a vCPU wanted to run and did not; a vCPU that had nothing to do was idle. */

export const TURNS = 24;
export const CORES = 2;
const ONE = 10000;
const WINDOW = 4;

/* The order in which clients with `tickets` get one processor for so many `quanta`. */
export function stride(tickets, quanta) {
  const clients = tickets.map((count) => ({ pass: 0, stride: ONE / count }));
  return Array.from({ length: quanta }, () => {
    const chosen = least(clients);
    clients[chosen].pass += clients[chosen].stride;
    return chosen;
  });
}

function least(clients) {
  return clients.reduce(
    (best, client, index) => (client.pass < clients[best].pass ? index : best),
    0,
  );
}

/* A repeatable stream of numbers from 0 up to 1 (a linear congruential generator). */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/* The VMs: `wants(turn, vcpu)` says whether a turn brings a vCPU something to do. */
export function machines({ neighbours, mood, weight, cap, shop }, seed = 317) {
  const random = chance(seed);
  const quiet = Array.from({ length: 3 * TURNS * 2 }, () => random() < 0.25);
  const own = {
    name: "shop-vm",
    letter: "",
    weight: Number(weight),
    cap: 0,
    wants: (turn) => shop === "busy" || turn % 2 === 0,
  };
  const others = ["A", "B", "C"].slice(0, Number(neighbours)).map((letter, index) => ({
    name: `이웃 ${letter}`,
    letter,
    weight: 256,
    cap: Number(cap),
    wants: (turn, vcpu) => mood === "noisy" || quiet[(index * TURNS + turn) * 2 + vcpu],
  }));
  return [own, ...others];
}

/* Every turn: which vCPU ran on each core, and what each vCPU of each VM did
   (`run`, `steal` or `idle`). All VMs have two vCPUs. */
export function turns(vms, cores = CORES, count = TURNS) {
  const vcpus = vms.flatMap((vm, index) =>
    [0, 1].map((vcpu) => ({
      vm: index,
      vcpu,
      pass: 0,
      stride: ONE / (vm.weight / 2),
      due: 0,
      done: [],
    })),
  );
  const all = [];
  for (let turn = 0; turn < count; turn += 1) {
    // What was not done waits for the next turn: work does not go away because others ran.
    for (const each of vcpus) each.due += vms[each.vm].wants(turn, each.vcpu) ? 1 : 0;
    const willing = vcpus.filter(({ due }) => due > 0);
    catchUp(vcpus, willing);
    const chosen = choose(willing, vms, turn, cores);
    for (const each of vcpus) {
      each.done.push(chosen.includes(each) ? "run" : willing.includes(each) ? "steal" : "idle");
      if (!chosen.includes(each)) continue;
      each.pass += each.stride;
      each.due -= 1;
    }
    all.push(chosen.map(({ vm, vcpu }) => ({ vm, vcpu })));
  }
  return { ran: all, did: vcpus.map(({ vm, vcpu, done }) => ({ vm, vcpu, done })) };
}

/* A vCPU that slept does not come back with time saved up: it joins the least of the others. */
function catchUp(vcpus, willing) {
  const least = Math.min(...willing.map(({ pass }) => pass));
  for (const each of vcpus) {
    if (!willing.includes(each)) each.pass = Math.max(each.pass, least === Infinity ? 0 : least);
  }
}

function choose(willing, vms, turn, cores) {
  const chosen = [];
  const from = turn - (turn % WINDOW);
  for (const each of [...willing].sort((a, b) => a.pass - b.pass)) {
    const { cap } = vms[each.vm];
    const used =
      willing
        .filter(({ vm }) => vm === each.vm)
        .reduce(
          (sum, { done }) => sum + done.slice(from).filter((what) => what === "run").length,
          0,
        ) + chosen.filter(({ vm }) => vm === each.vm).length;
    const left = !cap || used + 1 <= (cap * WINDOW) / 100;
    if (left && chosen.length < cores) chosen.push(each);
  }
  return chosen;
}

/* What a VM's vCPUs did in the first `count` turns, in per cent of their time. */
export function shares({ did }, vm, count) {
  const done = did.filter((each) => each.vm === vm).flatMap((each) => each.done.slice(0, count));
  const part = (what) =>
    done.length ? Math.round((100 * done.filter((each) => each === what).length) / done.length) : 0;
  const run = part("run");
  const steal = Math.min(part("steal"), 100 - run);
  return { run, steal, idle: done.length ? 100 - run - steal : 0 };
}
