; Every way from ring 3 (or from a waiting kernel) into the kernel, and the one way back.
;
; The processor has pushed eflags, cs and eip (and, coming from ring 3, ss and esp below them).
; Each stub brings the stack into the one shape that `struct frame` in kernel.h describes.

KERNEL_DATA     equ 0x10

extern trap
global entries, call_entry, load_segments, enter_ring3

bits 32
section .text

%macro WITHOUT_ERROR 1              ; the processor pushes no error code: push a zero instead
entry_%1:
        push dword 0
        push dword %1
        jmp save_registers
%endmacro

%macro WITH_ERROR 1
entry_%1:
        push dword %1
        jmp save_registers
%endmacro

%assign vector 0
%rep 48                             ; 0 to 31 are exceptions, 32 to 47 the lines of the two 8259s
    %if vector == 8 || (vector >= 10 && vector <= 14) || vector == 17 || vector == 21
        WITH_ERROR vector
    %else
        WITHOUT_ERROR vector
    %endif
    %assign vector vector + 1
%endrep

WITHOUT_ERROR 128
call_entry equ entry_128

save_registers:
        pushad
        push ds
        push es
        mov ax, KERNEL_DATA
        mov ds, ax
        mov es, ax
        cld
        push esp                    ; the argument of trap(): a pointer to the frame
        call trap
        add esp, 4
leave_kernel:
        pop es
        pop ds
        popad
        add esp, 8                  ; the vector and the error code
        iretd

enter_ring3:                        ; void enter_ring3(struct frame *): never returns
        mov esp, [esp + 4]
        jmp leave_kernel

; void load_segments(const void *gdt_pointer, const void *idt_pointer, unsigned task)
load_segments:
        mov eax, [esp + 4]
        lgdt [eax]
        mov eax, [esp + 8]
        lidt [eax]
        jmp 0x08:.reloaded
.reloaded:
        mov ax, KERNEL_DATA
        mov ds, ax
        mov es, ax
        mov ss, ax
        xor ax, ax
        mov fs, ax
        mov gs, ax
        mov eax, [esp + 12]
        ltr ax
        ret

section .rodata
entries:                            ; the addresses of the stubs, for the interrupt table
%assign vector 0
%rep 48
        dd entry_ %+ vector
    %assign vector vector + 1
%endrep

section .program                    ; a binary of its own, linked without the kernel
        incbin "program.bin"
