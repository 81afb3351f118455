/* The order in which the kernel builds its world, and the one place that every trap goes through. */
#include "kernel.h"

#include "ports.h"

enum { INTERRUPTS_ON = 1 << 9, ALWAYS_ONE = 1 << 1 }; /* bits of eflags */
enum { CALL_VECTOR = 128, NO_FAULT_YET = -1 };

void halt_for_good(void) {
    for (;;)
        __asm__ volatile("cli\n\thlt");
}

static void clear_user_ram(void) {
    uint32_t words = (uint32_t)(user_ram_end - user_ram) / 4;
    void *to = user_ram;
    __asm__ volatile("rep stosl" : "+D"(to), "+c"(words) : "a"(0) : "memory");
}

void start_program(struct frame *frame) {
    clear_user_ram();
    *frame = (struct frame){
        .es = USER_DATA | RING,
        .ds = USER_DATA | RING,
        .eip = (uint32_t)program_start,
        .cs = USER_CODE | RING,
        .eflags = INTERRUPTS_ON | ALWAYS_ONE, /* I/O privilege 0: ring 3 may use no port */
        .esp = (uint32_t)user_ram_end,
        .ss = USER_DATA | RING,
    };
    counters.starts++;
}

static void stop_if_asked(struct frame *frame) {
    if (!stop_asked)
        return;
    stop_asked = 0;
    print("^C\r\n");
    start_program(frame);
}

/* Called by entry.asm for every exception, interrupt and system call. */
void trap(struct frame *frame) {
    int from_ring3 = (frame->cs & RING) == RING;

    if (from_ring3)
        counters.ring_switches++;
    if (frame->vector == CALL_VECTOR)
        serve_call(frame);
    else if (frame->vector >= FIRST_IRQ)
        serve_irq(frame->vector - FIRST_IRQ);
    else
        serve_fault(frame);
    if (from_ring3) {
        stop_if_asked(frame);
        counters.returns++;
    }
}

static void greet(void) {
    print("롬에서 켜졌어요. 보호 모드, 페이징, 타이머 20 Hz, 직렬 포트, ");
    if (counters.disk_sectors) {
        print("디스크 ");
        print_decimal(counters.disk_sectors);
        print("섹터\r\n");
    } else {
        print("디스크 없음\r\n");
    }
    print("링 3에서 셸을 시작해요. 명령의 목록은 help 또는 도움말\r\n");
}

/* Called by boot.asm in protected mode, with a stack and with clean memory. */
void main(void) {
    struct frame first;

    counters.stage = STAGE_C;
    counters.fault_vector = (uint32_t)NO_FAULT_YET;
    set_up_tables();
    counters.stage = STAGE_TABLES;
    set_up_paging();
    counters.stage = STAGE_PAGING;
    set_up_interrupts();
    set_up_serial();
    set_up_disk();
    counters.stage = STAGE_DEVICES;
    greet();
    start_program(&first);
    counters.stage = STAGE_RING3;
    counters.returns++;
    enter_ring3(&first);
}
