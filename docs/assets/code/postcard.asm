; Boots on a PC and draws a postcard by writing numbers to the screen's memory.
; nasm -o postcard.img postcard.asm
bits 16
org 0x7c00
    mov ax, 0x13            ; 320 x 200 dots, a byte each
    int 0x10
    push word 0xa000        ; the screen's memory begins at 0xa0000
    pop es
    cld
    mov ax, 1               ; blue all over
    xor di, di
    mov cx, 320
    mov bx, 200
    call fill
    mov al, 15              ; a white card
    mov di, 320 * 40 + 48
    mov cx, 224
    mov bx, 120
    call fill
    mov al, 4               ; a red stamp
    mov di, 320 * 50 + 232
    mov cx, 32
    mov bx, 32
    call fill
halt:
    hlt
    jmp halt

fill:                       ; al: colour, di: first dot, cx: width, bx: height
    push di
    push cx
    rep stosb
    pop cx
    pop di
    add di, 320
    dec bx
    jnz fill
    ret

times 510 - ($ - $$) db 0
dw 0xaa55                   ; the mark of a boot sector
