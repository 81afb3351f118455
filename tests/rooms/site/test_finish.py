"""What `build` does to pages after MkDocs, and what it refuses to publish."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from handbook.core.errors import CouldNotRun
from handbook.data.redirects import Redirect
from handbook.site.built_page import read_page
from handbook.site.csp import policy_for, write_policy
from handbook.site.page_checks import check_pages
from handbook.site.publish import replace_folder
from handbook.site.redirects import write_redirects


def page(body: str) -> str:
    head = '<head><meta charset="utf-8"></head>'
    return f'<!doctype html><html lang="ko">{head}<body>{body}</body></html>'


def built(tmp_path: Path, **files: str) -> Path:
    site = tmp_path / "site"
    for name, body in files.items():
        file = site / f"{name.replace('__', '/')}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(body), encoding="utf-8")
    return site


def faults(site: Path, site_url: str = "") -> list[str]:
    pages = {p.path: p for p in (read_page(site, f) for f in sorted(site.rglob("*.html")))}
    return check_pages(site, pages, site_url)


def test_policy_allows_exactly_the_inline_scripts_of_the_page(tmp_path: Path) -> None:
    script = 'console.log("가상화")'
    site = built(
        tmp_path, index=f"<script>{script}</script><script type='application/json'>1</script>"
    )
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = policy_for(read_page(site, site / "index.html"))
    assert policy.count("sha256-") == 1
    assert f"script-src 'self' 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_policy_stands_before_everything_that_it_governs(tmp_path: Path) -> None:
    site = built(tmp_path, index="<script>1</script>")
    write_policy(site, read_page(site, site / "index.html"))
    text = (site / "index.html").read_text(encoding="utf-8")
    assert text.index("Content-Security-Policy") < text.index("<script>")
    assert text.count("Content-Security-Policy") == 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<a href="basics/vm/">x</a>', "자리에 아무것도 없어요"),
        ('<a href="#nowhere">x</a>', "'#nowhere' 절이 없어요"),
        ('<p id="a">1</p><p id="a">2</p>', "id 'a'이(가) 2번"),
        ('<p style="color:red">1</p>', "<p>에 style이 있어요"),
        ('<p onclick="x()">1</p>', "<p onclick>"),
        ('<script src="https://cdn.example/x.js"></script>', "다른 곳에서 가져와요"),
        ('<img src="//cdn.example/x.png" alt="">', "다른 곳에서 가져와요"),
        ('<img srcset="a.png 1x, https://cdn.example/b.png 2x" alt="">', "cdn.example/b.png"),
    ],
)
def test_a_fault_in_a_built_page_is_named(tmp_path: Path, body: str, expected: str) -> None:
    found = faults(built(tmp_path, index=body))
    assert any(expected in fault and fault.startswith("index.html: ") for fault in found), found


def test_links_that_lead_somewhere_are_no_faults(tmp_path: Path) -> None:
    site = built(
        tmp_path,
        index='<a href="basics/vm/#하나">x</a><a href="https://example.org/">y</a>'
        '<a href="mailto:a@example.org">z</a><a href="https://book.example/basics/vm/">w</a>',
        basics__vm__index='<p id="하나">1</p><a href="../../">home</a><a href="%23">x</a>',
    )
    (site / "basics/vm/%23").mkdir()  # nothing: the address below is checked as a folder
    assert faults(site, "https://book.example/") == [
        "basics/vm/index.html: '%23' 자리에 아무것도 없어요."
    ]


def test_an_old_address_leads_to_the_page_that_took_its_place(tmp_path: Path) -> None:
    site = built(tmp_path, basics__virtual_machine__index='<h1 id="virtual-machine">VM</h1>')
    write_redirects(site, [Redirect("vm/", "basics/virtual_machine.md#virtual-machine")])
    assert faults(site) == []
    text = (site / "vm/index.html").read_text(encoding="utf-8")
    assert 'url=../basics/virtual_machine/#virtual-machine"' in text


def test_a_redirect_never_overwrites_a_page(tmp_path: Path) -> None:
    site = built(tmp_path, vm__index="still here")
    with pytest.raises(CouldNotRun, match="아직 쪽이 있어요"):
        write_redirects(site, [Redirect("vm/", "index.md")])
    assert "still here" in (site / "vm/index.html").read_text(encoding="utf-8")


def test_publishing_replaces_a_built_site_but_nothing_else(tmp_path: Path) -> None:
    new = built(tmp_path, index="new")
    home = tmp_path / "precious"
    home.mkdir()
    (home / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CouldNotRun):
        replace_folder(new, home)
    assert (home / "notes.txt").read_text(encoding="utf-8") == "mine"

    old = tmp_path / "out"
    old.mkdir()
    (old / "sitemap.xml").write_text("<x/>", encoding="utf-8")
    (old / "gone.html").write_text("old", encoding="utf-8")
    replace_folder(new, old)
    assert sorted(p.name for p in old.iterdir()) == ["index.html"]
