"""`remove PAGE`: the page goes, and another takes its place wherever it was named."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from handbook.authoring.entries import whole_item
from handbook.authoring.moving.mentions import mentions
from handbook.authoring.moving.named import Named
from handbook.authoring.moving.redirecting import (
    lead_on,
    page_address,
    redirects_in,
    without_places,
)
from handbook.authoring.moving.references import Reference, What, references
from handbook.authoring.moving.retype import Destination
from handbook.authoring.moving.rewriting import Plan, Rewriting, changes_of, said
from handbook.authoring.moving.with_and_without import once_gone, while_there
from handbook.authoring.navigation import without_page
from handbook.book.project import CONFIG_NAME
from handbook.book.site import Site
from handbook.core.diagnostics import Location, Span
from handbook.core.source import SourceText, read_source
from handbook.core.yaml import place_of
from handbook.data.load import GLOSSARY, REDIRECTS
from handbook.markdown.chapters import is_part_id
from handbook.rules.glossary.introductions import Pages


def remove_page(root: Path, site: Site, uri: str, heir: Named) -> Plan:
    """Return what taking away the page `uri`, if it still is there, makes of the files when `heir`,
    a page or a place on one, takes over.

    Raises CouldNotRun for a `nav` whose form is not one entry a line.
    """
    homeless = _homeless(site, uri, heir)
    rewriting = _rewriting(root, while_there(site, uri), uri, heir, homeless)
    texts = _texts(root, rewriting, uri)
    led_on = lead_on(root, texts, page_address(uri), str(heir))
    path = f"{site.settings.docs}/{uri}"
    is_there = uri in site.documents
    return Plan(
        changes_of(texts),
        (
            f"{'지웠어요' if is_there else '이미 지워져 있어요'}: {path}",
            *said(rewriting.counts),
            *_about_navigation(site, uri),
            led_on,
        ),
        removed=path if is_there else "",
        retyped=rewriting.retyped,
        by_hand=_mentions(root, site, uri, rewriting),
        next_steps=(
            "고친 링크의 글자가 새 자리에도 맞는지 읽어 봐요.",
            *_about(homeless.values()),
            *_about_answers(rewriting),
            "python3 scripts/dev.py check 명령으로 확인해요.",
        ),
    )


def _about_navigation(site: Site, uri: str) -> Iterator[str]:
    if any(entry.target == uri for entry in site.settings.navigation):
        yield f"고쳤어요: {CONFIG_NAME}: 차례에서 한 줄을 뺐어요"


def _rewriting(
    root: Path, site: Site, uri: str, heir: Named, homeless: Mapping[int, str]
) -> Rewriting:
    """Return the edits that have all that leads to the page `uri` lead to the heir."""
    rewriting = Rewriting()
    for reference in references(root, site):
        if reference.uri != uri or reference.page == uri or reference.what is What.NAVIGATION:
            continue
        if _is_superfluous(reference, heir):
            span = whole_item(reference.source.text, reference.span)
            rewriting.replace(reference.source, span, "", reference.what)
        elif reference.location.line in homeless and reference.source.path == GLOSSARY:
            rewriting.replace(reference.source, _line_of(reference), "", "뺀 자리")
        else:
            rewriting.retype(reference, _destination(reference, site, heir))
    return rewriting


def _texts(root: Path, rewriting: Rewriting, uri: str) -> dict[str, str]:
    """Return the new texts of the files: the page is out of the navigation, its places lead
    nowhere any more.
    """
    texts = rewriting.texts()
    config = texts.get(CONFIG_NAME)
    before = read_source(root, CONFIG_NAME) if config is None else SourceText(CONFIG_NAME, config)
    texts[CONFIG_NAME] = without_page(before, uri)
    texts[REDIRECTS] = without_places(redirects_in(root, texts), page_address(uri))
    return texts


def _mentions(root: Path, site: Site, uri: str, rewriting: Rewriting) -> tuple[Location, ...]:
    """Return where the name is left, but for the page itself and its line in the navigation."""
    gone = {(e.location.path, e.location.line) for e in site.settings.navigation if e.target == uri}
    found = mentions(root, (uri, page_address(uri)), rewriting.places | gone)
    return tuple(place for place in found if place.path != f"{site.settings.docs}/{uri}")


def _homeless(site: Site, uri: str, heir: Named) -> Mapping[int, str]:
    """Return the terms that the page explained and the heir does not, by the line of the glossary
    that says so.
    """
    pages, page = Pages(once_gone(site, uri)), site.documents[heir.uri]
    return {
        place_of(term.chapter).location.line: term.ko
        for term in site.glossary.terms
        if term.chapter is not None
        and term.chapter.partition("#")[0] == uri
        and not pages.explain(term, page)
    }


def _line_of(reference: Reference) -> Span:
    text = reference.source.text
    end = text.find("\n", reference.span.end)
    return Span(text.rfind("\n", 0, reference.span.start) + 1, len(text) if end < 0 else end + 1)


def _about(terms: Collection[str]) -> Iterator[str]:
    if terms:
        yield (
            f"새 자리에서 설명하지 않는 용어라서 용어집의 chapter를 뺐어요: {', '.join(terms)}. "
            "다른 장에서 설명하면 그 자리를 적고, 이제 쓰지 않으면 용어도 지워요."
        )


def _about_answers(rewriting: Rewriting) -> Iterator[str]:
    for path, counts in rewriting.counts.items():
        if counts[What.ANSWER]:
            yield f"{path}: 고친 물음에 새 자리가 답하는지 봐요. 아니면 그 줄을 지워요."


def _destination(reference: Reference, site: Site, heir: Named) -> Destination:
    """Return where a reference is to lead: to the same place on the heir, if it took that over."""
    if reference.what is What.PREREQUISITE:
        return Destination(heir.uri, "", {})
    ids = site.documents[heir.uri].ids
    kept = reference.anchor in ids and not is_part_id(reference.anchor)
    anchor = reference.anchor if kept else heir.id
    if reference.what is What.DATA and reference.anchor and not anchor:
        headings = site.documents[heir.uri].headings
        anchor = headings[0].id if headings else ""
    return Destination(heir.uri, anchor, {})


def _is_superfluous(reference: Reference, heir: Named) -> bool:
    """Tell whether an item of a list goes: the heir is in the list already, would require itself,
    or would be left out of a way that leads through it.
    """
    if reference.what is What.LEFT_OUT:
        return True
    itself = reference.what is What.PREREQUISITE and reference.page == heir.uri
    return itself or str(heir) in reference.beside or heir.uri in reference.beside
