/* tinyvmm.c: a VMM in one file. Runs a 16-bit guest with /dev/kvm and says why it stopped. */
#include <err.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>

static const unsigned char guest[] = {
    0x66, 0xb9, 0x40, 0x42, 0x0f, 0x00, /*    mov ecx, 1000000      */
    0x01, 0xd8,                         /* 1: add ax, bx            */
    0x67, 0xe2, 0xfb,                   /*    loop 1b  (a million)  */
    0xb8, 0x03, 0x00,                   /*    mov ax, 3  cards      */
    0x69, 0xc0, 0xb8, 0x0b,             /*    imul ax, 3000  won    */
    0xba, 0xf8, 0x03,                   /*    mov dx, 0x3f8         */
    0xef,                               /*    out dx, ax            */
    0xf4,                               /*    hlt                   */
};

int main(void)
{
    int kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);
    if (kvm < 0)
        err(1, "/dev/kvm");
    int vm = ioctl(kvm, KVM_CREATE_VM, 0UL);
    if (vm < 0)
        err(1, "KVM_CREATE_VM");
    void *mem = mmap(0, 0x1000, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    memcpy(mem, guest, sizeof guest);
    struct kvm_userspace_memory_region r = {.slot = 0, .guest_phys_addr = 0x1000,
        .memory_size = 0x1000, .userspace_addr = (unsigned long)mem};
    if (ioctl(vm, KVM_SET_USER_MEMORY_REGION, &r) < 0)
        err(1, "memory");
    int vcpu = ioctl(vm, KVM_CREATE_VCPU, 0UL);
    int size = ioctl(kvm, KVM_GET_VCPU_MMAP_SIZE, 0);
    struct kvm_run *run = mmap(0, size, PROT_READ | PROT_WRITE, MAP_SHARED, vcpu, 0);
    struct kvm_sregs s;
    ioctl(vcpu, KVM_GET_SREGS, &s);
    s.cs.base = 0;
    s.cs.selector = 0;
    ioctl(vcpu, KVM_SET_SREGS, &s);
    struct kvm_regs g = {.rip = 0x1000, .rax = 0, .rbx = 1, .rflags = 2};
    ioctl(vcpu, KVM_SET_REGS, &g);

    for (int n = 1;; n++) {
        if (ioctl(vcpu, KVM_RUN, 0) < 0)
            err(1, "KVM_RUN");
        unsigned short *data = (void *)((char *)run + run->io.data_offset);
        switch (run->exit_reason) {
        case KVM_EXIT_IO:
            printf("stop %d: out to port 0x%x, value %u\n", n, run->io.port, *data);
            break;
        case KVM_EXIT_HLT:
            printf("stop %d: hlt\n", n);
            return 0;
        default:
            printf("stop %d: reason %u\n", n, run->exit_reason);
            return 2;
        }
    }
}
