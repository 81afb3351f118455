"""A small book whose pages and headings are renamed by hand, and what is then found missing."""

from __future__ import annotations

from pathlib import Path

from handbook.book.load import read_site
from handbook.check.run import diagnose
from handbook.core.diagnostics import Diagnostic
from sample_book import project_of

FRONT = (
    "---\ntitle: {0}\ndescription: 규칙의 보기를 시험하는 아주 작은 책의 한 쪽이에요.\n{1}---\n\n"
)
FILES = {
    "docs/basics/type-2.md": FRONT.format("타입 2", "")
    + "# 타입 2 { #type-2 }\n\n"
    + "기대어 도는 하이퍼바이저예요.\n\n" * 9
    + "## 조각 { #parts }\n\n글이에요.\n",
    # A neighbour of almost the same name, with a place of the same name.
    "docs/basics/type-1.md": FRONT.format("타입 1", "")
    + "# 타입 1 { #type-1 }\n\n## 조각 { #parts }\n\n다른 글이에요.\n",
    "docs/index.md": FRONT.format("처음", "")
    + "# 처음 { #home }\n\n[하나](basics/type-2.md), [둘](basics/type-2.md#parts), "
    + '<a href="basics/type-2/">셋째 링크</a>.\n',
    "docs/basics/vm.md": FRONT.format("가상 머신", "requires: [basics/type-2.md]\n")
    + "# 가상 머신 { #vm }\n\n**가상 머신**(virtual machine)이에요. [앞 장](type-2.md#type-2)\n",
    "docs/_data/published.txt": "basics/type-2/\n",
    "mkdocs.yml": "site_name: 책\nnav:\n  - index.md\n  - basics/hypervisor.md\n"
    "  - basics/vm.md\n  - basics/type-1.md\n  - basics/type-2.md\n",
}
MISSING = frozenset("LNK001 LNK002 LNK007 LNK021 LNK025 STR006".split())


def found(root: Path) -> list[Diagnostic]:
    return [d for d in diagnose(read_site(project_of(root))) if d.rule in MISSING]
