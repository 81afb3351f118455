"""The style sheets of the built site: the book's own as one file, the theme's without what no page
uses, and the dark colours for readers without scripts.

The sources stay many small files, one idea each; a browser should not have to ask twenty times.
"""

from __future__ import annotations

import re
from collections.abc import Set
from pathlib import Path

from handbook.core.style_sheets import Block, minified, names_asked_for, rewritten

BOOK = "assets/css/book.css"
_THEME = "assets/stylesheets"
_LINK = re.compile(
    r'[ \t]*<link rel="stylesheet" href="(?P<root>[^"]*)(?P<path>assets/css/[\w-]+\.css)">\n?'
)
_CLASSES = re.compile(r'\s(?:class|id)=(?:"([^"]*)"|([^\s>"]+))')
_WORD = re.compile(r"[A-Za-z_][\w-]*")

MADE_BY_SCRIPTS = frozenset(
    {
        "js",  # on <html>, once the theme's script runs
        "md-search-result__article--document",
        "md-nav__item--active",
        "md-nav__link--passed",
        "md-source__fact--version",
        "md-tag-icon",
        "md-top",
        "focus-visible",
    }
)
"""Names that scripts put together or that browsers without a feature get, so that no page and no
word of a script shows them whole."""

_SLATE = re.compile(r"\[data-md-color-scheme=\"?slate\"?\]")
_DEFAULT = '[data-md-color-scheme="default"]'
_NO_SCRIPT = "@media screen and (scripting:none) and (prefers-color-scheme:dark)"


def write_style_sheets(site: Path) -> None:
    """Rewrite the style sheets of the built `site`, and the links to them in its pages."""
    pages = sorted(site.rglob("*.html"))
    shared = _shared(site)
    if not shared:
        return
    theme = sorted((site / _THEME).glob("*.css"))
    used = names_in_use(site, pages)
    for file in theme:
        sheet = trimmed(file.read_text(encoding="utf-8"), used)
        file.write_text(sheet, encoding="utf-8", newline="\n")
    own = "".join((site / path).read_text(encoding="utf-8") for path in shared)
    palettes = "".join(f.read_text(encoding="utf-8") for f in theme if f.name.startswith("palette"))
    dark = dark_without_scripts(palettes + own)
    (site / BOOK).write_text(f"{minified(own)}{dark}\n", encoding="utf-8", newline="\n")
    for page in pages:
        html = page.read_text(encoding="utf-8")
        page.write_text(_linked(html, shared), encoding="utf-8", newline="\n")
    for path in shared:
        (site / path).unlink()


def names_in_use(site: Path, pages: list[Path]) -> frozenset[str]:
    """Return every class and id in `pages`, and every word in the scripts of `site`."""
    found = set(MADE_BY_SCRIPTS)
    for page in pages:
        for quoted, bare in _CLASSES.findall(page.read_text(encoding="utf-8")):
            found.update((quoted or bare).split())
    for script in sorted(site.rglob("*.js")):
        found.update(_WORD.findall(script.read_text(encoding="utf-8")))
    return frozenset(found)


def trimmed(sheet: str, used: Set[str]) -> str:
    """Return `sheet` without the selectors that ask for a name that is not in `used`."""

    def keep(rule: Block) -> str:
        kept = [one for one in rule.selectors if names_asked_for(one) <= used]
        return f"{','.join(kept)}{{{rule.body}}}" if kept else ""

    return rewritten(sheet, keep)


def dark_without_scripts(sheet: str) -> str:
    """Return the rules of the dark scheme for a page that stays light because nothing runs on it,
    though its reader asked for dark.
    """

    def turned(rule: Block) -> str:
        dark = [one for one in rule.selectors if _SLATE.search(one) and "color-primary" not in one]
        selectors = ",".join(_SLATE.sub(_DEFAULT, one) for one in dark)
        return f"{selectors}{{{rule.body}}}" if selectors else ""

    rules = minified(rewritten(sheet, turned))
    return f"{_NO_SCRIPT}{{{rules}}}" if rules else ""


def _shared(site: Path) -> list[str]:
    """The book's own style sheets that every page links to, in their order.

    The page for a wrong address has none of its own, as the first page has.
    """
    home = _links(site / "index.html")
    others = _links(site / "404.html") or home
    return [path for path in home if path in others and (site / path).is_file()]


def _links(page: Path) -> list[str]:
    if not page.is_file():
        return []
    return [match["path"] for match in _LINK.finditer(page.read_text(encoding="utf-8"))]


def _linked(html: str, shared: list[str]) -> str:
    """Put one link where the first of the shared ones stood."""
    written = iter((True,))

    def one(match: re.Match[str]) -> str:
        if match["path"] not in shared:
            return match[0]
        if next(written, False):
            return f'    <link rel="stylesheet" href="{match["root"]}{BOOK}">\n'
        return ""

    return _LINK.sub(one, html)
