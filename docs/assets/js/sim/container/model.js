/* Pure: what one process sees, given the namespaces and limits that it was started with.

   What each namespace isolates follows namespaces(7); the process numbers, and that `ps` reads a
   /proc which shows the namespace it was mounted in, pid_namespaces(7); limits follow Control Group
   v2 (memory.max, cpu.max, pids.max). The values are those that the book's own runs recorded. */

export const NAMESPACES = ["pid", "mnt", "net", "uts", "ipc", "user", "cgroup", "time"];

export const OUTSIDE_PID = 17408;
const HOST_PS = ["1 systemd", "812 sshd", `${OUTSIDE_PID} shop`];

/* The commands, in order: what they answer inside and what the host sees of it. `values` tells what
   is on. `private` says whether the answer differs from the host's. */
export const COMMANDS = [
  { run: "hostname", by: "uts", inside: (on) => [on.uts ? "shop-1" : "vm"], outside: () => ["vm"] },
  {
    run: "echo $$",
    by: "pid",
    inside: (on) => [on.pid ? "1" : String(OUTSIDE_PID)],
    outside: () => [String(OUTSIDE_PID)],
  },
  {
    run: "ps",
    by: "pid",
    inside: (on) => (on.pid && on.mnt ? ["1 shop"] : HOST_PS),
    outside: () => HOST_PS,
  },
  {
    run: "ls /",
    by: "mnt",
    inside: (on) => [on.mnt ? "bin srv tmp" : "bin boot home"],
    outside: () => ["bin boot home"],
  },
  {
    run: "ip link",
    by: "net",
    inside: (on) => [on.net ? "lo(DOWN)" : "lo eth0"],
    outside: () => ["lo eth0"],
  },
  {
    run: "ipcs -m",
    by: "ipc",
    inside: (on) => [on.ipc ? "(비어 있음)" : "db_buffer"],
    outside: () => ["db_buffer"],
  },
  {
    run: "id -u",
    by: "user",
    inside: () => ["0(root)"],
    outside: (on) => [on.user ? "100000" : "0(root)"],
  },
  {
    run: "cat /proc/self/cgroup",
    by: "cgroup",
    inside: (on) => [on.cgroup ? "/" : "/shop"],
    outside: () => ["/shop"],
  },
  {
    run: "uptime",
    by: "time",
    inside: (on) => [on.time ? "0분" : "41일"],
    outside: () => ["41일"],
  },
  { run: "uname -r", by: "", inside: () => ["6.1.0"], outside: () => ["6.1.0"] },
];

/* Then it strains its limits: what becomes of it. */
export const STRAINS = [
  { run: "메모리 100MiB", by: "memory", ends: (on) => (on.memory ? "killed" : "fine") },
  { run: "프로세스 10개", by: "pids", ends: (on) => (on.pids ? "refused" : "fine") },
  { run: "긴 계산", by: "cpu", ends: (on) => (on.cpu ? "slowed" : "fine") },
  {
    run: "hostname z",
    by: "caps",
    ends: (on) => (on.caps ? "forbidden" : on.uts ? "inside" : "host"),
  },
];

/* The numbers under which one process is known, outermost first: the NSpid line of its status. */
export const numbers = (on) => (on.pid ? [OUTSIDE_PID, 1] : [OUTSIDE_PID]);

/* Every moment: the start, each command, each strain, and the host's last look. */
export function moments(on) {
  return [
    { phase: "start" },
    ...COMMANDS.map(({ run, by, inside, outside }) => ({
      phase: "command",
      run,
      by,
      inside: inside(on),
      outside: outside(on),
    })),
    ...STRAINS.map(({ run, by, ends }) => ({ phase: "strain", run, by, ends: ends(on) })),
    { phase: "end", numbers: numbers(on) },
  ];
}
