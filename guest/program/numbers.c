/* Numbers that somebody has typed. */
#include "program.h"

static int digit(char letter, uint32_t base) {
    uint32_t value = (uint32_t)(letter >= 'a' ? letter - 'a' + 10 : letter - '0');
    int belongs = letter >= 'a' || (letter >= '0' && letter <= '9');
    return belongs && value < base ? (int)value : -1;
}

/* Read digits from `text` on; answer where they end, or 0 where there are none or too many. */
static const char *digits(const char *text, uint32_t base, uint32_t *result) {
    const char *start = text;
    uint32_t value = 0;

    for (; digit(*text, base) >= 0; text++) {
        uint32_t more = (uint32_t)digit(*text, base);
        if (value > (UINT32_MAX - more) / base)
            return 0;
        value = value * base + more;
    }
    *result = value;
    return text > start ? text : 0;
}

int number(const char *text, uint32_t *result) {
    const char *hexadecimal = after(text, "0x"), *end, *counter;

    end = hexadecimal ? digits(hexadecimal, 16, result) : digits(text, 10, result);
    if (!end)
        return 0;
    counter = after(skip_spaces(end), "번");
    return *skip_spaces(counter ? counter : end) == 0;
}

int number_or_hint(const char *text, uint32_t *result, const char *example) {
    if (number(text, result))
        return 1;
    print("0부터 4294967295까지의 수를 적어 주세요. 보기: ");
    say(example);
    return 0;
}
