"""Broken addresses of every kind, and what the checker says the author meant."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from handbook.check.run import diagnose
from handbook.cli import fix
from sample_book import Find, make_book, project_of, read_book

PAGE = "docs/basics/vm.md"
HEAD = """---
title: 가상 머신
description: 노트북 한 대에 컴퓨터가 두 대 켜져 있어요. 안쪽 컴퓨터는 무엇일까요? 그림으로 답해요.
level: 1
requires: []
reviewed: 2026-11-23
---

# 가상 머신 { #vm }

"""
LINE = HEAD.count("\n") + 1
LINKS = ("LNK",)


def links_found(find: Find, body: str) -> list[tuple[str, int, int, str]]:
    found = find({PAGE: HEAD + body})
    return [
        (d.rule, d.location.line - LINE + 1, d.location.column, d.hint)
        for d in found
        if d.rule.startswith(LINKS)
    ]


@pytest.mark.parametrize(
    ("body", "rule", "column", "hint"),
    [
        ("[가](hypervisor.html)", "LNK001", 5, "'hypervisor.md'"),
        ("[가](hypervisor)", "LNK001", 5, "'hypervisor.md'"),
        ("[가](hypervisor/)", "LNK001", 5, "'hypervisor.md'"),
        ("[가](Hypervisor.md#hypervisor)", "LNK001", 5, "'hypervisor.md#hypervisor'"),
        ("[가](basics/hypervisor.md)", "LNK001", 5, "'hypervisor.md'"),
        ("[가](index.md)", "LNK001", 5, "'../index.md'"),
        ("[가](https://example.com/x.md) [나](typo.md)", "LNK001", 35, ""),
        ("<a href='hypervisor.md'>가</a>", "LNK001", 10, "'[가](hypervisor.md)' 꼴로"),
        ("<a class='b' href='hypervisor.md'>가</a>", "LNK001", 20, "[글](hypervisor.md) 꼴로"),
        ("<p><a href='hypervisor.md'>가</a></p>", "LNK001", 13, "'../hypervisor/'"),
        ("[가][나]\n\n[나]: hypervizor.md", "LNK001", 6, "'hypervisor.md'"),
        ("[가](#Vm)", "LNK002", 5, "'#vm'"),
        ("[가](#what-it-does)", "LNK002", 5, "{ #what-it-does } 이름을 달거나"),
        ("[가](hypervisor.md#hypervizor)", "LNK002", 18, "혹시 '#hypervisor' 말인가요?"),
        ("## 둘 { #two-things }\n\n[가](two-things)", "LNK001", 5, "혹시 '#two-things' 말인가요?"),
        ("## 둘 { #hypervizor }\n\n[가](hypervizor)", "LNK001", 5,
         "혹시 '#hypervizor', 'hypervisor.md' 말인가요?"),
        ("## 둘 { #hypervisor }\n\n[가](hypervisor)", "LNK001", 5, "'hypervisor.md' 주소로 바꾸"),
        ("[가](type-1.md)", "LNK001", 5, "주소를 다시 확인하거나"),
        ("[가](hypervisor.md#%EC%9E%90%EB%A6%AC)", "LNK002", 18, ""),
        ("<a href='../hypervisor/#nowhere'>가</a>", "LNK002", 24, ""),
        ("![가](assets/images/laptop.svg)", "LNK003", 6, "'../assets/images/laptop.svg'"),
        ('<img src="../assets/images/laptop.svg" alt="">', "LNK003", 11,
         "'../../assets/images/laptop.svg'"),
        ("[가](../_data/glossary.yml)", "LNK004", 5, "사이트에 싣는"),
        ("[가](/basics/hypervisor.md)", "LNK005", 5, "'hypervisor.md'"),
        ("글\n{ #same }\n\n<i id='same'></i> 글 { #same } 글", "LNK006", 8, ""),
        ("글 <i id='__config'></i>", "LNK006", 10, ""),
    ],
)  # fmt: skip
def test_a_broken_address_is_one_finding_with_a_way_out(
    find: Find, body: str, rule: str, column: int, hint: str
) -> None:
    found = links_found(find, body)
    assert [(found[0][0], found[0][2])] == [(rule, column)]
    assert len(found) == 1
    assert hint in found[0][3]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        (
            "![창](C:\\Users\\me\\Desktop\\a.png)",
            "복사하고 '../assets/images/a.png' 주소로 이으세요.",
        ),
        ("![창](D:/a/b.jpg)", "복사하고 '../assets/images/b.jpg' 주소로 이으세요."),
        ("[글](file:///home/me/a.pdf)", "docs 폴더에 먼저 복사하고"),
        ("[글](ftp://example.com/a.png)", "https:, mailto: 주소나"),
    ],
)
def test_a_file_of_the_authors_own_disk_has_to_come_along(
    find: Find, typed: str, hint: str
) -> None:
    (one,) = [d for d in find({PAGE: HEAD + typed}) if d.rule == "LNK023"]
    assert hint in one.hint


def test_a_raw_link_to_a_source_becomes_markdown_where_it_has_words_alone(find: Find) -> None:
    typed = "<a href=\"hypervisor.md#hypervisor\">가</a> <a href='hypervisor.md'><b>나</b></a>"
    found = [d for d in find({PAGE: HEAD + typed}) if d.rule == "LNK001"]
    assert [one.fix and [edit.text for edit in one.fix.edits] for one in found] == [
        ["[가](hypervisor.md#hypervisor)"],
        None,
    ]


@pytest.mark.parametrize(
    "body",
    [
        "[가](hypervisor.md) [나](./hypervisor.md#what-it-does) [다](../basics/../index.md#home)",
        "[가](#vm)",
        "각주[^1]로 [가](#fn:1)\n\n[^1]: 글",
        "글\n{ #자리 }\n\n[가](#자리) [나](#%EC%9E%90%EB%A6%AC)",
        "<span id='old'></span> [가](#old)",
        "[가](mailto:a@example.com) <b@example.com> [나](https://example.com/none.md)",
        "<a href='../hypervisor/#hypervisor'>가</a> <a href='../../'>나</a>",
        '<img src="../../assets/images/laptop.svg" alt="">',
        "![가](../assets/images/laptop.svg){ #picture } [나](#picture)",
        "`[가](none.md)`\n\n    [나](none.md)\n",
        "```mermaid\nblock\n%% id: box\n%% caption: 글이에요.\n  a[가]\n```\n\n[가](#fig-box)",
    ],
)  # fmt: skip
def test_a_good_address_is_silent(find: Find, body: str) -> None:
    assert links_found(find, body) == []


def test_an_address_typed_in_decomposed_hangul_says_so(find: Find) -> None:
    typed = unicodedata.normalize("NFD", "가상.md")
    found = find({"docs/basics/가상.md": "# 가\n", PAGE: f"{HEAD}[가]({typed})"})
    (finding,) = [d for d in found if d.rule == "LNK001"]
    assert "NFD" in finding.message
    assert "'가상.md'" in finding.hint


def test_which_of_the_two_is_decomposed_is_said(find: Find) -> None:
    name = unicodedata.normalize("NFD", "가상.md")
    found = find({f"docs/basics/{name}": "# 가\n", PAGE: f"{HEAD}[가](가상.md)"})
    (link,) = [d for d in found if d.rule == "LNK001"]
    assert "파일 이름의 글자가 자모로 풀려 있어요(NFD)" in link.message
    assert f"mv 'docs/basics/{name}' 'docs/basics/가상.md'" in link.hint
    (file,) = [d for d in found if d.rule == "LNK031"]
    assert file.location.path == f"docs/basics/{name}"


def test_our_own_full_address_is_ours(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": "site_name: 책\nsite_url: https://book.example/a/\n",
        PAGE: "<https://book.example/a/basics/hypervisor/#hypervisor>",
    }
    found = diagnose(read_book(tmp_path, files))
    (finding,) = [d for d in found if d.rule == "LNK005"]
    assert finding.location.column == 2
    assert "'hypervisor.md#hypervisor'" in finding.hint


def test_redirects_must_be_free_and_lead_somewhere(find: Find) -> None:
    path = "docs/_data/redirects.yml"
    text = (
        "- from: basics/hypervisor/\n  to: basics/vm.md#nowhere\n"
        "- from: old/\n  to: basics/vm.md#vm\n- from: old/\n  to: index.md\n- from: bad\n"
    )
    found = [(d.rule, d.location.line) for d in find({path: text})]
    assert found == [("LNK009", 1), ("LNK009", 2), ("LNK009", 5), ("LNK009", 7), ("LNK009", 7)]


def test_a_place_typed_in_decomposed_hangul_says_so(find: Find) -> None:
    typed = unicodedata.normalize("NFD", "계층")
    found = find({PAGE: f"{HEAD}[계층](#{typed})\n\n## 계층 {{ #계층 }}\n"})
    (finding,) = [d for d in found if d.rule == "LNK002"]
    assert "앞은 자모로 풀린 글자(NFD)이고" in finding.hint
    assert "'#계층'" in finding.hint


TYPE_2 = """---
title: 타입 2
description: 하이퍼바이저가 운영 체제 위에서 도는 길을 그림으로 따라가 봐요.
level: 1
requires: []
reviewed: 2026-11-23
---

