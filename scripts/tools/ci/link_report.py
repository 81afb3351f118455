"""The text of the weekly issue about outside links that do not open.

`python -m tools.ci.link_report INSIDE EVERYTHING` compares two JSON reports of `check`,
one without and one with `--external`, and prints Markdown: nothing at all if every link opened.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

# GitHub refuses an issue body above 65,536 characters.
_MOST_FINDINGS = 100

Finding = Mapping[str, Any]


def outside_only(inside: Sequence[Finding], everything: Sequence[Finding]) -> list[Finding]:
    """Return the findings that only the look at the outside brought."""
    known = {_key(finding) for finding in inside}
    return [finding for finding in everything if _key(finding) not in known]


def body(findings: Sequence[Finding]) -> str:
    """Return the issue's text in Korean; empty without findings."""
    if not findings:
        return ""
    lines = [
        f"매주 검사에서 열리지 않은 바깥 링크가 {len(findings)}개 나왔어요.",
        "브라우저로 열어 보고, 정말 없어졌으면 새 주소나 보관된 주소로 바꿔 주세요.",
        "모두 열리면 다음 검사가 이 이슈를 닫아요.",
        "",
    ]
    for finding in findings[:_MOST_FINDINGS]:
        place = f"{finding['path']}:{finding['line']}"
        lines.append(f"- [ ] `{place}` {finding['rule']} {_plain(finding['message'])}")
    if len(findings) > _MOST_FINDINGS:
        lines += ["", f"이 밖에 {len(findings) - _MOST_FINDINGS}개가 더 있어요."]
    return "\n".join([*lines, ""])


def _key(finding: Finding) -> tuple[Any, ...]:
    return tuple(finding[name] for name in ("path", "line", "column", "rule", "message"))


def _plain(text: str) -> str:
    """Keep `text` from mentioning people or opening markup: it holds addresses of others."""
    quoted = " ".join(text.split()).replace("`", "'")
    return f"`{quoted}`"


def main(arguments: Sequence[str]) -> int:
    """Print the body made from the two files; return 0."""
    inside, everything = (
        json.loads(Path(argument).read_text(encoding="utf-8")) for argument in arguments
    )
    sys.stdout.write(body(outside_only(inside, everything)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
