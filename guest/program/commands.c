/* The table of commands and how a line finds its own. */
#include "program.h"

struct command {
    const char *name, *korean, *argument, *purpose;
    void (*run)(const char *argument);
    int as_typed; /* the argument goes on as it was typed, not in its plain form */
};

static void help(const char *argument);

static void echo(const char *argument) { say(argument); }

static void count_line(const char *what, uint32_t address) {
    const uint32_t block = 0x500;
    print(what);
    print_decimal((uint32_t)call(CALL_COUNTER, (address - block) / 4, 0));
    say("");
}

static void count(const char *argument) {
    (void)argument;
    count_line("시스템 호출 ", 0x508);
    count_line("예외 ", 0x50C);
    count_line("타이머 인터럽트 ", 0x510);
    count_line("직렬 인터럽트 ", 0x514);
    count_line("링 3으로 복귀 ", 0x518);
}

static void freeze(const char *argument) {
    (void)argument;
    call(CALL_FREEZE, 0, 0);
}

static void power_off(const char *argument) {
    (void)argument;
    call(CALL_POWER_OFF, 0, 0);
}

static const struct command commands[] = {
    {"help", "도움말", "", "이 목록", help, 0},
    {"order", "주문", " N", "주문 번호를 디스크에 적어요", order, 0},
    {"disk", "디스크", "", "디스크에 적힌 주문을 읽어요", show_disk, 0},
    {"wipe", "지우기", "", "디스크의 주문을 0으로 덮어요", wipe, 0},
    {"count", "세기", "", "커널이 센 것을 보여 줘요", count, 0},
    {"echo", "메아리", " 글", "글을 그대로 돌려줘요", echo, 1},
    {"loop", "반복", " N", "1부터 N까지 더해요", loop, 0},
    {"hlt", "정지", "", "링 3에서 hlt를 실행해 봐요", try_hlt, 0},
    {"cli", "차단", "", "링 3에서 cli를 실행해 봐요", try_cli, 0},
    {"out", "내보내기", "", "링 3에서 out을 실행해 봐요", try_out, 0},
    {"peek", "엿보기", " 주소", "메모리의 한 바이트를 읽어 봐요", peek, 0},
    {"popf", "깃발", "", "링 3에서 인터럽트를 꺼 봐요", try_popf, 0},
    {"sgdt", "표주소", "", "커널의 GDT가 있는 곳을 읽어 봐요", try_sgdt, 0},
    {"freeze", "얼리기", "", "커널이 멈춰요. 다시는 답하지 않아요", freeze, 0},
    {"poweroff", "끄기", "", "전원을 꺼요", power_off, 0},
};

enum { COMMANDS = sizeof commands / sizeof *commands };

static void help(const char *argument) {
    (void)argument;
    for (const struct command *command = commands; command < commands + COMMANDS; command++) {
        print(command->name);
        print(command->argument);
        print(", ");
        print(command->korean);
        print(command->argument);
        print(": ");
        say(command->purpose);
    }
}

const char *skip_spaces(const char *text) {
    while (*text == ' ')
        text++;
    return text;
}

const char *after(const char *text, const char *word) {
    while (*word)
        if (*text++ != *word++)
            return 0;
    return text;
}

/* The argument where `line` calls a command by this name, else 0. "주문317" needs no space. */
static const char *called(const char *line, const char *name) {
    const char *rest = after(line, name);
    int ends = rest && (*rest == 0 || *rest == ' ' || (*rest >= '0' && *rest <= '9'));
    return ends ? skip_spaces(rest) : 0;
}

static int is_space(uint32_t letter) { return letter == ' ' || letter == 0x3000 || letter == 0xA0; }

/* Where the first word of the typed line ends; `text` begins at the word. */
static const char *end_of_word(const char *text) {
    uint32_t letter, length;
    while ((letter = letter_at(text, &length)) && !is_space(letter))
        text += length;
    return text;
}

static const char *start_of_word(const char *text) {
    uint32_t length;
    while (is_space(letter_at(text, &length)))
        text += length;
    return text;
}

static const char *without_first_word(const char *line) {
    const char *end = end_of_word(start_of_word(line));
    uint32_t length;

    letter_at(end, &length);
    return *end ? end + length : end;
}

static void unknown(const char *line) {
    const char *word = start_of_word(line);

    print("모르는 명령이에요: ");
    print_bytes(word, (uint32_t)(end_of_word(word) - word));
    say("");
    say("명령의 목록은 help 또는 도움말");
}

void run_command(const char *line) {
    static char buffer[LINE + 1];
    const char *text, *argument;

    plain(buffer, line);
    text = skip_spaces(buffer);
    if (*text == 0)
        return;
    for (const struct command *command = commands; command < commands + COMMANDS; command++) {
        argument = called(text, command->name);
        argument = argument ? argument : called(text, command->korean);
        if (argument) {
            command->run(command->as_typed ? without_first_word(line) : argument);
            return;
        }
    }
    unknown(line);
}
