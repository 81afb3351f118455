"""MkDocs events. Each is a line or two: the work is done by the module that it names.

What the content needs lives in Markdown extensions, because the theme's successor has no hooks.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from handbook.book.contents import Contents, read_contents
from handbook.core.errors import CouldNotRun
from handbook.core.revisions import korean_date, last_changes
from handbook.core.source import MAX_PAGE_BYTES, SourceText, read_source
from handbook.data.load import DATA_FILES, load_document
from handbook.diagrams import engine
from handbook.diagrams.figure import figure_ids
from handbook.markdown.extensions.page_context import PageContext, set_page
from handbook.markdown.front_matter import refuse_deep_front
from handbook.markdown.guards import refuse_slow
from handbook.markdown.reading_time import reading_time
from handbook.markdown.scan.scanner import fenced
from handbook.site import emulator, live
from handbook.site.environment import addresses_from
from handbook.site.figure_files import write_figures
from handbook.site.rule_pages import follow_one_another
from handbook.site.search.wiring import DOOR, wire
from handbook.site.search.write import write_search
from handbook.site.shown_words import (
    make_front_matter_safe,
    make_navigation_safe,
    make_settings_safe,
    safe_title,
    unbroken,
)
from handbook.site.walks import foot_of

_command: str = "build"
_changes: Mapping[str, date] = {}
_contents: Contents = Contents((), ())


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether pages are served or built."""
    global _command  # noqa: PLW0603 - MkDocs gives the command only here
    _command = command


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Fill in the addresses, read the data files and the contents once, and rest mermaid2 where it
    is not needed.
    """
    global _changes, _contents  # noqa: PLW0603 - one look at git and at the contents per build
    try:
        addresses = addresses_from(os.environ)
    except CouldNotRun as error:
        raise PluginError(str(error)) from None
    config.site_url = addresses.site_url or None
    config.repo_url = addresses.repo_url or None
    config.repo_name = addresses.repo_name or None
    config.edit_uri = addresses.edit_uri or None
    if engine.available():
        _leave_out_mermaid2(config)
    root = _root(config)
    try:
        for path in DATA_FILES:
            load_document(root, path)
        _contents = read_contents(root)
    except CouldNotRun as error:
        raise PluginError(str(error)) from None
    _changes = last_changes(root)
    if _command == "serve" and live.SCRIPT not in config.extra_javascript:
        config.extra_javascript.append(live.SCRIPT)
    config.extra["emulator"] = emulator.is_installed(root)
    make_settings_safe(config)
    if _command == "serve":
        live.start(root, Path(config.config_file_path))
    return config


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Have the titles of mkdocs.yml printed as text, and rule pages lead to one another."""
    make_navigation_safe(nav.items)
    follow_one_another(files.documentation_pages())
    return nav


def on_page_read_source(page: Page, config: MkDocsConfig) -> None:
    """Refuse a page that cannot be read in one sentence, where MkDocs would show a traceback."""
    if page.file.generated_by:
        return
    try:
        refuse_deep_front(read_source(_root(config), f"docs/{page.file.src_uri}", MAX_PAGE_BYTES))
    except CouldNotRun as error:
        raise PluginError(str(error)) from None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the extensions which page comes next; refuse one that would be read for ever."""
    source = SourceText(f"docs/{page.file.src_uri}", markdown)
    try:
        refuse_slow(source, 0, [fence.whole for fence in fenced(markdown)[1]])
    except CouldNotRun as error:
        raise PluginError(str(error)) from None
    set_page(PageContext(_root(config), page.file.src_uri))
    make_front_matter_safe(page.meta)
    time = reading_time(markdown)
    page.meta["minutes"], page.meta["quiz_minutes"] = time.text, time.quiz
    changed = _changes.get(f"docs/{page.file.src_uri}")
    if changed is not None:
        page.meta["git_revision_date_localized"] = korean_date(changed)
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell MkDocs the figures that links may lead to; keep the page out of the theme's index."""
    page.title = safe_title(page)
    if _has_search(config):
        # The theme's search would read every page for an index that ours takes the place of.
        page.meta["search"] = {"exclude": True}
    # MkDocs looks for anchors before a fence is drawn.
    page.present_anchor_ids = (page.present_anchor_ids or set()) | figure_ids(html)
    return html


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Give the template the lead of a page, and tell its foot where the ways through it go on."""
    addresses = {other.file.src_uri: other.url for other in nav.pages}
    foot = foot_of(page.file.src_uri, _contents, addresses)
    lead = unbroken(page.meta.get("description"))
    return cast(TemplateContext, {**context, **foot, "lead": lead})


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Lead the page's search to our worker."""
    return _wired(output, config)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Lead the search of the page that is shown for a wrong address to our worker."""
    return _wired(output_content, config) if template_name == "404.html" else output_content


@event_priority(-100)  # after the theme has written its own index
def on_post_build(config: MkDocsConfig) -> None:
    """Put the emulator, the figures and the search beside the pages; while serving, show what the
    checker finds.
    """
    emulator.publish_emulator(_root(config), Path(config.site_dir))
    sheets = Path(config.docs_dir) / "assets/css"
    write_figures(Path(config.site_dir), sheets, config.site_url or "")
    write_search(_root(config), Path(config.site_dir), config.repo_url or "")
    if _command == "serve":
        live.report(_root(config), Path(config.config_file_path), Path(config.site_dir))


def on_shutdown() -> None:
    """End the checker that stands beside a server."""
    live.stop()


def _wired(html: str, config: MkDocsConfig) -> str:
    return wire(html) if _has_search(config) else html


def _has_search(config: MkDocsConfig) -> bool:
    """Tell whether the book has the search's scripts; without them it keeps the theme's own."""
    return (Path(config.docs_dir) / DOOR).is_file()


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _leave_out_mermaid2(config: MkDocsConfig) -> None:
    # merman has drawn every diagram, so there is nothing left to look for in the pages.
    plugin = config.plugins.get("mermaid2")
    if plugin is None:
        return
    logging.getLogger("mkdocs.plugins.mermaid2.util").setLevel(logging.WARNING)
    methods = config.plugins.events["post_page"]
    methods[:] = [method for method in methods if getattr(method, "__self__", None) is not plugin]
