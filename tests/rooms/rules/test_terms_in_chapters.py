"""Terms are explained, listed, given in English and used in order; what is unsure is silent."""

from __future__ import annotations

import pytest

from handbook.core.diagnostics import Diagnostic
from handbook.data.glossary import Glossary, Term
from handbook.rules.glossary.avoided_spellings import AvoidedSpellings
from sample_book import Find

PAGE = "docs/basics/hypervisor.md"
LATER = "docs/basics/vm.md"
GLOSSARY = "docs/_data/glossary.yml"
HYPERVISOR = "- {id: hypervisor, ko: 하이퍼바이저, en: hypervisor, short: 소프트웨어예요%s}\n"
VM = "- {id: vm, ko: 가상 머신, en: virtual machine, short: 컴퓨터예요%s}\n"


def page(body: str) -> str:
    return f"---\ntitle: 쪽\n---\n\n# 쪽 {{ #hypervisor }}\n\n{body}\n"


def of(found: list[Diagnostic], rule: str) -> list[tuple[str, int, int]]:
    return [(d.location.path, d.location.line, d.location.column) for d in found if d.rule == rule]


@pytest.mark.parametrize(
    ("body", "explained"),
    [
        ("**하이퍼바이저**(hypervisor)는 나눠 줘요.", True),
        ("## 하이퍼바이저의 일 { #b }", True),
        ("'하이퍼바이저'라고 불러요.", True),
        ("이런 것이 하이퍼바이저예요.", True),
        ("하이퍼바이저(hypervisor) 이야기를 해요.", True),
        ("하이퍼바이저 이야기를 해요.", False),
        ("다른 이야기를 해요.", False),
        ("`하이퍼바이저는` 코드예요.", False),
    ],
)
def test_a_chapter_explains_a_term_or_does_not(find: Find, body: str, explained: bool) -> None:
    files = {GLOSSARY: HYPERVISOR % ", chapter: basics/hypervisor.md", PAGE: page(body)}
    assert bool(of(find(files), "GLO007")) is not explained


def test_a_page_whose_title_has_no_name_of_its_own_is_proposed_without(find: Find) -> None:
    files = {
        GLOSSARY: HYPERVISOR % ", chapter: basics/hypervisor.md",
        PAGE: page("다른 이야기를 해요."),
        LATER: "---\ntitle: 나눠 주기\n---\n\n# 나눠 주기\n\n**하이퍼바이저**(hypervisor)예요.\n",
    }
    (told,) = (d for d in find(files) if d.rule == "GLO007")
    assert "혹시 'basics/vm.md' 말인가요?" in told.hint
    assert "'basics/vm.md' 페이지의 제목에는 { #이름 }을 다세요." in told.hint
    assert "#_" not in told.hint


def test_a_name_in_latin_letters_need_only_be_spoken_of(find: Find) -> None:
    term = "- {id: xen, ko: Xen, en: Xen, short: 소프트웨어예요, chapter: basics/hypervisor.md}\n"
    assert of(find({GLOSSARY: term, PAGE: page("Xen에서 돌려요.")}), "GLO007") == []
    assert of(find({GLOSSARY: term, PAGE: page("거기에서 돌려요.")}), "GLO007")


def test_a_place_that_is_not_there_is_told_once(find: Find) -> None:
    found = find({GLOSSARY: HYPERVISOR % ", chapter: basics/hypervisor.md#nowhere"})
    assert [d.rule for d in found] == ["LNK008"]


def test_a_misspelt_key_is_told_once_and_the_chapter_still_knows_the_term(find: Find) -> None:
    found = find({GLOSSARY: HYPERVISOR.replace("en:", "english:") % ""})
    assert [(d.rule, d.hint) for d in found] == [("GLO001", "'en' 항목으로 바꾸세요.")]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("**낯선 말**(unheard word)이에요.", [7]),
        ("- **낯선 말**(unheard, word)", [7]),
        ("**낯선 말**이에요. **꼭**(정말로) 보세요. **하나**(1)", []),
        ("`**낯선 말**(unheard word)` <!-- **낯선 말**(unheard word) -->", []),
        ("**VMM**(가상 머신 모니터) **다른 이름**(hypervisor)", []),
        ("낯선 말(unheard word)이에요.", []),
    ],
)
def test_only_what_is_introduced_must_be_in_the_glossary(
    find: Find, body: str, places: list[int]
) -> None:
    assert [line for _, line, _ in of(find({PAGE: page(body)}), "GLO008")] == places


