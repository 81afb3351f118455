/* Text on its way to the kernel. */
#include "../text.h"
#include "program.h"

void print_bytes(const char *text, uint32_t length) {
    call(CALL_WRITE, (uint32_t)text, length);
}

void print(const char *text) {
    uint32_t length = 0;
    while (text[length])
        length++;
    print_bytes(text, length);
}

void say(const char *text) {
    print(text);
    print("\r\n");
}

void print_decimal(uint32_t number) {
    char digits[DECIMAL_SIZE];
    print(decimal(digits, number));
}

void print_hex(uint32_t number, uint32_t width) {
    char digits[HEX_SIZE];
    print(hex(digits, number, width));
}
