/* Pure: one address on its way through the page tables, and what a change of the guest's table costs.

   The two-dimensional walk and its count, nm + n + m, are those of Bhargava et al. (2008). That a
   shadow table holds the two maps in one and is kept in step by the VMM, and that nested paging
   needs no exit for the guest's changes, follows VMware's EPT study (2009). */

export const OFFSET = 0x13d;

/* The guest's tables and the data lie in these guest-physical pages; the host put each elsewhere. */
const TABLE_PAGES = [0x10, 0x11, 0x12, 0x13, 0x14];
const DATA_PAGE = 0x2a;
const HOST_PAGE = { 0x10: 0x83, 0x11: 0x35, 0x12: 0xc0, 0x13: 0x1e, 0x14: 0x77, 0x2a: 0x9c };

export const VIRTUAL_PAGE = 0x400;

/* The guest's own map, the host's map, and the one that a shadow table holds. */
export const guestMap = (page) => (page === VIRTUAL_PAGE ? DATA_PAGE : undefined);
export const hostMap = (page) => HOST_PAGE[page];
export const shadowMap = (page) => hostMap(guestMap(page));

export const address = (page) => `0x${(page * 4096 + OFFSET).toString(16)}`;

/* How many reads one translation takes: `guest` levels, `host` levels. */
export function count(mode, guest, host) {
  return mode === "nested" ? guest * host + guest + host : guest;
}

/* Every read, in order: which table, which level of it, and the guest's table or data (`row`) that
   it serves to find. `row` counts from 0, the guest's uppermost table; the last row is the data. */
export function reads(mode, guest, host) {
  const found = [];
  for (let row = 0; row <= guest; row += 1) {
    if (mode === "nested") {
      for (let level = host; level > 0; level -= 1) found.push({ table: "host", level, row });
    }
    if (row < guest)
      found.push({ table: mode === "nested" ? "guest" : mode, level: guest - row, row });
  }
  return found;
}

/* The guest-physical page that a row of the walk is about, and where the host put it. */
export function rowPage(row, guest) {
  const page = row === guest ? DATA_PAGE : TABLE_PAGES[row];
  return { guest: page, host: hostMap(page) };
}

/* How often the hypervisor comes in when the guest changes an entry of its table. */
export const exitsForAChange = (mode) => (mode === "shadow" ? 1 : 0);

/* Every moment: before the walk, after each read, at the data, and after the guest's change. */
export function moments(mode, guest, host) {
  const all = reads(mode, guest, host);
  const walk = all.map((read, index) => ({ done: index + 1, read, exits: 0, phase: "read" }));
  const end = { done: all.length, exits: 0 };
  return [
    { done: 0, exits: 0, phase: "start" },
    ...walk,
    { ...end, phase: "found" },
    ...(mode === "native" ? [] : [{ ...end, exits: exitsForAChange(mode), phase: "changed" }]),
  ];
}
