"""What a pull request's summary says about the built site and how to open it.

`python -m tools.ci.summary --site-url URL --screens-url URL --screens FOLDER`
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

_OPENING = """\
## 빌드한 사이트를 보는 법

1. {site} 파일을 내려받아 압축을 풀어요. GitHub에 로그인해야 보여요.
2. 푼 폴더에서 터미널을 열고 `python3 -m http.server`라고 입력해요. Windows에서는 `py`로 시작해요.
3. 브라우저에서 <http://127.0.0.1:8000/> 주소를 열어요. 다 봤으면 터미널에서 Ctrl+C를 눌러요.

`index.html` 파일을 바로 열면 검색과 페이지 사이의 링크가 움직이지 않아요.
"""


def summary(site_url: str, screens_url: str, screens: Sequence[str]) -> str:
    """Return the summary in Korean Markdown; an empty address is an artifact that is not there."""
    text = _OPENING.format(site=_link("site.zip", site_url))
    if not screens:
        return text + "\n눈에 보이게 바뀐 페이지가 없어서 화면은 찍지 않았어요.\n"
    names = "\n".join(f"- `{name}`" for name in sorted(screens))
    link = _link("screens.zip", screens_url)
    shown = f"{link} 파일에 휴대폰과 노트북의 폭으로 찍은 화면이 있어요."
    return f"{text}\n## 바뀐 페이지의 화면\n\n{shown}\n\n{names}\n"


def _link(name: str, url: str) -> str:
    return f"[{name}]({url})" if url else f"`{name}`"


def main(arguments: Sequence[str]) -> int:
    """Print the summary; return 0."""
    parser = argparse.ArgumentParser(prog="summary")
    parser.add_argument("--site-url", default="")
    parser.add_argument("--screens-url", default="")
    parser.add_argument("--screens", type=Path, required=True)
    options = parser.parse_args(arguments)
    names = [file.name for file in options.screens.glob("*.png")]
    sys.stdout.write(summary(options.site_url, options.screens_url, names))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
