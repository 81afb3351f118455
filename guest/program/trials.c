/* The commands that try what ring 3 may and may not do. After a fault nothing here goes on: the
   kernel starts the program anew. */
#include "program.h"

enum { INTERRUPT_FLAG = 1 << 9 };

void try_hlt(const char *argument) {
    (void)argument;
    run_hlt();
}

void try_cli(const char *argument) {
    (void)argument;
    run_cli();
}

void try_out(const char *argument) {
    (void)argument;
    run_out();
}

void peek(const char *argument) {
    uint32_t address, value;

    if (!number_or_hint(argument, &address, "엿보기 0x500"))
        return;
    value = read_address(address);
    print("0x");
    print_hex(address, 8);
    print(": ");
    print_hex(value, 2);
    say("");
}

void try_popf(const char *argument) {
    uint32_t before, after;

    (void)argument;
    after = clear_interrupt_flag(&before);
    print("popf 앞 IF=");
    print(before & INTERRUPT_FLAG ? "1" : "0");
    print(", 뒤 IF=");
    print(after & INTERRUPT_FLAG ? "1" : "0");
    say(" · 예외 없음");
}

void try_sgdt(const char *argument) {
    (void)argument;
    print("GDT 0x");
    print_hex(read_gdt(), 8);
    say(" · 예외 없음");
}

void loop(const char *argument) {
    uint32_t turns, sum;

    if (!number_or_hint(argument, &turns, "반복 1000000"))
        return;
    sum = add_up(turns);
    print_decimal(turns);
    print("번 돌았어요. 합 ");
    print_decimal(sum);
    say("");
}
