#include "text.h"

const char *decimal(char digits[DECIMAL_SIZE], uint32_t number) {
    char *at = digits + DECIMAL_SIZE - 1;

    *at = 0;
    do {
        *--at = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    return at;
}

const char *hex(char digits[HEX_SIZE], uint32_t number, uint32_t width) {
    char *at = digits + HEX_SIZE - 1;

    *at = 0;
    for (; width > 0; width--, number >>= 4)
        *--at = "0123456789ABCDEF"[number & 15];
    return at;
}

/* The compiler itself calls these two where it copies or clears a structure. */
void *memset(void *to, int value, __SIZE_TYPE__ length) {
    for (uint8_t *at = to; length > 0; length--)
        *at++ = (uint8_t)value;
    return to;
}

void *memcpy(void *to, const void *from, __SIZE_TYPE__ length) {
    const uint8_t *source = from;
    for (uint8_t *at = to; length > 0; length--)
        *at++ = *source++;
    return to;
}
