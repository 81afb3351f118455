; From the reset vector in 16-bit real mode to C in 32-bit protected mode.
;
; The processor starts at F000:FFF0, sixteen bytes before the end of the ROM. Nothing has run
; before: no firmware, no table, no stack.

REAL_MODE       equ 0xF000          ; a real-mode segment begins at sixteen times its number,
BOOT            equ 0xF000          ; so this section, which the linker puts at 0xFF000, is here
CODE            equ 0x08            ; selectors: byte offsets of entries in the table below
DATA            equ 0x10
CR0_PE          equ 1 << 0          ; protection enable
CR0_CACHE_OFF   equ (1 << 29) | (1 << 30)
STAGE           equ 4               ; offset in the block of counters
COUNTERS_BYTES  equ 0x100

extern main, counters, ram_start, ram_end, stack_top

section .reset                      ; the linker puts this at 0xFFFF0
bits 16
        jmp REAL_MODE:(BOOT + start - boot)

section .boot
bits 16
boot:
start:
        cli
        cld
        o32 lgdt [cs:(BOOT + boot_gdt_pointer - boot)]
        mov eax, cr0
        and eax, ~CR0_CACHE_OFF     ; caches are off after a reset
        or eax, CR0_PE
        mov cr0, eax
        jmp dword CODE:protected    ; a far jump makes the new code segment take effect

bits 32
protected:
        mov ax, DATA
        mov ds, ax
        mov es, ax
        mov fs, ax
        mov gs, ax
        mov ss, ax
        mov esp, stack_top

        mov edi, counters           ; memory holds anything after power-on: clear what is ours
        mov ecx, COUNTERS_BYTES / 4
        xor eax, eax
        rep stosd
        mov edi, ram_start
        mov ecx, ram_end
        sub ecx, edi
        shr ecx, 2
        rep stosd

        mov dword [counters], 'GST1'
        mov dword [counters + STAGE], 1
        call main                   ; never returns

; Flat segments over all 4 GiB: pages, not segments, keep kernel and program apart. The accessed
; bit is set already, because the processor cannot write it into a ROM.
align 8
boot_gdt:
        dq 0
        dq 0x00CF9B000000FFFF       ; code, ring 0
        dq 0x00CF93000000FFFF       ; data, ring 0
boot_gdt_pointer:
        dw boot_gdt_pointer - boot_gdt - 1
        dd boot_gdt
