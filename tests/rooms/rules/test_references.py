"""References, footnotes, brackets and the words of links: what is reported, and what is not."""

from __future__ import annotations

import pytest

from handbook.cli.fix import apply
from handbook.core.source import SourceText
from sample_book import Find

PAGE = "docs/basics/vm.md"
HEAD = "---\ntitle: 가상 머신\n---\n\n# 가상 머신 { #vm }\n\n"
LINE = HEAD.count("\n") + 1


def found_in(find: Find, body: str, family: str = "LNK") -> list[tuple[str, int, int]]:
    return [
        (d.rule, d.location.line - LINE + 1, d.location.column)
        for d in find({PAGE: HEAD + body})
        if d.rule.startswith(family)
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[](hypervisor.md)", ("LNK010", 1, 1)),
        ("[ ](hypervisor.md)", ("LNK010", 1, 1)),
        ('글 <a href="../hypervisor/"></a>', ("LNK010", 1, 3)),
        ("[여기](hypervisor.md)", ("LNK011", 1, 1)),
        ("[**여기**](hypervisor.md)를 보세요", ("LNK011", 1, 1)),
        ("[Click here](hypervisor.md)", ("LNK011", 1, 1)),
        ("[더 보기 >](hypervisor.md)", ("LNK011", 1, 1)),
        ("실선이에요. ([그림](hypervisor.md))", ("LNK011", 1, 9)),
        ("[앞에서 본 대로](hypervisor.md) 달라요", ("LNK011", 1, 1)),
        ('<a href="../hypervisor/">여기</a>', ("LNK011", 1, 1)),
        ("[https://a.example/b](https://a.example/b)", ("LNK011", 1, 1)),
        ("<https://a.example/b>", ("LNK011", 1, 1)),
        ("[글][없음]", ("LNK012", 1, 5)),
        ("[없음][]", ("LNK012", 1, 2)),
        ("앞\n뒤 [**글**][없음] 끝", ("LNK012", 2, 11)),
        ("[하이퍼바이저]를 보세요", ("LNK013", 1, 1)),
        ("[[하이퍼바이저]]를 보세요", ("LNK013", 1, 2)),
        ("- 항목\n\n    [하이퍼바이저]를 보세요", ("LNK013", 3, 5)),
        ("| 표 |\n| --- |\n| [하이퍼바이저] |", ("LNK013", 3, 3)),
        ("[`kvm`]을 보세요", ("LNK013", 1, 1)),
        ("읽었어요 [popek1974].", ("LNK013", 1, 6)),
        ("[``a`b``]을 보세요", ("LNK013", 1, 1)),
        ("앞의 [`kvm` 모듈]을 보세요", ("LNK013", 1, 4)),
        ("[글][`없음`]", ("LNK012", 1, 5)),
        ("[![그림](hypervisor.md)][없음]", ("LNK012", 1, 24)),
        ("[![그림]][없음]\n\n[그림]: hypervisor.md", ("LNK012", 1, 9)),
        ("[`없음`][]", ("LNK012", 1, 2)),
        ("[가][없음]\n\n[가]: hypervisor.md", ("LNK012", 1, 5)),
        ("글\n\n[안 씀]: hypervisor.md", ("LNK014", 3, 1)),
        ("각주[^1]", ("LNK015", 1, 3)),
        ("글\n\n[^1]: 각주", ("LNK015", 3, 3)),
        ("[가][r]\n\n[r]: type-2.md\n[R]: hypervisor.md", ("LNK016", 4, 1)),
        ("가[^1]\n\n[^1]: 글\n\n[^1]: 다른 글", ("LNK016", 5, 3)),
        ("[가](javascript:alert(1))", ("LNK023", 1, 5)),
        ("[가](JavaScript:a)", ("LNK023", 1, 5)),
        ("<a href='java&#9;script:a'>가</a>", ("LNK023", 1, 10)),
        ("![가](data:image/png;base64,AA==)", ("LNK023", 1, 6)),
    ],
)
def test_each_fault_is_one_finding_at_its_place(
    find: Find, body: str, expected: tuple[str, int, int]
) -> None:
    assert found_in(find, body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "[![노트북](../assets/images/laptop.svg)](hypervisor.md)",
        '<a href="../hypervisor/"><img src="../../assets/images/laptop.svg" alt="노트북"></a>',
        '<a href="../hypervisor/" aria-label="하이퍼바이저"><svg></svg></a>',
        "[`여기` 명령](hypervisor.md) [여기서 배울 것](hypervisor.md)",
        "[www를 여는 법](hypervisor.md)",
        "<somebody@example.com>",
        "[가][r]와 [r], [R][]\n\n[r]: hypervisor.md",
        "![가][r]\n\n[r]: ../assets/images/laptop.svg",
        "`[글][없음]` `[없는 글]` <!-- [없는 글] --> \\[없는 글\\]",
        "    [없는 글]\n",
        "```text\n[없는 글][하나]\n[^1]\n```",
        "배열 argv[i], `argv`[i], f(x)[y], [1], [`1`], [...], [ ], [x]",
        "- [x] 할 일\n- [ ] 남은 일",
        "밝혔어요 [@popek1974].",
        "가[^a]와 나[^a]\n\n[^a]: 글 하나를 두 번 불러요.",
        "[나](https://example.com/) [다](mailto:a@example.com)",
    ],
)
def test_good_markup_is_silent(find: Find, body: str) -> None:
    assert found_in(find, body) == []


