"""A figure needs a source beside it; what the book made up, measured or repeats needs none."""

from __future__ import annotations

import pytest

from sample_book import Find

PAGE = "docs/basics/vm.md"
CITED = "# 가상 머신 { #vm }\n\n첫 문단이에요 [@popek1974].\n\n## 절 { #part }\n\n"


def found(find: Find, body: str) -> list[tuple[int, int]]:
    return [
        (d.location.line, d.location.column)
        for d in find({PAGE: CITED + body})
        if d.rule == "CIT005"
    ]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("서버의 37%가 쉬어요. 1998년에도 그랬어요.", (7, 5)),
        ("그 회사는 1998년에 생겼어요.", (7, 7)),
        ("디스크는 512MiB까지 커져요.", (7, 6)),
        ("적어도 37%가 쉬어요.", (7, 5)),
        ("그 게스트는 메모리를 512MB나 차지해요.", (7, 13)),
        ("그 프로그램은 512MB까지 읽을 수 있어요.", (7, 9)),
        ("켜는 데 125밀리초가 걸려요.", (7, 6)),
        ("서버 1만 6,000대를 살폈어요.", (7, 4)),
        ("그 회사가 재 보니 빨랐어요 [@popek1974].\n\n0.25초가 걸려요.", (9, 1)),
        ("세계에서 가장 빠른 CPU예요.", (7, 1)),
        ("그것은 최초의 하이퍼바이저예요.", (7, 5)),
        ("가장 널리 쓰이는 형식이에요.", (7, 1)),
        ("그 회사가 처음으로 만들었어요.", (7, 7)),
        ("게스트는 하루에 8000번 멈춰요.", (7, 10)),
        ("게스트는 하루에 8,000번씩 멈춰요.", (7, 10)),
        ("서버 2,400대를 살폈어요.", (7, 4)),
        ("- 앞의 항목\n- 0.25초가 걸려요.", (8, 3)),
        ('!!! note "글"\n\n    서버의 37%가 쉬어요.', (9, 9)),
    ],
)
def test_a_figure_without_a_source_is_told(find: Find, body: str, place: tuple[int, int]) -> None:
    assert found(find, body) == [place]


@pytest.mark.parametrize(
    "body",
    [
        "서버의 37%가 쉬어요 [@popek1974].",
        "그것은 최초의 하이퍼바이저예요 [@popek1974].",
        "셋 가운데 가장 느려요.",
        "여기서는 가장 긴 길을 그렸어요.",
        "밖에서는 17408번이에요. 17408번 프로세스예요. 8080번 포트를 열어요.",
        "가장 빠른 것은 무엇일까요?",
        "수 64,000개를 꺼내라는 말이에요.",
        "이런 값이 있어요 [@popek1974].\n\n- 37%가 쉬어요.\n- 25%가 일해요.",
        "소희의 노트북은 메모리가 16GB예요.",
        "가상 디스크는 최대 40GB예요.",
        "글자 하나가 1바이트라서 1초에 하나씩 세요.",
        "지호는 1999년에도 됐다는 글을 찾았어요.",
        "이 기계에서 다섯 번 쟀어요.\n\n짧게는 0.25초였어요.",
        "0.25초가 나왔어요.\n\n같은 기계에서 다시 돌렸어요.",
        "10초 가운데 1초만 일했다면 10%예요.",
        "평균이 10%여도 바쁜 때가 겹쳐요.",
        "1998년일까요?",
        "게스트가 파일에서 4KB를 읽어요.",
        "VM에 메모리를 512MB 줘요.",
        "그래서 디스크에서 한 번에 4,096바이트씩 읽어요.",
        "512MB짜리 디스크를 만들어요.",
        "1KiB는 1,024바이트예요.",
        "70%를 잰 자료는 찾지 못했어요.",
        "서버의 37%가 쉬어요 [@popek1974].\n\n## 다음 { #next }\n\n그 37%는 옛날 값이에요.",
        "| 해 | 몫 |\n| --- | --- |\n| 1998년 | 37% |",
        "> 서버의 37%가 쉬어요.",
        "`37%`와 '37%'가 아니에요.",
        "<!-- 37% -->열 개 가운데 3개, 두 배, 3번째, 10년 동안이에요.",
        "```text\n37%\n```",
        '!!! story "글"\n\n    서버의 37%가 쉬어요.',
        '!!! exam "글"\n\n    서버의 37%가 쉬어요.',
        "## 37% { #b }",
        "## 핵심 정리 { #summary }\n\n- 서버의 37%가 쉬어요.",
        "## 퀴즈 { #quiz }\n\n서버의 37%가 쉬어요.",
    ],
)
def test_what_needs_no_source_is_silent(find: Find, body: str) -> None:
    assert found(find, body) == []


def test_a_page_without_any_source_is_told_once(find: Find) -> None:
    text = "# 가상 머신 { #vm }\n\n1998년에 37%였어요.\n\n그 뒤 1999년에는 50%였어요.\n"
    rules = [d.rule for d in find({PAGE: text}) if d.rule.startswith("CIT")]
    assert rules == ["CIT006"]


def test_pages_that_are_no_chapters_may_go_without_sources(find: Find) -> None:
    files = {"docs/index.md": "# 처음 { #home }\n", "docs/contributing/a.md": "# 1998년 { #a }\n"}
    assert [d for d in find(files) if d.rule.startswith("CIT")] == []


def test_a_work_under_two_ids_is_told_at_its_address(find: Find) -> None:
    entry = (
        "- id: {}\n  title: {}\n  authors: 이\n  year: 2000\n  kind: paper\n"
        "  url: https://example.com/{}\n  accessed: 2026-11-23\n"
    )
    path = "docs/_data/sources.yml"
    twice = entry.format("popek1974", "글", "a") + entry.format("other", "글", "a/")
    assert ("CIT002", 13) in [(d.rule, d.location.line) for d in find({path: twice})]
    apart = entry.format("popek1974", "글", "a") + entry.format("other", "딴 글", "a")
    assert "CIT002" not in [d.rule for d in find({path: apart})]
