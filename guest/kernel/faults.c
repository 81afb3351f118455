/* What happens when the processor refuses an instruction. */
#include "../text.h"
#include "kernel.h"

enum { PAGE_FAULT = 14, EXCEPTIONS = 32 };
enum { WAS_PRESENT = 1, WAS_WRITE = 2 }; /* bits of a page fault's error code */

static const char names[EXCEPTIONS][4] = {
    "#DE", "#DB", "NMI", "#BP", "#OF", "#BR", "#UD", "#NM", "#DF", "#CS", "#TS",
    "#NP", "#SS", "#GP", "#PF", "#15", "#MF", "#AC", "#MC", "#XM", "#VE", "#CP",
};

static uint32_t faulting_address(void) {
    uint32_t address;
    __asm__ volatile("mov %%cr2, %0" : "=r"(address));
    return address;
}

static int readable(const struct frame *frame) {
    return (frame->cs & RING) == 0 || may_read(frame->eip, sizeof counters.fault_bytes);
}

static void record(const struct frame *frame) {
    const uint8_t *code = (const uint8_t *)frame->eip;
    int show = readable(frame);

    counters.fault_vector = frame->vector;
    counters.fault_eip = frame->eip;
    counters.fault_cs = frame->cs;
    counters.fault_error = frame->error;
    counters.fault_address = frame->vector == PAGE_FAULT ? faulting_address() : 0;
    for (uint32_t i = 0; i < sizeof counters.fault_bytes; i++)
        counters.fault_bytes[i] = show ? code[i] : 0;
}

static void report(const struct frame *frame) {
    char digits[HEX_SIZE];

    print_decimal(frame->vector);
    print("번 예외(");
    print(names[frame->vector]);
    print(") · eip ");
    print_hex(frame->eip);
    print(" · 그 자리의 바이트 ");
    print(readable(frame) ? hex(digits, counters.fault_bytes[0], 2) : "읽을 수 없음");
    print("\r\n");
    if (frame->vector != PAGE_FAULT)
        return;
    print("닿으려던 주소 ");
    print_hex(counters.fault_address);
    print(" · 오류 코드 ");
    print_decimal(frame->error);
    print(frame->error & WAS_PRESENT ? ": 허락 없는 페이지를 " : ": 없는 페이지를 ");
    print(frame->error & WAS_WRITE ? "쓰려 했어요\r\n" : "읽으려 했어요\r\n");
}

void serve_fault(struct frame *frame) {
    record(frame);
    if ((frame->cs & RING) == 0) {
        counters.stage = STAGE_STOPPED;
        print("\r\n커널이 멈췄어요: ");
        report(frame);
        halt_for_good();
    }
    counters.faults++;
    report(frame);
    print("커널이 프로그램을 처음부터 다시 시작해요.\r\n");
    start_program(frame);
}