# 타입 2 {{ #type-2 }}

두 조각이에요.

## 두 조각 {{ #two-parts }}

{}
"""
NAMED_TWICE = "[타입 2](type-2.md#type-2) [두 조각](type-2.md#two-parts) [그 장](type-2.md)"


def test_the_page_that_took_over_is_asked_for_and_none_of_a_similar_name(find: Find) -> None:
    other = TYPE_2.replace("type-2", "type-1").replace("타입 2", "타입 1").replace("two-", "one-")
    files = {
        "docs/basics/type-2.md": "# 딴 장 { #another }\n",
        "docs/basics/type-1.md": other.format("글이에요."),
        "docs/basics/hosted.md": TYPE_2.format("글이에요."),
        PAGE: HEAD + NAMED_TWICE.replace("type-2.md", "type-3.md"),
    }
    hints = [d.hint for d in find(files) if d.rule == "LNK001"]
    assert [hint.split(" 말인가요?")[0] for hint in hints] == [
        "혹시 'hosted.md#type-2'",
        "혹시 'hosted.md#two-parts'",
        "혹시 'hosted.md'",
    ]


def test_a_deleted_page_is_replaced_by_none(find: Find) -> None:
    files = {PAGE: f"{HEAD}[가](kubernetes.md#pods) [나](kubernetes.md) [다](type-3.md#type-2)"}
    hints = {d.hint for d in find(files) if d.rule == "LNK001"}
    assert hints == {"주소를 다시 확인하거나, 그 파일을 먼저 만드세요."}


def test_the_same_place_of_another_chapter_is_no_candidate(find: Find) -> None:
    files = {
        "docs/basics/type-2.md": TYPE_2.format("글이에요."),
        PAGE: f"{HEAD}[가](hypervisor.md#two-parts)",
    }
    (found,) = [d for d in find(files) if d.rule == "LNK002"]
    assert found.fix is None
    assert found.guesses == ()
    assert "혹시" not in found.hint


def test_a_particle_comes_out_of_an_address(tmp_path: Path) -> None:
    typed = "글 https://example.com/a를 보고 <https://example.com/b를> 봐요.\n"
    root = make_book(tmp_path, {PAGE: HEAD + typed})
    fix.fix(project_of(root))
    text = (root / PAGE).read_text(encoding="utf-8")
    assert text == f"{HEAD}글 <https://example.com/a>를 보고 <https://example.com/b>를 봐요.\n"


@pytest.mark.parametrize(
    ("body", "columns"),
    [
        ("자세한 글은 https://example.com/a_b, http://example.com/ 이에요.", [8, 33]),
        ("주소는 https://example.com/a에서 봐요.", []),
        ("주소는 www.example.com이에요.", [5]),
        ("- https://example.com/", [3]),
        ("[글](https://example.com/)과 <https://example.com/>", []),
        ("[https://example.com/](https://example.com/)", []),
        ("`https://example.com/` 주소예요.", []),
        ("<!-- https://example.com/ -->", []),
        ("```sh\ncurl https://example.com/\n```", []),
        ("[글](https://example.com/ 이에요.", []),
        ("[글] (https://example.com/)이에요.", []),
        ("[글][a]\n\n[a]: https://example.com/", []),
    ],
)
def test_an_address_that_is_no_link_is_told(find: Find, body: str, columns: list[int]) -> None:
    found = find({"docs/basics/vm.md": f"# 가상 머신 {{ #vm }}\n\n{body}\n"})
    assert [d.location.column for d in found if d.rule == "LNK037"] == columns


def test_a_backslash_in_an_address_is_turned_round(find: Find) -> None:
    page = "# 가상 머신 { #vm }\n\n[글](..\\basics\\hypervisor.md#hypervisor)\n"
    (told,) = [d for d in find({"docs/basics/vm.md": page}) if d.rule.startswith("LNK")]
    assert "역슬래시가 아니라 빗금" in told.message
    assert told.fix is not None
    assert [edit.text for edit in told.fix.edits] == ["hypervisor.md#hypervisor"]


def test_an_image_of_a_decomposed_name_is_to_be_renamed_and_not_deleted(find: Find) -> None:
    name = unicodedata.normalize("NFD", "노트북.svg")
    svg = '<svg xmlns="http://www.w3.org/2000/svg"/>\n'
    found = find(
        {f"docs/assets/images/{name}": svg, PAGE: f"{HEAD}![상자](../assets/images/노트북.svg)"}
    )
    assert [d.rule for d in found if d.location.path.endswith(name)] == ["LNK031"]


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        (
            "문서는 <https://docs.docker.com/engine/|도커 문서>에 있어요.",
            "문서는 [도커 문서](https://docs.docker.com/engine/)에 있어요.",
        ),
        ("<https://docs.docker.com|Docker>예요.", "[Docker](https://docs.docker.com)예요."),
        ("<https://example.com/a?scope=a|b>예요.", "<https://example.com/a?scope=a|b>예요."),
    ],
)
def test_a_link_that_was_copied_from_a_chat_is_made_one(
    tmp_path: Path, typed: str, repaired: str
) -> None:
    root = make_book(tmp_path, {PAGE: f"{HEAD}{typed}\n"})
    fix.fix(project_of(root), [str(root / PAGE)])
    assert (root / PAGE).read_text(encoding="utf-8").endswith(f"\n\n{repaired}\n")
