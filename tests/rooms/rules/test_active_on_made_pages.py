"""What acts is told where it is typed, and not again on the pages that are made from there."""

from __future__ import annotations

from sample_book import Find

FRONT = "---\ntitle: {0}\ndescription: 규칙의 보기를 시험하는 아주 작은 책의 한 쪽이에요.\n---\n\n"
FILES = {
    "mkdocs.yml": "site_name: 책\nnav:\n  - 기초:\n      - basics/vm.md\n"
    "      - basics/hypervisor.md\n  - 찾아보기:\n      - reference/exam.md\n",
    "docs/reference/exam.md": FRONT.format("시험 전에") + "# 시험 전에 { #exam }\n\n{{ exam }}\n",
}
CHAPTER = FRONT.format("가상 머신") + (
    "# 가상 머신 { #vm }\n\n**가상 머신**(virtual machine)이에요.\n\n"
    "## 핵심 정리 { #summary }\n\n- 하나예요.\n\n{}\n"
)


def test_it_is_told_at_its_line_alone(find: Find) -> None:
    frame = '<iframe src="https://a.example/"></iframe>'
    found = find({**FILES, "docs/basics/vm.md": CHAPTER.replace("{}", frame)})
    told = [d.location for d in found if d.rule in {"STR012", "STR018"}]
    assert {(place.path, place.line) for place in told} == {("docs/basics/vm.md", 14)}


def test_an_address_in_an_explanation_is_told_at_its_line_alone(find: Find) -> None:
    term = "- id: vm\n  ko: 가상 머신\n  en: virtual machine\n  short: 컴퓨터예요.\n"
    files = {
        "mkdocs.yml": FILES["mkdocs.yml"].replace("exam", "glossary"),
        "docs/reference/glossary.md": FRONT.format("용어") + "# 용어 { #all }\n\n{{ glossary }}\n",
        "docs/_data/glossary.yml": f"{term}  body: 더 [글](javascript:alert) 있어요.\n",
        "docs/basics/vm.md": CHAPTER.replace("{}", "글이에요."),
    }
    told = [d for d in find(files) if d.rule in {"STR012", "STR018", "LNK023"}]
    assert [(d.rule, d.location.line) for d in told] == [("LNK023", 5)]
