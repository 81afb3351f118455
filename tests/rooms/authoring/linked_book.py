"""Texts of a little book in which everything leads to one page, in every form of a link."""

from __future__ import annotations

FRONT = "---\ntitle: {0}\ndescription: 규칙의 보기를 시험하는 아주 작은 책의 한 쪽이에요.\n---\n\n"
MANY = FRONT.format("가상 머신") + (
    "# 가상 머신 { #vm }\n\n"
    "[하는 일](hypervisor.md#what-it-does), [둘째][hv], [처음](../index.md)과 "
    '<a href="../hypervisor/">셋째</a>가 있어요.\n\n'
    "![노트북](../assets/images/laptop.svg) [여기](#vm)\n\n"
    "[hv]: hypervisor.md#hypervisor\n"
)
LEADING = FRONT.format("처음") + (
    "# 처음 { #home }\n\n"
    "[하나](basics/vm.md), [둘](basics/vm.md#vm), [셋][vm]과 "
    '<a href="basics/vm/#vm">넷</a>이 있어요 [@popek1974].\n\n'
    "`basics/vm.md` 파일이에요.\n\n"
    "[vm]: ./basics/vm.md#vm '가상 머신'\n"
)
README = "# 책\n\n[가상 머신](docs/basics/vm.md#vm)\n"
REDIRECTS = "- from: old/\n  to: basics/vm.md#vm\n\n- from: basics/vm/#older\n  to: index.md\n"
CONFIG = (
    "site_name: 보기 책\nnav:\n  - index.md\n  - 기초: # 첫 부\n      - basics/hypervisor.md\n"
    "      - 가상 머신: basics/vm.md # 둘째 장\n      - basics/type-2.md\n"
)
GOLDEN = 'tuning:\n  - { ask: "basics/vm/", find: [basics/vm/, "basics/vm/#vm"] }\n'
FILES = {
    "docs/basics/vm.md": MANY,
    "docs/index.md": LEADING,
    "README.md": README,
    "docs/_data/redirects.yml": REDIRECTS,
    "mkdocs.yml": CONFIG,
    "tests/book/search/golden.yml": GOLDEN,
}
