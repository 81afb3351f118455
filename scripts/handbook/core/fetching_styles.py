"""Whether a style asks another host for something.

It is cut into comments, strings and functions as browsers do (CSS Syntax Level 3, section 4), since
each of them hides the others. Any string may be an address, if not here then where a variable is
put: one that leads elsewhere counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.core.web_addresses import names_a_host

_ESCAPED = r"\\[0-9a-fA-F]{1,6}\s?|\\[^0-9a-fA-F]"
_TOKEN = re.compile(
    rf"""
    /\*.*?(?:\*/|\Z)
    | "(?P<double>(?:{_ESCAPED}|[^"\\\n])*)"?
    | '(?P<single>(?:{_ESCAPED}|[^'\\\n])*)'?
    | (?P<name>(?:{_ESCAPED}|[\w-])+)(?P<called>\()?
    """,
    re.VERBOSE | re.DOTALL,
)
_BARE = re.compile(rf"\s*+(?![\"'])(?P<address>(?:{_ESCAPED}|[^\\)])*)", re.DOTALL)
"""The address of `url(` without quotation marks: everything up to the bracket, whatever it is."""
_ESCAPE = re.compile(r"\\(?:(?P<code>[0-9a-fA-F]{1,6})\s?|(?P<sign>.))", re.DOTALL)


def fetches_by_style(style: str) -> bool:
    """Tell whether `style`, a sheet or the value of an attribute, may fetch from another host."""
    return any(names_a_host(_plain(address)) for address in _addresses(style))


def _addresses(style: str) -> Iterator[str]:
    end = 0
    while (token := _TOKEN.search(style, end)) is not None:
        end = token.end()
        if token["called"] and _plain(token["name"]).lower() == "url":
            bare = _BARE.match(style, end)
            if bare is not None:
                end = bare.end()
                yield bare["address"]
        else:
            yield token["double"] or token["single"] or ""


def _plain(text: str) -> str:
    return _ESCAPE.sub(_unescaped, text)


def _unescaped(escape: re.Match[str]) -> str:
    if escape["code"] is None:
        return "" if escape["sign"] == "\n" else escape["sign"]
    code = int(escape["code"], 16)
    return chr(code) if code <= 0x10FFFF else "\N{REPLACEMENT CHARACTER}"
