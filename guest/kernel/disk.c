/* The first disk of the first IDE channel, one sector at a time, without interrupts (PIO). */
#include "kernel.h"

#include "ports.h"

enum {
    DATA = 0x1F0,
    SECTORS = 0x1F2,
    ADDRESS_LOW = 0x1F3,
    ADDRESS_MIDDLE = 0x1F4,
    ADDRESS_HIGH = 0x1F5,
    DEVICE = 0x1F6,
    COMMAND = 0x1F7, /* written */
    STATUS = 0x1F7,  /* read */
    CONTROL = 0x3F6,
};
enum { READ = 0x20, WRITE = 0x30, FLUSH = 0xE7, IDENTIFY = 0xEC };
enum { FIRST_DISK = 0xE0, NO_INTERRUPTS = 0x02 };
enum { FAILED = 0x01, WANTS_DATA = 0x08, BUSY = 0x80, NOTHING_THERE = 0xFF };
enum { WORDS = SECTOR / 2, PATIENCE = 1000000 };

/* Wait until the disk is no longer busy; say whether it then shows all of `wanted` and no error. */
static int ready(uint8_t wanted) {
    for (uint32_t turn = 0; turn < PATIENCE; turn++) {
        uint8_t status = in8(STATUS);
        if (status == NOTHING_THERE || status == 0)
            return 0;
        if (!(status & BUSY))
            return (status & (wanted | FAILED)) == wanted;
    }
    return 0;
}

static int ask(uint8_t command, uint32_t sector) {
    out8(DEVICE, (uint8_t)(FIRST_DISK | (sector >> 24 & 0x0F)));
    out8(SECTORS, 1);
    out8(ADDRESS_LOW, (uint8_t)sector);
    out8(ADDRESS_MIDDLE, (uint8_t)(sector >> 8));
    out8(ADDRESS_HIGH, (uint8_t)(sector >> 16));
    out8(COMMAND, command);
    return ready(WANTS_DATA);
}

void set_up_disk(void) {
    uint16_t identity[WORDS];

    out8(CONTROL, NO_INTERRUPTS);
    if (!ask(IDENTIFY, 0))
        return;
    for (uint32_t word = 0; word < WORDS; word++)
        identity[word] = in16(DATA);
    counters.disk_sectors = identity[60] | (uint32_t)identity[61] << 16;
}

int read_sector(uint32_t sector, uint8_t *to) {
    if (sector >= counters.disk_sectors || !ask(READ, sector))
        return 0;
    for (uint32_t word = 0; word < WORDS; word++) {
        uint16_t value = in16(DATA);
        to[2 * word] = (uint8_t)value;
        to[2 * word + 1] = (uint8_t)(value >> 8);
    }
    counters.sectors_read++;
    return 1;
}

int write_sector(uint32_t sector, const uint8_t *from) {
    if (sector >= counters.disk_sectors || !ask(WRITE, sector))
        return 0;
    for (uint32_t word = 0; word < WORDS; word++)
        out16(DATA, (uint16_t)(from[2 * word] | from[2 * word + 1] << 8));
    if (!ready(0))
        return 0;
    out8(COMMAND, FLUSH); /* the disk may keep a sector in its own memory until it is told */
    if (!ready(0))
        return 0;
    counters.sectors_written++;
    return 1;
}
