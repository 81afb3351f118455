/* One line from the serial port, echoed as it is typed. */
#include "program.h"

enum { BACKSPACE = 8, TAB = 9, CLEAR_LINE = 0x15, ESCAPE = 0x1B, DELETE = 0x7F };

static uint32_t next_byte(void) { return (uint8_t)call(CALL_READ, 0, 0); }

/* The start of what one press of the key removes: a letter and all that is shown with it. */
static uint32_t start_of_last(const char *line, uint32_t length) {
    uint32_t start = 0, at = 0, bytes, before = 0;

    while (at < length) {
        uint32_t letter = letter_at(line + at, &bytes);
        if (!joins(letter) && before != 0x200D) /* what follows a joiner belongs to it */
            start = at;
        before = letter;
        at += bytes;
    }
    return start;
}

static uint32_t remove_last(char *line, uint32_t length) {
    uint32_t start = start_of_last(line, length), bytes;

    for (uint32_t at = start; at < length; at += bytes)
        for (uint32_t width = columns(letter_at(line + at, &bytes)); width > 0; width--)
            print("\b \b");
    line[start] = 0;
    return start;
}

/* An arrow key sends ESC, '[' and a last byte from 0x40 on: it has no meaning here. */
static void skip_escape(void) {
    uint32_t byte = next_byte();
    if (byte == '[' || byte == 'O')
        do
            byte = next_byte();
        while (byte < 0x40);
}

static uint32_t edit(char *line, uint32_t length, uint32_t byte) {
    if (byte == BACKSPACE || byte == DELETE)
        return length ? remove_last(line, length) : 0;
    if (byte == CLEAR_LINE) {
        while (length)
            length = remove_last(line, length);
        return 0;
    }
    if (byte == ESCAPE)
        skip_escape();
    return length;
}

static int is_text(uint32_t byte) { return byte >= ' ' && byte != DELETE; }

int read_line(char line[LINE + 1]) {
    uint32_t length = 0, byte;
    int fits = 1;

    line[0] = 0;
    while ((byte = next_byte()) != '\r' && byte != '\n') {
        char letter = (char)(byte == TAB ? ' ' : byte);
        if (!is_text((uint8_t)letter)) {
            length = edit(line, length, byte);
        } else if (length < LINE) {
            line[length++] = letter;
            line[length] = 0;
            print_bytes(&letter, 1);
        } else {
            fits = 0;
        }
    }
    print("\r\n");
    return fits;
}