def test_a_misspelt_name_is_told_once_with_the_right_one(find: Find) -> None:
    (finding,) = [
        d
        for d in find({PAGE: f"{HEAD}[가][hypervizor]\n\n[hypervisor]: hypervisor.md\n"})
        if d.rule.startswith("LNK")
    ]
    assert finding.rule == "LNK012"
    assert "'hypervisor'" in finding.hint


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("각주[^1]\n\n[^1] 각주의 글이에요.", 3),
        ("각주[^1]\n\n[^1] : 각주의 글이에요.", 3),
        ("각주[^1]\n\n[^1]： 각주의 글이에요.", 3),
        ("각주[^2]와 각주[^1]\n\n[^2]: 맞는 글이에요.\n[^1] 각주의 글이에요.", 4),
        ("각주[^1] 각주[^1]\n\n!!! note\n\n    [^1] 각주의 글이에요.", 5),
    ],
)
def test_a_footnote_without_its_colon_is_told_once_and_mended(
    find: Find, body: str, line: int
) -> None:
    (finding,) = [d for d in find({PAGE: HEAD + body}) if d.rule.startswith("LNK")]
    assert (finding.rule, finding.location.line - LINE + 1) == ("LNK015", line)
    assert "쌍점이 없어서" in finding.message
    assert finding.fix is not None
    mended = apply(SourceText(PAGE, HEAD + body), finding.fix.edits)
    assert found_in(find, mended.removeprefix(HEAD)) == []


@pytest.mark.parametrize("body", ["각주[^1]\n[^1] 뒤의 글이에요.", "[^1] 이 글은 각주예요."])
def test_a_mark_at_the_start_of_a_line_is_not_taken_for_a_footnote(find: Find, body: str) -> None:
    found = [d for d in find({PAGE: HEAD + body}) if d.rule == "LNK015"]
    assert found
    assert all("각주의 글이 없어요" in d.message for d in found)


def test_a_footnote_of_another_tool_is_told_once_and_mended(find: Find) -> None:
    body = "하나예요[4]. 둘이에요[4].\n\n[4]: 하나의 글이에요."
    (finding,) = [d for d in find({PAGE: HEAD + body}) if d.rule.startswith("LNK")]
    assert (finding.rule, finding.location.line - LINE + 1) == ("LNK013", 3)
    assert finding.fix is not None
    mended = apply(SourceText(PAGE, HEAD + body), sorted(finding.fix.edits))
    assert mended.removeprefix(HEAD) == body.replace("[4]", "[^4]")
    assert found_in(find, mended.removeprefix(HEAD)) == []


@pytest.mark.parametrize(
    "body",
    [
        "하나예요[4].",
        "[4]: 하나의 글이에요.",
        "argv[1]이에요.\n\n[2]: 둘의 글이에요.",
        "`a[1]`\n\n[1]: 2 3",
    ],
)
def test_numbers_in_brackets_without_their_other_half_are_not(find: Find, body: str) -> None:
    assert found_in(find, body) == []


def test_a_definition_without_its_colon_is_told_where_it_stands(find: Find) -> None:
    body = "앞의 [긴 글]을 봐요.\n\n!!! note\n\n    [긴 글] https://example.org/a_b"
    (finding,) = [d for d in find({PAGE: HEAD + body}) if d.rule == "LNK012"]
    assert (finding.location.line - LINE + 1, finding.location.column) == (5, 5)
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == ["[긴 글]:"]
    assert [place for rule, *place in found_in(find, body) if rule == "LNK013"] == [[1, 4]]


@pytest.mark.parametrize(
    "body",
    [
        "[누리집] https://example.org/\n\n[누리집] https://example.com/",
        "[긴 글] https://example.org/",
        "[긴 글]을 봐요.\n\n[긴 글] https://example.org/ 쪽이 나아요.",
        "[긴 글]을 봐요.\n\n주소는 [긴 글] https://example.org/",
    ],
)
def test_brackets_before_an_address_may_be_meant(find: Find, body: str) -> None:
    assert found_in(find, body, "LNK012") == []


def test_brackets_around_a_title_are_answered_with_its_address(find: Find) -> None:
    body = "[타입 2 하이퍼바이저]를 보세요"
    (finding,) = [d for d in find({PAGE: HEAD + body}) if d.rule == "LNK013"]
    assert "(type-2.md#type-2)" in finding.hint


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("*[CNI]: 컨테이너의 네트워크를 잇는 약속이에요.", "용어집"),
        ("> [!NOTE]\n> 글이에요.", "!!! note"),
    ],
)
def test_brackets_of_other_markdown_are_answered_with_what_the_book_has(
    find: Find, body: str, said: str
) -> None:
    (finding,) = [d for d in find({PAGE: HEAD + body}) if d.rule == "LNK013"]
    assert said in finding.hint


@pytest.mark.parametrize("typed", ["![[red.png]]", "글 ![[red.png|300]] 글"])
def test_an_image_in_two_brackets_is_told_how_to_type_one(find: Find, typed: str) -> None:
    (told,) = (d for d in find({PAGE: HEAD + typed}) if d.rule == "LNK013")
    assert told.hint == "그림이면 ![설명](red.png) 꼴로 적으세요."


@pytest.mark.parametrize("typed", ["![창 그림] (red.png)", "글 ![창 그림]  (red.png) 글"])
def test_the_brackets_of_an_image_are_told_once(find: Find, typed: str) -> None:
    assert [rule for rule, *_ in found_in(find, typed, "STR011")] == ["STR011"]
    assert found_in(find, typed) == []
