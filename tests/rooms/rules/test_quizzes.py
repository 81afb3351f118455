"""What the rules of quizzes and guesses say of questions that differ a little."""

from __future__ import annotations

import pytest

from sample_book import Find

PAGE = "docs/basics/vm.md"
HEAD = "# 가상 머신 { #vm }\n\n"
ASK = "### 하나 { #quiz-1 }\n\n"


def item(mark: str, words: str, why: str = "까닭이에요. ([앞](#vm))") -> str:
    return f"- [{mark}] {words}\n" + (f"\n    {why}\n" if why else "") + "\n"


def found(find: Find, body: str) -> list[tuple[str, int]]:
    """The findings of the family, with lines counted from the body."""
    return [
        (d.rule, d.location.line - HEAD.count("\n"))
        for d in find({PAGE: HEAD + body})
        if d.rule.startswith("QZ")
    ]


GOOD = item("x", "나예요.") + item(" ", "너예요.")


@pytest.mark.parametrize(
    "body",
    [
        GOOD,
        GOOD.replace("[x]", "[X]"),
        GOOD + item("x", "둘 다예요."),
        item("2", "하드웨어") + item("1", "커널") + item("3", "땅"),
        item("CPU", "덧셈") + item("게스트 커널", "시스템 호출") + item("CPU", "뺄셈"),
        item("x", "나예요.", "```sh\n    ls\n    ```\n\n    ([앞](#vm))") + item(" ", "너예요."),
        item(" ", "맞는 말이에요.") + item("x", "틀린 말이에요."),
    ],
    ids=["one", "capital", "several", "order", "who", "code", "truth"],
)
def test_questions_of_every_kind_are_silent(find: Find, body: str) -> None:
    assert found(find, ASK + body) == []


@pytest.mark.parametrize(
    ("asked", "body", "expected"),
    [
        ("무엇일까요?", GOOD + item("x", "둘 다예요."), [("QZ007", 5)]),
        ("모두 고르세요.", GOOD + item("x", "둘 다예요."), []),
        ("모두 고르세요.", GOOD, [("QZ007", 5)]),
        ("모두 몇 대일까요?", GOOD, []),
    ],
)
def test_what_is_asked_and_what_is_right_agree(
    find: Find, asked: str, body: str, expected: list[tuple[str, int]]
) -> None:
    assert found(find, f"{ASK}{asked}\n\n{body}") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (GOOD.replace("[x]", "[ ]"), [("QZ001", 3)]),
        (GOOD.replace("[ ]", "[x]"), [("QZ001", 3)]),
        (item("1", "하나") + item("3", "셋"), [("QZ001", 3)]),
        (item("1", "하나") + item("1", "둘"), [("QZ001", 3)]),
        (item("CPU", "덧셈") + item("CPU", "뺄셈"), [("QZ001", 3)]),
        (item("CPU", "덧셈") + item("x", "뺄셈") + item("커널", "쓰기"), [("QZ001", 7)]),
        (item(" ", "나예요.") + item(" ", "너예요.") + item("v", "우리예요."), [("QZ001", 11)]),
        (item("V", "나예요.") + item(" ", "너예요."), [("QZ001", 3)]),
        (item("x", "나예요.") + item(" ", "너예요.", ""), [("QZ002", 7)]),
        (item("CPU", "덧셈", "") + item("커널", "쓰기"), [("QZ002", 3)]),
        (item("x", "나예요.") + item(" ", "너예요.", "까닭이에요."), [("QZ003", 7)]),
        (
            item("x", "나예요.") + item(" ", "너예요.", "[밖](https://example.com)이에요."),
            [("QZ003", 7)],
        ),
        (item("x", "나예요.") + item(" ", "나 예요"), [("QZ005", 7)]),
    ],
)
def test_a_question_with_a_fault_is_found_at_its_item(
    find: Find, body: str, expected: list[tuple[str, int]]
) -> None:
    assert found(find, ASK + body) == expected


def test_a_question_needs_a_heading_of_its_own(find: Find) -> None:
    assert found(find, "## 퀴즈 { #quiz }\n\n" + GOOD) == [("QZ004", 3)]
    twice = ASK + GOOD + "또 물어요.\n\n" + GOOD
    assert found(find, twice) == [("QZ004", 13)]


def test_names_in_brackets_elsewhere_make_no_question(find: Find) -> None:
    body = "## 목록 { #list }\n\n- [CPU](hypervisor.md) 하나예요.\n- [x86](vm.md) 둘이에요.\n"
    assert found(find, body) == []


def test_a_guess_is_taken_up_again(find: Find) -> None:
    guess = "무엇일까요?\n\n- [?] 하나\n- [?] 둘\n\n## 답 { #a }\n\n"
    assert found(find, guess + "하나예요.\n") == [("QZ006", 3)]
    assert found(find, guess + "<!-- guess -->\n\n하나예요.\n") == []
    assert found(find, guess.replace("?]", "+]") + "하나예요.\n") == [("QZ006", 3)]
    assert found(find, "글이에요.\n\n<!-- guess -->\n") == [("QZ006", 3)]
    lonely = guess.replace("- [?] 둘\n", "") + "<!-- guess -->\n\n하나예요.\n"
    assert found(find, lonely) == [("QZ006", 3)]


