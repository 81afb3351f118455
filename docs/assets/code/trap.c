/* trap.c: a toy trap-and-emulate monitor for x86-64 Linux */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <ucontext.h>
#include <unistd.h>

static int virtual_if = 1;
static int traps;

static void vmm(int number, siginfo_t *info, void *context)
{
    greg_t *reg = ((ucontext_t *)context)->uc_mcontext.gregs;
    unsigned char *code = (unsigned char *)reg[REG_RIP];
    (void)number;
    (void)info;
    traps++;
    switch (*code) {
    case 0xfa:
        virtual_if = 0;
        dprintf(1, "  VMM: cli, so the guest's IF is %d\n", virtual_if);
        break;
    case 0xfb:
        virtual_if = 1;
        dprintf(1, "  VMM: sti, so the guest's IF is %d\n", virtual_if);
        break;
    case 0xee:
        dprintf(1, "  VMM: out, port 0x%x gets '%c'\n",
                (unsigned)(reg[REG_RDX] & 0xffff), (char)reg[REG_RAX]);
        break;
    case 0xf4:
        dprintf(1, "  VMM: hlt, the guest stops after %d traps\n", traps);
        _exit(0);
    default:
        _exit(2);
    }
    reg[REG_RIP]++; /* each of these instructions is one byte long */
}

int main(void)
{
    struct sigaction action = {.sa_sigaction = vmm, .sa_flags = SA_SIGINFO};
    unsigned long before, after;
    sigaction(SIGSEGV, &action, 0);

    dprintf(1, "guest: 100 million additions\n");
    for (long i = 0; i < 100000000; i++)
        __asm__ volatile("add $1, %0" : "=r"(before) : "0"(i));
    dprintf(1, "  traps so far: %d\n", traps);

    dprintf(1, "guest: cli\n");
    __asm__ volatile("cli");
    dprintf(1, "guest: out\n");
    __asm__ volatile("outb %%al, %%dx" : : "a"('A'), "d"(0x3f8));
    dprintf(1, "guest: sti\n");
    __asm__ volatile("sti");

    dprintf(1, "guest: popf with IF=0\n");
    int seen = traps;
    __asm__ volatile("pushfq; pop %0; mov %0, %1; and $~0x200, %1; push %1;"
                     "popfq; pushfq; pop %1"
                     : "=&r"(before), "=&r"(after) : : "cc", "memory");
    dprintf(1, "  IF before %lu, after %lu, new traps %d\n",
            before >> 9 & 1, after >> 9 & 1, traps - seen);

    dprintf(1, "guest: hlt\n");
    __asm__ volatile("hlt");
    return 1;
}
