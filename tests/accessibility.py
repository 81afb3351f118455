"""What axe finds on a page."""

from __future__ import annotations

from browsing import Axe, Page

# Without its type, axe describes what passes too, which takes twice as long as the search.
_FAULTS_ALONE = {"resultTypes": ["violations"]}


def axe_faults(page: Page, within: str | None = None) -> list[str]:
    """Return the rules that are broken on `page`, or `within` a selector on it, each with its first
    three places.
    """
    found = Axe().run(page, context=within, options=_FAULTS_ALONE).response["violations"]
    return [
        f"{fault['id']}: {[' '.join(map(str, node['target'])) for node in fault['nodes'][:3]]}"
        for fault in found
    ]
