/* The two 8259 interrupt controllers and the 8254 timer. */
#include "kernel.h"

#include "ports.h"

enum { FIRST_COMMAND = 0x20, FIRST_DATA = 0x21, SECOND_COMMAND = 0xA0, SECOND_DATA = 0xA1 };
enum { START_SET_UP = 0x11, MODE_8086 = 0x01, END_OF_INTERRUPT = 0x20 };
enum { TIMER_DATA = 0x40, TIMER_COMMAND = 0x43, CHANNEL0_RATE = 0x34 };
enum { TIMER_INPUT = 1193182, TICKS_PER_SECOND = 20 };

static void set_up_controllers(void) {
    /* The first sends its 8 lines as vectors 32 to 39: 0 to 31 belong to the processor. */
    out8(FIRST_COMMAND, START_SET_UP);
    out8(FIRST_DATA, FIRST_IRQ);
    out8(FIRST_DATA, 1 << 2); /* the second one hangs on line 2 */
    out8(FIRST_DATA, MODE_8086);
    out8(SECOND_COMMAND, START_SET_UP);
    out8(SECOND_DATA, FIRST_IRQ + 8);
    out8(SECOND_DATA, 2);
    out8(SECOND_DATA, MODE_8086);
    /* A set bit keeps a line out: only the timer and the serial line may interrupt. */
    out8(FIRST_DATA, (uint8_t) ~(1 << IRQ_TIMER | 1 << IRQ_SERIAL));
    out8(SECOND_DATA, 0xFF);
}

static void set_up_timer(void) {
    const uint32_t divisor = TIMER_INPUT / TICKS_PER_SECOND;

    out8(TIMER_COMMAND, CHANNEL0_RATE);
    out8(TIMER_DATA, (uint8_t)divisor);
    out8(TIMER_DATA, (uint8_t)(divisor >> 8));
}

void set_up_interrupts(void) {
    set_up_controllers();
    set_up_timer();
}

void serve_irq(uint32_t line) {
    if (line == IRQ_TIMER) {
        counters.ticks++;
    } else if (line == IRQ_SERIAL) {
        counters.serial_irqs++;
        receive();
    } else {
        return; /* a false alarm (line 7): the controller waits for no answer */
    }
    out8(FIRST_COMMAND, END_OF_INTERRUPT);
}
