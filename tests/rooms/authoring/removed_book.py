"""A little book from which a page goes that others lead to."""

from __future__ import annotations

FRONT = (
    "---\ntitle: {0}\ndescription: 규칙의 보기를 시험하는 아주 작은 책의 한 쪽이에요.\n{1}---\n\n"
)

FILES = {
    "docs/index.md": FRONT.format("처음", "")
    + "# 처음 { #home }\n\n[하나](basics/vm.md)와 [둘](basics/vm.md#parts) [@popek1974].\n",
    "docs/basics/vm.md": FRONT.format("가상 머신", "")
    + "# 가상 머신 { #vm }\n\n**가상 머신**(virtual machine)이에요.\n\n## 조각 { #parts }\n\n글.\n",
    "docs/basics/type-2.md": FRONT.format("타입 2", "requires: [basics/vm.md]\n")
    + "# 타입 2 { #type-2 }\n\n## 조각 { #parts }\n\n**가상 머신**(virtual machine) 조각이에요.\n",
    "docs/basics/hypervisor.md": FRONT.format(
        "하이퍼바이저", "requires: [basics/vm.md, basics/type-2.md]\n"
    )
    + "# 하이퍼바이저 { #hypervisor }\n\n**하이퍼바이저**(hypervisor)예요.\n",
    "docs/_data/redirects.yml": "- from: old/\n  to: basics/vm.md\n\n"
    "- from: basics/vm/#older\n  to: basics/vm.md#vm\n",
}

LED_TO = {
    "docs/methods/index.md": FRONT.format("방법", "")
    + "# 방법 { #methods }\n\n[처음](../index.md)\n",
    "docs/index.md": FRONT.format("처음", "requires: [basics/vm.md, methods/index.md]\n")
    + "# 처음 { #home }\n\n[하나](basics/vm.md), [둘](basics/vm.md#parts), "
    '<a href="basics/vm/#parts">셋</a>, <a href="methods/">넷</a>, <a href="methods">다섯</a>과 '
    "[여섯](methods/index.md#methods)이에요 [@popek1974].\n",
    "docs/basics/hypervisor.md": FRONT.format("하이퍼바이저", "requires: [basics/vm.md]\n")
    + "# 하이퍼바이저 { #hypervisor }\n\n**하이퍼바이저**(hypervisor)예요. 가상 머신은 VM이에요.\n",
    "docs/basics/type-2.md": FRONT.format("타입 2", "requires: [basics/vm.md]\n")
    + "# 타입 2 { #type-2 }\n\n## 조각 { #parts }\n\n글이에요.\n",
    "README.md": "# 책\n\n[가상 머신](docs/basics/vm.md#vm), [방법](docs/methods/index.md)\n",
    "mkdocs.yml": "site_name: 책\nnav:\n  - index.md\n  - 기초:\n      - basics/hypervisor.md\n"
    "      - basics/vm.md\n      - basics/type-2.md\n  - 방법:\n      - methods/index.md\n",
    "tests/book/search/golden.yml": 'tuning:\n  - { ask: "가상", find: [basics/vm/, methods/] }\n',
}

"""What leads to two of the pages, in every form of a link."""
