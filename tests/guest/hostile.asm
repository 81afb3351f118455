; A program in the shell's place that tries to get past the kernel. The test puts it into a copy of
; the ROM. It prints one letter for each call that was refused as it should be, then goes on to the
; attempt whose number the test has put at the end, which ends in a fault.

bits 32
org 0xF8000

%macro CALL 3                       ; number, first argument, second argument
        mov eax, %1
        mov ebx, %2
        mov ecx, %3
        int 0x80
%endmacro

%macro REFUSED 4                    ; the letter to print, then a call
        CALL %2, %3, %4
        cmp eax, -1
        jne %%through
        CALL 1, %%letter, 1
        jmp %%done
%%letter:
        db %1
%%through:
        CALL 1, bang, 1
%%done:
%endmacro

        cmp dword [0x10000], 0      ; a program that was restarted finds its memory clean
        jne dirty
        mov dword [0x10000], 1
        REFUSED 'a', 1, 0x500, 4                ; print the kernel's memory
        REFUSED 'b', 1, 0xF0000, 16             ; print the kernel's code
        REFUSED 'c', 1, 0x1FFFF, 2              ; one byte over the end
        REFUSED 'd', 1, 0x10000, 0xFFFFFFFF     ; a length that wraps around
        REFUSED 'e', 1, 0xFFFFFFFF, 2
        REFUSED 'f', 3, 1, 0x500                ; a sector over the counters
        REFUSED 'g', 3, 1, 0xF8000              ; a sector over the program's own code
        REFUSED 'h', 3, 1, 0x1FF00              ; a sector half over the end
        REFUSED 'i', 4, 1, 0x1000               ; the kernel's tables on to the disk
        REFUSED 'j', 5, 0x40, 0                 ; a field beyond the block
        REFUSED 'k', 5, 0xFFFFFFFF, 0
        REFUSED 'l', 0, 0, 0                    ; no such calls
        REFUSED 'm', 8, 0, 0
        REFUSED 'n', 0xFFFFFFFF, 0, 0
        CALL 4, 128, 0x10000                    ; a sector that the disk has not
        test eax, eax
        jnz dirty
        CALL 1, newline, 2

        mov eax, [attempt]
        jmp [attempts + eax * 4]

dirty:
        CALL 1, bang, 1
        jmp $

attempts:
        dd write_code, write_kernel, jump_kernel, divide, undefined, gate, port, trace, no_stack
        dd load_kernel_segment, far_kernel, backwards

write_code:                         ; the ROM's page is read-only, even where a ROM is RAM
        mov byte [write_code], 0x90
write_kernel:
        mov byte [0x500], 0
jump_kernel:
        mov eax, 0xF0000
        jmp eax
divide:
        xor ecx, ecx
        div ecx
undefined:
        ud2
gate:
        int 14                      ; pretend a page fault
port:
        in al, 0x60
trace:
        pushfd
        or dword [esp], 1 << 8
        popfd
        nop
        hlt
no_stack:
        mov esp, 0
        push eax
load_kernel_segment:
        mov ax, 0x10
        mov ds, ax
far_kernel:
        jmp 0x08:0xF0000
backwards:                          ; the kernel must not copy backwards because a program does
        std
        CALL 1, forwards, 8
        CALL 3, 1, 0x10200
        cld
        hlt

forwards: db "forwards"
bang:    db "!"
newline: db 13, 10
attempt: dd ATTEMPT
