"""Files that the settings include on every page: what is missing is told where it is typed."""

from __future__ import annotations

import pytest

from sample_book import Find

CONFIG = (
    "site_name: 책\nnav:\n  - index.md\nmarkdown_extensions:\n  - pymdownx.snippets:\n"
    "      base_path: docs/parts\n      auto_append:\n        - {}\n"
)
WORDS = "*[VM]: 가상 머신\n"


@pytest.mark.parametrize(
    ("typed", "text", "place", "words"),
    [
        ("none.txt", WORDS, ("mkdocs.yml", 8, 11), "'none.txt' 파일이 없어요"),
        ("'none.txt'", WORDS, ("mkdocs.yml", 8, 11), "'none.txt' 파일이 없어요"),
        ("words.txt:short", WORDS, ("mkdocs.yml", 8, 11), "'short' 부분이 없어요"),
        (
            "words.txt",
            f'{WORDS}\n--8<-- "more.txt"\n',
            ("docs/parts/words.txt", 3, 9),
            "'words.txt' 파일이 불러오는 'more.txt' 파일이 없어요",
        ),
    ],
)
def test_what_every_page_misses_is_told_once_where_it_is_typed(
    find: Find, typed: str, text: str, place: tuple[str, int, int], words: str
) -> None:
    files = {"mkdocs.yml": CONFIG.format(typed), "docs/parts/words.txt": text}
    (one,) = [d for d in find(files) if d.rule == "LNK030"]
    assert (one.location.path, one.location.line, one.location.column) == place
    assert words in one.message


def test_what_is_there_is_not_told(find: Find) -> None:
    files = {"mkdocs.yml": CONFIG.format("words.txt"), "docs/parts/words.txt": WORDS}
    assert [d for d in find(files) if d.rule == "LNK030"] == []


@pytest.mark.parametrize(
    ("option", "place"),
    [
        ("base_path: /etc", (6, 18)),
        ("base_path: [docs, ../x]", (6, 25)),
        ("restrict_base_path: false", (6, 7)),
    ],
)
def test_what_lies_out_of_the_repository_is_no_part_of_the_book(
    find: Find, option: str, place: tuple[int, int]
) -> None:
    config = CONFIG.partition("      base_path")[0] + f"      {option}\n"
    (one,) = [d for d in find({"mkdocs.yml": config}) if d.rule == "LNK030"]
    assert (one.location.line, one.location.column) == place
    assert "책에 실릴 수 있어요" in one.message


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("*(API): 약속", [(2, 1)]),
        ("*[API] : 약속", [(2, 1)]),
        ("*[API] 약속", [(2, 1)]),
        ("* [API]: 약속", [(2, 1)]),
        ("*[API]: 약속", []),
        ("*[API] 글* 약속", []),
        ("*기운 글* (API): 약속", []),
    ],
)
def test_a_broken_definition_below_every_page_is_told_once_in_its_file(
    find: Find, line: str, told: list[tuple[int, int]]
) -> None:
    config = CONFIG.format("words.txt").replace("_extensions:\n", "_extensions:\n  - abbr\n")
    path = "docs/parts/words.txt"
    found = find({"mkdocs.yml": config, path: f"{WORDS}{line}\n"})
    places = [(d.location.line, d.location.column) for d in found if d.rule == "STR011"]
    assert places == told


INCLUDING = (
    "site_name: 책\nnav:\n  - index.md\nmarkdown_extensions:\n  - admonition\n  - attr_list\n"
    "  - pymdownx.superfences\n  - pymdownx.snippets:\n      base_path: docs/parts\n"
)
PAGE = "docs/basics/vm.md"


def leaks(find: Find, body: str, included: str) -> list[tuple[int, str]]:
    """The lines of a page with that body where STR011 finds something, and what it says."""
    files = {"mkdocs.yml": INCLUDING, "docs/parts/part.txt": included, PAGE: body}
    found = (d for d in find(files) if d.rule == "STR011" and d.location.path == PAGE)
    return [(d.location.line, d.message) for d in found]


