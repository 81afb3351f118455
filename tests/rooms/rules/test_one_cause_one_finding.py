"""What follows from a mistake is not told beside it."""

from __future__ import annotations

from sample_book import Find

VM = "docs/basics/vm.md"
LONG = " ".join(["낱말"] * 30)
QUESTION = """# 길 { #way }

## 퀴즈 { #quiz }

### 1. 어느 길 { #quiz-1 }

어느 길인가요?

- [x] 이 길

    맞아요. ([길](#way))

- [ ]저 길

    아니에요. ([길](#way))

### 2. 다른 길 { #quiz-2 }

어느 길인가요?

- [x] 이 길

    맞아요. ([길](#way))

- [ ] 저 길

    아니에요. ([길](#way))
"""


def rules(find: Find, text: str) -> set[str]:
    return {d.rule for d in find({VM: text}) if d.location.path == VM}


def test_front_matter_that_is_not_closed_is_no_long_sentence(find: Find) -> None:
    text = f'---\ntitle: "가상 머신 {LONG}"\n\n# 가상 머신 {{ #vm }}\n'
    found = rules(find, text)
    assert "STR031" in found
    assert "KOR007" not in found


def test_a_long_sentence_below_it_is_told_all_the_same(find: Find) -> None:
    text = f"---\ntitle: 가상 머신\n\n# 가상 머신 {{ #vm }}\n\n{LONG}이에요.\n"
    assert {"STR031", "KOR007"} <= rules(find, text)


def test_a_mark_without_a_space_is_no_second_answer(find: Find) -> None:
    found = rules(find, QUESTION)
    assert "STR023" in found
    assert "QZ007" not in found


def test_a_link_without_words_is_no_particle_set_apart(find: Find) -> None:
    head = "# 가상 머신 { #vm }\n\n"
    assert "KOR019" in rules(find, f"{head}Docker 에서 가상 머신을 켜요.\n")
    found = rules(find, f"{head}Docker [](type-2.md)에서 가상 머신을 켜요.\n")
    assert "LNK010" in found
    assert "KOR019" not in found


def test_a_place_that_an_open_fence_shows_as_code_is_not_looked_for(find: Find) -> None:
    text = (
        "# 가상 머신 { #vm }\n\n[아래](#below)를 봐요.\n\n```text\n가\n\n## 아래 { #below }\n\n"
        "글이에요.\n\n```text\n나\n```\n"
    )
    found = rules(find, text)
    assert "STR033" in found
    assert "LNK002" not in found


def test_letters_that_are_lost_are_not_composed_in_data_either(find: Find) -> None:
    path = "docs/_data/glossary.yml"
    broken = (
        "- id: vm\n  ko: 가상 머신\n  en: virtual machine\n  short: \ufffd\u1112\u1161\u11ab 말.\n"
    )
    found = {d.rule for d in find({path: broken}) if d.location.path == path}
    assert "KOR020" in found
    assert "KOR001" not in found
