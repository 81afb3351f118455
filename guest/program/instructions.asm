; Where the program begins, and the instructions that C has no words for.
;
; Ring 3 may run none of the first three; the fourth is refused by the address that it is given;
; the two after it ought to be refused and are not.

POWER_PORT      equ 0xF4
INTERRUPT_FLAG  equ 1 << 9

extern shell
global run_hlt, run_cli, run_out, read_address, clear_interrupt_flag, read_gdt, add_up

bits 32
section .start                      ; the linker puts this first: the kernel jumps here
        call shell                  ; never returns

section .text
run_hlt:
        hlt                         ; F4: stop until an interrupt
        ret

run_cli:
        cli                         ; FA: let no interrupt in
        ret

run_out:
        out POWER_PORT, al          ; E6: speak to a device
        ret

read_address:                       ; unsigned read_address(unsigned address)
        mov eax, [esp + 4]
        mov al, [eax]               ; 8A: read a byte, wherever it may be
        movzx eax, al
        ret

; unsigned clear_interrupt_flag(unsigned *before): answers eflags afterwards. In ring 3 `popf`
; leaves the flag as it was and says nothing, so nobody who watches for faults hears of it.
clear_interrupt_flag:
        mov ecx, [esp + 4]
        pushfd
        pop eax
        mov [ecx], eax
        and eax, ~INTERRUPT_FLAG
        push eax
        popfd
        pushfd
        pop eax
        ret

read_gdt:                           ; unsigned read_gdt(void): where the kernel keeps its segments
        sub esp, 8
        sgdt [esp]
        mov eax, [esp + 2]          ; behind two bytes of length
        add esp, 8
        ret

add_up:                             ; unsigned add_up(unsigned turns): turns + ... + 2 + 1
        mov ecx, [esp + 4]
        xor eax, eax
        jecxz .done
.turn:
        add eax, ecx
        dec ecx
        jnz .turn
.done:
        ret