@pytest.mark.parametrize(
    ("included", "sign"),
    [
        ("글 **굵은 글이에요.\n", "**"),
        ("글 ** `code`** 이에요.\n", "**"),
        ("글 __굵은 글_ 이에요.\n", "_"),
        ('!!! note 제목"\n\n    글\n', "!!!"),
        ("목록이에요.\n- 하나\n- 둘\n", "-"),
        ("![노트북] (laptop.png)\n", "![노트북] ("),
    ],
)
def test_markup_of_an_included_file_is_told_where_it_is_included(
    find: Find, included: str, sign: str
) -> None:
    ((line, message),) = leaks(find, '# 가 { #a }\n\n글이에요.\n\n--8<-- "part.txt"\n', included)
    assert line == 5
    assert message.startswith(f"'{sign}' 글자가")
    assert "'part.txt' 파일에 적혀 있고" in message


@pytest.mark.parametrize(
    ("body", "included"),
    [
        ('--8<-- "part.txt"\n', "글 **굵은** 글과 `**` 글, \\*\\*글이에요.\n"),
        ('```text\n--8<-- "part.txt"\n```\n', "글 **굵은 글이에요.\n"),
        ('```text\n--8<-- "part.txt"\n```\n\n글 `**굵은 글이에요.`\n', "글 **굵은 글이에요.\n"),
        ('--8<-- "part.txt"\n', "글이에요.\n\n    **코드\n"),
    ],
)
def test_what_is_understood_or_code_is_not(find: Find, body: str, included: str) -> None:
    assert leaks(find, f"# 가 {{ #a }}\n\n{body}", included) == []


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("--8<-- part.txt", "--8<-- part.txt"),
        ('--8<-- "part.txt', '--8<-- "part.txt'),
        ("--8<-- part.txt:2:3", "--8<-- part.txt:2:3"),
        ('--8<--"part.txt"', '--8<--"part.txt"'),
        ("--8<-- “part.txt”", "--8<-- “part.txt”"),
        ('--8<-- "part.txt" ', '--8<-- "part.txt"'),
        ("<figure>\n--8<-- part.txt\n</figure>", "--8<-- part.txt"),
    ],
)
def test_a_line_that_is_to_include_a_file_and_stays_text_is_told(
    find: Find, line: str, shown: str
) -> None:
    files = {"mkdocs.yml": INCLUDING, "docs/parts/part.txt": "글\n", PAGE: f"# 가\n\n{line}\n"}
    (one,) = [d for d in find(files) if d.rule == "LNK030"]
    assert one.message.startswith(f"'{shown}' 글자가")
    assert one.location.line == (4 if line.startswith("<") else 3)


@pytest.mark.parametrize(
    "body",
    [
        '--8<-- "part.txt"',
        "    글\n\n`--8<-- part.txt`",
        "```text\n--8<-- part.txt\n```",
        "글\n\n    --8<-- part.txt",
        "<!-- --8<-- part.txt -->",
        ';--8<-- "part.txt"',
        "--8<--\npart.txt\n--8<--",
        "글에 --8<-- part.txt 줄을 넣어요.",
        "--8<-- [start:a]",
    ],
)
def test_a_line_that_includes_one_or_is_shown_as_code_is_not(find: Find, body: str) -> None:
    files = {"mkdocs.yml": INCLUDING, "docs/parts/part.txt": "글\n", PAGE: f"# 가\n\n{body}\n"}
    assert [d for d in find(files) if d.rule == "LNK030"] == []


def test_files_that_include_one_another_again_and_again_are_refused(find: Find) -> None:
    files = {"mkdocs.yml": "site_name: 책\nmarkdown_extensions:\n  - pymdownx.snippets\n"}
    for number in range(9):
        files[f"docs/s{number}.md"] = f'--8<-- "docs/s{number + 1}.md"\n' * 10
    files["docs/s9.md"] = "글\n"
    found = [d for d in find(files) if "끼워 넣는 파일이 너무 많아요" in d.message]
    assert {d.location.path for d in found} == {f"docs/s{number}.md" for number in range(6)}