def test_an_item_without_a_mark_takes_the_guesses_into_its_list(find: Find) -> None:
    guess = "무엇일까요?\n\n- [?] 하나\n- [?] 둘\n\n"
    again = "## 답 { #a }\n\n<!-- guess -->\n\n하나예요.\n"
    assert found(find, f"{guess}- 셋\n- 넷\n\n{again}") == [("QZ006", 6)]
    assert found(find, f"{guess}1. 셋\n\n{again}") == [("QZ006", 6)]
    assert found(find, f"{guess}그리고 이런 것도 있어요.\n\n- 셋\n- 넷\n\n{again}") == []


def test_a_page_that_speaks_of_brackets_is_looked_at_all_the_same(find: Find) -> None:
    lost = item("x", "나예요.") + item(" ", "너예요.", "까닭이에요.")
    assert found(find, "뒤의 번호는 [1]이에요.\n\n" + ASK + lost) == [("QZ003", 9)]
    # What was to lead back and was not understood is told of as that.
    torn = item("x", "나예요.") + item(" ", "너예요.", "까닭이에요. ([앞][nowhere])")
    assert found(find, ASK + torn) == []


def test_the_mark_of_a_guess_in_an_example_is_no_place(find: Find) -> None:
    assert found(find, "```markdown\n<!-- guess -->\n```\n") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (GOOD.replace("    까닭", "까닭", 1), [("QZ002", 5)]),
        (GOOD.replace("    까닭", "까닭"), [("QZ002", 5), ("QZ002", 9)]),
        (item("x", "나예요.", "") + "까닭이에요.\n\n" + item(" ", "너예요."), [("QZ002", 5)]),
        (GOOD + "더 있어요. ([앞](#vm))\n\n" + item(" ", "그예요."), [("QZ002", 11)]),
        (GOOD.replace("    까닭", "```sh\nls\n```\n\n    까닭", 1), [("QZ002", 5)]),
    ],
    ids=["one", "all", "no way back", "a second paragraph", "code"],
)
def test_an_explanation_outside_its_item_is_told_alone_and_where_it_stands(
    find: Find, body: str, expected: list[tuple[str, int]]
) -> None:
    assert found(find, ASK + body) == expected


def test_an_explanation_indented_by_two_is_told_once(find: Find) -> None:
    body = ASK + GOOD.replace("    까닭", "  까닭", 1)
    told = [d.rule for d in find({PAGE: HEAD + body}) if d.rule[:2] == "QZ" or "021" in d.rule]
    assert told == ["STR021"]


def test_a_tick_of_another_kind_is_named(find: Find) -> None:
    body = ASK + item("x", "나예요.") + item("v", "너예요.")
    (one,) = [d for d in find({PAGE: HEAD + body}) if d.rule == "QZ001"]
    assert "'[v]'" in one.message
    assert "[x]" in one.hint


@pytest.mark.parametrize(
    ("body", "rule", "mark"),
    [
        (ASK + GOOD.replace("[x] 나", "[x]나"), "STR023", "[x]"),
        (ASK + GOOD.replace("[ ] 너", "[ ]너"), "STR023", "[ ]"),
        (ASK + GOOD.replace("[x] 나", "[X]나").replace("[ ] 너", "[ ]너"), "STR023", "[X]"),
        (
            ASK + item("2", "하드웨어") + item("1", "커널") + "- [3]땅\n\n    까닭. ([앞](#vm))\n",
            "STR023",
            "[3]",
        ),
        (
            ASK + item("CPU", "덧셈") + "- [커널]호출\n\n    까닭. ([앞](#vm))\n",
            "STR023",
            "[커널]",
        ),
        (
            "무엇일까요?\n\n- [?] 하나\n- [?]둘\n\n## 답 { #a }\n\n<!-- guess -->\n\n글.\n",
            "QZ006",
            "[?]",
        ),
    ],
    ids=["right", "wrong", "all", "order", "who", "guess"],
)
def test_a_mark_without_a_space_behind_it_is_told_as_that_and_put_right(
    find: Find, body: str, rule: str, mark: str
) -> None:
    text = HEAD + body
    told = [d for d in find({PAGE: text}) if d.rule in {rule, "LNK013"}]
    (one,) = told
    assert one.message.startswith(f"'{mark}' 바로 뒤에 빈칸이 없어서")
    while told:
        (edit,) = told[0].fix.edits if told[0].fix else ()
        lines = text.split("\n")
        line, at = lines[edit.location.line - 1], edit.location.column - 1
        lines[edit.location.line - 1] = line[:at] + edit.text + line[at:]
        text = "\n".join(lines)
        told = [d for d in find({PAGE: text}) if d.rule == rule]
    assert all(f"{one}" not in text for one in ("]나", "]너", "]땅", "]호출", "]둘"))


def test_a_link_without_its_address_is_no_mark(find: Find) -> None:
    defined = "\n[커널]: #vm\n"
    body = ASK + item("CPU", "덧셈") + "- [커널]이 해요.\n\n    까닭이에요. ([앞](#vm))\n" + defined
    (one,) = [d for d in find({PAGE: HEAD + body}) if d.rule == "STR023"]
    assert one.message.startswith("이 항목에 대괄호 표시가 없어서")
