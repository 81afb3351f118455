/* Numbers as text. The kernel and the program are linked apart, and each gets a copy. */
#ifndef TEXT_H
#define TEXT_H

#include <stdint.h>

enum { DECIMAL_SIZE = 11, HEX_SIZE = 9 };

/* Both write into `digits` and return where the number begins in it; the text ends with a 0. */
const char *decimal(char digits[DECIMAL_SIZE], uint32_t number);
const char *hex(char digits[HEX_SIZE], uint32_t number, uint32_t width); /* width: up to 8 */

#endif
