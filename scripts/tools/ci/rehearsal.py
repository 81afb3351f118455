"""How a site that another builder made from the same sources differs from ours.

`python -m tools.ci.rehearsal OURS THEIRS` prints the report in Markdown.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.ci.article import Article, read_article

COUNTED = {
    "figures": "그림",
    "terms": "용어",
    "citations": "출처 표시",
    "quizzes": "퀴즈 문제",
    "links": "링크",
    "headings": "제목",
}
_MOST_PAGES = 30
COULD_NOT_RUN = 2


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing about one page (its address within the site) in our site and in theirs."""

    page: str
    what: str
    ours: str
    theirs: str


def compare(ours: Path, theirs: Path) -> list[Difference]:
    """Return what differs between two built sites, in the order of our pages' addresses."""
    left, right = _articles(ours), _articles(theirs)
    found: list[Difference] = []
    for page in sorted(left.keys() | right.keys()):
        if page not in right:
            found.append(Difference(page, "페이지", "있음", "없음"))
        elif page not in left:
            found.append(Difference(page, "페이지", "없음", "있음"))
        else:
            found += _differences(page, left[page], right[page])
    return found


def report(ours: Path, theirs: Path) -> str:
    """Return the comparison of two built sites as a Markdown section in Korean."""
    left, right = _articles(ours), _articles(theirs)
    found = compare(ours, theirs)
    lines = ["## Zensical 예행연습", ""]
    lines += [
        f"빌드한 페이지는 지금 도구로 {len(left)}개, Zensical로 {len(right)}개예요.",
        "",
    ]
    if not found:
        return "\n".join([*lines, "견준 것이 모두 같아요.", ""])
    lines += ["| 무엇 | 다른 페이지 | 지금 합계 | Zensical 합계 |", "| --- | --: | --: | --: |"]
    lines += _totals(found, left, right)
    lines += ["", "| 페이지 | 무엇 | 지금 | Zensical |", "| --- | --- | --- | --- |"]
    for each in found[:_MOST_PAGES]:
        cells = (f"`/{each.page}`", each.what, each.ours, each.theirs)
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    if len(found) > _MOST_PAGES:
        lines += ["", f"이 밖에 {len(found) - _MOST_PAGES}가지가 더 있어요."]
    return "\n".join([*lines, ""])


def _articles(site: Path) -> Mapping[str, Article]:
    files = sorted(site.rglob("index.html"))
    found = {file.parent.relative_to(site).as_posix(): read_article(file) for file in files}
    return {"" if page == "." else f"{page}/": article for page, article in found.items()}


def _differences(page: str, ours: Article, theirs: Article) -> Iterator[Difference]:
    if ours.title != theirs.title:
        yield Difference(page, "페이지 제목", ours.title, theirs.title)
    for name, korean in COUNTED.items():
        left, right = ours.counts[name], theirs.counts[name]
        if left != right:
            yield Difference(page, korean, str(left), str(right))


def _totals(
    found: Sequence[Difference], left: Mapping[str, Article], right: Mapping[str, Article]
) -> Iterator[str]:
    pages = Counter(each.what for each in found)
    sums = {korean: name for name, korean in COUNTED.items()}
    for what, count in pages.items():
        name = sums.get(what)
        totals = [str(_sum(side, name)) if name else "" for side in (left, right)]
        yield f"| {what} | {count} | {totals[0]} | {totals[1]} |"


def _sum(articles: Mapping[str, Article], name: str) -> int:
    return sum(article.counts[name] for article in articles.values())


def main(arguments: Sequence[str]) -> int:
    """Print the report on the two folders; return 0, or 2 when one of them holds no site."""
    ours, theirs = (Path(argument) for argument in arguments)
    for site in (ours, theirs):
        if not (site / "index.html").is_file():
            print(f"{site} 폴더에 빌드한 사이트가 없어요.")
            return COULD_NOT_RUN
    print(report(ours, theirs))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
