/* The shell: an ordinary program, in ring 3, that owns nothing but its own memory. */
#include "program.h"

void shell(void) {
    static char line[LINE + 1];

    for (;;) {
        print("게스트> ");
        if (read_line(line)) {
            run_command(line);
        } else {
            print_decimal(LINE);
            print("바이트보다 긴 줄은 버려요. 나눠서 보내 주세요.\r\n");
        }
    }
}
