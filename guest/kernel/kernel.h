/* What the kernel's files know of each other. */
#ifndef KERNEL_H
#define KERNEL_H

#include <stdint.h>

enum { RING = 3 }; /* the two low bits of a code selector say which ring runs */

enum stage {
    STAGE_C = 2, /* boot.asm writes 1 */
    STAGE_TABLES,
    STAGE_PAGING,
    STAGE_DEVICES,
    STAGE_RING3,
    STAGE_OFF,
    STAGE_STOPPED, /* the kernel itself has faulted */
};

/* The block at 0x500 that the page around the guest reads. README.md lists it: keep them equal. */
struct counters {
    uint32_t magic;
    uint32_t stage;
    uint32_t syscalls;
    uint32_t faults;
    uint32_t ticks;
    uint32_t serial_irqs;
    uint32_t returns;
    uint32_t starts;
    uint32_t bytes_in;
    uint32_t bytes_out;
    uint32_t sectors_read;
    uint32_t sectors_written;
    uint32_t fault_vector;
    uint32_t fault_eip;
    uint32_t fault_error;
    uint32_t fault_address;
    uint8_t fault_bytes[4];
    uint32_t fault_cs;
    uint32_t last_syscall;
    uint32_t stalls;
    uint32_t zeros_dropped;
    uint32_t disk_sectors;
    uint32_t ring_switches;
};

extern volatile struct counters counters;

/* What lies on the kernel's stack while it serves a trap, lowest address first. */
struct frame {
    uint32_t es, ds;
    uint32_t edi, esi, ebp, unused_esp, ebx, edx, ecx, eax; /* in the order of pushad */
    uint32_t vector, error;
    uint32_t eip, cs, eflags; /* from here on the processor has pushed */
    uint32_t esp, ss;         /* these two only when it came from ring 3 */
};

/* The linker's symbols: their addresses are the values. */
extern uint8_t user_ram[], user_ram_end[], program_start[], program_end[], stack_top[];

/* entry.asm */
extern const uint32_t entries[48];
void call_entry(void);
void load_segments(const void *gdt_pointer, const void *idt_pointer, uint32_t task);
void enter_ring3(struct frame *frame) __attribute__((noreturn));

/* tables.c */
enum { KERNEL_CODE = 0x08, KERNEL_DATA = 0x10, USER_CODE = 0x18, USER_DATA = 0x20, TASK = 0x28 };
void set_up_tables(void);

/* paging.c */
void set_up_paging(void);
int may_read(uint32_t address, uint32_t length);  /* may ring 3 read all of it? */
int may_write(uint32_t address, uint32_t length); /* may ring 3 write all of it? */

/* interrupts.c */
enum { FIRST_IRQ = 32, IRQ_TIMER = 0, IRQ_SERIAL = 4, LAST_IRQ = 15 };
void set_up_interrupts(void);
void serve_irq(uint32_t line);

/* serial.c */
void set_up_serial(void);
void receive(void);        /* take what the line holds into the queue */
int next_byte(void);       /* the oldest byte of the queue, or -1 */
void send(uint8_t byte);
void print(const char *text);
void print_decimal(uint32_t number);
void print_hex(uint32_t number);
extern volatile int stop_asked; /* Ctrl+C has come in */

/* disk.c */
enum { SECTOR = 512 };
void set_up_disk(void);
int read_sector(uint32_t sector, uint8_t *to);          /* 1, or 0 where the disk cannot */
int write_sector(uint32_t sector, const uint8_t *from); /* the same */

/* calls.c */
void serve_call(struct frame *frame);

/* faults.c */
void serve_fault(struct frame *frame);

/* kernel.c */
void start_program(struct frame *frame); /* make `frame` return to the program's first line */
void halt_for_good(void) __attribute__((noreturn));

#endif
