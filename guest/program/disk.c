/* The commands that ask the kernel for the disk. */
#include "../text.h"
#include "program.h"

enum { SECTOR = 512, ORDER_SECTOR = 1 };

static char sector[SECTOR];

static void clear(void) {
    for (uint32_t i = 0; i < SECTOR; i++)
        sector[i] = 0;
}

static uint32_t append(uint32_t length, const char *text) {
    while (*text)
        sector[length++] = *text++;
    return length;
}

static int ask(enum call number) {
    if (call(number, ORDER_SECTOR, (uint32_t)sector) == 1)
        return 1;
    say("디스크가 없거나 답하지 않아요.");
    return 0;
}

void order(const char *argument) {
    char digits[DECIMAL_SIZE];
    uint32_t value, length;

    if (!number_or_hint(argument, &value, "주문 317"))
        return;
    clear();
    length = append(0, "order ");
    length = append(length, decimal(digits, value));
    append(length, "\n");
    if (!ask(CALL_DISK_WRITE))
        return;
    print("디스크 1번 섹터에 적었어요: ");
    print_bytes(sector, length);
    say("");
}

void show_disk(const char *argument) {
    uint32_t length = 0;

    (void)argument;
    if (!ask(CALL_DISK_READ))
        return;
    while (length < SECTOR && sector[length] >= ' ' && sector[length] <= '~')
        length++;
    print("디스크 1번 섹터: ");
    print_bytes(sector, length);
    say(length ? "" : sector[0] ? "글자가 아니에요" : "비어 있어요");
}

void wipe(const char *argument) {
    (void)argument;
    clear();
    if (ask(CALL_DISK_WRITE))
        say("디스크 1번 섹터를 0으로 채웠어요");
}
