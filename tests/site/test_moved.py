"""Who comes to an old address arrives, with scripts and without."""

from __future__ import annotations

from pathlib import Path

import pytest

from browsing import Browser, expect
from handbook.data.redirects import Redirect
from handbook.site.moved_places import lead_on

pytestmark = pytest.mark.browser

OLD, NEW = "contributing/rules/STR013/", "contributing/rules/QZ002/"


@pytest.mark.parametrize(("scripts", "arrives"), [(True, f"{NEW}#bad"), (False, NEW)])
def test_an_old_page_leads_to_the_same_place_of_the_new_one(
    browser: Browser, site_url: str, scripts: bool, arrives: str
) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{site_url}{OLD}#bad")
    expect(page).to_have_url(site_url + arrives)
    context.close()


def test_a_moved_place_is_told_of_to_who_comes_for_it_alone(
    browser: Browser, root: Path, tmp_path: Path
) -> None:
    style = (root / "docs/assets/css/base.css").read_text(encoding="utf-8")
    head = f"<!doctype html><style>{style}</style><article class='md-typeset'>"
    for name, text in (("vm", "<p>글</p>"), ("type", "<h2 id='x'>a</h2><h2 id=\"job\">일</h2>")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(f"{head}{text}</article>", encoding="utf-8")
    lead_on(tmp_path, [Redirect("vm/#work", "type.md#job"), Redirect("vm/#other", "type.md")])
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto((tmp_path / "vm/index.html").as_uri())
    expect(tab.get_by_text("옮겼어요")).to_have_count(2)
    expect(tab.locator("#work")).to_be_hidden()
    tab.goto((tmp_path / "vm/index.html").as_uri() + "#work")
    expect(tab.locator("#work")).to_be_visible()
    expect(tab.locator("#other")).to_be_hidden()
    expect(tab.get_by_role("link", name="일")).to_have_attribute("href", "../type/#job")
    context.close()
