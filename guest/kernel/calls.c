/* What the kernel does for a program that asks: the other side of `int 0x80`. */
#include "../calls.h"
#include "kernel.h"
#include "ports.h"

enum { POWER_PORT = 0xF4, POWER_OFF = 0x10 };

/* A program may not make the kernel read memory for it that it could not read by itself. */
static int write_text(uint32_t text, uint32_t length) {
    if (!may_read(text, length))
        return REFUSED;
    for (uint32_t i = 0; i < length; i++)
        send(((const uint8_t *)text)[i]);
    return (int)length;
}

/* While the program waits the processor sleeps; the serial line's interrupt wakes it. */
static int read_byte(void) {
    int byte;
    while ((byte = next_byte()) < 0 && !stop_asked)
        wait_for_interrupt();
    return byte;
}

static int read_disk(uint32_t sector, uint32_t to) {
    return may_write(to, SECTOR) ? read_sector(sector, (uint8_t *)to) : REFUSED;
}

static int write_disk(uint32_t sector, uint32_t from) {
    return may_read(from, SECTOR) ? write_sector(sector, (const uint8_t *)from) : REFUSED;
}

static int read_counter(uint32_t field) {
    if (field >= sizeof counters / 4)
        return REFUSED;
    return (int)((volatile uint32_t *)&counters)[field];
}

static void power_off(void) {
    print("전원을 꺼요.\r\n");
    counters.stage = STAGE_OFF;
    out8(POWER_PORT, POWER_OFF);
    halt_for_good();
}

static int answer(const struct frame *frame) {
    switch (frame->eax) {
    case CALL_WRITE:
        return write_text(frame->ebx, frame->ecx);
    case CALL_READ:
        return read_byte();
    case CALL_DISK_READ:
        return read_disk(frame->ebx, frame->ecx);
    case CALL_DISK_WRITE:
        return write_disk(frame->ebx, frame->ecx);
    case CALL_COUNTER:
        return read_counter(frame->ebx);
    case CALL_FREEZE:
        halt_for_good();
    case CALL_POWER_OFF:
        power_off();
    }
    return REFUSED;
}

void serve_call(struct frame *frame) {
    counters.syscalls++;
    counters.last_syscall = frame->eax;
    frame->eax = (uint32_t)answer(frame);
}