def test_where_one_follows_steps_bold_text_names_buttons(find: Find) -> None:
    assert (
        of(find({"docs/practice/vm.md": page("**성능**(Performance)을 눌러요.")}), "GLO008") == []
    )


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("**하이퍼바이저**는 소프트웨어예요.", [(7, 3)]),
        ("하이퍼바이저(VMM)는 소프트웨어예요.", []),
        ("**하이퍼바이저**(the hypervisor)는 소프트웨어예요.", []),
        ("여기의 하이퍼바이저는 소프트웨어예요.", [(7, 5)]),
    ],
)
def test_the_english_is_asked_for_where_the_term_is_explained(
    find: Find, body: str, places: list[tuple[int, int]]
) -> None:
    term = HYPERVISOR % ", chapter: basics/hypervisor.md, aliases: [{form: VMM, link: search}]"
    found = of(find({GLOSSARY: term, PAGE: page(body)}), "GLO009")
    assert [(line, column) for _, line, column in found] == places


TABLE = "| %s | 쓰임 |\n| --- | --- |\n| 둘 | 셋 |"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (TABLE % "가상 머신", 1),
        (TABLE % "[가상 머신](vm.md#vm)", 0),
        (TABLE % "뒤에서 배울 가상 머신", 0),
        (TABLE % "가상 머신형", 0),
        (TABLE % "'가상 머신'", 0),
        (TABLE % "`가상 머신`", 0),
        (TABLE % "가상 머신" + "\n\n가상 머신은 뒤에서 배워요.", 0),
        ("## 가상 머신 { #x }", 0),
        ("## 퀴즈 { #quiz }\n\n" + TABLE % "가상 머신", 0),
        ('!!! ahead "미리 보기"\n\n    ' + TABLE.replace("\n", "\n    ") % "가상 머신", 0),
        ('!!! note "글"\n\n    ' + TABLE.replace("\n", "\n    ") % "가상 머신", 1),
    ],
)
def test_a_term_of_a_later_chapter_is_told_where_nothing_helps(
    find: Find, body: str, count: int
) -> None:
    assert len(of(find({PAGE: page(body)}), "GLO010")) == count


def test_a_term_of_an_earlier_chapter_may_be_used(find: Find) -> None:
    body = "# 가상 머신 { #vm }\n\n" + TABLE % "하이퍼바이저"
    assert of(find({LATER: body}), "GLO010") == []


def test_a_long_circle_of_explanations_is_told_where_it_goes_forward(find: Find) -> None:
    terms = [
        ("a", "가나다", "라마바의 것"),
        ("b", "라마바", "사아자의 것"),
        ("c", "사아자", "가나다의 것"),
    ]
    text = "".join(
        f"- id: {name}\n  ko: {ko}\n  en: {name}\n  short: 좋은 {short}이에요.\n"
        for name, ko, short in terms
    )
    assert of(find({GLOSSARY: text}), "GLO011") == [(GLOSSARY, 4, 13), (GLOSSARY, 8, 13)]
    assert of(find({GLOSSARY: text.replace("가나다의", "옛날의")}), "GLO011") == []


def test_names_that_differ_in_spaces_and_capitals_alone_are_one(find: Find) -> None:
    text = HYPERVISOR % "" + VM.replace("en: virtual machine", "en: Hypervisor") % ""
    assert of(find({GLOSSARY: text}), "GLO002") == [(GLOSSARY, 2, 27)]
    same = HYPERVISOR % ", aliases: [{form: 하이퍼-바이저}]"
    assert of(find({GLOSSARY: same}), "GLO002") == []


SPACED = Glossary(
    (
        Term("os", "게스트 운영 체제", "guest OS", "."),
        Term("joined", "운영체제", "OS", ".", auto=False),
        Term("mode", "커널 모드", "kernel mode", "."),
        Term("wsl", "WSL 2", "WSL 2", "."),
        Term("exit", "VM exit", "VM exit", "."),
        Term("everyday", "사용자 공간", "user space", ".", auto=False),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("커널모드에서", [("커널모드", "커널 모드", True)]),
        ("WSL2는", [("WSL2", "WSL 2", True)]),
        ("게스트운영체제가", [("게스트운영체제", "게스트 운영 체제", True)]),
        ("게스트 운영체제는 운영체제예요.", []),
        ("커널모드형 커널 모드 비커널모드", []),
        ("사용자공간의 VMexit", []),
    ],
)
def test_a_space_is_missed_where_the_joined_word_is_no_word(
    text: str, expected: list[tuple[str, str, bool]]
) -> None:
    found = [(f.wrong, f.right, f.certain) for f in AvoidedSpellings(SPACED).search(text)]
    assert found == expected
