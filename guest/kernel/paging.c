/* Which 4 KiB pages exist, and who may do what with them. Every address means itself. */
#include "kernel.h"

enum { PAGE = 4096, ENTRIES = 1024 };
enum { PRESENT = 1, WRITABLE = 2, FOR_RING3 = 4 };

static uint32_t directory[ENTRIES] __attribute__((aligned(PAGE)));
static uint32_t table[ENTRIES] __attribute__((aligned(PAGE)));

static void map(uint32_t from, uint32_t to, uint32_t rights) {
    for (uint32_t address = from; address < to; address += PAGE)
        table[address / PAGE] = address | rights;
}

void set_up_paging(void) {
    const uint32_t rom = 0xF0000, end = 0x100000;

    map(0, (uint32_t)user_ram, PRESENT | WRITABLE);
    map((uint32_t)user_ram, (uint32_t)user_ram_end, PRESENT | WRITABLE | FOR_RING3);
    map(rom, end, PRESENT);
    map((uint32_t)program_start, (uint32_t)program_end, PRESENT | FOR_RING3);
    directory[0] = (uint32_t)table | PRESENT | WRITABLE | FOR_RING3; /* the table decides */

    __asm__ volatile("mov %0, %%cr3\n\t"
                     "mov %%cr0, %%eax\n\t"
                     "or $0x80010000, %%eax\n\t" /* PG: paging; WP: read-only for ring 0 too */
                     "mov %%eax, %%cr0\n\t"
                     "jmp 1f\n1:"
                     :
                     : "r"(directory)
                     : "eax", "memory");
}

static int inside(uint32_t address, uint32_t length, const uint8_t *from, const uint8_t *to) {
    return address >= (uint32_t)from && address <= (uint32_t)to &&
           length <= (uint32_t)to - address; /* not address + length, which could wrap */
}

int may_write(uint32_t address, uint32_t length) {
    return inside(address, length, user_ram, user_ram_end);
}

int may_read(uint32_t address, uint32_t length) {
    return may_write(address, length) || inside(address, length, program_start, program_end);
}
