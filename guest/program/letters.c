/* UTF-8 and what a Korean keyboard can make of it.
 *
 * A syllable comes in two spellings: one letter (가, U+AC00) or its parts in a row (ᄀ + ᅡ, as
 * macOS writes file names). Both look the same, so both have to mean the same.
 */
#include "program.h"

enum {
    SYLLABLES = 0xAC00,
    FIRSTS = 0x1100,
    VOWELS = 0x1161,
    LASTS = 0x11A7, /* one before the first final consonant: 0 means that there is none */
    VOWEL_COUNT = 21,
    LAST_COUNT = 28,
    FIRST_COUNT = 19,
    SYLLABLE_COUNT = FIRST_COUNT * VOWEL_COUNT * LAST_COUNT,
};
enum { JOINER = 0x200D, EMOJI_STYLE = 0xFE0F, FULL_WIDTH = 0xFEE0 };

static int within(uint32_t letter, uint32_t from, uint32_t to) {
    return letter >= from && letter <= to;
}

/* A byte that begins no letter, or a letter that is cut short, counts as a letter of one byte. */
uint32_t letter_at(const char *text, uint32_t *length) {
    const uint8_t *bytes = (const uint8_t *)text;
    uint32_t more = bytes[0] >= 0xF0 ? 3 : bytes[0] >= 0xE0 ? 2 : bytes[0] >= 0xC0 ? 1 : 0;
    uint32_t letter = more ? bytes[0] & (0x3Fu >> more) : bytes[0];

    *length = 1;
    for (uint32_t i = 1; i <= more; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return bytes[0];
        letter = letter << 6 | (bytes[i] & 0x3F);
    }
    *length = more + 1;
    return letter;
}

int joins(uint32_t letter) {
    return within(letter, VOWELS - 1, 0x11FF) || within(letter, 0x0300, 0x036F) ||
           within(letter, 0x1F3FB, 0x1F3FF) || letter == JOINER || letter == EMOJI_STYLE;
}

uint32_t columns(uint32_t letter) {
    if (joins(letter))
        return 0;
    return within(letter, FIRSTS, VOWELS - 2) || within(letter, 0x2E80, 0xA4CF) ||
                   within(letter, SYLLABLES, 0xD7A3) || within(letter, 0xF900, 0xFAFF) ||
                   within(letter, 0xFF01, 0xFF60) || within(letter, 0x1F000, 0x3FFFF)
               ? 2
               : 1;
}

static char *put(char *to, uint32_t letter) {
    if (letter < 0x80) {
        *to++ = (char)letter;
        return to;
    }
    if (letter >= 0x10000)
        *to++ = (char)(0xF0 | letter >> 18);
    if (letter >= 0x800)
        *to++ = (char)(letter >= 0x10000 ? 0x80 | (letter >> 12 & 0x3F) : 0xE0 | letter >> 12);
    *to++ = (char)(letter >= 0x800 ? 0x80 | (letter >> 6 & 0x3F) : 0xC0 | letter >> 6);
    *to++ = (char)(0x80 | (letter & 0x3F));
    return to;
}

/* Put the parts of a syllable together, if `next` continues the letter; else answer 0. */
static uint32_t together(uint32_t letter, uint32_t next) {
    if (within(letter, FIRSTS, FIRSTS + FIRST_COUNT - 1) &&
        within(next, VOWELS, VOWELS + VOWEL_COUNT - 1))
        return SYLLABLES + ((letter - FIRSTS) * VOWEL_COUNT + next - VOWELS) * LAST_COUNT;
    if (within(letter, SYLLABLES, SYLLABLES + SYLLABLE_COUNT - 1) &&
        (letter - SYLLABLES) % LAST_COUNT == 0 &&
        within(next, LASTS + 1, LASTS + LAST_COUNT - 1))
        return letter + next - LASTS;
    return 0;
}

static uint32_t simple(uint32_t letter) {
    if (letter == 0x3000 || letter == 0xA0) /* wide and unbreakable spaces */
        return ' ';
    if (within(letter, 0xFF01, 0xFF5E)) /* the wide forms of ASCII */
        letter -= FULL_WIDTH;
    return within(letter, 'A', 'Z') ? letter + 'a' - 'A' : letter;
}

void plain(char *to, const char *from) {
    while (*from) {
        uint32_t length, next, joined;
        uint32_t letter = letter_at(from, &length);
        int broken = length == 1 && letter >= 0x80;

        from += length;
        while ((next = letter_at(from, &length)) && (joined = together(letter, next))) {
            letter = joined;
            from += length;
        }
        if (broken) /* keep the byte as it is */
            *to++ = (char)letter;
        else
            to = put(to, simple(letter));
    }
    *to = 0;
}
