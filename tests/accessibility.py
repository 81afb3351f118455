"""What axe finds on a page."""

from __future__ import annotations

from collections.abc import Sequence

from browsing import Axe, Page

COLOURS = ("color-contrast", "link-in-text-block")
"""The only rules whose answer hangs on the colour scheme: the rest is the same in the dark."""


def axe_faults(page: Page, within: str | None = None, rules: Sequence[str] = ()) -> list[str]:
    """Return the rules that are broken on `page`, or `within` a selector on it, each with its first
    three places; asked about `rules` alone where some are named.
    """
    # Without its type, axe describes what passes too, which takes twice as long as the search.
    options: dict[str, object] = {"resultTypes": ["violations"]}
    if rules:
        options["runOnly"] = {"type": "rule", "values": list(rules)}
    found = Axe().run(page, context=within, options=options).response["violations"]
    return [
        f"{fault['id']}: {[' '.join(map(str, node['target'])) for node in fault['nodes'][:3]]}"
        for fault in found
    ]
