"""What axe finds on a page."""

from __future__ import annotations

from collections.abc import Sequence

from browsing import Axe, Page

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that ask nothing but colours."""
_CHEAPLY = {
    # Without its type, axe describes what passes too, which takes twice as long as the search.
    "resultTypes": ["violations"],
    # The style sheets are fetched and read for one rule (ORIENTATION), which is asked once.
    "preload": False,
}
ORIENTATION = "css-orientation-lock"


def axe_faults(page: Page, within: str | None = None, rules: Sequence[str] = ()) -> list[str]:
    """Return the rules that are broken on `page`, or `within` a selector on it, each with its first
    three places; of all rules, or of `rules` alone.
    """
    options = {**_CHEAPLY, "runOnly": list(rules)} if rules else _CHEAPLY
    found = Axe().run(page, context=within, options=options).response["violations"]
    return [
        f"{fault['id']}: {[' '.join(map(str, node['target'])) for node in fault['nodes'][:3]]}"
        for fault in found
    ]


def passes_for_orientation(page: Page) -> bool:
    """Whether the style sheets of `page` show it however the screen is held."""
    options = {"runOnly": [ORIENTATION], "preload": True}
    return bool(Axe().run(page, options=options).response["passes"])
