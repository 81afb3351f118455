"""What to say of an entry of a data file that is gone from the page that listed it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handbook.book.entry_places import PREFIXES, SOURCE_PREFIX, TERM_PREFIX
from handbook.book.site import Site
from handbook.data.glossary import Term
from handbook.data.sources import Source
from handbook.data.term_matcher import FormMatcher
from handbook.rules.renamed_entry import new_id, sources_with, terms_with

_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_MOST_PAGES = 3


def is_entry(uri: str, anchor: str) -> bool:
    """Tell whether a place is that of an entry: `#term-vm` on the page of the glossary."""
    return uri in PREFIXES and anchor.startswith(PREFIXES[uri])


def is_sound(uri: str, site: Site) -> bool:
    """Tell whether every entry of the page's file can be shown: others are missing for a reason
    that the rules about the file tell.
    """
    terms = PREFIXES[uri] == TERM_PREFIX
    listed: Sequence[Term | Source] = site.glossary.listed if terms else site.sources.listed
    return all(entry.is_whole and _ID.fullmatch(entry.id) for entry in listed)


def lost_entry(uri: str, anchor: str, site: Site) -> tuple[str, str]:
    """Return message and hint for the entry that was at `anchor`. git tells what it was."""
    prefix = PREFIXES[uri]
    name = anchor.removeprefix(prefix)
    if prefix == SOURCE_PREFIX:
        new = new_id(name, sources_with(name, site), site.sources.entries)
        message = f"출처 '{name}' 항목이 없어졌는데, 옛 주소로 온 사람이 갈 곳이 없어요."
        return message, _hint(f"@{name}", f"@{new}" if new else "", "출처")
    before = terms_with(name, site)
    old = next((term for term in before if term.id == name), None)
    new = new_id(name, before, site.glossary.terms)
    called = f"'{old.ko}'({name})" if old else f"'{name}'"
    message = f"용어 {called} 항목이 없어졌는데, 옛 주소로 온 사람이 갈 곳이 없어요."
    pages = _pages_with(old, site) if old and not new else []
    if pages:
        named = ", ".join(pages[:_MOST_PAGES])
        more = f" 등 {len(pages)}곳" if len(pages) > _MOST_PAGES else ""
        message += f" 이 말의 풀이가 사라진 장: {named}{more}."
    return message, _hint(f"term:{name}", new, "용어")


def _hint(old: str, new: str, what: str) -> str:
    if new:
        command = f"python3 scripts/dev.py move {old} {new}"
        return f"'{new}' 이름으로 바꾼 {what}예요. {command} 명령이 옛 주소를 이어 줘요."
    command = f"python3 scripts/dev.py remove {old} --to 다른-{what}"
    return f"{command} 꼴로 이어받을 {what}를 알려 주거나, 지운 항목을 되살리세요."


def _pages_with(term: Term, site: Site) -> list[str]:
    """Return the chapters that use a word which nothing explains any more."""
    explained = {form for other in site.glossary.terms for form in other.linked_forms}
    forms = [(form, term.id) for form in term.linked_forms if form not in explained]
    matcher = FormMatcher(forms)
    pages = [page for page in site.documents.values() if page.is_chapter]
    return [page.uri for page in pages if any(matcher.find(page.prose))]
