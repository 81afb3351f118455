"""What on a page the theme's script would take for its own.

Material's script (9.7, assets/javascripts/bundle) looks for its parts by attribute, wherever they
stand: tried in a browser, a typed `data-clipboard-text` puts words that nobody sees into the
reader's clipboard, `data-copy` on a code block does so through its button, `data-md-component` and
`data-tabs` stop the script and the search with it, and `<pre class="mermaid">` asks another host
for a program. Its style sheet lays what has the classes of its own frame over the whole page: a
link of the class `md-consent__overlay` is pressed wherever a reader presses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.core.active_content import Act, Active, parsed

_NAME = r"data-(?:md-[\w-]+|clipboard-[\w-]+|copy|preview|tabs)"
_ATTRIBUTE = re.compile(_NAME, re.IGNORECASE)
_TYPED = re.compile(rf"(?<![\w-]){_NAME}(?![\w-])", re.IGNORECASE)
_FRAME = re.compile(
    r"md-(?:consent|overlay|search|dialog|top|header|nav|sidebar|tabs|banner|skip|toggle|progress"
    r"|tooltip2?)(?![a-z0-9]).*"
)
"""Classes of the theme's frame, which hang in the window rather than in the text."""
_MAKES_TABS = "tabbed-set"
"""The class of what pymdownx.tabbed makes, and the theme expects."""


def hooks_in(markup: str) -> tuple[Active, ...]:
    """Return what of the converted page `markup`, without the theme's own parts, is such."""
    if _TYPED.search(markup) is None and "mermaid" not in markup and "md-" not in markup:
        return ()
    return tuple(_hooks(markup))


def hooks_in_words(words: str) -> tuple[Active, ...]:
    """Return the attributes of that kind that `words`, which are Markdown, name."""
    return tuple(Active(Act.HOOK, "", match[0].lower()) for match in _TYPED.finditer(words))


def _hooks(markup: str) -> Iterator[Active]:
    root = parsed(markup)
    for node in root.traverse(include_text=False) if root is not None else ():
        tag = (node.tag or "").lower()
        attributes = {name.lower(): value or "" for name, value in node.attributes.items()}
        classes = attributes.get("class", "").split()
        for name, value in attributes.items():
            if _ATTRIBUTE.fullmatch(name) and not (name == "data-tabs" and _MAKES_TABS in classes):
                yield Active(Act.HOOK, tag, name, value)
        if (tag == "pre" and "mermaid" in classes) or any(map(_FRAME.fullmatch, classes)):
            yield Active(Act.HOOK, tag, "class", attributes["class"])
