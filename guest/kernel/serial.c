/* COM1, a 16550: sending waits for the line, receiving is driven by its interrupt. */
#include "kernel.h"

#include "../text.h"
#include "ports.h"

enum { COM1 = 0x3F8 };
enum {
    DATA = COM1, /* and the low half of the divisor while DIVISOR_VISIBLE is set */
    INTERRUPT_ENABLE = COM1 + 1,
    QUEUES = COM1 + 2,
    LINE_CONTROL = COM1 + 3,
    MODEM_CONTROL = COM1 + 4,
    LINE_STATUS = COM1 + 5,
};
enum { DIVISOR_VISIBLE = 0x80, EIGHT_BITS = 0x03, SPEED_115200 = 1 };
enum { HAS_BYTE = 0x01, MAY_SEND = 0x20 };
enum { CTRL_C = 3, QUEUE = 4096 };

static uint8_t queue[QUEUE];
static uint32_t taken, put; /* they only grow; the queue holds `put - taken` bytes */
static int stalled;         /* the queue was full when the line last had something */
static uint8_t last;
volatile int stop_asked;

void set_up_serial(void) {
    out8(INTERRUPT_ENABLE, 0);
    out8(LINE_CONTROL, DIVISOR_VISIBLE);
    out8(DATA, SPEED_115200);
    out8(INTERRUPT_ENABLE, 0);
    out8(LINE_CONTROL, EIGHT_BITS);
    out8(QUEUES, 0x07);        /* on, and empty */
    out8(MODEM_CONTROL, 0x0B); /* ready to talk, and let the interrupt through */
    out8(INTERRUPT_ENABLE, 1); /* when a byte has come in */
}

static void take_in(uint8_t byte) {
    int second_half = byte == '\n' && last == '\r'; /* "\r\n" ends one line, not two */

    if (byte == 0) { /* a restored machine's line can hold a zero that nobody has sent */
        counters.zeros_dropped++;
        return;
    }
    counters.bytes_in++;
    last = byte;
    if (byte == CTRL_C) {
        taken = put;
        stop_asked = 1;
    } else if (!second_half) {
        queue[put++ % QUEUE] = byte;
    }
}

/* A full queue leaves the bytes in the line, which then says no more: next_byte() asks it again. */
void receive(void) {
    while (in8(LINE_STATUS) & HAS_BYTE) {
        if (put - taken == QUEUE) {
            counters.stalls++;
            stalled = 1;
            return;
        }
        take_in(in8(DATA));
    }
}

int next_byte(void) {
    int byte;

    if (taken == put)
        return -1;
    byte = queue[taken++ % QUEUE];
    if (stalled) {
        stalled = 0;
        receive();
    }
    return byte;
}

void send(uint8_t byte) {
    while (!(in8(LINE_STATUS) & MAY_SEND))
        ;
    counters.bytes_out++; /* before the byte is seen outside, where somebody may look at once */
    out8(DATA, byte);
}

void print(const char *text) {
    while (*text)
        send((uint8_t)*text++);
}

void print_decimal(uint32_t number) {
    char digits[DECIMAL_SIZE];
    print(decimal(digits, number));
}

void print_hex(uint32_t number) {
    char digits[HEX_SIZE];
    print("0x");
    print(hex(digits, number, 8));
}
