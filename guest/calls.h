/* The numbers of the system calls: eax of `int 0x80`. The program knows no more of the kernel. */
#ifndef CALLS_H
#define CALLS_H

enum call {
    CALL_WRITE = 1,  /* ebx: text, ecx: bytes. Answers how many were sent, or REFUSED */
    CALL_READ,       /* answers the next byte of the serial line; waits for it */
    CALL_DISK_READ,  /* ebx: sector, ecx: where to. Answers 1, 0 (the disk cannot) or REFUSED */
    CALL_DISK_WRITE, /* ebx: sector, ecx: from where. Answers the same */
    CALL_COUNTER,    /* ebx: which 4-byte field of the block at 0x500. Answers its value */
    CALL_FREEZE,     /* stops the machine without a word */
    CALL_POWER_OFF,
};

enum { REFUSED = -1 }; /* an address that is not the program's, or a number that is no call */

#endif
