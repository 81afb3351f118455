"""The redirects that a move leaves behind in redirects.yml."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from handbook.authoring.entries import without_entries
from handbook.authoring.scaffold import appended, line_break_of, with_line_breaks, yaml_value
from handbook.book.config.addresses import address_of
from handbook.core.source import SourceText, read_source
from handbook.core.yaml import YamlDocument, load_yaml
from handbook.data.load import REDIRECTS


def page_address(uri: str) -> str:
    """Return the address of a page within the site, as redirects.yml writes it: `basics/vm/`."""
    return address_of(uri, use_directory_urls=True).removesuffix("index.html")


def place_address(uri: str, anchor: str) -> str:
    """Return the address of an id on a page: `basics/vm/#names`."""
    return f"{page_address(uri)}#{anchor}"


def lead_on(root: Path, texts: dict[str, str], old: str, new: str) -> str:
    """Put a redirect from the address `old` to `new` into the new texts of files, `texts`; return
    what that does in Korean. Raises CouldNotRun where redirects.yml cannot be read.
    """
    texts[REDIRECTS] = with_redirect(redirects_in(root, texts), old, new)
    return f"이었어요: {REDIRECTS}에 옛 주소 {old} → {new}"


def redirects_in(root: Path, texts: Mapping[str, str]) -> SourceText:
    """Return redirects.yml as it is to be so far. Raises CouldNotRun."""
    known = texts.get(REDIRECTS)
    return read_source(root, REDIRECTS) if known is None else SourceText(REDIRECTS, known)


def with_redirect(source: SourceText, old: str, new: str) -> str:
    """Return the text of redirects.yml with a redirect from the address `old` to `new`
    (`basics/vm.md#id`), in the order of the old addresses.

    Those from what is an address again, that of `new`, are gone. Raises CouldNotRun where the
    YAML is broken.
    """
    page, _, anchor = new.partition("#")
    taken = {page_address(page), place_address(page, anchor)} if anchor else {page_address(page)}
    left = SourceText(source.path, _without(source, {*taken, old}.__contains__))
    entry = f"- from: {yaml_value(old)}\n  to: {yaml_value(new)}\n"
    after = _first_after(left, old)
    if after is None:
        return appended(left, entry).text
    entry = with_line_breaks(f"{entry}\n", line_break_of(left))
    return left.text[:after] + entry + left.text[after:]


def _first_after(source: SourceText, old: str) -> int | None:
    """Return where the first entry begins whose address comes after `old`: two pull requests that
    each add one rarely meet. None where `old` is the last.
    """
    document = load_yaml(source)
    for index, other in enumerate(_old_addresses(document)):
        if other > old:
            line = source.position(document.spans[index,].start)[0]
            return source.offset(line, 1)
    return None


def with_moved_places(source: SourceText, old: str, new: str) -> str:
    """Return the text of redirects.yml in which the places of the page address `old` that have
    moved are those of the page address `new`.
    """
    document = load_yaml(source)
    text = source.text
    for index in reversed(range(len(_old_addresses(document)))):
        span = document.spans.get((index, "from"))
        if span is not None and text[span.start : span.end].lstrip("\"'").startswith(f"{old}#"):
            text = text[: span.start] + text[span.start :].replace(f"{old}#", f"{new}#", 1)
    return text


def without_places(source: SourceText, page: str) -> str:
    """Return the text of redirects.yml without the places of the page address `page`, which is
    to have a redirect of its own.
    """
    return _without(source, lambda old: old.startswith(f"{page}#"))


def _without(source: SourceText, is_gone: Callable[[str], bool]) -> str:
    document = load_yaml(source)
    gone = [index for index, old in enumerate(_old_addresses(document)) if is_gone(old)]
    return without_entries(document, gone)


def _old_addresses(document: YamlDocument) -> list[str]:
    """Return the old address of each entry; an empty text where its shape is wrong."""
    entries = document.value if isinstance(document.value, list) else []
    return [str(entry.get("from", "")) if isinstance(entry, dict) else "" for entry in entries]
