/* What the program's files know of each other. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <stdint.h>

#include "../calls.h"

enum { LINE = 200 }; /* bytes of a line, without its end */

/* Ask the kernel: the only way out of ring 3. */
static inline int call(enum call number, uint32_t first, uint32_t second) {
    int answer;
    __asm__ volatile("int $0x80"
                     : "=a"(answer)
                     : "a"(number), "b"(first), "c"(second)
                     : "memory");
    return answer;
}

/* instructions.asm */
void run_hlt(void);
void run_cli(void);
void run_out(void);
uint32_t read_address(uint32_t address);
uint32_t clear_interrupt_flag(uint32_t *before);
uint32_t read_gdt(void);
uint32_t add_up(uint32_t turns);

/* output.c */
void print_bytes(const char *text, uint32_t length);
void print(const char *text);
void say(const char *text); /* a line of its own */
void print_decimal(uint32_t number);
void print_hex(uint32_t number, uint32_t width);

/* letters.c: one letter of UTF-8 at a time */
uint32_t letter_at(const char *text, uint32_t *length); /* its number and bytes; 0 at the end */
uint32_t columns(uint32_t letter);                      /* how wide a terminal shows it */
int joins(uint32_t letter);                             /* is it shown with the letter before? */
void plain(char *to, const char *from); /* as commands are compared; never longer than `from` */

/* line.c */
int read_line(char line[LINE + 1]); /* 1, or 0 where it was too long */

/* commands.c */
void run_command(const char *line);
const char *skip_spaces(const char *text);
const char *after(const char *text, const char *word); /* what follows `word`, or 0 */

/* numbers.c: "317", "317번" or "0x13d", up to the end of the text; 1, or 0 where it is none */
int number(const char *text, uint32_t *result);
int number_or_hint(const char *text, uint32_t *result, const char *example);

/* disk.c */
void order(const char *argument);
void show_disk(const char *argument);
void wipe(const char *argument);

/* trials.c */
void try_hlt(const char *argument);
void try_cli(const char *argument);
void try_out(const char *argument);
void peek(const char *argument);
void try_popf(const char *argument);
void try_sgdt(const char *argument);
void loop(const char *argument);

#endif
