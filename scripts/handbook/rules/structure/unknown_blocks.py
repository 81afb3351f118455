"""Tells what is wrong with a line of slashes (`/// note`) that stays text where an extension reads
such lines as the openings of blocks.
"""

from __future__ import annotations

import re

from handbook.book.site import Site
from handbook.core.likeness import names_like
from handbook.markdown.page import Document
from handbook.markdown.unparsed import Leak
from handbook.rules.suggestions import question

_LINE = re.compile(r"(?P<slashes>/+) *(?P<name>[\w-]+)(?P<rest>.*)")
_OPTION = re.compile(r"\n {4,}(?P<key>[\w-]+):")
_ASK_A_TITLE = {"tab": "제목", "html": "div"}
"""Blocks that are none without what follows their name, with a word for it."""
_MOST = 12
"""A list of more names says nothing."""


def repair_of_block(leak: Leak, document: Document, site: Site) -> str:
    """Return what to type instead of such a line, or nothing where perhaps no block is meant."""
    text, known = document.source.text, site.settings.blocks
    line = _LINE.match(text, leak.place.start)
    if line is None:
        return ""
    slashes, name, rest = line["slashes"], line["name"], line["rest"].strip()
    is_closed = re.compile(rf"^ *{slashes} *$", re.MULTILINE).search(text, line.end()) is not None
    if name.lower() in known:
        return _of_known(line, text) if is_closed else ""
    if len(slashes) < len("///") or (rest and not rest.startswith("|")):
        return ""
    near = names_like(name.lower(), known).names
    if near:
        return question([f"{slashes} {other}" for other in near])
    if not is_closed or site.settings.left_out or site.settings.hooks:
        return ""
    names = ", ".join(sorted(known))
    shown = f"블록의 이름은 이 가운데 하나예요: {names}" if len(known) <= _MOST else ""
    return shown or "이 사이트의 설정에 있는 블록의 이름으로 적으세요."


def _of_known(line: re.Match[str], text: str) -> str:
    """Return what is wrong with the opening of a block that there is, and that ends."""
    slashes, name, rest = line["slashes"], line["name"], line["rest"].strip()
    if len(slashes) < len("///"):
        return "블록이 시작하는 줄과 끝나는 줄에 빗금을 셋씩 적으세요."
    if rest and not rest.startswith("|"):
        title = rest.lstrip(":-–— ")
        return f"이름과 제목 사이에 | 글자를 두어 '{slashes} {name} | {title}' 꼴로 적으세요."
    if not rest and name.lower() in _ASK_A_TITLE:
        return f"'{slashes} {name} | {_ASK_A_TITLE[name.lower()]}' 꼴로 적으세요."
    option = _OPTION.match(text, line.end())
    if option is not None:
        return f"'{option['key']}' 설정의 이름과 값이 이 블록에 맞는지 보세요."
    return ""
