/* The three tables that the processor itself reads: segments, interrupts, and the task's stack. */
#include "kernel.h"

enum { VECTORS = 129, CALL_VECTOR = 128 };

/* Access bytes: present (0x80), ring (0x60), a code or data segment (0x10), and its kind. */
enum {
    RING0_CODE = 0x9B,
    RING0_DATA = 0x93,
    RING3_CODE = 0xFB,
    RING3_DATA = 0xF3,
    FREE_TASK = 0x89,
    INTERRUPT_GATE = 0x8E,
    INTERRUPT_GATE_FOR_RING3 = 0xEE,
};

struct pointer {
    uint16_t limit;
    uint32_t base;
} __attribute__((packed));

struct gate {
    uint16_t low, selector;
    uint8_t zero, access;
    uint16_t high;
};

/* The processor uses three fields: where the stack of ring 0 is, and where the map of permitted
   ports would begin. The map begins behind the end, so no port is permitted. */
struct task {
    uint32_t link, esp0, ss0;
    uint32_t not_used[22];
    uint16_t trap, io_map;
};

static uint64_t gdt[6];
static struct gate idt[VECTORS];
static struct task task;

/* A flat segment of 4 GiB: all bits of the limit set, counted in pages (0xCF). */
static uint64_t flat(uint8_t access) { return 0x00CF00000000FFFFull | (uint64_t)access << 40; }

static uint64_t small(uint32_t base, uint32_t limit, uint8_t access) {
    return (limit & 0xFFFFull) | (base & 0xFFFFFFull) << 16 | (uint64_t)access << 40 |
           (uint64_t)(base >> 24) << 56;
}

static void set_gate(uint32_t vector, uint32_t address, uint8_t access) {
    idt[vector] = (struct gate){
        .low = (uint16_t)address,
        .selector = KERNEL_CODE,
        .access = access,
        .high = (uint16_t)(address >> 16),
    };
}

void set_up_tables(void) {
    struct pointer to_gdt = {sizeof gdt - 1, (uint32_t)gdt};
    struct pointer to_idt = {sizeof idt - 1, (uint32_t)idt};

    task.esp0 = (uint32_t)stack_top;
    task.ss0 = KERNEL_DATA;
    task.io_map = sizeof task;

    gdt[KERNEL_CODE / 8] = flat(RING0_CODE);
    gdt[KERNEL_DATA / 8] = flat(RING0_DATA);
    gdt[USER_CODE / 8] = flat(RING3_CODE);
    gdt[USER_DATA / 8] = flat(RING3_DATA);
    gdt[TASK / 8] = small((uint32_t)&task, sizeof task - 1, FREE_TASK);

    for (uint32_t vector = 0; vector < sizeof entries / sizeof *entries; vector++)
        set_gate(vector, entries[vector], INTERRUPT_GATE);
    set_gate(CALL_VECTOR, (uint32_t)call_entry, INTERRUPT_GATE_FOR_RING3);

    load_segments(&to_gdt, &to_idt, TASK);
}
